// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/manuscript.h"

#include <QLocale>

// Figures in words: for who speaks and for who can not see them.
namespace earshot::slides {

QStringList inWords(const manuscript::KeyFigures &figures);
/// A sentence for each category: "May 2026: NPS 47, margin 41 to 53, answers 85."
QStringList inWords(const manuscript::Chart &chart, const QLocale &locale);
/// A sentence for each of the rows.
QStringList inWords(const manuscript::Table &table, size_t first, size_t count, const QLocale &locale);
QString inWords(const manuscript::Quote &quote, const QLocale &locale);

/// In place of the picture: what it is of, and its figures or where they begin, end and lie.
QString description(const manuscript::Chart &chart, const QLocale &locale);
QString description(const QString &title, const manuscript::Table &table);

} // namespace earshot::slides
