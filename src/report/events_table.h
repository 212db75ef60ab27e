// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

class Composer;

/// What happened in the time of the report, with the score before and after each. Nothing where nothing did.
void writeEvents(Composer &composer, const ReportInput &input);
/// The report's events that lie within the time its answers are of.
std::vector<EventsSetting::Event> reportedEvents(const ReportInput &input);

} // namespace earshot
