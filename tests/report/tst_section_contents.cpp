// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "report/intake_counts.h"
#include "report/plain_text.h"
#include "report/printed_words.h"
#include "report/report_input.h"
#include "report/sections.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;

namespace {

QStringList idsOn(const LaidOutReport::Page &page)
{
    QStringList ids{page.sectionId};
    for (const auto &[id, title] : page.further)
        ids << id;
    return ids;
}

} // namespace

/// What sections say of selections that are empty, small, or full of chance.
class TestSectionContents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingFoundSaysSo();
    void smallGroupsAreGrey();
    void unchosenCommentsAreNoQuotes();
    void quotesAreThePhrasesThatWereMarked();
    void quotesHideWhatThePrivacySettingHides_data();
    void quotesHideWhatThePrivacySettingHides();
    void ownNamesFollowTheConsent_data();
    void ownNamesFollowTheConsent();
    void chanceIsNotTakenApart_data();
    void chanceIsNotTakenApart();
    void filesCountOnce_data();
    void filesCountOnce();
    void responseRateWhereKnown_data();
    void responseRateWhereKnown();
    void methodFollowsWhereItFits();
    void theGoalIsSaid_data();
    void theGoalIsSaid();
    void eventsHaveTheirChange();
    void themesMoveTheScore();
};

void TestSectionContents::nothingFoundSaysSo()
{
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 9 north\n2024-02-03 4 north"));
    Scope scope;
    scope.period.first = QDate(2030, 1, 1);
    input.snapshot = analyze(input.snapshot->dataset, {}, scope, {});
    const LaidOutReport report = layOut(input);
    QStringList ids;
    for (const LaidOutReport::Page &page : report.pages)
        ids << idsOn(page);
    QCOMPARE(ids.join(u' '), QStringLiteral("cover method"));
    QVERIFY(test::allText(report).contains(QStringLiteral("from 1 January 2030")));
    QVERIFY(!test::allText(report).contains(QStringLiteral("1 January 2030 to")));
    scope.period = {std::nullopt, QDate(2020, 12, 31)};
    input.snapshot = analyze(input.snapshot->dataset, {}, scope, {});
    QVERIFY(test::allText(layOut(input)).contains(QStringLiteral("until 31 December 2020")));
}

void TestSectionContents::smallGroupsAreGrey()
{
    QStringList lines;
    const auto add = [&](const QString &group, int answers) {
        for (int i = 0; i < answers; ++i)
            lines << QStringLiteral("2024-01-03 %1 %2").arg(i % 11).arg(group);
    };
    add(QStringLiteral("north"), 40);
    add(QStringLiteral("south"), 31);
    ReportInput input = test::inputFrom(lines.join(u'\n'));
    input.options.sections = {{QStringLiteral("segments"), true, {}, {}}};
    QVERIFY(!test::allText(layOut(input)).contains(QStringLiteral("fewer than")));
    for (int i = 0; i < 12; ++i)
        add(QStringLiteral("tiny%1").arg(i), 29 - i);
    input.snapshot = test::inputFrom(lines.join(u'\n')).snapshot;
    const QStringList found = test::allText(layOut(input)).split(u'\n');
    QVERIFY(found.contains(QStringLiteral("tiny0")));
    QVERIFY(found.contains(QStringLiteral("tiny7")));
    QVERIFY(!found.contains(QStringLiteral("tiny8")));
    QVERIFY(found.contains(QStringLiteral("4 smaller groups")));
    QVERIFY(found.contains(QStringLiteral("78")));
    QVERIFY(found.join(u' ').contains(QStringLiteral("fewer than 30 answers are grey")));
}

void TestSectionContents::unchosenCommentsAreNoQuotes()
{
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 3 north \"x\""));
    Response response;
    response.score = Score::from(2);
    response.comment = QStringLiteral("Too slow");
    input.quotes = {response};
    input.options.sections = {{QStringLiteral("quotes"), true, {}, {}}};
    QCOMPARE(layOut(input).pages[0].sectionTitle, QStringLiteral("Recent comments"));
    input.quotes[0].starred = true;
    QCOMPARE(layOut(input).pages[0].sectionTitle, QStringLiteral("Quotes"));
}

void TestSectionContents::quotesAreThePhrasesThatWereMarked()
{
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 3 north \"x\""));
    Response response;
    response.score = Score::from(2);
    response.starred = true;
    response.comment = QStringLiteral("Too slow. Nobody said sorry.");
    response.phrase = QStringLiteral("Nobody said sorry.");
    input.quotes = {response};
    input.options.sections = {{QStringLiteral("quotes"), true, {}, {}}};
    QVERIFY(test::allText(layOut(input)).contains(response.phrase));
    QVERIFY(!test::allText(layOut(input)).contains(QStringLiteral("Too slow")));
    input.quotes[0].comment = QStringLiteral("Too slow. Somebody said sorry."); // an import has updated it
    QVERIFY(!test::allText(layOut(input)).contains(response.phrase));
    QVERIFY(test::allText(layOut(input)).contains(QStringLiteral("Somebody said sorry.")));
}

void TestSectionContents::quotesHideWhatThePrivacySettingHides_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *name, const char *comment, const char *phrase, const char *printed) {
        QTest::newRow(name) << QString::fromUtf8(comment) << QString::fromUtf8(phrase) << QString::fromUtf8(printed);
    };
    row("whole comment", "Oh shit. Mail me@example.com", "", "Oh s***. Mail [e-mail]");
    row("half an address", "Mail mary.jane@example.com now", "Mail mary.ja", "Mail [e-mail]");
    row("the other half", "Mail mary.jane@example.com now", "ple.com now", "[e-mail] now");
    row("in the middle", "Mail mary.jane@example.com now", "jane@exa", "[e-mail]");
    row("beside it", "Mail mary.jane@example.com right now", "right now", "right now");
    row("behind it", "07700 900264 is my number, call it", "call it", "call it");
    row("half a number", "Call 07700 900264 at once", "900264 at once", "[phone] at once");
    row("half a swear word", "What a fucking mess", "king mess", "**** mess");
    row("over lines", "Mail\nme@example.com\n\nright  now", "example.com\n\nright  now", "[e-mail] right now");
    row("an invisible sign inside", "Mail mary.jane@exam\xef\xbb\xbfple.com now", "", "Mail [e-mail] now");
    row("an invisible sign inside the phrase", "Mail mary.jane@exam\xef\xbb\xbfple.com now", "exam\xef\xbb\xbfple.com now", "[e-mail] now");
    row("a phrase that is gone", "Mail mary.jane@example.com now", "mary.jane@example.org", "Mail [e-mail] now");
}

void TestSectionContents::quotesHideWhatThePrivacySettingHides()
{
    QFETCH(QString, comment);
    QFETCH(QString, phrase);
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 3 north \"x\""));
    Response response;
    response.score = Score::from(2);
    response.starred = true;
    response.comment = comment;
    response.phrase = phrase;
    input.quotes = {response};
    QTEST(printed::quote(response, input), "printed");
    for (const char *id : {"quotes", "comments"}) {
        input.options.sections = {{QString::fromLatin1(id), true, {}, {}}};
        const QString all = test::allText(layOut(input)).remove(QChar(u'\n'));
        for (const char *secret : {"mary", "jane", "me@", "example", "07700", "900264", "king", "shit"})
            QVERIFY2(!all.contains(QLatin1String(secret)), qPrintable(all));
    }
    input.privacy = {.hidePersonalData = false, .maskProfanity = false};
    QCOMPARE(printed::comment(response, input), plainText(comment));
}

void TestSectionContents::ownNamesFollowTheConsent_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<bool>("hide");
    QTest::addColumn<QString>("printed");
    const QString named = QStringLiteral("Regards, Deborah Allen"), unnamed = QStringLiteral("Regards, [name]");
    QTest::newRow("may be named") << QStringLiteral("Yes, by name") << false << true << named;
    QTest::newRow("may be quoted") << QStringLiteral("Yes") << false << true << unnamed;
    QTest::newRow("hidden by hand") << QStringLiteral("Yes, by name") << true << true << unnamed;
    QTest::newRow("hidden by hand, originals") << QStringLiteral("Yes, by name") << true << false << unnamed;
    QTest::newRow("originals") << QStringLiteral("Yes") << false << false << named;
}

void TestSectionContents::ownNamesFollowTheConsent()
{
    QFETCH(QString, answer);
    QFETCH(bool, hidden);
    QFETCH(bool, hide);
    ReportInput input = test::inputFrom(QStringLiteral("attributes: Quoting\n2024-01-03 9 '%1' \"x\"").arg(answer));
    input.options.names = NamesPolicy::WithConsent;
    input.options.consentAttribute = QStringLiteral("Quoting");
    input.privacy.hidePersonalData = hide;
    Response response;
    response.score = Score::from(9);
    response.comment = QStringLiteral("Regards, Deborah Allen");
    response.attributes = {{input.snapshot->dataset->attributes().front().attribute.id, answer}};
    response.respondent = Respondent{RespondentId(1), {}, {}, QStringLiteral("Deborah Allen"), {}, hidden};
    QTEST(printed::comment(response, input), "printed");
    QTEST(printed::quote(response, input), "printed");
    response.respondent->name = QStringLiteral("Answer Yes");
    QCOMPARE(printed::value(response, response.attributes.front(), input), answer);
}

void TestSectionContents::chanceIsNotTakenApart_data()
{
    QTest::addColumn<int>("answers");
    QTest::addColumn<int>("better");
    QTest::addColumn<QString>("says");
    QTest::newRow("too few") << 18 << 2 << QString();
    QTest::newRow("chance") << 60 << 2 << QStringLiteral("moved chance");
    QTest::newRow("real") << 60 << 40 << QStringLiteral("moved");
}

void TestSectionContents::chanceIsNotTakenApart()
{
    QFETCH(int, answers);
    QFETCH(int, better);
    QStringList lines;
    for (int month = 1; month <= 2; ++month) {
        for (int i = 0; i < answers; ++i)
            lines << QStringLiteral("2024-0%1-03 %2 %3").arg(month).arg(month == 2 && i < better ? 10 : 5 + i % 5)
                         .arg(i % 2 ? QStringLiteral("north") : QStringLiteral("south"));
    }
    ReportInput input = test::inputFrom(lines.join(u'\n'));
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    input.snapshot = analyze(input.snapshot->dataset, {}, scope, {});
    input.options.sections = {{QStringLiteral("summary"), true, {}, {}}};
    const QString all = test::allText(layOut(input));
    QStringList says;
    if (all.contains(QStringLiteral("What moved the score")))
        says << QStringLiteral("moved");
    if (all.contains(QStringLiteral("so could each of its parts")))
        says << QStringLiteral("chance");
    QTEST(says.join(u' '), "says");
}

void TestSectionContents::filesCountOnce_data()
{
    QTest::addColumn<QString>("batches");
    QTest::addColumn<QString>("counts");
    QTest::newRow("one") << QStringLiteral("a 90 4 6") << QStringLiteral("100 4 6");
    QTest::newRow("again") << QStringLiteral("a 90 4 6;a 0 94 6") << QStringLiteral("100 4 6");
    QTest::newRow("nothing the first time") << QStringLiteral("a 0 0 100;a 90 4 6") << QStringLiteral("100 4 6");
    QTest::newRow("two files") << QStringLiteral("a 90 4 6;b 10 0 0") << QStringLiteral("110 4 6");
    QTest::newRow("files without a mark") << QStringLiteral("- 5 0 0;- 6 0 0") << QStringLiteral("11 0 0");
    QTest::newRow("nothing taken at all") << QStringLiteral("a 0 0 5") << QStringLiteral("5 0 5");
    QTest::newRow("undone") << QStringLiteral("a 90 4 6 undone;a 80 4 16") << QStringLiteral("100 4 16");
}

void TestSectionContents::filesCountOnce()
{
    struct Batch
    {
        QString sourceSha256;
        qint64 imported = 0, duplicates = 0, rejected = 0;
        bool undone = false;
        QString source = QStringLiteral("answers.csv");
        QDateTime importedAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0));
    };
    QFETCH(QString, batches);
    std::vector<Batch> all;
    for (const QString &line : batches.split(u';')) {
        const QStringList words = line.split(u' ');
        all.push_back({words[0] == u'-' ? QString() : words[0], words[1].toInt(), words[2].toInt(), words[3].toInt(),
                       words.size() > 4});
    }
    const IntakeCounts counts = intakeCounts(all);
    QTEST(QStringLiteral("%1 %2 %3").arg(counts.rowsRead).arg(counts.duplicates).arg(counts.rejected), "counts");
    qint64 read = 0;
    for (const IntakeSource &source : counts.sources) {
        QVERIFY(source.file == u"answers.csv" && source.day == QDate(2026, 5, 1));
        read += source.rowsRead;
    }
    QCOMPARE(read, counts.rowsRead);
}

void TestSectionContents::responseRateWhereKnown_data()
{
    QTest::addColumn<QString>("lists");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("method");
    QTest::newRow("no list") << QString() << QStringLiteral("Answers|3") << QString();
    QTest::newRow("three asked, two answered") << QStringLiteral("1 2024-01-02 answered\n2 2024-01-02\n3 2024-01-02 answered opened\n4 2024-01-02 bounced")
        << QStringLiteral("Response rate|50.0%|2 of 4 asked")
        << QStringLiteral("Response rate 50.0%: of the 4 people who were asked, 2 answered. 1 of the people asked did not get the message. Opened by 2. "
                          "1 answers came from people who are on no list. They count in the score, but not in the response rate. "
                          "Each person counts once");
    QTest::newRow("nobody was reached") << QStringLiteral("1 2024-01-02 bounced") << QStringLiteral("Answers|3")
                                        << QStringLiteral("No response rate: none of the people who were asked got the message.");
}

/// In the summary instead of the count, and in full under the method; never a rate where nobody knows who was asked.
void TestSectionContents::responseRateWhereKnown()
{
    QFETCH(QString, lists);
    QFETCH(QString, figure);
    QFETCH(QString, method);
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 9 north\n2024-01-04 2 north\n2024-01-05 10 south"));
    if (!lists.isEmpty())
        input.snapshot = analyze(test::withLists(input.snapshot->dataset, lists, {0, 2}), {}, {}, {});
    input.options.sections = {{QStringLiteral("summary"), true, {}, {}}};
    const QString summary = test::allText(layOut(input)).replace(u'\n', u'|');
    QVERIFY2(summary.contains(u'|' + figure), qPrintable(summary));
    QCOMPARE(summary.contains(QStringLiteral("Response rate")), figure.startsWith(QLatin1String("Response rate")));
    input.options.sections = {{QStringLiteral("method"), true, {}, {}}};
    const QString said = test::allText(layOut(input)).replace(u'\n', u' ').simplified();
    QVERIFY2(said.contains(method), qPrintable(said));
    QCOMPARE(said.contains(QStringLiteral("esponse rate")), !method.isEmpty());
}

void TestSectionContents::methodFollowsWhereItFits()
{
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 3 north \"x\""));
    Response response;
    response.score = Score::from(2);
    response.comment = QStringLiteral("Too slow");
    input.quotes = {response};
    input.options.sections = {{QStringLiteral("quotes"), true, {}, {}}, {QStringLiteral("method"), true, {}, {}}};
    const LaidOutReport report = layOut(input);
    QCOMPARE(report.pages.size(), size_t(1));
    QCOMPARE(report.pagesOf(QStringLiteral("method")), 1);
    QCOMPARE(report.pages[0].further.front().second, QStringLiteral("Method"));
    input.options.sections = {{QStringLiteral("cover"), true, {}, {}}, {QStringLiteral("method"), true, {}, {}}};
    QCOMPARE(layOut(input).pages.size(), size_t(2));
}

void TestSectionContents::theGoalIsSaid_data()
{
    QTest::addColumn<QByteArray>("goal");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("ahead") << QByteArray(R"({"target":"60","by":"2026-12-31"})")
                           << QStringLiteral("The goal is 60 by 31 December 2026. 27 points are missing. Win over 2 passives, or turn 1 detractors into "
                                             "promoters. This is arithmetic, not a forecast.");
    QTest::newRow("reached") << QByteArray(R"({"target":"30"})")
                             << QStringLiteral("The goal is 30. Reached, but not for sure: the likely range begins at ");
}

void TestSectionContents::theGoalIsSaid()
{
    QFETCH(QByteArray, goal);
    QFETCH(QString, said);
    // Three promoters, two passives, one detractor: 33.
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 9\n2024-01-04 10\n2024-01-05 10\n2024-01-05 8\n2024-01-05 8\n2024-01-06 0"));
    input.goal = GoalSetting::fromJson(goal);
    input.options.sections = {{QStringLiteral("summary"), true, {}, {}}};
    const auto text = [&] { return test::allText(layOut(input)).replace(u'\n', u' ').simplified(); };
    QVERIFY2(text().contains(said), qPrintable(text()));
    QCOMPARE(text().contains(QStringLiteral("The goal is")), !said.isEmpty());
    input.options.sections.front().off = QStringList(QStringLiteral("goal"));
    QVERIFY(!text().contains(QStringLiteral("The goal is")));
}

/// Events outside the time of the answers are not the report's, and a change that could be chance is not claimed.
void TestSectionContents::eventsHaveTheirChange()
{
    QStringList rows;
    for (int i = 0; i < 40; ++i)
        rows << QStringLiteral("2024-01-%1 3").arg(1 + i % 28, 2, 10, QLatin1Char('0')) << QStringLiteral("2024-02-%1 10").arg(1 + i % 28, 2, 10, QLatin1Char('0'));
    ReportInput input = test::inputFrom(rows.join(u'\n'));
    input.events.add({QDate(2024, 2, 1), QStringLiteral("New machines")});
    input.events.add({QDate(2024, 2, 15), QStringLiteral("Prices <up>")});
    input.events.add({QDate(2030, 1, 1), QStringLiteral("Never")});
    AnalysisOptions options;
    options.events = input.events.days();
    input.snapshot = analyze(input.snapshot->dataset, {}, {}, options);
    input.options.sections = {{QStringLiteral("trend"), true, {}, {}}};
    const QString all = test::allText(layOut(input)).replace(u'\n', u'|');
    QVERIFY2(all.contains(QStringLiteral("|1 February 2024|New machines|−100 (n 40)|100 (n 40)|Real rise|")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("|15 February 2024|Prices <up>|")), qPrintable(all));
    QVERIFY(!all.contains(QStringLiteral("Never")));
    input.options.sections.front().off = QStringList(QStringLiteral("events"));
    QVERIFY(!test::allText(layOut(input)).contains(QStringLiteral("New machines")));
}

/// Themes with enough mentions, their points coloured where that is more than chance.
void TestSectionContents::themesMoveTheScore()
{
    const auto answers = [](int count, int score, const char *comment) {
        return QStringLiteral("2024-01-03 %1 north \"%2\"\n").arg(score).arg(QLatin1String(comment)).repeated(count);
    };
    const test::Responses data = test::parseResponses(answers(20, 2, "a long wait") + answers(20, 10, "great staff") + answers(10, 8, "fine") + answers(2, 9, "rain") + answers(8, 10, ""));
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 9 north"));
    input.snapshot = analyze(data.dataset, data.arena, {}, {});
    QVERIFY(!test::allText(layOut(input)).contains(QStringLiteral("What people talk about"))); // not looked through
    Comments comments(data.arena);
    comments.themes = ThemeIndex::made(
        data.arena, std::make_shared<ThemeMatcher>(readThemes("Waiting: wait\nStaff: staff\nRain: rain").dictionary.themes, Language::English));
    input.snapshot = analyze(data.dataset, comments, {}, {});
    const QString text = test::allText(layOut(input));
    QVERIFY(text.contains(QStringLiteral("What people talk about")));
    QVERIFY(text.contains(QStringLiteral("Waiting (\u2212")) && text.contains(QStringLiteral("takes most off the score, Staff (+")));
    QVERIFY(text.contains(QStringLiteral("52 comments, 42 of them with a theme.")));
    QVERIFY(text.simplified().contains(QStringLiteral("Those who wrote score 4, all answers 17."))); // (22 - 20) of 52, (30 - 20) of 60
    QVERIFY(!text.contains(QStringLiteral("Rain")));
    QVERIFY(text.contains(QStringLiteral("1 theme")));
}

QTEST_MAIN(TestSectionContents)
#include "tst_section_contents.moc"
