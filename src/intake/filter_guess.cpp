// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/filter_guess.h"

#include "intake/filter_words.h"
#include "intake/heading.h"
#include "intake/intake_text.h"
#include "intake/score_reader.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qint64 MostDifferent = 40; ///< words for a state; a column with more is no state
constexpr qsizetype LongestFlag = 4; ///< words of a heading; a longer one is a question to the customer

/// The words of a heading without those round the one that matters.
QString flagOf(const QString &text)
{
    QStringList words = Heading(text).list();
    if (words.size() > LongestFlag + 1)
        return {};
    words.removeIf([](const QString &word) { return frameWords().contains(word); });
    return words.join(QLatin1Char(' '));
}

/// The first heading row and, if it has others, what stands below it.
QStringList flagsOf(const ColumnEvidence &column)
{
    QStringList flags{flagOf(column.name)};
    if (column.allRows.startsWith(column.name))
        flags += flagOf(column.allRows.mid(column.name.size()));
    return flags;
}

bool anyOf(const QStringList &flags, const QStringList &headings)
{
    return std::any_of(flags.begin(), flags.end(), [&](const QString &flag) { return !flag.isEmpty() && headings.contains(flag); });
}

/// The column's different cells, folded.
QStringList cellsOf(const ColumnEvidence &column)
{
    QStringList cells;
    for (const std::string &value : column.profile.values)
        cells += foldedCell(value);
    return cells;
}

bool allIn(const QStringList &cells, std::initializer_list<const QStringList *> lists)
{
    return !cells.isEmpty() && std::all_of(cells.begin(), cells.end(), [&](const QString &cell) {
        return std::any_of(lists.begin(), lists.end(), [&](const QStringList *list) { return list->contains(cell); });
    });
}

RowFilter filter(const ColumnEvidence &column, int index, FilterKind kind, const QStringList &values)
{
    RowFilter filter;
    filter.column = index;
    filter.kind = kind;
    filter.values = values;
    filter.why = Intake::tr("The heading “%1” and its values (%2) tell which rows are no answers that count.")
                     .arg(column.name, column.profile.samples.join(QStringLiteral(", ")));
    return filter;
}

/// "Finished" with yes and no, "deleted_at" with a date or nothing.
std::optional<RowFilter> flagFilter(const ColumnEvidence &column, int index, const QStringList &flags, const QStringList &cells)
{
    for (const FlagRule &rule : flagRules()) {
        if (!anyOf(flags, rule.headings))
            continue;
        if (rule.out == FlagRule::Out::Anything)
            return column.profile.empty > 0 ? std::optional(filter(column, index, rule.kind, {QLatin1String(AnyValue)})) : std::nullopt;
        if (allIn(cells, {&yesWords(), &noWords()}))
            return filter(column, index, rule.kind, rule.out == FlagRule::Out::Yes ? yesWords() : noWords());
    }
    return std::nullopt;
}

/// "Status" with a word for each state of an answer; any other word, and it is the state of something else.
std::vector<RowFilter> statusFilters(const ColumnEvidence &column, int index, const QStringList &flags, const QStringList &cells)
{
    const QStringList &counting = countingStates();
    const bool channel = anyOf(flags, {QStringLiteral("distribution channel")});
    const bool known = allIn(cells, {&statesOf(FilterKind::Unfinished), &statesOf(FilterKind::Preview), &statesOf(FilterKind::Test),
                                     &statesOf(FilterKind::Excluded), &statesOf(FilterKind::Deleted), &counting});
    std::vector<RowFilter> filters;
    // A flag's heading may hold words too: "Completed" with Complete and Partial.
    const bool flag = std::any_of(flagRules().begin(), flagRules().end(), [&](const FlagRule &rule) { return anyOf(flags, rule.headings); });
    if ((!anyOf(flags, statusHeadings()) && !flag) || (!known && !channel))
        return filters;
    for (const FilterKind kind : {FilterKind::Preview, FilterKind::Test, FilterKind::Unfinished, FilterKind::Excluded, FilterKind::Deleted}) {
        if (!channel || kind == FilterKind::Preview || kind == FilterKind::Test)
            filters.push_back(filter(column, index, kind, statesOf(kind)));
    }
    return filters;
}

/// Qualtrics writes numbers for the states when it exports numeric values; rate.nl marks deleted rows by a 2.
std::vector<RowFilter> codeFilters(const ColumnEvidence &column, int index, const Inspection &inspection, const QStringList &cells)
{
    static const QStringList qualtrics = QStringLiteral("0|1|2|4|8|9|12|16|17|32|40|48").split(QLatin1Char('|'));
    static const QStringList confirm{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")};
    if (inspection.tool == QLatin1String("Qualtrics") && flagOf(column.name) == QLatin1String("status") && allIn(cells, {&qualtrics}))
        return {filter(column, index, FilterKind::Preview, {QStringLiteral("1"), QStringLiteral("9"), QStringLiteral("17")}),
                filter(column, index, FilterKind::Test, {QStringLiteral("2")}),
                filter(column, index, FilterKind::Excluded, {QStringLiteral("8"), QStringLiteral("12"), QStringLiteral("40")})};
    if (Heading(column.name).is("confirm status") && allIn(cells, {&confirm}))
        return {filter(column, index, FilterKind::Deleted, {QStringLiteral("2")})};
    return {};
}

std::vector<RowFilter> filtersOf(const ColumnEvidence &column, int index, const Inspection &inspection)
{
    const QStringList flags = flagsOf(column);
    if (column.profile.filled == 0 || inspection.columns[static_cast<size_t>(index)].role == Role::Score)
        return {};
    const QStringList cells = column.profile.distinct() <= MostDifferent ? cellsOf(column) : QStringList();
    if (auto codes = codeFilters(column, index, inspection, cells); !codes.empty())
        return codes;
    if (auto flag = flagFilter(column, index, flags, cells))
        return {*std::move(flag)};
    return cells.isEmpty() ? std::vector<RowFilter>() : statusFilters(column, index, flags, cells);
}

bool isTime(const ColumnProfile &profile)
{
    return profile.filled > 0 && (profile.of(CellKind::Date) + profile.of(CellKind::Integer) + profile.of(CellKind::Decimal)) * 2 > profile.filled;
}

/// Some answers have no time of sending: they were begun and never sent off. Whoever gave a score has answered, so that
/// leaving them out is an offer.
std::optional<RowFilter> unsentFilter(const std::vector<ColumnEvidence> &columns)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        const ColumnEvidence &column = columns[i];
        const QString heading = Heading(column.name).list().join(QLatin1Char(' '));
        if (!sendingHeadings().contains(heading) || column.profile.empty == 0 || !isTime(column.profile))
            continue;
        RowFilter found;
        found.column = static_cast<int>(i);
        found.values = QStringList{QLatin1String(NoValue)};
        found.on = false;
        found.why = Intake::tr("“%1” is blank in some rows: these answers were begun and never sent off.").arg(column.name);
        return found;
    }
    return std::nullopt;
}

/// Counts what each filter would leave out, and switches off what would cost more than half of the answers.
void weigh(std::vector<RowFilter> &filters, const Inspection &inspection, const Sample &sample)
{
    const auto score = inspection.mapping.column(Role::Score);
    std::vector<bool> out(sample.size());
    std::vector<FilterMatch> matches;
    for (size_t i = 0; i < filters.size(); ++i) {
        FilterMatch match(filters[i]);
        std::vector<bool> outNow = out;
        qint64 answers = 0, lost = 0;
        for (size_t row = 0; row < sample.size(); ++row) {
            const SampleRecord &record = sample[row];
            if (record.blank || record.number < inspection.firstDataRow)
                continue;
            const std::vector<std::string_view> fields(record.fields.begin(), record.fields.end());
            const bool hit = match.matches(fields);
            outNow[row] = out[row] || hit;
            filters[i].rows += hit;
            const bool answer = !score || (static_cast<size_t>(*score) < fields.size() && !isMissing(fields[static_cast<size_t>(*score)]));
            answers += answer;
            lost += answer && outNow[row];
        }
        filters[i].on = filters[i].on && lost * 2 <= answers;
        if (filters[i].on)
            out = std::move(outNow);
    }
}

} // namespace

std::vector<RowFilter> guessFilters(const std::vector<ColumnEvidence> &columns, const Inspection &inspection, const Sample &sample)
{
    std::vector<RowFilter> filters;
    if (inspection.dialect.headerRow == 0)
        return filters;
    for (size_t i = 0; i < columns.size(); ++i) {
        for (RowFilter &found : filtersOf(columns[i], static_cast<int>(i), inspection))
            filters.push_back(std::move(found));
    }
    const bool told = std::any_of(filters.begin(), filters.end(), [](const RowFilter &filter) { return filter.kind == FilterKind::Unfinished; });
    if (auto unsent = told ? std::nullopt : unsentFilter(columns))
        filters.push_back(*std::move(unsent));
    weigh(filters, inspection, sample);
    return filters;
}

} // namespace earshot
