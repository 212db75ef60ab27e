# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the repository to its rules, and the rules to what they must find."""
import os
import sys
import textwrap
import unittest

import rules

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


class Repository(unittest.TestCase):
    maxDiff = None

    def holds(self, rule):
        self.assertEqual([], list(rules.RULES[rule](ROOT)))

    def test_folders_use_only_what_they_declare(self):
        self.holds("layering")

    def test_sql_stands_only_in_storage(self):
        self.holds("sql")

    def test_colours_stand_only_in_the_theme(self):
        self.holds("colours")

    def test_nothing_renders_markup(self):
        self.holds("sinks")

    def test_counts_come_with_their_number(self):
        self.holds("counts")

    def test_texts_with_numbers_are_in_the_catalogue(self):
        self.holds("catalogue")

    def test_functions_and_files_are_short(self):
        self.holds("sizes")

    def test_every_file_names_its_licence(self):
        self.holds("licences")

    def test_the_table_names_every_folder(self):
        table = rules.allowed_edges(rules.read(ROOT, "docs/architecture.md"))
        folders = {p.split("/")[1] for p in rules.project_files(ROOT) if p.startswith("src/") and p.count("/") > 1}
        self.assertEqual([], sorted(folders - set(table)))


class Layering(unittest.TestCase):
    TABLE = "| `model/` | x | domain, storage | Core, Concurrent |\n| `charts/` | x | domain | Gui, Charts |\n"

    def declared(self, cmake):
        return list(rules.check_declarations("c", rules.libraries(cmake), rules.allowed_edges(self.TABLE)))

    def test_a_declared_edge_passes(self):
        self.assertEqual([], self.declared("earshot_library(model DEPENDS domain storage QT Core SOURCES a.cpp)"))

    def test_an_edge_outside_the_table_is_found(self):
        self.assertEqual(["c:1: model may not use app"], self.declared("earshot_library(model DEPENDS app)"))

    def test_a_module_outside_the_table_is_found(self):
        self.assertEqual(["c:1: model may not use Qt Widgets"], self.declared("earshot_library(model QT Widgets)"))

    def test_a_module_brings_what_it_needs(self):
        self.assertEqual([], self.declared("earshot_library(charts QT Core Gui Charts)"))

    def test_an_unknown_folder_is_found(self):
        self.assertEqual(["c:1: folder utils is not in the table of docs/architecture.md"], self.declared("earshot_library(utils)"))

    def includes(self, text):
        return [o.split(": ", 1)[1] for o in rules.check_includes("p", text, "charts", ["domain"])]

    def test_includes(self):
        for text, want in (('#include "domain/tally.h"', []), ('#include "charts/theme.h"', []), ("#include <QString>", []),
                           ("#include <QtConcurrentRun>", []), ("#include <vector>", []),
                           ('#include "model/session.h"', ['charts includes "model/session.h" without DEPENDS model']),
                           ("#include <QtSql/QSqlQuery>", ["<QtSql/QSqlQuery> names a Qt module; include the class alone"]),
                           ('#include "../model/session.h"', ['"../model/session.h" climbs out of its folder'])):
            with self.subTest(text):
                self.assertEqual(want, self.includes(text))


class Contents(unittest.TestCase):
    def count(self, check, text):
        return len(list(check("p", text)))

    def test_sql(self):
        for text, want in (('q("SELECT id FROM x")', 1), ('q("insert")', 0), ("// SELECT id\n", 0), ('tr("Select all")', 0),
                           ('exec("PRAGMA page_size")', 1), ("#include <QSqlQuery>", 1), ("#include <QString>", 0)):
            with self.subTest(text):
                self.assertEqual(want, self.count(rules.check_sql, text))

    def test_colours(self):
        for text, want in (("QColor(255, 0, 0)", 1), ('QColor("#ff0000")', 1), ("theme.accent", 0), ('u"color: #1a2b3c"', 1),
                           ("Qt::red", 1), ("Qt::transparent", 0), ('tr("#1 of %1")', 0), ("// #ff0000", 0), ("0xff112233", 1)):
            with self.subTest(text):
                self.assertEqual(want, self.count(rules.check_colours, text))

    def test_sinks(self):
        for text, want in (("edit->setHtml(text)", 1), ("label->setTextFormat(Qt::PlainText)", 0), ("Qt::RichText", 1),
                           ("// never setHtml", 0), ("QMessageBox::warning(this)", 1)):
            with self.subTest(text):
                self.assertEqual(want, self.count(rules.check_sinks, text))

    def test_counts(self):
        for text, want in (('tr("%1 answers").arg(n)', 1), ('tr("%Ln answers", nullptr, n)', 0), ('tr("%1 of %2 rows")', 1),
                           ('tr("A long "\n"text of %Ln groups",\n nullptr, n)', 0), ('tr("%1 rows/s")', 0),
                           ('Report::tr("%Ln answers", "remark")', 1), ('tr("answers: %1")', 0), ("// tr(%1 answers)", 0)):
            with self.subTest(text):
                self.assertEqual(want, self.count(rules.check_counts, text))

    def test_catalogue(self):
        known = {"%Ln answers", "a \"b\" of %1 rows"}
        for text, want in (('tr("%Ln answers", nullptr, n)', 0), ('tr("%Ln " "answers", nullptr, n)', 0), ('tr("%Ln groups", nullptr, n)', 1),
                           ('QT_TRANSLATE_N_NOOP("earshot::A", "%Ln groups")', 1), ('translate("A", "%1 groups", nullptr, n)', 1),
                           (r'tr("a \"b\" of %1 rows", nullptr, n)', 0), ('tr("no number")', 0), ('// tr("%Ln groups")', 0)):
            with self.subTest(text):
                self.assertEqual(want, len(list(rules.check_catalogue("a.cpp", text, known))))

    def test_licence(self):
        self.assertEqual(2, self.count(rules.check_licence, "int a;"))
        self.assertEqual(0, self.count(rules.check_licence, "// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: MIT\n"))


class Sizes(unittest.TestCase):
    def lengths(self, text):
        return [length for _, length, _ in rules.functions(textwrap.dedent(text))]

    def test_bodies(self):
        for name, text, want in (
            ("plain", "int f()\n{\n    return 1;\n}\n", [3]),
            ("in namespace", "namespace a {\nvoid f() {\n}\n}\n", [2]),
            ("member", "class A : public B {\n    int f() const { return 1; }\n};\n", [1]),
            ("constructor", "A::A(int x) : m_x(x)\n{\n    if (x) {\n    }\n}\n", [4]),
            ("brace initialiser", "A::A(int x) : m_x{x}, m_y{}\n{\n\n}\n", [3]),
            ("table", "const int a[] = {\n1,\n2 };\n", []),
            ("enum", "enum class A : quint8 {\nB };\n", []),
            ("lambda counts with its function", "void f()\n{\n    g([] {\n    });\n}\n", [4]),
            ("brace in string", "void f()\n{\n    g(\"{\");\n}\nvoid h()\n{\n}\n", [3, 2]),
            ("template", "template <typename T>\nstruct A {\n    void f() {\n    }\n};\n", [2]),
            ("anonymous namespace", "namespace {\nint f(int a = 0)\n{\n}\n}\n", [2]),
            ("digit separators", "int f() { return 1'000'000; }\nint g()\n{\n}\n", [1, 2]),
        ):
            with self.subTest(name):
                self.assertEqual(want, self.lengths(text))

    def test_too_long(self):
        body = "int f()\n{\n" + "    g();\n" * 39 + "}\n"
        self.assertEqual(1, len(list(rules.check_size("a.cpp", body))))
        self.assertEqual([], list(rules.check_size("a.cpp", body.replace("    g();\n", "", 1))))
        self.assertEqual(1, len(list(rules.check_size("a.h", "//\n" * 121))))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
