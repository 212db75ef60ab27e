// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace earshot {

/// How much a text looks like one of the languages that are written with one byte a letter, from what is not ASCII
/// in it: letters that one language has together, words of one script, capitals only where words begin. Text in
/// the wrong encoding has signs inside words, capitals in the middle, and letters that no language has together.
/// Higher is better; below zero it is no text.
double letterScore(const QString &text);

} // namespace earshot
