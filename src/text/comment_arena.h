// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/query.h"

#include <QStringView>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

/// The text as it is searched: lower case, accents and width folded, typographic apostrophes straight, ß as ss.
QString fold(QStringView text);

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
        void add(quint32 row, std::string_view utf8);
        std::shared_ptr<const CommentArena> finish();

    private:
        std::unique_ptr<CommentArena> m_arena;
    };

    /// Rows whose comment matches every term of the query, in ascending order. A query without terms matches all.
    std::vector<quint32> rowsMatching(const Query &query) const;
    size_t size() const { return m_rows.size(); }
    size_t bytes() const;

private:
    friend class Builder;
    std::string m_text;              ///< folded UTF-8, one comment after the other, a separator between
    std::vector<quint32> m_offsets;  ///< start of each comment in m_text; widened by the builder's owner if needed
    std::vector<quint32> m_rows;
};

using CommentArenaPtr = std::shared_ptr<const CommentArena>;

} // namespace earshot
