// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QByteArray>

#include <array>

namespace earshot {

/// What a document keeps of how its figures are made, so that everyone who opens it and every script sees the same ones.
struct FigureSetting {
    static constexpr const char *Key = "figures"; ///< of the document's settings
    static constexpr std::array Percents{90, 95, 99}; ///< of confidence, to choose from

    std::optional<Qt::DayOfWeek> weekStart; ///< Monday, Saturday or Sunday; nothing: as the system has it
    statistics::IntervalKind interval = statistics::IntervalKind::AdjustedWald;
    int confidencePercent = 95;             ///< one of Percents
    statistics::Correction correction = statistics::Correction::BenjaminiHochberg;

    /// `systemWeekStart` counts where the document has none of its own.
    void applyTo(AnalysisOptions &options, Qt::DayOfWeek systemWeekStart) const;
    QByteArray toJson() const;
    /// What is not understood is as at first.
    static FigureSetting fromJson(const QByteArray &json);
    bool operator==(const FigureSetting &) const = default;
};

} // namespace earshot
