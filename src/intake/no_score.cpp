// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/no_score.h"

#include "intake/filter_words.h"
#include "intake/frequency_table.h"
#include "intake/heading_score.h"
#include "intake/intake_text.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qint64 MostAnswers = 12; ///< different words of a scale; a question with more is not one

bool isYesNo(const ColumnProfile &profile)
{
    return profile.filled > 0 && profile.distinct() <= 4
           && std::all_of(profile.values.begin(), profile.values.end(), [](const std::string &value) {
                  const QString cell = foldedCell(value);
                  return yesWords().contains(cell) || noWords().contains(cell);
              });
}

bool asksForOpinion(const Heading &heading)
{
    return asksNps(heading) || heading.hasAnyWord({"rating", "score", "csat", "smiley", "mood", "emoji", "feeling", "bewertung", "zufriedenheit", "note"})
           || heading.containsAny({"satisf", "zufrieden", "how likely", "soddisf", "tevreden", "how happy"});
}

bool isWordsOfAScale(const ColumnProfile &profile)
{
    return profile.filled > 0 && profile.of(CellKind::Text) * 2 > profile.filled && profile.distinct() <= MostAnswers
           && profile.distinct() < std::max<qint64>(profile.filled, 3) && profile.meanLength() < 30;
}

} // namespace

QString whyNoScore(const std::vector<ColumnEvidence> &columns)
{
    if (const auto table = frequencyTable(columns))
        return Intake::tr("The file is a table of counts: “%1” has each score in one row, and “%2” says how often it was given. A row has to be "
                          "one answer: export the single answers, or write each score in as many rows as it was given.")
            .arg(columns[static_cast<size_t>(table->scores)].name, columns[static_cast<size_t>(table->counts)].name);
    for (const ColumnEvidence &column : columns) {
        if (column.profile.filled > 0 && column.profile.groups * 2 > column.profile.filled)
            return Intake::tr("“%1” says only who is promoter, passive or detractor. Groups alone give no scores: export the answers from 0 "
                              "to 10.").arg(column.name);
    }
    for (const ColumnEvidence &column : columns) {
        if (isYesNo(column.profile) && asksNps(Heading(column.allRows)))
            return Intake::tr("“%1” is answered with yes or no. An NPS needs answers from 0 to 10.").arg(column.name);
    }
    for (const ColumnEvidence &column : columns) {
        if (isWordsOfAScale(column.profile) && asksForOpinion(Heading(column.allRows)))
            return Intake::tr("“%1” is answered with words or pictures. An NPS needs answers from 0 to 10: export the numbers.").arg(column.name);
    }
    for (const ColumnEvidence &column : columns) {
        if (column.profile.share(column.profile.scores) > 0.9 && column.profile.highestScore() >= 9 && asksSomethingElse(Heading(column.allRows)))
            return Intake::tr("“%1” does not ask whether people recommend you, so its answers are no NPS. To count them as one nevertheless, "
                              "choose the column (on the command line: --map \"score=%1\").").arg(column.name);
    }
    return {};
}

} // namespace earshot
