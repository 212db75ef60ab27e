// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_score.h"

#include "analysis/metrics.h"
#include "report/plain_text.h"
#include "report/slide_figures.h"
#include "report/slide_frame.h"
#include "report/slide_text.h"
#include "report/slide_words.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>
#include <array>

namespace earshot::slides {

namespace {

using manuscript::Chart;
using manuscript::Headline;

constexpr qreal LeftWidth = 352, ColumnGap = 60, UnderHead = 12;
constexpr qreal ScoreHeight = 128, ScoreLine = 168; ///< office programs set large letters by their whole line
constexpr qreal ChangeHeight = 32, BarHeight = 27, BarWithout = 56;
constexpr qreal LeastPart = 2; ///< of a bar, px
constexpr qreal ChartRoom = 24; ///< under the chart

/// How people scored, where the summary shows it.
const Chart *histogramOf(const Manuscript &manuscript)
{
    for (const manuscript::Section &section : manuscript.sections) {
        for (const manuscript::Block &block : section.blocks) {
            if (const auto *chart = std::get_if<Chart>(&block); chart && chart->byScore)
                return chart;
        }
    }
    return nullptr;
}

const QColor &colourOf(manuscript::Tone tone, const Theme &theme)
{
    return tone == manuscript::Tone::Rise ? theme.proInk : tone == manuscript::Tone::Fall ? theme.detInk : theme.ink2;
}

/// The largest in which the score and its margin stand in one line.
Paragraph largeScore(const manuscript::KeyFigure &score, const Theme &theme)
{
    const Run margin{score.margin.isEmpty() ? QString() : QStringLiteral("\u2003") + score.margin, {27, ScoreLine, QFont::Normal, theme.ink2}};
    Paragraph large;
    for (int pixels : {152, 132, 112, 92}) {
        large.runs = {{score.value, {pixels, ScoreLine, QFont::Bold, theme.ink}}};
        if (textWidth(score.value, large.runs.front().style) + textWidth(margin.text, margin.style) < LeftWidth * 0.97)
            break;
    }
    if (!margin.text.isEmpty())
        large.runs.push_back(margin);
    return large;
}

void addText(Slide &slide, const QString &name, const QRectF &rect, std::vector<Paragraph> paragraphs)
{
    slide.shapes.push_back(TextShape{name, rect, std::move(paragraphs)});
}

/// Widths of the three parts; what is not nothing is seen.
std::array<qreal, 3> partsOf(const Tally &tally, qreal width)
{
    std::array<qreal, 3> parts{};
    qreal sum = 0;
    for (const auto &[category, name] : wording::categories()) {
        qreal &part = parts[static_cast<size_t>(category)];
        part = tally.of(category) == 0 ? 0 : std::max(LeastPart, width * static_cast<qreal>(tally.of(category)) / static_cast<qreal>(tally.n()));
        sum += part;
    }
    for (qreal &part : parts)
        part *= width / sum;
    return parts;
}

/// The bar as three plain shapes, its shares under it. Returns where it ends.
qreal addBar(Slide &slide, const Tally &tally, const QRectF &bar, const QLocale &locale, const Theme &theme)
{
    const std::array<qreal, 3> parts = partsOf(tally, bar.width());
    const TextStyle shareStyle{17, 23, QFont::Bold, {}}, nameStyle{13, 18, QFont::Normal, {}};
    qreal x = bar.left(), free = bar.left();
    for (const auto &[category, name] : wording::categories()) {
        const qreal part = parts[static_cast<size_t>(category)];
        if (part > 0)
            slide.shapes.push_back(TextShape{name, {x, bar.top(), std::max(1.0, part - 1), bar.height()}, {}, Anchor::Top, theme.fill(category)});
        TextStyle share = shareStyle, small = nameStyle;
        share.colour = small.colour = theme.text(category);
        const QString shown = shownShare(tally, category, locale);
        const qreal width = std::max(textWidth(shown, share), textWidth(name, small)) + 6;
        const bool last = category == Category::Promoter;
        const Align align = last ? Align::End : Align::Start;
        const qreal left = last ? bar.right() - width : std::max(x, free);
        addText(slide, name, {left, bar.bottom() + 10, width, 41}, {{{{shown, share}}, align}, {{{name, small}}, align}});
        free = left + width + 12;
        x += part;
    }
    return bar.bottom() + 51;
}

/// Score, change and shares in a column of this width.
void addScore(Slide &slide, const Headline &headline, qreal top, qreal width, bool tall, const QLocale &locale, const Theme &theme)
{
    const manuscript::KeyFigure &score = headline.score;
    addText(slide, score.name, {Side, top - (ScoreLine - ScoreHeight) / 2, std::min(width, LeftWidth + ColumnGap / 2), ScoreLine}, {largeScore(score, theme)});
    qreal y = top + ScoreHeight + 22;
    const TextStyle style{24, ChangeHeight, QFont::Bold, colourOf(headline.tone, theme)}, plain{24, ChangeHeight, QFont::Normal, theme.ink2};
    Paragraph change;
    if (score.change.isEmpty())
        change.runs = {{score.name, plain}};
    else
        change.runs = {{score.change, style}, {u' ' + score.remark, plain}};
    addText(slide, Report::tr("Change"), {Side, y, width, ChangeHeight}, {change});
    y += ChangeHeight + 32;
    addBar(slide, headline.tally, {Side, y, width, tall ? BarWithout : BarHeight}, locale, theme);
}

QString subtitleOf(const Manuscript &manuscript)
{
    QStringList parts{manuscript.document, manuscript.selection, manuscript.period.isEmpty() ? Report::tr("All responses") : manuscript.period};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// Score and shares in words.
QStringList spoken(const Headline &headline, const QLocale &locale)
{
    QStringList shares;
    for (const auto &[category, name] : wording::categories())
        shares << QStringLiteral("%1 %2").arg(name, shownShare(headline.tally, category, locale));
    return inWords(manuscript::KeyFigures{{headline.score}}) + QStringList{shares.join(QStringLiteral(", ")) + u'.', headline.notes.join(u' ')};
}

/// What the summary says of the same figures, where it has no slide of its own.
QStringList summaryTexts(const Manuscript &manuscript)
{
    QStringList texts;
    for (const manuscript::Section &section : manuscript.sections) {
        if (section.id != u"summary" || withoutHeadline(manuscript, section))
            continue;
        for (const manuscript::Block &block : section.blocks) {
            if (const auto *text = std::get_if<manuscript::Text>(&block); text && text->role != manuscript::TextRole::Subheading)
                texts << text->text;
        }
    }
    return texts;
}

} // namespace

Slide scoreSlide(const Manuscript &manuscript, const QLocale &locale, const Theme &theme)
{
    const Headline &headline = *manuscript.headline;
    Slide slide;
    const qreal top = addTitle(slide, headline.finding, subtitleOf(manuscript), theme) + UnderHead;
    slide.notes << headline.finding << spoken(headline, locale) << summaryTexts(manuscript);
    const Chart *chart = headline.trend ? &*headline.trend : histogramOf(manuscript);
    addScore(slide, headline, top, chart ? LeftWidth : Width, !chart, locale, theme);
    if (chart) {
        const qreal left = Side + LeftWidth + ColumnGap;
        addChart(slide, *chart, {left, top, Side + Width - left, ContentBottom - ChartRoom - top}, locale, theme);
        ChartShape &shape = std::get<ChartShape>(slide.shapes.back());
        if (headline.trend) { // the foot says it
            shape.design.title.clear();
            shape.design.legend = false;
        }
        slide.notes << inWords(*chart, locale);
    }
    slide.foot = fitted(headline.notes.join(u' '), FootRect.width(), TextStyle{13, 19, QFont::Normal, theme.ink3}, 1).text;
    return slide;
}

std::optional<manuscript::Section> withoutHeadline(const Manuscript &manuscript, const manuscript::Section &section)
{
    if (section.id != u"summary" || !manuscript.headline || manuscript.headline->trend)
        return section;
    manuscript::Section rest{section.id, section.title, {}};
    bool figure = false;
    for (const manuscript::Block &block : section.blocks) {
        const auto *chart = std::get_if<Chart>(&block);
        if (std::holds_alternative<manuscript::KeyFigures>(block))
            continue;
        if (chart && chart->byScore) {
            if (const auto *title = rest.blocks.empty() ? nullptr : std::get_if<manuscript::Text>(&rest.blocks.back()); title && title->role == manuscript::TextRole::Subheading)
                rest.blocks.pop_back();
            continue;
        }
        figure = figure || !std::holds_alternative<manuscript::Text>(block);
        rest.blocks.push_back(block);
    }
    return figure ? std::optional(rest) : std::nullopt;
}

} // namespace earshot::slides
