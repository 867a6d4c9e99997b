#!/usr/bin/env python3
"""Make tomorrow's sources of today's.

usage: tomorrow.py ARTICLES.jsonl night|percent > tomorrow.jsonl
night: 951 articles more at the end, 20 corrected and 5 removed, all over the file (of 95,090; other sizes in proportion).
percent: one article in a hundred corrected.
"""
import json, random, sys

def main(path, kind, seed=11):
    rng = random.Random(seed)
    lines = open(path).read().splitlines()
    count = len(lines)
    def corrected(line, word):
        article = json.loads(line)
        article["body"] += f"\n\nCorrected to say {word}."
        return json.dumps(article, ensure_ascii=False)
    if kind == "percent":
        for place in rng.sample(range(count), count // 100):
            lines[place] = corrected(lines[place], "what was meant")
    else:
        part = count / 95090
        fresh = []
        for number in range(round(951 * part)):
            article = json.loads(rng.choice(lines))
            other = json.loads(rng.choice(lines))
            article["id"] = f"new-{number}"
            article["title"] = other["title"]
            article["body"] = other["body"].split("\n\n")[0] + "\n\n" + article["body"]
            fresh.append(json.dumps(article, ensure_ascii=False))
        places = rng.sample(range(count), max(2, round(25 * part)))
        removed = set(places[: max(1, round(5 * part))])
        for place in places:
            if place not in removed:
                lines[place] = corrected(lines[place], "what was meant")
        lines = [line for place, line in enumerate(lines) if place not in removed] + fresh
    sys.stdout.write("\n".join(lines) + "\n")

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
