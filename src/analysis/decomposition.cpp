// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/decomposition.h"

namespace earshot::statistics {

namespace {

SegmentEffect effect(const SegmentCounts &segment, const SegmentCounts &all)
{
    if (segment.earlier.n() == 0 && segment.later.n() == 0)
        return {};
    const double share0 = static_cast<double>(segment.earlier.n()) / static_cast<double>(all.earlier.n());
    const double share1 = static_cast<double>(segment.later.n()) / static_cast<double>(all.later.n());
    const auto own0 = nps(segment.earlier);
    const auto own1 = nps(segment.later);
    const double score0 = own0 ? *own0 : *own1;
    const double score1 = own1 ? *own1 : *own0;
    const double middle = (*nps(all.earlier) + *nps(all.later)) / 2;
    // Adding 0 makes 0 of −0, which a share that stood still gives when its score is below the middle.
    return {(share1 - share0) * ((score0 + score1) / 2 - middle) + 0.0, (score1 - score0) * (share0 + share1) / 2 + 0.0};
}

} // namespace

std::vector<SegmentEffect> decomposition(std::span<const SegmentCounts> segments)
{
    SegmentCounts all;
    for (const SegmentCounts &segment : segments) {
        all.earlier += segment.earlier;
        all.later += segment.later;
    }
    std::vector<SegmentEffect> effects;
    if (all.earlier.n() == 0 || all.later.n() == 0)
        return effects;
    effects.reserve(segments.size());
    for (const SegmentCounts &segment : segments)
        effects.push_back(effect(segment, all));
    return effects;
}

std::optional<double> contribution(const Counts &segment, const Counts &all)
{
    const auto own = nps(segment);
    const auto whole = nps(all);
    if (!own || !whole)
        return std::nullopt;
    return static_cast<double>(segment.n()) / static_cast<double>(all.n()) * (*own - *whole) + 0.0;
}

} // namespace earshot::statistics
