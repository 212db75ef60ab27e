// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace earshot {

/// Whether an attribute by its heading is a permission ("May we quote you?"). It says nothing of how content people
/// are, so that no finding is made of it.
bool isPermission(const QString &attribute);

} // namespace earshot
