// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <functional>

namespace earshot {

/// A theme that is mentioned more or less often in the comments of a group than in all others.
struct ThemeContrast {
    size_t theme = 0; ///< of the index
    qint64 here = 0;  ///< comments
    qint64 elsewhere = 0;
    double more = 0;  ///< share here − share elsewhere, −1 … 1
};

/// What people of a group talk about, against all others of the scope who wrote a comment.
struct ThemeContrasts {
    qint64 commentsHere = 0;
    qint64 commentsElsewhere = 0;
    int compared = 0;                 ///< themes that were tested and corrected together
    std::vector<ThemeContrast> sure;  ///< those whose share differs by more than chance, the largest difference first
};

/// Of the group of answers that have this code of the attribute. A theme is tested with at least 10 mentions, by the difference of
/// two shares, corrected as the options say; with too few comments on one side none is. Looks at every comment: for a job.
/// Nothing without themes, without the attribute, and once `goOn` said no.
std::optional<ThemeContrasts> themeContrasts(const Snapshot &snapshot, AttributeId attribute, quint32 code, const std::function<bool()> &goOn = {});

} // namespace earshot
