// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/driver_figures.h"

class QJsonObject;

namespace earshot::cli {

class Console;

/// `drivers`, one object for each rating question, and `drivers_model`, what holds for all of them.
void insertDrivers(QJsonObject &object, const DriverFigures &figures);
void printDrivers(const DriverFigures &figures, Console &console);

} // namespace earshot::cli
