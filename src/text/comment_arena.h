// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/fold.h"
#include "text/language.h"
#include "text/query.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

/// Where a query matches in the original text, as [start, length] in UTF-16 units; sorted, not overlapping.
std::vector<std::pair<qsizetype, qsizetype>> highlights(const Query &query, const QString &text);

/// All comments of a document, folded, in one buffer, with the dataset row of each. Searched at memory speed.
/// Immutable once built; may be read from any thread.
class CommentArena
{
public:
    class Builder
    {
    public:
        Builder();
        ~Builder();
        /// Rows must come in ascending order; rows without a comment are left out.
        /// `language` as a column of the import tells it; see LanguageColumn.
        void add(quint32 row, std::string_view utf8, std::optional<Language> language = {});
        std::shared_ptr<const CommentArena> finish();

    private:
        std::unique_ptr<CommentArena> m_arena;
    };

    /// Rows whose comment matches every term of the query, in ascending order; rows without a comment never do.
    /// A query without terms matches all.
    std::vector<quint32> rowsMatching(const Query &query) const;
    size_t size() const { return m_rows.size(); }
    /// Of the dataset, of each comment; ascending.
    std::span<const quint32> rows() const { return m_rows; }
    size_t bytes() const;

    /// Comment i as it is searched, i below size().
    std::string_view text(size_t i) const;
    /// The language that comment i was told to be in; nothing where its words have to tell.
    std::optional<Language> language(size_t i) const;
    /// The same of a row of the dataset.
    std::optional<Language> languageOfRow(quint32 row) const;
    /// How often each byte stands in the text, by sample; for choosing the rarest bytes of a word.
    const std::array<quint32, 256> &byteFrequencies() const { return m_frequencies; }

private:
    /// Offsets are counted from the base of their block, so that four bytes suffice for any amount of text.
    static constexpr size_t BlockBits = 11;

    CommentArena() = default;
    size_t start(size_t i) const { return m_bases[i >> BlockBits] + m_offsets[i]; }
    void sampleFrequencies();
    std::vector<quint32> rowsMatching(const Query &query, size_t first, size_t last) const;
    size_t commentAt(size_t offset, size_t from, size_t last) const;

    std::string m_text; ///< folded UTF-8, a line feed after each comment, at the end what a scan may read beyond
    std::vector<size_t> m_bases;
    std::vector<quint32> m_offsets; ///< one more than comments
    std::vector<quint32> m_rows;
    std::vector<std::optional<Language>> m_languages; ///< shorter where those behind are not told
    std::array<quint32, 256> m_frequencies{};
};

using CommentArenaPtr = std::shared_ptr<const CommentArena>;

/// How many comments at the beginning and at the end of two arenas are the same, whatever their rows; together at most
/// the smaller one's size.
struct CommonEnds {
    size_t first = 0;
    size_t last = 0;
};
CommonEnds commonEnds(const CommentArena &a, const CommentArena &b);

} // namespace earshot
