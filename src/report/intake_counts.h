// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// How the responses came in, summed over the imports that were not undone. `batches` are those of a
/// document: a template because reports do not know the storage.
template <typename Batches>
IntakeCounts intakeCounts(const Batches &batches)
{
    IntakeCounts counts;
    for (const auto &batch : batches) {
        if (batch.undone)
            continue;
        counts.rowsRead += batch.imported + batch.duplicates + batch.rejected;
        counts.rejected += batch.rejected;
        counts.duplicates += batch.duplicates;
    }
    return counts;
}

} // namespace earshot
