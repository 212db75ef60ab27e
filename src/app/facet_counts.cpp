// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facet_counts.h"

#include "analysis/analyze.h"
#include "app/scope_text.h"
#include "model/comment_counts.h"

#include <algorithm>

namespace earshot {

namespace {

std::vector<qint64> answersByCode(const Snapshot &counted, const AttributeColumn &column)
{
    std::vector<qint64> answers(static_cast<size_t>(column.values.size()), 0);
    if (const Grouping *grouping = counted.grouping(column.attribute.id)) {
        for (const Group &group : grouping->groups)
            answers[group.code] = group.now.n();
    }
    return answers;
}

std::vector<CheckMenu::Item> themeItems(const Snapshot &counted, const Comments &comments, const QStringList &chosen)
{
    std::vector<CheckMenu::Item> items;
    const ThemeFigures *figures = counted.themes ? &*counted.themes : nullptr;
    const auto isChecked = [&](const QString &name) { return chosen.isEmpty() || chosen.contains(name); };
    for (const ThemeRule &theme : comments.themes->matcher->themes()) {
        const ThemeFigure *figure = figures ? figures->figure(theme.name) : nullptr;
        const qint64 mentions = figure ? figure->mentions : 0;
        if (mentions > 0 || chosen.contains(theme.name))
            items.push_back({theme.name, theme.name, mentions, isChecked(theme.name), false});
    }
    std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    items.push_back({QString(), FacetCounts::tr("No theme"), figures ? figures->comments - figures->withTheme : 0, isChecked(QString()), true});
    return items;
}

std::vector<CheckMenu::Item> toneItems(const std::optional<std::array<qint64, 3>> &counts, std::bitset<3> chosen)
{
    std::vector<CheckMenu::Item> items;
    for (size_t tone = 0; tone < chosen.size(); ++tone) {
        const auto count = counts ? std::optional(counts->at(tone)) : std::nullopt;
        items.push_back({QString::number(tone), toneName(tone), count, chosen.none() || chosen.test(tone), false});
    }
    return items;
}

} // namespace

void FacetCounts::count(const SnapshotPtr &snapshot, const Comments &comments, AttributeId attribute,
                        Deliver deliver)
{
    Scope open = snapshot->scope;
    open.setFilter(attribute, {});
    const Scope chosen = snapshot->scope;
    if (open == chosen)
        return deliver(facetItems(*snapshot, chosen, attribute));
    const auto work = [=](const JobControl &control) {
        return analyze(snapshot->dataset, comments.neededFor(open), open, snapshot->options, [&] { return control.isCanceled(); });
    };
    m_job.start(work, [=](const SnapshotPtr &counted) {
        if (counted)
            deliver(facetItems(*counted, chosen, attribute));
    });
}

void FacetCounts::countCategories(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver)
{
    Scope open = snapshot->scope;
    open.scores.reset();
    const auto work = [=](const JobControl &control) {
        return analyze(snapshot->dataset, comments.neededFor(open), open, snapshot->options, [&] { return control.isCanceled(); });
    };
    m_job.start(work, [deliver, chosen = snapshot->scope.scores](const SnapshotPtr &counted) {
        if (!counted)
            return;
        std::vector<CheckMenu::Item> items;
        for (const auto &[category, title] : {std::pair(Category::Detractor, tr("Detractors, 0 to 6")),
                                              std::pair(Category::Passive, tr("Passives, 7 and 8")),
                                              std::pair(Category::Promoter, tr("Promoters, 9 and 10"))}) {
            const QString value = QString::number(static_cast<int>(category));
            items.push_back({value, title, counted->total.tally.of(category), chosen.none() || (chosen & scoresOf({value})).any(), false});
        }
        deliver(items);
    });
}

void FacetCounts::countTags(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver)
{
    const auto work = [=](const JobControl &control) {
        std::vector<CheckMenu::Item> items;
        const std::vector<TagId> &chosen = snapshot->scope.tags;
        for (const TagRows &tag : snapshot->dataset->tags()) {
            Scope alone = snapshot->scope;
            alone.tags = {tag.tag.id};
            const SnapshotPtr counted = analyze(snapshot->dataset, comments.neededFor(alone), alone, snapshot->options, [&] { return control.isCanceled(); });
            if (!counted)
                return std::vector<CheckMenu::Item>();
            const bool checked = std::find(chosen.begin(), chosen.end(), tag.tag.id) != chosen.end();
            items.push_back({QString::number(number(tag.tag.id)), tag.tag.name, counted->total.n(), checked, false});
        }
        return items;
    };
    m_job.start(work, [deliver](const std::vector<CheckMenu::Item> &items) {
        if (!items.empty())
            deliver(items);
    });
}

void FacetCounts::countThemes(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver)
{
    if (!comments.themes)
        return;
    Scope open = snapshot->scope;
    open.themes.clear();
    if (open == snapshot->scope && snapshot->themes)
        return deliver(themeItems(*snapshot, comments, {}));
    Comments needed = comments.neededFor(open);
    needed.themes = comments.themes;
    const auto work = [=](const JobControl &control) {
        return analyze(snapshot->dataset, needed, open, snapshot->options, [&] { return control.isCanceled(); });
    };
    m_job.start(work, [=, chosen = snapshot->scope.themes](const SnapshotPtr &counted) {
        if (counted)
            deliver(themeItems(*counted, comments, chosen));
    });
}

void FacetCounts::countTones(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver)
{
    const std::bitset<3> chosen = snapshot->scope.tones;
    if (!comments.tones)
        return deliver(toneItems(std::nullopt, chosen));
    Scope open = snapshot->scope;
    open.tones.reset();
    const auto work = [=, needed = comments.neededFor(open)](const JobControl &control) {
        const SnapshotPtr counted = analyze(snapshot->dataset, needed, open, snapshot->options, [&] { return control.isCanceled(); });
        return counted ? toneItems(toneCounts(*counted, *comments.tones), chosen) : std::vector<CheckMenu::Item>();
    };
    m_job.start(work, [deliver](const std::vector<CheckMenu::Item> &items) {
        if (!items.empty())
            deliver(items);
    });
}

std::bitset<3> tonesOf(const QStringList &values)
{
    std::bitset<3> tones;
    for (size_t tone = 0; tone < tones.size(); ++tone)
        tones.set(tone, values.contains(QString::number(tone)));
    return tones;
}

std::bitset<Score::Count> scoresOf(const QStringList &categories)
{
    std::bitset<Score::Count> scores;
    for (int value = Score::Least; value <= Score::Most; ++value) {
        if (categories.contains(QString::number(static_cast<int>(Score::from(value)->category()))))
            scores.set(static_cast<size_t>(value));
    }
    return scores;
}

std::vector<CheckMenu::Item> facetItems(const Snapshot &counted, const Scope &scope, AttributeId attribute)
{
    const AttributeColumn *column = counted.dataset->attribute(attribute);
    if (!column)
        return {};
    const std::vector<qint64> answers = answersByCode(counted, *column);
    const AttributeFilter *filter = scope.filterOn(attribute);
    const auto isChecked = [&](const QString &value) { return !filter || filter->values.contains(value); };
    std::vector<CheckMenu::Item> items;
    for (qsizetype code = 1; code < column->values.size(); ++code) {
        const QString &value = column->values.at(code);
        items.push_back({value, value, answers[static_cast<size_t>(code)], isChecked(value), false});
    }
    std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    const QString nothing = FacetCounts::tr("No %1 given").arg(QLocale().toLower(column->attribute.name));
    const bool nothingChecked = filter ? isChecked(QString()) : answers.front() > 0;
    items.push_back({QString(), nothing, answers.front(), nothingChecked, true});
    return items;
}

} // namespace earshot
