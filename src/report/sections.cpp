// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sections.h"

#include "analysis/corrected.h"
#include "analysis/permission.h"
#include "report/advocacy_section.h"
#include "report/comments_section.h"
#include "report/composer.h"
#include "report/consent.h"
#include "report/cover_section.h"
#include "report/imports_section.h"
#include "report/masthead.h"
#include "report/headline.h"
#include "report/method_section.h"
#include "report/page_section.h"
#include "report/quotes_section.h"
#include "report/segments_section.h"
#include "report/share_safe.h"
#include "report/standing_section.h"
#include "report/summary_section.h"
#include "report/themes_section.h"
#include "report/trend_section.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace earshot {

std::span<const Section> sections()
{
    static const std::array all{coverSection(),  summarySection(), trendSection(),    segmentsSection(), standingSection(), themesSection(),
                                quotesSection(), methodSection(),  commentsSection(), advocacySection(), importsSection(),  pageSection()};
    return all;
}

QString Section::translatedTitle() const
{
    return QCoreApplication::translate("Report", title);
}

const Section *section(const QString &id)
{
    const auto all = sections();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Section &s) { return id == QLatin1String(s.id); });
    return found == all.end() ? nullptr : &*found;
}

std::vector<SectionChoice> defaultSections()
{
    std::vector<SectionChoice> choices;
    for (const Section &each : sections())
        choices.push_back(
            {QString::fromLatin1(each.id),
             each.onAtFirst,
             {},
             each.offAtFirst ? QStringList{QString::fromLatin1(each.offAtFirst)} : QStringList()});
    return choices;
}

ReportOptions firstOptions(const Dataset &dataset)
{
    ReportOptions options;
    options.sections = defaultSections();
    options.consentAttribute = consent::attributeOf(dataset);
    options.names = options.consentAttribute.isEmpty() ? NamesPolicy::Nobody : NamesPolicy::WithConsent;
    for (SectionChoice &choice : options.sections) {
        for (const AttributeColumn &column : dataset.attributes()) {
            if (choice.id == u"segments" && isPermission(column.attribute.name))
                choice.off << optionFor(column.attribute.name);
        }
    }
    return options;
}

bool isOn(const SectionChoice &choice, const QString &option)
{
    return !choice.off.contains(option);
}

QString optionFor(const QString &attribute)
{
    return QStringLiteral("attribute:") + attribute;
}

QString headingOf(const Section &section, const ReportInput &input, const SectionChoice &choice)
{
    return choice.heading.isEmpty() ? section.heading(input) : choice.heading;
}

namespace {

std::vector<SectionChoice> chosenSections(const ReportOptions &options)
{
    return options.sections.empty() ? defaultSections() : options.sections;
}

} // namespace

ReportInput reportedInput(const ReportInput &asked)
{
    const ReportInput input = asked.options.shareSafe ? shareSafe(asked) : asked;
    const std::vector<SectionChoice> chosen = chosenSections(input.options);
    const auto segments = std::find_if(chosen.begin(), chosen.end(),
                                       [](const SectionChoice &choice) { return choice.id == u"segments"; });
    const auto isHidden = [&](const Grouping &grouping) {
        const bool off = segments != chosen.end() && !isOn(*segments, optionFor(grouping.name));
        return off || grouping.name.compare(input.options.consentAttribute, Qt::CaseInsensitive) == 0;
    };
    const std::vector<Grouping> &all = input.snapshot->groupings;
    if (std::none_of(all.begin(), all.end(), isHidden))
        return input;
    const auto reduced = std::make_shared<Snapshot>(*input.snapshot);
    std::erase_if(reduced->groupings, isHidden);
    correctOverTable(reduced->groupings, reduced->options);
    ReportInput result = input;
    result.snapshot = reduced;
    return result;
}

namespace {

void write(const Section &section, Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    constexpr qreal LeastRoom = 200; // a shorter section is none
    if (section.mayFollow && !composer.isEmpty() && composer.room() >= LeastRoom) {
        Composer trial = composer;
        trial.followNext();
        section.write(trial, input, choice);
        if (trial.pageCount() == composer.pageCount()) {
            composer = std::move(trial);
            return;
        }
    }
    section.write(composer, input, choice);
}

} // namespace

LaidOutReport layOut(const ReportInput &asked)
{
    const std::vector<SectionChoice> chosen = chosenSections(asked.options);
    const ReportInput input = reportedInput(asked);
    Composer composer(input);
    composer.setMasthead([&input](Composer &first) { writeMasthead(first, input); });
    for (const SectionChoice &choice : chosen) {
        const Section *each = section(choice.id);
        if (each && choice.on && !(input.withheld && input.withheld->everything) && each->hasContent(input))
            write(*each, composer, input, choice);
    }
    if (composer.isEmpty()) {
        const Section &method = methodSection();
        method.write(composer, input, {QString::fromLatin1(method.id), true, {}, {}});
    }
    LaidOutReport report = composer.finish();
    report.manuscript.headline = headlineOf(input, chosen);
    return report;
}

bool LaidOutReport::Page::holds(const QString &section) const
{
    return sectionId == section || std::any_of(further.begin(), further.end(), [&](const auto &other) {
               return other.first == section;
           });
}

qsizetype LaidOutReport::pagesOf(const QString &sectionId) const
{
    return std::count_if(pages.begin(), pages.end(),
                         [&](const Page &page) { return page.holds(sectionId); });
}

} // namespace earshot
