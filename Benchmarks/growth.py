#!/usr/bin/env python3
"""How cost grows with the archive.

usage: growth.py DATELINE SEARCH_BENCH ARTICLES.jsonl WORK_DIR COUNT ... > growth.jsonl

For each COUNT: articles grown by grow.py, a rebuild from nothing, its time, memory and size, and searches in process. A line of JSON each.
"""
import json
import os
import subprocess
import sys

import queries
from runs import Run, remove, size

HERE = os.path.dirname(os.path.abspath(__file__))


def measure(dateline, search_bench, source, work, count):
    articles, index, asked = f"{work}/grown.jsonl", f"{work}/grown-index", f"{work}/grown-queries.json"
    with open(articles, "w") as out:
        subprocess.run([sys.executable, f"{HERE}/grow.py", str(count), source], stdout=out, check=True)
    text, sample = 0, []
    with open(articles) as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            text += len((article.get("title") or "").encode()) + len(article["body"].encode())
            if number < 5_000:
                sample.append(article)
    remove(index)
    run = Run([dateline, "rebuild", articles, "--index", index])
    with open(asked, "w") as out:
        json.dump(queries.draw(sample, count=40), out)
    lines = subprocess.run([search_bench, index, asked], capture_output=True, text=True, check=True).stdout.splitlines()
    found = {row["set"]: {key: row[key] for key in ("p50", "p99")} for row in map(json.loads, lines)}
    generations = os.path.join(index, "generations")
    result = {
        "articles": count, "text_mb": text / 1e6, "seconds": run.seconds, "processor": run.processor,
        "mebibytes": run.mebibytes, "index_mb": size(generations) / 1e6, "searches": found,
    }
    remove(articles, index, asked)
    return result


def main(dateline, search_bench, source, work, *counts):
    for count in counts:
        print(json.dumps(measure(dateline, search_bench, source, work, int(count))), flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
