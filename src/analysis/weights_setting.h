// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace earshot {

/// What a document keeps of its weights: the attribute that holds one for each answer, or which share of all people each
/// value of some attributes has. By names, so that it outlives an import. It is an analysis' question too.
struct WeightsSetting {
    static constexpr const char *Key = "weights"; ///< of the document's settings
    static constexpr size_t MostAttributes = 4;
    static constexpr qsizetype MostValues = 40; ///< of an attribute that is offered for targets

    struct Share {
        QString value; ///< empty: no value
        double percent = 0;
        bool operator==(const Share &) const = default;
    };
    struct Targets {
        QString attribute;
        std::vector<Share> shares; ///< those that are not here are 0
        std::optional<double> percentOf(const QString &value) const;
        void setPercent(const QString &value, double percent);
        double sum() const;
        bool operator==(const Targets &) const = default;
    };
    QString column; ///< the attribute of case weights; empty: none
    std::vector<Targets> targets; ///< not looked at when there is a column

    bool isNothing() const { return column.isEmpty() && targets.empty(); }
    const Targets *targetsOf(const QString &attribute) const;
    QByteArray toJson() const;
    /// What is not understood is left out.
    static WeightsSetting fromJson(const QByteArray &json);
    bool operator==(const WeightsSetting &) const = default;
};

} // namespace earshot
