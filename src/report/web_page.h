// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// What the report says as one web page (HTML 5, UTF-8) that needs nothing else: no script, no font, no address. It can be read
/// by a screen reader, on a telephone, in the dark, and be printed. The same input gives the same bytes.
Result<QByteArray> writeWebPage(const Manuscript &manuscript, const ReportInput &input);

} // namespace earshot
