// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metrics.h"
#include "domain/tally.h"

#include <QDate>
#include <QRectF>
#include <functional>
#include <variant>
#include <vector>

class QPainter;

// A table as a report says it, and as it draws it. Plain values.
namespace earshot::manuscript {

/// What a cell of a table holds; numbers exact, in the unit of their format (shares 0 … 1).
using Value = std::variant<std::monostate, QString, double, qint64, QDate, Tally>;
/// Rise and Fall: by more than chance explains. Faint: not compared, or not to be looked at first.
enum class Tone : quint8 { Plain, Rise, Fall, Faint };
struct Cell {
    Value value = {};
    QString shown = {}; ///< as printed
    NumberFormat format = NumberFormat::Count;
    Tone tone = Tone::Plain;
    std::function<void(QPainter &, const QRectF &)> draw = {}; ///< of a Split or a Mark
};
enum class ColumnKind : quint8 {
    Text,
    Number,
    Split, ///< a Tally: detractors, passives, promoters
    Mark,  ///< only drawn; what it shows stands in other columns
};
struct Column {
    QString title;
    ColumnKind kind = ColumnKind::Text;
    qreal width = 0; ///< as printed, CSS pixels
};
struct Table {
    QString title; ///< of the subheading before; may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    QString finding; ///< what it shows, where that can be said of it alone
};

} // namespace earshot::manuscript
