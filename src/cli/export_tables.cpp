// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_tables.h"

#include "analysis/rows.h"
#include "report/figure_tables.h"

namespace earshot::cli {
namespace {

constexpr size_t pageSize = 4096;

QStringList responseColumns(const Dataset &dataset)
{
    QStringList names;
    for (const char *name : {"response", "batch", "source_row", "survey", "score", "category", "answered_at",
                             "comment", "respondent"})
        names << QLatin1StringView(name);
    for (const AttributeColumn &column : dataset.attributes())
        names << column.attribute.name;
    return names << QStringLiteral("tags");
}

QString surveyName(const Dataset &dataset, SurveyId id)
{
    for (const Survey &survey : dataset.surveys()) {
        if (survey.id == id)
            return survey.name;
    }
    return {};
}

QString tagList(const Response &response)
{
    QStringList names;
    for (const Tag &tag : response.tags)
        names << tag.name;
    return names.join(QStringLiteral(", "));
}

void writeAttributes(const Response &response, const Dataset &dataset, CsvWriter &writer)
{
    for (const AttributeColumn &column : dataset.attributes()) {
        const auto found = std::find_if(response.attributes.begin(), response.attributes.end(),
                                        [&](const auto &pair) { return pair.first == column.attribute.id; });
        writer.text(found == response.attributes.end() ? QString() : found->second);
    }
}

void writeResponse(const Response &response, const Dataset &dataset, CsvWriter &writer)
{
    writer.integer(number(response.id));
    writer.integer(number(response.batch));
    if (response.sourceRow > 0)
        writer.integer(response.sourceRow);
    else
        writer.empty();
    writer.text(surveyName(dataset, response.survey));
    if (response.score) {
        writer.integer(response.score->value());
        writer.text(categoryName(response.score->category()));
    } else {
        writer.empty();
        writer.empty();
    }
    writer.text(response.answeredAt ? response.answeredAt->toString(Qt::ISODate) : QString());
    writer.text(response.comment);
    writer.text(respondentLabel(response));
    writeAttributes(response, dataset, writer);
    writer.text(tagList(response));
    writer.endRow();
}

Result<void> writeRows(const Project &project, std::span<const quint32> rows, CsvWriter &writer)
{
    const Dataset &dataset = *project.dataset;
    writer.header(responseColumns(dataset));
    while (!rows.empty()) {
        std::vector<ResponseId> ids;
        for (const quint32 row : rows.first(std::min(pageSize, rows.size())))
            ids.push_back(dataset.id(row));
        rows = rows.subspan(ids.size());
        const auto responses = project.document->responses(ids);
        if (!responses)
            return responses.error();
        for (const Response &response : *responses)
            writeResponse(response, dataset, writer);
    }
    return {};
}

/// Shares are fractions and say so in their name; the counts they come from stand beside them.

} // namespace

Result<void> writeResponses(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    return writeRows(project, rowsInScope(*project.dataset, project.arena.get(), snapshot->scope), writer);
}

Result<void> writeComments(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer)
{
    return writeRows(project, snapshot->commentRows, writer);
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
