// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/branch_pack_dialog.h"
#include "app/check_menu_model.h"
#include "app/dialogs.h"
#include "app/filter_button.h"
#include "model/session.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

ReportInput input()
{
    QString text = QStringLiteral("attributes: Store Quotable\n");
    for (const auto &[store, n] : {std::pair("Quay", 40), std::pair("Market", 30), std::pair("Mill", 6)}) {
        for (int i = 0; i < n; ++i)
            text += QStringLiteral("2024-01-%1 %2 %3\n").arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i % 2 ? 10 : 3).arg(QLatin1StringView(store));
    }
    const test::Responses responses = test::parseResponses(text);
    ReportInput made;
    made.snapshot = analyze(responses.dataset, responses.arena, Scope{}, {});
    made.date = QDate(2024, 2, 1);
    made.locale = QLocale(QStringLiteral("en_GB"));
    return made;
}

QStringList rows(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data().toString();
    return all;
}

/// Does something once a widget is shown, when all that belongs to it is done.
class Shown : public QObject
{
public:
    explicit Shown(std::function<void()> act) : m_act(std::move(act)) {}

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            QMetaObject::invokeMethod(this, m_act, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_act;
};

} // namespace

class BranchPackDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void showsTheFiles();
    void takesWhatIsChecked();
    void findsAValue();
    void writesThePack();
    void asksBeforeItReplaces();
    void asksForAFolder();
    void stopsWhenCancelled();
    void needsAnAttributeWithSeveralValues();

private:
    QPushButton *button(const char *name) const { return m_dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    QListView *list(const char *name) const { return m_dialog->findChild<QListView *>(QLatin1StringView(name)); }
    QStringList files() const { return rows(*list("files")->model()); }
    QStringList written() const { return QDir(m_folder.path()).entryList(QDir::Files, QDir::Name); }
    QString said() const;

    ThemeSource m_themes;
    Dialogs m_dialogs;
    Session m_session{{QDate(2024, 2, 1)}};
    QTemporaryDir m_folder;
    std::unique_ptr<BranchPackDialog> m_dialog;
};

void BranchPackDialogTest::init()
{
    for (const QString &file : written())
        QDir(m_folder.path()).remove(file);
    m_dialog = std::make_unique<BranchPackDialog>(m_session, m_themes, m_dialogs, input(), QStringLiteral("Harbour"), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->setFolder(m_folder.path());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

QString BranchPackDialogTest::said() const
{
    QStringList all;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        all << label->text();
    return all.join(u'\n');
}

void BranchPackDialogTest::showsTheFiles()
{
    const QAbstractItemModelTester tester(list("values")->model());
    QCOMPARE(files(), (QStringList{QStringLiteral("Harbour-Quay.pdf"), QStringLiteral("Harbour-Market.pdf"), QStringLiteral("Harbour-Mill.pdf")}));
    QCOMPARE(list("values")->model()->index(0, 0).data(CheckMenuModel::CountRole).toInt(), 40);
    QCOMPARE(button("write")->text(), QStringLiteral("Write 3 reports"));
}

void BranchPackDialogTest::takesWhatIsChecked()
{
    list("values")->setCurrentIndex(list("values")->model()->index(1, 0));
    QTest::keyClick(list("values"), Qt::Key_Space);
    QCOMPARE(files(), (QStringList{QStringLiteral("Harbour-Quay.pdf"), QStringLiteral("Harbour-Mill.pdf")}));
    for (QPushButton *other : m_dialog->findChildren<QPushButton *>()) {
        if (other->text() == QStringLiteral("None"))
            QTest::mouseClick(other, Qt::LeftButton);
    }
    QVERIFY(files().isEmpty());
    QVERIFY(!button("write")->isEnabled());
    QVERIFY(said().contains(QStringLiteral("Choose at least one value.")));
}

/// What the search does not show stays checked.
void BranchPackDialogTest::findsAValue()
{
    QTest::keyClicks(m_dialog->findChild<QLineEdit *>(), QStringLiteral("mil"));
    QCOMPARE(rows(*list("values")->model()), QStringList{QStringLiteral("Mill")});
    QCOMPARE(files().size(), qsizetype(3));
}

void BranchPackDialogTest::writesThePack()
{
    QTest::mouseClick(button("write"), Qt::LeftButton);
    QTRY_VERIFY(said().contains(QStringLiteral("3 reports written.")));
    QCOMPARE(written(), (QStringList{QStringLiteral("Harbour-Market.pdf"), QStringLiteral("Harbour-Mill.pdf"), QStringLiteral("Harbour-Quay.pdf")}));
    QVERIFY(button("openFolder")->isVisible());
    QVERIFY(button("write")->isEnabled());
}

void BranchPackDialogTest::asksBeforeItReplaces()
{
    QFile old(m_folder.filePath(QStringLiteral("Harbour-Mill.pdf")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
    old.close();
    const auto asked = m_dialogs.asked().size();
    m_dialogs.answerNext({});
    QTest::mouseClick(button("write"), Qt::LeftButton);
    QTRY_COMPARE(m_dialogs.asked().size(), asked + 1);
    QCOMPARE(written().size(), qsizetype(1));
    m_dialogs.answerNext({QStringLiteral("yes")});
    QTest::mouseClick(button("write"), Qt::LeftButton);
    QTRY_VERIFY(said().contains(QStringLiteral("3 reports written.")));
    QVERIFY(old.size() > 4);
}

void BranchPackDialogTest::asksForAFolder()
{
    m_dialog->setFolder({});
    m_dialogs.answerNext({m_folder.path()});
    QTest::mouseClick(button("write"), Qt::LeftButton);
    QVERIFY(written().isEmpty());
    QTest::mouseClick(button("write"), Qt::LeftButton);
    QTRY_VERIFY(said().contains(QStringLiteral("3 reports written.")));
}

void BranchPackDialogTest::stopsWhenCancelled()
{
    Shown shown([this] { QTest::mouseClick(button("close"), Qt::LeftButton); });
    m_dialog->findChild<QProgressBar *>()->installEventFilter(&shown);
    QTest::mouseClick(button("write"), Qt::LeftButton);
    QTRY_VERIFY2(said().contains(QStringLiteral("Stopped: the others were not written.")), qPrintable(said()));
    QVERIFY(written().size() < 3);
    QCOMPARE(button("close")->text(), QStringLiteral("Close"));
    QVERIFY(m_dialog->isVisible());
}

void BranchPackDialogTest::needsAnAttributeWithSeveralValues()
{
    const test::Responses one = test::parseResponses(QStringLiteral("attributes: Store\n2024-01-01 9 Quay\n2024-01-02 9 Quay\n"));
    QVERIFY(!BranchPackDialog::isPossible(*analyze(one.dataset, one.arena, Scope{}, {})));
    QVERIFY(BranchPackDialog::isPossible(*input().snapshot));
}

QTEST_MAIN(BranchPackDialogTest)
#include "tst_branch_pack_dialog.moc"
