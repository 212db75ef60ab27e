// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <functional>

namespace earshot {

/// A phrase that may become a word of a theme.
struct ThemeCandidate {
    std::string phrase;      ///< folded; spelledIn() the comment of exampleRow it has its accents
    quint32 exampleRow = 0;
    qint64 comments = 0;     ///< that have it and do not have the theme
    qint64 detractors = 0;   ///< of them
    qint64 promoters = 0;
    double z = 0;            ///< of the log-odds by which it is ranked, in standard errors
    bool operator==(const ThemeCandidate &) const = default;
};

struct ThemeCandidates {
    std::vector<ThemeCandidate> list; ///< the likeliest first
    bool ofAllComments = false; ///< for a new theme: nothing stands out in comments without any
};

/// What may be made a word of `theme` (METHODS B3, 2 and 3): phrases that are said more often in the snapshot's comments
/// with the theme than in those without. For a new theme (nothing): phrases in the comments without any theme, else in
/// all of them, those that set detractors and promoters apart first. Looks at the newest 100,000 comments; gives at most
/// `most`. Nothing comes back once `goOn` said no.
ThemeCandidates themeCandidates(const Snapshot &snapshot, const ThemeIndex &index, std::optional<size_t> theme, size_t most,
                                            const std::function<bool()> &goOn = {});

} // namespace earshot
