// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "domain/dataset.h"
#include "domain/scope.h"

#include <QLocale>

// The score beside scores of others. What others publish has no margin that is known, and is never mixed with own answers.
namespace earshot {

/// The score of others, as somebody has it from somewhere.
struct Benchmark {
    enum class Origin : quint8 { Published, Edited, Own };

    QString id; ///< of a figure that ships with the program; empty: the user's own
    QString name;
    std::optional<double> score; ///< −100 … 100, as the two below
    std::optional<double> lowest, highest; ///< of the companies that the score is the mean of
    bool isMean = false;
    QString source;
    std::optional<int> year;
    QString country;
    std::optional<SurveyKind> kind; ///< nothing: not given
    Origin origin = Origin::Own;

    bool operator==(const Benchmark &) const = default;
};

/// The published figures of METHODS D, with no more than is said of them there: none has a year or a country.
std::vector<Benchmark> publishedBenchmarks();

enum class Standing : quint8 { Above, Below, Within, Unknown };
/// Above or below only when the whole likely range lies there; unknown without a range or a score of the others.
Standing standing(const Estimate &own, const Benchmark &others);

/// Why a comparison may mislead.
struct BenchmarkDoubts {
    static constexpr int OldAfterYears = 5;
    bool otherKind = false; ///< than that of the survey shown
    bool noKind = false;
    bool noYear = false;
    int years = 0; ///< since then; more than OldAfterYears: old
    bool isOld() const { return years > OldAfterYears; }
    bool any() const { return otherKind || noKind || noYear || isOld(); }
};
BenchmarkDoubts benchmarkDoubts(const Benchmark &others, std::optional<SurveyKind> shown, int thisYear);

/// The kind of the surveys that a scope's score is of; nothing without an NPS survey. Counts the answers of each survey
/// where kinds are mixed and none is chosen.
std::optional<SurveyKind> kindShown(const Dataset &dataset, const Scope &scope);

namespace sentences {

/// "47 ± 6", joined so that no line breaks between them.
QString scoreWithMargin(const Estimate &own, const QLocale &locale);
/// "Relationship", "Transactional", "Not given".
QString surveyKind(std::optional<SurveyKind> kind);
/// "47 ± 6 is above the mean of Automotive, 39."
QString benchmark(const Estimate &own, const Benchmark &others, const QLocale &locale);
/// What is to be said against the comparison; may be empty.
QString benchmarkDoubts(const Benchmark &others, std::optional<SurveyKind> shown, int thisYear);
/// All of them in one line: "47 ± 6 is above 2 of these scores and below 2; 1 can not be told apart from it."
QString benchmarks(const Estimate &own, const std::vector<Benchmark> &others, const QLocale &locale);

} // namespace sentences

} // namespace earshot
