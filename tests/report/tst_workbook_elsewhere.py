# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workbook that earshot-cli writes, read by a library of others.

usage: tst_workbook_elsewhere.py EARSHOT_CLI SAMPLE.csv
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile
import unittest

import openpyxl

CLI, SAMPLE = sys.argv[1:3]
SCOPE = ["--from", "2026-05-01", "--to", "2026-10-31"]
HEAD = 5  # row of the head, from 1


def run(*arguments, fine=(0,)):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True)
    assert done.returncode in fine, done.stderr
    return done.stdout


def table(sheet):
    """The rows under the head as dictionaries, up to the first empty one."""
    rows = list(sheet.iter_rows(min_row=HEAD, values_only=True))
    head, found = [title for title in rows[0] if title], []
    for row in rows[1:]:
        if row[0] is None:
            break
        found.append(dict(zip(head, row)))
    return found


class WorkbookElsewhere(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        project, path = (os.path.join(cls.folder.name, name) for name in ("sample.earshot", "report.XLSX"))
        run("import", project, SAMPLE, fine=(3,))  # some of its rows are invalid on purpose
        run("report", project, "-o", path, *SCOPE)
        cls.summary = json.loads(run("summary", project, *SCOPE, "--by", "Store", "--compare", "previous", "--json"))
        cls.book = openpyxl.load_workbook(path)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_stores_are_those_of_the_summary(self):
        rows = {row["Store"]: row for row in table(self.book["By Store"])}
        groups = {group["keys"]["Store"]: group for group in self.summary["groups"]}
        self.assertEqual(len(rows), 4)
        for store, row in rows.items():
            group = groups[store]
            self.assertEqual([row[name] for name in ("Answers", "Detractors", "Passives", "Promoters")],
                             [group[name] for name in ("n", "detractors", "passives", "promoters")])
            self.assertAlmostEqual(row["NPS"], group["nps"], places=9)
            self.assertAlmostEqual(row["Margin"], (group["interval"][1] - group["interval"][0]) / 2, places=9)

    def test_key_figures_are_numbers(self):
        found = {row[0]: row[1:4] for row in self.book["Summary"].iter_rows(values_only=True) if row[0]}
        score, margin, change = found["Net Promoter Score"]
        self.assertAlmostEqual(score, self.summary["nps"], places=9)
        self.assertEqual(change, 11)
        self.assertAlmostEqual(found["Promoters"][0], self.summary["promoters"] / self.summary["n"], places=9)

    def test_no_cell_is_a_formula(self):
        cells = 0
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertIn(cell.data_type, "sn", (sheet.title, cell.coordinate))
                    self.assertIsNone(cell.hyperlink)
                    cells += cell.value is not None
        self.assertGreater(cells, 300)

    def test_heads_stay_and_charts_stand_beside(self):
        self.assertEqual(self.book["By Store"].freeze_panes, "A6")
        self.assertEqual(self.book["By Store"].auto_filter.ref, "A5:I9")
        self.assertEqual(self.book["By Store"].page_setup.orientation, "landscape")
        charts = {sheet.title: len(sheet._charts) for sheet in self.book if sheet._charts}
        self.assertEqual(sum(charts.values()), 3, charts)
        self.assertEqual(self.book.properties.created.time(), datetime.time(0, 0))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
