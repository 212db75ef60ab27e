// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

// What people wrote, as a report prints it: plain text, without what the document's privacy setting hides, and without their
// names unless the report names them beside it.
namespace earshot::printed {

QString comment(const Response &response, const ReportInput &input);
/// The marked phrase, else all; a phrase that an update of the comment took away is no longer what was said.
QString quote(const Response &response, const ReportInput &input);
/// Of an attribute.
QString value(const Response &response, const std::pair<AttributeId, QString> &attribute, const ReportInput &input);

} // namespace earshot::printed
