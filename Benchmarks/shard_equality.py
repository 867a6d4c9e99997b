#!/usr/bin/env python3
"""Holds the answers of shards on this machine against those of one index: articles, order, scores, counts, totals, passages.

usage: shard_equality.py DATELINE ARTICLES FOLDER COUNT [QUERIES]

ARTICLES is the file that all were built from; FOLDER/one is an index, FOLDER/s4-1 to FOLDER/s4-4 are its shards for a COUNT of 4. QUERIES (500) of five kinds
are asked: a word, OR, AND, a name in quotes, a phrase in quotes, each with all facets, the timeline and exact counts. What differs is printed and makes
the exit code 1; so does a score that is further off than a millionth.
"""
import json, os, signal, subprocess, sys, time

from grow import read
from queries import draw

FACETS = "country,person,organisation,place,source,year,subject,language,urgency"


def text(kind, query):
    if kind in ("or", "and"):
        return f" {kind.upper()} ".join(query.split())
    return f'"{query}"' if "phrase" in kind else query


def ask(dateline, query, index):
    run = subprocess.run(
        [dateline, "search", query, "--json", "--index", index, "--timeout", "60", "--limit", "50", "--facets", FACETS, "--facet-exact", "1000000",
         "--timeline", "month"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{query}: {run.stderr}")
    answer = json.loads(run.stdout)
    scores = [result.pop("score", 0) for result in answer["results"]]
    for result in answer["results"]:
        scores += [passage.pop("score", 0) for passage in result.get("passages", [])]
    answer.pop("took_ms", None)
    return answer, scores


def difference(one, other):
    """The first key that differs, or nothing."""
    for key in sorted(set(one) | set(other)):
        if one.get(key) != other.get(key):
            return f"{key}: {json.dumps(one.get(key))[:200]} and {json.dumps(other.get(key))[:200]}"


def main(dateline, path, folder, count, queries=500):
    count = int(count)
    articles = [article for article in read(path) if article.get("body")]
    drawn = draw(articles, count=int(queries) // 5)
    servers = [subprocess.Popen(
        ["xapian-tcpsrv", "--interface", "127.0.0.1", "--port", str(7400 + n), "--quiet", f"{folder}/s{count}-{n}/current/served"],
        stdout=subprocess.DEVNULL, start_new_session=True) for n in range(1, count + 1)]
    differ, asked, found, furthest = 0, 0, 0, 0.0
    try:
        time.sleep(1)
        catalogue = f"{folder}/equality.json"
        subprocess.run([dateline, "publish-set", catalogue] + [f"127.0.0.1:{7400 + n}" for n in range(1, count + 1)],
                       check=True, stdout=subprocess.DEVNULL)
        for kind, query in ((kind, query) for kind, asked in drawn.items() for query in asked):
            (one, scores), (other, others) = ask(dateline, text(kind, query), f"{folder}/one"), ask(dateline, text(kind, query), catalogue)
            asked, found = asked + 1, found + one["total"]
            wrong = difference(one, other)
            if not wrong and len(scores) == len(others):
                off = max((abs(a - b) for a, b in zip(scores, others)), default=0)
                furthest = max(furthest, off)
                wrong = f"a score is off by {off}" if off > 1e-6 else None
            if wrong:
                differ += 1
                print(f"{kind}: {query}: {wrong}")
    finally:
        for server in servers:
            os.killpg(server.pid, signal.SIGKILL)
    print(f"{asked} queries in one index and in {count} shards, {found} articles found: {differ} differ; scores are off by {furthest:.1e} at most")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
