"""Runs of whole processes, in turn, and the table that they end in."""
import os
import shutil
import statistics
import subprocess
import sys
import time

RUNS = int(os.environ.get("BENCH_RUNS", "5"))


class Run:
    """One run of a command: seconds by the clock, seconds of processor time, and peak MiB of the process."""

    def __init__(self, command, stdin=None):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=open(stdin) if stdin else None, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.monotonic() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024
        # 1 is "nothing found" for a search.
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"bench: {' '.join(command)}: {errors.decode(errors='replace')}")


def alternate(ours, theirs, prepare=lambda: None):
    """Medians of two commands run in turn, each after one run that is not counted; `theirs` may be None."""
    ours_runs, theirs_runs = [], []
    for number in range(RUNS + 1):
        prepare()
        first = Run(*ours)
        prepare()
        second = Run(*theirs) if theirs else None
        if number > 0:
            ours_runs.append(first)
            theirs_runs.append(second)

    def middle(key):
        pair = [statistics.median(getattr(run, key) for run in runs) for runs in (ours_runs, theirs_runs if theirs else [])
                if runs]
        return tuple(pair) if theirs else (pair[0], None)

    return {key: middle(key) for key in ("seconds", "processor", "mebibytes")}


class Table:
    """Rows of this program, a peer, and their ratio."""

    def __init__(self):
        print(f"{'':52} {'dateline':>10} {'peer':>10} {'ratio':>8}")

    def row(self, name, ours, theirs, unit):
        ratio = "" if theirs in (None, 0) else f"{ours / theirs:8.2f}"
        peer = "-" if theirs is None else f"{theirs:.2f}"
        print(f"{name:52} {ours:10.2f} {peer:>10} {ratio:>8}  {unit}", flush=True)


def size(path):
    """Bytes of a file or of all files in a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)


def put_aside(folder, *paths):
    """Moves files and folders into a folder, where they stay."""
    os.makedirs(folder, exist_ok=True)
    for path in filter(os.path.exists, paths):
        os.rename(path, f"{folder}/{len(os.listdir(folder))}")


def remove(*paths):
    for path in paths:
        shutil.rmtree(path, ignore_errors=True)
        if os.path.exists(path):
            os.remove(path)
