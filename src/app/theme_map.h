// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/driver_marks.h"
#include "model/theme_model.h"

namespace earshot {

/// The rows of the model as a map, mentions upwards and their score to the right; those with too few answers are left out.
marks::DriverMap themeMap(const ThemeModel &model, const QString &chosen);
QStringList themeMapNames(const ThemeModel &model); ///< of its dots
/// What a screen reader says of it, and its points, one line each.
QString themeMapSpoken(const ThemeModel &model);
QString themeMapTable(const ThemeModel &model);

} // namespace earshot
