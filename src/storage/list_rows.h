// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hash128.h"
#include "storage/statement.h"

#include <array>
#include <functional>
#include <limits>
#include <optional>

namespace earshot {

/// What an invitation says, in the order of the columns. Contacts have but MayContact.
enum class ListValue : quint8 { SentAt, Delivered, DeliveredAt, Opened, OpenedAt, Answered, AnsweredAt, MayContact };
using ListValues = std::array<std::optional<qint64>, 8>; ///< by ListValue: seconds since 1970 UTC, or 0 and 1

inline std::optional<qint64> &at(ListValues &values, ListValue value)
{
    return values[static_cast<size_t>(value)];
}

inline const std::optional<qint64> &at(const ListValues &values, ListValue value)
{
    return values[static_cast<size_t>(value)];
}

/// One row of `contacts` or `invitations`.
struct ListRow {
    qint64 id = 0;
    qint64 batch = 0;
    qint64 sourceRow = 0;
    qint64 respondent = 0; ///< 0: none, the token alone says who it is
    qint64 survey = 0;     ///< 0: of contacts
    std::string_view token, channel;
    std::string_view fields; ///< the other columns of the file, as a JSON object
    ListValues values;
};

/// A batch's checksum is the sum of these, as of rowChecksum() for responses. Part of the file format.
inline Hash128 listChecksum(const ListRow &row)
{
    Hasher hasher;
    hasher.add(static_cast<quint64>(row.id), static_cast<quint64>(row.sourceRow));
    hasher.add(static_cast<quint64>(row.respondent), static_cast<quint64>(row.survey));
    hasher.add(row.token).add(row.channel).add(row.fields);
    for (const std::optional<qint64> &value : row.values)
        hasher.add(value.value_or(std::numeric_limits<qint64>::min()));
    return hasher.finish();
}

/// Which rows: those of imports that were undone are in the file, and belong to no list.
enum class ListRows : quint8 { All, NotUndone };

/// All contacts, then all invitations, each in the order of their ids. Nothing in a document of version 1. The texts
/// are valid during the call.
Result<void> forEachContact(Connection &connection, ListRows which, const std::function<Result<void>(const ListRow &)> &visit);
Result<void> forEachInvitation(Connection &connection, ListRows which, const std::function<Result<void>(const ListRow &)> &visit);

} // namespace earshot
