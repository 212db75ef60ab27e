// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_file.h"

#include "report/slides.h"

namespace earshot::test {

QByteArray slidesOf(const ReportInput &input)
{
    const Result<QByteArray> made = writeSlides(layOut(input).manuscript, input);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

QStringList titlesOf(const OfficeFile &file)
{
    QStringList titles;
    for (const QString &slide : file.related(Presentation, "slide")) {
        const auto document = file.xml(slide);
        for (const pugi::xml_node &mark : nodes(*document, "p:ph")) {
            if (QByteArray(mark.attribute("type").value()).toLower().endsWith("title") && QByteArray(mark.attribute("type").value()) != "subTitle")
                titles << textOf(mark.parent().parent().parent());
        }
    }
    return titles;
}

QList<QStringList> tablesOf(const OfficeFile &file)
{
    QList<QStringList> tables;
    for (const QString &slide : file.related(Presentation, "slide")) {
        const auto document = file.xml(slide);
        for (const pugi::xml_node &table : nodes(*document, "a:tbl")) {
            QStringList rows;
            for (const pugi::xml_node &row : table.children("a:tr")) {
                QStringList cells;
                for (const pugi::xml_node &cell : row.children("a:tc"))
                    cells << textOf(cell);
                rows << cells.join(u'|');
            }
            tables << rows;
        }
    }
    return tables;
}

} // namespace earshot::test
