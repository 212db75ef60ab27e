// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weights_setting.h"
#include "cli/run.h"
#include "storage/document.h"

using namespace earshot;

/// Lists of contacts and of people who were asked, and the response rate that follows from them.
class TestCliLists : public QObject
{
    Q_OBJECT

private:
    static QJsonObject inspect(const QString &file)
    {
        return run({QStringLiteral("inspect"), file, QStringLiteral("--json")}).json()[QStringLiteral("inputs")].toArray().first().toObject();
    }
    static QString roles(const QJsonObject &input)
    {
        QStringList names;
        for (const auto column : input[QStringLiteral("columns")].toArray())
            names += column.toObject()[QStringLiteral("role")].toString();
        return names.join(QLatin1Char(' '));
    }
    static Run import(const QString &project, const QString &input, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("import"), project, input, QStringLiteral("--json")} + options);
    }
    static QString counts(const Run &done)
    {
        const QJsonObject json = done.json();
        return QStringLiteral("%1: %2 %3 rows %4 added %5 known %6 rejected").arg(done.status).arg(json[QStringLiteral("kind")].toString())
            .arg(json[QStringLiteral("rows")].toInt()).arg(json[QStringLiteral("imported")].toInt()).arg(json[QStringLiteral("duplicates")].toInt())
            .arg(json[QStringLiteral("rejected")].toInt());
    }
    static QString rate(const QString &project, const QStringList &scope = {})
    {
        const QJsonObject json = run(QStringList{QStringLiteral("summary"), project, QStringLiteral("--json")} + scope).json();
        if (json[QStringLiteral("response_rate")].isNull())
            return QStringLiteral("unknown");
        return QStringLiteral("%1 of %2").arg(json[QStringLiteral("response_rate")].toDouble()).arg(json[QStringLiteral("asked")].toObject()[QStringLiteral("delivered")].toInt());
    }

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mailchimp") << QByteArray("Email Address,First Name,Last Name,Address,Phone Number,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,"
                                                 "LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS\n"
                                                 "a@ex.com,Ann,Lee,,,2,,,2024-01-02 10:00:00,1.2.3.4,,,,,,,,2024-01-02 10:00:00,1001,ab12,,\"\"\"VIP\"\"\"\n"
                                                 "b@ex.com,Bob,Ray,,,5,,,2024-01-03 10:00:00,1.2.3.5,,,,,,,,2024-01-03 10:00:00,1002,ab13,,\n"
                                                 "c@ex.com,Cy,Fox,,,3,,,2024-01-04 10:00:00,1.2.3.5,,,,,,,,2024-01-03 10:00:00,1003,ab14,,\n")
                                   << QStringLiteral("contacts");
        QTest::newRow("a crm") << QByteArray("Name;E-Mail;Telefon;Firma\nAnn Lee;a@ex.com;+49 30 1234567;Acme\nBob Ray;b@ex.com;;Acme\n") << QStringLiteral("contacts");
        QTest::newRow("aweber") << QByteArray("Email,Name,Tags\na@ex.com,Ann,vip\nb@ex.com,Bob,\n") << QStringLiteral("contacts");
        QTest::newRow("addresses alone") << QByteArray("Email\na@ex.com\nb@ex.com\n") << QStringLiteral("contacts");
        QTest::newRow("sends") << QByteArray("Email,Sent at,Delivered at,Opened at\na@ex.com,2024-01-02 10:00,2024-01-02 10:01,\nb@ex.com,2024-01-02 10:00,,\n")
                               << QStringLiteral("sent");
        QTest::newRow("sends, German") << QByteArray("E-Mail;Versendet am;Geöffnet am;Kanal\na@ex.com;02.01.2024;03.01.2024;SMS\nb@ex.com;14.01.2024;;Mail\n")
                                       << QStringLiteral("sent");
        QTest::newRow("tasks are no messages") << QByteArray("Name,Email,Status\nAnn,a@ex.com,Open\nBob,b@ex.com,Completed\nCy,c@ex.com,Open\n") << QStringLiteral("contacts");
        QTest::newRow("a CRM's own figures") << QByteArray("Kundennummer;Vorname;Nachname;E-Mail;Firma;Anzahl Bestellungen;Umsatz\nK1;Ann;Lee;a@ex.com;Acme;1;10,50\n"
                                                           "K2;Bob;Ray;b@ex.com;Acme;5;90,00\nK3;Cy;Fox;c@ex.com;Beta;9;14,00\nK4;Di;Gee;d@ex.com;Beta;3;14,00\n")
                                             << QStringLiteral("contacts");
        QTest::newRow("opens up to ten") << QByteArray("Email,Sent,Opens\na@ex.com,2024-01-02,10\nb@ex.com,2024-01-02,9\nc@ex.com,2024-01-02,0\nd@ex.com,2024-01-02,1\n")
                                         << QStringLiteral("sent");
        QTest::newRow("answers under any heading") << QByteArray("Email,Name,Q3\na@ex.com,Ann,5\nb@ex.com,Bob,2\nc@ex.com,Cy,4\nd@ex.com,Di,1\n") << QStringLiteral("responses");
        QTest::newRow("answers") << QByteArray("Email,Score,Sent at\na@ex.com,9,2024-01-02\nb@ex.com,3,2024-01-02\n") << QStringLiteral("responses");
        QTest::newRow("answers without a score") << QByteArray("Email,Name,Comment\na@ex.com,Ann,Very good service\nb@ex.com,Bob,Slow service today\n")
                                                 << QStringLiteral("responses");
        QTest::newRow("a rating in words") << QByteArray("Email,Name,Rating\na@ex.com,Ann,Good\nb@ex.com,Bob,Bad\n") << QStringLiteral("responses");
        QTest::newRow("a question") << QByteArray("Email,Name,How did we do?\na@ex.com,Ann,Good\nb@ex.com,Bob,Bad\n") << QStringLiteral("responses");
        QTest::newRow("nobody named") << QByteArray("Store,City\nQuay,Oslo\nMarket,Oslo\n") << QStringLiteral("responses");
    }
    void kinds()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, expected);
        const Workspace work;
        const QString file = work.write(QStringLiteral("in.csv"), table);
        const QJsonObject seen = inspect(file);
        QVERIFY2(seen[QStringLiteral("kind")].toString() == expected, qPrintable(seen[QStringLiteral("kind")].toString() + QLatin1Char(' ') + roles(seen)));
        const Run done = import(work.project(), file);
        if (expected != QLatin1String("responses"))
            QCOMPARE(done.status, 0);
        else if (!table.contains("Score"))
            QVERIFY2(done.status == 1 && done.err.contains(QStringLiteral("holds scores")), qPrintable(done.err));
    }

    void contactsAreAddedOnce()
    {
        const Workspace work;
        const QString answers = work.write(QStringLiteral("in.csv"), "score,email\n9,a@ex.com\n3,z@ex.com\n");
        QCOMPARE(import(work.project(), answers).status, 0);
        const QString list = work.write(QStringLiteral("list.csv"), "Email,First Name,Last Name,Unsubscribed\nA@EX.com ,Ann,Lee,no\nb@ex.com,Bob,Ray,yes\n"
                                                                    "B@ex.com,Bob,Ray,no\nnobody,Cy,Fox,no\n,Di,Gee,no\nx@y,Ed,Hay,no\n");
        QCOMPARE(counts(import(work.project(), list, {QStringLiteral("--dry-run")})), QStringLiteral("3: contacts 6 rows 2 added 1 known 3 rejected"));
        const Run done = import(work.project(), list);
        QCOMPARE(counts(done), QStringLiteral("3: contacts 6 rows 2 added 1 known 3 rejected"));
        const QJsonObject rejection = done.json()[QStringLiteral("rejections")].toArray().first().toObject();
        QCOMPARE(rejection[QStringLiteral("row")].toInt(), 5);
        QCOMPARE(rejection[QStringLiteral("column")].toString(), QStringLiteral("Email"));
        QCOMPARE(counts(import(work.project(), list)), QStringLiteral("3: contacts 6 rows 0 added 3 known 3 rejected"));
        QCOMPARE(run({QStringLiteral("batches"), work.project(), QStringLiteral("--undo"), QStringLiteral("2")}).status, 0);
        QCOMPARE(counts(import(work.project(), list)), QStringLiteral("3: contacts 6 rows 2 added 1 known 3 rejected"));
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        QCOMPARE(run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")}).json()[QStringLiteral("n")].toInt(), 2);
        QCOMPARE(rate(work.project()), QStringLiteral("unknown"));
    }

    void theResponseRate()
    {
        const Workspace work;
        const QString answers = work.write(QStringLiteral("in.csv"), "score,email,date,store\n9,a@ex.com,2024-01-05,x\n3,b@ex.com,2024-01-01,x\n8,c@ex.com,2024-02-05,x\n"
                                                                     "7,n@ex.com,2024-02-05,x\n");
        QCOMPARE(import(work.project(), answers).status, 0);
        QCOMPARE(rate(work.project()), QStringLiteral("unknown"));
        const QString sends = work.write(QStringLiteral("sends.csv"), "Email,Sent,Delivered\na@ex.com,2024-01-05 18:00,2024-01-05 18:01\nb@ex.com,2024-01-04 10:00,2024-01-04 10:01\n"
                                                                      "c@ex.com,2024-02-01 10:00,2024-02-01 10:01\nd@ex.com,2024-02-01 10:00,2024-02-01 10:01\n"
                                                                      "d@ex.com,2024-02-04 10:00,2024-02-04 10:01\ne@ex.com,2024-02-01 10:00,\n");
        QCOMPARE(counts(import(work.project(), sends)), QStringLiteral("0: sent 6 rows 6 added 0 known 0 rejected"));
        QCOMPARE(rate(work.project()), QStringLiteral("0.4 of 4")); // a and c of a, b, c, d, e; e got nothing, d was reminded
        QCOMPARE(rate(work.project(), {QStringLiteral("--to"), QStringLiteral("2024-01-31")}), QStringLiteral("0.5 of 2"));
        QCOMPARE(rate(work.project(), {QStringLiteral("--from"), QStringLiteral("2025-01-01")}), QStringLiteral("unknown"));
        QCOMPARE(rate(work.project(), {QStringLiteral("--where"), QStringLiteral("store=x")}), QStringLiteral("unknown"));
        QCOMPARE(counts(import(work.project(), sends)), QStringLiteral("0: sent 6 rows 0 added 6 known 0 rejected"));
        QCOMPARE(rate(work.project()), QStringLiteral("0.4 of 4"));
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        QCOMPARE(run({QStringLiteral("batches"), work.project(), QStringLiteral("--undo"), QStringLiteral("2")}).status, 0);
        QCOMPARE(rate(work.project()), QStringLiteral("unknown"));
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
    }

    void earlyAndLate()
    {
        // 48 people are asked, all but the first 12 reminded; 12 promoters answer before, 12 detractors after.
        const Workspace work;
        QByteArray answers("score,email,date\n"), sends("Email,Sent\n");
        for (int i = 0; i < 48; ++i) {
            const QByteArray person = "p" + QByteArray::number(i) + "@ex.com,";
            sends += person + "2024-01-02\n";
            if (i >= 12)
                sends += person + "2024-01-09\n";
            if (i < 24)
                answers += (i < 12 ? "10," : "0,") + person + (i < 12 ? "2024-01-04\n" : "2024-01-10\n");
        }
        QCOMPARE(import(work.project(), work.write(QStringLiteral("in.csv"), answers)).status, 0);
        const QStringList summary{QStringLiteral("summary"), work.project()};
        QVERIFY(!run(summary + QStringList{QStringLiteral("--json")}).json().contains(QStringLiteral("nonresponse")));
        QCOMPARE(import(work.project(), work.write(QStringLiteral("sends.csv"), sends)).status, 0);
        const QJsonObject got = run(summary + QStringList{QStringLiteral("--json")}).json()[QStringLiteral("nonresponse")].toObject();
        QCOMPARE(got[QStringLiteral("rate")].toDouble(), 0.5);
        QCOMPARE(got[QStringLiteral("placed")].toInt(), 24);
        QCOMPARE(got[QStringLiteral("early")].toObject()[QStringLiteral("nps")].toDouble(), 100.0);
        QCOMPARE(got[QStringLiteral("late")].toObject()[QStringLiteral("n")].toInt(), 12);
        QCOMPARE(got[QStringLiteral("late_by")].toString(), QStringLiteral("reminder"));
        QCOMPARE(got[QStringLiteral("difference")].toDouble(), -200.0);
        QVERIFY(got[QStringLiteral("p_value")].toDouble() < 0.001);
        QCOMPARE(got[QStringLiteral("if_silent_like_late")].toDouble(), -50.0);
        QCOMPARE(got[QStringLiteral("bounds")].toArray(), (QJsonArray{-50.0, 50.0}));
        const QString said = QString::fromUtf8(run(summary).out);
        QVERIFY2(said.contains(QStringLiteral("by more than chance")) && said.contains(QStringLiteral("whatever the silent think")), qPrintable(said));
        QVERIFY(!run(summary + QStringList{QStringLiteral("--category"), QStringLiteral("promoter"), QStringLiteral("--json")}).json().contains(QStringLiteral("nonresponse")));
    }

    void weights()
    {
        const Workspace work;
        QCOMPARE(import(work.project(), work.write(QStringLiteral("in.csv"), twelveAnswers())).status, 0);
        const auto weigh = [&](const QByteArray &json) {
            const auto document = Document::open(work.project(), Document::Access::ReadWrite, Document::PageCheck::BesideLoading);
            return document && (*document)->setSetting(QString::fromLatin1(WeightsSetting::Key), json);
        };
        const auto summary = [&](const QString &option) { return run(QStringList{QStringLiteral("summary"), work.project()} + option.split(u' ', Qt::SkipEmptyParts)); };
        QVERIFY(!summary(QStringLiteral("--json")).json().contains(QStringLiteral("weighted")));
        // Quay: 7 answers, 3 promoters, 2 detractors; Market: 5, 3 and 1.
        QVERIFY(weigh(R"({"targets":[{"attribute":"store","shares":[{"value":"Quay","percent":25},{"value":"Market","percent":75}]}]})"));
        const QJsonObject json = summary(QStringLiteral("--json")).json();
        const QJsonObject got = json[QStringLiteral("weighted")].toObject();
        QCOMPARE(got[QStringLiteral("nps")].toDouble(), 25 * (1.0 / 7) + 75 * (2.0 / 5));
        QCOMPARE(got[QStringLiteral("n")].toInt(), 12);
        QCOMPARE(got[QStringLiteral("effective_n")].toDouble(), 1 / (0.0625 / 7 + 0.5625 / 5));
        QCOMPARE(got[QStringLiteral("by")].toArray(), QJsonArray{QStringLiteral("store")});
        QCOMPARE(json[QStringLiteral("nps")].toDouble(), 25.0); // as answered
        QVERIFY(summary({}).out.contains("12 answers count like 8."));
        QVERIFY(weigh(R"({"targets":[{"attribute":"store","shares":[{"value":"Kiosk","percent":20},{"value":"Market","percent":80}]}]})"));
        QVERIFY(!summary(QStringLiteral("--json")).json().contains(QStringLiteral("weighted")));
        QVERIFY(summary({}).err.contains(QStringLiteral("“Kiosk” should be 20% and nobody there answered.")));
    }

    void aListCanBeNamedAsOne()
    {
        const Workspace work;
        const QString file = work.write(QStringLiteral("in.csv"), "Email,Comment\na@ex.com,Met at the fair in June\nb@ex.com,Old customer of ours\n");
        QCOMPARE(import(work.project(), file).status, 1);
        QCOMPARE(counts(import(work.project(), file, {QStringLiteral("--as"), QStringLiteral("contacts")})), QStringLiteral("0: contacts 2 rows 2 added 0 known 0 rejected"));
        QVERIFY(import(work.project(), file, {QStringLiteral("--as"), QStringLiteral("people")}).status != 0);
    }

    void areMerged()
    {
        const Workspace work;
        const QString other = work.path(QStringLiteral("other.earshot"));
        const QString sends = work.write(QStringLiteral("sends.csv"), "Email,Sent,Delivered,Channel\na@ex.com,2024-01-05 18:00,yes,SMS\nb@ex.com,2024-01-05 18:00,yes,Mail\n"
                                                                      "c@ex.com,2024-01-05 18:00,no,Mail\n");
        QCOMPARE(import(other, work.write(QStringLiteral("in.csv"), "score,email,date\n9,a@ex.com,2024-01-06\n")).status, 0);
        QCOMPARE(import(other, sends).status, 0);
        QCOMPARE(import(other, work.write(QStringLiteral("people.csv"), "Name,Email,Company\nAnn,a@ex.com,Acme\nDi,d@ex.com,\n")).status, 0);
        QCOMPARE(import(work.project(), work.write(QStringLiteral("here.csv"), "score,email,date\n3,b@ex.com,2024-01-07\n")).status, 0);
        const auto merged = [&](const QStringList &options = {}) {
            const Run done = run(QStringList{QStringLiteral("merge"), work.project(), other, QStringLiteral("--json")} + options);
            const QJsonObject json = done.json();
            return QStringLiteral("%1: %2 responses %3 contacts %4 invitations").arg(done.status).arg(json[QStringLiteral("imported")].toInt())
                .arg(json[QStringLiteral("contacts")].toInt()).arg(json[QStringLiteral("invitations")].toInt());
        };
        QCOMPARE(merged({QStringLiteral("--dry-run")}), QStringLiteral("0: 1 responses 2 contacts 3 invitations"));
        QCOMPARE(rate(work.project()), QStringLiteral("unknown"));
        QCOMPARE(merged(), QStringLiteral("0: 1 responses 2 contacts 3 invitations"));
        QCOMPARE(rate(work.project()), QStringLiteral("0.666667 of 2")); // b answered here, and was asked there
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        QCOMPARE(merged(), QStringLiteral("0: 0 responses 0 contacts 0 invitations"));
        QCOMPARE(counts(import(work.project(), sends)), QStringLiteral("0: sent 3 rows 0 added 3 known 0 rejected"));
        QCOMPARE(run({QStringLiteral("batches"), work.project(), QStringLiteral("--undo"), QStringLiteral("2")}).status, 0);
        QCOMPARE(rate(work.project()), QStringLiteral("unknown"));
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        QCOMPARE(merged(), QStringLiteral("0: 1 responses 2 contacts 3 invitations"));
    }

    void listsAloneAreMerged()
    {
        const Workspace work;
        const QString other = work.path(QStringLiteral("other.earshot"));
        QCOMPARE(import(other, work.write(QStringLiteral("people.csv"), "Name,Email\nAnn,a@ex.com\nDi,d@ex.com\n")).status, 0);
        QCOMPARE(run({QStringLiteral("merge"), work.project(), other}).status, 0);
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        QCOMPARE(counts(import(work.project(), work.path(QStringLiteral("people.csv")))), QStringLiteral("0: contacts 2 rows 0 added 2 known 0 rejected"));
    }

    /// Whoever gave them; with a name for each, only people on the list count.
    void answersWithoutANameCount()
    {
        const Workspace work;
        const QString list = work.write(QStringLiteral("sends.csv"), "Email,Sent\na@ex.com,2024-01-05\nb@ex.com,2024-01-05\nc@ex.com,2024-01-05\nd@ex.com,2024-01-05\n"
                                                                     "e@ex.com,2024-01-05\nf@ex.com,2024-01-05\ng@ex.com,2024-01-05\nh@ex.com,2024-01-05\n");
        QCOMPARE(import(work.project(), work.write(QStringLiteral("in.csv"), "score,email,date\n9,a@ex.com,2024-01-06\n2,b@ex.com,2024-01-06\n5,z@ex.com,2024-01-06\n")).status, 0);
        QCOMPARE(import(work.project(), list).status, 0);
        QCOMPARE(rate(work.project()), QStringLiteral("0.25 of 8"));
        QCOMPARE(import(work.project(), work.write(QStringLiteral("more.csv"), "score,email,date\n10,,2024-01-07\n")).status, 0);
        QCOMPARE(rate(work.project()), QStringLiteral("0.5 of 8"));
    }

    void tokensSayWhoAnswered()
    {
        const Workspace work;
        QCOMPARE(import(work.project(), work.write(QStringLiteral("in.csv"), "token,score,date\nx7q,9,2024-01-06\ny8r,2,2024-01-06\nz9s,5,2024-01-06\n")).status, 0);
        QCOMPARE(counts(import(work.project(), work.write(QStringLiteral("sends.csv"), "Token,Sent\nx7q,2024-01-05\ny8r,2024-01-05\nw1t,2024-01-05\nv2u,2024-01-05\n"))),
                 QStringLiteral("0: sent 4 rows 4 added 0 known 0 rejected"));
        QCOMPARE(rate(work.project()), QStringLiteral("0.5 of 4"));
        QCOMPARE(run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")}).json()[QStringLiteral("asked")].toObject()[QStringLiteral("answers_not_listed")].toInt(), 1);
    }

    void changedRowsAreNoticed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("channel") << QByteArray("pigeonpost") << QByteArray("pigeonmail");
    }
    void changedRowsAreNoticed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Workspace work;
        const QString sends = work.write(QStringLiteral("sends.csv"), "Email,Sent,Channel\na@ex.com,2024-01-05 18:00,pigeonpost\nb@ex.com,2024-01-05 18:00,Mail\n");
        QCOMPARE(counts(import(work.project(), sends)), QStringLiteral("0: sent 2 rows 2 added 0 known 0 rejected"));
        QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        QFile file(work.project());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(from));
        file.seek(0);
        file.write(bytes.replace(from, to));
        file.close();
        QVERIFY(run({QStringLiteral("check"), work.project()}).status != 0);
    }
};

QTEST_GUILESS_MAIN(TestCliLists)
#include "tst_cli_lists.moc"
