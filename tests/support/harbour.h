// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/responses.h"

namespace earshot::test {

/// The example café chain of resources/sample, read by a reader of its own so that figures can be tested without the
/// import: 1,284 valid answers; attributes Store, Daypart, Customer type and Channel. Rejected and repeated rows are
/// left out as the sample's description says.
Responses harbour();

} // namespace earshot::test
