// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/edit_inverse.h"

namespace earshot {

Result<std::vector<ResponseId>> changedBy(SqlQuery &query, const std::vector<ResponseId> &ids,
                                          const std::function<void(qint64)> &bind)
{
    std::vector<ResponseId> changed;
    for (const ResponseId id : ids) {
        bind(number(id));
        bool any = false;
        while (query.next())
            any = true;
        if (query.failure())
            return *query.failure();
        if (any)
            changed.push_back(id);
    }
    return changed;
}

Inverse inverse(Result<std::vector<ResponseId>> changed, Edit::Kind kind, const QString &text)
{
    if (!changed)
        return changed.error();
    std::vector<Edit> edits;
    if (!changed->empty())
        edits.push_back({kind, std::move(*changed), text});
    return edits;
}

} // namespace earshot
