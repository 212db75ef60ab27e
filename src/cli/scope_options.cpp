// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scope_options.h"

#include "cli/console.h"
#include "cli/project.h"
#include "cli/words.h"
#include "report/response_table.h"
#include "text/query.h"

namespace earshot::cli {
namespace {

Error badRequest(const QString &sentence)
{
    return Error{ErrorCode::BadRequest, sentence, {}};
}

/// A name that the document does not have: not a question of usage, so the exit status is that of a failure.
Error unknown(const QString &sentence)
{
    return Error{ErrorCode::BadInput, sentence, {}};
}

Result<QDate> parseDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return badRequest(
            Cli::tr("“%1” is not a date. Write it as year-month-day, for example 2026-05-31.").arg(text));
    return date;
}

Result<Period> parsePeriod(const QString &from, const QString &to)
{
    Period period;
    for (auto [text, end] : {std::pair(from, &period.first), std::pair(to, &period.last)}) {
        if (text.isEmpty())
            continue;
        const Result<QDate> date = parseDate(text);
        if (!date)
            return date.error();
        *end = *date;
    }
    if (period.first && period.last && *period.first > *period.last)
        return badRequest(Cli::tr("The period ends before it begins."));
    return period;
}

Result<void> parseWhere(const QStringList &conditions, AskedScope &asked)
{
    for (const QString &condition : conditions) {
        const qsizetype equals = condition.indexOf(u'=');
        if (equals <= 0)
            return badRequest(Cli::tr("--where needs ATTRIBUTE=VALUE, not “%1”.").arg(condition));
        asked.where.emplace_back(condition.left(equals), condition.mid(equals + 1));
    }
    return {};
}

Result<void> parseCategories(const QStringList &names, AskedScope &asked)
{
    for (const QString &name : names) {
        bool known = false;
        for (const Category category : {Category::Detractor, Category::Passive, Category::Promoter}) {
            if (name.compare(categoryName(category), Qt::CaseInsensitive) == 0) {
                asked.categories.push_back(category);
                known = true;
            }
        }
        if (!known)
            return badRequest(Cli::tr("--category is promoter, passive or detractor, not “%1”.").arg(name));
    }
    return {};
}

template <typename List, typename NameOf>
QString listOf(const List &list, NameOf nameOf)
{
    QStringList names;
    for (const auto &item : list)
        names << nameOf(item);
    return names.isEmpty() ? Cli::tr("none") : names.join(QStringLiteral(", "));
}

Result<void> resolveSurvey(const QString &name, const Dataset &dataset, Scope &scope)
{
    if (name.isEmpty())
        return {};
    for (const Survey &survey : dataset.surveys()) {
        if (survey.name.compare(name, Qt::CaseInsensitive) == 0) {
            scope.survey = survey.id;
            return {};
        }
    }
    return unknown(Cli::tr("There is no survey “%1”. Surveys of this document: %2.")
                       .arg(name, listOf(dataset.surveys(), [](const Survey &s) { return s.name; })));
}

Result<void> resolveTags(const QStringList &names, const Dataset &dataset, Scope &scope)
{
    for (const QString &name : names) {
        const auto &tags = dataset.tags();
        const auto found = std::find_if(tags.begin(), tags.end(), [&](const TagRows &rows) {
            return rows.tag.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == tags.end())
            return unknown(Cli::tr("There is no tag “%1”. Tags of this document: %2.")
                               .arg(name, listOf(tags, [](const TagRows &rows) { return rows.tag.name; })));
        scope.tags.push_back(found->tag.id);
    }
    return {};
}

/// As written in the document when only the letters' case differs.
QString valueIn(const AttributeColumn &column, const QString &value, Console &console)
{
    if (column.codeOf(value))
        return value;
    for (const QString &known : column.values) {
        if (known.compare(value, Qt::CaseInsensitive) == 0)
            return known;
    }
    console.note(Cli::tr("No response has %1 = “%2”.").arg(column.attribute.name, value));
    return value;
}

} // namespace

Result<Comparison> parseComparison(const QString &text)
{
    if (text.isEmpty())
        return Comparison{Comparison::Kind::None, {}};
    if (text == QLatin1StringView("previous"))
        return Comparison{Comparison::Kind::Previous, {}};
    if (text == QLatin1StringView("last-year"))
        return Comparison{Comparison::Kind::LastYear, {}};
    const QStringList ends = text.split(QStringLiteral(".."));
    if (ends.size() != 2 || ends[0].isEmpty() || ends[1].isEmpty())
        return badRequest(Cli::tr("--compare is previous, last-year or FROM..TO, not “%1”.").arg(text));
    const Result<Period> period = parsePeriod(ends[0], ends[1]);
    if (!period)
        return period.error();
    return Comparison{Comparison::Kind::Chosen, *period};
}

Result<AskedScope> parseScope(const CommandLine &line)
{
    AskedScope asked;
    const Result<Period> period = parsePeriod(line.value("from"), line.value("to"));
    if (!period)
        return period.error();
    asked.period = *period;
    asked.survey = line.value("survey");
    asked.tags = line.values("tag");
    asked.search = line.value("search");
    if (const Result<void> where = parseWhere(line.values("where"), asked); !where)
        return where.error();
    if (const Result<void> categories = parseCategories(line.values("category"), asked); !categories)
        return categories.error();
    return asked;
}

Result<const AttributeColumn *> attributeNamed(const Dataset &dataset, const QString &name)
{
    if (const AttributeColumn *column = dataset.attributeNamed(name))
        return column;
    if (dataset.textAttributes().contains(name, Qt::CaseInsensitive))
        return unknown(Cli::tr("“%1” has too many different values to group or filter by: it is kept as text with each response. "
                               "“export --as responses” shows it.").arg(name));
    return unknown(Cli::tr("There is no attribute “%1”. Attributes of this document: %2.")
                       .arg(name, listOf(dataset.attributes(), [](const AttributeColumn &column) {
                                return column.attribute.name;
                            })));
}

Result<Scope> resolve(const AskedScope &asked, const Dataset &dataset, Console &console)
{
    Scope scope;
    scope.period = asked.period;
    scope.comparison = asked.comparison;
    scope.search = asked.search;
    for (const QString &problem : parseQuery(asked.search).problems)
        console.note(Cli::tr("--search: %1").arg(problem));
    for (const Category category : asked.categories) {
        for (int score = Score::Least; score <= Score::Most; ++score) {
            if (Score::from(score)->category() == category)
                scope.scores.set(static_cast<size_t>(score));
        }
    }
    for (const auto &[name, value] : asked.where) {
        const auto column = attributeNamed(dataset, name);
        if (!column)
            return column.error();
        const AttributeFilter *filter = scope.filterOn((*column)->attribute.id);
        scope.setFilter((*column)->attribute.id, (filter ? filter->values : QStringList()) +
                                                     QStringList(valueIn(**column, value, console)));
    }
    if (const Result<void> survey = resolveSurvey(asked.survey, dataset, scope); !survey)
        return survey.error();
    if (const Result<void> tags = resolveTags(asked.tags, dataset, scope); !tags)
        return tags.error();
    return scope;
}

Result<Scope> resolveForFigures(const AskedScope &asked, const Dataset &dataset, Console &console)
{
    auto scope = resolve(asked, dataset, console);
    for (const Survey &survey : dataset.surveys()) {
        if (scope && scope->survey == survey.id && survey.metric != Metric::Nps)
            return Error{ErrorCode::BadInput,
                         Cli::tr("“%1” holds answers on a scale of their own (%2), from which no NPS can be computed. “comments” and "
                                 "“export --as responses” show them.").arg(survey.name, metricLabel(survey.metric)), {}};
    }
    return scope;
}

} // namespace earshot::cli
