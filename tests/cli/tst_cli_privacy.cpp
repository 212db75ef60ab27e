// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"
#include "storage/document.h"
#include "text/privacy_setting.h"

#include <QStandardPaths>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

/// A comment, and what may leave the program of it.
struct Told {
    const char *name;
    const char *written;
    const char *shared;
};

constexpr Told Comments[] = {
    {"Ada Bell", "Mail me at ada.bell@example.com please", "Mail me at [e-mail] please"},
    {"", "See https://example.com/ada?x=1 for the photo", "See [link] for the photo"},
    {"", "Pay it back to GB29 NWBK 6016 1331 9268 19 today", "Pay it back to [IBAN] today"},
    {"", "My card is 4242 4242 4242 4242 and you know it", "My card is [card] and you know it"},
    {"", "Ring 07700 900264 or +49 30 901820 now", "Ring [phone] or [phone] now"},
    {"", "I came from 192.168.1.20 as you see", "I came from [IP address] as you see"},
    {"Jürgen Baumann", "Das war gut, Grüße von Jürgen Baumann", "Das war gut, Grüße von [name]"},
    {"Marta Lindqvist", "Regards, Marta", "Regards, [name]"},
    {"", "What the fuck was that", "What the f*** was that"},
    {"", "So eine Scheiße, das ist echt der Hammer", "So eine S******, das ist echt der Hammer"},
    {"", "C'est de la merde, je ne reviendrai pas", "C'est de la m****, je ne reviendrai pas"},
    {"", "Es una mierda y no vuelvo más", "Es una m***** y no vuelvo más"},
    {"", "Paid £12.50 on 01.02.2024 at 10:30 for order A-2024-123456", "Paid £12.50 on 01.02.2024 at 10:30 for order A-2024-123456"},
    {"", "Bestellnummer 0012345678 am 3. Mai für 1.234,56 €", "Bestellnummer 0012345678 am 3. Mai für 1.234,56 €"},
};

/// Each in a row of its own, with a store, the number of an order and a second comment.
QByteArray answers()
{
    QByteArray csv = "score,date,comment,store,order number,what else,email,name\n";
    int row = 0;
    for (const Told &told : Comments) {
        ++row;
        csv += QByteArray::number(row % 11) + ",2026-05-" + QByteArray::number(10 + row) + ",\"" + told.written + "\",Quay,03012345" + QByteArray::number(10 + row)
               + ",\"Please call me back on 07700 9002" + QByteArray::number(10 + row) + "\",guest" + QByteArray::number(row) + "@example.com," + told.name + "\n";
    }
    return csv;
}

bool keep(const Workspace &work, const char *key, const QByteArray &json)
{
    const auto document = Document::open(work.project());
    return document && (*document)->setSetting(QString::fromLatin1(key), json);
}

QStringList texts(const QJsonObject &json)
{
    QStringList all;
    for (const QJsonValue &comment : json[u"comments"].toArray())
        all << comment[u"text"].toString();
    all.sort();
    return all;
}

QStringList sorted(const char *Told::*which)
{
    QStringList all;
    for (const Told &told : Comments)
        all << QString::fromUtf8(told.*which);
    all.sort();
    return all;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The report with all comments, as text; lines of one comment are joined.
QString report(const Workspace &work)
{
    const QString path = work.path(u"report.pdf"_s);
    if (run({u"report"_s, work.project(), u"-o"_s, path}).status != 0)
        return {};
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()).simplified() : QString();
}

} // namespace

/// What leaves the program through the command line.
class TestCliPrivacy : public QObject
{
    Q_OBJECT
private:
    const Workspace m_work;

    Run comments(const QStringList &more) { return run(QStringList{u"comments"_s, m_work.project()} + more); }
    QByteArray table(const QString &as, const QStringList &more = {})
    {
        const QString path = m_work.path(u"out.csv"_s);
        QFile::remove(path);
        return run(QStringList{u"export"_s, m_work.project(), u"-o"_s, path, u"--as"_s, as} + more).status == 0 ? read(path) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run({u"import"_s, m_work.project(), m_work.write(u"in.csv"_s, answers()), u"--map"_s, u"attribute=order number"_s}).status, 0);
        QVERIFY(keep(m_work, "report", R"({"sections":[{"id":"quotes","on":true},{"id":"comments","on":true}]})"));
    }
    void init() { QVERIFY(keep(m_work, PrivacySetting::Key, PrivacySetting().toJson())); }

    void commentsAreOriginals()
    {
        const QJsonObject json = comments({u"--json"_s}).json();
        QCOMPARE(texts(json), sorted(&Told::written));
        for (const QJsonValue &comment : json[u"comments"].toArray())
            QVERIFY(comment[u"respondent"].toString().endsWith(u"@example.com"));
    }

    void commentsAreRedacted()
    {
        const QJsonObject json = comments({u"--json"_s, u"--redact"_s}).json();
        QCOMPARE(texts(json), sorted(&Told::shared));
        for (const QJsonValue &comment : json[u"comments"].toArray()) {
            QVERIFY(comment[u"respondent"].isNull());
            QCOMPARE(comment[u"attributes"][u"store"].toString(), u"Quay"_s);
        }
        const QByteArray lines = comments({u"--redact"_s}).out;
        QVERIFY(lines.contains("Mail me at [e-mail] please") && !lines.contains("ada.bell"));
    }

    void highlightsAreWhereTheWordsAre()
    {
        const QJsonObject json = comments({u"--json"_s, u"--redact"_s, u"--search"_s, u"please"_s, u"--where"_s, u"store=Quay"_s}).json();
        for (const QJsonValue &comment : json[u"comments"].toArray()) {
            const QString text = comment[u"text"].toString();
            if (!text.startsWith(u"Mail"))
                continue;
            const QJsonArray at = comment[u"highlights"].toArray();
            QCOMPARE(at.size(), 1);
            QCOMPARE(text.mid(at[0][0].toInt(), at[0][1].toInt()), u"please"_s);
            return;
        }
        QFAIL("the comment was not found");
    }

    void whatIsSearchedInAnAddressMarksTheWholeOfIt()
    {
        const QJsonArray found = comments({u"--json"_s, u"--redact"_s, u"--search"_s, u"bell"_s}).json()[u"comments"].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"highlights"].toArray(), QJsonArray({QJsonArray{11, 8}}));
        QCOMPARE(found[0][u"text"].toString().mid(11, 8), u"[e-mail]"_s);
    }

    void responsesAreOriginals()
    {
        const QByteArray csv = table(u"responses"_s);
        for (const Told &told : Comments)
            QVERIFY2(csv.contains(told.written), told.written);
        QVERIFY(csv.contains("guest1@example.com") && csv.contains("07700 900211") && csv.contains("0301234511"));
    }

    void tablesAreRedacted_data()
    {
        QTest::addColumn<QString>("as");
        QTest::newRow("responses") << u"responses"_s;
        QTest::newRow("comments") << u"comments"_s;
    }
    void tablesAreRedacted()
    {
        QFETCH(QString, as);
        const QByteArray csv = table(as, {u"--redact"_s});
        QCOMPARE(csv.left(csv.indexOf('\r')), table(as).left(csv.indexOf('\r')));
        QCOMPARE(csv.count('\n'), static_cast<qsizetype>(std::size(Comments)) + 1);
        for (const Told &told : Comments)
            QVERIFY2(csv.contains(told.shared), told.shared);
        for (const char *secret : {"@example.com", "07700", "4242", "GB29", "192.168", "Baumann", "Marta", "Bell"})
            QVERIFY2(!csv.contains(secret), secret);
        QVERIFY2(csv.contains(",Quay,0301234511,Please call me back on [phone],"), csv.constData());
    }

    void figuresAreNotRedacted()
    {
        const Run done = run({u"export"_s, m_work.project(), u"-o"_s, m_work.path(u"no.csv"_s), u"--as"_s, u"segments"_s, u"--redact"_s});
        QCOMPARE(done.status, 2);
        QVERIFY(!QFile::exists(m_work.path(u"no.csv"_s)));
    }

    void swearWordsAreTheDocuments()
    {
        QVERIFY(keep(m_work, PrivacySetting::Key, PrivacySetting{.hidePersonalData = false, .maskProfanity = false}.toJson()));
        const QStringList found = texts(comments({u"--json"_s, u"--redact"_s}).json());
        QVERIFY(found.contains(u"What the fuck was that"_s));
        QVERIFY(found.contains(u"Mail me at [e-mail] please"_s));
    }

    void reportFollowsTheDocument_data()
    {
        QTest::addColumn<bool>("hide");
        QTest::addColumn<bool>("mask");
        QTest::newRow("both") << true << true;
        QTest::newRow("data") << true << false;
        QTest::newRow("swear words") << false << true;
        QTest::newRow("neither") << false << false;
    }
    void reportFollowsTheDocument()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "pdftotext is not installed; packages.txt names what the tests need");
        QFETCH(bool, hide);
        QFETCH(bool, mask);
        QVERIFY(keep(m_work, PrivacySetting::Key, PrivacySetting{hide, mask}.toJson()));
        const QString said = report(m_work);
        for (const Told &told : Comments) {
            const bool isProfane = QByteArrayView(told.shared).contains('*');
            const char *wanted = (isProfane ? mask : hide) ? told.shared : told.written;
            QVERIFY2(said.contains(QString::fromUtf8(wanted)), qPrintable(QString::fromUtf8(wanted) + u" in "_s + said));
        }
        QCOMPARE(said.contains(u"07700"), !hide);
        QCOMPARE(said.contains(u"fuck"), !mask);
        QVERIFY(said.contains(u"0301234511"));
    }
};

QTEST_GUILESS_MAIN(TestCliPrivacy)
#include "tst_cli_privacy.moc"
