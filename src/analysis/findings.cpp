// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/findings.h"

#include "analysis/permission.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace earshot::sentences {

namespace {

constexpr size_t FewestBucketsForDip = 6;
constexpr size_t LongestDip = 3;
constexpr size_t MostSteps = 9; ///< of a change that is taken apart

/// The group that is furthest by `distance` among those with the verdict; small groups are no headline.
template <typename ChangeOf>
std::optional<Outlier> furthest(const Snapshot &snapshot, Verdict verdict, ChangeOf changeOf,
                                const Grouping *only = nullptr)
{
    std::optional<Outlier> found;
    double distance = 0;
    for (const Grouping &grouping : snapshot.groupings) {
        if (isPermission(grouping.name) || (only && only != &grouping))
            continue;
        for (const Group &group : grouping.groups) {
            const std::optional<Change> &change = changeOf(group);
            if (group.small || group.code == 0 || !change || change->verdict != verdict
                || std::abs(change->points) <= distance)
                continue;
            distance = std::abs(change->points);
            found = Outlier{&grouping, &group};
        }
    }
    return found;
}

const std::optional<Change> &againstRest(const Group &group)
{
    return group.againstRest;
}

/// Nouns of the attributes that nearly every file has. Anything else is called by its own name.
struct Noun {
    const char *name; ///< folded
    const char *others;
    const char *everyOther;
};
const Noun Nouns[] = {
    {"store", QT_TRANSLATE_NOOP("Findings", "the other stores"), QT_TRANSLATE_NOOP("Findings", "every other store")},
    {"branch", QT_TRANSLATE_NOOP("Findings", "the other branches"),
     QT_TRANSLATE_NOOP("Findings", "every other branch")},
    {"location", QT_TRANSLATE_NOOP("Findings", "the other locations"),
     QT_TRANSLATE_NOOP("Findings", "every other location")},
    {"region", QT_TRANSLATE_NOOP("Findings", "the other regions"),
     QT_TRANSLATE_NOOP("Findings", "every other region")},
    {"country", QT_TRANSLATE_NOOP("Findings", "the other countries"),
     QT_TRANSLATE_NOOP("Findings", "every other country")},
    {"product", QT_TRANSLATE_NOOP("Findings", "the other products"),
     QT_TRANSLATE_NOOP("Findings", "every other product")},
    {"plan", QT_TRANSLATE_NOOP("Findings", "the other plans"), QT_TRANSLATE_NOOP("Findings", "every other plan")},
    {"channel", QT_TRANSLATE_NOOP("Findings", "the other channels"),
     QT_TRANSLATE_NOOP("Findings", "every other channel")},
    {"team", QT_TRANSLATE_NOOP("Findings", "the other teams"), QT_TRANSLATE_NOOP("Findings", "every other team")},
};

const Noun *nounOf(const Grouping &grouping)
{
    const auto found = std::find_if(std::begin(Nouns), std::end(Nouns), [&](const Noun &noun) {
        return grouping.name.compare(QLatin1String(noun.name), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(Nouns) ? nullptr : found;
}

Tally sum(const std::vector<Tally> &tallies, size_t first, size_t last)
{
    Tally total;
    for (size_t i = first; i <= last; ++i)
        total += tallies[i];
    return total;
}

} // namespace

std::optional<Outlier> lowest(const Snapshot &snapshot)
{
    return furthest(snapshot, Verdict::Fall, againstRest);
}

std::optional<Outlier> highest(const Snapshot &snapshot)
{
    return furthest(snapshot, Verdict::Rise, againstRest);
}

bool mayBeTakenApart(const Snapshot &snapshot)
{
    const auto enough = [&](const Estimate &estimate) {
        return estimate.nps && estimate.n() >= snapshot.options.minimumN;
    };
    return snapshot.change && snapshot.comparisonPeriod && snapshot.previous && enough(*snapshot.previous)
           && enough(snapshot.total);
}

const Grouping *takenApart(const Snapshot &snapshot)
{
    if (!mayBeTakenApart(snapshot))
        return nullptr;
    const auto &all = snapshot.groupings;
    const auto found = std::find_if(all.begin(), all.end(), [](const Grouping &grouping) {
        const size_t steps = grouping.decomposition.size();
        return !isPermission(grouping.name) && steps >= 2 && steps <= MostSteps;
    });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Outlier> largestRise(const Snapshot &snapshot)
{
    const auto changeOf = [](const Group &group) -> const std::optional<Change> & { return group.change; };
    return furthest(snapshot, Verdict::Rise, changeOf, takenApart(snapshot));
}

bool isFar(const Group &group)
{
    return group.againstRest && std::abs(group.againstRest->points) >= Far;
}

bool farFromEveryOther(const Grouping &grouping, const Group &group, const AnalysisOptions &options)
{
    if (!group.againstRest)
        return false;
    const double sign = group.againstRest->points < 0 ? -1 : 1;
    return std::all_of(grouping.groups.begin(), grouping.groups.end(), [&](const Group &other) {
        return &other == &group || other.now.n() < options.minimumN || sign * (*group.now.nps - *other.now.nps) >= Far;
    });
}

std::optional<Dip> dip(const Snapshot &snapshot)
{
    if (snapshot.windowStep)
        return std::nullopt;
    std::vector<Tally> tallies;
    std::vector<size_t> indices;
    for (size_t i = 0; i < snapshot.buckets.size(); ++i) {
        if (!snapshot.buckets[i].partial && snapshot.buckets[i].estimate.n() >= snapshot.options.testN) {
            tallies.push_back(snapshot.buckets[i].estimate.tally);
            indices.push_back(i);
        }
    }
    if (tallies.size() < FewestBucketsForDip)
        return std::nullopt;
    const Tally all = sum(tallies, 0, tallies.size() - 1);
    std::optional<Dip> found;
    double least = 1;
    double runs = 0;
    for (size_t first = 0; first < tallies.size(); ++first) {
        for (size_t last = first; last < std::min(first + LongestDip, tallies.size()); ++last) {
            const Tally run = sum(tallies, first, last);
            const auto test = statistics::adjustedDifference(all - run, run, snapshot.options.confidence);
            ++runs;
            const bool consecutive = indices[last] - indices[first] == last - first;
            if (!test || !test->pValue || !consecutive || *test->pValue >= least)
                continue;
            least = *test->pValue;
            found = Dip{indices[first], indices[last], test->difference < 0 ? Verdict::Fall : Verdict::Rise};
        }
    }
    return found && least * runs < 1 - snapshot.options.confidence ? found : std::nullopt;
}

QString theOthers(const Grouping &grouping)
{
    if (const Noun *noun = nounOf(grouping))
        return QCoreApplication::translate("Findings", noun->others);
    return QCoreApplication::translate("Findings", "the other groups of %1").arg(grouping.name);
}

QString everyOther(const Grouping &grouping)
{
    if (const Noun *noun = nounOf(grouping))
        return QCoreApplication::translate("Findings", noun->everyOther);
    return QCoreApplication::translate("Findings", "every other group of %1").arg(grouping.name);
}

QString nameOf(const Group &group)
{
    return group.value.isEmpty() ? QCoreApplication::translate("Findings", "No value") : group.value;
}

QString dayIn(QDate day, bool withYear, const QLocale &locale)
{
    return locale.toString(day, withYear ? QCoreApplication::translate("Findings", "d MMMM yyyy", "date")
                                         : QCoreApplication::translate("Findings", "d MMMM", "date without year"));
}

QString days(const Period &period, const QLocale &locale)
{
    if (!period.first || !period.last)
        return {};
    if (*period.first == *period.last)
        return dayIn(*period.first, true, locale);
    return QCoreApplication::translate("Findings", "%1 to %2", "first and last day of a period")
        .arg(dayIn(*period.first, period.first->year() != period.last->year(), locale),
             dayIn(*period.last, true, locale));
}

} // namespace earshot::sentences
