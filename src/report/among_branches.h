// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

namespace earshot {

/// Where the report of one branch belongs.
struct AmongBranches
{
    SnapshotPtr whole; ///< of the scope with all branches
    AttributeId attribute{};
    QString value;
};

} // namespace earshot
