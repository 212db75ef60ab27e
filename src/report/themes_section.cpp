// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/themes_section.h"

#include "analysis/metrics.h"
#include "analysis/theme_sentences.h"
#include "charts/marks.h"
#include "report/table.h"
#include "report/words.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

/// Those with enough answers for their points.
std::vector<const ThemeFigure *> listed(const ReportInput &input)
{
    return input.snapshot->themes ? input.snapshot->themes->withPoints() : std::vector<const ThemeFigure *>();
}

std::vector<TableColumn> columns(bool compared)
{
    using Kind = manuscript::ColumnKind;
    std::vector<TableColumn> result{{Report::tr("Theme"), 0, Qt::AlignLeft},
                                    {Report::tr("Comments"), 78, Qt::AlignRight, Kind::Number},
                                    Table::splitColumn(106),
                                    {Report::tr("NPS"), 46, Qt::AlignRight, Kind::Number},
                                    {Report::tr("Effect"), 92, Qt::AlignLeft, Kind::Mark},
                                    {Report::tr("Points"), 62, Qt::AlignRight, Kind::Number}};
    if (compared)
        result.push_back({Report::tr("Before"), 58, Qt::AlignRight, Kind::Number});
    return result;
}

std::vector<TableCell> row(const Table &table, const ThemeFigure &figure, const ThemeFigures &figures, double most, const Composer &composer)
{
    const Theme &theme = composer.theme();
    const bool sure = figure.isSure();
    TableCell effect;
    Theme shown = theme;
    if (!sure)
        shown.pro = shown.det = shown.pas;
    effect.mark = [points = *figure.points(), most, shown](QPainter &painter, const QRectF &rect) {
        marks::drawEffect(painter, QRectF(rect.left(), rect.center().y() - 7, rect.width(), 14), points, most, shown);
    };
    TableCell points = table.figure(figure.points(), NumberFormat::SignedPoints, true);
    if (sure) {
        points.style = table.bold({}).style;
        points.style.colour = *figure.points() < 0 ? theme.detInk : theme.proInk;
    }
    std::vector<TableCell> cells{table.cell(figures.name(figure)), table.count(figure.mentions), table.split(figure.score.tally),
                                 table.figure(figure.score.nps, NumberFormat::Score), effect, points};
    if (figures.commentsBefore)
        cells.push_back(figure.mentionsBefore ? table.count(*figure.mentionsBefore) : table.cell(QStringLiteral("–"), true));
    return cells;
}

QString note(const ReportInput &input)
{
    const ThemeFigures &figures = *input.snapshot->themes;
    const qint64 small = std::count_if(figures.themes.begin(), figures.themes.end(), [](const ThemeFigure &figure) { return figure.isSmall && figure.mentions > 0; });
    QStringList sentences{
        Report::tr("%n comments, %1 of them with a theme.", nullptr, static_cast<int>(figures.comments)).arg(input.locale.toString(figures.withTheme)),
        Report::tr("Points: by how much the score of the answers with a comment (%1) would differ without those that mention the theme. Themes overlap, so "
                   "the points do not add up.").arg(formatted(figures.withComment.nps, NumberFormat::Score, input.locale)),
        sentences::scoreOfWriters(figures, input.snapshot->total, input.locale), Report::tr("Coloured where that is more than chance explains.")};
    sentences.removeAll(QString());
    if (small > 0)
        sentences << Report::tr("%n themes with too few mentions are left out.", nullptr, static_cast<int>(small));
    return sentences.join(u' ');
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = themesSection();
    const std::vector<const ThemeFigure *> themes = listed(input);
    if (themes.empty())
        return;
    const ThemeFigures &figures = *input.snapshot->themes;
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    const QString finding = sentences::themesFinding(figures, input.locale);
    composer.lead(finding.isEmpty() ? Report::tr("No theme moves the score by more than chance explains.") : finding);
    composer.space(10);
    double most = 1;
    for (const ThemeFigure *figure : themes)
        most = std::max(most, std::abs(*figure->points()));
    Table table(composer, columns(figures.commentsBefore.has_value()));
    for (const ThemeFigure *figure : themes)
        table.add(row(table, *figure, figures, most, composer));
    composer.space(16);
    composer.note(note(input));
}

} // namespace

const Section &themesSection()
{
    static const Section section{"themes",
                                 QT_TRANSLATE_NOOP("Report", "Themes"),
                                 true,
                                 [](const ReportInput &input) { return !listed(input).empty(); },
                                 [](const ReportInput &) { return Report::tr("What people talk about"); },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write,
                                 nullptr,
                                 true};
    return section;
}

} // namespace earshot
