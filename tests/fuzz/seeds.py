# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the fuzzers start from: FOLDER/csv, splitter, xlsx, xlsx_parts, dates, scores.

usage: seeds.py FOLDER    Samples come from tests/data; the rest is written here, so that it can be read.
"""
import os
import sys
import zipfile

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data")

DATES = [
    "2023-04-05\n2023-04-05 12:33\n2023-04-05T12:33:11Z\n2024-04-05T10:00:00.123456+02:00\n2023-02-30",
    "05.04.2023\n1.2.24\n31.04.2023\n05.04.2023 24:00",
    "04/05/2023\n12/31/2023 01:05:00 PM\n4/5/2023 3:04pm\n27/05/2023",
    "Apr 5, 2023\n5-Apr-23\n19th November 2023\n1er mars 2024\n05 de abril de 2023",
    "Fri, 05 Apr 2024 10:00:00 +0200\nFri Apr 05 2024 10:00:00 GMT+0200 (Central European Summer Time)\n5 Apr 2024 10:00 EST",
    "2024年4月5日 下午3:04\n2024. 4. 5. 오후 3:04\n令和6年4月5日",
    "45021\n45021.5229\n44927", "1680697991\n1680697991123\n-5\n1680697991.5",
    "20240405\n20240405T101112Z\n2024-W14-5\n2024-096\n0000-00-00 00:00:00\nn/a\n\n15:04",
]
SCORES = ["9\n10\n 8 \n09\n9.0\n9,00\n+9\n-1\n11\n6.5\n'9\n=9\n9*\n1e1",
          "9/10\n9 / 10\n9 out of 10\n9 von 10\n4/5\n80%\n5 stars\n★★★★",
          "10 - Extremely likely\nNot at all likely - 0\n10 (very likely)\n0 = not at all\n8点\n10：非常に勧めたい",
          "nine\nZehn\ncinq\nn/a\n-\nno answer\nkeine Angabe\n９\n٩\n9️⃣\n🔟"]
TABLES = ["score,comment,date\n9,\"a \"\"b\"\", c\",2023-04-05\n3,\"open\n", "sep=;\r\nNPS;Warum?\r\n9;gut\r\n\r\n2;\"nicht \"gut\" hier\"\r\n",
          "Survey\n\nid,NPS,comment\n1,9,x\n2,8\n3,7,y,z,z\n", "9\t8\t7\r10\t1\t2\r", "NPS|why\n9|a~b^c\n'8'|\x00\x85\n",
          "Date,Q1,Q2\nDate,\"How likely, 0-10?\",Why?\n\"{\"\"ImportId\"\":\"\"a\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\","
          "\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\"\n2023-04-05,9,good\n"]
ENCODINGS = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp1250", "cp1251", "shift_jis", "euc_kr", "gb18030"]
WORDS = {"cp1251": "Очень хорошо", "shift_jis": "とても良い", "euc_kr": "좋아요", "gb18030": "很好", "cp1250": "příliš drahé"}

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relations(*links):
    rows = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{t}" Target="{to}"/>' for i, t, to in links)
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def cell(ref, value, kind="", style=""):
    inner = f"<is><t>{value}</t></is>" if kind == "inlineStr" else f"<v>{value}</v>"
    return f'<c r="{ref}"{f" t={chr(34)}{kind}{chr(34)}" if kind else ""}{f" s={chr(34)}{style}{chr(34)}" if style else ""}>{inner}</c>'


SHEETS = [
    '<row r="1">' + cell("A1", 0, "s") + cell("B1", 1, "s") + cell("C1", 2, "s") + "</row>"
    '<row r="2">' + cell("A2", 9) + cell("B2", "good _x000D_ &amp; fast", "inlineStr") + cell("C2", "45021.5", style="1") + "</row>"
    '<row r="4">' + cell("A4", "7.0") + cell("C4", "2023-04-05T12:00:00", "d") + "</row>",
    "<row>" + cell("", "NPS", "str") + cell("", "Why", "str") + "</row><row><c><f>1+8</f><v>9</v></c>" + cell("", 1, "b") + "</row>"
    "<row>" + cell("", "#N/A", "e") + cell("AAA3", "x", "str") + "</row><row r='9'><c r='XFD9' t='s'><v>99</v></c></row>",
]
TEXTS = '<sst><si><t>Score</t></si><si><r><t>Com</t></r><r><t xml:space="preserve">ment </t></r></si><si><t>Date</t><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
STYLES = ('<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d/m/yy h:mm;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>'
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="21"/></cellXfs></styleSheet>')


def sheet(rows):
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def workbook(properties=""):
    return (f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets><sheet name="Data" sheetId="1" r:id="r1"/>'
            "</sheets></workbook>")


def save(folder, name, data):
    with open(os.path.join(folder, name), "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def tables(folder, before):
    for i, text in enumerate(TABLES):
        save(folder, f"made-{i}", before + text.encode())
    samples = os.path.join(SAMPLES, "intake")
    for name in sorted(os.listdir(samples)):
        with open(os.path.join(samples, name), "rb") as f:
            save(folder, name, before + f.read()[:6000])


def workbooks(folder, parts):
    for i, rows in enumerate(SHEETS):
        book = workbook('<workbookPr date1904="1"/>' if i else "")
        save(parts, f"made-{i}", "\n%%\n".join([sheet(rows), TEXTS, STYLES, book]))
        with zipfile.ZipFile(os.path.join(folder, f"made-{i}"), "w", zipfile.ZIP_DEFLATED if i else zipfile.ZIP_STORED) as z:
            z.writestr("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.xml")))
            z.writestr("xl/workbook.xml", book)
            z.writestr("xl/_rels/workbook.xml.rels", relations(("r1", "worksheet", "worksheets/sheet1.xml"),
                       ("r2", "styles", "styles.xml"), ("r3", "sharedStrings", "sharedStrings.xml")))
            z.writestr("xl/worksheets/sheet1.xml", sheet(rows))
            z.writestr("xl/sharedStrings.xml", TEXTS)
            z.writestr("xl/styles.xml", STYLES)


def main(root):
    folder = {name: os.path.join(root, name) for name in ("csv", "splitter", "xlsx", "xlsx_parts", "dates", "scores")}
    for path in folder.values():
        os.makedirs(path, exist_ok=True)
    tables(folder["csv"], b"")
    tables(folder["splitter"], b"\x00\x20")
    for encoding in ENCODINGS:
        words = WORDS.get(encoding, "très cher, déjà")
        text = f"score;comment\r\n9;\"{words}\"\r\n2;{words}\r\n"
        save(folder["csv"], f"encoding-{encoding}", text.encode(encoding))
    workbooks(folder["xlsx"], folder["xlsx_parts"])
    for name, cells in (("dates", DATES), ("scores", SCORES)):
        for i, text in enumerate(cells):
            save(folder[name], f"made-{i}", text)


main(sys.argv[1])
