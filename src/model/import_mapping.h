// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/chosen_mapping.h"
#include "intake/import.h"

#include <span>

// The mapping of an import as the user changes it: pure functions over values, any thread.
namespace earshot {

/// What a role is called on the screen, translated: "Score", "E-mail", "Not imported".
QString roleTitle(Role role);
/// The roles that say who answered.
std::span<const Role> respondentRoles();
/// The further roles that a column can have in a file of this kind, in the order of the menu.
std::span<const Role> rolesOf(ImportKind kind);
/// Whether at most one column may have the role.
bool isSingle(Role role);

/// Gives a column a role. A role that only one column may have is taken from the column that has it, which gets this
/// column's old role: they swap. An attribute without a name gets the column's heading.
Mapping withRole(const Mapping &mapping, const Inspection &inspection, int column, Role role);
/// Exchanges what two columns mean, for a chip that is dragged onto another column.
Mapping withSwapped(const Mapping &mapping, const Inspection &inspection, int first, int second);
/// The mapping with another name for a segment: what its column is called in the document. Nothing for an empty name
/// and for one that another segment of the file has.
std::optional<Mapping> withName(const Mapping &mapping, int column, const QString &name);
/// Whether people were imported and no answers.
bool isList(const IntakeReport &report);
/// Whatever it is that was added or updated: a merge may bring lists alone.
qint64 addedBy(const IntakeReport &report);
/// "12 responses imported", with the word for what they are.
QString importedText(const IntakeReport &report);
/// "A send list": what the rows of a file are.
QString kindTitle(ImportKind kind);
/// The column whose dates are spoken of: of the answers, or of the sending.
std::optional<int> dateColumn(const Mapping &mapping);
/// Whether the values of the score column look like another scale than 0 to 10.
bool hasOtherScale(const Inspection &inspection, const Mapping &mapping);

/// Why a column was read as it is: the reason found, or that the user decided.
QString whyRead(const Inspection &inspection, const Mapping &mapping, int column);
/// What an import without this mapping's missing parts can not do; empty when it can be imported.
QString whyNotImportable(const Inspection &inspection, const Mapping &mapping);

} // namespace earshot
