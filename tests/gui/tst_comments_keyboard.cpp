// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chip.h"
#include "app/comment_list.h"
#include "app/filter_bar.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/page_host.h"
#include "app/search_field.h"
#include "app/translations.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

constexpr int LongMs = 20000;

} // namespace

// The work of the Comments page from the start of the program to the undoing of all of it, without a mouse.
class CommentsKeyboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void searchTagQuoteNoteFilterAndUndo();

private:
    /// Where the focus is, as the keyboard would.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char *words) { QTest::keyClicks(focus(), QString::fromUtf8(words)); }
    static QWidget *focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(); }
    void openSample();
    void search();
    void tagTwo();
    void keepAndNote();
    void filterAndBack();
    void undoAll();
    QString comment(int row) const
    {
        const Response *response = model()->response(row);
        QStringList words;
        for (const Tag &tag : response ? response->tags : std::vector<Tag>())
            words << u'#' + tag.name;
        if (response && response->starred)
            words << QStringLiteral("*");
        return response ? (words << response->note).join(u' ').trimmed() : QStringLiteral("not read");
    }
    CommentModel *model() const { return static_cast<CommentModel *>(m_list->model()); }
    const Scope &scope() const { return m_window->session().scope(); }

    QTemporaryDir m_place;
    ThemeSource m_themes;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    CommentList *m_list = nullptr;
    QStringList m_before; ///< of the first two comments
};

void CommentsKeyboardTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations(*qApp, QLocale());
    m_look = std::make_unique<Look>(m_themes);
    m_settings = std::make_unique<Settings>(m_place.filePath(QStringLiteral("settings.ini")));
    m_desk = std::make_unique<Desk>(m_themes, *m_settings);
    m_desk->setNow(QDateTime(QDate(2026, 10, 31), QTime(17, 0)));
    m_window.reset(m_desk->newWindow());
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->files().setSampleFolder(m_place.path());
    m_window->resize(1440, 870);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void CommentsKeyboardTest::openSample()
{
    press(Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().snapshot() && m_window->session().snapshot()->themes, LongMs);
    press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->pageHost().currentId(), QStringLiteral("comments"));
    m_list = m_window->pageHost().currentPage()->findChild<CommentList *>();
    QVERIFY(m_list);
}

void CommentsKeyboardTest::search()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focus(), m_window->filterBar().searchField());
    type("wait");
    press(Qt::Key_Down);
    QCOMPARE(focus(), m_list);
    QTRY_COMPARE(scope().search, QStringLiteral("wait"));
    QTRY_VERIFY(m_window->session().snapshot()->scope.search == scope().search && model()->rowCount() > 2);
    press(Qt::Key_Home);
    QTRY_VERIFY(model()->response(0));
    m_before = {comment(0), comment(1)};
}

/// One tag is created, and taken for the second comment.
void CommentsKeyboardTest::tagTwo()
{
    press(Qt::Key_T);
    QVERIFY(qobject_cast<QLineEdit *>(focus()));
    type("Long queue");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(comment(0).contains(QStringLiteral("#Long queue")));
    press(Qt::Key_Escape);
    QCOMPARE(focus(), m_list);
    press(Qt::Key_Down);
    press(Qt::Key_T);
    type("long q");
    press(Qt::Key_Return);
    QTRY_VERIFY(comment(1).contains(QStringLiteral("#Long queue")));
    press(Qt::Key_Escape);
    QCOMPARE(focus(), m_list);
    QCOMPARE(m_list->currentIndex().row(), 1);
}

void CommentsKeyboardTest::keepAndNote()
{
    QVERIFY(!m_before.at(1).contains(u'*'));
    press(Qt::Key_S);
    QTRY_VERIFY(comment(1).contains(u'*'));
    press(Qt::Key_N);
    QVERIFY(qobject_cast<QPlainTextEdit *>(focus()));
    type("call her");
    press(Qt::Key_Escape);
    QCOMPARE(focus(), m_list);
    QTRY_VERIFY(comment(1).endsWith(QStringLiteral("call her")));
}

void CommentsKeyboardTest::filterAndBack()
{
    const int found = model()->rowCount();
    const auto onQuotes = [] {
        const auto *chip = qobject_cast<const Chip *>(focus());
        return chip && chip->text().startsWith(QStringLiteral("Quotes"));
    };
    for (int i = 0; i < 20 && !onQuotes(); ++i)
        press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY2(onQuotes(), "the chips are a few steps before the list");
    press(Qt::Key_Space);
    QTRY_VERIFY(scope().starredOnly);
    QTRY_VERIFY(model()->rowCount() < found);
    press(Qt::Key_Backspace);
    QTRY_VERIFY(!scope().starredOnly);
    QCOMPARE(scope().search, QStringLiteral("wait"));
    QTRY_COMPARE(model()->rowCount(), found);
}

void CommentsKeyboardTest::undoAll()
{
    QCOMPARE(m_window->session().undoStack()->undoText(), QStringLiteral("Note"));
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(comment(1), m_before.at(1));
    QTRY_COMPARE(comment(0), m_before.at(0));
}

void CommentsKeyboardTest::searchTagQuoteNoteFilterAndUndo()
{
    for (auto step : {&CommentsKeyboardTest::openSample, &CommentsKeyboardTest::search, &CommentsKeyboardTest::tagTwo,
                      &CommentsKeyboardTest::keepAndNote, &CommentsKeyboardTest::filterAndBack, &CommentsKeyboardTest::undoAll}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_MAIN(CommentsKeyboardTest)
#include "tst_comments_keyboard.moc"
