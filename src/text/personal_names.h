// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/personal_data.h"

// The respondent's own name among personal data: known from its column, never guessed.
namespace earshot::personal_names {

/// The name and its parts, by which people greet and sign: "Dr Anna Nilsen" has Anna and Nilsen.
QStringList withParts(const QString &name);

/// Names as whole words, case ignored. What is one word counts with a capital, or where it ends a line: "Will" is no
/// "will", but "thanks, will" is signed. A name that is a function word in some language counts at the end of a line alone.
void add(const QStringList &names, const QString &text, std::vector<PersonalData> &found);

} // namespace earshot::personal_names
