// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answers_by_person.h"

#include "storage/connection.h"

using namespace Qt::StringLiterals;

namespace earshot {

Result<std::vector<ResponseId>> AnswersByPerson::of(RespondentId person, Connection &connection)
{
    SqlQuery imports(connection, u"SELECT count(*), coalesce(max(id), 0), coalesce(sum(updated), 0) FROM batches"_s);
    if (!imports.next())
        return imports.failure().value_or(Error{});
    if (const State state{imports.integer(0), imports.integer(1), imports.integer(2)}; state != m_state) {
        if (const auto done = read(connection); !done)
            return done.error();
        m_state = state;
    }
    std::vector<ResponseId> responses;
    for (const Answer &answer : m_answers) {
        if (answer.person == person)
            responses.push_back(answer.response);
    }
    return responses;
}

Result<void> AnswersByPerson::read(Connection &connection)
{
    m_answers.clear();
    SqlQuery rows(connection, u"SELECT respondent, id FROM responses WHERE respondent IS NOT NULL"_s);
    while (rows.next())
        m_answers.push_back({RespondentId{rows.integer(0)}, ResponseId{rows.integer(1)}});
    if (rows.failure())
        return *rows.failure();
    m_answers.shrink_to_fit();
    return {};
}

} // namespace earshot
