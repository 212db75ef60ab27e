// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

#include <vector>

namespace earshot {

/// An attribute whose values are ratings on a scale within 0 … 10.
struct RatingQuestion {
    /// Where the ratings begin and end.
    struct Scale {
        double lowest = 0, highest = 10;
        double share(double rating) const { return (rating - lowest) / (highest - lowest); } ///< 0 … 1
        bool operator==(const Scale &) const = default;
    };

    AttributeId attribute{};
    QString name;
    std::vector<double> ratingOfCode; ///< NaN: no value, or none of the scale
    Scale scale;
    qint64 answers = 0;     ///< with a rating, in the whole document
    bool isCounter = false; ///< by its name it numbers or counts something: nobody's rating, unless the user says so
};

/// Of the values that answers have, at least so many are numbers 0 … 10, and so many of them differ.
constexpr double LeastShareOfRatings = 0.95;
constexpr size_t LeastDifferentRatings = 3, MostDifferentRatings = 11;

/// The rating questions of a document, in the order of its attributes. Columns whose texts can not be ratings cost a
/// look at each of their texts; those that can be cost a pass over their rows.
std::vector<RatingQuestion> ratingQuestions(const Dataset &dataset);

/// Those that count when nobody has chosen: the most complete first, and none of the counters nor any that fewer than
/// half as many have answered as the most complete one, for then few answers would be complete. At most `most`.
std::vector<AttributeId> usualDrivers(const std::vector<RatingQuestion> &questions, size_t most);

/// A scale from a question's name ("Staff 1–5", "Price (0 to 10)") or, when it says none, from the ratings that were given:
/// from 1, or from 0 when it was given, up to the usual scale that holds the highest one.
RatingQuestion::Scale ratingScale(const QString &name, double least, double most);

/// Whether a column of such a name numbers or counts things: "Order no.", "visits", "customer_id".
bool namesCounter(const QString &name);

} // namespace earshot
