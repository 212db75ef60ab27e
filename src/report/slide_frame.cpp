// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_frame.h"

#include "report/plain_text.h"
#include "report/slide_text.h"
#include "report/words.h"

#include <array>

namespace earshot::slides {

namespace {

constexpr qreal GapUnderTitle = 8, GapUnderHead = 26, GapOverNotes = 14;
constexpr int MostNoteLines = 5;

TextStyle titleStyle(int pixels, const Theme &theme)
{
    return {pixels, pixels * 1.25, QFont::Bold, theme.ink};
}

FittedText fittedTitle(const QString &text, const Theme &theme)
{
    const FittedText large = fitted(text, Width, titleStyle(36, theme), 1);
    if (large.text == plainText(text))
        return large;
    return fitted(text, Width, std::array{titleStyle(30, theme), titleStyle(26, theme), titleStyle(22, theme)}, 2);
}

} // namespace

bool fitsTitle(const QString &text, const Theme &theme)
{
    return fitted(text, Width, titleStyle(30, theme), 2).text == plainText(text);
}

qreal addTitle(Slide &slide, const QString &title, const QString &subtitle, const Theme &theme)
{
    const FittedText head = fittedTitle(title, theme);
    slide.shapes.push_back(TextShape{Report::tr("Title"), {Side, ContentTop, Width, head.height()}, {head.paragraph()}, Anchor::Top, {}, false, Placeholder::Title});
    qreal y = ContentTop + head.height();
    if (!subtitle.isEmpty()) {
        const auto style = [&](int pixels) { return TextStyle{pixels, pixels * 1.42, QFont::Normal, theme.ink2}; };
        const FittedText under = fitted(subtitle, Width, std::array{style(19), style(17), style(15)}, 3);
        y += GapUnderTitle;
        slide.shapes.push_back(
            TextShape{Report::tr("Subtitle"), {Side, y, Width, under.height()}, {under.paragraph()}, Anchor::Top, {}, false, Placeholder::Subtitle});
        y += under.height();
    }
    return y + GapUnderHead;
}

qreal addNotes(Slide &slide, const QStringList &notes, qreal bottom, const Theme &theme)
{
    if (notes.isEmpty())
        return bottom;
    const auto style = [&](int pixels) { return TextStyle{pixels, pixels * 1.43, QFont::Normal, theme.ink3}; };
    const FittedText text = fitted(notes.join(u' '), Width, std::array{style(14), style(13)}, MostNoteLines);
    const qreal top = bottom - text.height();
    slide.shapes.push_back(TextShape{Report::tr("Note"), {Side, top, Width, text.height()}, {text.paragraph()}});
    return top - GapOverNotes;
}

} // namespace earshot::slides
