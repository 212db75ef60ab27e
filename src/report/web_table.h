// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/inline_svg.h"
#include "report/manuscript.h"

#include <QLocale>

namespace earshot::web {

/// How a table of the page is called.
struct Caption
{
    QString id;
    QString text;
    bool isHeading = false; ///< stands in the place of the subheading; else only read aloud
};

/// A table with its caption, a head and a name for each row; what is only drawn on paper is drawn here too.
QString table(const manuscript::Table &table, const Caption &caption, const InlineSvg &svg, const QLocale &locale);

} // namespace earshot::web
