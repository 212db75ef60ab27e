// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

namespace earshot {

/// The themes of a snapshot as groups of its answers, with the figures that ThemeFigures has: who mentions a theme now and in the
/// comparison period, and against all others who wrote a comment. They overlap, so they neither add up nor share a test of
/// homogeneity; they have no months. Neither the attribute's id nor its name is set. Nothing before the comments were looked
/// through, and where nobody mentions any theme.
std::optional<Grouping> themeGroups(const Snapshot &snapshot);

} // namespace earshot
