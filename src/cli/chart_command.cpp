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
    input.snapshot = snapshotOf(*project, *scope, analysisOptions(console.locale()));
    input.title = project->document->info().title;
    input.locale = console.locale();
    if (line.has("by")) {
        const auto column = attributeNamed(*project->dataset, line.value("by"));
        if (!column)
            return console.fail(column.error());
        input.attribute = (*column)->attribute.id;
    }
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
    return paint(line, *asked, *drawing, console);
}

constexpr Option options[] = {{"o", "FILE"}, {"chart", "NAME"}, {"by", "ATTRIBUTE"}};

} // namespace

extern const Command chartCommand;
const Command chartCommand{
    .name = "chart",
    .synopsis = "PROJECT -o FILE.(png|svg) --chart trend|distribution|segments [--by ATTRIBUTE] [SCOPE]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Paints a chart of a scope as a picture."),
    .options = options,
    .takesScope = true,
    .paints = true,
    .run = chart,
};

} // namespace earshot::cli
