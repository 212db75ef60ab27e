// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"
#include "storage/new_response.h"

#include <string>
#include <unordered_map>

namespace earshot {

/// Of the rows left out for their external id, those that are other answers than the document's responses with these
/// ids: of two surveys or branches that both number from 1, say. Remembers the first rows only. One thread.
class SameId
{
public:
    static constexpr size_t MostRows = 1000;
    /// Responses have no index by their id; to read through more would hold an import up.
    static constexpr qint64 LargestDocument = 300'000;

    /// A row that was left out. Rows of other surveys than that of the import do not count.
    void add(const NewResponse &row);
    size_t rows() const { return m_rows.size(); }
    /// How many of the rows are other answers than those of this survey. 0 for a larger document.
    Result<qint64> others(Document &document, const QString &survey) const;

private:
    struct Row {
        int score = -1;
        std::optional<qint64> answeredAt;
        std::string comment;
    };
    bool isOther(const Row &row, const QVariant &score, const QVariant &answeredAt, const QString &comment) const;

    std::unordered_map<std::string, Row> m_rows; ///< by id
};

} // namespace earshot
