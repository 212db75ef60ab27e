// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "domain/dataset.h"
#include "domain/scope.h"

#include <array>
#include <span>
#include <vector>

namespace earshot {

/// One bit per row.
class RowBits
{
public:
    explicit RowBits(size_t rows = 0) : m_words((rows + 63) / 64) {}
    /// These rows of so many are set.
    RowBits(std::span<const quint32> set, size_t rows) : RowBits(rows)
    {
        for (const quint32 row : set)
            this->set(row);
    }
    void set(quint32 row) { m_words[row / 64] |= quint64{1} << (row % 64); }
    void reset(quint32 row) { m_words[row / 64] &= ~(quint64{1} << (row % 64)); }
    bool test(quint32 row) const { return ((m_words[row / 64] >> (row % 64)) & 1) != 0; }
    void invert();
    RowBits &operator|=(const RowBits &other);
    RowBits &operator&=(const RowBits &other);
    size_t count() const; ///< rows that are set
    std::vector<quint64> &words() { return m_words; }
    const std::vector<quint64> &words() const { return m_words; }

private:
    std::vector<quint64> m_words;
};

/// The comments that sound so, by ToneClass: as they are heard, or as a person has corrected it. Rows that the dataset does not
/// have are passed over: the index may be of a newer one.
RowBits rowsSounding(const Dataset &dataset, const ToneIndex &index, std::bitset<3> tones);

/// The conditions of a scope, but for its period, as tables that are looked up row by row.
class Selection
{
public:
    Selection(const Dataset &dataset, const Comments &comments, const Scope &scope);

    bool isNothing() const { return m_nothing; }
    bool isEverything() const
    {
        return !m_nothing && !m_marksMatter && m_surveys.empty() && m_codes.empty() && m_rows.empty();
    }
    /// Writes 1 for each row from `first` on that fulfils every condition, else 0.
    void select(quint32 first, std::span<quint8> selected) const;
    /// The rows that fulfil every condition and lie in the period; undated ones only in an open one.
    RowBits rowsIn(const Period &period) const;
    /// By survey code, 1: belongs to the scope's survey; empty: all do.
    const std::vector<quint8> &surveys() const { return m_surveys; }
    qint64 otherKind() const { return m_otherKind; }

private:
    struct Codes {
        const CodeColumn *column;
        std::vector<quint8> allowed; ///< by code
    };

    void chooseSurvey(const Scope &scope);
    void chooseComparableSurveys();
    void chooseMarks(const Scope &scope, const Query &query);
    void addFilter(const AttributeFilter &filter);
    void addTags(const Scope &scope);
    void addUndated();
    void addSearch(const CommentArena *arena, const Query &query);
    void addThemes(const ThemeIndex *index, const QStringList &names);
    void addTones(const ToneIndex *index, std::bitset<3> tones);
    void addField(const Query::Field &field);
    void addAttributeField(const AttributeColumn &column, const Query::Field &field);
    void addTagField(const Query::Field &field);

    const Dataset &m_dataset;
    std::vector<Codes> m_codes;
    std::vector<RowBits> m_rows;
    std::array<quint8, 256> m_marks{}; ///< by mark
    std::vector<quint8> m_surveys;
    bool m_marksMatter = false;
    bool m_nothing = false;
    qint64 m_otherKind = 0;
};

} // namespace earshot
