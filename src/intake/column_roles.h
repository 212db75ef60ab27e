// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_profile.h"
#include "intake/heading.h"
#include "intake/inspection.h"

namespace earshot {

struct SurveyTool;

/// What is known of one column before its role is guessed.
struct ColumnEvidence {
    QString name;      ///< first heading row, as shown
    QString secondRow; ///< the heading below, where there are several rows
    QString allRows;   ///< all heading rows joined, for the words in them
    QString attribute; ///< name as an attribute: with the answer option where the heading is one of several
    QString zone;      ///< IANA id of the time zone that a heading row names apart from the words
    ColumnProfile profile;
};

/// Guesses a role for each column, from headings and values, with what is known of the tool.
std::vector<ColumnGuess> guessRoles(const std::vector<ColumnEvidence> &columns, const SurveyTool *tool);

/// The mapping that follows from the guesses.
Mapping mappingOf(const std::vector<ColumnGuess> &guesses, const std::vector<ColumnEvidence> &columns);

/// Further columns of dates that the tool is known to write, in its order: of answers that were not sent off.
std::vector<int> otherDates(const std::vector<ColumnGuess> &guesses, const SurveyTool &tool);

/// The scale of the score column: "0-10", "1-10", "1-5", "0-5", "1-7", "0-100". Adds to `warnings` what speaks against
/// 0-10.
QString scoreScale(const ColumnEvidence &column, QStringList &warnings);

/// Whether a heading asks how likely people are to recommend.
bool asksNps(const Heading &heading);

/// Whether answers on this scale may be counted as an NPS without asking.
bool isNpsScale(const QString &scale);

} // namespace earshot
