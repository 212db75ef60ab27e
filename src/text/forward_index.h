// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/language.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Which words the comments of a document hold, as numbers, so that the words of any selection are counted without
/// looking at text. Words are grouped by their stem; function words, numbers and addresses are left out; a word counts
/// once per comment. Term 0 is the most frequent. Immutable; any thread.
class ForwardIndex
{
public:
    class Builder
    {
    public:
        /// `languages` help with comments whose language can not be told.
        explicit Builder(DocumentLanguages languages = {});
        ~Builder();
        Builder(Builder &&) noexcept;
        /// A folded comment (see appendFolded); rows in ascending order; its language where it is known.
        void add(quint32 row, std::string_view folded, std::optional<Language> language = {});
        std::shared_ptr<const ForwardIndex> finish();

    private:
        struct State;
        std::unique_ptr<State> m_state;
    };

    /// Of the comments of an arena. Null as soon as `goOn` says no; it is told how many were read.
    static std::shared_ptr<const ForwardIndex> made(const CommentArena &arena, DocumentLanguages languages, const std::function<bool(size_t done)> &goOn = {});

    size_t comments() const { return m_rows.size(); }
    size_t terms() const { return m_totals.size(); }
    quint32 row(size_t comment) const { return m_rows[comment]; }
    std::span<const quint32> termsOf(size_t comment) const;
    /// The most frequent form of a term, folded; its spelling stands in the comment of exampleRow().
    std::string_view shown(quint32 term) const;
    quint32 exampleRow(quint32 term) const { return m_examples[term]; }
    /// In how many comments the term is.
    quint64 total(quint32 term) const { return m_totals[term]; }
    /// The term of a folded word in a language, if any comment has it.
    std::optional<quint32> find(std::string_view word, Language language) const;
    size_t bytes() const;

    static constexpr quint8 LeftOut = 255;
    /// In how many comments of each group each term is: element term·groups + group. `groupOfRow` says the group of
    /// each row of the dataset, LeftOut for none. Uses two threads where that pays.
    std::vector<quint32> count(std::span<const quint8> groupOfRow, quint8 groups) const;

private:
    ForwardIndex() = default;
    void count(std::span<const quint8> groupOfRow, quint8 groups, size_t first, size_t last, std::vector<quint32> &counts) const;

    std::vector<quint32> m_rows;
    std::vector<quint64> m_starts; ///< one more than comments
    std::vector<quint32> m_terms;
    std::vector<quint64> m_totals;
    std::vector<quint32> m_examples;
    std::vector<quint32> m_shownStarts;
    std::string m_shown;
    std::vector<std::pair<std::string, quint32>> m_stems; ///< sorted
};

using ForwardIndexPtr = std::shared_ptr<const ForwardIndex>;

/// How a folded word, or several in a row, is spelled in a comment: as it first stands within a sentence ("Luca"), else in lower
/// case, because a capital at the beginning or among others says nothing; as given if it stands nowhere.
QString spelledIn(const QString &comment, std::string_view folded);

} // namespace earshot
