// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/checksums.h"
#include "text/personal_data.h"
#include "text/personal_names.h"

#include "text/text_oracle.h"

using namespace earshot;

namespace {

/// "email jane@example.com, phone 0123": kinds and texts.
QString shown(const QString &text, const QStringList &names = {})
{
    QStringList list;
    for (const PersonalData &one : personalData(text, names))
        list << personalDataId(one.kind) + u' ' + text.mid(one.start, one.length);
    return list.join(QStringLiteral(", "));
}

} // namespace

class tst_personal_data : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void luhn_data() { oracle::addTextCases(QStringLiteral("luhn")); }
    void luhn();
    void iban_data() { oracle::addTextCases(QStringLiteral("iban")); }
    void iban();
    void pii_data() { oracle::addTextCases(QStringLiteral("pii")); }
    void pii();
    void finds_data();
    void finds();
    void namesAreTheRespondents_data();
    void namesAreTheRespondents();
    void survivesAnything();
};

void tst_personal_data::luhn()
{
    QFETCH(QJsonObject, one);
    QCOMPARE(passesLuhn(one[u"value"].toString()), one[u"valid"].toBool());
}

void tst_personal_data::iban()
{
    QFETCH(QJsonObject, one);
    QCOMPARE(isIban(one[u"value"].toString()), one[u"valid"].toBool());
    QCOMPARE(isIban(one[u"value"].toString().toLower()), one[u"valid"].toBool());
}

void tst_personal_data::pii()
{
    QFETCH(QJsonObject, one);
    QStringList wanted;
    for (const QJsonValue &entity : one[u"entities"].toArray())
        wanted << entity[u"type"].toString() + u' ' + entity[u"match"].toString();
    QCOMPARE(shown(one[u"text"].toString()), wanted.join(QStringLiteral(", ")));
}

void tst_personal_data::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *text, const char *found) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("", "");
    row("Please ring 07700 900264, it has my work in it.", "phone 07700 900264");
    row("You can reach me on 020 7946 0182.", "phone 020 7946 0182");
    row("+49 (0)30 901820, thanks", "phone +49 (0)30 901820");
    row("+1-202-555-0142", "phone +1-202-555-0142");
    row("Call 202-555-0142 or 202.555.0143", "phone 202-555-0142, phone 202.555.0143");
    row("Tel. 030/901820-12", "phone 030/901820-12");
    row("Appelez le 01 99 00 12 34", "phone 01 99 00 12 34");
    row("(020) 79460182", "phone (020) 79460182");
    row("since 01.02.2024 and 03/04/2025, 01 02 2024", "");
    row("order 00123456, Bestellnummer: 0012345678, #0012345678", "");
    row("paid 0,99 or 0123456 € or €0123456", "");
    row("0.5 of 100, 7:40, 10:20:30, 2024-2025, (2024-2025)", "");
    row("The code 12345678 and 1234567890123456", "");
    row("Mail helen.brooks@example.com.", "email helen.brooks@example.com");
    row("<o'neil+x@mail.example.co.uk>", "email o'neil+x@mail.example.co.uk");
    row("jürgen@müller.example", "email jürgen@müller.example");
    row("me@home, @harbour, a@b", "");
    row("See https://example.com/a?b=jane@x.com, ok", "url https://example.com/a?b=jane@x.com");
    row("(see www.example.com/x_(y)).", "url www.example.com/x_(y)");
    row("linkedin.com/in/jane and booking.com is cheap", "url linkedin.com/in/jane");
    row("jane@www.example.com", "email jane@www.example.com");
    row("IBAN: GB29 NWBK 6016 1331 9268 19, thanks", "iban GB29 NWBK 6016 1331 9268 19");
    row("at611904300234573201", "iban at611904300234573201");
    row("BE68 5390 0754 7035", "");
    row("4242 4242 4242 4242 12/27", "card 4242 4242 4242 4242");
    row("4242424242424242", "card 4242424242424242");
    row("3714 496353 98431", "card 3714 496353 98431");
    row("1111222233334444", "");
    row("4242 4242 4242 4241", "");
    row("from 192.168.1.20 or version 10.2.1.4", "ip 192.168.1.20");
    row("2001:db8::ff00:42:8329", "ip 2001:db8::ff00:42:8329");
    row("300.1.1.1 and 1.2.3.4.5", "");
    row("a/b and 50/50", "");
}

void tst_personal_data::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(shown(text), found);
}

void tst_personal_data::namesAreTheRespondents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *text, const char *found) {
        QTest::newRow(text) << QString::fromUtf8(name) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("", "I am Tim", "");
    row("Tim", "I am Tim. Time flies, TIM, Timothy", "name Tim, name TIM");
    row("Jürgen Baumann", "Grüße, JÜRGEN  jürgen baumann, Baumanns Haus", "name JÜRGEN, name jürgen baumann");
    row("Jürgen Baumann", "Herr Baumann and Jürgen Baumann-Koch", "name Baumann, name Jürgen Baumann");
    row("Dr. Anna Nilsen", "Anna here. Dr Smith was kind, so was Dr. Anna Nilsen", "name Anna, name Dr. Anna Nilsen");
    row("Will Young", "I will be young again, thanks, Will Young", "name Will Young");
    row("Will Young", "Young people will like it, will\nnot me", "name Young, name will");
    row("Will Young", "He will. Regards,\nwill!", "name will");
    row("Per Lindqvist", "Per me va bene, Lindqvist. Per", "name Lindqvist, name Per");
    row("Nilsen, Anna", "Anna Nilsen", "name Anna, name Nilsen");
    row("Anne-Marie", "regards anne-marie x", "name anne-marie");
    row("Mr J. O'Neil", "Mr O'Neil, J. Smith", "name O'Neil");
    row("王小明", "我是王小明，谢谢", "name 王小明");
    row("김철수", "김철수입니다", "name 김철수");
    row("A", "A good place. A", "");
    row("a.b", "(a.b) and xa.b", "name a.b");
    row("x\ufffcy x", "x\ufffcy x, X", "name x\ufffcy x");
    row("Ada Bell", "ada.bell@example.com, Ada", "email ada.bell@example.com, name Ada");
}

void tst_personal_data::namesAreTheRespondents()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(shown(text, personal_names::withParts(name)), found);
}

void tst_personal_data::survivesAnything()
{
    const QStringList pieces{QStringLiteral("0"),  QStringLiteral("4242"), QStringLiteral("+"), QStringLiteral("("), QStringLiteral(")"), QStringLiteral(" "),
                             QStringLiteral("@"),  QStringLiteral("."),    QStringLiteral("a"), QStringLiteral("DE89"), QStringLiteral("www."), QStringLiteral("/"),
                             QStringLiteral(":"),  QStringLiteral("-"),    QStringLiteral("\ufffc"), QStringLiteral("12"), QStringLiteral("http://")};
    quint32 random = 1;
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i) {
            random = random * 1664525 + 1013904223;
            text += pieces[static_cast<qsizetype>((random >> 16) % static_cast<quint32>(pieces.size()))];
        }
        qsizetype from = 0;
        for (const PersonalData &one : personalData(text, {QStringLiteral("a")})) {
            QVERIFY2(one.length > 0 && one.start >= from && one.start + one.length <= text.size(), qPrintable(text));
            from = one.start + one.length;
        }
    }
    QVERIFY(personalData(QStringLiteral("0 1").repeated(100000)).size() < 100000);
}

QTEST_GUILESS_MAIN(tst_personal_data)
#include "tst_personal_data.moc"
