// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_setting.h"
#include "model/kept_setting.h"
#include "model/session_fixture.h"
#include "storage/backups.h"

#include <QFile>

using namespace earshot;
using namespace earshot::test;

namespace {

/// The last one is a Friday's in Greenwich and a Saturday's in Berlin; and in New York none is in June.
const char *const Late = "score,date,comment,store\n"
                         "9,2026-05-04T12:00:00Z,quick,north\n"
                         "3,2026-06-01T02:30:00Z,slow,south\n"
                         "10,2026-05-08T23:30:00Z,kind,north\n";

QStringList days(const Session &session)
{
    QStringList list;
    for (const Bucket &bucket : session.snapshot()->buckets) {
        if (bucket.estimate.n() > 0)
            list += QStringLiteral("%1 %2").arg(bucket.first.toString(Qt::ISODate)).arg(bucket.estimate.n());
    }
    return list;
}

void keep(Session &session, const FigureSetting &setting)
{
    session.changeDocumentSetting(QString::fromLatin1(FigureSetting::Key), setting.toJson(), QStringLiteral("Settings"));
}

} // namespace

/// What a document says of itself and of how its figures are made.
class SessionSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figuresFollowTheSetting()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Late));
        const double usual = *f.session.snapshot()->total.margin();
        FigureSetting setting;
        setting.confidencePercent = 99;
        setting.weekStart = Qt::Sunday;
        setting.correction = statistics::Correction::Holm;
        QVERIFY(f.snapshotAfter([&] { keep(f.session, setting); }));
        const AnalysisOptions &options = f.session.snapshot()->options;
        QCOMPARE(options.confidence, 0.99);
        QCOMPARE(options.weekStart, Qt::Sunday);
        QCOMPARE(options.correction, statistics::Correction::Holm);
        QVERIFY(*f.session.snapshot()->total.margin() > usual);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(*f.session.snapshot()->total.margin(), usual);
        QCOMPARE(f.session.snapshot()->options.weekStart, Qt::Monday);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->redo(); }));
        QCOMPARE(f.session.snapshot()->options.confidence, 0.99);
    }

    void theSettingIsTheDocumentsAlone()
    {
        SessionFixture f;
        QVERIFY(f.create());
        FigureSetting setting;
        setting.confidencePercent = 90;
        QVERIFY(f.snapshotAfter([&] { keep(f.session, setting); }));
        QVERIFY(f.snapshotAfter([&] { f.session.create(f.path(QStringLiteral("other.earshot")), QStringLiteral("Other")); }));
        QCOMPARE(f.session.snapshot()->options.confidence, 0.95);
        QVERIFY(f.open());
        QCOMPARE(f.session.snapshot()->options.confidence, 0.9);
        QVERIFY(keptSetting<FigureSetting>(f.session) == setting);
    }

    void anotherTimeZoneMovesLateAnswersToAnotherDay()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Late));
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeUnit(TimeUnit::Day); }));
        const QStringList inGreenwich{QStringLiteral("2026-05-04 1"), QStringLiteral("2026-05-08 1"), QStringLiteral("2026-06-01 1")};
        QCOMPARE(days(f.session), inGreenwich);
        QSignalSpy told(&f.session, &Session::infoChanged);
        QSignalSpy saving(&f.session, &Session::saving);
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeZone(QTimeZone("Europe/Berlin")); }));
        QCOMPARE(days(f.session), (QStringList{QStringLiteral("2026-05-04 1"), QStringLiteral("2026-05-09 1"), QStringLiteral("2026-06-01 1")}));
        QCOMPARE(f.session.info().timeZone.id(), QByteArray("Europe/Berlin"));
        QCOMPARE(told.size(), 1);
        QCOMPARE(saving.size(), 2);
        QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Time zone Europe/Berlin"));
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(days(f.session), inGreenwich);
        QCOMPARE(f.session.info().timeZone.id(), QByteArray("UTC"));
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->redo(); }));
        QVERIFY(f.open());
        QCOMPARE(f.session.info().timeZone.id(), QByteArray("Europe/Berlin"));
        QCOMPARE(f.failures.size(), 0);
    }

    void monthsAndTheUsualPeriodFollowTheTimeZone()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Late));
        QCOMPARE(f.session.scope().period.last, QDate(2026, 6, 30));
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeZone(QTimeZone("America/New_York")); }));
        QCOMPARE(days(f.session), QStringList{QStringLiteral("2026-05-01 3")});
        QCOMPARE(f.session.scope().period.last, QDate(2026, 5, 31));
        // The texts are still found though the rows were read again.
        Scope scope = f.session.scope();
        scope.search = QStringLiteral("slow");
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        QCOMPARE(f.answers(), 1);
    }

    void theSameTimeZoneIsNoStep()
    {
        SessionFixture f;
        QVERIFY(f.create());
        f.session.setTimeZone(QTimeZone("UTC"));
        f.session.setTimeZone(QTimeZone());
        f.session.setTitle(QStringLiteral("Test"));
        f.session.setTitle(QStringLiteral("  "));
        QCOMPARE(f.session.undoStack()->count(), 0);
    }

    void theTitleIsOneStep()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QSignalSpy told(&f.session, &Session::infoChanged);
        f.session.setTitle(QStringLiteral(" Harbour  Street "));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(f.session.info().title, QStringLiteral("Harbour Street"));
        f.session.undoStack()->undo();
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(f.session.info().title, QStringLiteral("Test"));
    }

    void whatCouldNotBeWrittenIsNoStep()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.snapshotAfter([&] { f.session.create(f.path(QStringLiteral("other.earshot")), QStringLiteral("Other")); }));
        QVERIFY(QFile::setPermissions(f.path(), QFileDevice::ReadOwner));
        QVERIFY(f.open());
        if (!f.session.info().readOnly)
            QSKIP("this user may write everything");
        f.session.setTimeZone(QTimeZone("Europe/Berlin"));
        QTRY_COMPARE(f.failures.size(), 1);
        QCOMPARE(f.session.undoStack()->count(), 0);
        QCOMPARE(f.session.info().timeZone.id(), QByteArray("UTC"));
    }

    void aBackupIsMadeAtOnce()
    {
        SessionFixture f(SessionFixture::Backups::Made);
        QVERIFY(f.create());
        QVERIFY(f.import(Late));
        const size_t before = backupsOf(f.path(), f.backupFolder()).size();
        QSignalSpy made(&f.session, &Session::backedUp);
        f.session.backUpNow();
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(backupsOf(f.path(), f.backupFolder()).size(), before + 1);
    }
};

QTEST_GUILESS_MAIN(SessionSettingsTest)
#include "tst_session_settings.moc"
