// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace earshot::test {

/// What a person can not read in a window, one line for each: texts, buttons and marks that got less room than they
/// need, that reach out of the part of the window they are shown in, or that lie on each other; pages that have to be
/// scrolled sideways. Tables and lists may scroll, and labels that end in "…" may be short of room.
QStringList misfits(const QWidget &window);

} // namespace earshot::test
