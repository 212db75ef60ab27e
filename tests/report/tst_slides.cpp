// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/office_file.h"
#include "report/report_format.h"
#include "report/report_input.h"
#include "report/slide_file.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace earshot;
using test::OfficeFile;
using test::Presentation;
using test::nodes;
using test::slidesOf;
using test::tablesOf;
using test::textOf;
using test::titlesOf;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const OfficeFile &sample()
{
    static const OfficeFile file(slidesOf(test::sampleInput()));
    return file;
}

/// The values of a chart's series by the series' names.
QMap<QString, QList<double>> seriesOf(const pugi::xml_node &chart)
{
    QMap<QString, QList<double>> all;
    for (const pugi::xml_node &series : nodes(chart, "c:ser")) {
        QList<double> values;
        for (const pugi::xml_node &point : nodes(series.child("c:val"), "c:pt"))
            values << QByteArray(point.child_value("c:v")).toDouble();
        all.insert(QString::fromUtf8(nodes(series.child("c:tx"), "c:v").front().text().get()), values);
    }
    return all;
}

std::vector<std::shared_ptr<pugi::xml_document>> chartsOf(const OfficeFile &file)
{
    std::vector<std::shared_ptr<pugi::xml_document>> charts;
    for (const QString &slide : file.related(Presentation, "slide")) {
        for (const QString &chart : file.related(slide, "chart"))
            charts.push_back(file.xml(chart));
    }
    return charts;
}

} // namespace

/// The file as other programs see it: its parts, and what they say.
class TestSlides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsAreThereAndUsed();
    void idsAreUniqueAndLead();
    void titlesAreFindings();
    void chartsHaveTheirNumbersInTheirWorkbooks();
    void chartsShowTheSnapshot();
    void tablesShowTheSnapshot();
    void everySlideHasNotes();
    void picturesAreTold();
    void properties();
    void sameBytes();
    void nothingFound();
    void endings_data();
    void endings();
};

void TestSlides::partsAreThereAndUsed()
{
    const OfficeFile &file = sample();
    QSet<QString> used;
    QStringList open{QString()};
    while (!open.isEmpty()) {
        const QString source = open.takeFirst();
        for (const QString &target : file.relations(source)) {
            QVERIFY2(file.has(target), qPrintable(source + text(" → ") + target));
            if (!used.contains(target))
                open << target;
            used << target;
        }
    }
    for (const QString &path : file.paths()) {
        if (path.endsWith(QLatin1String(".rels")) || path == QLatin1String("[Content_Types].xml"))
            continue;
        QVERIFY2(used.contains(path), qPrintable(path));
        QVERIFY2(file.contentType(path) != QLatin1String("application/xml") && !file.contentType(path).isEmpty(), qPrintable(path));
    }
    QCOMPARE(file.related(QString(), "officeDocument"), QStringList{Presentation});
    QCOMPARE(file.related(Presentation, "slideMaster").size(), 1);
    QCOMPARE(file.related(Presentation, "notesMaster").size(), 1);
    for (const QString &slide : file.related(Presentation, "slide")) {
        QCOMPARE(file.related(slide, "slideLayout").size(), 1);
        QCOMPARE(file.related(slide, "notesSlide").size(), 1);
        QCOMPARE(file.related(file.related(slide, "notesSlide").front(), "slide"), QStringList{slide});
    }
}

void TestSlides::idsAreUniqueAndLead()
{
    const OfficeFile &file = sample();
    for (const QString &path : file.paths()) {
        if (!path.endsWith(QLatin1String(".xml")) || !path.startsWith(QLatin1String("ppt/")))
            continue;
        const auto document = file.xml(path);
        QSet<QByteArray> shapes, slides;
        for (const pugi::xml_node &shape : nodes(*document, "p:cNvPr")) {
            QVERIFY2(!shapes.contains(shape.attribute("id").value()), qPrintable(path));
            shapes << shape.attribute("id").value();
        }
        for (const char *list : {"p:sldId", "p:sldMasterId", "p:sldLayoutId"}) {
            for (const pugi::xml_node &slide : nodes(*document, list)) {
                QVERIFY2(!slides.contains(slide.attribute("id").value()), qPrintable(path));
                slides << slide.attribute("id").value();
            }
        }
        for (const char *user : {"p:sldId", "p:sldMasterId", "p:sldLayoutId", "p:notesMasterId", "c:chart", "c:externalData"}) {
            for (const pugi::xml_node &node : nodes(*document, user)) {
                if (const char *id = node.attribute("r:id").value(); *id)
                    QVERIFY2(file.relations(path).contains(QString::fromUtf8(id)), qPrintable(path));
            }
        }
    }
}

void TestSlides::titlesAreFindings()
{
    const QStringList titles = titlesOf(sample());
    QCOMPARE(titles.size(), sample().related(Presentation, "slide").size());
    QCOMPARE(titles.value(0), text("Customer feedback report"));
    QCOMPARE(titles.value(1), text("The score is up eleven points, more than chance explains"));
    QCOMPARE(titles.value(2), text("The score rose. Quay needs help."));
    QVERIFY(titles.contains(text("What moved the score from 36 to 47")));
    QVERIFY2(std::any_of(titles.begin(), titles.end(), [](const QString &title) { return title.startsWith(text("Clearly below the rest: Quay")); }), qPrintable(titles.join(u'\n')));
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size()); // screen readers tell slides by their titles
}

void TestSlides::chartsHaveTheirNumbersInTheirWorkbooks()
{
    const OfficeFile &file = sample();
    int values = 0;
    for (const QString &path : file.paths().filter(QStringLiteral("ppt/charts/chart"))) {
        const auto chart = file.xml(path);
        const QStringList workbook = file.related(path, "package");
        QCOMPARE(workbook.size(), 1);
        const QMap<QString, QString> cells = test::cellsOf(file.bytes(workbook.front()));
        for (const QString &cell : cells)
            QVERIFY(!cell.startsWith(u'='));
        for (const pugi::xml_node &formula : nodes(*chart, "c:f")) {
            const QStringList range = QString::fromUtf8(formula.text().get()).remove(QStringLiteral("Sheet1!")).remove(u'$').split(u':');
            const int first = range.front().mid(1).toInt(), last = range.back().mid(1).toInt();
            const pugi::xml_node cache = formula.next_sibling();
            QCOMPARE(cache.child("c:ptCount").attribute("val").as_int(), last - first + 1);
            QMap<QString, QString> cached;
            for (const pugi::xml_node &point : cache.children("c:pt"))
                cached.insert(range.front().left(1) + QString::number(first + point.attribute("idx").as_int()), QString::fromUtf8(point.child_value("c:v")));
            for (int row = first; row <= last; ++row) {
                const QString name = range.front().left(1) + QString::number(row);
                QCOMPARE(cells.contains(name), cached.contains(name));
                if (qstrcmp(cache.name(), "c:strCache") == 0)
                    QCOMPARE(cells.value(name), u'\'' + cached.value(name));
                else if (cached.contains(name))
                    QCOMPARE(cells.value(name).toDouble(), cached.value(name).toDouble());
                ++values;
            }
        }
    }
    QVERIFY(values > 200);
}

void TestSlides::chartsShowTheSnapshot()
{
    const ReportInput input = test::sampleInput();
    const auto charts = chartsOf(sample());
    QVERIFY(charts.size() >= 4); // the first is the slide of the score
    const auto scores = seriesOf(*charts[1]);
    const Tally &tally = input.snapshot->total.tally;
    for (const auto &[name, category] : {std::pair("Detractors", Category::Detractor), std::pair("Passives", Category::Passive), std::pair("Promoters", Category::Promoter)}) {
        const QList<double> counts = scores.value(text(name));
        QCOMPARE(static_cast<qint64>(std::accumulate(counts.begin(), counts.end(), 0.0)), tally.of(category));
    }
    const auto steps = seriesOf(*charts[2]);
    const QList<double> ends = steps.value(text("Net Promoter Score"));
    QCOMPARE(ends, (QList<double>{*input.snapshot->previous->nps, *input.snapshot->total.nps}));
    double moved = ends[0];
    for (double rise : steps.value(text("Rise")))
        moved += rise;
    for (double fall : steps.value(text("Fall")))
        moved -= fall;
    QVERIFY(std::abs(moved - ends[1]) < 1e-9);
    const auto trend = seriesOf(*charts[3]);
    const auto &buckets = input.snapshot->buckets;
    for (size_t i = 0; i < buckets.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        QCOMPARE(trend.value(text("NPS"))[at], *buckets[i].estimate.nps);
        QCOMPARE(trend.value(text("Margin, from"))[at], buckets[i].estimate.interval->low);
        QCOMPARE(trend.value(text("Margin, from"))[at] + trend.value(text("Margin"))[at], buckets[i].estimate.interval->high);
        QCOMPARE(trend.value(text("Answers"))[at], static_cast<double>(buckets[i].estimate.n()));
    }
    QCOMPARE(nodes(*charts[3], "c:valAx").size(), size_t(2)); // the answers have an axis of their own
}

void TestSlides::tablesShowTheSnapshot()
{
    QStringList stores;
    for (const QStringList &table : tablesOf(sample())) {
        if (table.front().startsWith(QLatin1String("Store|")))
            stores = table;
    }
    QCOMPARE(stores.value(0), text("Store|Answers|Detractors|Passives|Promoters|NPS|Margin|Change|"));
    QCOMPARE(stores.size(), 5);
    QVERIFY2(stores.contains(text("Quay|85|29%|30%|41%|12|± 17|▼ −17|could be chance")), qPrintable(stores.join(u'\n')));
}

void TestSlides::everySlideHasNotes()
{
    QStringList all;
    for (const QString &slide : sample().related(Presentation, "slide")) {
        const auto notes = sample().xml(sample().related(slide, "notesSlide").front());
        all << textOf(*notes);
        QVERIFY2(all.back().size() > 20, qPrintable(slide));
    }
    const QString said = all.join(u'\n');
    QVERIFY2(said.contains(text("Net Promoter Score: 47 ± 6, ▲ +11 real rise.")), qPrintable(said));
    QVERIFY2(said.contains(text("Quay: Answers 85, Detractors 25, Passives 25, Promoters 35, NPS 12, Margin ± 17, Change ▼ −17, could be chance.")), qPrintable(said));
    QVERIFY2(said.contains(text("Oct 2026: NPS 46, margin ")), qPrintable(said));
}

void TestSlides::picturesAreTold()
{
    int frames = 0;
    for (const QString &slide : sample().related(Presentation, "slide")) {
        const auto document = sample().xml(slide);
        for (const pugi::xml_node &frame : nodes(*document, "p:nvGraphicFramePr")) {
            QVERIFY2(qstrlen(frame.child("p:cNvPr").attribute("descr").value()) > 10, qPrintable(slide));
            ++frames;
        }
    }
    QVERIFY(frames > 8);
}

void TestSlides::properties()
{
    const auto core = sample().xml(QStringLiteral("docProps/core.xml"));
    const pugi::xml_node root = core->child("cp:coreProperties");
    QCOMPARE(text(root.child_value("dc:title")), text("Harbour Street Coffee – Customer feedback report – May to October 2026"));
    QCOMPARE(text(root.child_value("dc:creator")), text("Anna Nilsen"));
    QCOMPARE(text(root.child_value("dc:language")), text("en-GB"));
    QCOMPARE(text(root.child_value("dcterms:created")), text("2026-11-03T00:00:00Z"));
    const auto last = sample().xml(sample().related(Presentation, "slide").back());
    QVERIFY(textOf(*last).contains(text("Harbour Street Coffee · Customer feedback report, May to October 2026")));
    QCOMPARE(nodes(*last, "a:fld").size(), size_t(1)); // the slide's number
}

void TestSlides::sameBytes()
{
    const QByteArray first = slidesOf(test::sampleInput());
    QVERIFY(first == slidesOf(test::sampleInput()));
    QVERIFY2(first.size() < 400'000, qPrintable(QString::number(first.size())));
    const QDateTime never(QDate(1980, 1, 1), QTime(0, 0));
    QCOMPARE(sample().times(), QList<QDateTime>{never}); // no clock was asked
    const OfficeFile workbook(sample().bytes(QStringLiteral("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx")));
    QCOMPARE(workbook.times(), QList<QDateTime>{never});
}

void TestSlides::nothingFound()
{
    const OfficeFile file(slidesOf(test::inputFrom(QString())));
    QVERIFY(file.related(Presentation, "slide").size() >= 2);
    QVERIFY(textOf(*file.xml(file.related(Presentation, "slide").front())).contains(text("No answers in this selection.")));
}

void TestSlides::endings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::newRow("pdf") << text("a.pdf") << int(ReportFormat::Pdf);
    QTest::newRow("slides") << text("dir.pdf/Report.PPTX") << int(ReportFormat::Slides);
    QTest::newRow("other") << text("a.ppt") << -1;
    QTest::newRow("none") << text("pptx") << -1;
}

void TestSlides::endings()
{
    QFETCH(QString, name);
    QFETCH(int, format);
    const auto found = reportFormatOf(name);
    QCOMPARE(found ? int(*found) : -1, format);
}

QTEST_MAIN(TestSlides)
#include "tst_slides.moc"
