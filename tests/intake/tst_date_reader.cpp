// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_reader.h"
#include "intake/zone_clock.h"

#include <QDateTime>
#include <QTest>

using namespace earshot;

namespace {

QString print(const DateReading &reading)
{
    switch (reading.kind) {
    case DateReading::Kind::Missing:
        return QStringLiteral("missing");
    case DateReading::Kind::NotInCalendar:
        return QStringLiteral("not in calendar");
    case DateReading::Kind::Unreadable:
        return QStringLiteral("unreadable");
    case DateReading::Kind::Value:
        break;
    }
    const QDateTime wall = QDateTime::fromSecsSinceEpoch(reading.time.wallSeconds, Qt::UTC);
    QString text = wall.toString(reading.time.hasTime ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd"));
    if (reading.time.offsetMinutes)
        text += QStringLiteral(" %1").arg(*reading.time.offsetMinutes);
    return text;
}

} // namespace

class DateReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A column decides its own format, then each cell is read in it.
    void columns_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cells, const char *expected) { QTest::newRow(cells) << QString::fromUtf8(expected); };
        row("2023-04-05|2024-02-29|2023-02-30|2023-13-01", "2023-04-05|2024-02-29|not in calendar|not in calendar");
        row("2023-04-05 12:33:11|2023-04-05 12:33|2023-04-05 12:33:11.500|2023-04-05 12:33:11 UTC",
            "2023-04-05 12:33:11|2023-04-05 12:33:00|2023-04-05 12:33:11|2023-04-05 12:33:11 0");
        row("2023-04-05T12:33:11Z|2023-04-05T12:33:11.000-05:00|2023-04-05T12:33:11+0530",
            "2023-04-05 12:33:11 0|2023-04-05 12:33:11 -300|2023-04-05 12:33:11 330");
        row("05.04.2023|1.2.2024|05.04.23|31.04.2023|05.04.2023 12:33:11",
            "2023-04-05|2024-02-01|2023-04-05|not in calendar|2023-04-05 12:33:11");
        row("04/05/2023|12/31/2023|04/13/2023 01:05:00 PM|04/13/2023 12:05:00 AM",
            "2023-04-05|2023-12-31|2023-04-13 13:05:00|2023-04-13 00:05:00");
        row("27/05/2023|8/02/2023|02/13/2023", "2023-05-27|2023-02-08|not in calendar");
        row("04/05/2023|01/02/2023", "ambiguous 2023-05-04|2023-02-01");
        row("4/5/2023 1:05 PM|1/2/2023 2:00 AM", "ambiguous 2023-04-05 13:05:00|2023-01-02 02:00:00");
        row("2023-04-05|05/04/2023|25/04/2023", "2023-04-05|2023-04-05|2023-04-25");
        row("2023/04/05 12:33:11 PM GMT+2", "2023-04-05 12:33:11 120");
        row("1680697991|1680697992", "2023-04-05 12:33:11 0|2023-04-05 12:33:12 0");
        row("1680697991123", "2023-04-05 12:33:11 0");
        row("45021|45021.5229282407|44927", "2023-04-05|2023-04-05 12:33:01|2023-01-01");
        row("Apr 5, 2023|19th November 2023|14-Mar-14|Fri Apr 05 2024", "2023-04-05|2023-11-19|2014-03-14|2024-04-05");
        row("5. März 2023|5 avril 2023|5 de abril de 2023|5 aprile 2023|5 maio 2023|5 maart 2023",
            "2023-03-05|2023-04-05|2023-04-05|2023-04-05|2023-05-05|2023-03-05");
        row("2023年4月5日", "2023-04-05");
        row("not a date||0000-00-00 00:00:00|n/a|2023-1|25:00", "unreadable|missing|missing|missing|unreadable|unreadable");
    }
    void columns()
    {
        QFETCH(QString, expected);
        const QStringList cells = QString::fromUtf8(QTest::currentDataTag()).split(QLatin1Char('|'));
        DateFormatVote vote;
        for (const QString &cell : cells)
            vote.add(cell.toStdString());
        const DateFormat format = vote.result();
        QStringList read;
        for (const QString &cell : cells)
            read += print(readDate(cell.toStdString(), format));
        QCOMPARE((format.ambiguous ? QStringLiteral("ambiguous ") : QString()) + read.join(QLatin1Char('|')), expected);
    }

    void zones_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::addColumn<int>("hours");
        QTest::newRow("winter") << QStringLiteral("2024-01-15T12:00:00Z") << 1;
        QTest::newRow("summer") << QStringLiteral("2024-07-15T12:00:00Z") << 2;
        QTest::newRow("before the clocks go forward") << QStringLiteral("2024-03-31T01:59:59Z") << 1;
        QTest::newRow("after they have") << QStringLiteral("2024-03-31T03:00:00Z") << 2;
        QTest::newRow("before they go back") << QStringLiteral("2024-10-27T01:30:00Z") << 2;
        QTest::newRow("after they have gone back") << QStringLiteral("2024-10-27T03:30:00Z") << 1;
    }
    void zones()
    {
        QFETCH(QString, wall);
        QFETCH(int, hours);
        ZoneClock clock(QTimeZone("Europe/Berlin"));
        const qint64 seconds = QDateTime::fromString(wall, Qt::ISODate).toSecsSinceEpoch();
        QCOMPARE(clock.offsetAt(seconds), hours * 3600);
        QCOMPARE(clock.offsetAt(seconds), hours * 3600);
    }
};

QTEST_APPLESS_MAIN(DateReaderTest)
#include "tst_date_reader.moc"
