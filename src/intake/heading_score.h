// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/heading.h"

namespace earshot {

/// What a heading says for and against its column being the score. FORMATS.md, "Words that name the columns".
struct ScoreHeading {
    double points = 0;  ///< 0: it says nothing; 0.55: it asks for recommending
    double against = 0; ///< to be taken away
    bool groups = false; ///< it names promoters, passives, detractors, or numbers for them
    bool decoy = false; ///< it names something that is no score of an NPS
    double rank() const { return points - against; }
};
ScoreHeading scoreHeading(const Heading &heading);

/// It asks for satisfaction, ease, quality, buying again and the like, and not for recommending.
bool asksSomethingElse(const Heading &heading);

} // namespace earshot
