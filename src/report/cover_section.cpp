// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cover_section.h"

#include "analysis/metrics.h"
#include "charts/marks.h"
#include "report/composer.h"
#include "report/masthead.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qreal LabelGap = 20; ///< least between two labels under the bar

/// What the change from the period before may be called.
QString comparison(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.change || !snapshot.previous || !snapshot.previous->nps)
        return {};
    const QString before = formatted(snapshot.previous->nps, NumberFormat::Score, locale);
    switch (snapshot.change->verdict) {
    case Verdict::Rise:
        return Report::tr("Up from %1 in the period before. The rise is larger than chance explains.").arg(before);
    case Verdict::Fall:
        return Report::tr("Down from %1 in the period before. The fall is larger than chance explains.").arg(before);
    case Verdict::Chance:
        return Report::tr("It was %1 in the period before. The difference could be chance.").arg(before);
    case Verdict::TooFew:
        break;
    }
    return Report::tr("It was %1 in the period before, with too few answers to compare.").arg(before);
}

/// Everything on the sheet; lengths as in the design's A4 picture, from the top.
struct Cover
{
    const ReportInput input;
    const Theme theme;
    qreal left;
    QSizeF sheet;

    qreal width() const { return std::min(560.0, sheet.width() - 2 * left); }
    void draw(QPainter &painter) const;
    void drawHead(QPainter &painter) const;
    qreal drawTitle(QPainter &painter) const;
    qreal drawScore(QPainter &painter, qreal top) const;
    void drawStack(QPainter &painter, qreal top) const;
    void drawFacts(QPainter &painter) const;
};

void Cover::draw(QPainter &painter) const
{
    drawHead(painter);
    const qreal title = drawTitle(painter);
    if (input.snapshot->total.n() > 0) {
        drawStack(painter, drawScore(painter, title + 92) + 44);
    } else {
        const TextBlock none(Report::tr("No answers in this selection."), width(), {17, 26, QFont::Normal, theme.ink},
                             theme);
        none.draw(painter, {left, title + 92}, theme);
    }
    drawFacts(painter);
}

void Cover::drawHead(QPainter &painter) const
{
    painter.fillRect(QRectF(0, 0, sheet.width(), 10), theme.accent);
    const qreal name = left + drawMark(painter, {left, 96}, input, theme) + 12;
    drawLine(painter, {name, 119}, reporterOf(input), {17, 22, QFont::DemiBold, theme.ink}, theme, Qt::AlignLeft, sheet.width() - left - name);
}

/// Returns where it ends.
qreal Cover::drawTitle(QPainter &painter) const
{
    const TextBlock title(wording::reportTitle(input), width(), {46, 52, QFont::DemiBold, theme.ink, -5.2},
                          theme, 3);
    title.draw(painter, {left, 280}, theme);
    qreal y = 280 + title.height() + 18;
    const QString when = wording::period(*input.snapshot, input.locale);
    const TextBlock period(when.isEmpty() ? Report::tr("All responses") : when, width(),
                           {19, 28, QFont::Normal, theme.ink2}, theme, 2);
    period.draw(painter, {left, y}, theme);
    y += period.height();
    const QString conditions = wording::conditions(*input.snapshot, input.locale);
    if (conditions.isEmpty())
        return y;
    const TextBlock filter(conditions, width(), {14, 20, QFont::Normal, theme.ink3}, theme, 2);
    filter.draw(painter, {left, y + 4}, theme);
    return y + 4 + filter.height();
}

/// Returns where it ends.
qreal Cover::drawScore(QPainter &painter, qreal top) const
{
    const Estimate &total = input.snapshot->total;
    const TextStyle huge{132, 112, QFont::DemiBold, theme.ink, -5.8};
    const QString score = formatted(total.nps, NumberFormat::Score, input.locale);
    const qreal baseline = top + 104,
                right = left + drawLine(painter, {left, baseline}, score, huge, theme) + 20;
    if (total.margin())
        drawLine(painter, {right, baseline - 26}, wording::margin(total, input.locale),
                 {22, 28, QFont::Normal, theme.ink2}, theme);
    drawLine(painter, {right, baseline - 2}, Report::tr("Net Promoter Score"), {16, 24, QFont::Normal, theme.ink2},
             theme);
    const TextBlock words(comparison(*input.snapshot, input.locale), std::min(520.0, width()),
                          {17, 26, QFont::Normal, theme.ink}, theme, 4);
    words.draw(painter, {left, top + 134}, theme);
    return top + 134 + words.height();
}

void Cover::drawStack(QPainter &painter, qreal top) const
{
    const Tally &tally = input.snapshot->total.tally;
    marks::drawStack(painter, QRectF(left, top, width(), 22), tally, theme);
    // Each begins where its part of the bar does, unless its neighbour or the edge pushes it aside.
    qreal part = left, end = left - LabelGap;
    const auto label = [&](Category category, const QString &name) {
        const QString percent = shownShare(tally, category, input.locale);
        const QColor colour = category == Category::Passive ? theme.ink2 : theme.text(category);
        const TextStyle strong{13, 18, QFont::DemiBold, colour}, normal{13, 18, QFont::Normal, colour};
        const qreal first = lineWidth(percent, strong, theme) + 4,
                    whole = first + lineWidth(name, normal, theme);
        const qreal start = std::max(end + LabelGap, std::min(part, left + width() - whole));
        drawLine(painter, {start, top + 45}, percent, strong, theme);
        drawLine(painter, {start + first, top + 45}, name, normal, theme);
        part += width() * static_cast<qreal>(tally.of(category)) / static_cast<qreal>(tally.n());
        end = start + whole;
    };
    label(Category::Detractor, Report::tr("detractors"));
    label(Category::Passive, Report::tr("passives"));
    label(Category::Promoter, Report::tr("promoters"));
}

void Cover::drawFacts(QPainter &painter) const
{
    const qint64 n = input.snapshot->total.n();
    const QString answers = Report::tr("%1 answers", nullptr, static_cast<int>(n)).arg(input.locale.toString(n));
    std::vector<std::pair<QString, QString>> facts{{Report::tr("Prepared for"), input.options.recipient},
                                                   {Report::tr("Prepared by"), authorOf(input)},
                                                   {Report::tr("Date"), wording::longDate(input.date, input.locale)},
                                                   {Report::tr("Based on"), answers}};
    std::erase_if(facts, [](const auto &fact) { return fact.second.isEmpty(); });
    const TextStyle muted{13, 20, QFont::Normal, theme.ink3}, normal{13, 20, QFont::Normal, theme.ink};
    const qreal most = (sheet.width() - 2 * left) / static_cast<qreal>(facts.size()),
                top = sheet.height() - 96;
    qreal x = left;
    for (const auto &[name, value] : facts) {
        drawLine(painter, {x, top + 15}, name, muted, theme);
        drawLine(painter, {x, top + 35}, value, normal, theme, Qt::AlignLeft, most - 16);
        x += std::clamp(std::max(lineWidth(name, muted, theme), lineWidth(value, normal, theme)) + 64, 0.0,
                        most);
    }
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &)
{
    ReportInput own = input;
    own.quotes.clear();
    const Cover cover{own, composer.theme(), composer.margin(), composer.sheet()};
    composer.addSheet(QStringLiteral("cover"), coverSection().translatedTitle(),
                      [cover](QPainter &painter, const QRectF &) { cover.draw(painter); });
    const Estimate &total = input.snapshot->total;
    if (total.n() == 0)
        return composer.record(manuscript::Text{manuscript::TextRole::Lead, Report::tr("No answers in this selection.")});
    composer.record(manuscript::KeyFigures{
        {{Report::tr("Net Promoter Score"), formatted(total.nps, NumberFormat::Score, input.locale), wording::margin(total, input.locale), {}, {},
          NumberFormat::Score, total.nps, total.margin(), {}}}});
    composer.record(manuscript::Text{manuscript::TextRole::Lead, comparison(*input.snapshot, input.locale)});
}

} // namespace

const Section &coverSection()
{
    static const Section section{"cover",
                                 QT_TRANSLATE_NOOP("Report", "Cover"),
                                 true,
                                 [](const ReportInput &) { return true; },
                                 [](const ReportInput &) { return QString(); },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write};
    return section;
}

} // namespace earshot
