// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer_delays.h"

#include <algorithm>
#include <utility>

namespace earshot {

namespace {

/// Counts days; without the calendar, because there are many.
int dayNumber(Dataset::Minute minute)
{
    return minute >= 0 ? minute / Dataset::MinutesPerDay : (minute + 1) / Dataset::MinutesPerDay - 1;
}

bool arrived(const Invitation &invitation)
{
    return (invitation.state & Invitation::Undelivered) == 0 || (invitation.state & Invitation::Opened) != 0;
}

quint64 whoOf(quint8 survey, quint32 person)
{
    return quint64{survey} << 32 | person;
}

struct Answer {
    quint64 who = 0;
    Dataset::Minute minute = Dataset::Undated;
    quint32 place = 0; ///< in the answers given
    auto operator<=>(const Answer &) const = default;
};

/// The invitations of one person to one survey, by time.
using Sent = std::vector<Dataset::Minute>;

AnswerDelay delayOf(Dataset::Minute answered, Dataset::Minute before, const Sent &sent)
{
    const int day = dayNumber(answered);
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
    std::vector<Answer> sorted;
    sorted.reserve(answers.size());
    for (const AnswerOfPerson &answer : answers)
        sorted.push_back({whoOf(answer.survey, answer.person), answer.minute, static_cast<quint32>(sorted.size())});
    std::sort(sorted.begin(), sorted.end());
    std::vector<AnswerDelay> delays(answers.size());
    Sent sent;
    auto next = invitations.begin();
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last = std::find_if(first, sorted.end(), [who = first->who](const Answer &answer) { return answer.who != who; });
        next = std::lower_bound(next, invitations.end(), first->who, [](const Invitation &each, quint64 who) { return whoOf(each.survey, each.person) < who; });
        sent.clear();
        for (; next != invitations.end() && whoOf(next->survey, next->person) == first->who; ++next) {
            if (next->sent != Dataset::Undated && arrived(*next))
                sent.push_back(next->sent);
        }
        Dataset::Minute before = Dataset::Undated;
        for (; first != last; ++first) {
            if (first->minute != Dataset::Undated)
                delays[first->place] = delayOf(first->minute, std::exchange(before, first->minute), sent);
        }
    }
    return delays;
}

} // namespace earshot
