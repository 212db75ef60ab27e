// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/header.h"

#include "intake/column_profile.h"
#include "intake/heading.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t RowsCompared = 100;

CellKind kindAt(const SampleRecord &record, size_t column)
{
    return column < record.fields.size() ? cellKind(record.fields[column]) : CellKind::Empty;
}

bool isTyped(CellKind kind)
{
    return kind != CellKind::Text && kind != CellKind::Empty;
}

bool isNumber(CellKind kind)
{
    return kind == CellKind::Integer || kind == CellKind::Decimal;
}

/// The kind that most cells of a column have behind a record, when it is not text.
CellKind kindBelow(const Sample &sample, qint64 record, size_t column)
{
    std::array<int, 8> counts{};
    int filled = 0;
    for (const SampleRecord &other : sample) {
        if (other.number <= record || other.blank)
            continue;
        const CellKind kind = kindAt(other, column);
        filled += kind != CellKind::Empty;
        ++counts[static_cast<size_t>(kind)];
        if (static_cast<size_t>(filled) >= RowsCompared)
            break;
    }
    for (const CellKind kind : {CellKind::Integer, CellKind::Decimal, CellKind::Date, CellKind::Email, CellKind::Phone, CellKind::Url}) {
        if (filled > 0 && counts[static_cast<size_t>(kind)] * 10 >= filled * 6)
            return kind;
    }
    return CellKind::Text;
}

bool hasKnownWord(const std::string &cell)
{
    const Heading heading(shownHeading(cell));
    return heading.hasAnyWord({"nps", "score", "rating", "comment", "comments", "date", "name", "email", "e mail", "id",
                               "timestamp", "feedback", "segment", "text", "reason", "city", "address", "group"})
           || heading.containsAny({"recommend", "kommentar", "datum", "bewertung", "weiterempfehl", "commentaire",
                                   "comentario", "fecha", "nombre", "recommand", "recomend"});
}

/// Whether the record is data itself: its cells are of the same kinds as those below.
bool looksLikeData(const SampleRecord &record, const Sample &sample)
{
    int asData = 0, asHeading = 0;
    for (size_t column = 0; column < record.fields.size(); ++column) {
        const CellKind own = kindAt(record, column);
        const CellKind below = kindBelow(sample, record.number, column);
        if (own == CellKind::Text)
            asHeading += (isTyped(below) ? 1 : 0) + (hasKnownWord(record.fields[column]) ? 1 : 0);
        else if (isTyped(own) && (own == below || (isNumber(own) && isNumber(below))))
            ++asData;
        else if (own == CellKind::Date || own == CellKind::Email || own == CellKind::Url)
            ++asData;
    }
    return asData > asHeading;
}

/// The first record that is wide enough to be the heading of the table.
const SampleRecord *firstWide(const Sample &sample, qint64 skip)
{
    const size_t width = usualWidth(sample);
    for (const SampleRecord &record : sample) {
        if (record.blank || record.number <= skip)
            continue;
        const bool title = width >= 2 && (record.filled() <= 1 || record.fields.size() * 2 <= width)
                           && record.number < qint64(sample.size());
        if (!title)
            return &record;
    }
    for (const SampleRecord &record : sample) {
        if (!record.blank && record.number > skip)
            return &record;
    }
    return nullptr;
}

/// How much a record looks like the heading of what is below: names over other kinds of cells, and words of headings.
int headingSigns(const SampleRecord &record, const Sample &sample)
{
    int signs = 0;
    for (size_t column = 0; column < record.fields.size(); ++column) {
        const CellKind own = kindAt(record, column);
        if (own == CellKind::Text)
            signs += (isTyped(kindBelow(sample, record.number, column)) ? 1 : 0) + (hasKnownWord(record.fields[column]) ? 1 : 0);
        else
            signs -= isTyped(own);
    }
    return signs;
}

/// "Survey,Spring 2024": a name and its value, and nothing in the columns behind them.
bool isPair(const SampleRecord &record, size_t width)
{
    const auto &fields = record.fields;
    return width > 2 && std::all_of(fields.begin() + static_cast<ptrdiff_t>(std::min<size_t>(fields.size(), 2)), fields.end(),
                                    [](const std::string &field) { return field.find_first_not_of(" \t") == std::string::npos; });
}

/// Title lines with separators in them stand above a blank line, or are pairs of names and values; the heading is
/// behind them. Workbooks leave blank rows out: their numbers tell.
const SampleRecord *behindTitle(const SampleRecord *first, const Sample &sample)
{
    constexpr qint64 MostTitleLines = 10;
    const size_t width = usualWidth(sample);
    bool blank = false, pairs = isPair(*first, width);
    qint64 last = first->number;
    for (const SampleRecord &record : sample) {
        if (record.number <= first->number)
            continue;
        blank |= record.blank || record.number > last + 1;
        last = record.number;
        if (record.number > first->number + MostTitleLines)
            break;
        if (record.blank)
            continue;
        const bool pair = isPair(record, width);
        if (!(pairs && pair) && looksLikeData(record, sample))
            break;
        if ((blank || (pairs && !pair)) && record.filled() >= 2 && headingSigns(record, sample) >= std::max(2, headingSigns(*first, sample)))
            return &record;
        pairs &= pair;
    }
    return first;
}

bool isImportIds(const SampleRecord &record)
{
    const auto ids = std::count_if(record.fields.begin(), record.fields.end(), [](const std::string &cell) {
        return cell.starts_with("{\"ImportId\"") || cell.starts_with("{'ImportId'");
    });
    return ids > 0 && static_cast<size_t>(ids) * 2 >= record.filled();
}

bool isHxl(const SampleRecord &record)
{
    size_t tags = 0;
    for (const std::string &cell : record.fields)
        tags += cell.size() > 2 && cell[0] == '#' && cell[1] >= 'a' && cell[1] <= 'z';
    return tags >= 2 && tags == record.filled();
}

const SampleRecord *recordNumbered(const Sample &sample, qint64 number)
{
    for (const SampleRecord &record : sample) {
        if (record.number == number)
            return &record;
    }
    return nullptr;
}

} // namespace

bool continuesHeader(const SampleRecord &record, const Sample &sample)
{
    if (record.filled() == 0)
        return false;
    if (isImportIds(record) || isHxl(record))
        return true;
    int typedColumns = 0, typedHere = 0;
    for (size_t column = 0; column < record.fields.size(); ++column) {
        typedColumns += isTyped(kindBelow(sample, record.number, column));
        typedHere += isTyped(kindAt(record, column));
    }
    return typedColumns >= 2 && typedHere == 0;
}

HeaderGuess guessHeader(const Sample &sample, qint64 skip)
{
    const SampleRecord *header = firstWide(sample, skip);
    if (!header)
        return {};
    header = behindTitle(header, sample);
    if (looksLikeData(*header, sample))
        return {0, 0};
    HeaderGuess guess{static_cast<int>(header->number), 1};
    while (guess.rows < 3) {
        const SampleRecord *next = recordNumbered(sample, guess.row + guess.rows);
        if (!next || !continuesHeader(*next, sample))
            break;
        ++guess.rows;
    }
    return guess;
}

} // namespace earshot
