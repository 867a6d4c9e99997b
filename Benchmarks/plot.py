#!/usr/bin/env python3
"""Draws what growth.py measured as four small pictures in one SVG: plot.py growth.jsonl > growth.svg"""
import json
import math
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 340, 220, 52, 36, 34


def number(value):
    if value >= 1e6:
        return f"{value / 1e6:g} million"
    if value >= 1e3:
        return f"{value / 1e3:g} thousand"
    return f"{value:.3g}"


def picture(title, series, x, y):
    """Lines over the number of articles, from 0 upward; the horizontal axis is logarithmic."""
    counts = sorted({point[0] for _, points in series for point in points})
    most = max(point[1] for _, points in series for point in points) * 1.15 or 1
    low, high = math.log10(counts[0]), math.log10(counts[-1])
    across = lambda count: x + LEFT + (math.log10(count) - low) / ((high - low) or 1) * (WIDTH - LEFT - 40)
    up = lambda value: y + HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP)
    parts = [f'<text x="{x + 8}" y="{y + 18}" class="title">{title}</text>']
    for share in (0, 0.5, 1):
        value = most / 1.15 * share
        parts.append(f'<path class="grid" d="M{x + LEFT} {up(value):.1f}H{x + WIDTH - 30}"/>')
        parts.append(f'<text x="{x + LEFT - 6}" y="{up(value) + 4:.1f}" class="right">{value:.3g}</text>')
    for count in counts:
        parts.append(f'<text x="{across(count):.1f}" y="{y + HEIGHT - 14}" class="middle">{number(count)}</text>')
    for place, (name, points) in enumerate(series):
        path = " ".join(f"{across(count):.1f},{up(value):.1f}" for count, value in points)
        parts.append(f'<polyline class="line line{place}" points="{path}"/>')
        parts += [f'<circle class="dot{place}" cx="{across(c):.1f}" cy="{up(v):.1f}" r="3"/>' for c, v in points]
        last = points[-1]
        if len(series) > 1:
            parts.append(f'<text x="{across(last[0]):.1f}" y="{up(last[1]) - 7:.1f}" class="end">{name}</text>')
    return "\n".join(parts)


def main(path):
    with open(path) as lines:
        rows = sorted((json.loads(line) for line in lines if line.strip()), key=lambda row: row["articles"])
    over = lambda value: [(row["articles"], value(row)) for row in rows]
    search = lambda kind, key: over(lambda row: row["searches"][kind][key])
    pictures = [
        ("MB of text a second, rebuilt from nothing", [("", over(lambda r: r["text_mb"] / r["seconds"]))]),
        ("Peak memory of a rebuild, MiB", [("", over(lambda r: r["mebibytes"]))]),
        ("Index by text", [("", over(lambda r: r["index_mb"] / r["text_mb"]))]),
        ("Searches in process, median ms", [
            (name, search(kind, "p50")) for name, kind in
            (("one word", "single"), ("OR", "or"), ("a phrase", "name-phrase"), ("three facets", "single, three facets"))]),
    ]
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {2 * HEIGHT}" role="img">')
    print("<style>text{font:11px sans-serif;fill:#444}.title{font-weight:bold;font-size:12px}.right,.end{text-anchor:end}"
          ".middle{text-anchor:middle}.grid{stroke:#ddd}.line{fill:none;stroke-width:2}"
          + "".join(f".line{n}{{stroke:{c}}}.dot{n}{{fill:{c}}}" for n, c in enumerate(("#0b6e99", "#b5651d", "#5b8c3e", "#8a4b9b")))
          + "</style>")
    print(f'<rect width="{2 * WIDTH}" height="{2 * HEIGHT}" fill="#fff"/>')
    for place, (title, series) in enumerate(pictures):
        print(picture(title, series, place % 2 * WIDTH, place // 2 * HEIGHT))
    print("</svg>")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
