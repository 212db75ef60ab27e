// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/response.h"
#include "domain/result.h"
#include "model/job.h"
#include "report/csv_writer.h"
#include "text/privacy_setting.h"

#include <memory>

namespace earshot {

class Session;

/// Writes responses as a CSV file, page by page, as the document's privacy setting lets them leave: the session reads a
/// page, a job writes it. The file appears whole or not at all. Lives on the GUI thread; a new start gives the one before up.
class CommentExport : public QObject
{
    Q_OBJECT
public:
    CommentExport(Session &session, QObject *parent);
    /// In the order of the ids.
    void start(const QString &path, std::vector<ResponseId> ids, const DatasetPtr &dataset);

Q_SIGNALS:
    void written(const QString &path, const earshot::PrivacySetting &privacy);
    void failed(const earshot::Error &error);

private:
    void readNext();
    void write(const std::vector<Response> &responses);
    void finish();

    Session &m_session;
    Job m_writing;
    QString m_path;
    std::vector<ResponseId> m_ids;
    size_t m_next = 0;
    quint64 m_token = 0; ///< of the page that is being read; 0: none
    DatasetPtr m_dataset;
    PrivacySetting m_privacy; ///< at the start
    std::shared_ptr<CsvWriter> m_writer;
};

} // namespace earshot
