// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/share_safe.h"

#include "analysis/small_base.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

using statistics::BaseLimits;

bool isFew(qint64 n)
{
    return n > 0 && n < BaseLimits().hiddenBelow;
}

template <typename Things, typename Answers>
std::vector<bool> hiddenOf(const Things &things, Answers answers)
{
    std::vector<qint64> n;
    for (const auto &thing : things)
        n.push_back(answers(thing));
    return statistics::hiddenGroups(n, true);
}

/// Takes out those that are told of by `hidden`, in the same order.
template <typename Thing>
void takeOut(std::vector<Thing> &things, const std::vector<bool> &hidden)
{
    std::vector<Thing> kept;
    for (size_t i = 0; i < things.size(); ++i) {
        if (!hidden[i])
            kept.push_back(std::move(things[i]));
    }
    things = std::move(kept);
}

/// How many groups with a name were taken out. What the change of the total is made of tells of every group, so it goes
/// where one of them is hidden, now or before.
int hideGroups(Grouping &grouping)
{
    const std::vector<bool> before = hiddenOf(grouping.groups, [](const Group &group) { return group.before ? group.before->n() : 0; });
    for (size_t i = 0; i < before.size(); ++i) {
        if (before[i]) {
            grouping.groups[i].before.reset();
            grouping.groups[i].change.reset();
        }
    }
    for (Group &group : grouping.groups)
        group.months.clear();
    const std::vector<bool> now = hiddenOf(grouping.groups, [](const Group &group) { return group.now.n(); });
    if (std::find(now.begin(), now.end(), true) != now.end() || std::find(before.begin(), before.end(), true) != before.end())
        grouping.decomposition.clear();
    int named = 0;
    for (size_t i = 0; i < now.size(); ++i)
        named += now[i] && !grouping.groups[i].value.isEmpty() ? 1 : 0;
    takeOut(grouping.groups, now);
    return named;
}

bool overlap(const Bucket &a, const Bucket &b)
{
    return a.first <= b.last && b.first <= a.last;
}

void spread(const std::vector<Bucket> &from, const std::vector<bool> &hidden, const std::vector<Bucket> &to, std::vector<bool> &also)
{
    for (size_t i = 0; i < from.size(); ++i) {
        for (size_t j = 0; hidden[i] && j < to.size(); ++j)
            also[j] = also[j] || (to[j].estimate.n() > 0 && overlap(from[i], to[j]));
    }
}

/// The same periods are hidden in the chart of all the time and in the table of the chosen one: either would give away
/// what the other hides. An average of three tells of each of them.
int hidePeriods(Snapshot &snapshot)
{
    const auto answers = [](const Bucket &bucket) { return bucket.estimate.n(); };
    std::vector<bool> all = hiddenOf(snapshot.buckets, answers), chosen = hiddenOf(snapshot.periodBuckets, answers);
    spread(snapshot.periodBuckets, chosen, snapshot.buckets, all);
    spread(snapshot.buckets, all, snapshot.periodBuckets, chosen);
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t later = i; all[i] && later < std::min(i + 3, all.size()); ++later)
            snapshot.buckets[later].rolling.reset();
        if (all[i])
            snapshot.buckets[i].estimate = {};
    }
    takeOut(snapshot.periodBuckets, chosen);
    return static_cast<int>(std::count(all.begin(), all.end(), true));
}

void hideEvents(Snapshot &snapshot)
{
    for (EventChange &event : snapshot.events) {
        for (Estimate *side : {&event.scoreBefore, &event.scoreAfter}) {
            if (!isFew(side->n()))
                continue;
            *side = {};
            event.change.reset();
        }
    }
}

/// Themes overlap and leave people out, so that none can be had by subtraction.
void hideThemes(Snapshot &snapshot)
{
    if (!snapshot.themes)
        return;
    std::erase_if(snapshot.themes->themes, [](const ThemeFigure &figure) { return isFew(figure.mentions) || isFew(figure.score.n()); });
    for (ThemeFigure &figure : snapshot.themes->themes) {
        if (figure.mentionsBefore && isFew(*figure.mentionsBefore))
            figure.mentionsBefore.reset();
    }
}

/// What is left where the selection itself is too small: not even how many there are.
SnapshotPtr nothingOf(const Snapshot &snapshot)
{
    auto empty = std::make_shared<Snapshot>();
    empty->dataset = snapshot.dataset;
    empty->scope = snapshot.scope;
    empty->options = snapshot.options;
    empty->period = snapshot.period;
    return empty;
}

SnapshotPtr safe(const Snapshot &snapshot, Withheld &withheld)
{
    auto shown = std::make_shared<Snapshot>(snapshot);
    if (shown->previous && isFew(shown->previous->n())) {
        shown->previous.reset();
        shown->change.reset();
    }
    for (Grouping &grouping : shown->groupings) {
        if (const int hidden = hideGroups(grouping); hidden > 0)
            withheld.groups.emplace_back(grouping.name, hidden);
    }
    withheld.windows = shown->windowStep.has_value();
    if (withheld.windows) {
        shown->buckets.clear();
        shown->periodBuckets.clear();
    } else {
        withheld.periods = hidePeriods(*shown);
    }
    hideEvents(*shown);
    hideThemes(*shown);
    return shown;
}

} // namespace

ReportInput shareSafe(const ReportInput &input)
{
    ReportInput shared = input;
    shared.options.names = NamesPolicy::Nobody;
    shared.privacy.hidePersonalData = true;
    shared.withheld = Withheld();
    Withheld others;
    if (shared.among)
        shared.among->whole = safe(*input.among->whole, others);
    if (isFew(input.snapshot->total.n())) {
        shared.withheld->everything = true;
        shared.snapshot = nothingOf(*input.snapshot);
        shared.quotes.clear();
        shared.among.reset();
    } else {
        shared.snapshot = safe(*input.snapshot, *shared.withheld);
    }
    if (shared.among) {
        const Grouping *branches = shared.among->whole->grouping(shared.among->attribute);
        const int hidden = branches ? others.groupsOf(branches->name) : 0;
        if (hidden > 0)
            shared.withheld->groups.emplace_back(branches->name, hidden);
    }
    return shared;
}

QString withheldSentence(const Withheld &withheld, const QLocale &locale)
{
    const auto limit = static_cast<int>(BaseLimits().hiddenBelow);
    if (withheld.everything)
        return Report::tr("This selection has fewer than %Ln answers, so nothing is shown of them.", nullptr, limit);
    QStringList sentences;
    int groups = 0;
    for (const auto &[name, hidden] : withheld.groups)
        groups += hidden;
    if (groups > 0)
        sentences << Report::tr("Groups not shown: %1.").arg(locale.toString(groups));
    if (withheld.periods > 0)
        sentences << Report::tr("Periods not shown: %1.").arg(locale.toString(withheld.periods));
    if (withheld.windows)
        sentences << Report::tr("Overlapping periods are not shown.");
    if (groups > 0 || withheld.periods > 0)
        sentences << Report::tr("They have fewer than %Ln answers, or would give away one that has.", nullptr, limit);
    return sentences.join(u' ');
}

QString withheldGroups(const Withheld &withheld, const QString &attribute)
{
    const int hidden = withheld.groupsOf(attribute);
    return hidden == 0 ? QString()
                       : Report::tr("%Ln groups are not shown: they have fewer than 5 answers, or would give away one that has.", nullptr, hidden);
}

} // namespace earshot
