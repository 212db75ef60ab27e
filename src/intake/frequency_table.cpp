// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/frequency_table.h"

#include "domain/score.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qint64 FewestScores = 5; ///< a table may leave out scores that nobody gave
constexpr qint64 MostTotals = 2;   ///< lines below the table

/// Each score in one row at most, in order.
bool listsScores(const ColumnProfile &profile)
{
    if (profile.scores < FewestScores || profile.filled - profile.scores > MostTotals || profile.highestScore() < 9
        || profile.distinct() != profile.filled)
        return false;
    std::vector<qint8> rows;
    std::copy_if(profile.rows.begin(), profile.rows.end(), std::back_inserter(rows), [](qint8 row) { return row >= 0; });
    return std::is_sorted(rows.begin(), rows.end()) || std::is_sorted(rows.rbegin(), rows.rend());
}

bool namesCounts(const Heading &heading)
{
    return heading.hasAnyWord({"n", "count", "counts", "number", "no", "frequency", "freq", "responses", "answers", "respondents", "votes", "total",
                               "share", "percent", "percentage", "pct", "quantity", "how many", "people", "customers", "anzahl", "häufigkeit",
                               "antworten", "nennungen", "anteil", "prozent", "stimmen", "summe", "nombre", "effectif", "effectifs", "fréquence",
                               "réponses", "part", "pourcentage", "número", "cantidad", "frecuencia", "respuestas", "porcentaje", "recuento",
                               "numero", "conteggio", "frequenza", "risposte", "percentuale", "quota", "aantal", "frequentie", "antwoorden",
                               "percentage", "quantidade", "contagem", "frequência", "respostas", "percentagem", "porcentagem", "liczba", "ilość",
                               "odpowiedzi", "procent", "antal", "svar", "andel"})
           || heading.containsAny({"件数", "人数", "回答数", "割合", "数量", "比例", "인원", "응답수", "비율"});
}

bool holdsNumbers(const ColumnProfile &profile)
{
    const qint64 numbers = profile.of(CellKind::Integer) + profile.of(CellKind::Decimal);
    return profile.filled > 0 && !profile.isCounter() && std::max(numbers, profile.percents) == profile.filled;
}

/// Texts, addresses or days that differ from row to row mean that the rows are answers.
bool holdsAnswers(const ColumnProfile &profile)
{
    const qint64 told = profile.of(CellKind::Text) + profile.of(CellKind::Email) + profile.of(CellKind::Date);
    return profile.distinct() > 3 && told * 2 > profile.filled && !holdsNumbers(profile) && profile.groups == 0;
}

/// All eleven of them, and in the other columns numbers alone: in a file of answers both would be a rare chance.
bool isComplete(const FrequencyTable &table, const std::vector<ColumnEvidence> &columns)
{
    const auto place = [&](const ColumnEvidence &column) { return &column - columns.data(); };
    return columns[static_cast<size_t>(table.scores)].profile.scores == Score::Count
           && std::all_of(columns.begin(), columns.end(), [&](const ColumnEvidence &column) {
                  return column.profile.filled == 0 || place(column) == table.scores || holdsNumbers(column.profile);
              });
}

} // namespace

std::optional<FrequencyTable> frequencyTable(const std::vector<ColumnEvidence> &columns)
{
    int scores = -1, counts = -1, numbers = -1;
    for (size_t i = 0; i < columns.size(); ++i) {
        const ColumnProfile &profile = columns[i].profile;
        const int place = static_cast<int>(i);
        if (holdsAnswers(profile))
            return std::nullopt;
        if (scores < 0 && listsScores(profile))
            scores = place;
        else if (holdsNumbers(profile))
            (namesCounts(Heading(columns[i].allRows)) && counts < 0 ? counts : numbers) = place;
    }
    if (scores >= 0 && counts >= 0)
        return FrequencyTable{scores, counts};
    const FrequencyTable table{scores, numbers};
    return scores >= 0 && numbers >= 0 && isComplete(table, columns) ? std::optional(table) : std::nullopt;
}

} // namespace earshot
