// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What the cells of a spreadsheet are called; columns and rows count from 0.
namespace earshot::office {

/// "B3", "AA1".
QString cellName(int column, int row);
/// "$B$3": it stays when the formula is copied elsewhere.
QString fixedCell(int column, int row);

} // namespace earshot::office
