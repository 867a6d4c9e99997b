#!/bin/sh
# Measures the release binary beside its peers: run.sh DATELINE SEARCH_BENCH [ARTICLES.jsonl[.gz]]
set -eu
here=$(dirname "$0")
dateline=$1
search_bench=$2
articles=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

command -v python3 >/dev/null 2>&1 || {
  echo 'bench: python3 is needed. Install it and try again.' >&2
  exit 1
}
# Peers are welcome, not needed: what cannot be installed is left out.
missing=
command -v scriptindex >/dev/null 2>&1 || missing="$missing xapian-omega"
command -v quest >/dev/null 2>&1 || missing="$missing xapian-tools"
command -v sqlite3 >/dev/null 2>&1 || missing="$missing sqlite3"
if [ -n "$missing" ]; then
  # shellcheck disable=SC2086 # a list of packages, one word each
  sh "$here/../Scripts/apt-install.sh" $missing || echo "bench: going on without$missing" >&2
fi

# tantivy comes from Python's index, into a folder that goes with the rest.
python=python3
if python3 -m venv "$work/python" >/dev/null 2>&1 && "$work/python/bin/pip" install --quiet tantivy >/dev/null 2>&1; then
  python=$work/python/bin/python3
fi

if [ -z "$articles" ]; then
  python3 "$here/grow.py" "${BENCH_COUNT:-20000}" "$here/../Corpus" >"$work/articles.jsonl"
else
  case $articles in
    *.gz) gzip -dc "$articles" >"$work/articles.jsonl" ;;
    *) cp "$articles" "$work/articles.jsonl" ;;
  esac
fi
# As `make install` leaves them, without symbols.
for program in "$dateline" "$(dirname "$dateline")/dateline-read"; do
  strip -o "$work/$(basename "$program")" "$program"
done
"$python" "$here/bench.py" "$work/$(basename "$dateline")" "$search_bench" "$work/articles.jsonl" "$work"
