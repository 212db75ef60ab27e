// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mixed_kinds.h"

#include "intake/intake_text.h"
#include "intake/row_filter.h"

namespace earshot {

namespace {

/// Both kinds of surveys by a column's values, and nothing else.
bool mixesKinds(const ColumnProfile &profile)
{
    bool relationship = false, transactional = false;
    for (const std::string &value : profile.values) {
        const QString text = foldedCell(value);
        const bool relation = text.startsWith(QLatin1String("relation")) || text.startsWith(QLatin1String("rnps")) || text.startsWith(QLatin1String("beziehung"));
        const bool transaction = text.startsWith(QLatin1String("transa")) || text.startsWith(QLatin1String("tnps"));
        if (!relation && !transaction)
            return false;
        relationship |= relation;
        transactional |= transaction;
    }
    return relationship && transactional;
}

} // namespace

QStringList warningsOfKinds(const std::vector<ColumnEvidence> &columns)
{
    QStringList warnings;
    for (const ColumnEvidence &column : columns) {
        if (column.profile.filled > 0 && mixesKinds(column.profile))
            warnings += Intake::tr("“%1” tells relationship from transactional answers. One score for both is hard to compare: import each kind "
                                   "into a survey of its own, or look at them apart.").arg(column.name);
    }
    return warnings;
}

} // namespace earshot
