# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the budgets of the program beside its peers and writes docs/performance.md. Called by ./dev bench.

usage: run.py --build FOLDER --data FOLDER [--write FILE] [--scale SHARE] [ROW… | growth]
  --scale 0.1 uses a tenth of the data, to try the script; the budgets are meant for 1.
"""
import argparse
import os
import sys

import growth
import rows
from measuring import Skipped


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--write")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("rows", nargs="*")
    return parser.parse_args()


def measured(place, wanted):
    """The lines of every wanted row; one that can not be measured is a line that says why."""
    lines = []
    for name, measure in rows.ROWS.items():
        if wanted and name not in wanted:
            continue
        print(f"{name} …", file=sys.stderr, flush=True)
        try:
            new = measure(place)
        except Skipped as reason:
            new = [rows.Line(name, measure.__doc__.split("\n")[0], note=f"not measured: {reason}")]
        except RuntimeError as reason:  # its words name places of this machine
            print(f"  {reason}", file=sys.stderr, flush=True)
            new = [rows.Line(name, measure.__doc__.split("\n")[0], note="not measured: a program failed")]
        for line in new:
            print("  " + line.text(), file=sys.stderr, flush=True)
        lines += new
    return lines


PICTURE = "growth.svg"

HEAD = """<!-- SPDX-FileCopyrightText: 2026 The Earshot authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
# Performance

Written by `./dev bench`: medians of alternating rounds of Earshot and a peer in one run on the same data ({rows} rows of
`tests/bench/make_responses.py`, 12 columns, 55 % with a comment; 3 rounds where 5,000,000 rows are read, else at least 5).
Ratios say more than times, which depend on the machine and on what else it does meanwhile.

| Row | Work | Earshot | Peer | Measured | Budget | Holds |
| --- | --- | --- | --- | --- | --- | --- |
"""


def document(lines, place):
    missed = [line for line in lines if line.holds is False]
    text = HEAD.format(rows=f"{place.count(1_000_000):,}") + "".join(line.markdown() for line in lines)
    if missed:
        text += "\nBudgets that are not met:\n\n" + "".join(f"- {line.name}: {line.measured}, budget {line.budget}.\n" for line in missed)
    else:
        text += "\nEvery budget that was measured holds.\n"
    return text


def save(path, text):
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def main():
    asked = options()
    place = rows.Place(os.path.abspath(asked.build), os.path.abspath(asked.data), asked.scale)
    lines = measured(place, set(asked.rows))
    text = document(lines, place)
    write = asked.write and not asked.rows and asked.scale == 1
    if not asked.rows or "growth" in asked.rows:
        print("growth …", file=sys.stderr, flush=True)
        points = growth.measure(place)
        text += growth.markdown(points, PICTURE)
        save(os.path.join(os.path.dirname(asked.write) if write else place.data, PICTURE), growth.picture(points))
    if write:
        save(asked.write, text)
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
