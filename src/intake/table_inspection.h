// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"
#include "intake/importers.h"
#include "intake/sample.h"

namespace earshot {

/// Looks at the table in a sample and writes what it understood into the inspection: heading, columns, mapping,
/// scale, warnings. The dialect's headerRow and headerRows are found unless `keepHeader`. The sample's records are
/// numbered from 1 in the file; `skip` of them are no table. Works for any kind of file.
void inspectTable(Inspection &inspection, const Sample &sample, qint64 skip, bool keepHeader);

} // namespace earshot
