// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/upgrade.h"

#include "storage/opening.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// A copy that is there already may be of an earlier state: it is not ours to replace, and not enough.
QString placeAside(const QString &path, int version)
{
    const QString first = u"%1.version-%2"_s.arg(path).arg(version);
    QString free = first;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = u"%1-%2"_s.arg(first).arg(number);
    return free;
}

Result<int> versionOf(Connection &connection)
{
    SqlQuery query(connection, u"PRAGMA user_version"_s);
    if (!query.next())
        return *query.failure();
    return static_cast<int>(query.integer(0));
}

} // namespace

Result<void> bringUpToDate(Connection &connection, int version, std::span<const Migration> list)
{
    if (version >= list.back().version)
        return {};
    const QString aside = placeAside(connection.path(), version);
    if (auto copied = writeCopy(connection, aside); !copied)
        return copied;
    auto done = migrate(connection, version, list);
    if (!done) {
        const auto reached = versionOf(connection);
        if (reached && *reached == version)
            QFile::remove(aside); // the file is as it was, and the next attempt would leave another copy
    }
    return done;
}

} // namespace earshot
