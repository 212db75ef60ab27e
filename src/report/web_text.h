// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Text as it stands in a web page.
namespace earshot::web {

/// Words from anywhere: made safe to set as plainText() does, and nothing of them is markup.
QString escaped(const QString &text);
/// A figure that Earshot wrote: its narrow blanks, which keep it on one line, stay.
QString escapedFigure(const QString &figure);
/// "<p class="lead">…</p>" of words, or nothing without any.
QString element(const char *name, const char *attributes, const QString &text);

} // namespace earshot::web
