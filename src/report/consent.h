// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/permission.h"
#include "report/report.h"

// Who may be quoted and named. Without a recorded consent nobody is named.
namespace earshot::consent {

/// What the response's answers to the document's questions for leave allow. Where one asks, only a recognised yes
/// is leave to quote; without one everybody may be quoted and nobody named.
Quoting quoting(const Response &response, const ReportInput &input);
/// "Deborah A.", or nothing when the name may not be shown.
QString shownName(const Response &response, const ReportInput &input);

/// Whether the document records anybody's leave to be quoted.
bool asksAnybody(const ReportInput &input);
/// Name of the attribute that by its heading asks for leave to quote; empty when there is none.
QString attributeOf(const Dataset &dataset);

} // namespace earshot::consent
