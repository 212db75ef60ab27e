// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/export_rows.h"

#include "domain/response.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

Result<std::unique_ptr<ExportRows>> ExportRows::open(Document &document, People people)
{
    if (auto begun = document.connection().run(u"BEGIN"_s); !begun) // all tables as they are at one moment
        return begun.error();
    std::unique_ptr<ExportRows> rows(new ExportRows(document.connection()));
    auto done = rows->readPeople(people);
    done = done ? rows->readTags() : done;
    auto all = ResponseRows::open(rows->m_connection);
    if (!done || !all)
        return done ? all.error() : done.error();
    rows->m_rows.emplace(std::move(*all));
    return rows;
}

ExportRows::~ExportRows()
{
    m_rows.reset(); // a statement that reads would keep the transaction open
    (void)m_connection.run(u"ROLLBACK"_s);
}

Result<void> ExportRows::readPeople(People wanted)
{
    Statement people(m_connection, u"SELECT id, email, external_id, name, name_hidden FROM respondents ORDER BY id"_s);
    m_people.push_back({});
    int code = SQLITE_ERROR;
    while (people && (code = people.step()) == SQLITE_ROW) {
        m_labels += wanted == People::Names ? people.text(3) : respondentLabel(people.text(1), people.text(2), people.text(3), people.integer(4) != 0);
        m_people.push_back({people.integer(0), m_labels.size()});
    }
    return code == SQLITE_DONE ? Result<void>() : m_connection.lastError();
}

Result<void> ExportRows::readTags()
{
    Statement tags(m_connection, u"SELECT r.response, t.name FROM tags t JOIN response_tags r ON r.tag = t.id ORDER BY t.id"_s);
    int code = SQLITE_ERROR;
    while (tags && (code = tags.step()) == SQLITE_ROW) {
        std::string &all = m_tags[tags.integer(0)];
        (all += all.empty() ? "" : ", ") += tags.text(1);
    }
    return code == SQLITE_DONE ? Result<void>() : m_connection.lastError();
}

std::string_view ExportRows::respondent() const
{
    const qint64 id = row().fields.respondent;
    auto at = static_cast<size_t>(std::clamp<qint64>(id, 0, static_cast<qint64>(m_people.size()) - 1));
    if (m_people[at].id != id) { // ids have gaps only where people were taken out
        const auto found = std::ranges::lower_bound(m_people, id, {}, &Person::id);
        at = found == m_people.end() || found->id != id ? 0 : static_cast<size_t>(found - m_people.begin());
    }
    return at == 0 ? std::string_view()
                   : std::string_view(m_labels).substr(m_people[at - 1].labelEnd, m_people[at].labelEnd - m_people[at - 1].labelEnd);
}

std::string_view ExportRows::tags() const
{
    if (m_tags.empty())
        return {};
    const auto found = m_tags.find(row().fields.id);
    return found == m_tags.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace earshot
