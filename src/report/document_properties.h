// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/office_package.h"
#include "report/report.h"

namespace earshot {

/// Title, author, day and language of an office file, from the report.
void addProperties(OfficePackage &package, const Manuscript &manuscript, const ReportInput &input);

} // namespace earshot
