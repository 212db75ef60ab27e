// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_section.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"
#include "report/decisions_table.h"
#include "report/key_figures.h"
#include "report/quote_columns.h"
#include "report/trend_chart.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t MostThemes = 3; ///< on each side
constexpr qreal ChartHeight = 150, ThemeHeight = 24, Gap = 30;

/// How much of what can be left out is shown; less, until all is on one page.
struct Room
{
    size_t quotes;
    bool themes;
};
constexpr Room Rooms[] = {{2, true}, {1, true}, {0, true}, {0, false}};

void writeTrend(Composer &composer, const ReportInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    const auto scored = std::count_if(snapshot.buckets.begin(), snapshot.buckets.end(), [](const Bucket &bucket) { return bucket.estimate.nps.has_value(); });
    if (scored < 2)
        return;
    marks::TrendOptions options;
    options.shadePeriod = hasTimeOutside(snapshot);
    if (const auto target = input.goal.score())
        options.goal = target->points();
    manuscript::Chart chart = trendChart(input, options);
    chart.size.setHeight(ChartHeight);
    composer.subheading(chart.title, ChartHeight + 20);
    placeTrendChart(composer, std::move(chart));
}

/// Those with the largest effect on one side that is more than chance, the largest first.
std::vector<const ThemeFigure *> strongest(const ThemeFigures &figures, bool up)
{
    std::vector<const ThemeFigure *> found = figures.withPoints();
    std::erase_if(found, [up](const ThemeFigure *figure) { return !figure->isSure() || (*figure->points() > 0) != up; });
    if (up)
        std::reverse(found.begin(), found.end());
    found.resize(std::min(found.size(), MostThemes));
    return found;
}

void record(Composer &composer, const std::vector<const ThemeFigure *> &themes, const ThemeFigures &figures)
{
    using manuscript::ColumnKind;
    manuscript::Table table{Report::tr("What moves the score"),
                            {{Report::tr("Theme"), ColumnKind::Text, 0}, {Report::tr("Comments"), ColumnKind::Number, 84}, {Report::tr("Points"), ColumnKind::Number, 62}},
                            {},
                            {}};
    for (const ThemeFigure *figure : themes) {
        const QString points = formatted(figure->points(), NumberFormat::SignedPoints, composer.locale());
        const manuscript::Tone tone = *figure->points() < 0 ? manuscript::Tone::Fall : manuscript::Tone::Rise;
        table.rows.push_back({{figures.name(*figure), figures.name(*figure)},
                              {figure->mentions, composer.locale().toString(figure->mentions)},
                              {*figure->points(), points, NumberFormat::SignedPoints, tone}});
    }
    composer.record(std::move(table));
}

void drawThemes(QPainter &painter, const QRectF &rect, const QString &title, const std::vector<std::pair<QString, QString>> &lines, const QColor &colour, const Theme &theme)
{
    drawLine(painter, rect.topLeft() + QPointF(0, 15), title, {13, 20, QFont::DemiBold, colour}, theme, Qt::AlignLeft, rect.width());
    qreal y = rect.top() + ThemeHeight;
    for (const auto &[name, points] : lines) {
        drawLine(painter, {rect.left(), y + 16}, name, {13, 20, QFont::Normal, theme.ink}, theme, Qt::AlignLeft, rect.width() - 60);
        drawLine(painter, {rect.right(), y + 16}, points, {13, 20, QFont::DemiBold, colour}, theme, Qt::AlignRight);
        painter.fillRect(QRectF(rect.left(), y + ThemeHeight - 1, rect.width(), 1), theme.line);
        y += ThemeHeight;
    }
}

/// What takes most off the score at the left, what adds most at the right.
void writeThemes(Composer &composer, const ReportInput &input)
{
    if (!input.snapshot->themes)
        return;
    const ThemeFigures &figures = *input.snapshot->themes;
    const auto linesOf = [&](const std::vector<const ThemeFigure *> &themes) {
        std::vector<std::pair<QString, QString>> lines;
        for (const ThemeFigure *figure : themes)
            lines.emplace_back(figures.name(*figure), formatted(figure->points(), NumberFormat::SignedPoints, composer.locale()));
        return lines;
    };
    std::vector<const ThemeFigure *> down = strongest(figures, false), up = strongest(figures, true);
    if (down.empty() && up.empty())
        return;
    const qreal height = ThemeHeight * static_cast<qreal>(1 + std::max(down.size(), up.size()));
    composer.subheading(Report::tr("What moves the score"), height);
    const auto low = linesOf(down), high = linesOf(up);
    down.insert(down.end(), up.begin(), up.end());
    record(composer, down, figures);
    composer.place(height, [low, high, theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        const QSizeF size((rect.width() - Gap) / 2, rect.height());
        if (!low.empty())
            drawThemes(painter, {rect.topLeft(), size}, Report::tr("Takes most off, points"), low, theme.detInk, theme);
        if (!high.empty())
            drawThemes(painter, {rect.topLeft() + QPointF(size.width() + Gap, 0), size}, Report::tr("Adds most, points"), high, theme.proInk, theme);
    });
}

void writeBody(Composer &composer, const ReportInput &input, const SectionChoice &choice, Room room)
{
    const Section &self = pageSection();
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(sentences::executiveSummary(*input.snapshot, input.locale));
    writeKeyFigures(composer, *input.snapshot);
    if (isOn(choice, QStringLiteral("trend")))
        writeTrend(composer, input);
    if (isOn(choice, QStringLiteral("themes")) && room.themes)
        writeThemes(composer, input);
    if (isOn(choice, QStringLiteral("decisions")))
        writeDecisions(composer, input);
    const bool quotes = !quotesFrom(input, Category::Detractor).empty() || !quotesFrom(input, Category::Promoter).empty();
    if (isOn(choice, QStringLiteral("quotes")) && room.quotes > 0 && quotes)
        placeQuoteColumns(composer, input, room.quotes);
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    for (const Room &room : Rooms) {
        Composer trial = composer;
        writeBody(trial, input, choice, room);
        if (trial.pageCount() > composer.pageCount() + 1 && &room != &Rooms[std::size(Rooms) - 1])
            continue;
        composer = std::move(trial);
        return;
    }
}

std::vector<SectionOption> options(const ReportInput &)
{
    return {{QStringLiteral("trend"), Report::tr("Trend")},
            {QStringLiteral("themes"), Report::tr("What moves the score")},
            {QStringLiteral("decisions"), Report::tr("To decide")},
            {QStringLiteral("quotes"), Report::tr("Quotes")}};
}

} // namespace

const Section &pageSection()
{
    static const Section section{"page",
                                 QT_TRANSLATE_NOOP("Report", "On one page"),
                                 false,
                                 [](const ReportInput &input) { return input.snapshot->total.n() > 0; },
                                 [](const ReportInput &input) { return sentences::heading(*input.snapshot, input.locale); },
                                 options,
                                 write};
    return section;
}

} // namespace earshot
