// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/job.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace earshot;

namespace {

/// What the worker threads had to tell has been heard after this.
void letAllEnd()
{
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

} // namespace

class JobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversOnTheOwnersThread()
    {
        QObject owner;
        Job job(&owner);
        QThread *worked = nullptr;
        QThread *delivered = nullptr;
        job.start([](const JobControl &) { return QThread::currentThread(); },
                  [&](QThread *thread) {
                      worked = thread;
                      delivered = QThread::currentThread();
                  });
        QVERIFY(job.isRunning());
        QVERIFY2(!delivered, "nothing may arrive before the event loop turns");
        QTRY_COMPARE(delivered, QThread::currentThread());
        QVERIFY(worked != delivered);
        QVERIFY(!job.isRunning());
    }

    void valuesThatOnlyMoveAreDelivered()
    {
        QObject owner;
        Job job(&owner);
        std::unique_ptr<int> got;
        job.start([](const JobControl &) { return std::make_unique<int>(7); },
                  [&](std::unique_ptr<int> value) { got = std::move(value); });
        QTRY_VERIFY(got);
        QCOMPARE(*got, 7);
    }

    void theNewestWins()
    {
        QObject owner;
        Job job(&owner);
        QSemaphore first;
        QStringList delivered;
        const auto deliver = [&](const QString &text) { delivered << text; };
        // The first run ends after the second has begun, and without looking at its flag.
        job.start([&](const JobControl &) { first.acquire(); return QStringLiteral("first"); }, deliver);
        job.start([&](const JobControl &) { first.release(); return QStringLiteral("second"); }, deliver);
        QTRY_COMPARE(delivered, QStringList{QStringLiteral("second")});
        letAllEnd();
        QCOMPARE(delivered, QStringList{QStringLiteral("second")});
    }

    void aFinishedRunThatIsCancelledBeforeTheLoopTurnsDeliversNothing()
    {
        QObject owner;
        Job job(&owner);
        QSemaphore done;
        int delivered = 0;
        job.start([&](const JobControl &) { done.release(); return 1; }, [&](int) { ++delivered; });
        done.acquire();
        job.cancel();
        QVERIFY(!job.isRunning());
        letAllEnd();
        QCOMPARE(delivered, 0);
    }

    void workSeesThatItIsCancelled()
    {
        QObject owner;
        QSemaphore running;
        std::atomic_bool stopped = false;
        {
            Job job(&owner);
            job.start([&](const JobControl &control) {
                running.release();
                while (!control.isCanceled())
                    QThread::yieldCurrentThread();
                stopped = true;
                return 0;
            }, [](int) { QFAIL("delivered after the job had gone"); });
            running.acquire();
        }
        QVERIFY2(stopped, "the destructor must wait for the work");
        QCoreApplication::processEvents();
    }

    void aGoneOwnerHearsNothing()
    {
        auto owner = std::make_unique<QObject>();
        Job job(owner.get());
        QSemaphore done;
        int delivered = 0;
        job.start([&](const JobControl &) { done.release(); return 1; }, [&](int) { ++delivered; });
        done.acquire();
        owner.reset();
        letAllEnd();
        QCOMPARE(delivered, 0);
        job.start([](const JobControl &) { return 1; }, [&](int) { ++delivered; });
        QVERIFY(!job.isRunning());
    }

    void deliveryMayStartTheNextRun()
    {
        QObject owner;
        Job job(&owner);
        QList<int> delivered;
        const std::function<void(int)> next = [&](int value) {
            delivered << value;
            if (value < 3)
                job.start([value](const JobControl &) { return value + 1; }, next);
        };
        next(0);
        QTRY_COMPARE(delivered, QList<int>({0, 1, 2, 3}));
        QVERIFY(!job.isRunning());
    }

    void progressComesBetweenZeroAndOne()
    {
        QObject owner;
        Job job(&owner);
        QList<double> told;
        bool ended = false;
        job.start([](const JobControl &control) {
            control.report(0.25);
            control.report(1);
            return true;
        }, [&](bool) { ended = true; }, [&](double done) { told << done; });
        QTRY_VERIFY(ended);
        QVERIFY(!told.isEmpty());
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.last(), 1.0);
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
