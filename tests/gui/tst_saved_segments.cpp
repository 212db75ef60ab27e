// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_bar.h"
#include "app/info_popover.h"
#include "app/segment_table.h"
#include "app/segments_page.h"
#include "model/saved_scopes.h"
#include "model/session_fixture.h"

#include <QPushButton>

using namespace earshot;
using namespace earshot::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// 40 answers in north (all 10), 40 in south (all 3); odd ones in the morning.
QByteArray visits()
{
    QByteArray csv("score,date,comment,store,daypart\n");
    for (int i = 0; i < 80; ++i)
        csv += QByteArray(i < 40 ? "10" : "3") + ",2026-06-" + QByteArray::number(1 + i % 28) + ",word " + QByteArray::number(i)
               + (i < 40 ? ",north," : ",south,") + (i % 2 ? "morning\n" : "evening\n");
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<SegmentsPage> page;
    SegmentTable *table = nullptr;

    bool start()
    {
        if (!create() || !import(visits().constData()))
            return false;
        page = std::make_unique<SegmentsPage>(session, themes);
        table = page->findChild<SegmentTable *>();
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        return QTest::qWaitForWindowExposed(page.get());
    }
    void save(const QString &name, const Scope &scope)
    {
        SavedScopes saved(session.documentSetting(QString::fromLatin1(SavedScopes::Key)), *session.dataset());
        saved.save(name, scope, *session.dataset());
        session.changeDocumentSetting(QString::fromLatin1(SavedScopes::Key), saved.toJson(), text("Save filters"));
    }
    Scope northMornings() const
    {
        Scope scope;
        scope.setFilter(session.dataset()->attributeNamed(text("store"))->attribute.id, {text("north")});
        scope.setFilter(session.dataset()->attributeNamed(text("daypart"))->attribute.id, {text("morning")});
        return scope;
    }
    QModelIndex row(const QString &name) const
    {
        return table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    QString answers(const QString &name) const { return row(name).siblingAtColumn(SegmentModel::AnswersColumn).data().toString(); }
};

} // namespace

class SavedSegmentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areCountedInTheTable()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(!f.row(text("Saved")).isValid());
        f.save(text("North in the morning"), f.northMornings());
        QTRY_COMPARE(f.answers(text("North in the morning")), text("20"));
        QCOMPARE(f.row(text("North in the morning")).siblingAtColumn(SegmentModel::NpsColumn).data().toString(), text("100"));
        // By itself, whatever else is filtered.
        Scope south = f.session.scope();
        south.setFilter(f.session.dataset()->attributeNamed(text("store"))->attribute.id, {text("south")});
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(south); }));
        QTRY_COMPARE(f.answers(text("North in the morning")), text("20"));
        QCOMPARE(f.row(text("Saved")).data(SegmentModel::RemarkRole).toString(), text("whatever else is filtered"));
        f.session.undoStack()->undo();
        QTRY_VERIFY(!f.row(text("Saved")).isValid());
    }

    void filterEverything()
    {
        Fixture f;
        QVERIFY(f.start());
        f.save(text("North in the morning"), f.northMornings());
        QTRY_VERIFY(f.row(text("North in the morning")).isValid());
        QSignalSpy wanted(f.page.get(), &Page::scopeWanted);
        f.table->setCurrentIndex(f.row(text("North in the morning")));
        QTest::keyClick(f.table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        Scope expected = f.northMornings();
        expected.period = f.session.scope().period;
        expected.comparison = f.session.scope().comparison;
        QCOMPARE(wanted.first().first().value<Scope>(), expected);
    }

    void aCellIsExplainedByKey()
    {
        Fixture f;
        QVERIFY(f.start());
        f.table->setCurrentIndex(f.row(text("south")).siblingAtColumn(SegmentModel::NpsColumn));
        QTest::keyClick(f.table, Qt::Key_F1, Qt::ShiftModifier);
        auto *popover = f.page->findChild<InfoPopover *>();
        QVERIFY(popover);
        QCOMPARE(popover->accessibleName(), text("south: NPS −100"));
        QSignalSpy scopes(f.page.get(), &Page::scopeWanted);
        QTest::mouseClick(popover->findChild<QPushButton *>(text("showRows")), Qt::LeftButton);
        QCOMPARE(scopes.first().first().value<Scope>().attributes.front().values, QStringList{text("south")});
    }
};

QTEST_MAIN(SavedSegmentsTest)
#include "tst_saved_segments.moc"
