// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/marks.h"
#include "cli/command_line.h"
#include "cli/project.h"
#include "cli/scope_options.h"

namespace earshot::cli {

struct ChartInput
{
    SnapshotPtr snapshot;
    Theme theme = Theme::light();
    QLocale locale;
    QString title;                        ///< of the document
    std::optional<AttributeId> attribute; ///< for charts of segments; else the first one
};

/// Needs a snapshot with a crosstab; its first rows and columns.
void drawCrosstab(QPainter &painter, const QRectF &rect, const ChartInput &input);

/// A chart that `chart --chart NAME` can paint, as one line of a table.
struct ChartDrawing
{
    const char *name;
    const char *title; ///< to be translated in context "Cli"
    void (*draw)(QPainter &painter, const QRectF &rect, const ChartInput &input);
};

const ChartDrawing *drawingNamed(const QString &name);
QStringList drawingNames();

/// The chart under its title, with the period and the number of answers it stands on.
void draw(QPainter &painter, QSize size, const ChartDrawing &drawing, const ChartInput &input);

} // namespace earshot::cli
