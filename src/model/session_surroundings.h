// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <functional>

namespace earshot {

/// What a session is told from outside, so that tests decide it.
struct SessionSurroundings {
    QDate today;
    Qt::DayOfWeek weekStart = Qt::Monday; ///< the system's; a document may have its own
    QTimeZone timeZone = QTimeZone::systemTimeZone(); ///< of documents that are created
    QString backupFolder = {}; ///< empty: no backups are made
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); }; ///< names backups
};

} // namespace earshot
