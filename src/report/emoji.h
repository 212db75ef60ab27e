// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>

#include <vector>

// Colour glyphs are nothing but gaps in a PDF of Qt: they are painted as pictures.
namespace earshot::emoji {

struct Run
{
    QString text;
    bool isEmoji = false;
};

/// Whether there may be any: quick, for most lines have none.
bool mayHave(const QString &text);
/// The text in pieces of emoji and of everything else; one piece when there are no emoji.
std::vector<Run> runs(const QString &text);
/// A run of emoji with its baseline at the point, sharp on paper.
void draw(QPainter &painter, QPointF baseline, const QString &text, const QFont &font);

} // namespace earshot::emoji
