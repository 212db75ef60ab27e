// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/inspection.h"

// What a file is read as by choice: of the user, now or for an earlier file. Pure functions over values, any thread.
namespace earshot {

/// What was found of the columns, if the rows are of this kind. A document has but one kind.
const Mapping &readAs(const Inspection &inspection, ImportKind kind);

/// The mapping remembered for this header (as JSON) when it fits the file, else the one that was found. How dates are
/// written is taken from this file; where it leaves the order open, from the remembered one, and stays in doubt.
Mapping fitting(const std::optional<QByteArray> &remembered, const Inspection &inspection);

/// The mapping of the next of several files that are read alike: dates that could be either way round are read as in
/// the file before.
Mapping inTheOrderOf(const Mapping &before, const Mapping &mapping);

/// After a change of roles: dates are written as in the column that holds them now.
void followDateColumn(Mapping &mapping, const Inspection &inspection, const Mapping &before);

/// Whether the lines of a list say of whom they are.
bool namesPeople(const Mapping &mapping);

} // namespace earshot
