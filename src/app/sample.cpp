// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample.h"

#include "intake/importers.h"
#include "domain/events_setting.h"
#include "analysis/goal_setting.h"
#include "analysis/themes_setting.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace earshot {

namespace {

// The importers read files, not the program's resources.
Result<QString> writtenOut(const QString &file, const QString &folder)
{
    const QString path = QDir(folder).filePath(file);
    QFile::remove(path);
    if (QFile::copy(QStringLiteral(":/earshot/sample/%1").arg(file), path)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    return Error{ErrorCode::WriteFailed,
                 Sample::tr("The sample could not be written to %1. Make room there and try again.").arg(folder), {}};
}

QByteArray goal()
{
    GoalSetting setting;
    setting.target = QStringLiteral("55");
    setting.by = QDate(2026, 12, 31);
    return setting.toJson();
}

QByteArray events()
{
    EventsSetting setting;
    setting.add({QDate(2025, 9, 1), Sample::tr("New espresso machines")});
    setting.add({QDate(2026, 1, 1), Sample::tr("Prices up 6%")});
    setting.add({QDate(2026, 6, 1), Sample::tr("Order-ahead starts")});
    setting.add({QDate(2026, 8, 1), Sample::tr("Quay refit begins")});
    return setting.toJson();
}

QByteArray themes()
{
    QFile file(QStringLiteral(":/earshot/sample/themes.txt"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return ThemesSetting{readThemes(open ? file.readAll() : QByteArray()).dictionary}.toJson();
}

} // namespace

Sample::Sample(Session &session, const QString &folder, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_folder(folder),
      m_inspecting(this)
{}

QString Sample::title()
{
    return QStringLiteral("Harbour Street Coffee");
}

QString Sample::documentIn(const QString &folder)
{
    return QDir(folder).filePath(title() + QStringLiteral(".earshot"));
}

QString Sample::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(QStringLiteral("sample"));
}

void Sample::open()
{
    const QString document = documentIn(m_folder);
    if (QFile::exists(document))
        return m_session.open(document);
    QDir().mkpath(m_folder);
    connect(&m_session, &Session::opened, this, &Sample::fill,
            static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    m_session.create(document, title());
}

void Sample::fill()
{
    m_session.setDocumentSetting(QString::fromLatin1(GoalSetting::Key), goal());
    m_session.setDocumentSetting(QString::fromLatin1(EventsSetting::Key), events());
    m_session.setDocumentSetting(QString::fromLatin1(ThemesSetting::Key), themes());
    m_files = {QStringLiteral("harbour-street-coffee.csv"), QStringLiteral("harbour-street-contacts.csv")};
    importNext();
}

void Sample::importNext()
{
    if (m_files.isEmpty())
        return Q_EMIT filled();
    const Result<QString> path = writtenOut(m_files.takeFirst(), m_folder);
    if (!path)
        return Q_EMIT failed(path.error());
    m_inspecting.start([path = *path](const JobControl &) { return inspectFile(path); },
                       [this](const Result<Inspection> &inspection) { import(inspection); });
}

void Sample::import(const Result<Inspection> &inspection)
{
    if (!inspection)
        return Q_EMIT failed(inspection.error());
    ImportOptions options;
    options.survey = tr("Café visit");
    options.mapping = inspection->mapping;
    options.timeZone = m_session.info().timeZone;
    options.importedAt = QDateTime::currentDateTimeUtc();
    connect(&m_session, &Session::importFinished, this, &Sample::importNext,
            static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    m_session.startImport(*inspection, options);
}

} // namespace earshot
