// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shareable_text.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

constexpr PrivacySetting AsWritten{.hidePersonalData = false, .maskProfanity = false};

Response by(const QString &name, bool hidden, const QString &comment = {})
{
    Response response;
    response.comment = comment;
    response.respondent = Respondent{RespondentId(1), {}, {}, name, {}, hidden};
    return response;
}

} // namespace

/// What leaves the program of a comment, as a whole and in parts.
class tst_shareable_text : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole_data();
    void whole();
    void parts_data();
    void parts();
    void everyPartLeaksNothing();
    void theSettingDecides_data();
    void theSettingDecides();
    void names_data();
    void names();
    void values_data();
    void values();
    void settingIsKept_data();
    void settingIsKept();
};

void tst_shareable_text::whole_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("shared");
    const auto row = [](const char *comment, const char *shared) { QTest::newRow(comment) << QString::fromUtf8(comment) << QString::fromUtf8(shared); };
    row("", "");
    row("nothing here", "nothing here");
    row("Mail jane@example.com or ring 07700 900264!", "Mail [e-mail] or ring [phone]!");
    row("jane@example.com", "[e-mail]");
    row("See https://example.com/x?y=1, GB29 NWBK 6016 1331 9268 19", "See [link], [IBAN]");
    row("4242 4242 4242 4242 from 192.168.1.20", "[card] from [IP address]");
    row("What the fuck, mail jane@example.com", "What the f***, mail [e-mail]");
    row("So eine Scheiße, das ist echt der Hammer: 030/901820-12", "So eine S******, das ist echt der Hammer: [phone]");
    row("C'est de la merde, je ne reviendrai pas", "C'est de la m****, je ne reviendrai pas");
    row("jane@exam\u200bple.com, ja\u2060ne@example.com", "[e-mail], [e-mail]");
    row("jane\uff20example.com", "[e-mail]");
    row("\uff4aane@example\uff0ecom", "[e-mail]");
    row("jane.doe (at) example (dot) com", "[e-mail]");
    row("Write to jane [at] example [dot] co [dot] uk!", "Write to [e-mail]!");
    row("jane{at}example.com or jane (at) example.com", "[e-mail] or [e-mail]");
    row("192.168.1.20:8080 is down", "[IP address] is down");
    row("from 192.168.1.20:", "from [IP address]:");
    row("4111.1111.1111.1111", "[card]");
    row("4111 1111 1111 1111, 4111-1111-1111-1111, 4111111111111111", "[card], [card], [card]");
    row("Call 5551234567 please", "Call [phone] please");
    row("555-123-4567 or (555) 123-4567", "[phone] or [phone]");
    row("Meet me (at) the corner (dot) Look at this dot", "Meet me (at) the corner (dot) Look at this dot");
    row("order 5551234567, invoice no. 4111111111", "order 5551234567, invoice no. 4111111111");
    row("In 2019 we paid 1234567890 yen and 5551234567 EUR", "In 2019 we paid 1234567890 yen and 5551234567 EUR");
    row("Version 10.2.3.4:80", "Version 10.2.3.4:80");
    row("at 10:30 on 01.02.2024, 1.234.567,89", "at 10:30 on 01.02.2024, 1.234.567,89");
    row("£12.50 on 01.02.2024 at 10:30, order A-2024-123456", "£12.50 on 01.02.2024 at 10:30, order A-2024-123456");
}

void tst_shareable_text::whole()
{
    QFETCH(QString, comment);
    QFETCH(QString, shared);
    QCOMPARE(ShareableText(comment, {}, {}).text(), shared);
    QCOMPARE(ShareableText(comment, {}, {}).part({0, comment.size()}), shared);
    QCOMPARE(ShareableText(comment, {}, AsWritten).text(), comment);
}

void tst_shareable_text::parts_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("shared");
    const auto row = [](const char *part, const char *shared) { QTest::newRow(part) << QString::fromUtf8(part) << QString::fromUtf8(shared); };
    row("Mail", "Mail");
    row("Mail ", "Mail ");
    row("Mail jane", "Mail [e-mail]");
    row("example.com or ring 077", "[e-mail] or ring [phone]");
    row("example", "[e-mail]");
    row("jane@example.com", "[e-mail]");
    row(" or ring ", " or ring ");
    row("900264", "[phone]");
    row(", damn sh", ", d*** s*");
    row("it, all of it", "**, all of it");
    row("of it", "of it");
}

void tst_shareable_text::parts()
{
    QFETCH(QString, part);
    QFETCH(QString, shared);
    const QString comment = u"Mail jane@example.com or ring 07700 900264, damn shit, all of it"_s;
    QVERIFY(comment.contains(part));
    const ShareableText text(comment, {}, {});
    QCOMPARE(text.part({comment.indexOf(part), part.size()}), shared);
    QCOMPARE(ShareableText(comment, {}, AsWritten).part({comment.indexOf(part), part.size()}), part);
}

/// Wherever a comment is cut, no part of an address is left, and the parts are parts of the whole.
void tst_shareable_text::everyPartLeaksNothing()
{
    const QString comment = u"jane@example.com rang 07700 900264 twice, https://example.com/jane"_s;
    const ShareableText text(comment, {}, {});
    QCOMPARE(text.text(), u"[e-mail] rang [phone] twice, [link]"_s);
    for (qsizetype start = 0; start <= comment.size(); ++start) {
        for (qsizetype length = 0; start + length <= comment.size(); ++length) {
            const TextSpan span = text.spanOf({start, length});
            QVERIFY(span.start >= 0 && span.length >= 0 && span.end() <= text.text().size());
            const QString left = text.part({start, length}).remove(u"[e-mail]"_s).remove(u"[phone]"_s).remove(u"[link]"_s);
            QVERIFY2(u" rang twice, "_s.contains(left) || u" rang  twice, "_s.contains(left), qPrintable(left));
        }
    }
}

void tst_shareable_text::theSettingDecides_data()
{
    QTest::addColumn<bool>("hide");
    QTest::addColumn<bool>("mask");
    QTest::addColumn<QString>("shared");
    QTest::newRow("both") << true << true << u"Oh s***, [e-mail], [name]"_s;
    QTest::newRow("data") << true << false << u"Oh shit, [e-mail], [name]"_s;
    QTest::newRow("swear words") << false << true << u"Oh s***, ada@example.com, [name]"_s; // a name that was hidden by hand
    QTest::newRow("neither") << false << false << u"Oh shit, ada@example.com, [name]"_s;
}

void tst_shareable_text::theSettingDecides()
{
    QFETCH(bool, hide);
    QFETCH(bool, mask);
    QTEST(ShareableText(u"Oh shit, ada@example.com, Ada"_s, {u"Ada"_s}, {hide, mask}).text(), "shared");
}

void tst_shareable_text::names_data()
{
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<bool>("nobody");
    QTest::addColumn<bool>("hide");
    QTest::addColumn<bool>("gone");
    QTest::newRow("named beside it") << false << false << true << false;
    QTest::newRow("nobody is named") << false << true << true << true;
    QTest::newRow("nobody is named, originals") << false << true << false << false;
    QTest::newRow("hidden by hand") << true << false << true << true;
    QTest::newRow("hidden by hand, originals") << true << true << false << true;
}

void tst_shareable_text::names()
{
    QFETCH(bool, hidden);
    QFETCH(bool, nobody);
    QFETCH(bool, hide);
    const QStringList names = namesToHide(by(u"Ada Bell"_s, hidden), nobody ? Naming::Nobody : Naming::UnlessHidden, {hide, true});
    QTEST(!names.isEmpty(), "gone");
    QVERIFY(names.isEmpty() || names == QStringList({u"Ada Bell"_s, u"Ada"_s, u"Bell"_s}));
    QVERIFY(namesToHide(Response(), Naming::Nobody, {}).isEmpty());
    QCOMPARE(shareableComment(by(u"Ada Bell"_s, false, u"Ada rang 07700 900264, ada"_s), {}), u"[name] rang [phone], [name]"_s);
}

void tst_shareable_text::values_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shared");
    const auto row = [](const char *heading, const char *value, const char *shared) {
        QTest::addRow("%s: %s", heading, value) << QString::fromUtf8(heading) << QString::fromUtf8(value) << QString::fromUtf8(shared);
    };
    row("Store", "Quay", "Quay");
    row("Region", "North", "North"); // also the family's name of the respondent
    row("Order number", "0301234567", "0301234567");
    row("Contact", "0301234567", "[phone]");
    row("Second address", "anna@example.com", "[e-mail]");
    row("Signed", "anna north", "[name]");
    row("Room", "Dick", "Dick");
    row("What else?", "All of it was shit, Anna", "All of it was s***, [name]");
    row("", "0301234567", "[phone]");
    row("Link", "", "");
}

void tst_shareable_text::values()
{
    QFETCH(QString, heading);
    QFETCH(QString, value);
    const QStringList names = namesToHide(by(u"Anna North"_s, false), Naming::Nobody, {});
    QTEST(shareableValue(heading, value, names, {}), "shared");
    QCOMPARE(shareableValue(heading, value, {}, AsWritten), value);
}

void tst_shareable_text::settingIsKept_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("hide");
    QTest::addColumn<bool>("mask");
    QTest::newRow("nothing kept") << QByteArray() << true << true;
    QTest::newRow("off") << PrivacySetting{false, false}.toJson() << false << false;
    QTest::newRow("one off") << PrivacySetting{true, false}.toJson() << true << false;
    QTest::newRow("other version") << QByteArray("{\"hidePersonalData\":false,\"more\":1}") << false << true;
    QTest::newRow("not understood") << QByteArray("{\"hidePersonalData\":0,\"maskProfanity\":\"no\"}") << true << true;
    QTest::newRow("no JSON") << QByteArray("off") << true << true;
}

void tst_shareable_text::settingIsKept()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, hide);
    QFETCH(bool, mask);
    QCOMPARE(PrivacySetting::fromJson(json), (PrivacySetting{hide, mask}));
}

QTEST_GUILESS_MAIN(tst_shareable_text)
#include "tst_shareable_text.moc"
