// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_loading.h"

using namespace Qt::StringLiterals;

namespace earshot {

KeyLoading::KeyLoading(const Connection &connection, Numbers ids, StopSign stop)
    : m_path(connection.path()), m_ids(ids), m_stop(stop)
{
    start();
}

Result<QString> KeyLoading::importsOf(Connection &connection)
{
    SqlQuery query(connection, u"SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(undone), 0) FROM batches"_s);
    if (!query.next())
        return *query.failure();
    return query.text(0);
}

void KeyLoading::start()
{
    m_responses = std::async(std::launch::async, read, m_path, StoredKeys::Kind::Response, m_stop, m_ids);
    m_people = std::async(std::launch::async, read, m_path, StoredKeys::Kind::Respondent, m_stop, Numbers::Kept);
}

Result<KeyLoading::List> KeyLoading::read(const QString &path, StoredKeys::Kind kind, StopSign stop, Numbers numbers)
{
    auto connection = Connection::open(path, Connection::Mode::QueryOnly);
    if (!connection)
        return connection.error();
    auto imports = importsOf(**connection);
    if (!imports)
        return imports.error();
    auto keys = StoredKeys::load(**connection, kind, stop, numbers);
    if (!keys)
        return keys.error();
    const auto after = importsOf(**connection);
    if (!after)
        return after.error();
    return List{*after == *imports ? *imports : QString(), std::move(*keys)};
}

Result<KeyLoading::Keys> KeyLoading::take(const QString &imports)
{
    for (bool again = false;; again = true) {
        auto responses = m_responses.get();
        auto people = m_people.get();
        if (!responses || !people)
            return responses ? people.error() : responses.error();
        if (again || (responses->imports == imports && people->imports == imports))
            return Keys{std::move(responses->keys), std::move(people->keys)};
        start();
    }
}

} // namespace earshot
