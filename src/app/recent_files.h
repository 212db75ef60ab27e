// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/settings.h"
#include "storage/document_info.h"

#include <QDateTime>

namespace earshot {

/// A file as the start page shows it, with the totals it had when it was closed last.
struct RecentFile {
    QString path;
    QString title;
    QDateTime openedAt;
    std::optional<int> nps;                   ///< rounded; nothing: never seen with answers
    std::vector<std::optional<double>> months; ///< scores of up to 18 months, oldest first
    std::optional<DocumentMark> mark;          ///< its newest change when it was opened last

    bool exists() const;
    bool operator==(const RecentFile &) const = default;
};

/// The files opened last, newest first, in the settings. A file that is not there stays until it is removed.
class RecentFiles : public QObject
{
    Q_OBJECT
public:
    static constexpr int Most = 10;

    explicit RecentFiles(Settings &settings, QObject *parent = nullptr);
    const std::vector<RecentFile> &files() const { return m_files; }
    /// Puts the file first; what is known of it stays.
    void noteOpened(const QString &path, const QString &title, const QDateTime &at,
                    const std::optional<DocumentMark> &mark = {});
    std::optional<DocumentMark> markOf(const QString &path) const;
    /// `snapshot` must be of a scope without filters.
    void noteTotals(const QString &path, const Snapshot &snapshot);
    void remove(const QString &path);
    void relocate(const QString &from, const QString &to);

Q_SIGNALS:
    void changed();

private:
    void keep();

    Settings &m_settings;
    std::vector<RecentFile> m_files;
};

} // namespace earshot
