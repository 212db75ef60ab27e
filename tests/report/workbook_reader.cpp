// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_reader.h"

namespace earshot::test {

namespace {

const QString Workbook = QStringLiteral("xl/workbook.xml");

/// The code of each cell style; "General" and the built-in ones by their number.
QStringList formats(const OfficeFile &file)
{
    const auto document = file.xml(QStringLiteral("xl/styles.xml"));
    const pugi::xml_node styles = document->child("styleSheet");
    QMap<int, QString> codes;
    for (const pugi::xml_node &one : styles.child("numFmts").children("numFmt"))
        codes[one.attribute("numFmtId").as_int()] = QString::fromUtf8(one.attribute("formatCode").value());
    QStringList all;
    for (const pugi::xml_node &style : styles.child("cellXfs").children("xf")) {
        const int id = style.attribute("numFmtId").as_int();
        all << codes.value(id, QString::number(id));
    }
    return all;
}

QPair<int, int> placeOf(const QString &reference)
{
    int column = 0;
    qsizetype at = 0;
    while (reference[at].isLetter())
        column = column * 26 + (reference[at++].unicode() - u'A' + 1);
    return {reference.mid(at).toInt() - 1, column - 1};
}

} // namespace

QList<WorkbookSheet> sheetsOf(const OfficeFile &file)
{
    const QStringList codes = formats(file);
    const QMap<QString, QString> parts = file.relations(Workbook);
    QList<WorkbookSheet> sheets;
    const auto document = file.xml(Workbook);
    for (const pugi::xml_node &listed : document->child("workbook").child("sheets")) {
        WorkbookSheet sheet{QString::fromUtf8(listed.attribute("name").value()), parts.value(QString::fromUtf8(listed.attribute("r:id").value())), {}};
        const auto part = file.xml(sheet.part);
        for (const pugi::xml_node &cell : nodes(*part, "c")) {
            if (!cell.first_child())
                continue;
            SheetCell read;
            read.isText = QByteArray(cell.attribute("t").value()) == "inlineStr";
            read.text = QString::fromUtf8(cell.child("is").child("t").text().get());
            read.number = cell.child("v").text().as_double();
            read.format = codes.value(cell.attribute("s").as_int());
            sheet.cells.insert(placeOf(QString::fromUtf8(cell.attribute("r").value())), read);
        }
        sheets << sheet;
    }
    return sheets;
}

QString WorkbookSheet::text(int row, int column) const
{
    const SheetCell cell = cells.value({row, column});
    return cell.isText || !cells.contains({row, column}) ? cell.text : QString::number(cell.number, 'f', 3).remove(QStringLiteral(".000"));
}

QStringList WorkbookSheet::rows(int from) const
{
    QMap<int, int> last; // column, by row
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        last[cell.key().first] = std::max(last.value(cell.key().first), cell.key().second);
    QStringList lines;
    for (auto row = last.lowerBound(from); row != last.end(); ++row) {
        QStringList words;
        for (int column = 0; column <= row.value(); ++column)
            words << text(row.key(), column);
        lines << words.join(u'|');
    }
    return lines;
}

} // namespace earshot::test
