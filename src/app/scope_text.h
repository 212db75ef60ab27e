// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/scope.h"

#include <QLocale>

namespace earshot {

// A scope in words, as the filter bar and the menus say it.

/// A period that the period menu offers.
struct PeriodChoice {
    QString title;
    Period period;
};

/// Last 30 days, 3, 6, 12, 18 months, this year, all. `last` is the last day that has answers; without one only all.
std::vector<PeriodChoice> periodChoices(std::optional<QDate> last);
/// The title of the choice that means this period, else "Custom period".
QString periodTitle(const Period &period, std::optional<QDate> last);
/// "1 May – 31 Oct 2026"; an open end is left out; empty for all.
QString periodDates(const Period &period, const QLocale &locale);
/// What the period is held against: "Previous 6 months", "Same period last year", "Nothing".
QString comparisonTitle(const Comparison &comparison, const Period &period);

/// The survey of a scope: its name, with its kind where a document has both; without one, what is counted together.
QString surveyValue(const Dataset &dataset, const Scope &scope);

/// How a comment sounds, by the bits of Scope::tones: "Negative", "Neutral", "Positive".
QString toneName(size_t tone);

/// One control of the filter bar. `key`: "attribute:3", "scores", "tags", "themes", "tones", "starred", "followUp", "note".
struct FilterState {
    QString key;
    QString label;
    QString value;
    bool set = false;
    bool operator==(const FilterState &) const = default;
};

/// The controls that the bar shows for a scope: the document's first attribute always, others when they are set or
/// in `added` (keys).
std::vector<FilterState> filterStates(const Dataset &dataset, const Scope &scope, const QStringList &added);
/// The whole scope in words: "1 May – 31 Oct 2026 · Store: Quay · Score: Detractors"; a scope without filters: "all responses".
QString scopeWords(const Dataset &dataset, const Scope &scope, const QLocale &locale);
QString attributeKey(AttributeId attribute);
std::optional<AttributeId> attributeOf(const QString &key);
/// The scope without the condition of a control.
Scope without(const Scope &scope, const QString &key);
/// The scope without any condition but period, comparison and survey.
Scope withoutFilters(const Scope &scope);
bool hasFilters(const Scope &scope);

} // namespace earshot
