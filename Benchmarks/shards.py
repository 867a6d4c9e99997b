#!/usr/bin/env python3
"""Measures searches in shards that are served on this machine: latency, bytes over the network, searches a second.

usage: unshare -n sh -c 'ip link set lo up && python3 Benchmarks/shards.py DATELINE QUERIES.json FOLDER COUNT ...'

FOLDER/one is an index, FOLDER/s4-1 to FOLDER/s4-4 are its four shards, and so on for each COUNT. QUERIES.json has lists of queries by kind:
single, or, and, name-phrase, phrase. In a network namespace of its own the loopback interface counts what the searches send and nothing else.
"""
import json, os, signal, subprocess, sys, threading, time

PER_KIND = int(os.environ.get("PER_KIND", "60"))


def text(kind, query):
    if kind in ("or", "and"):
        return f" {kind.upper()} ".join(query.split())
    return f'"{query}"' if "phrase" in kind else query


def sent():
    for line in open("/proc/net/dev"):
        if line.strip().startswith("lo:"):
            return int(line.split(":")[1].split()[8])


def ask(dateline, query, index, *options):
    start = time.time()
    run = subprocess.run(
        [dateline, "search", query, "--json", "--index", index, "--timeout", "60", *options],
        capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return json.loads(run.stdout)["took_ms"], (time.time() - start) * 1000


def measure(dateline, queries, index):
    row = []
    for kind, asked in queries.items():
        before, took, whole = sent(), [], []
        for query in asked:
            inside, outside = ask(dateline, text(kind, query), index)
            took.append(inside)
            whole.append(outside)
        took.sort()
        row.append((kind, sum(took) / len(took), took[int(len(took) * 0.95)], sum(whole) / len(whole),
                    (sent() - before) / len(asked) / 1000))
    everything = [text(kind, query) for kind, asked in queries.items() for query in asked]
    lock, start = threading.Lock(), time.time()

    def work():
        while True:
            with lock:
                if not everything:
                    return
                query = everything.pop()
            ask(dateline, query, index)

    count = len(everything)
    threads = [threading.Thread(target=work) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return row, count / (time.time() - start)


def main(dateline, path, folder, counts):
    queries = {kind: asked[:PER_KIND] for kind, asked in json.load(open(path)).items()}
    print("index | kind | mean ms | p95 ms | mean ms with start and connecting | kB sent")
    print("---|---|---|---|---|---")
    for count in [0] + [int(count) for count in counts]:
        servers, index = [], f"{folder}/one"
        if count:
            index = f"{folder}/bench{count}.json"
            for number in range(1, count + 1):
                servers.append(subprocess.Popen(
                    ["xapian-tcpsrv", "--interface", "127.0.0.1", "--port", str(7100 + number), "--quiet",
                     f"{folder}/s{count}-{number}/current/served"],
                    stdout=subprocess.DEVNULL, start_new_session=True))
            time.sleep(1)
            subprocess.run([dateline, "publish-set", index] + [f"127.0.0.1:{7100 + n}" for n in range(1, count + 1)],
                           check=True, stdout=subprocess.DEVNULL)
        row, rate = measure(dateline, queries, index)
        name = f"{count} shards" if count else "one index"
        for kind, mean, p95, whole, kilobytes in row:
            print(f"{name} | {kind} | {mean:.1f} | {p95:.1f} | {whole:.1f} | {kilobytes:.0f}")
        print(f"{name} | all kinds, 4 at a time | {rate:.1f} searches a second | | |", flush=True)
        for server in servers:
            os.killpg(server.pid, signal.SIGKILL)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
