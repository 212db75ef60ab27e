// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/composer.h"
#include "report/report_input.h"
#include "report/sections.h"
#include "report/table.h"

#include <QImage>
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

class TestSections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySectionRenders_data();
    void everySectionRenders();
    void figuresOfTheSample();
    void emptySectionsAreLeftOut_data();
    void emptySectionsAreLeftOut();
    void namesNeedConsent_data();
    void namesNeedConsent();
    void refusedCommentsAreNotQuoted_data();
    void refusedCommentsAreNotQuoted();
    void orderHeadingsAndOptions();
    void manyGroupsRunOverPages();
    void hostileCommentsStayText();
    void commentsRunOverPages();
    void permissionsAreNoSegments();
    void layoutSurvivesJson();
    void unknownLayoutsAreMended();
    void pagesLookAsDesigned();
};

void TestSections::everySectionRenders_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("full");
    for (const Section &section : sections()) {
        QTest::addRow("%s, sample", section.id) << QString::fromLatin1(section.id) << true;
        QTest::addRow("%s, nothing", section.id) << QString::fromLatin1(section.id) << false;
    }
}

void TestSections::everySectionRenders()
{
    QFETCH(QString, id);
    QFETCH(bool, full);
    ReportInput input = full ? test::sampleInput() : test::inputFrom(QString());
    if (full)
        input.among = AmongBranches{input.snapshot, input.snapshot->groupings.front().attribute, input.snapshot->groupings.front().groups.front().value};
    Composer composer(input);
    section(id)->write(composer, input, {id, true, {}, {}});
    const LaidOutReport report = composer.finish();
    const QString all = test::allText(report);
    QVERIFY(!full || all.size() > 100);
    QVERIFY(!all.split(u'\n').contains(QStringLiteral("nan")));
    QVERIFY(!all.contains(QStringLiteral("%1")));
}

void TestSections::figuresOfTheSample()
{
    const LaidOutReport report = layOut(test::sampleInput());
    QStringList ids;
    for (const LaidOutReport::Page &page : report.pages)
        ids << idsOn(page);
    QCOMPARE(ids,
             (QStringList{QStringLiteral("cover"), QStringLiteral("summary"), QStringLiteral("trend"),
                          QStringLiteral("segments"), QStringLiteral("themes"), QStringLiteral("quotes"), QStringLiteral("method")}));
    const QStringList themes = test::texts(report, 4);
    for (const char *text : {"What people talk about", "Waiting time", "49", "Friendly staff", "217 of them with a theme"})
        QVERIFY2(themes.join(u' ').contains(QString::fromUtf8(text)), qPrintable(themes.join(u' ')));
    const QStringList cover = test::texts(report, 0);
    for (const char *text : {"Customer feedback report", "May to October 2026", "47", "±\u202f6", "13%",
                             "27%", "60%", "512 answers", "3 November 2026", "Anna Nilsen"})
        QVERIFY2(cover.contains(QString::fromUtf8(text)), text);
    const QStringList summary = test::texts(report, 1);
    for (const char *text : {"▲ +11", "real rise", "▲ +5", "from 55%", "▼ −7", "192", "0–6 Detractors, 67",
                             "2 of 6", "What moved the score from 36 to 47"})
        QVERIFY2(summary.contains(QString::fromUtf8(text)), text);
    const QStringList groups = test::texts(report, 3);
    for (const char *text : {"Harbour Street", "180", "60", "Quay", "85", "12", "▼ −17", "could be chance"})
        QVERIFY2(groups.contains(QString::fromUtf8(text)), text);
    const QString method = test::texts(report, qsizetype(report.pages.size()) - 1).join(u' ');
    for (const char *text : {"(308 − 67) ÷ 512 × 100 = 47.07", "Rows read: 1,301, rejected: 6, duplicates: 11.",
                             "SHA-256 aaaa", "registered trademarks"})
        QVERIFY2(method.contains(QString::fromUtf8(text)), text);
}

void TestSections::emptySectionsAreLeftOut_data()
{
    QTest::addColumn<QString>("responses");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing") << ""
                             << "cover method";
    QTest::newRow("no scores") << "2024-01-03 - north"
                               << "cover method";
    QTest::newRow("one") << "2024-01-03 9 north"
                         << "cover summary method";
    QTest::newRow("two months") << "2024-01-03 9 north\n2024-02-03 4 north"
                                << "cover summary trend method";
    QTest::newRow("undated") << "- 9 north\n- 3 north"
                             << "cover summary method";
}

void TestSections::emptySectionsAreLeftOut()
{
    QFETCH(QString, responses);
    QStringList ids;
    for (const LaidOutReport::Page &page : layOut(test::inputFrom(responses)).pages)
        ids << idsOn(page);
    QTEST(ids.join(u' '), "ids");
}

void TestSections::namesNeedConsent_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("policy");
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<QString>("shown");
    QTest::newRow("by name") << "by name" << true << false << "north · Marta L.";
    QTest::newRow("in capitals") << "By Name" << true << false << "north · Marta L.";
    QTest::newRow("a bare yes") << "yes" << true << false << "north · name withheld";
    QTest::newRow("without") << "yes, without name" << true << false << "north · name withheld";
    QTest::newRow("with") << "yes, with my name" << true << false << "north · Marta L.";
    QTest::newRow("anonymous") << "anonymous" << true << false << "north · name withheld";
    QTest::newRow("a yes in Portuguese") << "Sim, com o meu nome" << true << false << "north · Marta L.";
    QTest::newRow("not by name") << "yes, but not by name" << true << false << "north · name withheld";
    QTest::newRow("nobody is named") << "by name" << false << false << "north · name withheld";
    QTest::newRow("hidden by hand") << "by name" << true << true << "north · name withheld";
}

void TestSections::namesNeedConsent()
{
    QFETCH(QString, answer);
    QFETCH(bool, policy);
    QFETCH(bool, hidden);
    const QString line = QStringLiteral("attributes: store quote\n2024-01-03 3 north %1 \"Too slow\"");
    ReportInput input = test::inputFrom(line.arg(answer == u'-' ? answer : u'\'' + answer + u'\''));
    Response response;
    response.score = Score::from(3);
    response.comment = QStringLiteral("Too slow");
    response.respondent = Respondent{RespondentId(1), {}, {}, QStringLiteral("Marta Lindqvist"), {}, hidden};
    response.attributes = {{AttributeId(1), QStringLiteral("north")}};
    if (answer != u'-')
        response.attributes.emplace_back(AttributeId(2), answer);
    input.quotes = {response};
    input.options.names = policy ? NamesPolicy::WithConsent : NamesPolicy::Nobody;
    input.options.consentAttribute = QStringLiteral("quote");
    const QString all = test::allText(layOut(input));
    QFETCH(QString, shown);
    QVERIFY2(all.split(u'\n').contains(shown), qPrintable(all));
    QVERIFY(!all.contains(QStringLiteral("Lindqvist")));
    QCOMPARE(all.contains(QStringLiteral("Marta")), shown.contains(QStringLiteral("Marta")));
}

void TestSections::refusedCommentsAreNotQuoted_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("quoted");
    const auto row = [](const char *heading, const char *chosen, const char *answer, bool quoted) {
        QTest::addRow("%s: %s", heading, answer)
            << QString::fromUtf8(heading) << QString::fromUtf8(chosen) << QString::fromUtf8(answer) << quoted;
    };
    row("store2", "", "no", true);
    row("quote", "quote", "No ", false);
    row("quote", "", "no", false);
    for (const char *refusal : {"não", "No thanks", "nein danke", "nunca", "rather not", "", "maybe"})
        row("May we quote you?", "May we quote you?", refusal, false);
    row("Dürfen wir Sie zitieren?", "", "nein", false);
    row("Dürfen wir Sie zitieren?", "", "Ja, gern", true);
    row("Consent to publish", "", "", false);
    row("Consent to publish", "", "yes", true);
    row("Something", "Something", "gladly not", false);
    row("Something", "gone", "no", true);
}

void TestSections::refusedCommentsAreNotQuoted()
{
    QFETCH(QString, heading);
    QFETCH(QString, chosen);
    QFETCH(QString, answer);
    ReportInput input = test::inputFrom(QStringLiteral("attributes: store quote\n2024-01-03 3 north no \"Too slow\""));
    Dataset::Columns columns = input.snapshot->dataset->columns();
    columns.attributes[1].attribute.name = heading;
    const auto snapshot = std::make_shared<Snapshot>(*input.snapshot);
    snapshot->dataset = std::make_shared<Dataset>(columns);
    input.snapshot = snapshot;
    Response response;
    response.score = Score::from(3);
    response.comment = QStringLiteral("Too slow");
    response.attributes = {{AttributeId(1), QStringLiteral("north")}};
    if (!answer.isEmpty())
        response.attributes.emplace_back(AttributeId(2), answer);
    input.quotes = {response};
    input.options.consentAttribute = chosen;
    for (const char *id : {"quotes", "comments"}) {
        input.options.sections = {{QString::fromLatin1(id), true, {}, {}}};
        QTEST(test::allText(layOut(input)).contains(QStringLiteral("Too slow")), "quoted");
    }
}

void TestSections::orderHeadingsAndOptions()
{
    ReportInput input = test::sampleInput();
    input.options.title = QStringLiteral("Autumn");
    input.options.sections = {
        {QStringLiteral("method"), true, {}, {}},
        {QStringLiteral("trend"), false, {}, {}},
        {QStringLiteral("summary"), true, QStringLiteral("My own words"), {QStringLiteral("histogram")}},
        {QStringLiteral("nowhere"), true, {}, {}}};
    const LaidOutReport report = layOut(input);
    QCOMPARE(report.pages.size(), size_t(2));
    QCOMPARE(report.pages[0].sectionTitle, QStringLiteral("Method"));
    const QStringList summary = test::texts(report, 1);
    QVERIFY(summary.contains(QStringLiteral("My own words")));
    QVERIFY(summary.contains(QStringLiteral("Harbour Street Coffee · Autumn, May to October 2026")));
    QVERIFY(!summary.contains(QStringLiteral("How people scored")));
    QVERIFY(summary.contains(QStringLiteral("What moved the score from 36 to 47")));
}

void TestSections::manyGroupsRunOverPages()
{
    QStringList lines;
    for (int group = 0; group < 40; ++group)
        for (int i = 0; i < 31; ++i)
            lines << QStringLiteral(
                         "2024-01-03 %1 'Region %2 with a name that is far too long for its column'")
                         .arg(i % 11)
                         .arg(group + 100);
    ReportInput input = test::inputFrom(lines.join(u'\n'));
    input.options.sections = {{QStringLiteral("segments"), true, {}, {}}};
    const LaidOutReport report = layOut(input);
    QCOMPARE(report.pages.size(), size_t(2));
    int groups = 0;
    for (qsizetype page = 0; page < 2; ++page) {
        const QStringList found = test::texts(report, page);
        QCOMPARE(found.count(QStringLiteral("Answers")), 1);
        for (const QString &text : found)
            groups += text.startsWith(QStringLiteral("Region ")) && text.endsWith(u'…');
    }
    QCOMPARE(groups, 40);
    QVERIFY(report.pages[1].sectionTitle.isEmpty());
}

void TestSections::hostileCommentsStayText()
{
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 3 north \"x\""));
    Response response;
    response.score = Score::from(2);
    response.comment = QStringLiteral("<b>bold</b> <a href='file:///etc/passwd'>\u202e%1 %n\n\n") + QChar(0) +
                       QString::fromUtf8("😀 ") + QString(30'000, u'x');
    response.attributes = {{AttributeId(1), QStringLiteral("<i>north</i>\u202e")}};
    input.quotes = {response};
    input.options.sections = {{QStringLiteral("quotes"), true, {}, {}}};
    const LaidOutReport report = layOut(input);
    QCOMPARE(report.pages.size(), size_t(1));
    const QString all = test::texts(report, 0).join(QString());
    QVERIFY(all.contains(QStringLiteral("<b>bold</b>")));
    QVERIFY(all.contains(QStringLiteral("<i>north</i> · name withheld")));
    QVERIFY(!all.contains(QChar(0x202e)));
    QVERIFY(all.contains(u'…'));
}

void TestSections::commentsRunOverPages()
{
    ReportInput input = test::inputFrom(QStringLiteral("2024-01-03 3 north \"x\""));
    for (int i = 0; i < 300; ++i) {
        Response response;
        response.score = Score::from(i % 11);
        response.comment = QStringLiteral("comment-%1 ").arg(i) + QString(i == 7 ? 9000 : i, u'x') +
                           QStringLiteral(" end-%1").arg(i);
        input.quotes.push_back(response);
    }
    input.options.sections = {{QStringLiteral("comments"), true, {}, {}}};
    const LaidOutReport report = layOut(input);
    QVERIFY(report.pages.size() > 6);
    const QString all = test::allText(report);
    for (int i = 0; i < 300; ++i)
        QVERIFY(all.contains(QStringLiteral("end-%1").arg(i)));
    QVERIFY(all.contains(QStringLiteral("%1 of %1").arg(report.pages.size())));
}

void TestSections::permissionsAreNoSegments()
{
    ReportInput input = test::sampleInput();
    Dataset::Columns columns = input.snapshot->dataset->columns();
    columns.attributes[0].attribute.name = QStringLiteral("May we contact you?");
    columns.attributes[4].attribute.name = QStringLiteral("May we quote you?");
    const ReportOptions options = firstOptions(Dataset(columns));
    QCOMPARE(options.consentAttribute, QStringLiteral("May we quote you?"));
    QCOMPARE(options.names, NamesPolicy::WithConsent);
    QCOMPARE(options.sections[3].id, QStringLiteral("segments"));
    QCOMPARE(options.sections[3].off, (QStringList{QStringLiteral("attribute:May we contact you?"),
                                                   QStringLiteral("attribute:May we quote you?")}));
    QCOMPARE(firstOptions({}).names, NamesPolicy::Nobody);
}

void TestSections::layoutSurvivesJson()
{
    ReportOptions options = test::sampleInput().options;
    options.title = QStringLiteral("Übersicht \"Q3\"");
    options.paper = QPageSize::Letter;
    options.patterns = true;
    options.sections = defaultSections();
    std::swap(options.sections[1], options.sections[3]);
    options.sections[2].heading = QStringLiteral("Own");
    options.sections[2].off = {QStringLiteral("volumes")};
    const std::optional<ReportOptions> read = ReportOptions::fromJson(options.toJson());
    QVERIFY(read.has_value());
    QVERIFY(*read == options);
}

void TestSections::unknownLayoutsAreMended()
{
    QVERIFY(!ReportOptions::fromJson("not json").has_value());
    QVERIFY(!ReportOptions::fromJson("[1,2]").has_value());
    const auto read = ReportOptions::fromJson(
        R"({"sections":[{"id":"method"},{"id":"gone"},{"id":"method","on":false}],"paper":7})");
    QVERIFY(read.has_value());
    QCOMPARE(read->sections.size(), sections().size());
    QCOMPARE(read->sections.front().id, QStringLiteral("method"));
    QVERIFY(read->sections.front().on);
    QCOMPARE(read->paper, QPageSize::A4);
    const auto older = ReportOptions::fromJson(R"({"sections":[{"id":"segments"},{"id":"method"}]})");
    QCOMPARE(older->sections[1].id, QStringLiteral("standing")); // after the one that it follows at first
}

// Pages as pictures beside the test program, to be looked at; here only that every page has ink at its margins'
// inside.
void TestSections::pagesLookAsDesigned()
{
    const LaidOutReport report = layOut(test::sampleInput());
    for (size_t i = 0; i < report.pages.size(); ++i) {
        QImage image((report.sheet * 96 / 72).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(96.0 / 72, 96.0 / 72);
        report.pages[i].draw(painter);
        painter.end();
        QVERIFY(image.save(QCoreApplication::applicationDirPath() + QStringLiteral("/report-p%1.png").arg(i + 1)));
        for (int y = 12; y < image.height(); ++y) {
            QCOMPARE(image.pixel(30, y), qRgb(255, 255, 255));
            QCOMPARE(image.pixel(image.width() - 30, y), qRgb(255, 255, 255));
        }
    }
}

QTEST_MAIN(TestSections)
#include "tst_sections.moc"
