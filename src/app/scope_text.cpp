// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace earshot {

namespace {

// The context of these texts for the translators.
struct ScopeText {
    Q_DECLARE_TR_FUNCTIONS(ScopeText)
};

constexpr int MonthChoices[] = {3, 6, 12, 18};
constexpr int DaysChoice = 30;
// An attribute with one value tells nothing, one with very many is a name rather than a group.
constexpr qsizetype LeastValues = 2;
constexpr qsizetype MostValues = 200;

qsizetype valueCount(const AttributeColumn &column)
{
    return column.values.size() - 1;
}

const AttributeColumn *mainAttribute(const Dataset &dataset)
{
    for (const AttributeColumn &column : dataset.attributes()) {
        if (valueCount(column) >= LeastValues && valueCount(column) <= MostValues)
            return &column;
    }
    return nullptr;
}

QString valuesText(const AttributeColumn &column, const AttributeFilter *filter)
{
    const QLocale locale;
    if (!filter)
        return ScopeText::tr("All %1").arg(locale.toString(valueCount(column)));
    if (filter->values.size() == 1)
        return filter->values.first().isEmpty() ? ScopeText::tr("none given") : filter->values.first();
    return ScopeText::tr("%1 of %2").arg(locale.toString(filter->values.size()), locale.toString(valueCount(column)));
}

QString scoresText(const Scope &scope)
{
    QStringList names;
    std::bitset<Score::Count> named;
    for (const auto &[category, name] : {std::pair(Category::Detractor, ScopeText::tr("Detractors")),
                                         std::pair(Category::Passive, ScopeText::tr("Passives")),
                                         std::pair(Category::Promoter, ScopeText::tr("Promoters"))}) {
        Scope alone;
        alone.setCategories({category});
        if ((alone.scores & ~scope.scores).none()) {
            names << name;
            named |= alone.scores;
        }
    }
    if (named == scope.scores)
        return names.join(QStringLiteral(", "));
    QStringList scores;
    for (int score = Score::Least; score <= Score::Most; ++score) {
        if (scope.scores.test(static_cast<size_t>(score)))
            scores << QLocale().toString(score);
    }
    return scores.join(QStringLiteral(", "));
}

QString tagsText(const Dataset &dataset, const Scope &scope)
{
    QStringList names;
    for (const TagId id : scope.tags) {
        if (const TagRows *tag = dataset.tag(id))
            names << tag->tag.name;
    }
    return names.join(QStringLiteral(", "));
}

QString themesText(const Scope &scope)
{
    QStringList names;
    for (const QString &theme : scope.themes)
        names << (theme.isEmpty() ? ScopeText::tr("none") : theme);
    return names.size() > 1 ? ScopeText::tr("%1 chosen").arg(QLocale().toString(names.size())) : names.value(0);
}

QString tonesText(const Scope &scope)
{
    QStringList names;
    for (size_t tone = 0; tone < scope.tones.size(); ++tone) {
        if (scope.tones.test(tone))
            names << toneName(tone);
    }
    return names.join(QStringLiteral(", "));
}

std::optional<int> wholeMonths(const Period &period)
{
    if (!period.first || !period.last || period.first->day() != 1 || period.last->addDays(1).day() != 1)
        return std::nullopt;
    const QDate next = period.last->addDays(1);
    return (next.year() - period.first->year()) * 12 + next.month() - period.first->month();
}

} // namespace

std::vector<PeriodChoice> periodChoices(std::optional<QDate> last)
{
    std::vector<PeriodChoice> choices;
    if (last) {
        choices.push_back({ScopeText::tr("Last %Ln days", nullptr, DaysChoice), {last->addDays(1 - DaysChoice), *last}});
        for (const int months : MonthChoices)
            choices.push_back({ScopeText::tr("Last %Ln months", nullptr, months), lastMonths(months, *last)});
        choices.push_back({ScopeText::tr("This year"), {QDate(last->year(), 1, 1), QDate(last->year(), 12, 31)}});
    }
    choices.push_back({ScopeText::tr("All answers"), {}});
    return choices;
}

QString periodTitle(const Period &period, std::optional<QDate> last)
{
    for (const PeriodChoice &choice : periodChoices(last)) {
        if (choice.period == period)
            return choice.title;
    }
    return ScopeText::tr("Custom period");
}

QString periodDates(const Period &period, const QLocale &locale)
{
    const QString whole = ScopeText::tr("d MMM yyyy", "date format in the filter bar");
    const QString inYear = ScopeText::tr("d MMM", "date format in the filter bar, the year follows");
    if (period.isOpen())
        return QString();
    if (!period.first)
        return ScopeText::tr("until %1").arg(locale.toString(*period.last, whole));
    if (!period.last)
        return ScopeText::tr("from %1").arg(locale.toString(*period.first, whole));
    const bool sameYear = period.first->year() == period.last->year();
    return QStringLiteral("%1 – %2").arg(locale.toString(*period.first, sameYear ? inYear : whole),
                                         locale.toString(*period.last, whole));
}

QString comparisonTitle(const Comparison &comparison, const Period &period)
{
    switch (comparison.kind) {
    case Comparison::Kind::None:
        return ScopeText::tr("Nothing");
    case Comparison::Kind::LastYear:
        return ScopeText::tr("Same period last year");
    case Comparison::Kind::Chosen:
        return periodDates(comparison.chosen, QLocale());
    case Comparison::Kind::Previous:
        break;
    }
    if (const std::optional<int> months = wholeMonths(period))
        return ScopeText::tr("Previous %Ln months", nullptr, *months);
    if (period.first && period.last)
        return ScopeText::tr("Previous %Ln days", nullptr, static_cast<int>(period.first->daysTo(*period.last)) + 1);
    return ScopeText::tr("Previous period");
}

QString toneName(size_t tone)
{
    const std::array names{ScopeText::tr("Negative"), ScopeText::tr("Neutral"), ScopeText::tr("Positive")};
    return names[tone];
}

QString surveyValue(const Dataset &dataset, const Scope &scope)
{
    const std::vector<Survey> &surveys = dataset.surveys();
    const bool mixed = std::any_of(surveys.begin(), surveys.end(), [&](const Survey &s) { return s.kind != surveys.front().kind; });
    for (const Survey &survey : surveys) {
        if (scope.survey != survey.id)
            continue;
        const QString kind = survey.kind == SurveyKind::Relationship ? ScopeText::tr("relationship") : ScopeText::tr("transactional");
        return mixed ? ScopeText::tr("%1 (%2)", "a survey and its kind").arg(survey.name, kind) : survey.name;
    }
    return mixed ? ScopeText::tr("All of the larger kind") : ScopeText::tr("All NPS");
}

QString attributeKey(AttributeId attribute)
{
    return QStringLiteral("attribute:%1").arg(number(attribute));
}

std::optional<AttributeId> attributeOf(const QString &key)
{
    const QString prefix = QStringLiteral("attribute:");
    if (!key.startsWith(prefix))
        return std::nullopt;
    return AttributeId{key.mid(prefix.size()).toLongLong()};
}

std::vector<FilterState> filterStates(const Dataset &dataset, const Scope &scope, const QStringList &added)
{
    std::vector<FilterState> states;
    const AttributeColumn *main = mainAttribute(dataset);
    for (const AttributeColumn &column : dataset.attributes()) {
        const AttributeFilter *filter = scope.filterOn(column.attribute.id);
        const QString key = attributeKey(column.attribute.id);
        if (filter || &column == main || added.contains(key))
            states.push_back({key, column.attribute.name, valuesText(column, filter), filter != nullptr});
    }
    if (scope.scores.any())
        states.push_back({QStringLiteral("scores"), ScopeText::tr("Score"), scoresText(scope), true});
    if (!scope.tags.empty())
        states.push_back({QStringLiteral("tags"), ScopeText::tr("Tag"), tagsText(dataset, scope), true});
    if (!scope.themes.isEmpty())
        states.push_back({QStringLiteral("themes"), ScopeText::tr("Theme"), themesText(scope), true});
    if (scope.tones.any())
        states.push_back({QStringLiteral("tones"), ScopeText::tr("Tone"), tonesText(scope), true});
    if (scope.starredOnly)
        states.push_back({QStringLiteral("starred"), QString(), ScopeText::tr("Quotes only"), true});
    if (scope.inFollowUpOnly)
        states.push_back({QStringLiteral("followUp"), QString(), ScopeText::tr("In follow-up"), true});
    if (scope.withNoteOnly)
        states.push_back({QStringLiteral("note"), QString(), ScopeText::tr("With a note"), true});
    if (scope.undatedOnly)
        states.push_back({QStringLiteral("undated"), QString(), ScopeText::tr("Without a date"), true});
    return states;
}

QString scopeWords(const Dataset &dataset, const Scope &scope, const QLocale &locale)
{
    QStringList parts;
    if (!scope.period.isOpen())
        parts << periodDates(scope.period, locale);
    for (const Survey &survey : dataset.surveys()) {
        if (scope.survey == survey.id)
            parts << ScopeText::tr("%1: %2", "a filter and its value").arg(ScopeText::tr("Survey"), survey.name);
    }
    constexpr qsizetype MostNamed = 4;
    for (FilterState state : filterStates(dataset, scope, {})) {
        const AttributeFilter *filter = scope.filterOn(attributeOf(state.key).value_or(AttributeId{}));
        if (filter && filter->values.size() > 1 && filter->values.size() <= MostNamed)
            state.value = QStringList(filter->values).replaceInStrings(QRegularExpression(QStringLiteral("^$")), ScopeText::tr("none given"))
                              .join(QStringLiteral(", "));
        if (state.set)
            parts << (state.label.isEmpty() ? state.value : ScopeText::tr("%1: %2", "a filter and its value").arg(state.label, state.value));
    }
    if (!scope.search.trimmed().isEmpty())
        parts << ScopeText::tr("comments with “%1”").arg(scope.search.trimmed());
    return parts.isEmpty() ? ScopeText::tr("all responses") : parts.join(QStringLiteral(" · "));
}

Scope without(const Scope &scope, const QString &key)
{
    Scope rest = scope;
    if (const std::optional<AttributeId> attribute = attributeOf(key))
        rest.setFilter(*attribute, {});
    else if (key == QLatin1String("scores"))
        rest.scores.reset();
    else if (key == QLatin1String("tags"))
        rest.tags.clear();
    else if (key == QLatin1String("themes"))
        rest.themes.clear();
    else if (key == QLatin1String("tones"))
        rest.tones.reset();
    else if (key == QLatin1String("starred"))
        rest.starredOnly = false;
    else if (key == QLatin1String("followUp"))
        rest.inFollowUpOnly = false;
    else if (key == QLatin1String("note"))
        rest.withNoteOnly = false;
    else if (key == QLatin1String("undated"))
        rest.undatedOnly = false;
    return rest;
}

Scope withoutFilters(const Scope &scope)
{
    Scope plain;
    plain.period = scope.period;
    plain.comparison = scope.comparison;
    plain.survey = scope.survey;
    return plain;
}

bool hasFilters(const Scope &scope)
{
    return scope != withoutFilters(scope);
}

} // namespace earshot
