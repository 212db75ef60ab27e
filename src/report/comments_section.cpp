// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comments_section.h"

#include "analysis/permission.h"
#include "charts/marks.h"
#include "report/composer.h"
#include "report/consent.h"
#include "report/plain_text.h"
#include "report/printed_words.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qreal TextLeft = 39;

std::vector<const Response *> listed(const ReportInput &input)
{
    std::vector<const Response *> result;
    for (const Response &response : input.quotes) {
        if (!plainText(response.comment).isEmpty() &&
            consent::quoting(response, input) != Quoting::Refused)
            result.push_back(&response);
    }
    std::stable_sort(result.begin(), result.end(), [](const Response *a, const Response *b) {
        return a->answeredAt && (!b->answeredAt || *a->answeredAt > *b->answeredAt);
    });
    return result;
}

QString source(const Response &response, const ReportInput &input)
{
    if (input.withheld)
        return {}; // all that is known of an answer could tell whose it is
    QStringList parts;
    if (response.answeredAt)
        parts << input.locale.toString(response.answeredAt->date(), QLocale::ShortFormat);
    for (const auto &attribute : response.attributes) {
        const AttributeColumn *column = input.snapshot->dataset ? input.snapshot->dataset->attribute(attribute.first) : nullptr;
        if (!column || !isPermission(column->attribute.name)) // a bare "yes" says nothing
            parts << printed::value(response, attribute, input);
    }
    parts << consent::shownName(response, input);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// The text may run over pages; the badge stands beside its first line.
void writeComment(Composer &composer, const Response &response, const ReportInput &input)
{
    const TextStyle style{12, 17, QFont::Normal, composer.theme().ink},
        small{11, 16, QFont::Normal, composer.theme().ink3};
    const QString comment = printed::comment(response, input);
    composer.record(manuscript::Quote{response.score, comment, source(response, input)});
    TextBlock text(comment, composer.width() - TextLeft, style, composer.theme());
    composer.need(std::min<qreal>(3, static_cast<qreal>(text.lines.size()) + 1) * style.lineHeight + 8);
    bool first = true;
    while (!text.lines.isEmpty()) {
        composer.need(style.lineHeight);
        TextBlock part = text;
        part.lines = text.lines.mid(
            0, std::max<qsizetype>(1, static_cast<qsizetype>(composer.room() / style.lineHeight)));
        composer.place(part.height(), [part, first, score = response.score,
                                       theme = composer.theme()](QPainter &painter, const QRectF &rect) {
            if (first)
                marks::drawBadge(painter, QRectF(rect.topLeft(), QSizeF(28, 20)), score, theme, 12);
            part.draw(painter, rect.topLeft() + QPointF(TextLeft, 0), theme);
        });
        text = text.from(part.lines.size());
        first = false;
    }
    composer.place(16, [line = source(response, input), small, theme = composer.theme()](QPainter &painter,
                                                                                         const QRectF &rect) {
        drawLine(painter, rect.topLeft() + QPointF(TextLeft, 12), line, small, theme, Qt::AlignLeft,
                 rect.width() - TextLeft);
    });
    composer.space(10);
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = commentsSection();
    const std::vector<const Response *> comments = listed(input);
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(Report::tr("%1 of %2 comments, newest first.", nullptr, static_cast<int>(input.snapshot->withComment))
                      .arg(input.locale.toString(qlonglong(comments.size())),
                           input.locale.toString(input.snapshot->withComment)));
    composer.space(16);
    for (const Response *response : comments)
        writeComment(composer, *response, input);
}

} // namespace

const Section &commentsSection()
{
    static const Section section{"comments",
                                 QT_TRANSLATE_NOOP("Report", "All comments"),
                                 false,
                                 [](const ReportInput &input) { return !listed(input).empty(); },
                                 [](const ReportInput &) { return Report::tr("What customers wrote"); },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write};
    return section;
}

} // namespace earshot
