#!/usr/bin/env python3
"""Measures Dateline beside its peers and prints a table.

usage: bench.py DATELINE ARTICLES.jsonl WORK_DIR

Whole processes: wall seconds and peak memory as the system accounts them. Each pair runs in turn, BENCH_RUNS times (5), after one
run that is not counted.
"""
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import time

FTS_SEARCH = "select id, snippet(a, 2, '*', '*', '...', 30) from a where a match '{}' order by rank limit 10;"
RUNS = int(os.environ.get("BENCH_RUNS", "5"))


class Run:
    """One run of a command: wall seconds and peak MiB of the process."""

    def __init__(self, command, stdin=None):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=open(stdin) if stdin else None, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.monotonic() - start
        self.mebibytes = usage.ru_maxrss / 1024
        # 1 is "nothing found" for a search.
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"bench: {' '.join(command)}: {errors.decode(errors='replace')}")


def alternate(ours, theirs, prepare=lambda: None):
    """Medians of two commands run in turn; `theirs` may be None."""
    ours_runs, theirs_runs = [], []
    for number in range(RUNS + 1):
        prepare()
        first = Run(*ours)
        prepare()
        second = Run(*theirs) if theirs else None
        if number > 0:
            ours_runs.append(first)
            theirs_runs.append(second)
    def middle(runs, key):
        return statistics.median(getattr(run, key) for run in runs)
    return {
        "seconds": (middle(ours_runs, "seconds"), middle(theirs_runs, "seconds") if theirs else None),
        "mebibytes": (middle(ours_runs, "mebibytes"), middle(theirs_runs, "mebibytes") if theirs else None),
    }


class Table:
    def __init__(self):
        print(f"{'':44} {'dateline':>12} {'peer':>12} {'ratio':>8}")

    def row(self, name, ours, theirs, unit, higher_is_better):
        ratio = "" if theirs in (None, 0) else f"{ours / theirs:8.2f}"
        mark = "higher" if higher_is_better else "lower"
        peer = "-" if theirs is None else f"{theirs:.2f}"
        print(f"{name:44} {ours:12.2f} {peer:>12} {ratio:>8}  {unit}, {mark} is better", flush=True)


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)


def omega_input(articles, work):
    dump, script = f"{work}/omega.dump", f"{work}/omega.script"
    with open(dump, "w") as out:
        for a in articles:
            body, title = a["body"].replace("\n", " "), (a.get("title") or "").replace("\n", " ")
            out.write(f"id={a['id']}\ntitle={title}\nbody={body}\n\n")
    with open(script, "w") as out:
        out.write("id : boolean=Q unique=Q field\ntitle : field index=S index\nbody : field index\n")
    return dump, script


def fts_script(articles, work):
    """Statements for SQLite's shell that build an FTS5 table of the same texts."""
    path = f"{work}/fts.sql"
    quote = lambda text: "'" + (text or "").replace("'", "''").replace("\0", "") + "'"
    with open(path, "w") as out:
        out.write("pragma journal_mode=off; pragma synchronous=off;\n")
        out.write("create virtual table a using fts5(id unindexed, title, body, tokenize='porter unicode61');\nbegin;\n")
        for a in articles:
            out.write(f"insert into a values({quote(a['id'])},{quote(a.get('title'))},{quote(a['body'])});\n")
        out.write("commit; insert into a(a) values('optimize');\n")
    return path


def queries(articles):
    """Words and pairs of words of the articles, neither the rarest nor the most common."""
    counts = {}
    for a in articles:
        for word in set(re.findall(r"[a-z]{4,}", a["body"].lower())):
            counts[word] = counts.get(word, 0) + 1
    fitting = sorted(w for w, n in counts.items() if len(articles) / 500 < n < len(articles) / 10)
    draw = random.Random(7)
    draw.shuffle(fitting)
    return fitting[:40]


def main(dateline, articles_path, work):
    with open(articles_path) as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    text = sum(len((a.get("title") or "").encode()) + len(a["body"].encode()) for a in articles) / 1e6
    print(f"{len(articles)} articles, {text:.1f} MB of text, {os.cpu_count()} cores, medians of {RUNS} runs\n")
    table = Table()
    index, omega, fts = f"{work}/index", f"{work}/omega.db", f"{work}/fts.db"

    def fresh():
        for path in (index, omega, fts):
            shutil.rmtree(path, ignore_errors=True)
            if os.path.exists(path):
                os.remove(path)

    rebuild = [dateline, "rebuild", articles_path, "--index", index]
    bare = [*rebuild, "--no-entities"]
    extract = [dateline, "extract", articles_path, "--threads", "1"]
    has_omega, has_sqlite = shutil.which("scriptindex"), shutil.which("sqlite3")
    if has_omega:
        dump, script = omega_input(articles, work)
        peer = ["scriptindex", omega, script, dump]
        for name, command in (("rebuild, scriptindex", rebuild), ("rebuild --no-entities, scriptindex", bare)):
            found = alternate((command,), (peer,), fresh)
            ours, theirs = found["seconds"]
            table.row(name, text / ours, text / theirs, "MB/s", True)
        table.row("peak memory of rebuild, scriptindex", *found["mebibytes"], "MiB", False)
    else:
        print("Omega's scriptindex is not here: left out")
    if has_sqlite:
        sql = fts_script(articles, work)
        ours, theirs = alternate((bare,), (["sqlite3", fts], sql), fresh)["seconds"]
        table.row("rebuild --no-entities, SQLite FTS5", text / ours, text / theirs, "MB/s", True)
    else:
        print("SQLite's shell is not here: left out")

    ours, _ = alternate((extract,), None)["seconds"]
    table.row("extract, one core", text / ours, None, "MB/s", True)

    fresh()
    Run(rebuild)
    if has_omega:
        Run(peer)
        table.row("index size by text, scriptindex", size(index + "/generations") / 1e6 / text, size(omega) / 1e6 / text, "times", False)
    if has_sqlite:
        Run(["sqlite3", fts], sql)
        table.row("index size by text, SQLite FTS5", size(index + "/generations") / 1e6 / text, size(fts) / 1e6 / text, "times", False)

    words = queries(articles)
    pairs = list(zip(words[::2], words[1::2]))
    for kind, asked in (("one word", [a for a, _ in pairs]), ("two words", [f"{a} {b}" for a, b in pairs])):
        for name, has, theirs_of in (
            ("quest", shutil.which("quest"), lambda q: ["quest", "-d", omega, "-o", "and", "-m", "10", q]),
            ("SQLite FTS5", has_sqlite, lambda q: ["sqlite3", fts, FTS_SEARCH.format(q)]),
        ):
            if not has:
                continue
            found = [search_pair(dateline, index, q, theirs_of(q)) for q in asked]
            ours, theirs = (statistics.median(column) * 1e3 for column in zip(*found))
            table.row(f"search command, {kind}, {name}", ours, theirs, "ms", False)


def search_pair(dateline, index, query, theirs):
    ours = Run([dateline, "search", query, "--index", index]).seconds
    return ours, Run(theirs).seconds


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
