// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/driver_count.h"

#include "analysis/beta_distribution.h"
#include "analysis/counting_pass.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

using statistics::DriverSample;
using statistics::Drivers;

/// The ratings of the rows of one block after the other.
class RatingPass
{
public:
    RatingPass(const CountingPlan &plan, const std::vector<const RatingQuestion *> &questions);
    void count(const std::function<bool()> &isCanceled);

    const DriverSample &sample() const { return m_sample; }
    qint64 answers(size_t question) const { return m_answers[question]; }
    double sum(size_t question) const { return m_sums[question]; }

private:
    void countBlock(quint32 first, quint32 rows);
    void countRow(size_t at, quint32 row);

    const CountingPlan &m_plan;
    const std::vector<const RatingQuestion *> &m_questions;
    DriverSample m_sample;
    std::vector<std::vector<double>> m_ratings; ///< by question, of the block's rows
    std::vector<qint64> m_answers;
    std::vector<double> m_sums;
    std::vector<double> m_row; ///< ratings and score
};

RatingPass::RatingPass(const CountingPlan &plan, const std::vector<const RatingQuestion *> &questions)
    : m_plan(plan), m_questions(questions), m_sample(questions.size()),
      m_ratings(questions.size(), std::vector<double>(CountingPass::BlockRows)), m_answers(questions.size()),
      m_sums(questions.size()), m_row(questions.size() + 1)
{
}

void RatingPass::count(const std::function<bool()> &isCanceled)
{
    constexpr quint32 BlocksBetweenLooks = 64;
    if (m_plan.selection.isNothing() || m_questions.empty())
        return;
    for (quint32 first = 0; first < m_plan.dataset.size(); first += CountingPass::BlockRows) {
        if (first / CountingPass::BlockRows % BlocksBetweenLooks == 0 && isCanceled && isCanceled())
            return;
        countBlock(first, std::min(CountingPass::BlockRows, m_plan.dataset.size() - first));
    }
}

void RatingPass::countBlock(quint32 first, quint32 rows)
{
    std::array<quint8, CountingPass::BlockRows> selected;
    m_plan.selection.select(first, std::span(selected).first(rows));
    for (size_t i = 0; i < m_questions.size(); ++i) {
        const AttributeColumn *column = m_plan.dataset.attribute(m_questions[i]->attribute);
        column->codes->visit([&](const auto &codes) {
            for (quint32 row = 0; row < rows; ++row)
                m_ratings[i][row] = m_questions[i]->ratingOfCode[codes[first + row]];
        });
    }
    const auto minutes = m_plan.dataset.minutes();
    for (quint32 row = 0; row < rows; ++row) {
        if (selected[row] != 0 && (m_plan.wordOf(minutes[first + row]) & DayWord::InPeriod) != 0)
            countRow(row, first + row);
    }
}

void RatingPass::countRow(size_t at, quint32 row)
{
    const auto score = m_plan.dataset.score(row);
    if (!score)
        return;
    bool complete = true;
    for (size_t i = 0; i < m_questions.size(); ++i) {
        m_row[i] = m_ratings[i][at];
        const bool rated = !std::isnan(m_row[i]);
        complete = complete && rated;
        m_answers[i] += rated ? 1 : 0;
        m_sums[i] += rated ? m_row[i] : 0;
    }
    m_row.back() = score->value();
    if (complete)
        m_sample.add(m_row);
    else
        m_sample.leaveOut();
}

bool holds(const std::vector<AttributeId> &ids, AttributeId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Says which questions there are; those that are wanted are returned.
std::vector<const RatingQuestion *> choose(DriverFigures &figures, const std::vector<RatingQuestion> &all, const DriverWish &wish)
{
    const std::vector<AttributeId> usual = usualDrivers(all, DriverWish::Most);
    const std::vector<AttributeId> &wanted = wish.questions.empty() ? usual : wish.questions;
    std::vector<const RatingQuestion *> questions;
    for (const RatingQuestion &question : all) {
        const bool counts = questions.size() < DriverWish::Most && holds(wanted, question.attribute);
        figures.offered.push_back({question.attribute, question.name, question.answers, holds(usual, question.attribute), counts});
        if (counts)
            questions.push_back(&question);
    }
    return questions;
}

DriverQuestion questionOf(const RatingQuestion &rated, const RatingPass &pass, size_t at)
{
    DriverQuestion question{rated.attribute, rated.name, rated.scale, pass.answers(at), {}, {}, {}, {}, false, false, {}};
    if (question.answers > 0)
        question.mean = pass.sum(at) / static_cast<double>(question.answers);
    return question;
}

/// P(R² at least as high) when ratings and score have nothing to do with each other.
std::optional<double> chanceOf(const Drivers &found)
{
    const auto varying = std::count_if(found.drivers.begin(), found.drivers.end(), [](const auto &driver) { return driver.correlation; });
    const double rest = static_cast<double>(found.n - varying - 1);
    if (varying == 0 || rest <= 0)
        return {};
    return 1 - statistics::Beta{static_cast<double>(varying) / 2, rest / 2}.below(found.rSquared);
}

void addFigures(DriverFigures &figures, const Drivers &found, double z)
{
    figures.rSquared = found.rSquared;
    figures.pValue = chanceOf(found);
    figures.byLmg = found.isByLmg();
    for (size_t i = 0; i < figures.questions.size(); ++i) {
        const statistics::Driver &driver = found.drivers[i];
        DriverQuestion &question = figures.questions[i];
        question.importance = found.importance(i);
        question.likely = driver.likely;
        if (question.likely) // importance is never negative: about 0, resamples lie above the estimate
            question.likely = statistics::Interval{std::min(question.likely->low, *question.importance), std::max(question.likely->high, *question.importance)};
        question.correlation = driver.correlation;
        question.suppressed = driver.isSuppressed();
        question.reversed = driver.correlation && *driver.correlation < -z / std::sqrt(static_cast<double>(found.n));
    }
}

void addQuadrants(DriverFigures &figures, int minimumN)
{
    std::vector<DriverQuestion *> placed;
    for (DriverQuestion &question : figures.questions) {
        if (question.importance && question.mean && !question.reversed)
            placed.push_back(&question);
    }
    if (placed.empty())
        return;
    for (const DriverQuestion *question : placed) {
        figures.middleImportance += *question->importance / static_cast<double>(placed.size());
        figures.middlePerformance += *question->performance() / static_cast<double>(placed.size());
    }
    if (placed.size() < 2 || figures.n < minimumN || figures.couldBeChance())
        return;
    for (DriverQuestion *question : placed)
        question->quadrant = statistics::quadrant(*question->importance, *question->performance(), figures.middleImportance,
                                                  figures.middlePerformance);
}

} // namespace

std::vector<const DriverQuestion *> DriverFigures::leaders() const
{
    std::vector<const DriverQuestion *> known;
    for (const DriverQuestion &question : questions) {
        if (question.importance && question.likely)
            known.push_back(&question);
    }
    std::stable_sort(known.begin(), known.end(), [](const auto *a, const auto *b) { return *a->importance > *b->importance; });
    if (!known.empty()) {
        const double least = known.front()->likely->low;
        std::erase_if(known, [least](const DriverQuestion *question) { return question->likely->high < least; });
    }
    return known;
}

DriverFigures driversOf(const Snapshot &snapshot, const DriverWish &wish, const Timeline &timeline, const Selection &selection,
                        const std::function<bool()> &isCanceled)
{
    DriverFigures figures;
    const std::vector<RatingQuestion> all = ratingQuestions(*snapshot.dataset);
    const auto questions = choose(figures, all, wish);
    if (questions.empty())
        return figures;
    const CountingPlan plan{*snapshot.dataset, timeline, selection, dayWords(timeline)};
    RatingPass pass(plan, questions);
    pass.count(isCanceled);
    for (size_t i = 0; i < questions.size(); ++i)
        figures.questions.push_back(questionOf(*questions[i], pass, i));
    figures.n = pass.sample().n();
    figures.leftOut = pass.sample().leftOut();
    figures.few = figures.n < statistics::leastAnswers(questions.size());
    figures.confidence = snapshot.options.confidence;
    statistics::DriverBootstrap bootstrap;
    bootstrap.confidence = snapshot.options.confidence;
    bootstrap.isCanceled = isCanceled;
    const auto found = wish.intervals ? driversWithIntervals(pass.sample(), bootstrap) : drivers(pass.sample());
    if (found) {
        addFigures(figures, *found, statistics::normalQuantile(snapshot.options.confidence));
        addQuadrants(figures, snapshot.options.minimumN);
    }
    return figures;
}

} // namespace earshot
