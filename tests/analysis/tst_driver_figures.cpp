// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/driver_sentences.h"
#include "support/responses.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace earshot;
using namespace earshot::test;

namespace {

/// "1 2 3 - 4": one value per answer.
DatasetPtr column(const QString &name, const QString &values)
{
    QString text = QStringLiteral("attributes: only\n");
    for (const QString &value : values.split(u' ', Qt::SkipEmptyParts))
        text += QStringLiteral("2026-01-01 9 %1\n").arg(value);
    const DatasetPtr dataset = parseResponses(text).dataset;
    Dataset::Columns columns = dataset->columns();
    columns.attributes.front().attribute.name = name;
    return std::make_shared<const Dataset>(columns);
}

QString line(const RatingQuestion &question)
{
    return QStringLiteral("%1 %2-%3 n %4%5").arg(question.name).arg(question.scale.lowest).arg(question.scale.highest).arg(question.answers)
        .arg(QLatin1StringView(question.isCounter ? " counter" : ""));
}

/// Waiting, staff, price and coffee in all their combinations, so that they have nothing to do with each other: the
/// importance of each is the square of its correlation. score = 3 + 2(waiting − 1) + (staff − 3) + chance of 0 or 1, whose
/// variances are 8/3, 2/3 and 1/4 of 43/12 in all.
QString cafe()
{
    QString text = QStringLiteral("attributes: waiting staff price coffee\n");
    for (int i = 0; i < 162; ++i) {
        const int waiting = 1 + i / 54, staff = 3 + i / 18 % 3, price = 1 + i / 6 % 3, coffee = 3 + i / 2 % 3;
        text += QStringLiteral("2026-0%1-15 %2 %3 %4 %5 %6\n").arg(1 + i % 2).arg(3 + 2 * (waiting - 1) + staff - 3 + i % 2)
                    .arg(waiting).arg(staff).arg(price).arg(coffee);
    }
    return text;
}

SnapshotPtr analyzed(const QString &text, bool intervals = false, const Scope &scope = {}, std::vector<AttributeId> questions = {})
{
    AnalysisOptions options;
    options.drivers = DriverWish{std::move(questions), intervals};
    return analyze(parseResponses(text).dataset, {}, scope, options);
}

QString shown(std::optional<double> value)
{
    return value ? QString::number(std::round(*value * 1e6) / 1e6 + 0.0, 'f', 6) : QStringLiteral("-");
}

QStringList lines(const DriverFigures &figures)
{
    QStringList result;
    for (const DriverQuestion &question : figures.questions)
        result << QStringList{question.name, QString::number(question.answers), shown(question.mean), shown(question.importance),
                              shown(question.correlation), sentences::driverReading(figures, question)}.join(QStringLiteral(" | "));
    return result;
}

} // namespace

class tst_driver_figures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsARating_data();
    void whatIsARating();
    void scalesFromNames_data();
    void scalesFromNames();
    void countersAreTold_data();
    void countersAreTold();
    void importanceIsKnown();
    void scopeAndPeriodCount();
    void incompleteAnswersAreLeftOut();
    void mostCompleteComeFirst();
    void chosenQuestionsCount();
    void noiseIsCalledChance();
    void reversedScalesAreTold();
    void fewAnswersAreSaid();
    void intervalsHoldTheTruth();
    void sentencesClaimWhatIntervalsShow();
    void nothingIsCountedUnasked();
    void degenerateScopesAreCalm_data();
    void degenerateScopesAreCalm();
    void cancelledRunsGiveNothing();
};

void tst_driver_figures::whatIsARating_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one to five") << "Staff" << "1 2 3 4 5 5 - -" << "Staff 1-5 n 6";
    QTest::newRow("from zero") << "Staff" << "0 3 10" << "Staff 0-10 n 3";
    QTest::newRow("two values are a yes or no") << "Staff" << "1 2 1 2" << "";
    QTest::newRow("twelve values") << "Staff" << "0 1 2 3 4 5 6 7 8 9 10 0.5" << "";
    QTest::newRow("halves") << "Staff" << "3.5 4 4.5 5" << "Staff 1-5 n 4";
    QTest::newRow("decimal commas") << "Staff" << "3,5 4 4,5 5" << "Staff 1-5 n 4";
    QTest::newRow("one of twenty is no number") << "Staff" << "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 n/a" << "Staff 1-5 n 19";
    QTest::newRow("two of twenty are no numbers") << "Staff" << "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 n/a x" << "";
    QTest::newRow("one of twenty beyond the scale") << "Staff" << "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 99" << "Staff 1-5 n 19";
    QTest::newRow("months") << "Billing" << "1 2 3 4 5 6 7 8 9 10 11 12" << "";
    QTest::newRow("negative") << "Staff" << "-2 -1 0 1 2" << "";
    QTest::newRow("texts") << "Staff" << "good bad fair" << "";
    QTest::newRow("not a number that C++ knows") << "Staff" << "nan inf 1 2" << "";
    QTest::newRow("scale of the name") << "Staff (1-7)" << "2 3 4" << "Staff (1-7) 1-7 n 3";
    QTest::newRow("numbered") << "Table no" << "1 2 3" << "Table no 1-3 n 3 counter";
}

void tst_driver_figures::whatIsARating()
{
    QFETCH(QString, name);
    QFETCH(QString, values);
    QFETCH(QString, expected);
    QStringList found;
    for (const RatingQuestion &question : ratingQuestions(*column(name, values)))
        found << line(question);
    QCOMPARE(found.join(u';'), expected);
}

void tst_driver_figures::scalesFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given"); ///< least and most
    QTest::addColumn<QString>("expected");
    QTest::newRow("from the name") << "Staff 1–5" << "2 4" << "1 5";
    QTest::newRow("in words") << "Staff, 0 to 10" << "4 9" << "0 10";
    QTest::newRow("ratings beyond the name") << "Staff 1-5" << "1 7" << "1 7";
    QTest::newRow("a year is no scale") << "Staff 2021-5" << "1 4" << "1 4";
    QTest::newRow("no name") << "Staff" << "2 3" << "1 3";
    QTest::newRow("eight of ten") << "Staff" << "2 8" << "1 10";
    QTest::newRow("from zero") << "Staff" << "0 4.5" << "0 5";
}

void tst_driver_figures::scalesFromNames()
{
    QFETCH(QString, name);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const RatingQuestion::Scale scale = ratingScale(name, given.section(u' ', 0, 0).toDouble(), given.section(u' ', 1).toDouble());
    QCOMPARE(QStringLiteral("%1 %2").arg(scale.lowest).arg(scale.highest), expected);
}

void tst_driver_figures::countersAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("counter");
    const std::pair<const char *, bool> cases[] = {
        {"id", true}, {"customer_id", true}, {"customerId", true}, {"Order no.", true}, {"Order No", true}, {"# of visits", true}, {"Visits", true},
        {"How many children", true}, {"Number of guests", true}, {"store", true}, {"Year", true}, {"Kundennummer", true}, {"Kunden-Nr", true},
        {"Idea quality", false}, {"Staff at the store", false}, {"Store rating", false}, {"Number of dishes (1-5)", false}, {"No waiting", false},
        {"Children's menu", false}, {"Price", false}, {"Order accuracy", false}, {"Satisfaction with the number of seats", false}};
    for (const auto &[name, counter] : cases)
        QTest::newRow(name) << QString::fromUtf8(name) << counter;
}

void tst_driver_figures::countersAreTold()
{
    QFETCH(QString, name);
    QFETCH(bool, counter);
    QCOMPARE(namesCounter(name), counter);
}

void tst_driver_figures::importanceIsKnown()
{
    const SnapshotPtr snapshot = analyzed(cafe());
    const DriverFigures &figures = *snapshot->drivers;
    QCOMPARE(lines(figures), (QStringList{QStringLiteral("waiting | 162 | 2.000000 | 0.744186 | 0.862662 | Fix first"),
                                          QStringLiteral("staff | 162 | 4.000000 | 0.186047 | 0.431331 | More than needed"),
                                          QStringLiteral("price | 162 | 2.000000 | 0.000000 | 0.000000 | Low priority"),
                                          QStringLiteral("coffee | 162 | 4.000000 | 0.000000 | 0.000000 | More than needed")}));
    QCOMPARE(shown(figures.rSquared), QStringLiteral("0.930233")); // 40/43
    QCOMPARE(figures.n, 162);
    QCOMPARE(figures.leftOut, 0);
    QVERIFY(!figures.few && !figures.couldBeChance() && figures.byLmg);
    QCOMPARE(shown(figures.middleImportance), QStringLiteral("0.232558"));
}

void tst_driver_figures::scopeAndPeriodCount()
{
    Scope scope;
    scope.period = {QDate(2026, 1, 1), QDate(2026, 1, 31)};
    const SnapshotPtr january = analyzed(cafe(), false, scope);
    QCOMPARE(january->drivers->n, 81);
    QCOMPARE(january->drivers->n + january->drivers->leftOut, january->total.n());
    QCOMPARE(shown(january->drivers->rSquared), QStringLiteral("1.000000")); // chance is 0 in all of them
    const AttributeId staff = attributeId(*january->dataset, QStringLiteral("staff"));
    scope.setFilter(staff, {QStringLiteral("3")});
    const SnapshotPtr alike = analyzed(cafe(), false, scope);
    QCOMPARE(alike->drivers->n, 27);
    QCOMPARE(lines(*alike->drivers).at(1), QStringLiteral("staff | 27 | 3.000000 | - | - | All rated alike"));
    QVERIFY(!alike->drivers->questions.front().quadrant); // below the least of 30
}

void tst_driver_figures::incompleteAnswersAreLeftOut()
{
    const SnapshotPtr snapshot
        = analyzed(cafe() + QStringLiteral("2026-01-03 0 3 - 3 3\n2026-01-03 0 3 5 3 unknown\n2026-01-04 - 1 3 1 3\n2026-01-03 0 - - - -\n"));
    const DriverFigures &figures = *snapshot->drivers;
    QCOMPARE(figures.n, 162);
    QCOMPARE(figures.leftOut, 3); // the one without a score is no answer
    QCOMPARE(figures.n + figures.leftOut, snapshot->total.n());
    QCOMPARE(shown(figures.questions.front().importance), QStringLiteral("0.744186"));
    QCOMPARE(figures.questions[0].answers, 164);
    QCOMPARE(figures.questions[1].answers, 163);
    QCOMPARE(shown(figures.questions[0].mean), shown(330.0 / 164));
}

void tst_driver_figures::mostCompleteComeFirst()
{
    std::vector<RatingQuestion> questions;
    for (int i = 0; i < 14; ++i)
        questions.push_back({AttributeId{i}, QString::number(i), {}, {}, 100 + i, i == 13});
    questions.push_back({AttributeId{14}, QStringLiteral("rare"), {}, {}, 55, false});
    const auto chosen = usualDrivers(questions, 12);
    QCOMPARE(chosen.size(), size_t{12});
    QCOMPARE(number(chosen.front()), 12); // 13 is a counter
    QCOMPARE(number(chosen.back()), 1);
    questions.erase(questions.begin(), questions.begin() + 10);
    QCOMPARE(usualDrivers(questions, 12).size(), size_t{3}); // 55 is less than half of 112
}

void tst_driver_figures::chosenQuestionsCount()
{
    const DatasetPtr dataset = parseResponses(cafe()).dataset;
    const SnapshotPtr snapshot = analyzed(cafe(), false, {}, {attributeId(*dataset, QStringLiteral("price")), attributeId(*dataset, QStringLiteral("staff")), AttributeId{99}});
    QCOMPARE(lines(*snapshot->drivers), (QStringList{QStringLiteral("staff | 162 | 4.000000 | 0.186047 | 0.431331 | Keep up"),
                                                     QStringLiteral("price | 162 | 2.000000 | 0.000000 | 0.000000 | Low priority")}));
    QStringList offered;
    for (const DriverFigures::Offer &offer : snapshot->drivers->offered)
        offered << offer.name + QLatin1StringView(offer.counts ? " counts" : "");
    QCOMPARE(offered.join(u','), QStringLiteral("waiting,staff counts,price counts,coffee"));
}

void tst_driver_figures::noiseIsCalledChance()
{
    QString text = QStringLiteral("attributes: staff price\n");
    for (int i = 0; i < 200; ++i)
        text += QStringLiteral("2026-01-15 %1 %2 %3\n").arg(i * 7 % 11).arg(1 + i * 13 % 5).arg(1 + i * i % 4);
    const SnapshotPtr snapshot = analyzed(text, true);
    QVERIFY(snapshot->drivers->couldBeChance());
    QVERIFY(*snapshot->drivers->pValue > 0.05 && *snapshot->drivers->pValue <= 1);
    QVERIFY(lines(*snapshot->drivers).front().endsWith(QLatin1String("Could be chance")));
    QCOMPARE(sentences::driversFinding(*snapshot->drivers, QLocale::c()), QStringLiteral("What the ratings have to do with the score could be chance."));
}

/// Marks of schools: the best is 1.
void tst_driver_figures::reversedScalesAreTold()
{
    QString text = cafe();
    text.replace(QLatin1String("waiting staff"), QLatin1String("mark staff"));
    QStringList turned;
    for (const QString &line : text.split(u'\n')) {
        QStringList words = line.split(u' ');
        if (words.size() == 6)
            words[2] = QString::number(4 - words[2].toInt());
        turned << words.join(u' ');
    }
    const SnapshotPtr snapshot = analyzed(turned.join(u'\n'));
    QCOMPARE(lines(*snapshot->drivers).front(), QStringLiteral("mark | 162 | 2.000000 | 0.744186 | -0.862662 | Goes the other way"));
    QCOMPARE(shown(snapshot->drivers->middleImportance), QStringLiteral("0.062016")); // of the three others
}

void tst_driver_figures::fewAnswersAreSaid()
{
    const QStringList all = cafe().split(u'\n');
    const auto of = [&](int count) { return analyzed(QStringList(all.mid(0, 1) + all.mid(55, count)).join(u'\n')); };
    QVERIFY(of(54)->drivers->few);
    QCOMPARE(sentences::driversFew(*of(54)->drivers, QLocale(QLocale::English)), QStringLiteral("Few answers: importance is only relied on from 150 complete answers."));
    QVERIFY(!analyzed(cafe())->drivers->few);
    QCOMPARE(statistics::leastAnswers(20), 200);
    QVERIFY(of(54)->drivers->questions[1].quadrant);
    QVERIFY(!of(29)->drivers->questions[1].quadrant);
}

void tst_driver_figures::intervalsHoldTheTruth()
{
    const SnapshotPtr with = analyzed(cafe(), true), without = analyzed(cafe());
    for (size_t i = 0; i < 4; ++i) {
        const DriverQuestion &question = with->drivers->questions[i];
        QVERIFY(!without->drivers->questions[i].likely);
        QVERIFY(question.likely && question.likely->low <= *question.importance && question.likely->high >= *question.importance);
        QCOMPARE(shown(question.importance), shown(without->drivers->questions[i].importance));
    }
    QCOMPARE(with->drivers->leaders().size(), size_t{1});
    QVERIFY(without->drivers->leaders().empty());
}

void tst_driver_figures::sentencesClaimWhatIntervalsShow()
{
    DriverFigures figures;
    const auto add = [&](const char *name, double importance, double low, double high) {
        DriverQuestion question;
        question.name = QString::fromLatin1(name);
        question.importance = importance;
        question.likely = statistics::Interval{low, high};
        figures.questions.push_back(question);
    };
    const auto said = [&] { return sentences::driversFinding(figures, QLocale(QLocale::English)); };
    QCOMPARE(said(), QString());
    figures.n = 500;
    figures.rSquared = 0.4;
    figures.pValue = 0.001;
    add("Staff", 0.1, 0.05, 0.2);
    QCOMPARE(said(), QStringLiteral("The ratings go with 40% of the spread of the score."));
    add("Waiting", 0.3, 0.21, 0.4);
    QCOMPARE(said(), QStringLiteral("“Waiting” goes with the score more than any other rating."));
    figures.questions[1].quadrant = statistics::DriverQuadrant::FixFirst;
    QCOMPARE(said(), QStringLiteral("“Waiting” goes with the score more than any other rating. It is rated below the middle of the questions."));
    figures.questions[0].likely->high = 0.22;
    QCOMPARE(said(), QStringLiteral("No rating stands out: which of them goes with the score the most could be chance."));
    add("Price", 0.01, 0, 0.02);
    QCOMPARE(said(), QStringLiteral("“Waiting” and “Staff” go with the score more than the other ratings; which of the two goes first could be chance."));
    figures.few = true;
    QVERIFY(said().contains(QLatin1String("take the order as a hint")));
    figures.pValue = 0.05;
    QCOMPARE(said(), QStringLiteral("What the ratings have to do with the score could be chance."));
    figures.rSquared.reset();
    QVERIFY(said().startsWith(QLatin1String("The ratings can not be related")));
}

void tst_driver_figures::nothingIsCountedUnasked()
{
    const SnapshotPtr unasked = analyze(parseResponses(cafe()).dataset, {}, {}, {});
    QVERIFY(!unasked->drivers);
    const SnapshotPtr none = analyzed(QStringLiteral("2026-01-01 9 north\n2026-01-02 3 south\n"));
    QVERIFY(none->drivers && none->drivers->questions.empty() && none->drivers->offered.empty());
}

void tst_driver_figures::degenerateScopesAreCalm_data()
{
    QTest::addColumn<int>("answers");
    QTest::addColumn<bool>("sameScore");
    for (const int answers : {0, 1, 2, 5, 6, 7, 30}) {
        QTest::addRow("%d", answers) << answers << false;
        QTest::addRow("%d alike", answers) << answers << true;
    }
}

/// No figure that is not a number, whatever is left.
void tst_driver_figures::degenerateScopesAreCalm()
{
    QFETCH(int, answers);
    QFETCH(bool, sameScore);
    QString text = QStringLiteral("attributes: staff price\n");
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("%1 %2 %3 %4\n").arg(QLatin1StringView(i < answers ? "2026-01-15" : "2025-01-15")).arg(sameScore ? 9 : i % 11).arg(1 + i % 5).arg(1 + i % 3);
    Scope scope;
    scope.period = {QDate(2026, 1, 1), QDate(2026, 1, 31)};
    const SnapshotPtr snapshot = analyzed(text, true, scope);
    const DriverFigures &figures = *snapshot->drivers;
    QCOMPARE(figures.n, answers);
    QCOMPARE(figures.rSquared.has_value(), !sameScore && answers >= 4);
    const auto isSound = [](std::optional<double> value) { return !value || std::isfinite(*value); };
    QVERIFY(isSound(figures.rSquared) && isSound(figures.pValue) && std::isfinite(figures.middleImportance));
    for (const DriverQuestion &question : figures.questions)
        QVERIFY(isSound(question.mean) && isSound(question.importance) && isSound(question.correlation) && isSound(question.performance()));
    QVERIFY(!sentences::driversFinding(figures, QLocale::c()).isEmpty());
}

void tst_driver_figures::cancelledRunsGiveNothing()
{
    AnalysisOptions options;
    options.drivers = DriverWish{{}, true};
    int asked = 0;
    const auto last = analyze(parseResponses(cafe()).dataset, {}, {}, options, [&] { return ++asked > 40; });
    QVERIFY(!last);
    QVERIFY(asked < 100);
}

QTEST_GUILESS_MAIN(tst_driver_figures)
#include "tst_driver_figures.moc"
