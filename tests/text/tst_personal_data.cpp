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
    void findsWhatIsWrittenOddly_data();
    void findsWhatIsWrittenOddly();
    void leavesOtherNumbers_data();
    void leavesOtherNumbers();
    void namesAreTheRespondents_data();
    void namesAreTheRespondents();
    void survivesAnything();
    void endsOnHostileText();
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

void tst_personal_data::findsWhatIsWrittenOddly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *text, const char *found) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found); };
    // addresses
    row("...jane@example.com...", "email jane@example.com");
    row("E-mail:-jane@example.com", "email jane@example.com");
    row("*jane@example.com* _jane@example.com_", "email jane@example.com, email _jane@example.com");
    row("jane@example.com-thanks", "email jane@example.com");
    row("jane@example.com2", "email jane@example.com");
    row("(jane@example.com)[jane@example.com]\"jane@example.com\"", "email jane@example.com, email jane@example.com, email jane@example.com");
    row("mailto:jane@example.com?subject=x", "email jane@example.com");
    row("jane@xn--mller-kva.xn--p1ai, ok", "email jane@xn--mller-kva.xn--p1ai");
    row("jane@example.com,joe@example.com;bo@example.com", "email jane@example.com, email joe@example.com, email bo@example.com");
    row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com",
        "email aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com");
    row("jane\xef\xbc\xa0" "example\xef\xbc\x8e" "com", "email jane\xef\xbc\xa0" "example\xef\xbc\x8e" "com"); // full width
    row("ja\xe2\x80\x8bne@exam\xc2\xadple.com", "email ja\xe2\x80\x8bne@exam\xc2\xadple.com");   // an invisible blank and hyphen
    row("メールはjane@example.comです", "email メールはjane@example.comです");
    // telephones
    row("(07700 900264)", "phone 07700 900264");
    row("call me (07700 900264)[07700 900265]", "phone 07700 900264, phone 07700 900265");
    row("+49 (0) 151 2345 678", "phone +49 (0) 151 2345 678");
    row("0049 151 23456789", "phone 0049 151 23456789");
    row("07700900264,07700900265", "phone 07700900264, phone 07700900265");
    row("07700 900264 07700 900265 07700 900266", "phone 07700 900264, phone 07700 900265, phone 07700 900266");
    row("020 7946 1182 020 7946 1183", "phone 020 7946 1182, phone 020 7946 1183");
    row("07700900264(07700900265)", "phone 07700900264, phone 07700900265");
    row("on 01.02.24 07700 900264", "phone 07700 900264");
    row("room 5 07700 900264", "phone 07700 900264");
    row("at 10, +44 7700 900264", "phone +44 7700 900264");
    row("07700\xe2\x80\x93" "900264 or 07700\xe2\x80\xaf" "900264", "phone 07700\xe2\x80\x93" "900264, phone 07700\xe2\x80\xaf" "900264"); // a dash, a narrow blank
    row("077\xe2\x80\x8b" "00900264", "phone 077\xe2\x80\x8b" "00900264");
    row("電話は090-1234-5678です", "phone 090-1234-5678");
    row("전화는010-1234-5678입니다", "phone 010-1234-5678");
    row("\xef\xbc\x90\xef\xbc\x99\xef\xbc\x90-1234-5678", "phone \xef\xbc\x90\xef\xbc\x99\xef\xbc\x90-1234-5678");
    row("\xd9\xa0\xd9\xa5\xd9\xa0" "12345678", "phone \xd9\xa0\xd9\xa5\xd9\xa0" "12345678"); // digits of Arabic
    row("01.12.05.12.34", "phone 01.12.05.12.34"); // of France, not a date
    row("06 99 00 12 34 or +33 6 99 00 12 34", "phone 06 99 00 12 34, phone +33 6 99 00 12 34");
    row("Tel. Nr. 030/901820", "phone 030/901820");
    // cards and accounts
    row("4242 - 4242 - 4242 - 4242", "card 4242 - 4242 - 4242 - 4242");
    row("4242.4242.4242.4242", "card 4242.4242.4242.4242");
    row("4242  4242  4242  4242", "card 4242  4242  4242  4242");
    row("GB29\xe2\x80\xafNWBK\xe2\x80\xaf" "6016 1331 9268 19", "iban GB29\xe2\x80\xafNWBK\xe2\x80\xaf" "6016 1331 9268 19");
    row("カードは4242424242424242です", "card 4242424242424242");
    row("口座DE89370400440532013000です", "iban DE89370400440532013000");
}

void tst_personal_data::findsWhatIsWrittenOddly()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(shown(text), found);
}

void tst_personal_data::leavesOtherNumbers_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"A-2024-123456, RE-0012345678", "0 1 2 3 4 5 6 7 8 9 10", "0-6 7-8 9-10 and 0/6/7/8/9/10",  "on 01.02.24-03.02.24", "01/02/24 03/04/24", "from 09/2024-12/2025", "from 09.2024 to 12.2025", "at 08:30-18:00 and 10:30",
          "am 01.02.24 10:30 Uhr", "2024-01-15 0830", "£1,000,000 or 1 000 000 000 or 2.000.000.000", "a share of 0.127758 or 0,1277581", "paid 1.234,56 € on 1.2.2024",
          "my order no. is 0012345678", "my order is 0012345678", "my order (0012345678)", "Order ID = 00123456", "Ihre Bestellung lautet 0012345678",
          "votre commande est la 0012345678", "size 0123456A", "name at example dot com", "jane @ home", "3 of 10 000 000", "Room 101, floor 10, 2 beds, 3 nights",
          "ISBN 0-306-40615-2", "EAN 0401234567890", "article 0123456", "Art.-Nr. 0123456", "Vertrag 0123456789", "policy number 0123456789"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_personal_data::leavesOtherNumbers()
{
    QFETCH(QString, text);
    QCOMPARE(shown(text), QString());
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
    row("Pat O'Brien", "O’Brien here again", "name O’Brien");
    row("Pat O’Brien", "Signed: o'brien, OBrien", "name o'brien, name OBrien");
    row("Zoë Müller", "Signed by Zoe Muller", "name Zoe Muller");
    row("José García", "Ask for Jose", "name Jose");
    row("Anne-Marie Smith", "Anne Marie was here, Anne", "name Anne Marie");
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

/// Every pattern ends, and soon, on a text that is nearly what it looks for, over and over.
void tst_personal_data::endsOnHostileText()
{
    for (const char *piece : {"a-", "a.", "a@", "a@b.", "1.2.3.4 ", "0", "0 ", "(0)", "(0) ", "+1 ", "(1", "1:", "1-1-", "1/1/", "4242 ", "DE89 ", "http://", "a/b ", "0.",
                              "01.02.24 ", "07700 900264 ", "jane@example.com ", "Ada Bell ", "ada ", "will.", "order "}) {
        const QString text = QString::fromUtf8(piece).repeated(300'000 / static_cast<qsizetype>(qstrlen(piece)));
        for (const PersonalData &one : personalData(text, {QStringLiteral("Ada Bell"), QStringLiteral("Ada"), QStringLiteral("Will")}))
            QVERIFY(one.length > 0 && one.start + one.length <= text.size());
    }
}

QTEST_GUILESS_MAIN(tst_personal_data)
#include "tst_personal_data.moc"
