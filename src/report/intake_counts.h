// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <algorithm>

namespace earshot {

/// How the responses came in, summed over the imports that were not undone. A file that was imported more than once
/// counts once, by the import that took most from it: the others only met their own rows again. `batches` are those of
/// a document: a template because reports do not know the storage.
template <typename Batches>
IntakeCounts intakeCounts(const Batches &batches)
{
    const auto isLesser = [&](const auto &batch, const auto &other) {
        const bool first = &other < &batch;
        return !other.undone && !batch.sourceSha256.isEmpty() && other.sourceSha256 == batch.sourceSha256 &&
               (other.imported > batch.imported || (other.imported == batch.imported && first));
    };
    IntakeCounts counts;
    for (const auto &batch : batches) {
        if (batch.undone || std::any_of(batches.begin(), batches.end(), [&](const auto &other) { return isLesser(batch, other); }))
            continue;
        const qint64 rowsRead = batch.imported + batch.duplicates + batch.rejected;
        counts.sources.push_back({batch.source, batch.importedAt.date(), rowsRead, batch.imported, batch.rejected, batch.duplicates});
        counts.rowsRead += rowsRead;
        counts.rejected += batch.rejected;
        counts.duplicates += batch.duplicates;
    }
    return counts;
}

} // namespace earshot
