# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the budget table, each a function that measures and gives lines."""
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field

import window_wait
from measuring import Skipped, alternate, median, need, remove, run, run_json

HERE = os.path.dirname(os.path.abspath(__file__))
MB = 1_000_000
DUCKDB = "@duckdb/node-api@1.5.6-r.1"


@dataclass
class Line:
    """One line of docs/performance.md. `holds` is None when nothing could be measured."""
    name: str
    work: str
    ours: str = ""
    peer: str = ""
    measured: str = ""
    budget: str = ""
    holds: bool = None
    note: str = ""

    def verdict(self):
        return {None: self.note or "–", True: "yes", False: "**no**"}[self.holds]

    def markdown(self):
        return f"| {self.name} | {self.work} | {self.ours} | {self.peer} | {self.measured} | {self.budget} | {self.verdict()} |\n"

    def text(self):
        return f"{self.name}: {self.measured or self.note} (budget {self.budget}) {self.verdict() if not self.note else ''}"


@dataclass
class Place:
    """Where the programs and the data are; makes data that is missing."""
    build: str
    data: str
    scale: float
    known: dict = field(default_factory=dict)  # medians that another row needs

    def count(self, rows):
        return max(1000, int(rows * self.scale))

    def program(self, name):
        path = os.path.join(self.build, "bin", name)
        if not os.access(path, os.X_OK):
            raise Skipped(f"{name} is not built")
        return path

    def path(self, name):
        os.makedirs(self.data, exist_ok=True)
        return os.path.join(self.data, name)

    def csv(self, rows):
        rows = self.count(rows)
        path = self.path(f"responses-{rows}.csv")
        if not os.path.exists(path):
            run([sys.executable, os.path.join(HERE, "make_responses.py"), "--rows", str(rows), "--out", path + ".part"])
            os.rename(path + ".part", path)
        return path

    def later_csv(self, rows):
        """Other responses than those of csv()."""
        rows = self.count(rows)
        path = self.path(f"more-{rows}.csv")
        if not os.path.exists(path):
            run([sys.executable, os.path.join(HERE, "make_responses.py"), "--rows", str(rows), "--seed", "99", "--first-id", str(10**8),
                 "--out", path + ".part"])
            os.rename(path + ".part", path)
        return path

    def workbook(self, rows):
        path = self.path(f"responses-{self.count(rows)}.xlsx")
        if not os.path.exists(path):
            run([sys.executable, os.path.join(HERE, "make_workbook.py"), self.csv(MB), path + ".part", str(self.count(rows))])
            os.rename(path + ".part", path)
        return path

    def project(self, rows):
        """A document as the program that is measured writes it: one of an older version would be brought up to date first."""
        path, cli = self.path(f"responses-{self.count(rows)}.earshot"), self.program("earshot-cli")
        if os.path.exists(path) and os.path.getmtime(path) < os.path.getmtime(cli):
            remove(path)
        if not os.path.exists(path):
            run([cli, "import", path, self.csv(rows)], allowed=(0, 3))
        return path

    def peer_database(self, rows):
        need("sqlite3")
        path = self.path(f"responses-{self.count(rows)}.db")
        if not os.path.exists(path):
            run(sqlite_import(path, self.csv(rows)))
        return path


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def sqlite_import(database, csv):
    return ["sqlite3", database, "-cmd", ".mode csv", f".import {csv} responses"]


def compare_import(place, rows, rounds):
    """(our seconds, our peak bytes, the peer's seconds), medians; both start from nothing and end durable."""
    need("sqlite3")
    csv, ours, peer = place.csv(rows), place.path("new.earshot"), place.path("new.db")
    cli = place.program("earshot-cli")

    def our_import():
        remove(ours)
        return run([cli, "import", ours, csv], allowed=(0, 3))

    def peer_import():
        remove(peer)
        return run(sqlite_import(peer, csv))

    our_rounds, peer_rounds = alternate(rounds, our_import, peer_import)
    remove(ours, peer)
    result = [median(r[0] for r in our_rounds), max(r[1] for r in our_rounds), median(r[0] for r in peer_rounds)]
    place.known[rows] = result
    return result


def imports(place, rows, rounds):
    return place.known.get(rows) or compare_import(place, rows, rounds)


def row_i1(place):
    """import 1,000,000 CSV rows against sqlite3 .import of the same file"""
    ours, _, peer = imports(place, MB, 5)
    ratio = ours / peer
    return [Line("I1", row_i1.__doc__, seconds(ours), seconds(peer), f"{ratio:.2f} ×", "≤ 0.60 ×", ratio <= 0.60)]


def row_i2(place):
    """import 1,000,000 CSV rows"""
    csv, ours, peer = place.csv(MB), place.path("new.earshot"), place.path("peer.db")
    cli, lines = place.program("earshot-cli"), []

    def our_import():
        remove(ours)
        return run([cli, "import", ours, csv], allowed=(0, 3))[0]

    def duckdb():
        remove(peer)
        return run_json(["node", os.path.join(HERE, "duckdb_import.mjs"), modules, csv, peer])["ms"] / 1000

    def pandas():
        remove(peer)
        return pandas_seconds("to_sql", csv, peer)

    for name, side, budget, ready in (("DuckDB's read_csv into a file", duckdb, 0.5, lambda: duckdb_modules(place)),
                                      ("pandas' to_sql", pandas, 0.2, need_pandas)):
        work = f"{row_i2.__doc__} against {name}"
        try:
            modules = ready()
            mine, others = (median(times) for times in alternate(5, our_import, side))
        except Skipped as reason:
            lines.append(Line("I2", work, note=f"not measured: {reason}"))
            continue
        lines.append(Line("I2", work, seconds(mine), seconds(others), f"{mine / others:.2f} ×", f"≤ {budget} ×", mine <= budget * others))
    remove(ours, peer)
    return lines


def row_i3(place):
    """import 5,000,000 CSV rows against sqlite3 .import; time(5M)/time(1M)"""
    small, large = imports(place, MB, 5), imports(place, 5 * MB, 3)
    ratio, growth = large[0] / large[2], large[0] / small[0]
    return [Line("I3", row_i3.__doc__, seconds(large[0]), seconds(large[2]), f"{ratio:.2f} ×; {growth:.1f}", "≤ 0.6 ×; ≤ 6.5",
                 ratio <= 0.6 and growth <= 6.5)]


def row_i4(place):
    """CSV split and unescaped in memory against libcsv"""
    result = run_json([place.program("bench_csv"), place.csv(MB), "5"])
    if not result["peer_ms"]:
        raise Skipped("libcsv was not there when the program was built")
    if (result["fields"], result["bytes"]) != (result["peer_fields"], result["peer_bytes"]):
        raise RuntimeError(f"the two read different fields: {result}")
    ours, peer = median(result["ours_ms"]), median(result["peer_ms"])
    return [Line("I4", row_i4.__doc__, seconds(ours / 1000), seconds(peer / 1000), f"{peer / ours:.1f} × faster", "≥ 4 × faster",
                 peer >= 4 * ours)]


def row_i5(place):
    """append 100,000 rows to 5,000,000 against into an empty file; the same file again"""
    csv, large = place.later_csv(MB // 10), place.project(5 * MB)
    full, empty, cli = place.path("full.earshot"), place.path("new.earshot"), place.program("earshot-cli")
    times = {"full": [], "empty": [], "again": []}
    for _ in range(5):
        remove(full, empty)
        shutil.copyfile(large, full)
        os.sync()  # writing the copy to the disk is not part of the import
        run([cli, "check", full])  # both sides find their file in memory, and checked
        times["full"].append(run([cli, "import", full, csv], allowed=(0, 3))[0])
        times["empty"].append(run([cli, "import", empty, csv], allowed=(0, 3))[0])
        times["again"].append(run([cli, "import", full, csv], allowed=(0, 3))[0])
    remove(full, empty)
    first, alone, again = (median(times[side]) for side in ("full", "empty", "again"))
    return [Line("I5", row_i5.__doc__, f"{seconds(first)}; {seconds(again)}", seconds(alone), f"{first / alone:.2f} ×; {again / first:.2f} ×",
                 "≤ 1.5 ×; ≤ 1.0 ×", first <= 1.5 * alone and again <= first)]


def row_i6(place):
    """XLSX of 200,000 rows read"""
    book = place.workbook(MB // 5)
    result = run_json([place.program("bench_xlsx"), book, "5"])
    ours, inflate = median(result["ours_ms"]) / 1000, median(result["peer_ms"]) / 1000
    lines = [Line("I6", row_i6.__doc__ + " against unpacking its sheet", seconds(ours), seconds(inflate), f"{ours / inflate:.1f} ×",
                  "≤ 4 ×", ours <= 4 * inflate)]
    try:
        need_pandas()
        peer = pandas_seconds("read_excel", book)
    except Skipped as reason:
        return lines + [Line("I6", row_i6.__doc__ + " against pandas.read_excel", note=f"not measured: {reason}")]
    return lines + [Line("I6", row_i6.__doc__ + " against pandas.read_excel (once)", seconds(ours), seconds(peer), f"{peer / ours:.0f} × faster",
                         "≥ 30 × faster", peer >= 30 * ours)]


def row_i7(place):
    """peak memory of an import"""
    lines = []
    for rows, rounds in ((MB, 5), (5 * MB, 3)):
        peak = imports(place, rows, rounds)[1]
        budget = 200 * MB + 40 * min(place.count(rows), 2 * MB)
        lines.append(Line("I7", f"peak memory of importing {place.count(rows):,} rows", f"{peak / MB:.0f} MB", "",
                          f"{peak / MB:.0f} MB", f"≤ {budget / MB:.0f} MB", peak <= budget))
    return lines


def pandas_python():
    """A Python that has pandas: the distribution's own, when another one runs this script."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import pandas, openpyxl"], capture_output=True).returncode == 0:
            return python
    return None


def need_pandas():
    if not pandas_python():
        raise Skipped("pandas is not installed")


def pandas_seconds(*words):
    return run_json([pandas_python(), os.path.join(HERE, "pandas_peer.py"), *words])["ms"] / 1000


def duckdb_modules(place):
    need("node", "npm")
    folder = place.path("node_modules")
    if not os.path.exists(os.path.join(folder, "@duckdb", "node-api")):
        done = subprocess.run(["npm", "install", "--no-save", "--prefix", place.data, DUCKDB], capture_output=True, text=True)
        if done.returncode != 0:
            raise Skipped(f"{DUCKDB} could not be installed from the npm registry")
    return folder


def duckdb_times(place, rows):
    words = ["node", os.path.join(HERE, "duckdb_peer.mjs"), duckdb_modules(place), place.csv(rows), "1"]
    times = run_json(words)
    return times["one_ms"][0], times["nine_ms"][0]


def row_a1(place):
    """all figures of a page after a filter change, 1,000,000 responses"""
    words = [place.program("bench_figures"), place.project(MB), "9"]
    first = run_json(words)
    worst = max(median(times) for times in first["ms"].values())
    line = Line("A1", row_a1.__doc__ + ", slowest of its filters", seconds(worst / 1000), "", seconds(worst / 1000), "≤ 16 ms", worst <= 16)
    try:
        ours, peers = alternate(5, lambda: median(run_json(words)["ms"]["date and attribute"]), lambda: duckdb_times(place, MB))
    except Skipped as reason:
        return [line, Line("A1", row_a1.__doc__ + " against DuckDB", note=f"not measured: {reason}")]
    mine, one, nine = median(ours), median(p[0] for p in peers), median(p[1] for p in peers)
    return [line,
            Line("A1", "the same filter against one GROUPING SETS query of DuckDB in memory", seconds(mine / 1000), seconds(one / 1000),
                 f"{one / mine:.0f} × faster", "≥ 8 × faster", one >= 8 * mine),
            Line("A1", "the same filter against nine queries of DuckDB in memory", seconds(mine / 1000), seconds(nine / 1000),
                 f"{nine / mine:.0f} × faster", "≥ 20 × faster", nine >= 20 * mine)]


def slowest_filter(place, rows):
    """Milliseconds of the slowest of its filters, generated responses."""
    out = run([place.program("bench_analysis"), str(place.count(rows)), "filters"])[2]
    times = {name: float(value) for name, value in re.findall(r"^(\w+) ([\d.]+)$", out, re.M)}
    return max(times[name] for name in ("all", "date_filter", "attribute_filter", "attribute_filter_most", "category_filter"))


def row_a2(place):
    """all figures of a page after a filter change, 10,000,000 responses"""
    worst = slowest_filter(place, 10 * MB)
    return [Line("A2", row_a2.__doc__, seconds(worst / 1000), "", seconds(worst / 1000), "≤ 50 ms", worst <= 50)]


def row_a3(place):
    """time for a response at 10,000,000 against 1,000,000"""
    large, small = alternate(3, lambda: slowest_filter(place, 10 * MB), lambda: slowest_filter(place, MB))
    each = median(large) / place.count(10 * MB), median(small) / place.count(MB)
    growth = each[0] / each[1]
    return [Line("A3", row_a3.__doc__, f"{each[0] * 1e6:.2f} ns; {each[1] * 1e6:.2f} ns", "", f"{growth:.2f} ×", "≤ 1.3 ×", growth <= 1.3)]


def row_a4(place):
    """start of the program to the first figures of a document"""
    lines = []
    for rows, rounds, budget in ((MB, 5, 0.5), (5 * MB, 3, 1.8)):
        words = [place.program("earshot-cli"), "summary", place.project(rows), "--json"]
        run(words)
        time = median(run(words)[0] for _ in range(max(rounds, 5)))
        lines.append(Line("A4", f"{row_a4.__doc__} of {place.count(rows):,} responses", seconds(time), "", seconds(time),
                          f"≤ {budget} s", time <= budget))
    return lines


def row_a5(place):
    """memory of the dataset and of the searchable text"""
    sizes = run_json([place.program("bench_figures"), place.project(MB), "1"])
    dataset = sizes["dataset_bytes"] / sizes["rows"]
    allowed = 1.2 * sizes["comment_bytes"] + 8 * sizes["comments"]
    text = (sizes["arena_bytes"] - 8 * sizes["comments"]) / sizes["comment_bytes"]
    return [Line("A5", "memory of the dataset", f"{dataset:.1f} B a response", "", f"{dataset:.1f} B", "≤ 16 B", dataset <= 16),
            Line("A5", "memory of the searchable text, against the comments' bytes", f"{text:.2f} × + 8 B a comment", "",
                 f"{text:.2f} ×", "≤ 1.2 ×", sizes["arena_bytes"] <= allowed)]


TERMS = ("refund", "the")


def like_seconds(place, database, term):
    script = place.path("like.sql")  # the shell times only what it reads from a file
    with open(script, "w", encoding="utf-8") as file:
        file.write(f".timer on\nSELECT score, count(*) FROM responses WHERE comment LIKE '%{term}%' GROUP BY score;\n")
    out = run(["sqlite3", database, f".read {script}"])[2]
    return float(re.search(r"real ([\d.]+)", out).group(1))


def row_t1(place):
    """search term to all figures, 1,000,000 responses"""
    project, database, lines = place.project(MB), place.peer_database(MB), []
    words = [place.program("bench_search"), project, "9"]
    for term, budget in zip(TERMS, (16, 30)):
        ours, peers = alternate(5, lambda: run_json(words + [term])[term], lambda: like_seconds(place, database, term))
        mine, peer = median(median(o["ms"]) for o in ours) / 1000, median(peers)
        share = 100 * ours[0]["found"] / ours[0]["rows"]
        lines.append(Line("T1", f"{row_t1.__doc__}, “{term}” in {share:.0f} % of them, against LIKE in SQLite", seconds(mine), seconds(peer),
                          f"{seconds(mine)}; {peer / mine:.0f} × faster", f"≤ {budget} ms; ≥ 10 × faster",
                          mine * 1000 <= budget and peer >= 10 * mine))
    return lines


def words_of(place):
    """What bench_words measures of 1,000,000 responses, once for all rows that need it."""
    if "words" not in place.known:
        place.known["words"] = run_json([place.program("bench_words"), place.project(MB), "7"])
    return place.known["words"]


def row_t2(place):
    """log-odds of all words, promoters against detractors, 1,000,000 responses"""
    known = words_of(place)["log_odds"]
    time = median(known["ms"]) / 1000
    return [Line("T2", f"{row_t2.__doc__}, {known['found']:,} words", seconds(time), "", seconds(time), "≤ 20 ms", time <= 0.02)]


def row_t3(place):
    """tokenise and count the comments of 1,000,000 responses against ICU BreakIterator"""
    known = words_of(place)
    mine, peer = median(known["tokens"]["ms"]) / 1000, median(known["icu"]["ms"]) / 1000
    return [Line("T3", row_t3.__doc__, seconds(mine), seconds(peer), f"{peer / mine:.1f} × faster", "≥ 3 × faster", peer >= 3 * mine)]


def row_c1(place):
    """from a question to the first page of its comments painted"""
    return first_pages(place, 182 * MB // 100, 50) + first_pages(place, 10 * MB, None)  # 55 % of them have a comment


def first_pages(place, responses, budget):
    lines = []
    known = run_json([place.program("bench_comments"), place.project(responses), "7"])
    for question, measured in known["questions"].items():
        time = median(measured["ms"])
        work = f"{row_c1.__doc__}, {known['comments']:,} comments: {question}, {measured['found']:,} found"
        lines.append(Line("C1", work, f"{time:.1f} ms", "", f"{time:.1f} ms", f"≤ {budget} ms" if budget else "", time <= budget if budget else None))
    return lines


def listed(place):
    """What bench_list measures of 5,000,000 comments, once for all rows that need it."""
    if "list" not in place.known:
        place.known["list"] = run_json([place.program("bench_list"), str(place.count(5 * MB))])
    return place.known["list"]


def row_v1(place):
    """list of 5,000,000 comments: random jump to painted"""
    jumps = listed(place)
    middle, late = jumps["median_ms"], jumps["p95_ms"]
    return [Line("V1", row_v1.__doc__ + ", median · p95", f"{middle:.1f} · {late:.1f} ms", "", f"{middle:.1f} · {late:.1f} ms",
                 "≤ 16 · 33 ms", middle <= 16 and late <= 33)]


def row_v2(place):
    """5,000,000 comments sorted by score and back · by time"""
    found = listed(place)
    coded, timed = found["sort_score_ms"], found["sort_time_ms"]
    return [Line("V2", row_v2.__doc__, f"{coded:.1f} · {timed:.1f} ms", "", f"{coded:.1f} · {timed:.1f} ms", "≤ 20 · 150 ms",
                 coded <= 20 and timed <= 150)]


def row_e1(place):
    """CSV export of 1,000,000 responses against sqlite3 -csv of the table"""
    cli, project, ours = place.program("earshot-cli"), place.project(MB), place.path("export.csv")
    database, peer = place.peer_database(MB), place.path("peer.csv")

    def our_export():
        return run([cli, "export", project, "-o", ours, "--as", "responses"])[0]

    def peer_export():
        return run(["sqlite3", "-csv", "-header", database, f".output {peer}", "SELECT * FROM responses"])[0]

    mine, others = (median(times) for times in alternate(5, our_export, peer_export))
    remove(ours, peer)
    return [Line("E1", row_e1.__doc__, seconds(mine), seconds(others), f"{mine / others:.2f} ×", "≤ 1.0 ×", mine <= others)]


def row_r1(place):
    """PDF with six vector charts against QTextDocument::print of the same headings, figures, tables, quotes and charts"""
    sample = os.path.join(HERE, "..", "..", "resources", "sample", "harbour-street-coffee.csv")
    project = place.path("sample.earshot")
    if not os.path.exists(project):
        run([place.program("earshot-cli"), "import", project, sample], allowed=(0, 3))
    result = run_json([place.program("bench_report"), project, "7"])
    ours, peer = median(result["ours_ms"]), median(result["peer_ms"])
    return [Line("R1", f"PDF of {result['pages']} pages with vector charts against QTextDocument::print of {result['peer_pages']} pages",
                 f"{ours:.0f} ms, {result['bytes'] / 1000:.0f} KB", f"{peer:.0f} ms",
                 f"{ours:.0f} ms; {result['bytes'] / 1000:.0f} KB; {peer / ours:.1f} × faster", "≤ 200 ms; ≤ 300 KB; ≥ 5 × faster",
                 ours <= 200 and result["bytes"] <= 300_000 and peer >= 5 * ours)]


def row_r2(place):
    """40 branch reports as PDF, 100,000 responses"""
    cli, project = place.program("earshot-cli"), place.project(100_000)
    with tempfile.TemporaryDirectory() as folder:
        stores = sorted({line["store"] for line in csv.DictReader(open(place.csv(100_000), encoding="utf-8"))})[:40]
        wanted = [word for store in stores for word in ("--where", f"store={store}")]
        times = [run([cli, "report", project, "-o", os.path.join(folder, "pack.pdf"), "--per", "store", *wanted])[0] for _ in range(3)]
        written = len(os.listdir(folder))
    return [Line("R2", row_r2.__doc__, seconds(median(times)), "", seconds(median(times)), "≤ 10 s", written == 40 and median(times) <= 10)]


def row_s1(place):
    """start to window visible"""
    need("Xvfb")
    app, empty = place.program("earshot"), place.program("bench_empty_window")
    with tempfile.TemporaryDirectory() as home, window_wait.Screen() as screen:
        sides = [lambda: screen.start([app], home), lambda: screen.start([empty], home)]
        try:
            need("sqlitebrowser")
            sides.append(lambda: screen.start(["sqlitebrowser"], home))
        except Skipped:
            pass
        for side in sides:
            side()
        results = alternate(11, *sides)
    times = [median(r[0] for r in rounds) for rounds in results]
    resident = median(r[1] for r in results[0]) / MB
    lines = [Line("S1", row_s1.__doc__ + " against an empty QMainWindow", seconds(times[0]), seconds(times[1]),
                  f"{times[0] / times[1]:.2f} ×", "≤ 1.6 ×", times[0] <= 1.6 * times[1])]
    if len(times) > 2:
        lines.append(Line("S1", row_s1.__doc__ + " against DB Browser for SQLite", seconds(times[0]), seconds(times[2]),
                          f"{times[0] / times[2]:.2f} ×", "≤ 0.6 ×", times[0] <= 0.6 * times[2]))
    else:
        lines.append(Line("S1", row_s1.__doc__ + " against DB Browser for SQLite", note="not measured: sqlitebrowser is not installed"))
    return lines + [Line("S1", "resident memory of the start page", f"{resident:.0f} MB", "", f"{resident:.0f} MB", "≤ 80 MB", resident <= 80)]


ROWS = {"I1": row_i1, "I2": row_i2, "I3": row_i3, "I4": row_i4, "I5": row_i5, "I6": row_i6, "I7": row_i7, "A1": row_a1, "A2": row_a2, "A3": row_a3, "A4": row_a4, "A5": row_a5, "T1": row_t1, "T2": row_t2, "T3": row_t3, "C1": row_c1,
        "V1": row_v1, "V2": row_v2, "R1": row_r1, "R2": row_r2, "S1": row_s1, "E1": row_e1}
