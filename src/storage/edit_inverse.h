// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/document_info.h"

#include <functional>

// What undoes an edit: it names only the responses that were really changed. For the writers of edits in this folder.
namespace earshot {

using Inverse = Result<std::vector<Edit>>;

/// Runs a statement that returns a row when it changed something, for each response; the responses it changed.
Result<std::vector<ResponseId>> changedBy(SqlQuery &query, const std::vector<ResponseId> &ids,
                                          const std::function<void(qint64)> &bind);
/// No edit at all where nothing was changed.
Inverse inverse(Result<std::vector<ResponseId>> changed, Edit::Kind kind, const QString &text = {});

} // namespace earshot
