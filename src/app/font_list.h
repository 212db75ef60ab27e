// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

namespace earshot {

/// Begins to read the list of the system's fonts beside the start of the application, which mostly waits for the
/// display meanwhile; saves some milliseconds to the first window. Waits when it is destroyed. Does nothing where
/// fonts are not listed by fontconfig.
std::future<void> readFontList();

} // namespace earshot
