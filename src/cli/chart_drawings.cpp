// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/chart_drawings.h"

#include "analysis/metrics.h"
#include "charts/movement_steps.h"
#include "cli/console.h"
#include "cli/words.h"

namespace earshot::cli {
namespace {

void drawTrend(QPainter &painter, const QRectF &rect, const ChartInput &input)
{
    marks::TrendOptions options;
    options.volumes = true;
    options.fontPixels = 13;
    marks::drawTrend(painter, rect, input.snapshot->periodBuckets, input.snapshot->unit, options, input.theme, input.locale);
}

void drawDistribution(QPainter &painter, const QRectF &rect, const ChartInput &input)
{
    marks::drawHistogram(painter, rect, input.snapshot->total.tally, input.theme, 14, input.locale);
}

const Grouping *groupingOf(const ChartInput &input)
{
    if (input.attribute)
        return input.snapshot->grouping(*input.attribute);
    return input.snapshot->groupings.empty() ? nullptr : &input.snapshot->groupings.front();
}

void drawCell(QPainter &painter, const QRectF &rect, const QColor &colour, Qt::Alignment alignment,
              const QString &text)
{
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter), text);
}

void drawSegment(QPainter &painter, const QRectF &row, const Group &group, const ChartInput &input)
{
    const Theme &theme = input.theme;
    const QColor ink = group.small ? theme.ink3 : theme.ink;
    const qreal nameWidth = row.width() * 0.24;
    const QRectF name(row.left(), row.top(), nameWidth - 12, row.height());
    const QRectF numbers(row.right() - 200, row.top(), 200, row.height());
    const QRectF bar(row.left() + nameWidth, row.center().y() - 9,
                     numbers.left() - row.left() - nameWidth - 16, 18);
    painter.setFont(theme.font(14));
    const QString value = group.value.isEmpty() ? Cli::tr("(no value)") : oneLine(group.value, 40);
    drawCell(painter, name, ink, Qt::AlignLeft,
             painter.fontMetrics().elidedText(value, Qt::ElideRight, static_cast<int>(name.width())));
    marks::drawStack(painter, bar, group.now.tally, theme, group.small);
    painter.setFont(theme.font(14, QFont::DemiBold));
    drawCell(painter, numbers.adjusted(0, 0, -150, 0), ink, Qt::AlignRight,
             formatted(group.now.nps, NumberFormat::Score, input.locale));
    painter.setFont(theme.font(13));
    const auto margin = group.now.margin();
    drawCell(painter, numbers.adjusted(56, 0, -84, 0), theme.ink3, Qt::AlignLeft,
             margin ? QStringLiteral("±\u202f") + formatted(*margin, NumberFormat::Score, input.locale)
                    : QString());
    drawCell(painter, numbers, theme.ink3, Qt::AlignRight,
             Cli::tr("n %1").arg(input.locale.toString(group.now.n())));
}

void drawSegments(QPainter &painter, const QRectF &rect, const ChartInput &input)
{
    const Grouping *grouping = groupingOf(input);
    if (!grouping || grouping->groups.empty())
        return;
    const size_t shown = std::min<size_t>(grouping->groups.size(), 12);
    const qreal height = std::min(72.0, rect.height() / static_cast<qreal>(shown));
    for (size_t i = 0; i < shown; ++i) {
        const QRectF row(rect.left(), rect.top() + height * static_cast<qreal>(i), rect.width(), height);
        drawSegment(painter, row, grouping->groups[i], input);
    }
}

void drawScore(QPainter &painter, const QRectF &rect, const ChartInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    painter.setFont(input.theme.font(72, QFont::DemiBold));
    const QString score = formatted(snapshot.total.nps, NumberFormat::Score, input.locale);
    drawCell(painter, QRectF(rect.left(), rect.top() + 6, rect.width(), 90), input.theme.ink, Qt::AlignHCenter, score);
    if (const auto margin = snapshot.total.margin()) {
        painter.setFont(input.theme.font(18));
        drawCell(painter, QRectF(rect.left(), rect.top() + 96, rect.width(), 26), input.theme.ink2, Qt::AlignHCenter,
                 QStringLiteral("±\u202f") + formatted(*margin, NumberFormat::Score, input.locale));
    }
    const auto previous = snapshot.previous ? snapshot.previous->nps : std::nullopt;
    marks::drawScale(painter, {rect.left(), rect.top() + 130, rect.width(), 60}, snapshot.total, previous, std::nullopt, input.theme,
                     input.locale);
    marks::drawStack(painter, {rect.left(), rect.top() + 230, rect.width(), 28}, snapshot.total.tally, input.theme);
}

void drawWaterfall(QPainter &painter, const QRectF &rect, const ChartInput &input)
{
    constexpr size_t MostGroups = 7;
    const Snapshot &snapshot = *input.snapshot;
    const Grouping *grouping = groupingOf(input);
    if (!grouping || grouping->decomposition.empty() || !snapshot.total.nps || !snapshot.previous || !snapshot.previous->nps) {
        painter.setFont(input.theme.font(14));
        return drawCell(painter, rect, input.theme.ink2, Qt::AlignHCenter,
                        Cli::tr("There is no earlier score to compare with. Choose one with --from, --to and --compare."));
    }
    const auto steps = marks::movementSteps(snapshot, *grouping, MostGroups, Cli::tr("Before"), Cli::tr("Now"));
    const bool real = snapshot.change->verdict == Verdict::Rise || snapshot.change->verdict == Verdict::Fall;
    marks::drawWaterfall(painter, rect, steps, input.theme, input.locale, 14, !real);
}

constexpr ChartDrawing drawings[] = {
    {"trend", QT_TRANSLATE_NOOP("Cli", "Score over time"), drawTrend},
    {"distribution", QT_TRANSLATE_NOOP("Cli", "How often each score was given"), drawDistribution},
    {"segments", QT_TRANSLATE_NOOP("Cli", "Segments"), drawSegments},
    {"score", QT_TRANSLATE_NOOP("Cli", "Net Promoter Score"), drawScore},
    {"waterfall", QT_TRANSLATE_NOOP("Cli", "What moved the score"), drawWaterfall},
    {"crosstab", QT_TRANSLATE_NOOP("Cli", "Two segments at once"), drawCrosstab},
};

QString subtitle(const ChartInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    const QString answers = Cli::tr("%1 answers", nullptr, static_cast<int>(snapshot.total.n()))
                                .arg(input.locale.toString(snapshot.total.n()));
    if (!snapshot.period.first || !snapshot.period.last)
        return input.title + QStringLiteral(" · ") + answers;
    const auto day = [&](QDate date) { return input.locale.toString(date, QStringLiteral("d MMM yyyy")); };
    return QStringLiteral("%1 · %2 – %3 · %4")
        .arg(input.title, day(*snapshot.period.first), day(*snapshot.period.last), answers);
}

} // namespace

const ChartDrawing *drawingNamed(const QString &name)
{
    for (const ChartDrawing &drawing : drawings) {
        if (name == QLatin1StringView(drawing.name))
            return &drawing;
    }
    return nullptr;
}

QStringList drawingNames()
{
    QStringList names;
    for (const ChartDrawing &drawing : drawings)
        names << QLatin1StringView(drawing.name);
    return names;
}

void draw(QPainter &painter, QSize size, const ChartDrawing &drawing, const ChartInput &input)
{
    const QRectF sheet(0, 0, size.width(), size.height());
    const QRectF inner = sheet.adjusted(32, 24, -32, -24);
    const Grouping *grouping = drawing.draw == drawSegments ? groupingOf(input) : nullptr;
    painter.setFont(input.theme.font(20, QFont::DemiBold));
    drawCell(painter, QRectF(inner.topLeft(), QSizeF(inner.width(), 28)), input.theme.ink, Qt::AlignLeft,
             grouping ? grouping->name : Cli::tr(drawing.title));
    painter.setFont(input.theme.font(13));
    drawCell(painter, QRectF(inner.left(), inner.top() + 30, inner.width(), 20), input.theme.ink3,
             Qt::AlignLeft, oneLine(subtitle(input), 200));
    drawing.draw(painter, inner.adjusted(0, 68, 0, 0), input);
}

} // namespace earshot::cli
