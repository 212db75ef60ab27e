// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scope.h"

#include <algorithm>

namespace earshot {

void Scope::setCategories(std::initializer_list<Category> categories)
{
    scores.reset();
    for (int value = Score::Least; value <= Score::Most; ++value) {
        const Category category = Score::from(value)->category();
        if (std::find(categories.begin(), categories.end(), category) != categories.end())
            scores.set(static_cast<size_t>(value));
    }
}

const AttributeFilter *Scope::filterOn(AttributeId attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [=](const AttributeFilter &f) { return f.attribute == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

void Scope::setFilter(AttributeId attribute, const QStringList &values)
{
    std::erase_if(attributes, [=](const AttributeFilter &f) { return f.attribute == attribute; });
    if (!values.isEmpty())
        attributes.push_back({attribute, values});
}

std::optional<Period> Scope::comparisonPeriod() const
{
    switch (comparison.kind) {
    case Comparison::Kind::None:
        return std::nullopt;
    case Comparison::Kind::Previous:
        return previousPeriod(period);
    case Comparison::Kind::LastYear:
        return samePeriodLastYear(period);
    case Comparison::Kind::Chosen:
        break;
    }
    return comparison.chosen;
}

} // namespace earshot
