// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_queue.h"

#include "model/import_mapping.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace earshot {

namespace {

QString kindOf(const Inspection &inspection)
{
    if (inspection.tool)
        return *inspection.tool;
    const Importer *importer = importerNamed(inspection.importer);
    return importer ? QCoreApplication::translate("Importers", importer->title) : QString();
}

} // namespace

void ImportQueue::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const auto there = std::find_if(m_files.begin(), m_files.end(), [&](const File &file) {
            return file.path == path && file.state != State::Imported;
        });
        if (there != m_files.end()) {
            if (there->state == State::Failed) // mended, perhaps
                setWaiting(static_cast<int>(there - m_files.begin()));
            continue;
        }
        beginInsertRows({}, count(), count());
        m_files.push_back({.path = path, .kind = {}, .headerKey = {}, .rows = {}, .reason = {}});
        endInsertRows();
    }
}

void ImportQueue::clear()
{
    beginResetModel();
    m_files.clear();
    endResetModel();
}

int ImportQueue::nextWaiting() const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [](const File &file) { return file.state == State::Waiting; });
    return found == m_files.end() ? -1 : static_cast<int>(found - m_files.begin());
}

int ImportQueue::waiting() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(),
                                          [](const File &file) { return file.state == State::Waiting; }));
}

int ImportQueue::waitingAt(const QString &path) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const File &file) { return file.state == State::Waiting && file.path == path; });
    return found == m_files.end() ? -1 : static_cast<int>(found - m_files.begin());
}

QString ImportQueue::nextUnknown() const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(), [](const File &file) {
        return file.state == State::Waiting && !file.glanced && file.headerKey.isEmpty();
    });
    return found == m_files.end() ? QString() : found->path;
}

void ImportQueue::noteGlance(const QString &path, const Inspection *inspection)
{
    for (File &file : m_files) {
        if (file.path == path)
            file.glanced = true;
    }
    if (inspection)
        noteLooked(path, *inspection);
}

int ImportQueue::nextLike(int file) const
{
    for (int other = 0; other < count(); ++other) {
        if (state(other) == State::Waiting && isLike(file, other))
            return other;
    }
    return -1;
}

bool ImportQueue::isLike(int file, int other) const
{
    const QByteArray &key = m_files[static_cast<size_t>(file)].headerKey;
    return !key.isEmpty() && key == m_files[static_cast<size_t>(other)].headerKey;
}

int ImportQueue::waitingLike(int file) const
{
    int like = 0;
    for (int other = 0; other < count(); ++other)
        like += state(other) == State::Waiting && isLike(file, other);
    return like;
}

void ImportQueue::noteLooked(const QString &path, const Inspection &inspection)
{
    for (int i = 0; i < count(); ++i) {
        File &file = at(i);
        if (file.path != path || (file.rows && !file.estimated && inspection.depth != Depth::Whole))
            continue;
        file.kind = kindOf(inspection);
        file.headerKey = inspection.headerKey();
        file.rows = inspection.dataRows;
        file.estimated = inspection.depth != Depth::Whole;
        changed(i);
    }
}

void ImportQueue::setCurrent(int file)
{
    at(file).state = State::Current;
    changed(file);
}

void ImportQueue::setWaiting(int file)
{
    at(file).state = State::Waiting;
    at(file).reason.clear();
    changed(file);
}

void ImportQueue::setImported(int file, const IntakeReport &report)
{
    at(file).state = State::Imported;
    at(file).rows = report.rows;
    at(file).estimated = false;
    at(file).imported = addedBy(report);
    at(file).contacts = report.contacts;
    at(file).invitations = report.invitations;
    at(file).duplicates = report.duplicates;
    at(file).rejected = report.rejected;
    changed(file);
}

void ImportQueue::setFailed(int file, const QString &reason)
{
    at(file).state = State::Failed;
    at(file).reason = reason;
    changed(file);
}

void ImportQueue::changed(int file)
{
    Q_EMIT dataChanged(index(file, 0), index(file, ColumnCount - 1));
}

QString ImportQueue::sum() const
{
    qint64 imported = 0, contacts = 0, invitations = 0, duplicates = 0, rejected = 0;
    int done = 0, failed = 0;
    for (const File &file : m_files) {
        done += file.state == State::Imported;
        failed += file.state == State::Failed;
        imported += file.imported;
        contacts += file.contacts;
        invitations += file.invitations;
        duplicates += file.duplicates;
        rejected += file.rejected;
    }
    const QLocale locale;
    QStringList sentences{tr("%Ln files imported:", nullptr, done)
                          + u' ' + tr("%Ln responses.", nullptr, static_cast<int>(imported - contacts - invitations))};
    if (contacts > 0)
        sentences += tr("%Ln contacts.", nullptr, static_cast<int>(contacts));
    if (invitations > 0)
        sentences += tr("%Ln invitations.", nullptr, static_cast<int>(invitations));
    if (duplicates + rejected > 0)
        sentences += tr("Left out: duplicates %1, rejected %2.").arg(locale.toString(duplicates), locale.toString(rejected));
    if (failed > 0)
        sentences += tr("%Ln files could not be imported.", nullptr, failed);
    if (waiting() > 0)
        sentences += tr("%Ln files wait.", nullptr, waiting());
    return sentences.join(u' ');
}

int ImportQueue::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int ImportQueue::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportQueue::rowsText(const File &file) const
{
    if (!file.rows)
        return {};
    const QString rows = QLocale().toString(*file.rows);
    //: a number of rows, estimated
    return file.estimated ? tr("about %1").arg(rows) : rows;
}

QString ImportQueue::outcomeText(const File &file) const
{
    switch (file.state) {
    case State::Waiting: return tr("Waits");
    case State::Current: return tr("Being checked");
    case State::Failed: return file.reason;
    case State::Imported: break;
    }
    const QLocale locale;
    QStringList parts{tr("Imported %1").arg(locale.toString(file.imported))};
    if (file.duplicates > 0)
        parts += tr("duplicates %1").arg(locale.toString(file.duplicates));
    if (file.rejected > 0)
        parts += tr("rejected %1").arg(locale.toString(file.rejected));
    return parts.join(QStringLiteral(" · "));
}

QVariant ImportQueue::data(const QModelIndex &index, int role) const
{
    const File &file = m_files[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Rows)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Outcome)
        return outcomeText(file).toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name: return QFileInfo(file.path).fileName();
    case Kind: return file.kind;
    case Rows: return rowsText(file);
    case Outcome: return outcomeText(file);
    default: return {};
    }
}

QVariant ImportQueue::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("File");
    case Kind: return tr("Kind");
    case Rows: return tr("Rows");
    case Outcome: return tr("State");
    default: return {};
    }
}

} // namespace earshot
