// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metrics.h"

#include <QByteArray>
#include <QColor>
#include <vector>

namespace earshot::workbook {

/// How a cell looks.
struct Look
{
    double points = 11;
    bool bold = false;
    bool wrapped = false;
    bool toTheRight = false;
    bool indented = false;  ///< away from a number before it
    bool head = false;      ///< with a strong line below
    bool ruled = false;     ///< with a thin line below
    QColor colour = {};     ///< invalid: that of text
    QByteArray number = {}; ///< format of a number; empty: as usual

    bool operator==(const Look &) const = default;
};

/// The format that shows what formatted() does; shares with a decimal, for here they need not add up to 100.
QByteArray numberFormat(NumberFormat format);

/// The looks that a workbook's cells have, each once.
class Styles
{
public:
    Styles();
    /// The number of a look, as cells refer to it.
    size_t indexOf(const Look &look);
    QByteArray part() const;

    static constexpr char Typeface[] = "Calibri";

private:
    std::vector<Look> m_looks; ///< the first is that of cells without one
};

} // namespace earshot::workbook
