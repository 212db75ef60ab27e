// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QByteArray>

namespace earshot::office {

/// Earshot's light colours and a sans-serif typeface, as a theme that the program that opens the file can exchange.
QByteArray themePart(const Theme &theme, const char *typeface);

} // namespace earshot::office
