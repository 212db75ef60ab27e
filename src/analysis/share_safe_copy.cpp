// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/share_safe_copy.h"

#include "analysis/figure_setting.h"
#include "analysis/goal_setting.h"
#include "analysis/leave_to_quote.h"
#include "analysis/local_suppression.h"
#include "analysis/selection.h"
#include "analysis/themes_setting.h"
#include "domain/events_setting.h"
#include "text/shareable_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

namespace earshot::shareSafeCopy {

namespace {

constexpr double MostDistinct = 0.5; ///< values for each response that has one: beyond, a value is a name or a number

PrivacySetting strictest()
{
    return {}; // hidden and masked
}

QString shareable(const QString &text)
{
    return ShareableText(text, {}, strictest()).text();
}

Codes codesOf(const AttributeColumn &column, const std::vector<quint32> &rows)
{
    Codes codes;
    codes.reserve(rows.size());
    for (const quint32 row : rows)
        codes.push_back(column.codes ? column.codes->at(row) : 0);
    return codes;
}

/// Whether its values may tell who answered: what people allowed, values of nearly nobody else, or personal data.
bool identifies(const AttributeColumn &column, const Codes &codes)
{
    const std::set<quint32> used(codes.begin(), codes.end());
    const auto given = std::count_if(codes.begin(), codes.end(), [](quint32 code) { return code != 0; });
    const auto values = static_cast<double>(used.size() - used.count(0));
    if (isPermission(column.attribute.name) || values > MostDistinct * static_cast<double>(given))
        return true;
    return std::any_of(used.begin(), used.end(), [&](quint32 code) {
        const QString &value = column.values[static_cast<qsizetype>(code)];
        return shareableValue(column.attribute.name, value, {}, strictest()) != value;
    });
}

/// Those that the rows belong to, in their order.
void addSurveys(SharedAnswers &answers)
{
    const std::vector<Survey> &surveys = answers.dataset->surveys();
    const auto codes = answers.dataset->surveyCodes();
    std::vector<bool> used(surveys.size(), codes.empty());
    for (const quint32 row : answers.rows) {
        if (!codes.empty())
            used[codes[row]] = true;
    }
    answers.surveyPlaces.resize(surveys.size());
    for (size_t code = 0; code < surveys.size(); ++code) {
        if (!used[code])
            continue;
        answers.surveyPlaces[code] = static_cast<quint8>(answers.surveys.size());
        Survey survey = surveys[code];
        for (QString *text : {&survey.name, &survey.question, &survey.touchpoint})
            *text = shareable(*text);
        answers.surveys.push_back(survey);
    }
}

/// By survey, so that a combination within one tells of no fewer either. A survey of too few answers keeps no values.
std::vector<Codes> suppressed(const std::vector<Codes> &whole, const SharedAnswers &answers, qint64 least)
{
    const auto codes = answers.dataset->surveyCodes();
    std::vector<std::vector<size_t>> places(std::max<size_t>(1, answers.surveys.size()));
    for (size_t place = 0; place < answers.rows.size(); ++place)
        places[codes.empty() ? 0 : answers.surveyPlaces[codes[answers.rows[place]]]].push_back(place);
    std::vector<Codes> all(whole.size(), Codes(answers.rows.size()));
    for (const std::vector<size_t> &survey : places) {
        if (static_cast<qint64>(survey.size()) < least)
            continue;
        std::vector<Codes> part(whole.size());
        for (size_t i = 0; i < whole.size(); ++i)
            std::transform(survey.begin(), survey.end(), std::back_inserter(part[i]), [&](size_t place) { return whole[i][place]; });
        part = locallySuppressed(std::move(part), least);
        for (size_t i = 0; i < whole.size(); ++i) {
            for (size_t k = 0; k < survey.size(); ++k)
                all[i][survey[k]] = part[i][k];
        }
    }
    return all;
}

} // namespace

std::vector<quint32> rowsOf(const Dataset &dataset, const Comments &comments, const Scope &scope)
{
    std::vector<Scope> parts{scope};
    if (!scope.survey && !dataset.surveys().empty()) {
        parts.assign(dataset.surveys().size(), scope);
        for (size_t i = 0; i < parts.size(); ++i)
            parts[i].survey = dataset.surveys()[i].id;
    }
    RowBits bits(dataset.size());
    for (const Scope &part : parts)
        bits |= Selection(dataset, comments, part).rowsIn(part.period);
    std::vector<quint32> rows;
    for (quint32 row = 0; row < dataset.size(); ++row) {
        if (bits.test(row))
            rows.push_back(row);
    }
    return rows;
}

SharedAnswers plan(const DatasetPtr &dataset, std::vector<quint32> rows, qint64 least)
{
    SharedAnswers answers;
    answers.dataset = dataset;
    answers.rows = std::move(rows);
    addSurveys(answers);
    std::vector<Codes> whole;
    for (const AttributeColumn &column : dataset->attributes()) {
        Codes codes = codesOf(column, answers.rows);
        if (identifies(column, codes)) {
            answers.leftOut << column.attribute.name;
            continue;
        }
        answers.kept.push_back(&column);
        whole.push_back(std::move(codes));
    }
    answers.leftOut << dataset->textAttributes();
    answers.codes = suppressed(whole, answers, least);
    answers.hiddenValues = valuesTakenOut(whole, answers.codes);
    return answers;
}

QHash<QString, QByteArray> settings(const QHash<QString, QByteArray> &original, QDate made)
{
    QHash<QString, QByteArray> kept;
    for (const char *key : {FigureSetting::Key, GoalSetting::Key, ThemesSetting::Key, EventsSetting::Key}) {
        const QByteArray json = original.value(QString::fromLatin1(key));
        const QString text = QString::fromUtf8(json);
        if (!json.isEmpty() && shareable(text) == text)
            kept.insert(QString::fromLatin1(key), json);
    }
    const QJsonObject day{{QStringLiteral("made"), made.toString(Qt::ISODate)}};
    kept.insert(QString::fromLatin1(Key), QJsonDocument(day).toJson(QJsonDocument::Compact));
    return kept;
}

std::optional<QDate> madeOn(const QByteArray &setting)
{
    const QDate day = QDate::fromString(QJsonDocument::fromJson(setting).object().value(QStringLiteral("made")).toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Comment comment(const Response &response, const std::vector<const AttributeColumn *> &questions)
{
    if (response.comment.isEmpty())
        return {};
    if (quotingAllowed(response, questions) == Quoting::Refused)
        return {{}, true, false};
    const QString text = shareableComment(response, strictest());
    return {text, false, text != response.comment};
}

} // namespace earshot::shareSafeCopy
