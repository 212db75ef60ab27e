// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs.h"

namespace earshot::cli {
namespace {

Result<Inspection> inspectSheet(const Inspection &workbook, const QString &sheet, Depth depth, const LookWatch &watch)
{
    Dialect asked = workbook.dialect;
    asked.sheet = sheet;
    asked.headerRow = -1; // every sheet has its own
    asked.longFormat.reset();
    return inspectFile(workbook.file, asked, depth, watch);
}

} // namespace

Result<std::vector<Inspection>> inspectInputs(const QStringList &paths, const QStringList &sheets, Depth depth, const LookWatch &watch)
{
    std::vector<Inspection> inspections;
    const auto add = [&](Result<Inspection> inspection) -> Result<void> {
        if (!inspection)
            return inspection.error();
        inspections.push_back(*std::move(inspection));
        return {};
    };
    for (const QString &path : paths) {
        const Result<Inspection> first = sheets.isEmpty() ? Inspection() : inspectFile(path, {}, Depth::Beginning, watch);
        if (!first)
            return first.error();
        if (first->sheets.isEmpty()) {
            if (const auto added = add(inspectFile(path, {}, depth, watch)); !added)
                return added.error();
            continue;
        }
        for (const QString &sheet : sheets) {
            if (const auto added = add(inspectSheet(*first, sheet, depth, watch)); !added)
                return added.error();
        }
    }
    return inspections;
}

} // namespace earshot::cli
