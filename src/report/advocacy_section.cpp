// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/advocacy_section.h"

#include "analysis/metrics.h"
#include "charts/marks.h"
#include "report/composer.h"
#include "report/consent.h"
#include "report/quote_columns.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t MostQuotes = 12;

/// Starred ones first, then the newest.
std::vector<const Response *> promoters(const ReportInput &input)
{
    std::vector<const Response *> found;
    for (const Response &response : input.quotes) {
        if (response.score && response.score->category() == Category::Promoter && mayBeQuoted(response, input))
            found.push_back(&response);
    }
    std::stable_partition(found.begin(), found.end(), [](const Response *response) { return response->starred; });
    found.resize(std::min(found.size(), MostQuotes));
    return found;
}

QString finding(const ReportInput &input)
{
    const Tally &tally = input.snapshot->total.tally;
    return Report::tr("%1 of %2 customers gave a 9 or 10 when they were asked whether they would recommend us: %3.", nullptr, static_cast<int>(tally.n()))
        .arg(input.locale.toString(tally.promoters()), input.locale.toString(tally.n()), shownShare(tally, Category::Promoter, input.locale));
}

void writeShare(Composer &composer, const ReportInput &input)
{
    const Tally &tally = input.snapshot->total.tally;
    composer.space(20);
    composer.place(26, [tally, theme = composer.theme()](QPainter &painter, const QRectF &rect) { marks::drawStack(painter, rect, tally, theme); });
    composer.space(6);
    const Estimate &total = input.snapshot->total;
    const QString score = formatted(total.nps, NumberFormat::Score, input.locale);
    composer.note(total.margin() ? Report::tr("Net Promoter Score %1 %2.", "score, margin").arg(score, wording::margin(total, input.locale))
                                 : Report::tr("Net Promoter Score %1.").arg(score));
}

/// Whether it is known who may be quoted, and named.
QString leave(const ReportInput &input)
{
    if (consent::asksAnybody(input))
        return Report::tr("Quoted with the leave of those who wrote.");
    return Report::tr("Nobody was asked for leave to be quoted: ask before this is made public.");
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = advocacySection();
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(finding(input));
    if (isOn(choice, QStringLiteral("share")))
        writeShare(composer, input);
    composer.space(24);
    placePromotersQuotes(composer, input, promoters(input));
    composer.space(8);
    composer.note(leave(input));
}

} // namespace

const Section &advocacySection()
{
    static const Section section{"advocacy",
                                 QT_TRANSLATE_NOOP("Report", "Advocacy"),
                                 false,
                                 [](const ReportInput &input) { return !promoters(input).empty(); },
                                 [](const ReportInput &) { return Report::tr("Why customers recommend us"); },
                                 [](const ReportInput &) { return std::vector<SectionOption>{{QStringLiteral("share"), Report::tr("Share of promoters")}}; },
                                 write};
    return section;
}

} // namespace earshot
