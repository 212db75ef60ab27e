// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_tables.h"

#include "analysis/rows.h"
#include "report/figure_tables.h"
#include "report/shareable_cells.h"
#include "storage/export_rows.h"
#include "text/personal_names.h"

#include <algorithm>
#include <functional>
#include <map>

namespace earshot::cli {
namespace {

constexpr size_t pageSize = 4096;

using WritePage = std::function<void(std::span<const Response>)>;

Result<void> writeRows(const Project &project, std::span<const quint32> rows, CsvWriter &writer, const WritePage &writePage)
{
    const Dataset &dataset = *project.dataset;
    writeResponseHeader(dataset, writer);
    while (!rows.empty()) {
        std::vector<ResponseId> ids;
        for (const quint32 row : rows.first(std::min(pageSize, rows.size())))
            ids.push_back(dataset.id(row));
        rows = rows.subspan(ids.size());
        const auto responses = project.document->responses(ids);
        if (!responses)
            return responses.error();
        writePage(*responses);
    }
    return {};
}

std::map<qint64, std::string> surveyNames(const Dataset &dataset)
{
    std::map<qint64, std::string> names;
    for (const Survey &survey : dataset.surveys())
        names.emplace(number(survey.id), survey.name.toStdString());
    return names;
}

ResponseCells cellsOf(const ExportRows &rows, const std::map<qint64, std::string> &surveys)
{
    const RowFields &fields = rows.row().fields;
    ResponseCells cells;
    cells.response = fields.id;
    cells.batch = rows.row().batch;
    cells.sourceRow = fields.sourceRow;
    if (const auto survey = surveys.find(fields.survey); survey != surveys.end())
        cells.survey = survey->second;
    if (fields.score && *fields.score >= Score::Least && *fields.score <= Score::Most)
        cells.score = Score::from(static_cast<int>(*fields.score));
    if (fields.answeredAt != ResponseRows::NoNumber)
        cells.answeredAt = fields.answeredAt;
    cells.utcOffsetMinutes = static_cast<int>(std::clamp<qint64>(fields.utcOffset.value_or(0), -24 * 60, 24 * 60));
    cells.comment = fields.comment;
    cells.respondent = rows.respondent();
    cells.attributes = rows.row().values;
    cells.tags = rows.tags();
    return cells;
}

template <typename Write>
Result<void> eachResponse(const Project &project, const SnapshotPtr &snapshot, ExportRows &all, const Write &write)
{
    const std::map<qint64, std::string> surveys = surveyNames(*project.dataset);
    // Both in the order of import, so one walk finds the rows of the scope.
    for (const quint32 wanted : rowsInScope(*project.dataset, project.comments, snapshot->scope)) {
        const qint64 id = number(project.dataset->id(wanted));
        do {
            const auto more = all.next();
            if (!more)
                return more.error();
            if (!*more)
                return {};
        } while (all.row().fields.id < id);
        write(cellsOf(all, surveys));
    }
    return {};
}

} // namespace

Result<void> writeResponses(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    const auto all = ExportRows::open(*project.document, ExportRows::People::Labels);
    if (!all)
        return all.error();
    writeResponseHeader((*all)->attributes(), writer);
    return eachResponse(project, snapshot, **all, [&](const ResponseCells &cells) { writeResponse(cells, writer); });
}

Result<void> writeShareableResponses(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    const auto all = ExportRows::open(*project.document, ExportRows::People::Names);
    if (!all)
        return all.error();
    writeResponseHeader((*all)->attributes(), writer);
    ShareableCells shareable((*all)->attributes(), redactionOf(project));
    return eachResponse(project, snapshot, **all, [&](const ResponseCells &cells) {
        writeResponse(shareable.of(cells, personal_names::withParts(QString::fromUtf8(cells.respondent))), writer);
    });
}

Result<void> writeComments(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    return writeRows(project, snapshot->commentRows, writer,
                     [&](std::span<const Response> page) { writeResponseRows(page, *project.dataset, writer); });
}

Result<void> writeShareableComments(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    const PrivacySetting redaction = redactionOf(project);
    return writeRows(project, snapshot->commentRows, writer,
                     [&](std::span<const Response> page) { writeShareableRows(page, *project.dataset, redaction, writer); });
}

Result<void> writeSegments(const Project &, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    writeSegmentTable(*snapshot, writer);
    return {};
}

Result<void> writeTrend(const Project &, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    writeTrendTable(*snapshot, writer);
    return {};
}

} // namespace earshot::cli
