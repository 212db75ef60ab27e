// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/manuscript.h"

#include <QLocale>

namespace earshot {

/// What a chart shows, for who can not see it: all its values when they are few, else the first, the lowest, the highest and the
/// last. Empty without any.
QString chartWords(const manuscript::Chart &chart, const QLocale &locale);

} // namespace earshot
