// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rating_questions.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot {

namespace {

constexpr qsizetype LongestRating = 8; ///< letters of a number 0 … 10 as files write it
constexpr double HighestRating = 10;
const double NoRating = std::numeric_limits<double>::quiet_NaN();

/// "4", " 4.5", "4,5"; the file's own decimal sign may be either.
double ratingIn(const QString &text)
{
    if (text.isEmpty() || text.size() > LongestRating)
        return NoRating;
    bool isNumber = false;
    const double value = QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    return isNumber && value >= 0 && value <= HighestRating ? value : NoRating;
}

std::vector<double> ratingsOf(const QStringList &values)
{
    std::vector<double> ratings;
    ratings.reserve(static_cast<size_t>(values.size()));
    std::transform(values.begin(), values.end(), std::back_inserter(ratings), ratingIn);
    return ratings;
}

std::vector<double> different(std::vector<double> ratings)
{
    std::erase_if(ratings, [](double rating) { return std::isnan(rating); });
    std::sort(ratings.begin(), ratings.end());
    ratings.erase(std::unique(ratings.begin(), ratings.end()), ratings.end());
    return ratings;
}

bool canBeRatings(const std::vector<double> &different)
{
    return different.size() >= LeastDifferentRatings && different.size() <= MostDifferentRatings;
}

std::vector<qint64> rowsOfCodes(const AttributeColumn &column)
{
    std::vector<qint64> rows(static_cast<size_t>(column.values.size()));
    column.codes->visit([&rows](const auto &codes) {
        for (const auto code : codes)
            ++rows[code];
    });
    return rows;
}

/// Ratings that nobody gives (any more) are not counted.
std::optional<RatingQuestion> questionIn(const AttributeColumn &column)
{
    RatingQuestion question;
    question.ratingOfCode = ratingsOf(column.values);
    if (!column.codes || different(question.ratingOfCode).size() < LeastDifferentRatings)
        return {};
    const std::vector<qint64> rows = rowsOfCodes(column);
    std::vector<double> given;
    qint64 answers = 0;
    for (size_t code = 1; code < rows.size(); ++code) {
        answers += rows[code];
        question.answers += std::isnan(question.ratingOfCode[code]) ? 0 : rows[code];
        if (rows[code] > 0)
            given.push_back(question.ratingOfCode[code]);
    }
    given = different(given);
    if (!canBeRatings(given) || static_cast<double>(question.answers) < LeastShareOfRatings * static_cast<double>(answers))
        return {};
    question.attribute = column.attribute.id;
    question.name = column.attribute.name;
    question.scale = ratingScale(question.name, given.front(), given.back());
    question.isCounter = namesCounter(question.name);
    return question;
}

/// The words of a name, in lower case: "customerId", "customer_id" and "Customer ID" are the same two.
QStringList wordsOf(QString name)
{
    static const QRegularExpression hump(QStringLiteral("(\\p{Ll})(\\p{Lu})")), between(QStringLiteral("[^\\p{L}#]+"));
    return name.replace(hump, QStringLiteral("\\1 \\2")).toLower().split(between, Qt::SkipEmptyParts);
}

bool namesRating(const QString &name)
{
    static const QRegularExpression words(QStringLiteral("rating|rated?\\b|satisf|zufrieden|bewert|stars?\\b|sterne|note\\b|schulnote|quality"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

std::optional<RatingQuestion::Scale> namedScale(const QString &name)
{
    static const QRegularExpression ends(QStringLiteral("(?<![\\d.])([01])\\s*(?:-|\u2013|\u2014|\u2212|\\.\\.\\.?|\u2026|to|bis|/)\\s*(10|[3-9])(?![\\d.])"));
    const auto found = ends.match(name);
    if (!found.hasMatch())
        return {};
    return RatingQuestion::Scale{found.captured(1).toDouble(), found.captured(2).toDouble()};
}

} // namespace

bool namesCounter(const QString &name)
{
    // A word of any of these makes a number or a count of it, …
    static const QSet<QString> counters{
        QStringLiteral("id"),       QStringLiteral("ids"),     QStringLiteral("uid"),      QStringLiteral("nr"),       QStringLiteral("num"),
        QStringLiteral("number"),   QStringLiteral("nummer"),  QStringLiteral("count"),    QStringLiteral("counter"),  QStringLiteral("anzahl"),
        QStringLiteral("code"),     QStringLiteral("index"),   QStringLiteral("idx"),      QStringLiteral("row"),      QStringLiteral("zeile"),
        QStringLiteral("year"),     QStringLiteral("years"),   QStringLiteral("jahr"),     QStringLiteral("month"),    QStringLiteral("months"),
        QStringLiteral("monat"),    QStringLiteral("week"),    QStringLiteral("weekday"),  QStringLiteral("quarter"),  QStringLiteral("age"),
        QStringLiteral("alter"),    QStringLiteral("qty"),     QStringLiteral("quantity"), QStringLiteral("visits"),   QStringLiteral("orders"),
        QStringLiteral("purchases"), QStringLiteral("wave"),   QStringLiteral("version"),  QStringLiteral("#")};
    // … and these only alone, for "Staff at the store" and "Children's menu" are rated.
    static const QSet<QString> things{
        QStringLiteral("no"),     QStringLiteral("store"),    QStringLiteral("shop"),     QStringLiteral("branch"),  QStringLiteral("region"),
        QStringLiteral("group"),  QStringLiteral("segment"),  QStringLiteral("level"),    QStringLiteral("tier"),    QStringLiteral("floor"),
        QStringLiteral("room"),   QStringLiteral("table"),    QStringLiteral("children"), QStringLiteral("adults"),  QStringLiteral("guests"),
        QStringLiteral("people"), QStringLiteral("persons"),  QStringLiteral("nights"),   QStringLiteral("items"),   QStringLiteral("day"),
        QStringLiteral("hour"),   QStringLiteral("filiale"),  QStringLiteral("gruppe"),   QStringLiteral("rank"),    QStringLiteral("line")};
    if (namedScale(name) || namesRating(name))
        return false;
    const QStringList words = wordsOf(name);
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        return counters.contains(word) || word.endsWith(QLatin1StringView("nummer")) || word.endsWith(QLatin1StringView("anzahl"));
    })
           || (words.size() == 1 && things.contains(words.first())) || (words.size() > 1 && words.last() == QLatin1StringView("no"))
           || name.startsWith(QLatin1StringView("how many"), Qt::CaseInsensitive);
}

RatingQuestion::Scale ratingScale(const QString &name, double least, double most)
{
    if (const auto named = namedScale(name); named && named->lowest <= least && named->highest >= most)
        return *named;
    constexpr std::array Usual{3.0, 4.0, 5.0, 6.0, 7.0, 10.0};
    return {least < 1 ? 0.0 : 1.0, *std::lower_bound(Usual.begin(), Usual.end(), most)};
}

std::vector<RatingQuestion> ratingQuestions(const Dataset &dataset)
{
    std::vector<RatingQuestion> questions;
    for (const AttributeColumn &column : dataset.attributes()) {
        if (auto question = questionIn(column))
            questions.push_back(std::move(*question));
    }
    return questions;
}

std::vector<AttributeId> usualDrivers(const std::vector<RatingQuestion> &questions, size_t most)
{
    std::vector<const RatingQuestion *> rated;
    for (const RatingQuestion &question : questions) {
        if (!question.isCounter)
            rated.push_back(&question);
    }
    std::stable_sort(rated.begin(), rated.end(), [](const auto *a, const auto *b) { return a->answers > b->answers; });
    std::vector<AttributeId> chosen;
    for (const RatingQuestion *question : rated) {
        if (chosen.size() < most && 2 * question->answers >= rated.front()->answers)
            chosen.push_back(question->attribute);
    }
    return chosen;
}

} // namespace earshot
