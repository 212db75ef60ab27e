// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/harbour.h"

#include <QDateTime>
#include <QFile>
#include <QSet>

namespace earshot::test {

namespace {

constexpr qsizetype Fields = 12;

/// Records of semicolon-separated text with quoted fields.
QList<QStringList> records(const QString &text)
{
    QList<QStringList> all;
    QStringList record;
    QString field;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u';' || c == u'\n')) {
            record += field;
            field.clear();
            if (c == u'\n')
                all += std::exchange(record, {});
        } else {
            field += c;
        }
    }
    return all;
}

/// One line for parseResponses(); empty when the row is not valid.
QString lineOf(const QStringList &record)
{
    if (record.size() != Fields)
        return {};
    bool isNumber = false;
    const int score = record[0].toInt(&isNumber);
    const QDateTime at = QDateTime::fromString(record[2], QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!isNumber || !Score::from(score) || !at.isValid())
        return {};
    QString line = at.toString(QStringLiteral("yyyy-MM-ddTHH:mm ")) + record[0];
    for (const qsizetype column : {4, 5, 8, 9})
        line += record[column].isEmpty() ? QStringLiteral(" -") : QStringLiteral(" '%1'").arg(record[column]);
    QString comment = record[1];
    comment.replace(u'\n', u' ').remove(u'"');
    return comment.isEmpty() ? line : line + QStringLiteral(" \"%1\"").arg(comment);
}

} // namespace

Responses harbour()
{
    QFile file(QStringLiteral(EARSHOT_SOURCE_DIR "/resources/sample/harbour-street-coffee.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QString text = QStringLiteral("attributes: Store Daypart 'Customer type' Channel\n");
    QSet<QStringList> seen;
    for (const QStringList &record : records(QString::fromUtf8(file.readAll()))) {
        const QString line = lineOf(record);
        if (!line.isEmpty() && !seen.contains(record)) {
            seen.insert(record);
            text += line + u'\n';
        }
    }
    return parseResponses(text);
}

} // namespace earshot::test
