// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/manuscript.h"

#include <QByteArray>

// A chart of a report as a picture file, as large as it is printed. Any thread that may paint on images.
namespace earshot {

QByteArray chartSvg(const manuscript::Chart &chart);
/// `scale` pixels of the picture for one CSS pixel.
QByteArray chartPng(const manuscript::Chart &chart, qreal scale = 2);

} // namespace earshot
