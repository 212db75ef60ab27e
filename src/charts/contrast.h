// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace earshot {

/// Contrast ratio of two opaque colours, 1 … 21 (WCAG 2.1, 1.4.3).
double contrast(const QColor &a, const QColor &b);

} // namespace earshot
