#!/usr/bin/env python3
"""Searches shards on this machine while their servers are killed, frozen and started again, and tells how each search ended.

usage: shard_kills.py DATELINE ARTICLES FOLDER COUNT SECONDS [REPLICAS]

ARTICLES is the file that the shards were built from, FOLDER/s4-1 to FOLDER/s4-4 are the shards for a COUNT of 4. Two searchers ask with --timeout 2,
one of them with --allow-partial; a machine that is short of time makes them end with "no answer within 2 seconds". Every second or so a server is
killed with SIGKILL and started again, or stopped with SIGSTOP and let go on, after up to four seconds. At the end each kind of ending is printed with how often it came and how long the longest took; what was not promised is printed
whole, and makes the exit code 1.
"""
import collections, json, os, random, re, signal, subprocess, sys, threading, time

from grow import read
from queries import draw

TIMEOUT = 2
PROMISED = re.compile(
    r"dateline: (shard \d+/\d+ (is down|does not answer in time|serves another generation than the set's|is damaged): .*"
    r"|no answer within .* seconds.*)")


class Server:
    """A server of a shard, with all that it forked."""

    def __init__(self, folder, port):
        self.command = ["xapian-tcpsrv", "--interface", "127.0.0.1", "--port", str(port), "--quiet", folder + "/current/served"]
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def send(self, sign):
        try:
            os.killpg(self.process.pid, sign)
        except ProcessLookupError:
            pass

    def kill(self):
        self.send(signal.SIGKILL)
        self.process.wait()


def ask(dateline, arguments, catalogue):
    start = time.time()
    try:
        run = subprocess.run(
            [dateline, *arguments, "--index", catalogue, "--timeout", str(TIMEOUT), "--json"],
            capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        return "hung", 60.0, " ".join(arguments)
    took = time.time() - start
    said = run.stderr.strip()
    whole = f"{' '.join(arguments)}\n    exit {run.returncode}: {said or run.stdout[:300]}"
    if run.returncode in (0, 1):
        try:
            answer = json.loads(run.stdout)
        except ValueError:
            return "not promised: an answer that is no JSON", took, whole
        return ("an answer without a share" if "missing" in answer else "a whole answer"), took, whole
    if run.returncode != 3 or not PROMISED.fullmatch(said):
        return "not promised", took, whole
    return re.sub(r"(: 127|\. Give).*", "", re.sub(r"\d+/\d+", "N", said)), took, whole


def questions(articles, rng):
    """Searches of all kinds without an end; each kind takes other ways through the shards."""
    drawn = [(kind, query) for kind, asked in draw(articles).items() for query in asked]
    ids = [article["id"] for article in articles[:500]]
    while True:
        kind, query = rng.choice(drawn)
        text = f" {kind.upper()} ".join(query.split()) if kind in ("or", "and") else f'"{query}"' if "phrase" in kind else query
        yield rng.choice([
            ["search", text], ["search", text, "--facets", "country,person,source", "--timeline", "month"],
            ["search", text, "--sort", rng.choice(["newest", "oldest"])], ["search", text, "--exact"],
            ["search", text, "--all-versions", "--limit", "50"], ["search", text + " AND xyzzyplugh"],
            ["search", " NEAR/4 ".join(re.findall(r"\w+", query))], ["facets", text], ["similar", rng.choice(ids)],
        ])


def main(dateline, path, folder, count, seconds, replicas=1):
    count, end, replicas = int(count), time.time() + float(seconds), int(replicas)
    articles = [article for article in read(path) if article.get("body")]
    servers = [[Server(f"{folder}/s{count}-{n + 1}", 7300 + 10 * n + r) for r in range(replicas)] for n in range(count)]
    time.sleep(1)
    catalogue = f"{folder}/kills.json"
    addresses = [",".join(f"127.0.0.1:{7300 + 10 * n + r}" for r in range(replicas)) for n in range(count)]
    subprocess.run([dateline, "publish-set", catalogue, *addresses], check=True, stdout=subprocess.DEVNULL)
    lock, endings, odd = threading.Lock(), collections.defaultdict(list), []
    done = collections.Counter()

    def search(name, *options):
        rng = random.Random(name)
        for question in questions(articles, rng):
            if time.time() > end:
                return
            ending, took, whole = ask(dateline, question + list(options), catalogue)
            with lock:
                endings[name, ending].append(took)
                if "not promised" in ending or ending == "hung":
                    odd.append(whole)

    def torment():
        rng = random.Random(1987)
        while time.time() < end:
            server = rng.choice(rng.choice(servers))
            is_kill = rng.random() < 0.5
            if is_kill:
                server.kill()
            else:
                server.send(signal.SIGSTOP)
            done["kills" if is_kill else "freezes"] += 1
            time.sleep(rng.random() * 4)
            if is_kill:
                server.start()
            else:
                server.send(signal.SIGCONT)
            time.sleep(rng.random())

    threads = [threading.Thread(target=search, args=("strict",)), threading.Thread(target=search, args=("partial", "--allow-partial")),
               threading.Thread(target=torment)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    for server in (server for row in servers for server in row):
        server.kill()
    print(f"{done['kills']} kills, {done['freezes']} freezes")
    print("searcher | how a search ended | times | longest, s")
    print("---|---|---|---")
    for (name, ending), took in sorted(endings.items()):
        print(f"{name} | {ending} | {len(took)} | {max(took):.2f}")
    for whole in odd:
        print("\n" + whole)
    sys.exit(1 if odd else 0)


if __name__ == "__main__":
    if len(sys.argv) < 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
