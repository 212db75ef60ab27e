// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

namespace earshot {

/// The words of the snapshot's comments.
WordFigures wordFigures(const Snapshot &snapshot, const ForwardIndexPtr &index);

} // namespace earshot
