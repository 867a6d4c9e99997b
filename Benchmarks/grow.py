#!/usr/bin/env python3
"""Makes a larger file of distinct articles out of a smaller one.

usage: grow.py COUNT ARTICLES > larger.jsonl

ARTICLES is a file of JSON Lines, or a folder of .jsonl and of .txt files whose paragraphs are parted by blank lines.

The articles come first as they are. Each one more takes the frame of an article (dateline, date, source, number of paragraphs) and
fills it with paragraphs drawn from all articles, so that words keep their frequencies and no two articles are copies.
"""
import gzip
import itertools
import json
import os
import random
import sys


def read(path):
    if os.path.isdir(path):
        names = sorted(os.path.join(folder, name) for folder, _, files in os.walk(path) for name in files)
        return [a for name in names for a in (text(name) if name.endswith(".txt") else []) or (
            read(name) if name.endswith(".jsonl") else [])]
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as lines:
        return [json.loads(line) for line in lines if line.strip()]


def text(path):
    """A plain text file as one article: its first paragraph is the title, the rest the body."""
    with open(path, encoding="utf-8", errors="replace") as file:
        first, *rest = file.read().strip().split("\n\n")
    return [{"id": path, "title": first.splitlines()[0], "body": "\n\n".join(rest)}] if rest else []


def main(count, path):
    # Some records have their text under another name.
    articles = [article for article in read(path) if article.get("body")]
    draw = random.Random(1987)
    paragraphs = [p for a in articles for p in a["body"].split("\n\n")]
    words = [a["title"].split() for a in articles if a.get("title")] or [["Untitled"]]
    for number, frame in zip(range(int(count)), itertools.cycle(articles)):
        article = {k: v for k, v in frame.items() if k != "gold"}
        if number >= len(articles):
            left, right = draw.choice(words), draw.choice(words)
            article["id"] = f"{frame['id']}-{number}"
            article["title"] = " ".join(left[: (len(left) + 1) // 2] + right[len(right) // 2 :])
            article["body"] = "\n\n".join(draw.choice(paragraphs) for _ in frame["body"].split("\n\n"))
        print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
