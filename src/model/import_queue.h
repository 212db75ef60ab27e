// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QAbstractTableModel>

namespace earshot {

/// The files of one import window, one after the other: what each is and what became of it. GUI thread.
class ImportQueue : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Rows, Outcome, ColumnCount };
    enum class State { Waiting, Current, Imported, Failed };

    using QAbstractTableModel::QAbstractTableModel;

    /// Files behind those that are there. One that is there already and was not imported waits again, at its place.
    void add(const QStringList &paths);
    void clear();
    int count() const { return static_cast<int>(m_files.size()); }
    const QString &path(int file) const { return m_files[static_cast<size_t>(file)].path; }
    State state(int file) const { return m_files[static_cast<size_t>(file)].state; }
    /// The first that waits; none: −1.
    int nextWaiting() const;
    int waiting() const;
    /// Where the file waits; −1: it does not.
    int waitingAt(const QString &path) const;
    /// The first that waits and was not looked at; empty: none.
    QString nextUnknown() const;
    /// How many wait whose header is that of `file`, as far as they were looked at.
    int waitingLike(int file) const;
    int nextLike(int file) const; ///< the first of them; −1: none

    void noteLooked(const QString &path, const Inspection &inspection);
    /// The same after a look at the beginning of a file; null: it could not be read, which is said when its turn comes.
    void noteGlance(const QString &path, const Inspection *inspection);
    void setCurrent(int file);
    void setImported(int file, const IntakeReport &report);
    void setFailed(int file, const QString &reason);
    /// A file that was looked at and not imported waits again.
    void setWaiting(int file);
    /// What all files amount to, in one or two sentences.
    QString sum() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct File {
        QString path;
        State state = State::Waiting;
        QString kind;
        QByteArray headerKey;
        std::optional<qint64> rows;
        bool glanced = false;
        bool estimated = false;
        qint64 imported = 0, contacts = 0, invitations = 0; ///< the last two are part of the first
        qint64 duplicates = 0, rejected = 0;
        QString reason;
    };
    bool isLike(int file, int other) const;
    File &at(int file) { return m_files[static_cast<size_t>(file)]; }
    void changed(int file);
    QString rowsText(const File &file) const;
    QString outcomeText(const File &file) const;

    std::vector<File> m_files;
};

} // namespace earshot
