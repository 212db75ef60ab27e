// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/composer.h"

#include "report/wording.h"

#include <QCoreApplication>
#include <memory>

namespace earshot {

namespace {

constexpr qreal PixelsPerPoint = 96.0 / 72;
constexpr qreal Margin = 20 * 96 / 25.4; ///< 20 mm
constexpr qreal HeaderBaseline = 70;
constexpr qreal ContentTop = 100;
constexpr qsizetype KeptLines = 4; ///< shorter paragraphs are not split
constexpr qreal SectionGap = 72;   ///< between two sections on one page
constexpr qreal FooterRule = 64;   ///< above the sheet's lower edge

} // namespace

Composer::Composer(const ReportInput &input)
    : m_theme(reportTheme(input)),
      m_locale(input.locale),
      m_sheet(QPageSize(input.options.paper).size(QPageSize::Point) * PixelsPerPoint),
      m_content(QPointF(Margin, ContentTop), QPointF(m_sheet.width() - Margin, m_sheet.height() - Margin)),
      m_footer(wording::footer(input)),
      m_date(wording::longDate(input.date, input.locale))
{
    m_manuscript = {wording::reportTitle(input), reporterOf(input), wording::period(*input.snapshot, m_locale),
                    wording::conditions(*input.snapshot, m_locale), m_date, authorOf(input), input.options.recipient,
                    wording::language(m_locale), m_footer, {}, styleOf(input).logo};
    m_theme.paper = true;
    m_theme.patterns = input.options.patterns;
}

void Composer::addSheet(const QString &sectionId, const QString &title, Draw draw)
{
    m_sectionId = sectionId;
    m_manuscript.sections.push_back({sectionId, title, {}});
    newPage(title);
    m_pages.back().framed = false;
    m_pages.back().blocks.push_back({QRectF(QPointF(), m_sheet), std::move(draw)});
}

void Composer::beginSection(const QString &sectionId, const QString &title)
{
    m_sectionId = sectionId;
    m_header = title;
    m_manuscript.sections.push_back({sectionId, title, {}});
    if (std::exchange(m_follows, false) && followsOn(sectionId, title))
        return;
    newPage(title);
    if (const auto masthead = std::exchange(m_masthead, {}); masthead && m_pages.size() == 1)
        masthead(*this);
}

/// Whether there is a page to go on with.
bool Composer::followsOn(const QString &sectionId, const QString &title)
{
    if (m_pages.empty() || !m_pages.back().framed || room() < SectionGap)
        return false;
    Sheet &sheet = m_pages.back();
    sheet.further.emplace_back(sectionId, title);
    sheet.header += QStringLiteral(" · ") + title;
    space(SectionGap / 2);
    place(0, [theme = m_theme](QPainter &painter, const QRectF &rect) {
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), theme.line);
    });
    space(SectionGap / 2);
    return true;
}

void Composer::newPage(const QString &title)
{
    m_pages.push_back({m_sectionId, title, m_header, {}, true, {}});
    m_y = m_content.top();
}

void Composer::need(qreal height)
{
    if (height > room() && m_y > m_content.top())
        newPage({});
}

void Composer::space(qreal height)
{
    if (m_y > m_content.top())
        m_y += height;
}

void Composer::place(qreal height, Draw draw)
{
    need(height);
    m_pages.back().blocks.push_back({QRectF(m_content.left(), m_y, width(), height), std::move(draw)});
    m_y += height;
}

void Composer::heading(const QString &text)
{
    record(manuscript::Text{manuscript::TextRole::Heading, text});
    placeText(text, {26, 32, QFont::DemiBold, m_theme.ink, -2.6});
    space(8);
}

void Composer::lead(const QString &text)
{
    if (text.isEmpty())
        return;
    record(manuscript::Text{manuscript::TextRole::Lead, text});
    placeText(text, {15, 23, QFont::Normal, m_theme.ink2});
}

void Composer::subheading(const QString &text, qreal keepWithNext)
{
    space(24);
    need(28 + keepWithNext);
    record(manuscript::Text{manuscript::TextRole::Subheading, text});
    placeText(text, {14, 20, QFont::DemiBold, m_theme.ink});
    space(8);
}

void Composer::paragraph(const QString &text, const TextStyle &style)
{
    record(manuscript::Text{manuscript::TextRole::Paragraph, text});
    placeText(text, style);
}

void Composer::note(const QString &text, const QString &ofMarks)
{
    if (!ofMarks.isEmpty())
        record(manuscript::Text{manuscript::TextRole::MarkNote, ofMarks});
    if (!text.isEmpty())
        record(manuscript::Text{manuscript::TextRole::Note, text});
    placeText(QStringList{ofMarks, text}.join(u' ').trimmed(), {12, 16, QFont::Normal, m_theme.ink3});
}

void Composer::chart(manuscript::Chart chart)
{
    const Draw draw = [paint = chart.paint, theme = m_theme, pixels = chart.fontPixels](QPainter &painter, const QRectF &rect) {
        paint(painter, rect, theme, pixels);
    };
    chart.draw = draw;
    chart.size.setWidth(width());
    const qreal height = chart.size.height();
    record(std::move(chart));
    place(height, draw);
}

void Composer::record(manuscript::Block block)
{
    m_manuscript.sections.back().blocks.push_back(std::move(block));
}

void Composer::recordRow(std::vector<manuscript::Cell> cells)
{
    std::get<manuscript::Table>(m_manuscript.sections.back().blocks.back()).rows.push_back(std::move(cells));
}

void Composer::placeText(const QString &text, const TextStyle &style)
{
    TextBlock block(text, width(), style, m_theme);
    if (block.lines.size() <= KeptLines)
        need(block.height());
    while (!block.lines.isEmpty()) {
        need(std::min<qreal>(2, static_cast<qreal>(block.lines.size())) * style.lineHeight);
        const auto fitting = std::max<qsizetype>(1, static_cast<qsizetype>(room() / style.lineHeight));
        TextBlock part = block;
        part.lines = block.lines.mid(0, fitting);
        place(part.height(), [part, theme = m_theme](QPainter &painter, const QRectF &rect) {
            part.draw(painter, rect.topLeft(), theme);
        });
        block = block.from(part.lines.size());
    }
}

std::function<void(QPainter &)> Composer::drawing(const Sheet &sheet, size_t number) const
{
    struct Contents
    {
        Sheet sheet;
        Theme theme;
        QSizeF size;
        QString header, date, footer, number;
    };
    const QString numbers =
        QCoreApplication::translate("Report", "%1 of %2", "page number")
            .arg(m_locale.toString(qulonglong(number)), m_locale.toString(qulonglong(m_pages.size())));
    auto contents = std::make_shared<const Contents>(
        Contents{sheet, m_theme, m_sheet, sheet.header, m_date, m_footer, numbers});
    return [contents](QPainter &painter) {
        const Contents &c = *contents;
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(1 / PixelsPerPoint, 1 / PixelsPerPoint);
        const qreal left = Margin, right = c.size.width() - Margin, rule = c.size.height() - FooterRule;
        const TextStyle small{11, 20, QFont::Normal, c.theme.ink3}, tiny{9, 12, QFont::Normal, c.theme.ink3};
        if (c.sheet.framed) {
            drawLine(painter, {left, HeaderBaseline}, c.header, small, c.theme, Qt::AlignLeft,
                     (right - left) / 2);
            drawLine(painter, {right, HeaderBaseline}, c.date, small, c.theme, Qt::AlignRight);
        }
        for (const Block &block : c.sheet.blocks)
            block.draw(painter, block.rect);
        if (c.sheet.framed) {
            painter.fillRect(QRectF(left, rule, right - left, 1), c.theme.line);
            drawLine(painter, {left, rule + 20}, c.footer, small, c.theme, Qt::AlignLeft, right - left - 80);
            drawLine(painter, {right, rule + 20}, c.number, small, c.theme, Qt::AlignRight);
            drawLine(painter, {left, rule + 34}, wording::trademarks(), tiny, c.theme, Qt::AlignLeft, right - left);
        }
        painter.restore();
    };
}

LaidOutReport Composer::finish() const
{
    LaidOutReport report;
    report.sheet = m_sheet / PixelsPerPoint;
    report.manuscript = m_manuscript;
    for (size_t i = 0; i < m_pages.size(); ++i)
        report.pages.push_back({m_pages[i].sectionId, m_pages[i].title, drawing(m_pages[i], i + 1), m_pages[i].further});
    return report;
}

} // namespace earshot
