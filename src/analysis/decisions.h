// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QLocale>

namespace earshot {

/// Something to decide, and the figures that speak for it: "Find out why Quay scores low", "29% of its answers are
/// from detractors, 10% elsewhere".
struct Decision {
    QString what;
    QString why;
    bool operator==(const Decision &) const = default;
};

/// Up to three: the group that scores clearly below the rest, the theme that surely takes most off the score, the detractors who
/// wrote and are not in follow-up. Only what a test has shown is told, and never a cause; so there may be none. Looks at every
/// comment: for a job.
std::vector<Decision> decisions(const Snapshot &snapshot, const QLocale &locale);

} // namespace earshot
