// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain_text.h"
#include "report/slide_frame.h"
#include "report/slide_text.h"
#include "report/slide_words.h"
#include "report/style.h"
#include "report/wording.h"
#include "report/words.h"

#include <array>

namespace earshot::slides {

namespace {

constexpr qreal PanelLeft = 800, PanelSide = 56;
constexpr qreal TextWidth = PanelLeft - Side - 56;
constexpr qreal ScoreHeight = 160;
constexpr qreal LogoTop = 40;
constexpr QSizeF LogoSize(260, 48); ///< at most
constexpr qreal FactsTop = 560, TrademarksTop = 654;

void addText(Slide &slide, const QString &name, const QRectF &rect, std::vector<Paragraph> paragraphs, Placeholder placeholder = Placeholder::None)
{
    slide.shapes.push_back(TextShape{name, rect, std::move(paragraphs), Anchor::Top, {}, false, placeholder});
}

void addTitles(Slide &slide, const Manuscript &report, const Theme &theme)
{
    if (const QImage logo = QImage::fromData(report.logo, "PNG"); !logo.isNull())
        slide.shapes.push_back(PictureShape{Report::tr("Logo"), QRectF(QPointF(Side, LogoTop), logoSize(logo, LogoSize)), report.logo});
    const FittedText document = fitted(report.document, TextWidth, TextStyle{20, 28, QFont::Bold, theme.accent}, 2);
    addText(slide, Report::tr("Document"), {Side, 96, TextWidth, document.height()}, {document.paragraph()});
    const auto style = [&](int pixels) { return TextStyle{pixels, pixels * 1.16, QFont::Bold, theme.ink}; };
    const FittedText title = fitted(report.title, TextWidth, std::array{style(56), style(46), style(36)}, 3);
    qreal y = 96 + document.height() + 56;
    addText(slide, Report::tr("Title"), {Side, y, TextWidth, title.height()}, {title.paragraph()}, Placeholder::Title);
    y += title.height() + 20;
    std::vector<Paragraph> under;
    const FittedText period = fitted(report.period.isEmpty() ? Report::tr("All responses") : report.period, TextWidth, TextStyle{23, 32, QFont::Normal, theme.ink2}, 2);
    const FittedText selection = fitted(report.selection, TextWidth, TextStyle{17, 25, QFont::Normal, theme.ink3}, 3);
    under.push_back(period.paragraph());
    if (!selection.text.isEmpty())
        under.push_back(selection.paragraph());
    addText(slide, Report::tr("Subtitle"), {Side, y, TextWidth, period.height() + selection.height()}, under, Placeholder::Subtitle);
}

void addFacts(Slide &slide, const Manuscript &report, const Theme &theme)
{
    std::vector<std::pair<QString, QString>> facts{
        {Report::tr("Prepared for"), report.recipient}, {Report::tr("Prepared by"), report.author}, {Report::tr("Date"), report.date}};
    std::erase_if(facts, [](const auto &fact) { return fact.second.isEmpty(); });
    const qreal width = TextWidth / 3;
    qreal x = Side;
    for (const auto &[name, value] : facts) {
        const FittedText text = fitted(value, width - 16, TextStyle{16, 23, QFont::Normal, theme.ink}, 2);
        const FittedText head = fitted(name, width - 16, TextStyle{14, 21, QFont::Normal, theme.ink3}, 1);
        addText(slide, name, {x, FactsTop, width - 16, head.height() + text.height()}, {head.paragraph(), text.paragraph()});
        x += width;
    }
    const FittedText marks = fitted(wording::trademarks(), TextWidth, TextStyle{13, 18, QFont::Normal, theme.ink3}, 2);
    addText(slide, Report::tr("Note"), {Side, TrademarksTop, TextWidth, marks.height()}, {marks.paragraph()});
}

/// The largest in which the score and its margin stand in one line.
Paragraph largeScore(const manuscript::KeyFigure &score, qreal width, const Theme &theme)
{
    const Run margin{score.margin.isEmpty() ? QString() : u' ' + score.margin, {34, ScoreHeight, QFont::Normal, theme.onAccent}};
    Paragraph large;
    for (int pixels : {150, 120, 96, 72}) {
        large.runs = {{score.value, {pixels, ScoreHeight, QFont::Bold, theme.onAccent}}};
        if (textWidth(score.value, large.runs.front().style) + textWidth(margin.text, margin.style) < width * 0.95)
            break;
    }
    if (!margin.text.isEmpty())
        large.runs.push_back(margin);
    return large;
}

/// The score on a ground of its own.
void addPanel(Slide &slide, const manuscript::Section &cover, const Theme &theme)
{
    const qreal left = PanelLeft + PanelSide, width = SlideSize.width() - PanelLeft - 2 * PanelSide;
    slide.shapes.push_back(TextShape{Report::tr("Background"), {PanelLeft, 0, SlideSize.width() - PanelLeft, SlideSize.height()}, {}, Anchor::Top, theme.accent});
    qreal y = 230;
    for (const manuscript::Block &block : cover.blocks) {
        if (const auto *figures = std::get_if<manuscript::KeyFigures>(&block)) {
            const manuscript::KeyFigure &score = figures->figures.front();
            const Paragraph name{{{score.name, {20, 28, QFont::Normal, theme.onAccent}}}};
            addText(slide, score.name, {left, y, width, 28 + ScoreHeight}, {name, largeScore(score, width, theme)});
            y += 208;
            slide.notes << inWords(*figures);
        } else if (const auto *text = std::get_if<manuscript::Text>(&block)) {
            const FittedText said = fitted(text->text, width, TextStyle{20, 29, QFont::Normal, theme.onAccent}, 6);
            addText(slide, Report::tr("Finding"), {left, y, width, said.height()}, {said.paragraph()});
            y += said.height();
            slide.notes << text->text;
        }
    }
}

} // namespace

Slide coverSlide(const Manuscript &report, const manuscript::Section &cover, const Theme &theme)
{
    Slide slide;
    slide.layout = Layout::Cover;
    slide.notes << QStringList{plainText(report.document), plainText(report.title), report.period}.join(QStringLiteral(". "));
    addTitles(slide, report, theme);
    addPanel(slide, cover, theme);
    addFacts(slide, report, theme);
    return slide;
}

} // namespace earshot::slides
