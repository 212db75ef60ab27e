// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_counts.h"
#include "model/comment_model.h"
#include "model/session_fixture.h"

#include <QAbstractItemModelTester>
#include <QPoint>

using namespace earshot;
using namespace earshot::test;

namespace {

using Model = CommentModel;

const char *const Visits = "score,date,comment,store,email,name\n"
                           "9,2026-01-03,quick and kind,north,ada@example.com,Ada\n"
                           "3,2026-02-05,waited an hour,south,bo@example.com,Bo\n"
                           "10,2026-03-20,,north,cy@example.com,Cy\n"
                           "3,2026-05-01,<b>the wait</b>,south,,\n"
                           ",2026-06-01,no score,north,dee@example.com,Dee\n";

/// 300 comments, one a day, on consecutive ids.
QByteArray manyVisits()
{
    QByteArray csv("score,date,comment,store,email,name\n");
    for (int i = 0; i < 300; ++i) {
        const QDate day = QDate(2026, 6, 30).addDays(-i / 4);
        csv += QByteArray::number(i % 11) + ',' + day.toString(Qt::ISODate).toUtf8() + ",comment " + QByteArray::number(i)
               + ",north,p" + QByteArray::number(i) + "@example.com,P" + QByteArray::number(i) + '\n';
    }
    return csv;
}

struct Fixture : SessionFixture {
    std::unique_ptr<Model> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    bool start(const QByteArray &csv)
    {
        if (!create() || !import(csv.constData()))
            return false;
        model = std::make_unique<Model>(session, QLocale::c());
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        QObject::connect(&session, &Session::snapshotReady, model.get(), &Model::setSnapshot);
        model->setSnapshot(session.snapshot());
        return true;
    }
    QString cell(int row, int role) const { return model->index(row).data(role).toString(); }
    bool isRead(int row) const
    {
        cell(row, Model::CommentRole); // asks for it
        return model->index(row).data(Model::ReadRole).toBool();
    }
    QStringList ids() const
    {
        QStringList result;
        for (int row = 0; row < model->rowCount(); ++row)
            result << cell(row, Model::IdRole);
        return result;
    }
};

} // namespace

class CommentModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsRowsAtOnceAndTextsSoon()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        QCOMPARE(f.ids().join(u' '), QStringLiteral("5 4 2 1"));
        QCOMPARE(f.cell(1, Model::ScoreRole), QStringLiteral("3"));
        QVERIFY(!f.model->index(0).data(Model::ScoreRole).isValid());
        QCOMPARE(f.model->index(1).data(Model::DateRole).toDate(), QDate(2026, 5, 1));
        QCOMPARE(f.cell(1, Model::PlaceRole), QStringLiteral("south"));
        QCOMPARE(f.cell(1, Model::CommentRole), QString());
        QTRY_VERIFY(f.isRead(1));
        QCOMPARE(f.cell(1, Model::CommentRole), QStringLiteral("<b>the wait</b>"));
        QCOMPARE(f.cell(1, Model::NameRole), QStringLiteral("Anonymous"));
        QCOMPARE(f.cell(2, Model::NameRole), QStringLiteral("Bo"));
        QVERIFY(f.model->index(2).data(Model::NamedRole).toBool());
    }

    void orders_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("ids");
        QTest::newRow("newest") << int(Model::Order::NewestFirst) << QStringLiteral("5 4 2 1");
        QTest::newRow("oldest") << int(Model::Order::OldestFirst) << QStringLiteral("1 2 4 5");
        QTest::newRow("lowest, newest of the same score first, unanswered last")
            << int(Model::Order::LowestScoreFirst) << QStringLiteral("4 2 1 5");
    }
    void orders()
    {
        QFETCH(int, order);
        QFETCH(QString, ids);
        Fixture f;
        QVERIFY(f.start(Visits));
        f.model->setOrder(static_cast<Model::Order>(order));
        QTRY_COMPARE(f.ids().join(u' '), ids);
        for (int row = 0; row < f.model->rowCount(); ++row)
            QCOMPARE(f.model->listed().placeOf(f.model->listed().idAt(row)), std::optional(row));
        QCOMPARE(f.model->listed().placeOf(ResponseId{3}), std::nullopt);
    }

    void matchesAreMarked()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        Scope scope = f.session.scope();
        scope.search = QStringLiteral("wait");
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        QCOMPARE(f.ids().join(u' '), QStringLiteral("4 2"));
        QTRY_VERIFY(f.isRead(0));
        const QVariantList found = f.model->index(0).data(Model::HighlightsRole).toList();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().toPoint(), QPoint(7, 4));
    }

    void hiddenNamesAreNotShown()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        QTRY_VERIFY(f.isRead(3));
        QCOMPARE(f.cell(3, Model::NameRole), QStringLiteral("Ada"));
        f.session.setNameHidden(ResponseId{1}, true);
        QTRY_COMPARE(f.cell(3, Model::NameRole), QStringLiteral("Anonymous"));
        QVERIFY(!f.cell(3, Qt::AccessibleTextRole).contains(QStringLiteral("Ada")));
    }

    void anEditKeepsTheRows()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        QTRY_VERIFY(f.isRead(0));
        QSignalSpy reset(f.model.get(), &Model::modelReset);
        QVERIFY(f.snapshotAfter([&] { f.session.setStarred({ResponseId{4}}, true); }));
        QVERIFY(f.model->index(1).data(Model::StarredRole).toBool());
        QTRY_VERIFY(f.model->response(1)->starred);
        QCOMPARE(reset.size(), 0);
    }

    void readsByPages()
    {
        Fixture f;
        QVERIFY(f.start(manyVisits()));
        QCOMPARE(f.model->rowCount(), 300);
        QSignalSpy changed(f.model.get(), &Model::dataChanged);
        QTRY_VERIFY(f.isRead(130));
        QTRY_VERIFY(f.isRead(299));
        QStringList pages;
        for (const QList<QVariant> &told : changed)
            pages << QStringLiteral("%1-%2").arg(told.at(0).toModelIndex().row()).arg(told.at(1).toModelIndex().row());
        pages.removeAll(QStringLiteral("0-127")); // the model tester looks at the first row
        QCOMPARE(pages, QStringList({QStringLiteral("128-255"), QStringLiteral("256-299")}));
        for (const int row : {128, 200, 255, 256, 299})
            QCOMPARE(f.cell(row, Model::CommentRole),
                     QStringLiteral("comment %1").arg(f.cell(row, Model::IdRole).toLongLong() - 1));
    }

    void answersForOlderRowsAreIgnored()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        f.cell(0, Model::CommentRole); // asked for, not yet answered
        f.model->setOrder(Model::Order::OldestFirst);
        QTRY_VERIFY(f.isRead(0));
        QCOMPARE(f.cell(0, Model::CommentRole), QStringLiteral("quick and kind"));
    }

    void isReadOutAsOneSentence()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        QTRY_VERIFY(f.isRead(2));
        QCOMPARE(f.cell(2, Qt::AccessibleTextRole),
                 QStringLiteral("3, Detractor, Bo, south, Thursday, 5 February 2026: waited an hour"));
    }

    void counts()
    {
        Fixture f;
        QVERIFY(f.start(Visits));
        QVERIFY(f.snapshotAfter([&] { f.session.addTag({ResponseId{1}, ResponseId{3}}, QStringLiteral("price")); }));
        QVERIFY(f.snapshotAfter([&] { f.session.setStarred({ResponseId{2}}, true); }));
        QVERIFY(f.snapshotAfter([&] { f.session.setInFollowUp({ResponseId{1}, ResponseId{2}}, true); }));
        QCOMPARE(countComments(*f.session.snapshot()), (CommentCounts{1, 2, 3}));
    }
};

QTEST_GUILESS_MAIN(CommentModelTest)
#include "tst_comment_model.moc"
