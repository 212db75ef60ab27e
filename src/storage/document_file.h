// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace earshot {

/// Whether a file is a document, told by its first bytes and without the locks of one that is open being dropped.
bool isDocument(const QString &path);

} // namespace earshot
