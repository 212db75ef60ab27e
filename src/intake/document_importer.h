// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importers.h"

namespace earshot {

/// Other Earshot documents, whose responses are merged. They are shown as the table that an import would make of
/// them, but taken whole by mergeFile(): several surveys, tags, stars and notes are in no table.
namespace document {

inline constexpr QLatin1StringView Id("earshot");

/// Looks below SQLite, never through QFile: closing that would drop the locks of a document that is open here.
bool reads(const QString &path, QByteArrayView head);
Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth, const LookWatch &watch);
Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection, StopSign stop);

} // namespace document

} // namespace earshot
