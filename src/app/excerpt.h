// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QTextLayout>

// What somebody wrote, in the two lines that a row of a list has for it.
namespace earshot {

constexpr int ExcerptLines = 2;

/// As one paragraph that keeps to itself: line breaks become blanks, and what turns the direction of everything after it
/// is no longer seen. One character for one, so that places in the text stay.
QString asOneParagraph(QString text);

/// Wraps the text in `rect`, two lines at most, with dots where there is more; in the painter's pen.
void paintExcerpt(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, int lineHeight,
                  const QList<QTextLayout::FormatRange> &marks = {});

} // namespace earshot
