// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/invitation_loader.h"

#include "domain/answer_delays.h"
#include "storage/key_index.h"
#include "storage/list_rows.h"
#include "storage/response_keys.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

/// People whom only a token names have numbers that no respondent has.
constexpr quint32 FirstOfTokens = 1u << 30;

Hash128 tokenKey(quint8 survey, std::string_view token)
{
    return Hasher(survey).add(trimmed(token)).finish();
}

/// One load. Invitations of the same person, survey and time are one: each answer of the newest row that gives it.
class InvitationLoader
{
public:
    InvitationLoader(Connection &connection, LocalMinutes &minuteOf, Dataset::Columns &columns)
        : m_connection(connection), m_minuteOf(minuteOf), m_columns(columns)
    {
    }

    Result<void> readLists();
    Result<void> readAnswers(const std::function<std::optional<quint32>(qint64)> &rowOf);
    void finish();

private:
    std::optional<quint8> surveyCode(qint64 id) const;
    quint32 personOf(const ListRow &row, quint8 survey);
    void fold();
    bool addAnswer(quint8 survey, quint32 person, Dataset::Minute minute);

    Connection &m_connection;
    LocalMinutes &m_minuteOf;
    Dataset::Columns &m_columns;
    std::vector<Invitation> m_all;
    KeyIndex m_tokens; ///< the person
    quint32 m_nextOfTokens = FirstOfTokens;
    std::vector<quint32> m_listed, m_unnamed;
    std::vector<AnswerOfPerson> m_answers; ///< as m_listed
};

std::optional<quint8> InvitationLoader::surveyCode(qint64 id) const
{
    const auto &surveys = m_columns.surveys;
    const auto found = std::find_if(surveys.begin(), surveys.end(), [=](const Survey &survey) { return number(survey.id) == id; });
    return found == surveys.end() ? std::nullopt : std::optional(static_cast<quint8>(found - surveys.begin()));
}

quint32 InvitationLoader::personOf(const ListRow &row, quint8 survey)
{
    if (trimmed(row.token).empty())
        return static_cast<quint32>(row.respondent);
    const Hash128 key = tokenKey(survey, row.token);
    const quint32 before = m_tokens.find(key);
    const quint32 person = row.respondent != 0 ? static_cast<quint32>(row.respondent) : before != 0 ? before : m_nextOfTokens++;
    if (person != before)
        m_tokens.set(key, person);
    return person;
}

quint8 known(const std::optional<qint64> &value, quint8 yes, quint8 no)
{
    return !value ? quint8(0) : *value != 0 ? yes : no;
}

Result<void> InvitationLoader::readLists()
{
    auto done = forEachInvitation(m_connection, ListRows::NotUndone, [this](const ListRow &row) -> Result<void> {
        const auto survey = surveyCode(row.survey);
        if (!survey)
            return {};
        auto sent = at(row.values, ListValue::SentAt);
        for (const ListValue value : {ListValue::DeliveredAt, ListValue::OpenedAt})
            sent = sent ? sent : at(row.values, value);
        const auto state = known(at(row.values, ListValue::Delivered), Invitation::Delivered, Invitation::Undelivered)
                           | known(at(row.values, ListValue::Opened), Invitation::Opened, Invitation::Unopened)
                           | known(at(row.values, ListValue::Answered), Invitation::Answered, 0);
        m_all.push_back({sent ? m_minuteOf(*sent) : Dataset::Undated, personOf(row, *survey), *survey, static_cast<quint8>(state)});
        return {};
    });
    if (done)
        fold();
    return done;
}

void InvitationLoader::fold()
{
    const auto keyOf = [](const Invitation &each) { return std::tuple(each.survey, each.person, each.sent); };
    std::stable_sort(m_all.begin(), m_all.end(), [&](const Invitation &a, const Invitation &b) { return keyOf(a) < keyOf(b); });
    size_t kept = 0;
    for (const Invitation &each : m_all) {
        if (kept == 0 || keyOf(m_all[kept - 1]) != keyOf(each)) {
            m_all[kept++] = each;
            continue;
        }
        quint8 &state = m_all[kept - 1].state;
        for (const quint8 mask : {Invitation::DeliveryMask, Invitation::OpeningMask, quint8(Invitation::Answered)}) {
            if ((each.state & mask) != 0)
                state = static_cast<quint8>((state & ~mask) | (each.state & mask));
        }
    }
    m_all.resize(kept);
}

/// By the day, because many files name no time of it. Returns whether the person was asked at all.
bool InvitationLoader::addAnswer(quint8 survey, quint32 person, Dataset::Minute minute)
{
    const auto before = [](const Invitation &each, const std::pair<quint8, quint32> &wanted) {
        return std::pair(each.survey, each.person) < wanted;
    };
    auto found = std::lower_bound(m_all.begin(), m_all.end(), std::pair(survey, person), before);
    const auto belongs = [&] { return found != m_all.end() && found->survey == survey && found->person == person; };
    const bool asked = belongs();
    for (; belongs(); ++found) {
        if (found->sent == Dataset::Undated || minute == Dataset::Undated || Dataset::dayOf(minute) >= Dataset::dayOf(found->sent))
            found->state |= Invitation::Answered;
    }
    return asked;
}

Result<void> InvitationLoader::readAnswers(const std::function<std::optional<quint32>(qint64)> &rowOf)
{
    Statement row(m_connection, u"SELECT id, survey, respondent, external_id, answered_at FROM responses WHERE score IS NOT NULL "
                                "AND batch NOT IN (SELECT id FROM batches WHERE undone <> 0) ORDER BY id"_s);
    int code = row && !m_all.empty() ? SQLITE_ROW : SQLITE_DONE;
    while (code == SQLITE_ROW && (code = row.step()) == SQLITE_ROW) {
        const auto survey = surveyCode(row.integer(1));
        if (!survey)
            continue;
        const auto minute = row.isNull(4) ? Dataset::Undated : m_minuteOf(row.integer(4));
        const bool byToken = m_tokens.size() > 0 && !row.isNull(3); // then an id that no list has is somebody else's
        std::optional<quint32> asked;
        if (const quint32 person = byToken ? m_tokens.find(tokenKey(*survey, row.text(3))) : 0; person != 0 && addAnswer(*survey, person, minute))
            asked = person;
        if (const auto person = static_cast<quint32>(row.integer(2)); !row.isNull(2) && addAnswer(*survey, person, minute))
            asked = person;
        const bool unnamed = !asked && row.isNull(2) && !byToken;
        const auto at = asked || unnamed ? rowOf(row.integer(0)) : std::nullopt;
        if (at && asked)
            m_answers.push_back({*survey, *asked, minute});
        if (at)
            (asked ? m_listed : m_unnamed).push_back(*at);
    }
    return row && code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

void InvitationLoader::finish()
{
    if (m_all.empty())
        return;
    std::vector<AnswerDelay> delays = answerDelays(m_all, m_answers);
    m_columns.asked = std::make_shared<const AskedColumns>(AskedColumns{std::move(m_all), std::move(m_listed), std::move(delays), std::move(m_unnamed)});
}

} // namespace

Result<void> loadInvitations(Connection &connection, LocalMinutes &minuteOf, Dataset::Columns &columns,
                             const std::function<std::optional<quint32>(qint64)> &rowOf)
{
    InvitationLoader loader(connection, minuteOf, columns);
    auto done = loader.readLists();
    done = done ? loader.readAnswers(rowOf) : done;
    if (done)
        loader.finish();
    return done;
}

} // namespace earshot
