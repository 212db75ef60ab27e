// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importers.h"
#include "intake/record_stream.h"

namespace earshot {

/// Looks at the records as deep as inspection.depth says and writes what was understood and counted. `skip` records
/// are no table; `keepHeader`: the dialect's header was asked for. Works for any kind of file.
/// When each row turns out to answer one question only, dialect.longFormat says so, nothing is counted, and
/// inspectResponses() has to follow.
Result<void> inspectStream(Inspection &inspection, RecordStream &stream, qint64 skip, bool keepHeader, const LookWatch &watch);

/// The same for responses that were put together from a long table whose dialect is known.
Result<void> inspectResponses(Inspection &inspection, RecordStream &responses, const LookWatch &watch);

} // namespace earshot
