// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layouts.h"
#include "report/report_input.h"
#include "report/templates.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

QStringList sectionsOf(const LaidOutReport &report)
{
    QStringList ids;
    for (const manuscript::Section &section : report.manuscript.sections)
        ids << section.id;
    return ids;
}

ReportInput inputOf(const QString &name)
{
    ReportInput input = sampleInput();
    input.options = applied(*reportTemplate(name), input.options, *input.snapshot->dataset);
    return input;
}

} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writeTheirSections_data();
    void writeTheirSections();
    void areRecognised();
    void keepWhatIsNotTheirs();
    void nameTheReport();
    void ownersPageIsOnePage_data();
    void ownersPageIsOnePage();
    void proofSheetQuotesPromotersOnly();
    void printWrittenDecisions();
    void layoutsAreKept();
    void layoutsReplaceTheirName();
    void layoutsSurviveAnything_data();
    void layoutsSurviveAnything();
};

void TemplatesTest::writeTheirSections_data()
{
    QTest::addColumn<QString>("sections");
    QTest::newRow("standard") << "cover summary trend segments themes quotes method";
    QTest::newRow("owner") << "page method";
    QTest::newRow("executive") << "summary trend method";
    QTest::newRow("quarterly") << "cover summary trend segments themes quotes advocacy comments imports method";
    QTest::newRow("branch") << "summary trend themes comments method";
    QTest::newRow("advocacy") << "advocacy method";
}

void TemplatesTest::writeTheirSections()
{
    QFETCH(QString, sections);
    const ReportInput input = inputOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(sectionsOf(layOut(input)).join(u' '), sections);
    // Every section can be switched on again.
    QCOMPARE(input.options.sections.size(), defaultSections().size());
}

void TemplatesTest::areRecognised()
{
    const ReportInput input = sampleInput();
    const Dataset &dataset = *input.snapshot->dataset;
    QCOMPARE(reportTemplates().size(), 6);
    for (const ReportTemplate &one : reportTemplates()) {
        QCOMPARE(reportTemplate(one.translatedTitle().toUpper()), &one);
        ReportOptions options = applied(one, input.options, dataset);
        QCOMPARE(templateOf(options, dataset), &one);
        options.sections.front().heading = QStringLiteral("Mine");
        QCOMPARE(templateOf(options, dataset), nullptr);
    }
    QCOMPARE(reportTemplate(QStringLiteral("nothing")), nullptr);
}

void TemplatesTest::keepWhatIsNotTheirs()
{
    ReportInput input = sampleInput();
    input.options.paper = QPageSize::Letter;
    input.options.recipient = QStringLiteral("Owners");
    input.options.patterns = true;
    input.options.decisions = std::vector<Decision>{{QStringLiteral("Hire"), {}}};
    ReportOptions options = applied(*reportTemplate(QStringLiteral("owner")), input.options, *input.snapshot->dataset);
    QVERIFY(options.sections != input.options.sections);
    options.sections = input.options.sections;
    QCOMPARE(options, input.options);
}

void TemplatesTest::nameTheReport()
{
    const ReportInput input = sampleInput();
    const Dataset &dataset = *input.snapshot->dataset;
    const ReportTemplate &quarterly = *reportTemplate(QStringLiteral("quarterly")), &owner = *reportTemplate(QStringLiteral("owner"));
    ReportOptions options = applied(quarterly, input.options, dataset);
    QCOMPARE(options.title, QStringLiteral("Quarterly customer feedback report"));
    QCOMPARE(applied(owner, options, dataset).title, QString());
    options.title = QStringLiteral("Our spring");
    QCOMPARE(applied(owner, options, dataset).title, QStringLiteral("Our spring"));
}

void TemplatesTest::ownersPageIsOnePage_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::addColumn<QString>("text");
    QTest::newRow("A4") << QPageSize::A4 << QString();
    QTest::newRow("Letter") << QPageSize::Letter << QString();
    QTest::newRow("long decisions") << QPageSize::A4 << QStringLiteral("Open a second till ").repeated(12);
}

void TemplatesTest::ownersPageIsOnePage()
{
    QFETCH(QPageSize::PageSizeId, paper);
    QFETCH(QString, text);
    ReportInput input = inputOf(QStringLiteral("owner"));
    input.options.paper = paper;
    if (!text.isEmpty())
        input.options.decisions = std::vector<Decision>(ReportOptions::MostDecisions, Decision{text, text});
    const LaidOutReport report = layOut(input);
    QCOMPARE(report.pagesOf(QStringLiteral("page")), 1);
    QVERIFY(texts(report, 0).contains(QStringLiteral("To decide")));
}

void TemplatesTest::proofSheetQuotesPromotersOnly()
{
    const LaidOutReport report = layOut(inputOf(QStringLiteral("advocacy")));
    int quotes = 0;
    for (const manuscript::Block &block : report.manuscript.sections.front().blocks) {
        if (const auto *quote = std::get_if<manuscript::Quote>(&block)) {
            ++quotes;
            QVERIFY(quote->score && quote->score->category() == Category::Promoter);
        }
    }
    QCOMPARE(quotes, 12);
    QVERIFY(allText(report).contains(QStringLiteral("308 of 512 customers")));
}

void TemplatesTest::printWrittenDecisions()
{
    ReportInput input = sampleInput();
    const QString generated = allText(layOut(input));
    QVERIFY(generated.contains(QStringLiteral("Find out why Quay scores low")));
    input.options.decisions = std::vector<Decision>{{QStringLiteral("Open a <b>second</b> till"), QStringLiteral("=1+1")}};
    const auto read = ReportOptions::fromJson(input.options.toJson());
    QVERIFY(read);
    QCOMPARE(read->decisions, input.options.decisions);
    QVERIFY(allText(layOut(input)).contains(QStringLiteral("Open a <b>second</b> till")));
    QVERIFY(!allText(layOut(input)).contains(QStringLiteral("Find out why Quay")));
    input.options.decisions = std::vector<Decision>();
    QVERIFY(!allText(layOut(input)).contains(QStringLiteral("To decide")));
    QCOMPARE(ReportOptions::fromJson(input.options.toJson())->decisions, input.options.decisions);
}

void TemplatesTest::layoutsAreKept()
{
    SavedLayouts layouts;
    QVERIFY(layouts.save(QStringLiteral(" Board  meeting "), inputOf(QStringLiteral("executive")).options));
    QVERIFY(layouts.save(QStringLiteral("Äpfel"), inputOf(QStringLiteral("owner")).options));
    QVERIFY(!layouts.save(QStringLiteral("  "), {}));
    QCOMPARE(layouts.find(QStringLiteral("board meeting"))->options, inputOf(QStringLiteral("executive")).options);
    QCOMPARE(SavedLayouts::fromJson(layouts.toJson()), layouts);
    layouts.remove(QStringLiteral("BOARD MEETING"));
    QCOMPARE(layouts.all.size(), 1);
}

void TemplatesTest::layoutsReplaceTheirName()
{
    SavedLayouts layouts;
    for (size_t i = 0; i < SavedLayouts::Most; ++i)
        QVERIFY(layouts.save(QStringLiteral("Layout %1").arg(i), {}));
    QVERIFY(!layouts.save(QStringLiteral("One more"), {}));
    QVERIFY(layouts.save(QStringLiteral("layout 7"), inputOf(QStringLiteral("owner")).options));
    QCOMPARE(layouts.all.size(), SavedLayouts::Most);
    QCOMPARE(layouts.find(QStringLiteral("Layout 7"))->options, inputOf(QStringLiteral("owner")).options);
}

void TemplatesTest::layoutsSurviveAnything_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"([1, "a", {"name": 2, "options": {}}, {"name": "x"}, {"name": "y", "options": 3}, {"options": {}}])");
}

void TemplatesTest::layoutsSurviveAnything()
{
    QFETCH(QByteArray, json);
    QVERIFY(SavedLayouts::fromJson(json).all.empty());
}

QTEST_MAIN(TemplatesTest)
#include "tst_templates.moc"
