#!/usr/bin/env python3
"""Writes large files of invented articles, to measure in how much memory they are read.

    python3 Benchmarks/large_files.py jsonl 2000 /tmp/large.jsonl      # megabytes
    python3 Benchmarks/large_files.py warc 1000 /tmp/large.warc
    /usr/bin/time -v dateline inspect --json /tmp/large.jsonl > /dev/null

The text is of sentences put together by chance, the same in every run.
"""

import json
import random
import sys

SUBJECTS = "The minister|The harbour master|A spokeswoman for the port|The union|The bank|The council|An engineer|The crew".split("|")
VERBS = "said that|denied that|confirmed that|told reporters that|wrote that|doubted that".split("|")
CLAUSES = (
    "the pier would open in March|ships may land again|the work had cost 40 million dollars|nobody was hurt|prices would rise|"
    "the talks had ended without result|two ferries were late|the bridge needs new bearings|the vote was put off"
).split("|")
CITIES = "ACCRA TEMA LISBON OSLO PIRAEUS GDANSK HAIFA MANILA".split()


def paragraph(rng):
    count = rng.randint(2, 4)
    return " ".join(f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(CLAUSES)}." for _ in range(count))


def bodies(rng, count):
    for _ in range(count):
        city = rng.choice(CITIES)
        paragraphs = [paragraph(rng) for _ in range(rng.randint(4, 14))]
        paragraphs[0] = f"{city}, Jan 5 (Harbour) - " + paragraphs[0]
        yield paragraphs


def jsonl(megabytes, path):
    rng = random.Random(1)
    pool = [json.dumps("\n\n".join(body))[1:-1] for body in bodies(rng, 2_000)]
    written = number = 0
    with open(path, "w", encoding="utf-8") as out:
        while written < megabytes << 20:
            number += 1
            line = (
                f'{{"id": "a{number}", "title": "Report {number} from the harbour", "date": "2024-01-{number % 28 + 1:02}", '
                f'"source": "Harbour", "body": "{pool[number % len(pool)]}"}}\n'
            )
            out.write(line)
            written += len(line)
    print(f"{number} articles")


def warc(megabytes, path):
    rng = random.Random(1)
    menu = "".join(f'<li><a href="/section/{n}">Section {n}</a></li>' for n in range(60))
    pool = ["".join(f"<p>{p}</p>\n" for p in body) for body in bodies(rng, 2_000)]
    written = number = 0
    with open(path, "wb") as out:
        while written < megabytes << 20:
            number += 1
            page = (
                f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report {number} - Harbour</title>'
                f'<meta property="article:published_time" content="2024-01-{number % 28 + 1:02}T08:00:00Z"></head><body>'
                f'<nav><ul>{menu}</ul></nav><div class="cookie-notice"><p>We use cookies.</p></div><article><h1>Report {number} from the '
                f"harbour</h1>{pool[number % len(pool)]}</article><footer>All rights reserved.</footer></body></html>"
            ).encode()
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(page)}\r\n\r\n".encode()
            record = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/{number}\r\n"
                f"WARC-Date: 2024-02-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(head) + len(page)}\r\n\r\n"
            ).encode() + head + page + b"\r\n\r\n"
            out.write(record)
            written += len(record)
    print(f"{number} pages")


if __name__ == "__main__":
    kind, megabytes, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    {"jsonl": jsonl, "warc": warc}[kind](megabytes, path)
