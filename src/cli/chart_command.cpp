// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_picture.h"
#include "cli/chart_drawings.h"
#include "cli/console.h"
#include "cli/words.h"
#include "domain/whole_file.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

constexpr QSize chartSize{1000, 520}; ///< device-independent pixels

/// Of --by and --and, in that order.
Result<std::vector<AttributeId>> attributesOf(const CommandLine &line, const Dataset &dataset)
{
    std::vector<AttributeId> ids;
    for (const char *option : {"by", "and"}) {
        if (!line.has(option))
            continue;
        const auto column = attributeNamed(dataset, line.value(option));
        if (!column)
            return column.error();
        ids.push_back((*column)->attribute.id);
    }
    return ids;
}

Outcome paint(const CommandLine &line, const AskedScope &asked, const ChartDrawing &drawing, Console &console)
{
    const auto project =
        openProject(line.word(0), line.has("search") ? Reads::FiguresAndComments : Reads::Figures);
    if (!project)
        return console.fail(project.error());
    const auto scope = resolveForFigures(asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    ChartInput input;
    AnalysisOptions options = analysisOptions(*project, console.locale());
    const auto attributes = attributesOf(line, *project->dataset);
    if (!attributes)
        return console.fail(attributes.error());
    if (!attributes->empty())
        input.attribute = attributes->front();
    if (attributes->size() == 2)
        options.crossing = Crossing{attributes->front(), attributes->back()};
    input.snapshot = snapshotOf(*project, *scope, options);
    input.title = project->document->info().title;
    input.locale = console.locale();
    const bool svg = QFileInfo(line.value("o")).suffix().toLower() == QLatin1StringView("svg");
    const QByteArray picture =
        chartPicture(svg ? PictureFormat::Svg : PictureFormat::Png, chartSize, input.theme.surface, input.title,
                     [&](QPainter &painter) { draw(painter, chartSize, drawing, input); });
    const Result<void> saved = saveFile(line.value("o"), picture);
    return saved ? Outcome::Done : console.fail(saved.error());
}

Outcome chart(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    const QString suffix = QFileInfo(line.value("o")).suffix().toLower();
    if (suffix != QLatin1StringView("png") && suffix != QLatin1StringView("svg"))
        return console.fail(
            {ErrorCode::BadRequest, Cli::tr("-o needs a file that ends in .png or .svg."), {}});
    const ChartDrawing *drawing = drawingNamed(line.value("chart"));
    if (!drawing)
        return console.fail({ErrorCode::BadRequest,
                             Cli::tr("--chart is one of: %1.").arg(drawingNames().join(QStringLiteral(", "))),
                             {}});
    if (drawing->draw == drawCrosstab && !(line.has("by") && line.has("and")))
        return console.fail({ErrorCode::BadRequest, Cli::tr("--chart crosstab needs --by ATTRIBUTE and --and ATTRIBUTE."), {}});
    const auto comparison = parseComparison(line.value("compare"));
    if (!comparison)
        return console.fail(comparison.error());
    AskedScope scope = *asked;
    if (line.has("compare") || drawing->draw == drawingNamed(QStringLiteral("waterfall"))->draw)
        scope.comparison = line.has("compare") ? *comparison : Comparison();
    return paint(line, scope, *drawing, console);
}

constexpr Option options[] = {{"o", "FILE"}, {"chart", "NAME"}, {"by", "ATTRIBUTE"}, {"and", "ATTRIBUTE"}, {"compare", "PERIOD"}};

} // namespace

extern const Command chartCommand;
const Command chartCommand{
    .name = "chart",
    .synopsis = "PROJECT -o FILE.(png|svg) --chart trend|distribution|segments|score|waterfall|crosstab "
                "[--by ATTRIBUTE [--and ATTRIBUTE]] [--compare previous|last-year|FROM..TO] [SCOPE]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Paints a chart of a scope as a picture."),
    .options = options,
    .takesScope = true,
    .paints = true,
    .run = chart,
};

} // namespace earshot::cli
