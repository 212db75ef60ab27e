// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/period.h"
#include "domain/score.h"

#include <QStringList>
#include <bitset>
#include <vector>

namespace earshot {

/// Keep responses whose attribute has one of these values. An empty string stands for "no value".
struct AttributeFilter {
    AttributeId attribute{};
    QStringList values;

    bool operator==(const AttributeFilter &) const = default;
};

/// What the score of the period is held against.
struct Comparison {
    enum class Kind : quint8 { None, Previous, LastYear, Chosen };
    Kind kind = Kind::Previous;
    Period chosen; ///< read only for Kind::Chosen

    bool operator==(const Comparison &) const = default;
};

/// What the user asks: the one filter that every page, export and report obeys. A small value; the filter history
/// is a stack of them. Different conditions are joined by "and", the values of one condition by "or". An empty
/// condition lets everything through.
struct Scope {
    Period period;
    Comparison comparison;
    std::optional<SurveyId> survey;
    std::vector<AttributeFilter> attributes;
    std::bitset<Score::Count> scores; ///< bit per score; none set: all, and unanswered ones too
    std::vector<TagId> tags;
    QStringList themes;   ///< names of themes of the comment, any of them; an empty string stands for "none"
    std::bitset<3> tones; ///< of the comment: negative, neutral, positive; none set: all
    bool untaggedOnly = false;
    bool starredOnly = false;
    bool inFollowUpOnly = false;
    bool withNoteOnly = false;
    bool undatedOnly = false; ///< with a period nothing is left
    QString search; ///< as typed; see text/query.h

    void setCategories(std::initializer_list<Category> categories);
    const AttributeFilter *filterOn(AttributeId attribute) const;
    /// Replaces the condition on an attribute; no values removes it.
    void setFilter(AttributeId attribute, const QStringList &values);
    /// The period that the comparison means, when it means one.
    std::optional<Period> comparisonPeriod() const;

    bool operator==(const Scope &) const = default;
};

} // namespace earshot
