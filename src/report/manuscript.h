// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"
#include "report/manuscript_table.h"

#include <QSizeF>
#include <QStringList>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

class QPainter;

namespace earshot {
struct Theme;
}

// What a report says, without pages: recorded while it is laid out, so that slides, workbooks and web pages say what the
// printed report says. Plain values.
namespace earshot::manuscript {

enum class TextRole : quint8 {
    Heading,    ///< of a section
    Lead,       ///< its finding
    Subheading,
    Paragraph,
    Note,       ///< how something is to be read
    MarkNote,   ///< how what is only drawn is to be read
};
struct Text {
    TextRole role = TextRole::Paragraph;
    QString text;
};

/// A figure in large: "Net Promoter Score, 47, ± 6, +11, more than chance".
struct KeyFigure {
    QString name, value, margin, change, remark;
    NumberFormat format = NumberFormat::Score;
    /// Exact, in the unit of the format; the change as it is shown, in whole points.
    std::optional<double> number = {}, marginPoints = {}, changePoints = {};
};
struct KeyFigures { std::vector<KeyFigure> figures; };

enum class ChartKind : quint8 {
    Columns,   ///< one series
    Line,      ///< score by period; the others are the margin's ends, the goal, the number of answers
    Waterfall, ///< level, changes, level
};
enum class SeriesRole : quint8 { Main, Low, High, Average, Goal, Answers };
struct Series {
    QString name;
    SeriesRole role = SeriesRole::Main;
    std::vector<std::optional<double>> values; ///< one per category
};
/// In the colours of a theme and with letters of so many CSS pixels.
using PaintChart = std::function<void(QPainter &, const QRectF &, const Theme &, int fontPixels)>;
struct Chart {
    ChartKind kind = ChartKind::Columns;
    QString title;
    QStringList categories;
    std::vector<Series> series;
    NumberFormat format = NumberFormat::Score;
    QSizeF size; ///< as printed, in CSS pixels
    std::function<void(QPainter &, const QRectF &)> draw; ///< as printed
    bool byScore = false;       ///< the categories are the scores 0 … 10
    bool couldBeChance = false; ///< drawn in grey
    QStringList legend = {};    ///< what its lines and colours mean
    PaintChart paint = {};
    int fontPixels = 11; ///< as printed
};

struct Quote {
    std::optional<Score> score;
    QString text, source;
};

/// Name and sentence, as in the section on method.
struct Fact {
    QString name, text;
};

/// The score with what it rests on, for a slide of its own.
struct Headline {
    QString finding;
    KeyFigure score;         ///< its remark says what it was before
    Tone tone = Tone::Plain; ///< of its change
    Tally tally;
    std::optional<Chart> trend;
    QStringList notes;       ///< how many answers, how sure, how the trend is to be read
};

using Block = std::variant<Text, KeyFigures, Table, Chart, Quote, Fact>;

struct Section {
    QString id, title;
    std::vector<Block> blocks;
};

} // namespace earshot::manuscript

namespace earshot {

/// A whole report: its cover's texts, then its sections in order.
struct Manuscript {
    QString title, document, period, selection, date, author, recipient, language;
    QString footer;
    std::vector<manuscript::Section> sections;
    QByteArray logo = {}; ///< PNG; empty: none
    std::optional<manuscript::Headline> headline = {}; ///< when there is a summary to begin with
};

} // namespace earshot
