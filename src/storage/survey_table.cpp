// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/survey_table.h"

#include "domain/dataset.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr std::pair<Metric, QLatin1StringView> MetricWords[] = {{Metric::Nps, QLatin1StringView("nps")},
                                                                {Metric::Csat, QLatin1StringView("csat")},
                                                                {Metric::Ces, QLatin1StringView("ces")},
                                                                {Metric::Stars, QLatin1StringView("stars")}};

QString wordOf(Metric metric)
{
    const auto *found = std::find_if(std::begin(MetricWords), std::end(MetricWords), [=](const auto &word) { return word.first == metric; });
    return found->second;
}

Metric metricOf(const QString &word)
{
    const auto *found = std::find_if(std::begin(MetricWords), std::end(MetricWords), [&](const auto &known) { return known.second == word; });
    return found == std::end(MetricWords) ? Metric::Nps : found->first;
}

Error tooManySurveys(const QString &name)
{
    return Error{ErrorCode::BadInput,
                 QCoreApplication::translate("Storage", "A document can hold at most %Ln surveys, and this one is full. "
                                                        "Import “%1” into another document, or into one of the surveys "
                                                        "that are there.", nullptr, static_cast<int>(Dataset::MostSurveys))
                     .arg(name), {}};
}

bool isTaken(const std::vector<Survey> &known, const QString &name)
{
    return std::any_of(known.begin(), known.end(), [&](const Survey &survey) { return survey.name.compare(name, Qt::CaseInsensitive) == 0; });
}

QString withMetric(const Survey &survey)
{
    return u"%1 (%2)"_s.arg(survey.name, wordOf(survey.metric).toUpper());
}

} // namespace

Result<std::vector<Survey>> readSurveys(Connection &connection)
{
    std::vector<Survey> all;
    SqlQuery query(connection, u"SELECT id, name, question, metric, kind, touchpoint FROM surveys ORDER BY id"_s);
    while (query.next())
        all.push_back({SurveyId{query.integer(0)}, query.text(1), query.text(2), metricOf(query.text(3)),
                       query.text(4) == u"transactional"_s ? SurveyKind::Transactional : SurveyKind::Relationship,
                       query.text(5)});
    if (query.failure())
        return *query.failure();
    return all;
}

Result<SurveyId> addSurvey(Connection &connection, const Survey &survey)
{
    const auto known = readSurveys(connection);
    if (!known)
        return known.error();
    if (known->size() >= Dataset::MostSurveys)
        return tooManySurveys(survey.name);
    SqlQuery insert(connection, u"INSERT INTO surveys (name, question, metric, kind, touchpoint) VALUES (?, ?, ?, ?, ?) RETURNING id"_s);
    insert.bind(survey.name).bind(survey.question.isNull() ? u""_s : survey.question).bind(wordOf(survey.metric));
    insert.bind(survey.kind == SurveyKind::Transactional ? u"transactional"_s : u"relationship"_s);
    if (!insert.bind(survey.touchpoint.isNull() ? u""_s : survey.touchpoint).next())
        return *insert.failure();
    return SurveyId{insert.integer(0)};
}

std::optional<SurveyId> surveyLike(const std::vector<Survey> &known, const Survey &wanted)
{
    for (const QString &name : {wanted.name, withMetric(wanted)}) {
        for (const Survey &survey : known) {
            if (survey.metric == wanted.metric && survey.name.compare(name, Qt::CaseInsensitive) == 0)
                return survey.id;
        }
    }
    return std::nullopt;
}

QString freeSurveyName(const std::vector<Survey> &known, const Survey &wanted)
{
    if (!isTaken(known, wanted.name))
        return wanted.name;
    QString name = withMetric(wanted);
    for (int number = 2; isTaken(known, name); ++number)
        name = u"%1 %2"_s.arg(withMetric(wanted)).arg(number);
    return name;
}

} // namespace earshot
