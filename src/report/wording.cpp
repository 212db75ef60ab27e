// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/wording.h"
#include "report/words.h"

#include "analysis/metrics.h"

#include <cmath>

#include <array>

namespace earshot::wording {

namespace {

bool isWholeMonths(const Period &period)
{
    return period.first && period.last && period.first->day() == 1 &&
           period.last->day() == period.last->daysInMonth();
}

QString scores(const Scope &scope, const QLocale &locale)
{
    QStringList values;
    for (int score = Score::Least; score <= Score::Most; ++score) {
        if (scope.scores.test(static_cast<size_t>(score)))
            values << locale.toString(score);
    }
    return values.isEmpty() ? QString() : Report::tr("Score: %1").arg(values.join(QStringLiteral(", ")));
}

QString attribute(const Snapshot &snapshot, const AttributeFilter &filter)
{
    const AttributeColumn *column =
        snapshot.dataset ? snapshot.dataset->attribute(filter.attribute) : nullptr;
    if (!column)
        return {};
    QStringList values = filter.values;
    for (QString &value : values)
        value = value.isEmpty() ? Report::tr("no value") : value;
    return Report::tr("%1: %2", "attribute and its values")
        .arg(column->attribute.name, values.join(QStringLiteral(", ")));
}

QString tones(const Scope &scope)
{
    const std::array names{Report::tr("negative"), Report::tr("neutral"), Report::tr("positive")};
    QStringList chosen;
    for (size_t tone = 0; tone < names.size(); ++tone) {
        if (scope.tones.test(tone))
            chosen << names[tone];
    }
    return chosen.isEmpty() ? QString() : Report::tr("tone of the comment: %1").arg(chosen.join(QStringLiteral(", ")));
}

} // namespace

QString reportTitle(const ReportInput &input)
{
    return input.options.title.isEmpty() ? Report::tr("Customer feedback report") : input.options.title;
}

QString fileTitle(const ReportInput &input)
{
    QStringList parts{reporterOf(input), reportTitle(input), period(*input.snapshot, input.locale)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" – "));
}

QString language(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QStringLiteral("en") : locale.bcp47Name();
}

QString trademarks()
{
    return Report::tr("Net Promoter, NPS and Net Promoter Score are registered trademarks of "
                      "Bain & Company, NICE Systems and Fred Reichheld.");
}

QString footer(const ReportInput &input)
{
    QStringList parts{reporterOf(input)};
    const QString when = period(*input.snapshot, input.locale);
    parts << (when.isEmpty() ? reportTitle(input)
                             : Report::tr("%1, %2", "report and period").arg(reportTitle(input), when));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString longDate(QDate date, const QLocale &locale)
{
    return locale.toString(date, Report::tr("d MMMM yyyy", "format of a date in a report"));
}

QString period(const Period &period, const QLocale &locale)
{
    if (!period.first || !period.last)
        return {};
    const auto month = [&](QDate day) { return locale.standaloneMonthName(day.month()); };
    const QDate first = *period.first, last = *period.last;
    const QString lastYear = QString::number(last.year());
    if (first == last)
        return longDate(first, locale);
    if (!isWholeMonths(period))
        return Report::tr("%1 to %2", "dates").arg(longDate(first, locale), longDate(last, locale));
    if (first.year() != last.year())
        return Report::tr("%1 %2 to %3 %4", "month year to month year")
            .arg(month(first), QString::number(first.year()), month(last), lastYear);
    if (first.month() == last.month())
        return Report::tr("%1 %2", "month year").arg(month(last), lastYear);
    return Report::tr("%1 to %2 %3", "month to month year").arg(month(first), month(last), lastYear);
}

QString period(const Snapshot &snapshot, const QLocale &locale)
{
    const Period &asked = snapshot.scope.period;
    if (!snapshot.isEmpty() || asked.isOpen() || (asked.first && asked.last))
        return period(snapshot.period, locale);
    return asked.first ? Report::tr("from %1", "date").arg(longDate(*asked.first, locale))
                       : Report::tr("until %1", "date").arg(longDate(*asked.last, locale));
}

QString shortPeriod(const Period &period, const QLocale &locale)
{
    if (!period.first || !period.last)
        return Report::tr("All time");
    const QString whole = Report::tr("MMM yyyy", "format of a month"),
                  single = Report::tr("d MMM yyyy", "format of a short date");
    const QString format = isWholeMonths(period) ? whole : single;
    const QString last = locale.toString(*period.last, format);
    if (isWholeMonths(period) && period.first->year() == period.last->year()) {
        const QString first = locale.standaloneMonthName(period.first->month(), QLocale::ShortFormat);
        return period.first->month() == period.last->month() ? last
                                                             : QStringLiteral("%1 – %2").arg(first, last);
    }
    const bool sameYear = period.first->year() == period.last->year();
    const QString first = sameYear && !isWholeMonths(period) ? Report::tr("d MMM", "format of a short date without year")
                                                             : format;
    return QStringLiteral("%1 – %2").arg(locale.toString(*period.first, first), last);
}

QString axisPeriod(const Period &period, const QLocale &locale)
{
    if (!isWholeMonths(period))
        return {};
    const auto month = [&](QDate day) {
        return locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
    };
    const QDate first = *period.first, last = *period.last;
    const QString months = month(first) == month(last) ? month(last) : month(first) + u'–' + month(last);
    const QString firstYear = QString::number(first.year()), lastYear = QString::number(last.year());
    return months + u' ' + (first.year() == last.year() ? lastYear : firstYear + u'/' + lastYear.right(2));
}

QString conditions(const Snapshot &snapshot, const QLocale &locale)
{
    const Scope &scope = snapshot.scope;
    QStringList parts;
    for (const AttributeFilter &filter : scope.attributes)
        parts << attribute(snapshot, filter);
    parts << scores(scope, locale);
    for (TagId id : scope.tags) {
        const TagRows *tag = snapshot.dataset ? snapshot.dataset->tag(id) : nullptr;
        parts << (tag ? Report::tr("tag: %1").arg(tag->tag.name) : QString());
    }
    for (const QString &theme : scope.themes)
        parts << (theme.isEmpty() ? Report::tr("comments without a theme") : Report::tr("theme: %1").arg(theme));
    parts << tones(scope);
    parts << (scope.untaggedOnly ? Report::tr("without a tag only") : QString());
    parts << (scope.starredOnly ? Report::tr("starred comments only") : QString());
    parts << (scope.inFollowUpOnly ? Report::tr("in follow-up only") : QString());
    parts << (scope.withNoteOnly ? Report::tr("with a note only") : QString());
    parts << (scope.undatedOnly ? Report::tr("without a date only") : QString());
    parts << (scope.search.isEmpty() ? QString() : Report::tr("comment contains: %1").arg(scope.search));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

std::array<std::pair<Category, QString>, 3> categories()
{
    return {std::pair(Category::Detractor, Report::tr("Detractors")), std::pair(Category::Passive, Report::tr("Passives")),
            std::pair(Category::Promoter, Report::tr("Promoters"))};
}

QString margin(const Estimate &estimate, const QLocale &locale)
{
    const std::optional<double> value = estimate.margin();
    if (!value)
        return QStringLiteral("–");
    // U+202F: thin and unbreakable.
    return QStringLiteral("±\u202f%1").arg(formatted(*value, NumberFormat::Score, locale));
}

QString change(double points, const QLocale &locale)
{
    if (std::round(points) == 0)
        return locale.toString(0);
    const QString arrow = points > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
    return arrow + formatted(points, NumberFormat::SignedScore, locale);
}

bool isReal(Verdict verdict)
{
    return verdict == Verdict::Rise || verdict == Verdict::Fall;
}

} // namespace earshot::wording
