// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/workbook_file.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + Relationship + type + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &all)
{
    return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
           + "</Relationships>";
}

} // namespace

WorkbookFile WorkbookFile::withRows(const QByteArray &sheetData)
{
    return withSheets({{"Data", {}, sheetData}});
}

WorkbookFile WorkbookFile::withSheets(const QList<Sheet> &sheets, const QByteArray &workbookProperties)
{
    WorkbookFile file;
    QByteArray list, links = relation("styles", "styles", "styles.xml") + relation("texts", "sharedStrings", "sharedStrings.xml");
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\" " + sheets[i].attributes + "/>";
        links += relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        file.parts[u"xl/worksheets/sheet%1.xml"_s.arg(i + 1)] =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + sheets[i].rows + "</sheetData></worksheet>";
    }
    file.parts[u"_rels/.rels"_s] = relations(relation("r1", "officeDocument", "xl/workbook.xml"));
    file.parts[u"xl/workbook.xml"_s] =
        "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + workbookProperties + "<sheets>" + list
        + "</sheets></workbook>";
    file.parts[u"xl/_rels/workbook.xml.rels"_s] = relations(links);
    return file;
}

void WorkbookFile::setFormats(const QList<QByteArray> &codes)
{
    QByteArray formats, styles;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const bool builtIn = !codes[i].isEmpty() && codes[i].toInt() > 0;
        const QByteArray id = builtIn ? codes[i] : QByteArray::number(164 + i);
        if (!builtIn)
            formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[i].toPercentEncoding("[]$;\\ -/:,.#@", {}, '&').replace("&22", "&quot;") + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    parts[u"xl/styles.xml"_s] = "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                                + styles + "</cellXfs></styleSheet>";
}

void WorkbookFile::setSharedTexts(const QList<QByteArray> &items)
{
    parts[u"xl/sharedStrings.xml"_s] = "<sst>" + items.join() + "</sst>";
}

namespace {

void writeParts(QuaZip &zip, const QMap<QString, QByteArray> &parts, int method)
{
    if (!zip.open(QuaZip::mdCreate))
        qFatal("no archive");
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(part.key()), nullptr, 0, method)
            || file.write(part.value()) != part.value().size())
            qFatal("no part of the archive");
        file.close();
    }
    zip.close();
}

} // namespace

void WorkbookFile::write(const QString &path) const
{
    QuaZip zip(path);
    writeParts(zip, parts, Z_DEFLATED);
}

void WorkbookFile::write(QIODevice &device) const
{
    QuaZip zip(&device);
    writeParts(zip, parts, 0);
}
