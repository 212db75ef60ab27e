// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/driver_marks.h"
#include "model/driver_model.h"

namespace earshot {

/// The rows of the model as a map, in their order. Ratings are shown on their scale when all questions share one, else as
/// shares of their scales.
marks::DriverMap driverMap(const DriverModel &model, std::optional<AttributeId> chosen);
std::vector<AttributeId> driverMapQuestions(const DriverModel &model); ///< of its dots
/// What a screen reader says of it, and its points, one line each.
QString driverMapSpoken(const DriverModel &model);
QString driverMapTable(const DriverModel &model);

} // namespace earshot
