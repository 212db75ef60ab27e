// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"

#include <QTest>

#include <algorithm>

using namespace earshot;
namespace ms = earshot::manuscript;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const ms::Section *sectionOf(const Manuscript &manuscript, const char *id)
{
    const auto found = std::find_if(manuscript.sections.begin(), manuscript.sections.end(), [id](const ms::Section &one) { return one.id == QLatin1StringView(id); });
    return found == manuscript.sections.end() ? nullptr : &*found;
}

template <typename Block>
std::vector<Block> blocksOf(const ms::Section &section)
{
    std::vector<Block> found;
    for (const ms::Block &block : section.blocks) {
        if (const auto *one = std::get_if<Block>(&block))
            found.push_back(*one);
    }
    return found;
}

QString written(const ms::Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell.value))
        return *text;
    if (const auto *count = std::get_if<qint64>(&cell.value))
        return QString::number(*count);
    if (const auto *number = std::get_if<double>(&cell.value))
        return QString::number(*number, 'f', 3);
    if (const auto *day = std::get_if<QDate>(&cell.value))
        return day->toString(Qt::ISODate);
    if (const auto *tally = std::get_if<Tally>(&cell.value))
        return QStringLiteral("%1/%2/%3").arg(tally->detractors()).arg(tally->passives()).arg(tally->promoters());
    return text("nothing");
}

/// "Quay|85|…", without what is only drawn.
QStringList rows(const ms::Table &table)
{
    QStringList lines;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < row.size(); ++i) {
            if (table.columns[i].kind != ms::ColumnKind::Mark)
                cells << written(row[i]);
        }
        lines << cells.join(u'|');
    }
    return lines;
}

QString withoutBlanks(QString text)
{
    return text.remove(u' ').remove(u'\n');
}

} // namespace

/// What is recorded beside the pages: the words of the pages, and the figures of the snapshot.
class TestManuscript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sectionsInOrder();
    void saysWhatThePagesSay();
    void tablesHoldTheFigures();
    void chartsHoldTheFigures();
    void quotesAreWhole();
    void nothingFound();
};

void TestManuscript::sectionsInOrder()
{
    const Manuscript made = layOut(test::sampleInput()).manuscript;
    QStringList ids;
    for (const ms::Section &section : made.sections)
        ids << section.id;
    QCOMPARE(ids.join(u' '), text("cover summary trend segments themes quotes method"));
    QCOMPARE(made.period, text("May to October 2026"));
    for (const ms::Section &section : made.sections)
        QVERIFY2(!section.title.isEmpty() && !section.blocks.empty(), qPrintable(section.id));
}

void TestManuscript::saysWhatThePagesSay()
{
    const LaidOutReport report = layOut(test::sampleInput());
    const QString pages = withoutBlanks(test::allText(report));
    int texts = 0;
    for (const ms::Section &section : report.manuscript.sections) {
        for (const ms::Text &one : blocksOf<ms::Text>(section)) {
            QVERIFY2(pages.contains(withoutBlanks(one.text)), qPrintable(one.text));
            ++texts;
        }
        for (const ms::Fact &fact : blocksOf<ms::Fact>(section))
            QVERIFY2(pages.contains(withoutBlanks(fact.text)), qPrintable(fact.text));
    }
    QVERIFY(texts > 12);
}

void TestManuscript::tablesHoldTheFigures()
{
    const ReportInput input = test::sampleInput();
    const Manuscript made = layOut(input).manuscript;
    const ms::Section *segments = sectionOf(made, "segments");
    QVERIFY(segments);
    const std::vector<ms::Table> tables = blocksOf<ms::Table>(*segments);
    QVERIFY(!tables.empty());
    QCOMPARE(tables.front().columns.front().title, text("Store"));
    const QStringList stores = rows(tables.front());
    QCOMPARE(stores.size(), 4);
    const Grouping *grouping = nullptr;
    for (const Grouping &one : input.snapshot->groupings) {
        if (one.name == text("Store"))
            grouping = &one;
    }
    QVERIFY(grouping);
    for (const Group &group : grouping->groups) {
        const Tally &tally = group.now.tally;
        const QString begin = QStringLiteral("%1|%2|%3/%4/%5|%6|%7|").arg(group.value).arg(tally.n()).arg(tally.detractors()).arg(tally.passives()).arg(tally.promoters())
                                  .arg(*group.now.nps, 0, 'f', 3).arg(*group.now.margin(), 0, 'f', 3);
        QVERIFY2(std::any_of(stores.begin(), stores.end(), [&](const QString &row) { return row.startsWith(begin); }), qPrintable(begin + u'\n' + stores.join(u'\n')));
    }
}

void TestManuscript::chartsHoldTheFigures()
{
    const ReportInput input = test::sampleInput();
    const Manuscript made = layOut(input).manuscript;
    const auto summary = blocksOf<ms::Chart>(*sectionOf(made, "summary"));
    QCOMPARE(summary.size(), size_t(2));
    QCOMPARE(summary[0].categories.size(), 11);
    QCOMPARE(summary[0].series[0].values[9].value_or(-1) + summary[0].series[0].values[10].value_or(-1), 308.0);
    QCOMPARE(summary[1].kind, ms::ChartKind::Waterfall);
    QCOMPARE(qRound(summary[1].series[0].values.front().value_or(0)), 36);
    QCOMPARE(qRound(summary[1].series[0].values.back().value_or(0)), 47);
    const auto trend = blocksOf<ms::Chart>(*sectionOf(made, "trend"));
    QCOMPARE(trend.size(), size_t(1));
    const auto &buckets = input.snapshot->buckets;
    QCOMPARE(trend[0].categories.size(), static_cast<qsizetype>(buckets.size()));
    for (const ms::Series &series : trend[0].series)
        QCOMPARE(series.values.size(), buckets.size());
    for (size_t i = 0; i < buckets.size(); ++i)
        QCOMPARE(trend[0].series[0].values[i], buckets[i].estimate.nps);
    for (const ms::Chart &chart : {summary[0], summary[1], trend[0]})
        QVERIFY(chart.draw && chart.size.width() > 300 && chart.size.height() > 100);
}

void TestManuscript::quotesAreWhole()
{
    const QString longComment = QStringLiteral("The queue was long and then it went on. ").repeated(40).trimmed();
    const ReportInput input = [&] {
        ReportInput made = test::inputFrom(text("2024-01-03 9 north\n2024-01-04 2 south"));
        Response response;
        response.id = ResponseId{1};
        response.score = Score::from(2);
        response.comment = longComment;
        response.starred = true;
        made.quotes = {response};
        return made;
    }();
    const Manuscript made = layOut(input).manuscript;
    const ms::Section *quotes = sectionOf(made, "quotes");
    QVERIFY(quotes);
    QCOMPARE(blocksOf<ms::Quote>(*quotes).front().text, longComment); // a page has room for some lines only
}

void TestManuscript::nothingFound()
{
    ReportInput input = test::inputFrom(QString());
    const Manuscript made = layOut(input).manuscript;
    QCOMPARE(blocksOf<ms::Text>(made.sections.front()).front().text, text("No answers in this selection."));
}

QTEST_MAIN(TestManuscript)
#include "tst_manuscript.moc"
