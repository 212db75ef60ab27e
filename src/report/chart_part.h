// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_design.h"

namespace earshot::office {

/// The part of a chart (DrawingML chart, ECMA-376 part 1, 21.2) that takes its numbers from a workbook of writeWorkbook().
/// `workbookId` is the relationship to that, empty inside the workbook itself; `language` is a tag such as "en-GB".
QByteArray chartPart(const ChartDesign &design, const QString &workbookId, const QString &language, const Theme &theme);

} // namespace earshot::office
