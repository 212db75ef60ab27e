// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

#include <span>

namespace earshot {

/// The dataset as it is after edits that were written, sharing every column that they did not touch. `tags` are the
/// document's tags after the edits. Responses that the dataset does not have are passed over; any thread.
DatasetPtr withEdits(const DatasetPtr &dataset, std::span<const Edit> edits, const std::vector<Tag> &tags);

} // namespace earshot
