// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_menu_model.h"
#include "app/chip.h"
#include "app/command_list.h"
#include "app/dialogs.h"
#include "app/drop_frame.h"
#include "app/look.h"
#include "app/mark_widget.h"
#include "app/page_head.h"
#include "app/search_field.h"
#include "app/segmented_switch.h"
#include "app/text_label.h"
#include "app/toast.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace earshot;

namespace {

// "a;b" as a list.
QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(';'), Qt::SkipEmptyParts);
}

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkedValues_data();
    void checkedValues();
    void checkMenuModel();
    void commandsFound_data();
    void commandsFound();
    void commandRuns();
    void toastUndoes();
    void switchByKeys();
    void chipIsAButtonOnlyWhenClickable();
    void markIsReadOut();
    void elidedLabelKeepsItsText();
    void headGivesWayWhenNarrow();
    void droppedFiles();
    void preparedAnswers();
};

void PartsTest::checkedValues_data()
{
    QTest::addColumn<QString>("checks");
    QTest::addColumn<QStringList>("values");
    // Two values and the row of those without one, which nobody has.
    QTest::newRow("all") << "xx-" << QStringList();
    QTest::newRow("none") << "---" << QStringList();
    QTest::newRow("one") << "-x-" << list("b");
    QTest::newRow("value and none") << "x-x" << QStringList{QStringLiteral("a"), QString()};
}

void PartsTest::checkedValues()
{
    QFETCH(QString, checks);
    std::vector<CheckMenu::Item> items = {{QStringLiteral("a"), QStringLiteral("A"), 3, false, false},
                                          {QStringLiteral("b"), QStringLiteral("B"), 2, false, false},
                                          {QString(), QStringLiteral("No value"), 0, false, true}};
    for (qsizetype i = 0; i < checks.size(); ++i)
        items[static_cast<size_t>(i)].checked = checks.at(i) == QLatin1Char('x');
    CheckMenuModel model;
    model.setItems(items);
    QTEST(model.checkedValues(), "values");
}

void PartsTest::checkMenuModel()
{
    CheckMenuModel model;
    QAbstractItemModelTester tester(&model);
    model.setItems({{QStringLiteral("a"), QStringLiteral("Harbour"), 3, true, false},
                    {QStringLiteral("b"), QStringLiteral("Quay"), 2, true, false}});
    model.search(QStringLiteral("qu"));
    QCOMPARE(model.rowCount(), 1);
    model.setOnly(model.index(0));
    model.search(QString());
    QCOMPARE(model.checkedValues(), QStringList{QStringLiteral("b")});
}

void PartsTest::commandsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("all") << "" << list("Open…;Find & replace;Dark");
    QTest::newRow("begins first") << "f" << list("Find & replace;Open…");
    QTest::newRow("text before menu") << "e" << list("Open…;Find & replace;Dark");
    QTest::newRow("by menu") << "appear" << list("Dark");
    QTest::newRow("words") << "replace find" << list("Find & replace");
    QTest::newRow("nothing") << "xyz" << QStringList();
}

void PartsTest::commandsFound()
{
    QFETCH(QString, typed);
    QMenuBar bar;
    QMenu *file = bar.addMenu(QStringLiteral("&File"));
    file->addAction(QStringLiteral("&Open…"));
    file->addSeparator();
    file->addAction(QStringLiteral("Not now"))->setEnabled(false);
    bar.addMenu(QStringLiteral("&Edit"))->addAction(QStringLiteral("Find && replace"));
    bar.addMenu(QStringLiteral("&View"))->addMenu(QStringLiteral("&Appearance"))->addAction(QStringLiteral("&Dark"));
    QStringList found;
    for (const Command &command : matching(commandsOf(bar), typed))
        found << command.text;
    QTEST(found, "found");
}

void PartsTest::commandRuns()
{
    ThemeSource themes;
    const Look look(themes);
    QWidget window;
    window.resize(900, 600);
    QMenuBar bar(&window);
    QMenu *file = bar.addMenu(QStringLiteral("&File"));
    file->addAction(QStringLiteral("First"));
    QAction *second = file->addAction(QStringLiteral("Second"));
    QSignalSpy ran(second, &QAction::triggered);
    CommandList list(themes, &window);
    window.show();
    list.open(bar);
    QVERIFY(list.isVisible());
    QTest::keyClicks(list.field(), QStringLiteral("sec"));
    QTest::keyClick(list.field(), Qt::Key_Return);
    QCOMPARE(ran.size(), 1);
    QVERIFY(!list.isVisible());
    list.open(bar);
    QTest::keyClick(list.field(), Qt::Key_Escape);
    QVERIFY(!list.isVisible());
}

void PartsTest::toastUndoes()
{
    ThemeSource themes;
    const Look look(themes);
    QWidget window;
    window.resize(900, 600);
    Toast toast(themes, &window);
    window.show();
    QSignalSpy undo(&toast, &Toast::undoWanted);
    toast.showSentence(QStringLiteral("11 comments tagged"), true);
    QCOMPARE(toast.height(), 40);
    QCOMPARE(toast.geometry().center().x(), window.rect().center().x());
    QCOMPARE(toast.geometry().bottom() + 1, window.height() - 40);
    QTest::mouseClick(toast.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(undo.size(), 1);
    QVERIFY(!toast.isVisible());
    toast.showSentence(QStringLiteral("Nothing to undo"), false);
    QVERIFY(!toast.findChild<QPushButton *>()->isVisible());
}

void PartsTest::switchByKeys()
{
    ThemeSource themes;
    const Look look(themes);
    SegmentedSwitch view(themes, QStringLiteral("View"));
    view.add(QStringLiteral("Table"));
    view.add(QStringLiteral("Crosstab"));
    view.show();
    QSignalSpy chosen(&view, &SegmentedSwitch::chosen);
    QCOMPARE(view.height(), 30);
    view.setCurrent(1);
    QCOMPARE(chosen.size(), 0);
    const QList<QAbstractButton *> segments = view.findChildren<QAbstractButton *>();
    QTest::keyClick(segments.first(), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(view.current(), 0);
}

void PartsTest::chipIsAButtonOnlyWhenClickable()
{
    ThemeSource themes;
    Chip chip(themes, ChipKind::Ok, QStringLiteral("Real rise"), "check");
    QCOMPARE(chip.sizeHint().height(), 22);
    QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
    chip.setClosable(true);
    QCOMPARE(chip.focusPolicy(), Qt::StrongFocus);
}

void PartsTest::markIsReadOut()
{
    installMarkAccessibility();
    ThemeSource themes;
    MarkWidget mark(themes, QSize(20, 10));
    mark.setMark([](QPainter &, const QRectF &, const Theme &) {}, QStringLiteral("Score 47, margin 6"));
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&mark);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Graphic);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Score 47, margin 6"));
}

void PartsTest::elidedLabelKeepsItsText()
{
    ElidedLabel label(QStringLiteral("A rather long sentence that does not fit"), TextRole::Body);
    label.resize(60, 20);
    QVERIFY(label.minimumSizeHint().width() < 100);
    QCOMPARE(label.text(), QStringLiteral("A rather long sentence that does not fit"));
}

void PartsTest::headGivesWayWhenNarrow()
{
    ThemeSource themes;
    const Look look(themes);
    PageHead head(QStringLiteral("Overview"));
    head.setSentence(QStringLiteral("A sentence"));
    head.resize(1200, 72);
    head.show();
    auto *sentence = head.findChild<ElidedLabel *>();
    QVERIFY(sentence->isVisible());
    QCOMPARE(head.margin(), 24);
    head.resize(900, 72);
    QVERIFY(!sentence->isVisible());
    QCOMPARE(head.margin(), 16);
}

void PartsTest::droppedFiles()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/answers.CSV")), QUrl::fromLocalFile(QStringLiteral("/a/x.png")),
                  QUrl(QStringLiteral("https://example.com/b.csv")), QUrl::fromLocalFile(QStringLiteral("/a/b.earshot"))});
    const QStringList expected = {QStringLiteral("/a/answers.CSV"), QStringLiteral("/a/b.earshot")};
    QCOMPARE(DropFrame::filesOf(&data), expected);
    QVERIFY(DropFrame::isDocument(expected.last()));
    QVERIFY(!DropFrame::isDocument(expected.first()));
}

void PartsTest::preparedAnswers()
{
    Dialogs dialogs;
    QStringList got;
    bool yes = false;
    dialogs.answerNext({QStringLiteral("/a.csv")});
    dialogs.answerNext({});
    dialogs.answerNext({QStringLiteral("yes")});
    dialogs.chooseToOpen(nullptr, QStringLiteral("Open"), {}, false, [&](const QStringList &paths) { got = paths; });
    QCOMPARE(got, QStringList{QStringLiteral("/a.csv")});
    dialogs.confirm(nullptr, QStringLiteral("Remove?"), {}, QStringLiteral("Remove"), [&] { yes = true; });
    QVERIFY(!yes);
    dialogs.confirm(nullptr, QStringLiteral("Sure?"), {}, QStringLiteral("Remove"), [&] { yes = true; });
    QVERIFY(yes);
    const QStringList asked = {QStringLiteral("Open"), QStringLiteral("Remove?"), QStringLiteral("Sure?")};
    QCOMPARE(dialogs.asked(), asked);
}

QTEST_MAIN(PartsTest)
#include "tst_parts.moc"
