// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/scope.h"

#include <algorithm>

namespace earshot {

/// What became of the invitations: people, each once for a survey however often reminded.
struct AskedPeople {
    qint64 listed = 0;            ///< on the lists, reached or not
    qint64 asked = 0;             ///< of these: an invitation was delivered, as far as is known
    std::optional<qint64> opened; ///< of the asked; nothing when no list says it of anybody
    qint64 answered = 0;          ///< of the asked
    qint64 others = 0;            ///< answers in the scope by people who are on no list of its survey, or by nobody known
    bool open = false;            ///< some of these have no name: any of them may be of somebody who was asked
    qint64 answers = 0;           ///< with a score, in the scope

    /// What the rate stands on. Most surveys are answered without a name: then it is the answers (METHODS A13), whoever
    /// gave them. Where all have names, or there are more answers than people were asked, it is the people who answered.
    qint64 counted() const { return countsAll() ? std::max(answers, answered) : answered; }
    bool countsAll() const { return open && answers <= listed; }
    /// Answers by people asked, 0 … 1; nothing when all invitations came back.
    std::optional<double> rate() const
    {
        return asked > 0 ? std::optional(static_cast<double>(counted()) / static_cast<double>(listed)) : std::nullopt;
    }
    /// The same with the answers of people alone who are known to have been asked.
    std::optional<double> matchedRate() const
    {
        return asked > 0 ? std::optional(static_cast<double>(answered) / static_cast<double>(listed)) : std::nullopt;
    }
    bool operator==(const AskedPeople &) const = default;
};

/// Period and surveys of a scope, for invitations and for answers alike. Keeps both by reference.
class AskedConditions
{
public:
    AskedConditions(const Period &period, std::span<const quint8> surveys) : m_period(period), m_surveys(surveys) {}
    bool hold(quint8 survey, Dataset::Minute minute) const
    {
        if (!m_surveys.empty() && m_surveys[survey] == 0)
            return false;
        return m_period.isOpen() || (minute != Dataset::Undated && m_period.contains(Dataset::dayOf(minute)));
    }

private:
    const Period &m_period;
    std::span<const quint8> m_surveys; ///< by code, 1: counts; empty: all do
};

/// Whether a scope has conditions by which nobody can be told who was asked: other ones than period and survey.
bool narrowsAnswers(const Scope &scope);

/// The people who were sent an invitation in the scope's period (METHODS A13). They
/// answered if they gave a score on the day they were asked or later, be it after the period. Nothing when no list says
/// who was asked then, and for scopes with other conditions than period and survey: who was asked is not known by store,
/// score or words. `surveys`: 1 for each survey that counts; empty: all. `answers`: with a score, in the scope.
std::optional<AskedPeople> askedPeople(const Dataset &dataset, const Scope &scope, std::span<const quint8> surveys, qint64 answers);

} // namespace earshot
