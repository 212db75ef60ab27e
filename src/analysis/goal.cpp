// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/goal.h"

#include <algorithm>
#include <limits>

namespace earshot::statistics {

namespace {

__extension__ using Wide = __int128;

constexpr qint64 Highest = 100;
constexpr qint64 FinestDenominator = 1'000'000'000;

/// Rounded up; both above 0. A target of 99.999999999 may take more people than a whole number holds.
qint64 quotientUp(Wide numerator, Wide denominator)
{
    const Wide up = (numerator + denominator - 1) / denominator;
    return static_cast<qint64>(std::min<Wide>(up, std::numeric_limits<qint64>::max()));
}

/// need = t·n − (P − D) as a fraction of 100·denominator; above 0 while the target is missed.
struct Need {
    Need(const Counts &counts, const Target &target)
        : whole(static_cast<Wide>(Highest) * target.denominator),
          parts(static_cast<Wide>(target.numerator) * counts.n()
                - static_cast<Wide>(counts.promoters - counts.detractors) * whole)
    {
    }
    Wide whole;
    Wide parts;
};

std::optional<qint64> ifEnough(qint64 wanted, qint64 available)
{
    return wanted <= available ? std::optional(wanted) : std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<Target> Target::typed(QStringView text)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-') || text.startsWith(u'\u2212');
    if (negative || text.startsWith(u'+'))
        text = text.sliced(1);
    Target target;
    bool point = false;
    qsizetype digits = 0;
    for (const QChar c : text) {
        if ((c == u'.' || c == u',') && !point) {
            point = true;
            continue;
        }
        if (!isDigit(c) || (point && target.denominator >= FinestDenominator))
            return std::nullopt;
        target.numerator = target.numerator * 10 + (c.unicode() - u'0');
        target.denominator *= point ? 10 : 1;
        ++digits;
        if (target.numerator > Highest * target.denominator)
            return std::nullopt;
    }
    if (digits == 0)
        return std::nullopt;
    if (negative)
        target.numerator = -target.numerator;
    return target;
}

std::optional<Conversions> conversions(const Counts &counts, const Target &target)
{
    if (counts.n() == 0)
        return std::nullopt;
    const Need need(counts, target);
    if (need.parts <= 0)
        return Conversions{0, 0, 0, 0, 0, 0};
    Conversions result;
    result.netNeeded = static_cast<double>(need.parts) / static_cast<double>(need.whole);
    const qint64 single = quotientUp(need.parts, need.whole);
    const qint64 twice = quotientUp(need.parts, 2 * need.whole);
    result.detractorsToPassives = ifEnough(single, counts.detractors);
    result.detractorsToPromoters = ifEnough(twice, counts.detractors);
    result.passivesToPromoters = ifEnough(single, counts.passives);
    if (result.detractorsToPromoters) {
        result.minimumMoves = twice;
    } else if (const auto passives = ifEnough(single - 2 * counts.detractors, counts.passives)) {
        result.minimumMoves = counts.detractors + *passives;
    }
    // Each new promoter adds 1 to P − D and t to what is needed: need/(1 − t).
    const Wide missing = static_cast<Wide>(Highest) * target.denominator - target.numerator;
    if (missing > 0)
        result.newPromoters = quotientUp(need.parts, missing);
    return result;
}

std::optional<Counts> after(const Counts &counts, const Moves &moves)
{
    const bool forward = moves.detractorsToPassives >= 0 && moves.detractorsToPromoters >= 0
                         && moves.passivesToPromoters >= 0 && moves.added.promoters >= 0
                         && moves.added.passives >= 0 && moves.added.detractors >= 0;
    Counts result(counts.promoters + moves.detractorsToPromoters + moves.passivesToPromoters,
                  counts.passives - moves.passivesToPromoters,
                  counts.detractors - moves.detractorsToPassives - moves.detractorsToPromoters);
    if (!forward || result.passives < 0 || result.detractors < 0)
        return std::nullopt;
    result.passives += moves.detractorsToPassives;
    result += moves.added;
    return result;
}

bool reaches(const Counts &counts, const Target &target)
{
    return counts.n() > 0 && Need(counts, target).parts <= 0;
}

} // namespace earshot::statistics
