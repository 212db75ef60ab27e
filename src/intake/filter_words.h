// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/row_filter.h"

namespace earshot {

/// What a column that marks rows says by its heading. All words are folded, in English, German, French, Spanish,
/// Italian, Portuguese and Dutch.
struct FlagRule {
    enum class Out : quint8 { Yes, No, Anything }; ///< the cells that leave a row out
    FilterKind kind;
    Out out;
    QStringList headings; ///< without frame words
};

const std::vector<FlagRule> &flagRules();

/// Words round the one that matters: "Survey finished", "Is this response complete?"
const QStringList &frameWords();
/// Headings of columns with one word for the state of the answer.
const QStringList &statusHeadings();
/// States that leave a row out, for one kind.
const QStringList &statesOf(FilterKind kind);
/// States of answers that count.
const QStringList &countingStates();
/// Headings of the time when an answer was sent off: blank for one that never was.
const QStringList &sendingHeadings();
const QStringList &yesWords();
const QStringList &noWords();

} // namespace earshot
