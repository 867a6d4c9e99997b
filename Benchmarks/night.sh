#!/bin/sh
# Measures a night against a build from nothing, in one run, and holds the answers of both against each other:
# night.sh DATELINE ARTICLES.jsonl [OPTION ...]
set -eu
here=$(dirname "$0")
dateline=$1
articles=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir "$work/wire"

# What both indexes answer: rankings of prose, searches with facets.
answers() {
  "$dateline" run-topics --topics "$work/topics.jsonl" --limit 200 --index "$1"
  while read -r query; do
    "$dateline" search "$query" --json --limit 50 --index "$1" --facets country,source,year |
      sed 's/"took_ms":[^,]*,//'
  done <"$work/queries"
}

python3 - "$articles" "$work" <<'END'
import json, random, sys
rng = random.Random(3)
lines = open(sys.argv[1]).read().splitlines()
words = lambda: json.loads(rng.choice(lines))["body"].replace('"', " ").split()
with open(sys.argv[2] + "/topics.jsonl", "w") as out:
    for n in range(200):
        w = words()
        print(json.dumps({"_id": str(n), "text": " ".join(w[: rng.randint(2, 12)])}), file=out)
with open(sys.argv[2] + "/queries", "w") as out:
    for n in range(60):
        w = [x.strip(".,<>()-") for x in words() if x.isalpha() or x.strip(".,").isalpha()][: rng.randint(1, 3)]
        if w:
            print('"' + " ".join(w) + '"' if n % 3 == 0 else " ".join(w), file=out)
END

run() {
  echo "== $1"
  shift
  if command -v /usr/bin/time >/dev/null; then
    /usr/bin/time -f "%e s by the clock, %U + %S s of processor, %M KB at most" "$dateline" rebuild "$work/wire" "$@"
  else
    "$dateline" rebuild "$work/wire" "$@"
  fi
}

cp "$articles" "$work/wire/feed.jsonl"
run 'from nothing' --index "$work/index" "$@"
for kind in night percent; do
  python3 "$here/tomorrow.py" "$articles" $kind >"$work/wire/feed.jsonl"
  run "$kind" --index "$work/index" "$@"
  run "$kind, from nothing" --index "$work/whole" --from-scratch "$@"
  answers "$work/index" >"$work/a"
  answers "$work/whole" >"$work/b"
  if cmp "$work/a" "$work/b"; then echo "the same answers, $(wc -c <"$work/a") bytes"; else exit 1; fi
  # Back to today, so that both nights begin alike.
  cp "$articles" "$work/wire/feed.jsonl"
  "$dateline" rebuild "$work/wire" --index "$work/index" "$@" >/dev/null 2>&1
done
python3 "$here/tomorrow.py" "$articles" night | tail -1 >"$work/flash.jsonl"
echo '== add one article'
/usr/bin/time -f "%e s by the clock" "$dateline" add "$work/flash.jsonl" --index "$work/index"
"$dateline" check --index "$work/index"
