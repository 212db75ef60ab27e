// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/document.h"

namespace earshot {

/// Reads all that is counted into columns, in one read transaction. Cancelled when `progress` says so.
Result<DatasetPtr> loadDataset(Connection &connection, const QTimeZone &zone, const Progress &progress);

/// Visits the comments of the dataset's rows from `firstRow` on in ascending order; ends early when `visit` returns false.
Result<void> readComments(Connection &connection, const Dataset &dataset, quint32 firstRow,
                          const std::function<bool(quint32 row, std::string_view utf8)> &visit);

} // namespace earshot
