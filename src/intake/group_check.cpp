// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/group_check.h"

#include "domain/score.h"
#include "intake/intake_text.h"
#include "intake/row_filter.h"
#include "intake/score_reader.h"

#include <QLocale>
#include <algorithm>

namespace earshot {

namespace {

/// "Promoter", "DETRACTORS", "Neutral"
std::optional<Category> categoryNamed(std::string_view cell)
{
    const QString text = foldedCell(cell);
    if (text.startsWith(QLatin1String("promoter")))
        return Category::Promoter;
    if (text.startsWith(QLatin1String("passive")) || text.startsWith(QLatin1String("neutral")))
        return Category::Passive;
    return text.startsWith(QLatin1String("detractor")) ? std::optional(Category::Detractor) : std::nullopt;
}

struct Agreement {
    qint64 compared = 0, different = 0;
};

Agreement agreement(const Inspection &inspection, const Sample &sample, size_t group, size_t score)
{
    Agreement found;
    for (const SampleRecord &record : sample) {
        if (record.number < inspection.firstDataRow || std::max(group, score) >= record.fields.size())
            continue;
        const ScoreReading reading = readScore(record.fields[score]);
        const auto category = categoryNamed(record.fields[group]);
        if (reading.kind != ScoreReading::Kind::Value || !category)
            continue;
        ++found.compared;
        found.different += Score::from(reading.value)->category() != *category;
    }
    return found;
}

QString warningOfGroup(const Inspection &inspection, const ColumnEvidence &column, size_t index, const Sample &sample)
{
    constexpr qint64 Fewest = 2;
    const auto score = inspection.mapping.column(Role::Score);
    if (!score || column.profile.groups * 2 <= column.profile.filled)
        return {};
    const Agreement found = agreement(inspection, sample, index, static_cast<size_t>(*score));
    if (found.different < Fewest || found.different * 20 < found.compared)
        return {};
    const QLocale locale;
    return Intake::tr("“%1” contradicts the scores of “%2” in %3 of %4 rows. Perhaps another column holds the scores, or the groups were cut "
                      "elsewhere than at 6, 8 and 10.", nullptr, static_cast<int>(found.different))
        .arg(column.name, inspection.columns[static_cast<size_t>(*score)].name, locale.toString(found.different), locale.toString(found.compared));
}

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

QStringList warningsOfGroups(const Inspection &inspection, const std::vector<ColumnEvidence> &columns, const Sample &sample)
{
    QStringList warnings;
    for (size_t i = 0; i < columns.size(); ++i) {
        const ColumnEvidence &column = columns[i];
        if (const QString warning = warningOfGroup(inspection, column, i, sample); !warning.isEmpty())
            warnings += warning;
        if (column.profile.filled > 0 && mixesKinds(column.profile))
            warnings += Intake::tr("“%1” tells relationship from transactional answers. One score for both is hard to compare: import each kind "
                                   "into a survey of its own, or look at them apart.").arg(column.name);
    }
    return warnings;
}

} // namespace earshot
