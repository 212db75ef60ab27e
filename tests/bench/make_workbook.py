# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a CSV file as a workbook the way spreadsheet programs do: shared texts, numbers, dates as serials with a style.

usage: make_workbook.py FILE.csv FILE.xlsx ROWS
"""
import csv
import datetime
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
        '</Types>',
    "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml":
        f'<workbook {MAIN} xmlns:r="{RELATIONS}"><sheets><sheet name="Responses" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml":
        f'<styleSheet {MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>'
        '</styleSheet>',
}
EPOCH = datetime.datetime(1899, 12, 30)


def column(index):
    return chr(65 + index) if index < 26 else chr(64 + index // 26) + chr(65 + index % 26)


def serial(text):
    """Days since Excel's day 0 of an ISO time; None for other texts."""
    try:
        return (datetime.datetime.fromisoformat(text).replace(tzinfo=None) - EPOCH).total_seconds() / 86400
    except ValueError:
        return None


def cell(place, text, texts):
    if not text:
        return ""
    if text.isdigit() and len(text) < 12:
        return f'<c r="{place}"><v>{text}</v></c>'
    days = serial(text) if len(text) >= 10 and text[4] == "-" else None
    if days is not None:
        return f'<c r="{place}" s="1"><v>{days:.10g}</v></c>'
    return f'<c r="{place}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'


def write(source, target, rows):
    texts = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book, open(source, encoding="utf-8", newline="") as file:
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f"<worksheet {MAIN}><sheetData>".encode())
            for number, record in enumerate(csv.reader(file), 1):
                if number > rows + 1:
                    break
                cells = "".join(cell(f"{column(i)}{number}", text, texts) for i, text in enumerate(record))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
        book.writestr("xl/sharedStrings.xml", f'<sst {MAIN} uniqueCount="{len(texts)}">{shared}</sst>')
        for name, text in PARTS.items():
            book.writestr(name, text)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]))
