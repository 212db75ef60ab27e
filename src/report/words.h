// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace earshot {

/// The translation context of the reports' sentences: Report::tr("…"). A tr() of a file's own would not do, for the
/// reader of the sources takes it for one of the class or namespace round it.
struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

} // namespace earshot
