// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/inspection.h"
#include "intake/record_stream.h"

namespace earshot {

/// Looks at the records as deep as inspection.depth says and writes what was understood and counted. `skip` records
/// are no table; `keepHeader`: the dialect's header was asked for. Works for any kind of file.
Result<void> inspectStream(Inspection &inspection, RecordStream &stream, qint64 skip, bool keepHeader);

} // namespace earshot
