# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the time for all figures of a page grows with the responses, beside the same figures by DuckDB: points and a picture."""
import math

from measuring import Skipped, median, run_json
from rows import MB, duckdb_times

SIZES = (MB // 100, MB // 10, MB, 10 * MB)
FRAME = 16  # milliseconds
LABEL_GAP = 17
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 400, 74, 190, 30, 50
INK, FAINT, LINE, OURS, PEER, OTHER = "#1b1f27", "#5b6472", "#e6e9ee", "#2f5ac8", "#c4481c", "#8c95a3"


def measure(place):
    """[(responses, ours, one query, nine queries)] in milliseconds; the peer's are None where it is not installed."""
    points = []
    for rows in SIZES:
        ours = run_json([place.program("bench_figures"), place.project(rows), "5"])["ms"]["date and attribute"]
        try:
            peers = [duckdb_times(place, rows) for _ in range(3)]
            one, nine = median(p[0] for p in peers), median(p[1] for p in peers)
        except Skipped:
            one = nine = None
        points.append((place.count(rows), median(ours), one, nine))
    return points


def markdown(points, picture):
    text = "\n## Growth\n\n"
    text += f"All figures of a page after a change of period and region, with what the pages make of them. Both axes are logarithmic.\n\n![Time by responses]({picture})\n\n"
    text += "| Responses | Earshot | DuckDB, one query | DuckDB, nine queries |\n| --- | --- | --- | --- |\n"
    shown = lambda time: "–" if time is None else f"{time:.2g} ms" if time < 10 else f"{time:,.0f} ms"
    return text + "".join(f"| {rows:,} | {shown(ours)} | {shown(one)} | {shown(nine)} |\n" for rows, ours, one, nine in points)


class Axes:
    """Powers of ten on both sides."""

    def __init__(self, points):
        times = [time for point in points for time in point[1:] if time] + [FRAME]
        self.first, self.last = math.log10(points[0][0]), math.log10(points[-1][0])
        self.low, self.high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def x(self, rows):
        return LEFT + (math.log10(rows) - self.first) / (self.last - self.first) * (WIDTH - LEFT - RIGHT)

    def y(self, time):
        return HEIGHT - BOTTOM - (math.log10(time) - self.low) / (self.high - self.low) * (HEIGHT - TOP - BOTTOM)


def text(x, y, words, anchor="start", colour=FAINT, weight=400):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-weight="{weight}">{words}</text>\n'


def grid(axes, points):
    svg = ""
    for power in range(axes.low, axes.high + 1):
        y = axes.y(10 ** power)
        label = f"{10 ** power:,} ms" if power >= 0 else f"{10 ** power:g} ms"
        svg += f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{LINE}"/>\n' + text(LEFT - 8, y + 4, label, "end")
    for point in points:
        svg += text(axes.x(point[0]), HEIGHT - BOTTOM + 20, f"{point[0]:,}", "middle")
    return svg + text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, "responses", "middle")


def frame(axes):
    y = axes.y(FRAME)
    return (f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{INK}" stroke-dasharray="5 4"/>\n'
            + text(WIDTH - RIGHT + 8, y + 4, f"{FRAME} ms: a frame of the screen"))


def line(known, label, name, colour):
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in known)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>\n' for x, y in known)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>\n{dots}' + text(known[-1][0] + 12, label + 4, name, colour=colour, weight=600)


def curves(axes, points):
    """From the highest to the lowest, with names that do not lie on each other."""
    found = []
    for place, name, colour in ((3, "DuckDB, nine queries", OTHER), (2, "DuckDB, one query", PEER), (1, "Earshot", OURS)):
        known = [(axes.x(p[0]), axes.y(p[place])) for p in points if p[place]]
        if known:
            found.append((known, name, colour))
    svg, lowest = "", -math.inf
    for known, name, colour in sorted(found, key=lambda curve: curve[0][-1][1]):
        lowest = max(known[-1][1], lowest + LABEL_GAP)
        svg += line(known, lowest, name, colour)
    return svg


def picture(points):
    axes = Axes(points)
    lines = curves(axes, points)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
            'font-family="Inter, sans-serif" font-size="12">\n<title>Time for all figures of a page by the number of responses</title>\n'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n' + grid(axes, points) + frame(axes) + lines + "</svg>\n")
