// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iso_time.h"

#include <QDateTime>
#include <QTest>

using namespace earshot;

class IsoTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// As Qt writes them, before 1970 and across midnight too.
    void timesAsQtWritesThem_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("offset");
        for (const qint64 seconds : {0LL, -1LL, 951'782'400LL, 1'709'251'199LL, 4'102'444'800LL, -2'208'988'800LL}) {
            for (const int offset : {0, 60, -300, 330, -570, 765})
                QTest::addRow("%lld %d", seconds, offset) << seconds << offset;
        }
    }
    void timesAsQtWritesThem()
    {
        QFETCH(qint64, seconds);
        QFETCH(int, offset);
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, offset * 60);
        QCOMPARE(QString::fromStdString(isoTime(seconds, offset)), time.toString(Qt::ISODate));
    }

    void clocks()
    {
        QCOMPARE(isoClock(0), std::string("00:00:00"));
        QCOMPARE(isoClock(86'399), std::string("23:59:59"));
        QCOMPARE(isoClock(129'600), std::string("36:00:00"));
        QCOMPARE(isoClock(360'000), std::string("100:00:00"));
    }
};

QTEST_GUILESS_MAIN(IsoTimeTest)
#include "tst_iso_time.moc"
