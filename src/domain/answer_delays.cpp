// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer_delays.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace earshot {

namespace {

qint64 dayNumber(Dataset::Minute minute)
{
    return Dataset::dayOf(minute).toJulianDay();
}

bool arrived(const Invitation &invitation)
{
    return (invitation.state & Invitation::Undelivered) == 0 || (invitation.state & Invitation::Opened) != 0;
}

/// The invitations of one person to one survey, by time.
using Sent = std::vector<Dataset::Minute>;

AnswerDelay delayOf(Dataset::Minute answered, Dataset::Minute before, const Sent &sent)
{
    const qint64 day = dayNumber(answered);
    auto last = std::find_if(sent.rbegin(), sent.rend(), [=](Dataset::Minute minute) { return dayNumber(minute) <= day; });
    const auto isNew = [=](Dataset::Minute minute) { return before == Dataset::Undated || dayNumber(minute) > dayNumber(before); };
    if (last == sent.rend() || !isNew(*last))
        return {};
    auto first = last;
    for (auto next = first + 1; next != sent.rend() && isNew(*next) && dayNumber(*first) - dayNumber(*next) < AskedAnewAfterDays; ++next)
        first = next;
    return {std::max(answered - *first, 0), dayNumber(*first) != dayNumber(*last)};
}

} // namespace

std::vector<AnswerDelay> answerDelays(const std::vector<Invitation> &invitations, const std::vector<AnswerOfPerson> &answers)
{
    std::vector<AnswerDelay> delays(answers.size());
    std::vector<quint32> order(answers.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto keyOf = [&](quint32 place) { return std::tuple(answers[place].survey, answers[place].person, answers[place].minute); };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return std::pair(keyOf(a), a) < std::pair(keyOf(b), b); });
    const auto isBefore = [](const Invitation &each, const AnswerOfPerson &answer) {
        return std::pair(each.survey, each.person) < std::pair(answer.survey, answer.person);
    };
    auto next = invitations.begin();
    for (size_t i = 0; i < order.size();) {
        const AnswerOfPerson &who = answers[order[i]];
        next = std::lower_bound(next, invitations.end(), who, isBefore);
        Sent sent;
        for (; next != invitations.end() && next->survey == who.survey && next->person == who.person; ++next) {
            if (next->sent != Dataset::Undated && arrived(*next))
                sent.push_back(next->sent);
        }
        Dataset::Minute before = Dataset::Undated;
        for (; i < order.size() && answers[order[i]].survey == who.survey && answers[order[i]].person == who.person; ++i) {
            const Dataset::Minute minute = answers[order[i]].minute;
            if (minute == Dataset::Undated)
                continue;
            delays[order[i]] = delayOf(minute, before, sent);
            before = minute;
        }
    }
    return delays;
}

} // namespace earshot
