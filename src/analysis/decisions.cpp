// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/decisions.h"

#include "analysis/findings.h"
#include "analysis/metrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace earshot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Decisions)
};

QString detractorShare(const Tally &tally, const QLocale &locale)
{
    return formatted(static_cast<double>(tally.detractors()) / static_cast<double>(std::max<qint64>(tally.n(), 1)), NumberFormat::Percent, locale);
}

std::optional<Decision> ofLowestGroup(const Snapshot &snapshot, const QLocale &locale)
{
    const auto lowest = sentences::lowest(snapshot);
    if (!lowest)
        return std::nullopt;
    const Tally &here = lowest->group->now.tally;
    Tally rest = lowest->grouping->leftOut;
    for (const Group &group : lowest->grouping->groups)
        rest += group.now.tally;
    rest -= here;
    return Decision{Words::tr("Find out why %1 scores low").arg(sentences::nameOf(*lowest->group)),
                    Words::tr("%1 of its answers are from detractors, %2 elsewhere.").arg(detractorShare(here, locale), detractorShare(rest, locale))};
}

std::optional<Decision> ofCostliestTheme(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.themes)
        return std::nullopt;
    for (const ThemeFigure *theme : snapshot.themes->withPoints()) { // from what costs most
        if (!theme->isSure() || *theme->points() >= 0 || !theme->impact->rest)
            continue;
        return Decision{Words::tr("Work on \u201c%1\u201d").arg(snapshot.themes->name(*theme)),
                        Words::tr("People who mention it score %1, others who wrote %2.")
                            .arg(formatted(theme->impact->topic, NumberFormat::Score, locale), formatted(theme->impact->rest, NumberFormat::Score, locale))};
    }
    return std::nullopt;
}

std::optional<Decision> ofUnanswered(const Snapshot &snapshot, const QLocale &locale)
{
    const auto marks = snapshot.dataset->marks();
    const qint64 all = snapshot.commentCategories[static_cast<size_t>(Category::Detractor)];
    const qint64 followed = std::count_if(snapshot.commentRows.begin(), snapshot.commentRows.end(), [&](quint32 row) {
        const auto score = snapshot.dataset->score(row);
        return score && score->category() == Category::Detractor && (marks[row] & Dataset::InFollowUp) != 0;
    });
    if (followed >= all)
        return std::nullopt;
    const QString some = Words::tr("%Ln detractors left a comment, %1 of them are in follow-up.", nullptr, static_cast<int>(all)).arg(locale.toString(followed));
    const QString none = Words::tr("%Ln detractors left a comment, none is in follow-up.", nullptr, static_cast<int>(all));
    return Decision{Words::tr("Answer the detractors who wrote"), followed > 0 ? some : none};
}

} // namespace

std::vector<Decision> decisions(const Snapshot &snapshot, const QLocale &locale)
{
    std::vector<Decision> found;
    for (const auto &decision : {ofLowestGroup(snapshot, locale), ofCostliestTheme(snapshot, locale), ofUnanswered(snapshot, locale)}) {
        if (decision)
            found.push_back(*decision);
    }
    return found;
}

} // namespace earshot
