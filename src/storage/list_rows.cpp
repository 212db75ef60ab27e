// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/list_rows.h"

#include "storage/schema.h"

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr int FirstValue = 8;

ListRow rowOf(const Statement &statement)
{
    ListRow row{statement.integer(0), statement.integer(1), statement.integer(2), statement.integer(3), statement.integer(4),
                statement.text(5), statement.text(6), statement.text(7), {}};
    for (size_t i = 0; i < row.values.size(); ++i) {
        if (const int column = FirstValue + static_cast<int>(i); !statement.isNull(column))
            row.values[i] = statement.integer(column);
    }
    return row;
}

Result<void> forEachRow(Connection &connection, QString sql, ListRows which, const std::function<Result<void>(const ListRow &)> &visit)
{
    if (!hasLists(connection))
        return {};
    if (which == ListRows::NotUndone)
        sql += u" WHERE batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s;
    Statement statement(connection, sql + u" ORDER BY id"_s);
    int code = statement ? SQLITE_ROW : SQLITE_ERROR;
    while (statement && (code = statement.step()) == SQLITE_ROW) {
        if (auto visited = visit(rowOf(statement)); !visited)
            return visited;
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(connection.lastError());
}

} // namespace

Result<void> forEachContact(Connection &connection, ListRows which, const std::function<Result<void>(const ListRow &)> &visit)
{
    return forEachRow(connection, u"SELECT id, batch, source_row, respondent, 0, NULL, NULL, fields, NULL, NULL, NULL, NULL, NULL, NULL, "
                                  "NULL, may_contact FROM contacts"_s, which, visit);
}

Result<void> forEachInvitation(Connection &connection, ListRows which, const std::function<Result<void>(const ListRow &)> &visit)
{
    return forEachRow(connection, u"SELECT id, batch, source_row, respondent, survey, token, channel, fields, sent_at, delivered, "
                                  "delivered_at, opened, opened_at, answered, answered_at, may_contact FROM invitations"_s, which, visit);
}

} // namespace earshot
