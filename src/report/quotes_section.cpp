// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quotes_section.h"

#include "report/composer.h"
#include "report/quote_columns.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

/// Nobody chose them before something is starred.
bool isChosenByHand(const ReportInput &input)
{
    return std::any_of(input.quotes.begin(), input.quotes.end(), [&](const Response &response) {
        return response.starred && mayBeQuoted(response, input) &&
               response.score->category() != Category::Passive;
    });
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = quotesSection();
    composer.beginSection(QString::fromLatin1(self.id),
                          isChosenByHand(input) ? self.translatedTitle() : Report::tr("Recent comments"));
    composer.heading(headingOf(self, input, choice));
    composer.lead(Report::tr("%1 of %2 answers in this period came with a comment.", nullptr,
                     static_cast<int>(input.snapshot->responses))
                      .arg(input.locale.toString(input.snapshot->withComment),
                           input.locale.toString(input.snapshot->responses)));
    placeQuoteColumns(composer, input);
}

} // namespace

const Section &quotesSection()
{
    static const Section section{"quotes",
                                 QT_TRANSLATE_NOOP("Report", "Quotes"),
                                 true,
                                 [](const ReportInput &input) {
                                     return !quotesFrom(input, Category::Detractor).empty() ||
                                            !quotesFrom(input, Category::Promoter).empty();
                                 },
                                 [](const ReportInput &input) {
                                     return isChosenByHand(input) ? Report::tr("In customers’ own words")
                                                                  : Report::tr("Recent comments");
                                 },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write,
                                 nullptr,
                                 true};
    return section;
}

} // namespace earshot
