// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/goal.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

namespace earshot {

/// What a document keeps of its goal: the score to be reached, by when, and what was tried.
struct GoalSetting {
    static constexpr const char *Key = "goal"; ///< of Session::documentSetting
    static constexpr size_t MostScenarios = 50;

    struct Scenario {
        QString name;
        statistics::Moves moves;
        qint64 promotersLost = 0; ///< promoters who become passives
        /// The counts after it; nothing when there are not so many to move.
        std::optional<statistics::Counts> after(const statistics::Counts &today) const;
        bool operator==(const Scenario &) const = default;
    };
    QString target; ///< as typed, without sign or decimals that are not needed; empty: no goal
    QDate by;       ///< invalid: no date
    std::vector<Scenario> scenarios;

    std::optional<statistics::Target> score() const { return statistics::Target::typed(target); }
    QByteArray toJson() const;
    /// What is not understood is left out.
    static GoalSetting fromJson(const QByteArray &json);
    bool operator==(const GoalSetting &) const = default;
};

} // namespace earshot
