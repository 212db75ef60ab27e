// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_file.h"
#include "report/report.h"
#include "report/wording.h"
#include "report/words.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace earshot {

namespace {

constexpr int Resolution = 1200;

Error failure(const char *detail)
{
    return {ErrorCode::WriteFailed, Report::tr("The PDF could not be made. Nothing was saved."),
            QString::fromLatin1(detail)};
}

/// The pages alone; nothing on failure.
QByteArray printed(const LaidOutReport &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Resolution);
    writer.setPageSize(QPageSize(report.sheet, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    const qreal scale = Resolution / 72.0;
    for (size_t i = 0; i < report.pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return {};
        painter.save();
        painter.scale(scale, scale);
        report.pages[i].draw(painter);
        painter.restore();
    }
    return painter.end() ? buffer.data() : QByteArray();
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

/// One entry a section, that leads to the top of its first page.
int addOutline(PdfFile &file, const LaidOutReport &report)
{
    const std::vector<int> pages = file.pages();
    std::vector<std::pair<QString, int>> entries;
    for (size_t i = 0; i < report.pages.size() && i < pages.size(); ++i) {
        if (!report.pages[i].sectionTitle.isEmpty())
            entries.emplace_back(report.pages[i].sectionTitle, pages[i]);
        for (const auto &[id, title] : report.pages[i].further)
            entries.emplace_back(title, pages[i]);
    }
    const int outline = file.add("<< >>");
    const int first = outline + 1, last = outline + static_cast<int>(entries.size());
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        const auto &[title, page] = entries[static_cast<size_t>(i)];
        QByteArray entry = "<< /Title " + pdfText(title) + " /Parent " + reference(outline) + " /Dest [" +
                           reference(page) + " /XYZ null null null]";
        if (i > 0)
            entry += " /Prev " + reference(first + i - 1);
        if (first + i < last)
            entry += " /Next " + reference(first + i + 1);
        file.add(entry + " >>");
    }
    if (!entries.empty())
        file.replace(outline, "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(last) +
                                  " /Count " + QByteArray::number(qsizetype(entries.size())) + " >>");
    return outline;
}

void setCatalog(PdfFile &file, const LaidOutReport &report, const ReportInput &input)
{
    QByteArray catalog = file.object(file.root());
    const QByteArray language = wording::language(input.locale).toLatin1();
    const int outline = addOutline(file, report);
    catalog.replace(catalog.lastIndexOf(">>"), 2,
                    "/Outlines " + reference(outline) + " /PageMode /UseOutlines /Lang (" + language +
                        ") /ViewerPreferences << /DisplayDocTitle true >>\n>>");
    file.replace(file.root(), catalog);
}

void setInfo(PdfFile &file, const ReportInput &input)
{
    QByteArray info = "<< /Title " + pdfText(wording::fileTitle(input)) + " /Creator " +
                      pdfText(QStringLiteral("Earshot %1").arg(input.version)) + " /Producer " +
                      pdfText(QStringLiteral("Qt %1").arg(QLatin1String(qVersion())));
    if (const QString author = authorOf(input); !author.isEmpty())
        info += " /Author " + pdfText(author);
    if (input.date.isValid())
        info +=
            " /CreationDate (D:" + input.date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
    file.replace(file.info(), info + " >>");
}

} // namespace

Result<QByteArray> writePdf(const LaidOutReport &report, const ReportInput &input)
{
    const QByteArray pages = printed(report);
    if (pages.isEmpty())
        return failure("QPdfWriter failed");
    std::optional<PdfFile> file = PdfFile::parse(pages);
    if (!file)
        return failure("QPdfWriter's output is laid out in an unknown way");
    setCatalog(*file, report, input);
    setInfo(*file, input);
    return file->write();
}

} // namespace earshot
