// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

#include <span>

namespace earshot::slides {

/// A text and how many lines it takes. No program that opens the slide may break it into more: Inter is wide, what stands
/// in for it is narrower, and a little room is left.
struct FittedText
{
    QString text;
    TextStyle style;
    qsizetype lines = 0;

    qreal height() const { return static_cast<qreal>(lines) * style.lineHeight; }
    Paragraph paragraph() const;
};

/// What is left of a text in so many lines, with an ellipsis where something is left out. Clean: see plainText().
FittedText fitted(const QString &text, qreal width, const TextStyle &style, int mostLines);
/// In the first style in which the whole text takes at most so many lines; cut in the last.
FittedText fitted(const QString &text, qreal width, std::span<const TextStyle> styles, int mostLines);
qreal textWidth(const QString &text, const TextStyle &style);
/// At most so many characters, not cut inside one.
QString shortened(const QString &text, qsizetype most);

} // namespace earshot::slides
