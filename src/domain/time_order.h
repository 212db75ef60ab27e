// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

namespace earshot {

/// Rows whose mark has a comment, by minute, newest first; undated ones last; of the same minute the later row first.
std::vector<quint32> rowsNewestFirst(std::span<const Dataset::Minute> minutes, std::span<const Dataset::Mark> marks);

} // namespace earshot
