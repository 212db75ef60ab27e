// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/survey_table.h"

#include "domain/dataset.h"
#include "storage/storage_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

Error tooManySurveys(const QString &name)
{
    return Error{ErrorCode::BadInput,
                 Storage::tr("A document can hold at most %Ln surveys, and this one is full. "
                             "Import “%1” into another document, or into one of the surveys "
                             "that are there.", nullptr, static_cast<int>(Dataset::MostSurveys))
                     .arg(name), {}};
}

bool isTaken(const std::vector<Survey> &known, const QString &name)
{
    return std::any_of(known.begin(), known.end(), [&](const Survey &survey) { return survey.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

Result<std::vector<Survey>> readSurveys(Connection &connection)
{
    std::vector<Survey> all;
    SqlQuery query(connection, u"SELECT id, name, question, metric, kind, touchpoint FROM surveys ORDER BY id"_s);
    while (query.next())
        all.push_back({SurveyId{query.integer(0)}, query.text(1), query.text(2), metricFromWord(query.text(3)).value_or(Metric::Nps),
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
    insert.bind(survey.name).bind(survey.question.isNull() ? u""_s : survey.question).bind(metricWord(survey.metric));
    insert.bind(survey.kind == SurveyKind::Transactional ? u"transactional"_s : u"relationship"_s);
    if (!insert.bind(survey.touchpoint.isNull() ? u""_s : survey.touchpoint).next())
        return *insert.failure();
    return SurveyId{insert.integer(0)};
}

std::optional<SurveyId> surveyLike(const std::vector<Survey> &known, const Survey &wanted)
{
    for (const QString &name : {wanted.name, nameWithMetric(wanted.name, wanted.metric)}) {
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
    QString name = nameWithMetric(wanted.name, wanted.metric);
    for (int number = 2; isTaken(known, name); ++number)
        name = u"%1 %2"_s.arg(nameWithMetric(wanted.name, wanted.metric)).arg(number);
    return name;
}

} // namespace earshot
