// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/section_parts.h"

#include <QLocale>

// A report's charts and tables, one by one, to be pasted elsewhere.
namespace earshot {

/// In the report's order, each with a title.
std::vector<slides::Topic> figuresOf(const Manuscript &manuscript);

/// What is put on the clipboard: of a chart its picture too.
struct Clipping
{
    QByteArray png, svg; ///< empty for a table
    QString text;        ///< the numbers, unrounded, in the locale; columns apart by tabs, so that a spreadsheet takes them as cells
};
Clipping clippingOf(const slides::Topic &figure, const QLocale &locale);

} // namespace earshot
