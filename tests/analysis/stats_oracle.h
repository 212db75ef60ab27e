// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <vector>

// The cases of stats_oracle.json as test rows.
// EARSHOT_STATS_ORACLE names another file of the same kind.
namespace earshot::oracle {

inline QJsonObject sections()
{
    const QString fallback = QStringLiteral(EARSHOT_TEST_DATA "/stats_oracle.json");
    QFile file(qEnvironmentVariable("EARSHOT_STATS_ORACLE", fallback));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll())[u"sections"].toObject();
}

inline void addCases(const QString &section)
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expect");
    const QJsonArray cases = sections()[section].toArray();
    if (cases.isEmpty())
        qFatal("the oracle has no section %s", qPrintable(section));
    for (const QJsonValue &value : cases)
        QTest::newRow(qPrintable(value[u"id"].toString()))
            << value[u"input"].toObject() << value[u"expect"].toObject();
}

inline statistics::Counts counts(const QJsonValue &value)
{
    return {value[u"promoters"].toInteger(), value[u"passives"].toInteger(), value[u"detractors"].toInteger()};
}

inline std::vector<double> numbers(const QJsonValue &values)
{
    std::vector<double> list;
    for (const QJsonValue &value : values.toArray())
        list.push_back(value.toDouble());
    return list;
}

} // namespace earshot::oracle
