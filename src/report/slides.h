// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <QByteArray>

namespace earshot {

/// A presentation for PowerPoint and its like (PPTX, 16:9): findings as titles, charts and tables that can be edited there,
/// notes that say the figures in words. The same input gives the same bytes.
Result<QByteArray> writeSlides(const Manuscript &manuscript, const ReportInput &input);

} // namespace earshot
