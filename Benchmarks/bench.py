#!/usr/bin/env python3
"""Measures Dateline beside its peers and prints a table.

usage: bench.py DATELINE SEARCH_BENCH ARTICLES.jsonl WORK_DIR

Each pair of commands runs in turn, BENCH_RUNS times (5), after one run that is not counted, and the medians are compared. Searches in
process are timed in processor time, each query the median of five rounds.
"""
import json
import os
import statistics
import subprocess
import sys

import queries
from peers import Omega, SQLite, Tantivy
from runs import Run, Table, alternate, put_aside, size


class Bench:
    def __init__(self, dateline, search_bench, articles_path, work):
        with open(articles_path) as lines:
            self.articles = [json.loads(line) for line in lines if line.strip()]
        self.text = sum(len((a.get("title") or "").encode()) + len(a["body"].encode()) for a in self.articles) / 1e6
        self.dateline, self.search_bench, self.work = dateline, search_bench, work
        self.index = f"{work}/index"
        self.rebuild = [dateline, "rebuild", articles_path, "--index", self.index]
        self.peers = [kind(self.articles, work) for kind in (Omega, SQLite, Tantivy)]
        for peer in self.peers:
            if not peer.is_here:
                print(f"{peer.name} is not here: left out")
        self.peers = [peer for peer in self.peers if peer.is_here]
        print(f"{len(self.articles)} articles, {self.text:.1f} MB of text, {os.cpu_count()} cores\n")
        self.table = Table()

    def fresh(self):
        """Puts all indexes aside. ext4 makes new files slowly for five seconds after others were deleted, which would fall on who makes most."""
        put_aside(f"{self.work}/aside", self.index, *(peer.index for peer in self.peers))

    def building(self):
        for what, command in (("rebuild", self.rebuild), ("rebuild --no-entities", [*self.rebuild, "--no-entities"])):
            for peer in self.peers:
                found = alternate((command,), peer.build, self.fresh)
                ours, theirs = found["seconds"]
                self.table.row(f"{what}, {peer.name}", self.text / ours, self.text / theirs, "MB/s")
                ours, theirs = found["processor"]
                self.table.row("  a second of processor time", self.text / ours, self.text / theirs, "MB")
                ours, theirs = found["mebibytes"]
                self.table.row("  peak memory", ours, theirs, "MiB")

    def sizes(self):
        """Builds all indexes once more, which the searches then use."""
        self.fresh()
        Run(self.rebuild)
        ours = size(self.index + "/generations") / 1e6 / self.text
        if not self.peers:
            self.table.row("index by text", ours, None, "times")
        for peer in self.peers:
            Run(*peer.build)
            self.table.row(f"index by text, {peer.name}", ours, size(peer.index) / 1e6 / self.text, "times")

    def commands(self, sets):
        for kind, operator in (("single", "and"), ("and", "and"), ("or", "or")):
            asked = [query.split() for query in sets[kind][:20]]
            for peer in self.peers:
                if not hasattr(peer, "search"):
                    continue
                pairs = [self.asked(words, operator, peer) for words in asked]
                for what, unit in (("seconds", "ms by the clock"), ("processor", "ms of processor")):
                    ours, theirs = (statistics.median(getattr(run, what) for run in column) * 1e3 for column in zip(*pairs))
                    self.table.row(f"search command, {kind}, {peer.name}", ours, theirs, unit)

    def asked(self, words, operator, peer):
        joined = " OR ".join(words) if operator == "or" else " ".join(words)
        ours = [self.dateline, "search", joined, "--index", self.index]
        theirs = peer.search(words, operator)
        runs = [(Run(ours), Run(theirs)) for _ in range(3)]
        return min((run for run, _ in runs), key=lambda r: r.seconds), min((run for _, run in runs), key=lambda r: r.seconds)

    def in_process(self, sets):
        path, plain = f"{self.work}/queries.json", f"{self.work}/plain"
        with open(path, "w") as out:
            json.dump(sets, out)
        # Bare phrases need a table of positions.
        Run([*self.rebuild[:-1], plain, "--no-entities", "--positions"])
        lines = subprocess.run([self.search_bench, self.index, path, plain], capture_output=True, text=True, check=True)
        for line in lines.stdout.splitlines():
            found = json.loads(line)
            for key in ("p50", "p99"):
                self.table.row(
                    f"search in process, {found['set']}, {key}, bare Xapian", found[key], found["bare_" + key],
                    "ms of processor")


def main(dateline, search_bench, articles, work):
    bench = Bench(dateline, search_bench, articles, work)
    bench.building()
    bench.sizes()
    sets = queries.draw(bench.articles)
    bench.commands(sets)
    bench.in_process(sets)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
