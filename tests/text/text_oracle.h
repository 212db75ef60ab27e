// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

// The cases of text_oracle.json as test rows.
// EARSHOT_TEXT_ORACLE names another file of the same kind.
namespace earshot::oracle {

inline QJsonValue textSection(const QString &section)
{
    QFile file(qEnvironmentVariable("EARSHOT_TEXT_ORACLE", QStringLiteral(EARSHOT_TEST_DATA "/text_oracle.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    const QJsonValue found = QJsonDocument::fromJson(file.readAll())[section];
    if (found.isUndefined())
        qFatal("the oracle has no section %s", qPrintable(section));
    return found;
}

inline void addTextCases(const QString &section)
{
    QTest::addColumn<QJsonObject>("one");
    int number = 0;
    for (const QJsonValue &value : textSection(section).toArray()) {
        const QString id = value[u"id"].toString(QStringLiteral("%1-%2").arg(section).arg(++number));
        QTest::newRow(qPrintable(id)) << value.toObject();
    }
}

} // namespace earshot::oracle
