// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace earshot {

/// Gives the functions of this folder their context for translation: Storage::tr("…").
struct Storage {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace earshot
