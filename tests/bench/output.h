// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

/// What every bench program does with its figures: one JSON object on standard output, read by run.py.
namespace bench {

template <typename Work>
QJsonArray milliseconds(int rounds, Work work)
{
    QJsonArray times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

inline void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

inline int fail(const earshot::Error &error)
{
    std::fputs(qPrintable(error.message + u'\n'), stderr);
    return 1;
}

} // namespace bench
