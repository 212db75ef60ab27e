// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "model/crosstab_model.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

const char *const Visits = R"(
    attributes: store daypart
    2024-01-03 9 north morning
    2024-01-20 10 north evening
    2024-02-01 7 - evening
    2024-02-10 0 south evening
    2024-02-12 10 north morning
    2024-02-13 9 north morning
)";

SnapshotPtr february(bool crossed = true)
{
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    const DatasetPtr dataset = responses(Visits);
    AnalysisOptions options;
    if (crossed)
        options.crossing = Crossing{attributeId(*dataset, QStringLiteral("store")), attributeId(*dataset, QStringLiteral("daypart"))};
    return analyze(dataset, {}, scope, options);
}

QStringList lines(const CrosstabModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells{model.headerData(row, Qt::Vertical).toString()};
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        result << cells.join(QStringLiteral(" | "));
    }
    return result;
}

} // namespace

class CrosstabModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        CrosstabModel model{QLocale(QLocale::English)};
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(february());
        model.setFigure(CrosstabModel::Figure::Change);
        model.setSnapshot(february(false));
        QCOMPARE(model.rowCount(), 0);
        model.setSnapshot(february());
        QCOMPARE(model.rowCount(), 4);
    }

    void figures_data()
    {
        using Figure = CrosstabModel::Figure;
        QTest::addColumn<int>("figure");
        QTest::addColumn<QStringList>("expected");
        const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
        QTest::newRow("score") << int(Figure::Score)
            << QStringList{text("north | 100 | – | 100"), text("Not given | – | 0 | 0"), text("south | – | −100 | −100"), text("All | 100 | −50 | 25")};
        QTest::newRow("answers") << int(Figure::Answers)
            << QStringList{text("north | 2 | – | 2"), text("Not given | – | 1 | 1"), text("south | – | 1 | 1"), text("All | 2 | 2 | 4")};
        QTest::newRow("change") << int(Figure::Change)
            << QStringList{text("north | 0 | – | 0"), text("Not given | – | – | –"), text("south | – | – | –"), text("All | 0 | −150 | −75")};
    }
    void figures()
    {
        QFETCH(int, figure);
        CrosstabModel model{QLocale(QLocale::English)};
        model.setSnapshot(february());
        model.setFigure(static_cast<CrosstabModel::Figure>(figure));
        QTEST(lines(model), "expected");
    }

    void cellsAreSpoken()
    {
        CrosstabModel model{QLocale(QLocale::English)};
        model.setSnapshot(february());
        const auto spoken = [&](int row, int column) { return model.index(row, column).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(spoken(0, 0), QString::fromUtf8("north · morning: NPS 100, margin 62, 2 answers, few answers"));
        QCOMPARE(spoken(0, 1), QString::fromUtf8("north · evening: no answers"));
        QCOMPARE(spoken(3, 2), QString::fromUtf8("All responses: NPS 25, margin 58, 4 answers, few answers"));
    }
};

QTEST_GUILESS_MAIN(CrosstabModelTest)
#include "tst_crosstab_model.moc"
