// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chip.h"
#include "app/mark_widget.h"
#include "app/quote_list.h"
#include "app/segmented_switch.h"
#include "app/text_label.h"
#include "app/theme_detail.h"
#include "app/theme_table.h"
#include "app/theme_words.h"
#include "app/themes_page.h"
#include "analysis/themes_setting.h"
#include "model/session_fixture.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace earshot;
using namespace earshot::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// So many guests who waited, who praise the staff, and who say something else.
QByteArray visits(int waited, int staff, int others)
{
    QByteArray csv = "score,date,comment,store,email,name\n";
    for (int i = 0; i < waited; ++i)
        csv += "2,2026-05-01,The wait at till " + QByteArray::number(i) + " was awful and far too long for a coffee.,north,a" + QByteArray::number(i)
               + "@example.com,Ada " + QByteArray::number(i) + "\n";
    for (int i = 0; i < staff; ++i)
        csv += "10,2026-05-02,The staff of table " + QByteArray::number(i) + " were lovely and really friendly to us.,south,,\n";
    for (int i = 0; i < others; ++i)
        csv += "8,2026-05-03,fine,south,,\n";
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<ThemesPage> page;
    ThemeTable *table = nullptr;
    ThemeDetail *detail = nullptr;
    ThemeWords *words = nullptr;
    QuoteList *quotes = nullptr;
    std::unique_ptr<QSignalSpy> scopes, pages;

    bool start(const QByteArray &csv = visits(15, 15, 5))
    {
        if (!create() || !import(csv.constData()))
            return false;
        page = std::make_unique<ThemesPage>(session, themes);
        table = page->findChild<ThemeTable *>();
        detail = page->findChild<ThemeDetail *>();
        words = page->findChild<ThemeWords *>();
        quotes = page->findChild<QuoteList *>();
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        QObject::connect(page.get(), &Page::scopeWanted, &session, &Session::setScope);
        scopes = std::make_unique<QSignalSpy>(page.get(), &Page::scopeWanted);
        pages = std::make_unique<QSignalSpy>(page.get(), &Page::pageWanted);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        table->setFocus();
        return QTest::qWaitForWindowExposed(page.get());
    }
    QString row(int at) const
    {
        const QAbstractItemModel &model = *table->model();
        return model.index(at, ThemeModel::ThemeColumn).data().toString() + u' ' + model.index(at, ThemeModel::CommentsColumn).data().toString();
    }
    QStringList rows() const
    {
        QStringList all;
        for (int i = 0; i < table->model()->rowCount(); ++i)
            all << row(i);
        return all;
    }
    QStringList chips() const
    {
        QStringList all;
        for (const Chip *chip : words->findChildren<Chip *>()) {
            if (!chip->isHidden())
                all << chip->text();
        }
        return all;
    }
    bool says(const QString &part) const
    {
        for (const TextLabel *label : page->findChildren<TextLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1StringView(name)); }
    QPushButton *buttonSaying(const char *begin) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text().startsWith(QLatin1StringView(begin)) && button->isVisible())
                return button;
        }
        return nullptr;
    }
    void type(const char *typed) const { QTest::keyClicks(words->field(), QLatin1StringView(typed)); }
    void enter() const { QTest::keyClick(words->field(), Qt::Key_Return); }
    int mentions(const char *theme) const
    {
        const auto &figures = session.snapshot()->themes;
        const ThemeFigure *figure = figures ? figures->figure(QLatin1StringView(theme)) : nullptr;
        return figure ? static_cast<int>(figure->mentions) : 0;
    }
};

constexpr const char *Waiting = "Waiting and reachability", *Staff = "Staff and service";

} // namespace

class tst_themes_page : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatPeopleTalkAbout();
    void arrowsTurnTheTheme();
    void enterFilters();
    void quotesOfASide();
    void aQuoteIsKept();
    void aWordIsAdded();
    void whatIsTypedIsCounted();
    void aWordIsTakenAway();
    void aNewTheme();
    void aThemeGetsAnotherName();
    void aThemeIsLeftOut();
    void twoBecomeOne();
    void theMap();
    void commentsWithoutATheme();
    void withoutComments();
    void hostileComments();
    void exported();
};

void tst_themes_page::showsWhatPeopleTalkAbout()
{
    Fixture f;
    QVERIFY(f.start());
    QCOMPARE(f.rows(), (QStringList{text("Waiting and reachability 15"), text("Staff and service 15")}));
    QVERIFY(f.says(text("People who mention it score −100, everyone else who wrote 75.")));
    QVERIFY(f.says(text("takes most off the score, Staff and service")));
    QVERIFY(f.says(text("35 comments, 30 of them with a theme")));
    QTRY_VERIFY(f.says(text("Praise 0, complaints 15.")));
    QVERIFY(f.chips().contains(text("wait")));
}

void tst_themes_page::arrowsTurnTheTheme()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::keyClick(f.table, Qt::Key_Down);
    QVERIFY(f.says(text("The gap adds about")));
    QVERIFY(f.chips().contains(text("staff")));
    // The choice stays with the theme when the figures change.
    Scope scope = f.session.scope();
    scope.setCategories({Category::Promoter, Category::Passive});
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.table->chosen(), text(Staff));
}

void tst_themes_page::enterFilters()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(f.snapshotAfter([&] { QTest::keyClick(f.table, Qt::Key_Return); }));
    QCOMPARE(f.session.scope().themes, QStringList{text(Waiting)});
    QCOMPARE(f.answers(), 15);
    QVERIFY(f.pages->isEmpty());
    QTest::mouseClick(f.button("readAll"), Qt::LeftButton);
    QCOMPARE(f.pages->value(0).value(0).toString(), text("comments"));
}

void tst_themes_page::quotesOfASide()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_COMPARE(f.quotes->model()->rowCount(), 15);
    QVERIFY(f.says(text("15 of 15")));
    const QModelIndex first = f.quotes->model()->index(0, 0);
    QVERIFY(first.data().toString().startsWith(text("The wait at till")));
    QCOMPARE(first.data(ThemeQuoteModel::ScoreRole).toInt(), 2);
    QVERIFY(first.data(ThemeQuoteModel::WhoRole).toString().contains(text(", north, 1 May")));
    auto *side = f.detail->findChild<SegmentedSwitch *>();
    QTest::mouseClick(side->findChildren<QAbstractButton *>().last(), Qt::LeftButton);
    QTRY_COMPARE(f.quotes->model()->rowCount(), 0);
    QVERIFY(f.says(text("0 of 15")));
}

void tst_themes_page::aQuoteIsKept()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_COMPARE(f.quotes->model()->rowCount(), 15);
    f.quotes->setFocus();
    f.quotes->setCurrentIndex(f.quotes->model()->index(0, 0));
    const qint64 id = f.quotes->model()->index(0, 0).data(ThemeQuoteModel::ResponseRole).toLongLong();
    QTest::keyClick(f.quotes, Qt::Key_S);
    QTRY_VERIFY(f.quotes->model()->rowCount() > 0 && f.quotes->model()->index(0, 0).data(ThemeQuoteModel::StarredRole).toBool());
    QVERIFY(f.read({id}).first().contains(u'*'));
    QCOMPARE(f.session.undoStack()->undoText(), text("Keep 1 quotes"));
}

void tst_themes_page::aWordIsAdded()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    QVERIFY(f.words->field()->isVisible());
    f.type("fine");
    f.enter();
    QTRY_COMPARE(f.mentions(Waiting), 20);
    QTRY_VERIFY(f.chips().contains(text("fine")));
    QVERIFY(f.words->isEditing());
    QCOMPARE(f.session.undoStack()->undoText(), text("Add a word to Waiting and reachability"));
    QCOMPARE(f.mentions(Staff), 15); // the others stay what they were
    f.session.undoStack()->undo();
    QTRY_COMPARE(f.mentions(Waiting), 15);
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QVERIFY(!f.words->isEditing());
}

void tst_themes_page::whatIsTypedIsCounted()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    f.type("fi*");
    QTRY_COMPARE(f.words->count()->text(), text("5 comments have it. 5 are new to the theme."));
    f.words->field()->clear();
    f.type("wait");
    QTRY_COMPARE(f.words->count()->text(), text("15 comments have it. 0 are new to the theme."));
    QCOMPARE(f.session.undoStack()->count(), 1); // the import: counting changes nothing
}

void tst_themes_page::aWordIsTakenAway()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    for (const char *word : {"wait", "\"too long\""}) {
        Chip *chip = nullptr;
        for (Chip *one : f.words->findChildren<Chip *>()) {
            if (one->text() == QLatin1StringView(word) && !one->isHidden())
                chip = one;
        }
        QVERIFY(chip);
        const int chips = static_cast<int>(f.chips().size());
        chip->click();
        QTRY_COMPARE(static_cast<int>(f.chips().size()), chips - 1);
    }
    QTRY_COMPARE(f.mentions(Waiting), 0);
}

void tst_themes_page::aNewTheme()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.buttonSaying("New theme"), Qt::LeftButton);
    auto *name = f.detail->findChild<QLineEdit *>();
    QVERIFY(name->isVisible() && name->text().isEmpty());
    QTest::keyClicks(name, text("Calm people"));
    QTest::keyClick(name, Qt::Key_Return);
    f.type("fine");
    f.enter();
    QTRY_COMPARE(f.mentions("Calm people"), 5);
    QTRY_COMPARE(f.table->chosen(), text("Calm people"));
    QTRY_COMPARE(f.chips(), QStringList{text("fine")});
    QCOMPARE(f.session.undoStack()->undoText(), text("New theme Calm people"));
    // Given up: what was chosen before is shown again.
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QTest::mouseClick(f.buttonSaying("New theme"), Qt::LeftButton);
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QVERIFY(!f.detail->isNew());
    QCOMPARE(f.chips(), QStringList{text("fine")});
}

void tst_themes_page::aThemeGetsAnotherName()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    auto *name = f.detail->findChild<QLineEdit *>();
    name->selectAll();
    QTest::keyClicks(name, text("Queues"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(f.mentions("Queues"), 15);
    QCOMPARE(f.mentions(Waiting), 0);
    QTRY_COMPARE(f.table->chosen(), text("Queues"));
}

void tst_themes_page::aThemeIsLeftOut()
{
    Fixture f;
    QVERIFY(f.start());
    QMenu *menu = f.detail->menu();
    menu->popup(QPoint());
    menu->actions().last()->trigger();
    menu->hide();
    QTRY_COMPARE(f.rows(), QStringList{text("Staff and service 15")});
    f.session.undoStack()->undo();
    QTRY_COMPARE(f.rows().size(), 2);
}

void tst_themes_page::twoBecomeOne()
{
    Fixture f;
    QVERIFY(f.start());
    QMenu *menu = f.detail->menu();
    menu->popup(QPoint());
    QAction *into = nullptr;
    for (QAction *action : menu->actions()[2]->menu()->actions()) {
        if (action->text() == text(Staff))
            into = action;
    }
    QVERIFY(into);
    into->trigger();
    menu->hide();
    QTRY_COMPARE(f.rows(), QStringList{text("Staff and service 30")});
}

void tst_themes_page::theMap()
{
    Fixture f;
    QVERIFY(f.start());
    auto *view = f.page->findChild<SegmentedSwitch *>();
    QTest::mouseClick(view->findChildren<QAbstractButton *>().last(), Qt::LeftButton);
    const auto *map = f.page->findChild<MarkWidget *>(text("themeMap"));
    QVERIFY(map->isVisible());
    QVERIFY(map->accessibleName().contains(text("Mentions and score of 2 themes")) || map->accessibleDescription().contains(text("Waiting")));
}

void tst_themes_page::commentsWithoutATheme()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(f.snapshotAfter([&] { QTest::mouseClick(f.button("readRest"), Qt::LeftButton); }));
    QCOMPARE(f.session.scope().themes, QStringList{QString()});
    QCOMPARE(f.answers(), 5);
}

void tst_themes_page::withoutComments()
{
    Fixture f;
    QVERIFY(f.start("score,date,comment,store,email,name\n9,2026-05-01,,north,,\n"));
    QVERIFY(f.says(text("The answers in this scope came without a comment.")));
    QVERIFY(!f.buttonSaying("New theme")->isEnabled());
}

void tst_themes_page::hostileComments()
{
    QByteArray csv = visits(12, 12, 2);
    csv += "1,2026-05-04,\"<b>wait</b> <img src='file:///etc/passwd'> & an awful wait for a card 4111 1111 1111 1111 and me@example.com here\",south,,\n";
    csv += "1,2026-05-04,\"wait " + QByteArray("\xe2\x80\xae\xe2\x80\x8b").repeated(2000) + QByteArray("x").repeated(200000) + "\",south,,\n";
    Fixture f;
    QVERIFY(f.start(csv));
    QTRY_COMPARE(f.quotes->model()->rowCount(), 14);
    QStringList quotes;
    for (int row = 0; row < 14; ++row)
        quotes << f.quotes->model()->index(row, 0).data().toString();
    const QString all = quotes.join(u'\n');
    QVERIFY(all.contains(text("<b>wait</b>")));
    QVERIFY(!all.contains(text("4111")) && !all.contains(text("me@example.com")));
    QVERIFY(!f.page->grab().isNull());
}

void tst_themes_page::exported()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_VERIFY(f.says(text("Praise 0, complaints 15.")));
    const QString path = f.folder.filePath(text("themes.csv"));
    f.page->dialogs().answerNext({path});
    QSignalSpy toasts(f.page.get(), &Page::toastWanted);
    QTest::mouseClick(f.buttonSaying("Export"), Qt::LeftButton);
    QTRY_COMPARE(toasts.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines.value(0).contains("theme,mentions,mentions_before"));
    QVERIFY2(lines.value(1).startsWith("Waiting and reachability,15,"), lines.value(1).constData());
    QVERIFY2(lines.value(1).trimmed().endsWith(",0,15"), lines.value(1).constData());
}

QTEST_MAIN(tst_themes_page)
#include "tst_themes_page.moc"
