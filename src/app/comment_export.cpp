// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_export.h"

#include "model/kept_setting.h"
#include "report/response_table.h"

namespace earshot {

namespace {

constexpr size_t PageSize = 2048;

} // namespace

CommentExport::CommentExport(Session &session, QObject *parent) : QObject(parent), m_session(session), m_writing(this)
{
    connect(&session, &Session::responsesReady, this, [this](quint64 token, const std::vector<Response> &responses) {
        if (token != m_token || m_token == 0)
            return;
        m_token = 0;
        // The session has told why when it could not read.
        responses.empty() ? m_writer.reset() : write(responses);
    });
    connect(&session, &Session::closed, this, [this] {
        m_token = 0;
        m_writer.reset();
    });
}

void CommentExport::start(const QString &path, std::vector<ResponseId> ids, const DatasetPtr &dataset)
{
    m_path = path;
    m_ids = std::move(ids);
    m_next = 0;
    m_dataset = dataset;
    m_privacy = keptSetting<PrivacySetting>(m_session);
    m_writer = std::make_shared<CsvWriter>(path);
    writeResponseHeader(*dataset, *m_writer);
    readNext();
}

void CommentExport::readNext()
{
    if (m_next == m_ids.size())
        return finish();
    const size_t end = std::min(m_next + PageSize, m_ids.size());
    const auto first = m_ids.begin() + static_cast<std::ptrdiff_t>(m_next);
    m_token = m_session.newToken();
    m_session.fetchResponses(m_token, {first, m_ids.begin() + static_cast<std::ptrdiff_t>(end)});
    m_next = end;
}

void CommentExport::write(const std::vector<Response> &responses)
{
    m_writing.start(
        [responses, dataset = m_dataset, privacy = m_privacy, writer = m_writer](const JobControl &) {
            writeShareableRows(responses, *dataset, privacy, *writer);
            return true;
        },
        [this](bool) { readNext(); });
}

void CommentExport::finish()
{
    m_writing.start([writer = std::exchange(m_writer, nullptr)](const JobControl &) { return writer->commit(); },
                    [this](const Result<void> &done) {
                        if (done)
                            Q_EMIT written(m_path, m_privacy);
                        else
                            Q_EMIT failed(done.error());
                    });
}

} // namespace earshot
