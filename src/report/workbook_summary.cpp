// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_summary.h"

#include "charts/theme.h"
#include "report/words.h"

#include <algorithm>

namespace earshot::workbook {

namespace {

using manuscript::KeyFigure;

constexpr int Last = 4; ///< column

/// Goes down the sheet.
class Summary
{
public:
    explicit Summary(Sheet &sheet) : m_sheet(sheet) { sheet.setWidths({32, 12, 12, 12, 64}); }

    void title(const QString &text)
    {
        m_sheet.text(m_row, 0, text, {.points = 20, .bold = true});
        m_sheet.setHeight(m_row++, 30);
    }
    void subtitle(const QString &text)
    {
        if (!text.isEmpty())
            m_sheet.paragraph(m_row++, 0, Last, text, {.points = 12, .colour = m_theme.ink2});
    }
    void heading(const QString &text)
    {
        m_sheet.text(++m_row, 0, text, {.points = 13, .bold = true});
        m_sheet.setHeight(m_row++, 20);
    }
    /// A name and what is to be said of it; nothing without that.
    void entry(const QString &name, const QString &text, const Look &nameLook)
    {
        if (!text.isEmpty())
            m_sheet.entry(m_row++, 0, Last, name, nameLook, text);
    }
    void keyFigures(const std::vector<KeyFigure> &figures);

private:
    void keyFigure(const KeyFigure &figure);
    void numberOrText(int column, std::optional<double> number, const QString &text, const QByteArray &format, bool bold = false);

    Sheet &m_sheet;
    Theme m_theme = Theme::light();
    int m_row = 0;
};

void Summary::numberOrText(int column, std::optional<double> number, const QString &text, const QByteArray &format, bool bold)
{
    const Look look{.bold = bold, .toTheRight = true, .ruled = true, .number = format};
    if (number)
        m_sheet.number(m_row, column, *number, look);
    else
        m_sheet.text(m_row, column, text, look);
}

void Summary::keyFigure(const KeyFigure &figure)
{
    m_sheet.text(m_row, 0, figure.name, {.ruled = true});
    numberOrText(1, figure.number, figure.value, numberFormat(figure.format), true);
    numberOrText(2, figure.marginPoints, figure.margin, "\"±\u00a0\"0");
    numberOrText(3, figure.changePoints, figure.change, numberFormat(NumberFormat::SignedScore));
    m_sheet.text(m_row++, 4, figure.remark, {.wrapped = true, .indented = true, .ruled = true});
}

void Summary::keyFigures(const std::vector<KeyFigure> &figures)
{
    if (figures.empty())
        return;
    heading(Report::tr("Key figures"));
    const Look text{.bold = true, .head = true}, number{.bold = true, .toTheRight = true, .head = true};
    m_sheet.text(m_row, 0, Report::tr("Figure"), text);
    m_sheet.text(m_row, 1, Report::tr("Value"), number);
    m_sheet.text(m_row, 2, Report::tr("Margin"), number);
    m_sheet.text(m_row, 3, Report::tr("Change"), number);
    m_sheet.text(m_row++, 4, Report::tr("Remark"), {.bold = true, .indented = true, .head = true});
    for (const KeyFigure &figure : figures)
        keyFigure(figure);
}

/// Each once, as it was said last: the cover's score is among those of the summary.
std::vector<KeyFigure> keyFiguresOf(const std::vector<Part> &parts)
{
    std::vector<KeyFigure> all;
    for (const Part &part : parts) {
        for (const KeyFigure &figure : part.said.figures) {
            std::erase_if(all, [&](const KeyFigure &known) { return known.name == figure.name; });
            all.push_back(figure);
        }
    }
    return all;
}

bool isCover(const Part &part)
{
    return part.id == u"cover";
}

/// The lead, and what stands beside the key figures.
QString findingOf(const Part &part)
{
    QStringList said{part.said.lead};
    said += part.said.remarks;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace

void writeSummary(Sheet &sheet, const Manuscript &manuscript, const std::vector<Part> &parts, const std::vector<Listed> &sheets)
{
    const Look name{.colour = Theme::light().ink3}, finding{.bold = true};
    Summary summary(sheet);
    summary.title(manuscript.title);
    for (const Part &part : parts) {
        if (isCover(part))
            summary.subtitle(findingOf(part));
    }
    summary.entry(Report::tr("Document"), manuscript.document, name);
    summary.entry(Report::tr("Period"), manuscript.period.isEmpty() ? Report::tr("All responses") : manuscript.period, name);
    summary.entry(Report::tr("Selection"), manuscript.selection, name);
    summary.entry(Report::tr("Prepared for"), manuscript.recipient, name);
    summary.entry(Report::tr("Prepared by"), manuscript.author, name);
    summary.entry(Report::tr("Date"), manuscript.date, name);
    summary.keyFigures(keyFiguresOf(parts));
    if (std::any_of(parts.begin(), parts.end(), [](const Part &part) { return !isCover(part) && !findingOf(part).isEmpty(); }))
        summary.heading(Report::tr("Findings"));
    for (const Part &part : parts) {
        if (!isCover(part))
            summary.entry(part.said.heading, findingOf(part), finding);
    }
    summary.heading(Report::tr("Sheets"));
    for (const Listed &listed : sheets)
        summary.entry(listed.sheet, listed.of, name);
}

} // namespace earshot::workbook
