// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/asked_people.h"

#include <algorithm>

namespace earshot {

namespace {

/// One person's invitations to one survey that hold, in one.
void addPerson(AskedPeople &people, quint8 state)
{
    const bool answered = (state & Invitation::Answered) != 0;
    const bool opened = answered || (state & Invitation::Opened) != 0;
    ++people.listed;
    if (!opened && (state & Invitation::Delivered) == 0 && (state & Invitation::Undelivered) != 0)
        return;
    ++people.asked;
    people.answered += answered;
    people.opened = *people.opened + opened;
}

/// An invitation of which nothing is said arrived, as far as is known.
quint8 reached(quint8 state)
{
    return (state & Invitation::DeliveryMask) == 0 ? static_cast<quint8>(state | Invitation::Delivered) : state;
}

qint64 answersAmong(const std::vector<quint32> &rows, const Dataset &dataset, const AskedConditions &conditions)
{
    const auto codes = dataset.surveyCodes();
    return std::count_if(rows.begin(), rows.end(), [&](quint32 row) {
        return conditions.hold(codes.empty() ? quint8(0) : codes[row], dataset.minutes()[row]);
    });
}

} // namespace

bool narrowsAnswers(const Scope &scope)
{
    return !scope.attributes.empty() || scope.scores.any() || !scope.tags.empty() || !scope.themes.isEmpty() || scope.tones.any()
           || scope.untaggedOnly || scope.starredOnly || scope.inFollowUpOnly || scope.withNoteOnly || scope.undatedOnly || !scope.search.trimmed().isEmpty();
}

std::optional<AskedPeople> askedPeople(const Dataset &dataset, const Scope &scope, std::span<const quint8> surveys, qint64 answers)
{
    if (!dataset.asked() || narrowsAnswers(scope))
        return std::nullopt;
    const AskedConditions conditions(scope.period, surveys);
    const std::vector<Invitation> &all = dataset.asked()->invitations;
    AskedPeople people;
    people.opened = 0;
    bool saysOpened = false;
    for (size_t i = 0; i < all.size();) {
        std::optional<quint8> state;
        const size_t first = i;
        for (; i < all.size() && all[i].person == all[first].person && all[i].survey == all[first].survey; ++i) {
            if (conditions.hold(all[i].survey, all[i].sent))
                state = static_cast<quint8>(state.value_or(0) | reached(all[i].state));
        }
        saysOpened = saysOpened || (state.value_or(0) & Invitation::OpeningMask) != 0;
        if (state)
            addPerson(people, *state);
    }
    if (!saysOpened)
        people.opened.reset();
    if (people.listed == 0)
        return std::nullopt;
    people.others = answers - answersAmong(dataset.asked()->listedRows, dataset, conditions);
    people.open = answersAmong(dataset.asked()->unnamedRows, dataset, conditions) > 0;
    people.answers = answers;
    return people;
}

} // namespace earshot
