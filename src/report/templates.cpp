// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/templates.h"

#include "report/words.h"

#include <algorithm>

namespace earshot {

std::span<const ReportTemplate> reportTemplates()
{
    static const std::vector<ReportTemplate> all{
        {"standard",
         QT_TRANSLATE_NOOP("Report", "Standard report"),
         QT_TRANSLATE_NOOP("Report", "Cover, summary, trend, segments, themes, quotes and method"),
         nullptr,
         {{"cover"}, {"summary"}, {"trend", {"figures"}}, {"segments"}, {"standing"}, {"themes"}, {"quotes"}, {"method"}}},
        {"owner",
         QT_TRANSLATE_NOOP("Report", "Owner’s page"),
         QT_TRANSLATE_NOOP("Report", "Everything that matters on one page, the method on its back"),
         nullptr,
         {{"page"}, {"method"}}},
        {"executive",
         QT_TRANSLATE_NOOP("Report", "Executive summary"),
         QT_TRANSLATE_NOOP("Report", "The score, what moved it and what to decide, on three pages"),
         nullptr,
         {{"summary"}, {"trend", {"figures", "reading"}}, {"method"}}},
        {"quarterly",
         QT_TRANSLATE_NOOP("Report", "Full quarterly report"),
         QT_TRANSLATE_NOOP("Report", "Every section, with the table of all periods and all comments"),
         QT_TRANSLATE_NOOP("Report", "Quarterly customer feedback report"),
         {{"cover"}, {"summary"}, {"trend"}, {"segments"}, {"standing"}, {"themes"}, {"quotes"}, {"advocacy"}, {"comments"}, {"imports"}, {"method"}}},
        {"branch",
         QT_TRANSLATE_NOOP("Report", "Branch report"),
         QT_TRANSLATE_NOOP("Report", "For the team of one branch: its score beside the others, themes and all comments"),
         QT_TRANSLATE_NOOP("Report", "What our customers told us"),
         {{"summary"}, {"standing"}, {"trend", {"figures", "reading"}}, {"themes"}, {"comments"}, {"method"}}},
        {"advocacy",
         QT_TRANSLATE_NOOP("Report", "Advocacy proof sheet"),
         QT_TRANSLATE_NOOP("Report", "What promoters say, for your website, a pitch or a shop window"),
         QT_TRANSLATE_NOOP("Report", "What our customers say"),
         {{"advocacy"}, {"method"}}},
    };
    return all;
}

QString ReportTemplate::translatedTitle() const
{
    return Report::tr(title);
}

QString ReportTemplate::translatedAbout() const
{
    return Report::tr(about);
}

const ReportTemplate *reportTemplate(const QString &name)
{
    const auto all = reportTemplates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ReportTemplate &one) {
        return name.compare(QLatin1StringView(one.id), Qt::CaseInsensitive) == 0 || name.compare(one.translatedTitle(), Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

namespace {

/// Whether a template called the report so.
bool isTemplatesName(const QString &title)
{
    const auto all = reportTemplates();
    return std::any_of(all.begin(), all.end(), [&](const ReportTemplate &one) { return one.name && title == Report::tr(one.name); });
}

/// The template's sections in its order, then the others, switched off.
std::vector<SectionChoice> sectionsOf(const ReportTemplate &chosen, const Dataset &dataset)
{
    std::vector<SectionChoice> rest = firstOptions(dataset).sections, choices;
    for (const ReportTemplate::Part &part : chosen.parts) {
        const auto found = std::find_if(rest.begin(), rest.end(), [&](const SectionChoice &choice) { return choice.id == QLatin1StringView(part.section); });
        if (found == rest.end())
            continue;
        SectionChoice choice = *found;
        rest.erase(found);
        choice.on = true;
        const Section *known = section(choice.id);
        if (known->offAtFirst)
            choice.off.removeAll(QString::fromLatin1(known->offAtFirst));
        for (const char *option : part.off)
            choice.off << QString::fromLatin1(option);
        choices.push_back(choice);
    }
    for (SectionChoice &choice : rest)
        choice.on = false;
    choices.insert(choices.end(), rest.begin(), rest.end());
    return choices;
}

} // namespace

ReportOptions applied(const ReportTemplate &chosen, const ReportOptions &current, const Dataset &dataset)
{
    ReportOptions options = current;
    options.sections = sectionsOf(chosen, dataset);
    if (options.title.isEmpty() || isTemplatesName(options.title))
        options.title = chosen.name ? Report::tr(chosen.name) : QString();
    return options;
}

const ReportTemplate *templateOf(const ReportOptions &options, const Dataset &dataset)
{
    const auto all = reportTemplates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ReportTemplate &one) { return sectionsOf(one, dataset) == options.sections; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace earshot
