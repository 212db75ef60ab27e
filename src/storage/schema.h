// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QStringList>
#include <span>

namespace earshot {

/// "EARS": what makes an SQLite database an Earshot document.
constexpr quint32 ApplicationId = 0x45415253;

/// The statements that lead from one version of the file to the next.
struct Migration {
    int version = 0; ///< user_version afterwards
    QStringList statements;
};

/// All versions in order; the first one makes an empty document.
std::span<const Migration> migrations();
int currentVersion();
/// Whether the document has the tables of version 2: an older one that is only read does not.
bool hasLists(Connection &connection);
bool hasPhrases(Connection &connection); ///< the same of version 3
bool hasTones(Connection &connection);   ///< and of version 4
bool hasFollowUps(Connection &connection); ///< and of version 5

/// Runs what is missing, each version in its own transaction with its user_version.
Result<void> migrate(Connection &connection, int from, std::span<const Migration> list = migrations());

/// Whether the tables are those that `version` has. Attribute columns of `responses` may be added. Says in the
/// error's detail what differs. A newer version may have more columns and tables than the current one.
Result<void> compareSchema(Connection &connection, int version, std::span<const Migration> list = migrations());

} // namespace earshot
