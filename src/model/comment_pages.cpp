// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_pages.h"

#include "model/session.h"

#include <QSet>

#include <algorithm>

namespace earshot {

namespace {

constexpr int MostPages = 64;
// Whoever scrolls fast has left the earlier pages behind.
constexpr size_t MostWishes = 4;

} // namespace

CommentPages::CommentPages(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::responsesReady, this, &CommentPages::take);
    connect(&session, &Session::responsesEdited, this, &CommentPages::readAgain);
}

void CommentPages::reset(int count, std::function<ResponseId(int)> idOf)
{
    m_count = count;
    m_idOf = std::move(idOf);
    m_pages.clear();
    m_wanted.clear();
    m_underWay.reset();
}

const Response *CommentPages::known(int row) const
{
    const auto page = m_pages.find(row / PageRows);
    if (page == m_pages.end())
        return nullptr;
    const auto &response = page->responses[static_cast<size_t>(row % PageRows)];
    return response ? &*response : nullptr;
}

bool CommentPages::isRead(int row) const
{
    return m_pages.contains(row / PageRows);
}

const Response *CommentPages::response(int row)
{
    const auto page = m_pages.find(row / PageRows);
    if (page == m_pages.end())
        want(row / PageRows);
    else
        page->lastUse = ++m_uses;
    return known(row);
}

void CommentPages::want(int page)
{
    if (m_underWay && m_underWay->second == page)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > MostWishes)
        m_wanted.erase(m_wanted.begin());
    fetchNext();
}

void CommentPages::fetchNext()
{
    if (m_underWay || m_wanted.empty())
        return;
    m_underWay = std::pair(m_session.newToken(), m_wanted.back());
    m_wanted.pop_back();
    m_session.fetchResponses(m_underWay->first, idsOf(m_underWay->second));
}

std::vector<ResponseId> CommentPages::idsOf(int page) const
{
    std::vector<ResponseId> ids;
    const int end = std::min(m_count, (page + 1) * PageRows);
    for (int row = page * PageRows; row < end; ++row)
        ids.push_back(m_idOf(row));
    return ids;
}

void CommentPages::take(quint64 token, const std::vector<Response> &responses)
{
    if (!m_underWay || m_underWay->first != token)
        return;
    const int page = m_underWay->second;
    m_underWay.reset();
    Page filled{{}, ++m_uses};
    auto next = responses.begin();
    for (const ResponseId id : idsOf(page)) { // what does not exist is left out of the answer
        const bool found = next != responses.end() && next->id == id;
        filled.responses.push_back(found ? std::optional(*next++) : std::nullopt);
    }
    const int first = page * PageRows;
    const int last = first + static_cast<int>(filled.responses.size()) - 1;
    m_pages.insert(page, std::move(filled));
    dropOldest();
    fetchNext();
    Q_EMIT rowsRead(first, last);
}

void CommentPages::dropOldest()
{
    if (m_pages.size() <= MostPages)
        return;
    const auto oldest = std::min_element(m_pages.begin(), m_pages.end(),
                                         [](const Page &a, const Page &b) { return a.lastUse < b.lastUse; });
    m_pages.erase(oldest);
}

/// What was edited is read again; the texts stay until the new ones are here.
void CommentPages::readAgain(const std::vector<ResponseId> &edited)
{
    QSet<qint64> ids;
    for (const ResponseId id : edited)
        ids.insert(number(id));
    const auto touched = [&](const Page &page) {
        return std::any_of(page.responses.begin(), page.responses.end(),
                           [&](const auto &response) { return response && ids.contains(number(response->id)); });
    };
    if (m_underWay)
        m_wanted.push_back(m_underWay->second); // it may have been read before the edit
    m_underWay.reset();
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        if (touched(*page))
            m_wanted.push_back(page.key());
    }
    fetchNext();
}

} // namespace earshot
