// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample.h"

#include "intake/importers.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace earshot {

namespace {

const QString SampleFile = QStringLiteral("harbour-street-coffee.csv");

// The importers read files, not the program's resources.
Result<QString> writtenOut(const QString &folder)
{
    const QString path = QDir(folder).filePath(SampleFile);
    QFile::remove(path);
    if (QFile::copy(QStringLiteral(":/earshot/sample/%1").arg(SampleFile), path)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    return Error{ErrorCode::WriteFailed,
                 Sample::tr("The sample could not be written to %1. Make room there and try again.").arg(folder), {}};
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
    const Result<QString> path = writtenOut(m_folder);
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
    m_session.startImport(*inspection, options);
}

} // namespace earshot
