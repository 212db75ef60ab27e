// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The command line program as a script sees it: words in, exit status, JSON and messages out.
struct Run
{
    int status = -1; ///< −1: killed by a signal
    QByteArray out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Where the program keeps its data (backups) in tests.
inline QString dataHome()
{
    static const QTemporaryDir folder;
    return folder.path();
}

inline Run run(const QStringList &words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), dataHome());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(EARSHOT_CLI), words);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

/// A folder with an input file and the name of a document that does not exist yet.
class Workspace
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString project() const { return path(QStringLiteral("test.earshot")); }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's input could not be written");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

/// Twelve answers in two stores: 6 promoters, 3 passives, 3 detractors, NPS 25.
inline QByteArray twelveAnswers()
{
    return "score;comment;date;store;email\n"
           "10;Lovely staff;2026-01-05;Quay;a@example.com\n9;;2026-01-06;Quay;b@example.com\n"
           "9;Great coffee;2026-01-07;Market;c@example.com\n10;;2026-02-08;Market;d@example.com\n"
           "10;Always friendly;2026-02-09;Market;e@example.com\n9;;2026-02-10;Quay;f@example.com\n"
           "8;Fine;2026-02-11;Quay;g@example.com\n7;;2026-03-12;Quay;h@example.com\n"
           "8;A bit loud;2026-03-13;Market;i@example.com\n3;Slow and cold "
           "coffee;2026-03-14;Quay;j@example.com\n"
           "0;;2026-03-15;Quay;k@example.com\n6;Too dear;2026-03-16;Market;l@example.com\n";
}
