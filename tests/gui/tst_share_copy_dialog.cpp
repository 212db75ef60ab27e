// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/dialogs.h"
#include "app/share_copy_dialog.h"
#include "model/session_fixture.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

using namespace earshot;
using namespace earshot::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 20000;

/// Sixty answers of sixty people, most of one of three stores, one of which three visited; teams are called by their
/// addresses, every fourth comment has an address in it, ten people did not want to be quoted.
QByteArray visits()
{
    QByteArray csv("score,date,comment,store,email,name,team,May we quote you?\n");
    for (int i = 0; i < 60; ++i) {
        const QByteArray n = QByteArray::number(1000 + i);
        csv += QByteArray::number(i % 11) + ",2026-06-" + QByteArray::number(10 + i % 18) + ",\"visit" + (i % 4 == 1 ? " of desk" + n + "@secret.example" : QByteArray()) + " was fine\","
               + (i < 3 ? "Tiny" : i > 53 ? "" : i % 2 ? "Quay" : "Market") + ",zacharina" + n + "@mail.example,Zacharina" + n + " Quillfeather,crew of team" + QByteArray::number(i % 4) + "@house.example" + (i % 6 == 0 ? ",no\n" : ",yes\n");
    }
    return csv;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    Dialogs dialogs;
    QPointer<ShareCopyDialog> dialog;

    bool start()
    {
        if (!create() || !import(visits().constData()))
            return false;
        dialog = new ShareCopyDialog(session, themes, dialogs, nullptr);
        dialog->show();
        return QTest::qWaitForWindowExposed(dialog) && counted();
    }
    ~Fixture() { delete dialog; }
    bool counted() const
    {
        return QTest::qWaitFor([&] { return !said().contains(u"Counting"_s); }, LongMs);
    }
    QString said() const
    {
        QStringList all;
        if (!dialog)
            return {};
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            all << label->text();
        return all.join(u'\n');
    }
    QPushButton *button(const char *name) const { return dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    QSpinBox *least() const { return dialog->findChild<QSpinBox *>(u"least"_s); }
    QCheckBox *withComments() const { return dialog->findChild<QCheckBox *>(u"withComments"_s); }
    void save(const QString &target)
    {
        dialogs.answerNext({target});
        QTest::mouseClick(button("save"), Qt::LeftButton);
    }
    QString copy() const { return path(u"Copy (share-safe).earshot"_s); }
    /// Saves and waits until the dialog has told it; empty: it did not.
    QString savedSentence()
    {
        QSignalSpy saved(dialog, &ShareCopyDialog::saved);
        save(copy());
        return (!saved.isEmpty() || saved.wait(LongMs)) ? saved.first().first().toString() : QString();
    }
    bool isRefused(const QString &target, const QString &why)
    {
        save(target);
        return QTest::qWaitFor([&] { return !dialog->isWriting() && said().contains(why); }, LongMs);
    }
};

} // namespace

class ShareCopyDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysWhatIsLeftOut();
    void countsAgainAsItIsChanged();
    void nothingPersonalIsInTheBytes();
    void withoutComments();
    void refusesDocumentsThatAreOpen();
    void replacesAFileThatIsClosed();
    void stopsWhenCancelled();
    void tooFewToBeShared();
    void closesWithTheDocument();
    void byKeyboard();
};

void ShareCopyDialogTest::saysWhatIsLeftOut()
{
    Fixture f;
    QVERIFY(f.start());
    const QString told = f.dialog->accessibleDescription();
    for (const QString &fact : {u"Kept: 60 answers"_s, u"Left out: 60 people"_s, u"Attributes left out: team, May we quote you?"_s, u"Values hidden: 3"_s, u"Comments kept: 50"_s,
                                u"Without leave to quote: 10 comments"_s, u"in 15 comments"_s})
        QVERIFY2(told.contains(fact), qPrintable(told + u" / "_s + fact));
    for (const QString &fact : told.split(u". "_s))
        QVERIFY2(f.said().contains(fact.section(u": "_s, 1)), qPrintable(fact));
}

void ShareCopyDialogTest::countsAgainAsItIsChanged()
{
    Fixture f;
    QVERIFY(f.start());
    f.least()->setValue(3);
    QVERIFY(QTest::qWaitFor([&] { return f.dialog->accessibleDescription().contains(u"Values hidden: 0"_s); }, LongMs));
    QTest::mouseClick(f.withComments(), Qt::LeftButton);
    QVERIFY2(f.said().contains(u"all 60 left out"_s), qPrintable(f.said()));
    QVERIFY(!f.said().contains(u"leave to quote"_s));
    QVERIFY(f.import("score,date,comment\n9,2026-07-01,one more\n"));
    QVERIFY(f.counted());
    QVERIFY2(f.said().contains(u"61 answers"_s), qPrintable(f.said()));
}

void ShareCopyDialogTest::nothingPersonalIsInTheBytes()
{
    Fixture f;
    QVERIFY(f.start());
    QCOMPARE(f.savedSentence(), u"Saved Copy (share-safe).earshot: 60 answers, 3 values hidden"_s);
    const QByteArray copy = contents(f.copy());
    for (const char *personal : {"acharina", "Quillfeather", "mail.example", "secret.example", "desk1", "house.example", "answers.csv", "Tiny", "quote you"})
        QVERIFY2(!copy.contains(personal), personal);
    QVERIFY(copy.contains("visit of [e-mail] was fine"));
    const auto before = f.session.snapshot()->total.nps;
    f.session.close();
    QVERIFY(f.open(u"Copy (share-safe).earshot"_s));
    QVERIFY(before);
    QCOMPARE(f.session.snapshot()->total.nps, before);
    QCOMPARE(f.answers(), 60);
    QVERIFY(f.session.documentSetting(u"shareSafe"_s).contains("made"));
    QCOMPARE(QDir(f.folder.path()).entryList({u".earshot*"_s}, QDir::AllEntries | QDir::Hidden), QStringList());
}

void ShareCopyDialogTest::withoutComments()
{
    Fixture f;
    QVERIFY(f.start());
    f.withComments()->setChecked(false);
    QVERIFY(!f.savedSentence().isEmpty());
    QVERIFY(!contents(f.copy()).contains("was fine"));
}

void ShareCopyDialogTest::refusesDocumentsThatAreOpen()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY2(f.isRefused(f.path(), u"“test.earshot” is the document itself"_s), qPrintable(f.said()));
    const auto other = Document::create(f.path(u"other.earshot"_s), u"Other"_s, QTimeZone::utc());
    QVERIFY(other);
    QVERIFY2(f.isRefused(f.path(u"other.earshot"_s), u"“other.earshot” is open, or was not closed"_s), qPrintable(f.said()));
    QVERIFY2(f.isRefused(f.path(u"nowhere/copy.earshot"_s), u"could not be written"_s), qPrintable(f.said()));
    QCOMPARE(f.answers(), 60);
    QVERIFY(!f.savedSentence().isEmpty());
}

void ShareCopyDialogTest::replacesAFileThatIsClosed()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(Document::create(f.copy(), u"Earlier"_s, QTimeZone::utc()).has_value());
    QVERIFY(!f.savedSentence().isEmpty());
    QVERIFY(contents(f.copy()).contains("visit of [e-mail] was fine"));
}

void ShareCopyDialogTest::stopsWhenCancelled()
{
    Fixture f;
    QVERIFY(f.start());
    f.save(f.copy());
    QVERIFY(f.dialog->isWriting());
    QCOMPARE(f.button("close")->text(), u"Cancel"_s);
    QVERIFY(!f.button("save")->isEnabled());
    QTest::mouseClick(f.button("close"), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return f.said().contains(u"Nothing was written"_s); }, LongMs));
    QVERIFY(!QFile::exists(f.copy()));
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.button("save")->isEnabled());
}

void ShareCopyDialogTest::tooFewToBeShared()
{
    Fixture f;
    QVERIFY(f.create() && f.import("score,date,comment\n9,2026-07-01,one\n3,2026-07-02,two\n9,2026-07-01,three\n"));
    f.dialog = new ShareCopyDialog(f.session, f.themes, f.dialogs, nullptr);
    f.dialog->show();
    QVERIFY(QTest::qWaitFor([&] { return f.said().contains(u"fewer than 5"_s); }, LongMs));
    QVERIFY(!f.button("save")->isEnabled());
    f.least()->setValue(3);
    QVERIFY(QTest::qWaitFor([&] { return f.button("save")->isEnabled(); }, LongMs));
}

void ShareCopyDialogTest::closesWithTheDocument()
{
    Fixture f;
    QVERIFY(f.start());
    f.save(f.copy());
    f.session.close();
    QVERIFY(QTest::qWaitFor([&] { return !f.dialog; }, LongMs));
}

void ShareCopyDialogTest::byKeyboard()
{
    Fixture f;
    QVERIFY(f.start());
    f.dialog->activateWindow();
    for (const QWidget *control : std::initializer_list<QWidget *>{f.withComments(), f.least()})
        QVERIFY(!control->accessibleName().isEmpty());
    f.dialogs.answerNext({});
    QTest::keyClick(f.dialog, Qt::Key_Return);
    QCOMPARE(f.dialogs.asked(), QStringList(u"Save a share-safe copy"_s));
    QTest::keyClick(f.dialog, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&] { return !f.dialog; }, LongMs));
}

QTEST_MAIN(ShareCopyDialogTest)
#include "tst_share_copy_dialog.moc"
