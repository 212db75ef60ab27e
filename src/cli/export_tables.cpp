// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_tables.h"

#include "analysis/rows.h"
#include "report/figure_tables.h"
#include "report/response_table.h"

namespace earshot::cli {
namespace {

constexpr size_t pageSize = 4096;

Result<void> writeRows(const Project &project, std::span<const quint32> rows, CsvWriter &writer)
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
        writeResponseRows(*responses, dataset, writer);
    }
    return {};
}

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
