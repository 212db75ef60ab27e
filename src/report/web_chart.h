// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/inline_svg.h"
#include "report/manuscript.h"

#include <QLocale>

namespace earshot::web {

/// A chart in two widths, of which the page shows the one that fits, and its numbers as a table that can be opened. `id` sets
/// it apart from the page's other charts.
QString chart(const manuscript::Chart &chart, const QString &id, const InlineSvg &svg, const QLocale &locale);

} // namespace earshot::web
