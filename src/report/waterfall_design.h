// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_design.h"

namespace earshot::office {

/// Steps as columns on an invisible base, the two ends as dashes.
ChartDesign waterfallDesign(const manuscript::Chart &chart, const Theme &theme);

} // namespace earshot::office
