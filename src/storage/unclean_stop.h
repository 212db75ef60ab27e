// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

namespace earshot {

/// Nothing when the document was closed, is open in a living program (also on another computer), or is not there.
/// Reads the lock file beside it and changes nothing.
std::optional<UncleanStop> uncleanStop(const QString &documentPath);

/// What was changed after a state of the document: edits by what turns them back, and imports.
struct KeptChanges {
    std::vector<std::vector<Edit>> edits; ///< the oldest first; at most the 200 that are kept
    std::vector<Batch> imports;           ///< the oldest first
    qsizetype count() const { return static_cast<qsizetype>(edits.size() + imports.size()); }
};

Result<KeptChanges> changesSince(Document &document, const DocumentMark &mark);

} // namespace earshot
