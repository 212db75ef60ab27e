// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_painter.h"

#include "charts/marks.h"
#include "report/slide_table.h"
#include "report/words.h"

#include <QPainter>
#include <QTextLayout>

namespace earshot::slides {

namespace {

constexpr int ChartPixels = 13, ChartTitlePixels = 16;
constexpr int LargeFrom = 28, HugeFrom = 90; ///< pixels; letters stand closer from there on
constexpr qreal LargeTracking = 97.4, HugeTracking = 95.8; ///< per cent

/// The design's weight and tracking. Office programs know only bold; what fits in bold fits in these.
QFont fontOf(const TextStyle &style)
{
    QFont font = Theme().font(style.pixels, style.weight >= QFont::Bold ? QFont::DemiBold : style.weight);
    if (style.pixels >= LargeFrom)
        font.setLetterSpacing(QFont::PercentageSpacing, style.pixels >= HugeFrom ? HugeTracking : LargeTracking);
    return font;
}

bool endsRight(Align align, bool rightToLeft)
{
    return (align == Align::End) != rightToLeft;
}

/// A paragraph broken into lines, the first at y = 0.
class SetParagraph
{
public:
    SetParagraph(const Paragraph &paragraph, qreal width)
    {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        for (const Run &run : paragraph.runs) {
            QTextLayout::FormatRange range{static_cast<int>(text.size()), static_cast<int>(run.text.size()), {}};
            range.format.setFont(fontOf(run.style));
            range.format.setForeground(run.style.colour);
            formats << range;
            text += run.text;
        }
        m_layout.setText(text);
        if (paragraph.runs.empty())
            return;
        const TextStyle &style = paragraph.runs.front().style;
        m_layout.setFont(fontOf(style));
        m_layout.setFormats(formats);
        breakLines(style, paragraph.align, text.isRightToLeft(), width);
    }
    qreal height() const { return m_height; }
    void draw(QPainter &painter, QPointF topLeft) const { m_layout.draw(&painter, topLeft); }

private:
    void breakLines(const TextStyle &style, Align align, bool rightToLeft, qreal width)
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_layout.setTextOption(option);
        const QFontMetricsF metrics(m_layout.font());
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            const qreal rest = width - line.naturalTextWidth();
            const qreal x = align == Align::Middle ? rest / 2 : endsRight(align, rightToLeft) ? rest : 0;
            // The baseline as a browser sets it: the first font's height in the middle of the line's.
            const qreal baseline = m_height + (style.lineHeight + metrics.ascent() - metrics.descent()) / 2;
            line.setPosition({x, baseline - line.ascent()});
            m_height += style.lineHeight;
        }
        m_layout.endLayout();
    }

    QTextLayout m_layout;
    qreal m_height = 0;
};

void paintParagraphs(QPainter &painter, const std::vector<Paragraph> &paragraphs, const QRectF &rect, Anchor anchor)
{
    qreal height = 0;
    std::vector<std::unique_ptr<SetParagraph>> set;
    for (const Paragraph &paragraph : paragraphs) {
        set.push_back(std::make_unique<SetParagraph>(paragraph, rect.width()));
        height += paragraph.before + set.back()->height();
    }
    const qreal spare = rect.height() - height;
    qreal y = rect.top() + (anchor == Anchor::Top ? 0 : anchor == Anchor::Middle ? spare / 2 : spare);
    for (size_t i = 0; i < set.size(); ++i) {
        y += paragraphs[i].before;
        set[i]->draw(painter, {rect.left(), y});
        y += set[i]->height();
    }
}

void paintText(QPainter &painter, const TextShape &shape)
{
    if (shape.fill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(*shape.fill);
        const qreal radius = shape.rounded ? shape.rect.height() * 0.17 : 0;
        painter.drawRoundedRect(shape.rect, radius, radius);
    }
    paintParagraphs(painter, shape.paragraphs, shape.rect, shape.anchor);
}

void paintTable(QPainter &painter, const TableShape &table, const Theme &theme)
{
    qreal y = table.topLeft.y();
    for (size_t row = 0; row < table.rows.size(); ++row) {
        const TableRow &line = table.rows[row];
        qreal x = table.topLeft.x();
        for (size_t i = 0; i < line.cells.size(); ++i) {
            const QRectF cell(x, y, table.widths[i], line.height);
            if (line.cells[i].fill)
                painter.fillRect(cell, *line.cells[i].fill);
            paintParagraphs(painter, {line.cells[i].text}, cell.adjusted(CellAside, CellAbove, -CellAside, -CellAbove), Anchor::Middle);
            x += table.widths[i];
        }
        y += line.height;
        const qreal width = row == 0 ? 1.5 : 1;
        painter.fillRect(QRectF(table.topLeft.x(), y - width, x - table.topLeft.x(), width), row == 0 ? theme.ink : theme.line);
    }
}

Paragraph line(const QString &text, const TextStyle &style, Align align = Align::Start)
{
    return {{{text, style}}, align};
}

/// What the colours or lines mean, in one row.
void paintLegend(QPainter &painter, const ChartShape &chart, const QRectF &rect, const Theme &theme, int fontPixels)
{
    const TextStyle style{fontPixels, rect.height(), QFont::Normal, theme.ink2};
    qreal x = rect.left();
    for (qsizetype i = 0; i < chart.legend.size(); ++i) {
        if (chart.byScore && i < 3) {
            const qreal side = fontPixels * 0.8;
            painter.fillRect(QRectF(x, rect.center().y() - side / 2, side, side), theme.fill(static_cast<Category>(i)));
            x += side + 6;
        }
        paintParagraphs(painter, {line(chart.legend[i], style)}, QRectF(x, rect.top(), rect.right() - x, rect.height()), Anchor::Top);
        x += QFontMetricsF(fontOf(style)).horizontalAdvance(chart.legend[i]) + fontPixels * 1.6;
    }
}

void paintPicture(QPainter &painter, const PictureShape &picture)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(picture.rect, QImage::fromData(picture.png, "PNG"));
}

void paintFoot(QPainter &painter, const Slide &slide, const QString &number, const Theme &theme)
{
    const TextStyle style{13, FootRect.height(), QFont::Normal, theme.ink3};
    paintParagraphs(painter, {line(slide.foot, style)}, FootRect, Anchor::Middle);
    paintParagraphs(painter, {line(number, style, Align::End)}, NumberRect, Anchor::Middle);
}

} // namespace

QString shownNumber(size_t number, size_t all, const QLocale &locale)
{
    return Report::tr("%1 / %2", "slide of slides").arg(locale.toString(qulonglong(number)), locale.toString(qulonglong(all)));
}

void paintChart(QPainter &painter, const ChartShape &chart, const QRectF &rect, const Theme &theme, int fontPixels)
{
    QRectF inner = rect;
    if (!chart.design.title.isEmpty()) {
        const qreal pixels = fontPixels * qreal(ChartTitlePixels) / ChartPixels;
        const TextStyle style{qRound(pixels), pixels * 1.5, QFont::Bold, theme.ink};
        const QString title = QFontMetricsF(fontOf(style)).elidedText(chart.design.title, Qt::ElideRight, rect.width());
        paintParagraphs(painter, {line(title, style)}, rect, Anchor::Top);
        inner.setTop(rect.top() + pixels * 2);
    }
    if (!chart.legend.isEmpty()) {
        const qreal height = fontPixels * 1.6;
        inner.setBottom(rect.bottom() - height - 6);
        paintLegend(painter, chart, {rect.left(), rect.bottom() - height, rect.width(), height}, theme, fontPixels);
    }
    if (chart.paint)
        chart.paint(painter, inner, theme, fontPixels);
}

void paintSlide(QPainter &painter, const Slide &slide, const QString &number, const Theme &theme)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), SlideSize), theme.surface);
    for (const Shape &shape : slide.shapes) {
        if (const auto *text = std::get_if<TextShape>(&shape))
            paintText(painter, *text);
        else if (const auto *table = std::get_if<TableShape>(&shape))
            paintTable(painter, *table, theme);
        else if (const auto *picture = std::get_if<PictureShape>(&shape))
            paintPicture(painter, *picture);
        else
            paintChart(painter, std::get<ChartShape>(shape), std::get<ChartShape>(shape).rect, theme, ChartPixels);
    }
    if (slide.layout != Layout::Cover)
        paintFoot(painter, slide, number, theme);
    painter.restore();
}

const ChartShape *chartAt(const Slide &slide, QPointF place)
{
    for (const Shape &shape : slide.shapes) {
        if (const auto *chart = std::get_if<ChartShape>(&shape); chart && chart->rect.contains(place))
            return chart;
    }
    return nullptr;
}

QString titleOf(const Slide &slide)
{
    for (const Shape &shape : slide.shapes) {
        if (const auto *text = std::get_if<TextShape>(&shape); text && text->placeholder == Placeholder::Title)
            return text->paragraphs.front().runs.front().text;
    }
    return {};
}

} // namespace earshot::slides
