// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job.h"
#include "model/session.h"

namespace earshot {

/// Opens the sample: a document of its own in the user's data, made once from the files that come with Earshot
/// (resources/sample): the answers and the list of who was asked. It has a goal and a time line. GUI thread; owned by its window.
class Sample : public QObject
{
    Q_OBJECT
public:
    /// `folder` must be writable; the document is kept there.
    Sample(Session &session, const QString &folder, QObject *parent = nullptr);

    static QString title();
    /// Where its document is kept in a folder.
    static QString documentIn(const QString &folder);
    static QString defaultFolder();
    void open();

Q_SIGNALS:
    void filled();
    void failed(const earshot::Error &error);

private:
    void fill();
    void importNext();
    void import(const Result<Inspection> &inspection);

    Session &m_session;
    QString m_folder;
    QStringList m_files; ///< that are still to be imported
    Job m_inspecting;
};

} // namespace earshot
