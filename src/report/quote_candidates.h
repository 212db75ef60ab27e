// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// The responses whose texts a report needs for its sections: what to read into ReportInput::quotes. Starred
/// ones first, then the newest, of each category enough to choose from; with the list of all comments up to
/// MostListedComments. Looks at every comment: for a job.
std::vector<ResponseId> quoteCandidates(const Snapshot &snapshot, const ReportOptions &options);

inline constexpr size_t MostListedComments = 2000;

} // namespace earshot
