// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// Why a row of a file may be no answer that counts, by what a column of the file says.
enum class FilterKind : quint8 { Unfinished, Preview, Test, Excluded, Deleted };
constexpr size_t FilterKinds = 5;

/// The name of a kind in the command-line contract: unfinished, preview, test, excluded, deleted.
QString filterKindName(FilterKind kind);
std::optional<FilterKind> filterKindNamed(const QString &name);

/// Rows that the file itself marks as no answer: while `on`, they are rejected with a reason of their own.
struct RowFilter {
    int column = 0;     ///< index from 0
    FilterKind kind = FilterKind::Unfinished;
    QStringList values; ///< cells that say so, as foldedCell() gives them; AnyValue: whatever is not blank; NoValue: blank
    bool on = true;
    bool byHand = false; ///< the user switched it; a default never replaces that
    qint64 rows = 0;    ///< of the rows looked at, how many say so; 0: maybe later ones do
    QString why;        ///< a sentence, translated

    bool operator==(const RowFilter &) const = default;
};

constexpr char AnyValue[] = "*";
constexpr char NoValue[] = "-";

/// What was found in this file, with what the user chose for an earlier one of the same header.
std::vector<RowFilter> withChoices(std::vector<RowFilter> found, const std::vector<RowFilter> &saved);

/// The reason a row is rejected with, a sentence.
QString leftOutReason(FilterKind kind);
/// "3 rows are previews …": what the import did with rows of this kind and how to do otherwise. `count` > 0.
QString leftOutSentence(const RowFilter &filter, const QString &heading, qint64 count);

/// Lower case, one blank between words, “_” and “-” as blanks: how cells are compared with RowFilter::values.
QString foldedCell(std::string_view utf8);

/// Asks the cells of one filter's column, quickly. One thread.
class FilterMatch
{
public:
    explicit FilterMatch(const RowFilter &filter);
    bool matches(std::span<const std::string_view> fields);
    FilterKind kind() const { return m_kind; }
    int column() const { return static_cast<int>(m_column); }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    bool says(std::string_view cell) const;

    size_t m_column;
    FilterKind m_kind;
    QStringList m_values;
    bool m_blank; ///< blank cells match
    std::unordered_map<std::string, bool, Hash, std::equal_to<>> m_known; ///< cells met, as they stand in the file
};

} // namespace earshot
