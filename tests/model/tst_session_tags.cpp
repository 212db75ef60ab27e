// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_fixture.h"

using namespace earshot;
using namespace earshot::test;

namespace {

const char *const Visits = "score,date,comment,store,email,name\n"
                           "9,2026-01-03,quick and kind,north,ada@example.com,Ada\n"
                           "3,2026-02-05,waited an hour,south,bo@example.com,Bo\n"
                           "10,2026-03-20,,north,cy@example.com,Cy\n"
                           "7,2026-06-01,fine,south,ada@example.com,Ada\n";

std::vector<ResponseId> ids(const std::vector<qint64> &numbers)
{
    std::vector<ResponseId> result;
    for (const qint64 value : numbers)
        result.push_back(ResponseId{value});
    return result;
}

} // namespace

class SessionTagsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQuoteThatIsDroppedLosesItsPhrase()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QVERIFY(f.snapshotAfter([&] { f.session.keepQuote(ResponseId{1}, QStringLiteral("and kind")); }));
        const QStringList kept = f.read({1});
        QVERIFY(f.snapshotAfter([&] { f.session.setStarred(ids({1}), false); }));
        QVERIFY(f.snapshotAfter([&] { f.session.setStarred(ids({1}), true); }));
        QCOMPARE(f.read({1}), QStringList{QStringLiteral("1 9 2026-01-03 'quick and kind' north * Ada")});
        f.session.undoStack()->undo();
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QTRY_COMPARE(f.read({1}), kept);
    }

    void tagsAsAWhole_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("undoText");
        QTest::addColumn<QString>("second"); // tags afterwards
        QTest::addColumn<bool>("isLost");    // the tag that is filtered by
        QTest::newRow("rename") << QStringLiteral("rename") << QStringLiteral("Rename tag price") << QStringLiteral("#What it costs #staff") << false;
        QTest::newRow("merge") << QStringLiteral("merge") << QStringLiteral("Merge tag price") << QStringLiteral("#staff") << true;
        QTest::newRow("delete") << QStringLiteral("delete") << QStringLiteral("Delete tag price") << QStringLiteral("#staff") << true;
    }
    void tagsAsAWhole()
    {
        QFETCH(QString, act);
        QFETCH(QString, second);
        QFETCH(bool, isLost);
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QVERIFY(f.snapshotAfter([&] { f.session.addTag(ids({1, 2}), QStringLiteral("price")); }));
        QVERIFY(f.snapshotAfter([&] { f.session.addTag(ids({2, 4}), QStringLiteral("staff")); }));
        const QStringList before = f.read({1, 2, 4});
        const TagId price = f.session.dataset()->tags().front().tag.id;
        Scope scope = f.session.scope();
        scope.tags = {price};
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        QSignalSpy edited(&f.session, &Session::responsesEdited);
        if (act == QStringLiteral("rename"))
            f.session.renameTag(QStringLiteral("price"), QStringLiteral(" What it  costs "));
        else if (act == QStringLiteral("merge"))
            f.session.renameTag(QStringLiteral("price"), QStringLiteral("STAFF"));
        else
            f.session.deleteTag(QStringLiteral("price"));
        QTRY_COMPARE(edited.size(), 1);
        QTEST(f.session.undoStack()->undoText(), "undoText");
        const auto touched = edited.first().first().value<std::vector<ResponseId>>();
        QVERIFY(std::find(touched.begin(), touched.end(), ResponseId{1}) != touched.end());
        QCOMPARE(f.read({2}), QStringList{QStringLiteral("2 3 2026-02-05 'waited an hour' south %1 Bo").arg(second)});
        QCOMPARE(f.session.scope().tags.empty(), isLost);
        f.session.undoStack()->undo();
        QTRY_COMPARE(edited.size(), 2);
        QCOMPARE(f.read({1, 2, 4}), before);
        QVERIFY(f.session.dataset()->tag(price));
        f.session.undoStack()->redo();
        QTRY_COMPARE(edited.size(), 3);
        QCOMPARE(f.read({2}), QStringList{QStringLiteral("2 3 2026-02-05 'waited an hour' south %1 Bo").arg(second)});
        QCOMPARE(f.failures.size(), 0);
    }
};

QTEST_GUILESS_MAIN(SessionTagsTest)
#include "tst_session_tags.moc"
