// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "model/segment_model.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

using Model = SegmentModel;

const char *const Visits = R"(
    attributes: store daypart
    2024-01-03 9 north morning
    2024-01-05 3 south morning
    2024-01-20 10 north evening
    2024-02-01 7 - evening
    2024-02-10 0 south evening
    2024-02-11 10 south morning
    2024-02-12 10 north morning
    2024-02-13 9 north morning
)";

SnapshotPtr february(const char *text, Comparison::Kind comparison = Comparison::Kind::Previous)
{
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    scope.comparison.kind = comparison;
    AnalysisOptions options;
    options.minimumN = 2;
    return analyze(responses(text), {}, scope, options);
}

std::vector<AttributeId> attributes(const Snapshot &snapshot, const QStringList &names)
{
    std::vector<AttributeId> ids;
    for (const QString &name : names)
        ids.push_back(attributeId(*snapshot.dataset, name));
    return ids;
}

/// One line per row: the cells that have words, a tab before values.
QStringList lines(const Model &model)
{
    QStringList result;
    const auto line = [&](const QModelIndex &row) {
        QStringList cells;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            const QString cell = row.siblingAtColumn(column).data().toString();
            if (!cell.isEmpty())
                cells << cell;
        }
        return cells.join(QStringLiteral(" | "));
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        result << line(top);
        for (int child = 0; child < model.rowCount(top); ++child)
            result << QStringLiteral("  ") + line(model.index(child, 0, top));
    }
    return result;
}

QStringList names(const Model &model)
{
    QStringList result;
    for (const QString &line : lines(model))
        result << line.section(QStringLiteral(" | "), 0, 0).trimmed();
    return result;
}

/// Answers with comments in two periods: 12 wait and 12 of the staff in February, one waits without a score, 12 say nothing.
SnapshotPtr withThemes(Comparison::Kind comparison = Comparison::Kind::Previous)
{
    QString text = QStringLiteral("attributes: store\n");
    for (int i = 0; i < 12; ++i)
        text += QStringLiteral("2024-01-05 10 north \"wait\"\n2024-02-05 2 north \"a wait\"\n2024-02-06 9 south \"staff\"\n2024-02-07 8 south\n");
    text += QStringLiteral("2024-02-08 - north \"wait\"\n2024-02-09 9 south \"fine\"\n2024-01-09 9 south \"room\"\n");
    const Responses data = parseResponses(text);
    Comments comments(data.arena);
    const auto rules = readThemes("Waiting: wait\nStaff: staff\nRoom: room\n").dictionary.themes;
    comments.themes = ThemeIndex::made(data.arena, std::make_shared<ThemeMatcher>(rules, Language::English));
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    scope.comparison.kind = comparison;
    return analyze(data.dataset, comments, scope, {});
}

struct Fixture {
    Model model{QLocale::c()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    SnapshotPtr snapshot;

    explicit Fixture(const QStringList &shown = {QStringLiteral("store"), QStringLiteral("daypart")},
                     Comparison::Kind comparison = Comparison::Kind::Previous)
        : snapshot(february(Visits, comparison))
    {
        model.setSnapshot(snapshot);
        model.setAttributes(attributes(*snapshot, shown));
    }
};

} // namespace

class SegmentModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsSayTheirFigures()
    {
        const Fixture f({QStringLiteral("store")});
        const QStringList expected{
            QStringLiteral("All responses | 5 | 20 · 20 · 60 | 40 | ±\u202f55 | – | Too few to say | –"),
            QStringLiteral("store"),
            QStringLiteral("  north | 2 | 0 · 0 · 100 | 100 | ±\u202f62 | – | Too few to say | +100"),
            QStringLiteral("  south | 2 | 50 · 0 · 50 | 0 | ±\u202f73 | – | Too few to say | −67"),
            QStringLiteral("  Not given | 1 | 0 · 100 · 0 | 0 | – | – | −50"),
        };
        QCOMPARE(lines(f.model), expected);
    }

    void withoutAComparisonThereIsNoChange()
    {
        const Fixture f({QStringLiteral("store")}, Comparison::Kind::None);
        const QModelIndex total = f.model.index(0, Model::ChangeColumn);
        QCOMPARE(total.data().toString(), QStringLiteral("–"));
        QVERIFY(!total.data(Model::ChangeRole).isValid());
        QCOMPARE(total.siblingAtColumn(Model::VerdictColumn).data().toString(), QString());
    }

    void sortsInsideItsAttribute_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("order");
        QTest::newRow("score down") << int(Model::NpsColumn) << true << QStringLiteral("north south Not given");
        QTest::newRow("score up") << int(Model::NpsColumn) << false << QStringLiteral("south Not given north");
        QTest::newRow("answers up") << int(Model::AnswersColumn) << false << QStringLiteral("Not given north south");
        QTest::newRow("name up") << int(Model::GroupColumn) << false << QStringLiteral("Not given north south");
        QTest::newRow("name down") << int(Model::GroupColumn) << true << QStringLiteral("south north Not given");
        QTest::newRow("change up, nothing last")
            << int(Model::ChangeColumn) << false << QStringLiteral("north south Not given");
        QTest::newRow("change down, nothing last")
            << int(Model::ChangeColumn) << true << QStringLiteral("south north Not given");
    }
    void sortsInsideItsAttribute()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(QString, order);
        Fixture f;
        const QPersistentModelIndex south = f.model.indexOf(attributeId(*f.snapshot->dataset, QStringLiteral("store")),
                                                            QStringLiteral("south"));
        f.model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QCOMPARE(names(f.model).mid(2, 3).join(u' '), order);
        QCOMPARE(names(f.model).mid(0, 2), QStringList({QStringLiteral("All responses"), QStringLiteral("store")}));
        QCOMPARE(south.data().toString(), QStringLiteral("south"));
    }

    void attributesComeAsAsked()
    {
        Fixture f({QStringLiteral("daypart"), QStringLiteral("store")});
        const QModelIndex daypart = f.model.index(1, 0);
        QCOMPARE(daypart.data().toString(), QStringLiteral("daypart"));
        QCOMPARE(daypart.data(Model::SizeRole).toInt(), 2);
        QCOMPARE(daypart.data(Qt::AccessibleTextRole).toString(), QStringLiteral("daypart, 2 groups"));
        f.model.setAttributes({});
        QCOMPARE(f.model.rowCount(), 1);
    }

    void rolesCarryMeaning()
    {
        const Fixture f;
        const QModelIndex rest = f.model.indexOf(attributeId(*f.snapshot->dataset, QStringLiteral("store")), {});
        QCOMPARE(rest.data(Model::KindRole).toInt(), int(Model::Kind::Value));
        QVERIFY(rest.data(Model::SmallRole).toBool());
        QCOMPARE(rest.data(Model::ReferenceRole).toDouble(), 40.0);
        QVERIFY(!f.model.index(0, 0).data(Model::SmallRole).toBool());
        QCOMPARE(rest.data(Qt::ToolTipRole).toString(), QStringLiteral("Few answers: under 2 a score says little."));
        QVERIFY(!f.model.indexOf(attributeId(*f.snapshot->dataset, QStringLiteral("store")), QStringLiteral("north"))
                     .data(Qt::ToolTipRole).isValid());
    }

    void theSmallLineIsTheAverageOfThreeMonths()
    {
        QString text = QStringLiteral("attributes: store\n");
        for (int month = 1; month <= 4; ++month) {
            for (int i = 0; i < 4; ++i)
                text += QStringLiteral("2024-0%1-05 %2 north\n").arg(month).arg(month < 4 ? 8 : 10);
            text += QStringLiteral("2024-0%1-06 0 south\n").arg(month);
        }
        Model model(QLocale::c());
        const SnapshotPtr snapshot = february(text.toUtf8().constData());
        model.setSnapshot(snapshot);
        model.setAttributes(attributes(*snapshot, {QStringLiteral("store")}));
        const auto line = [&](const QModelIndex &row) {
            QStringList points;
            for (const QVariant &point : row.siblingAtColumn(Model::MonthsColumn).data(Model::MonthsRole).toList())
                points << (point.isValid() ? QString::number(qRound(point.toDouble())) : QStringLiteral("none"));
            return points.join(u' ');
        };
        const AttributeId store = attributeId(*snapshot->dataset, QStringLiteral("store"));
        // January to March: 12 passives and 3 detractors; February to April: 4 of the passives became promoters.
        QCOMPARE(line(model.index(0, 0)), QStringLiteral("-20 7"));
        QCOMPARE(line(model.indexOf(store, QStringLiteral("north"))), QStringLiteral("0 33"));
        // 3 answers in any three months are too few.
        QCOMPARE(line(model.indexOf(store, QStringLiteral("south"))), QStringLiteral("none none"));
    }

    void aRowIsReadOut()
    {
        const Fixture f;
        const QModelIndex rest = f.model.indexOf(attributeId(*f.snapshot->dataset, QStringLiteral("store")), {});
        QCOMPARE(rest.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Not given, 1 answers, NPS 0, few answers"));
    }

    /// Two attributes that say the same: eight tests in one table instead of four and four.
    void testsAreCorrectedOverTheWholeTable()
    {
        QString text = QStringLiteral("attributes: store daypart\n");
        for (int i = 0; i < 400; ++i) {
            const int store = i % 4;
            const bool low = store == 0 && i % 16 == 0;
            text += QStringLiteral("2024-01-05 %1 s%2 d%2\n").arg(i % 3 == 0 ? 9 : 7).arg(store);
            text += QStringLiteral("2024-02-05 %1 s%2 d%2\n").arg(low ? 3 : i % 3 == 0 ? 9 : 7).arg(store);
        }
        const SnapshotPtr snapshot = february(text.toUtf8().constData());
        Model model(QLocale::c());
        const auto pValues = [&](const QStringList &names) {
            model.setSnapshot(snapshot);
            model.setAttributes(attributes(*snapshot, names));
            return model.group(model.indexOf(attributeId(*snapshot->dataset, QStringLiteral("store")), QStringLiteral("s0")));
        };
        const Group *alone = pValues({QStringLiteral("store")});
        const double one = *alone->againstRest->pValue, before = *alone->change->uncorrected;
        QCOMPARE(one, *snapshot->groupings[0].groups[0].againstRest->pValue);
        QCOMPARE(model.headerData(Model::VerdictColumn, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 QStringLiteral("4 groups compared, corrected for luck"));
        const Group *together = pValues({QStringLiteral("store"), QStringLiteral("daypart")});
        QCOMPARE(model.headerData(Model::VerdictColumn, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 QStringLiteral("8 groups compared, corrected for luck"));
        QCOMPARE(*together->change->uncorrected, before);
        // Each p value stands there twice, so the second of the pair has rank two of eight: as one of four.
        QCOMPARE(*together->againstRest->pValue, one);
        QVERIFY(model.indexOf(attributeId(*snapshot->dataset, QStringLiteral("store")), QStringLiteral("s0"))
                    .siblingAtColumn(Model::VerdictColumn).data(Qt::ToolTipRole).toString()
                    .endsWith(QStringLiteral("8 groups compared, corrected for luck")));
    }

    void aRealOneOfFourMayBeChanceOfMany()
    {
        // s0 falls by enough for a table of two, not for one with forty groups that stand still.
        QString text = QStringLiteral("attributes: store shelf\n");
        for (int i = 0; i < 600; ++i) {
            const bool first = i % 2 == 0;
            text += QStringLiteral("2024-01-05 %1 s%2 f%3\n").arg(i % 10 < 5 ? 10 : 7).arg(i % 2).arg(i % 40);
            text += QStringLiteral("2024-02-05 %1 s%2 f%3\n").arg(first && i % 29 < 2 ? 2 : i % 10 < 5 ? 10 : 7).arg(i % 2).arg(i % 40);
        }
        const SnapshotPtr snapshot = february(text.toUtf8().constData());
        Model model(QLocale::c());
        model.setSnapshot(snapshot);
        const auto verdictWith = [&](const QStringList &names) {
            model.setAttributes(attributes(*snapshot, names));
            return model.indexOf(attributeId(*snapshot->dataset, QStringLiteral("store")), QStringLiteral("s0"))
                .siblingAtColumn(Model::VerdictColumn).data().toString();
        };
        QCOMPARE(verdictWith({QStringLiteral("store")}), QStringLiteral("Real fall"));
        QCOMPARE(verdictWith({QStringLiteral("store"), QStringLiteral("shelf")}), QStringLiteral("Could be chance"));
    }

    void themesAreOneMoreSection()
    {
        Model model(QLocale::c());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const SnapshotPtr snapshot = withThemes();
        model.setSnapshot(snapshot);
        model.setAttributes({Model::ThemesId});
        QCOMPARE(lines(model),
                 (QStringList{QStringLiteral("All responses | 37 | 32 · 33 · 35 | 3 | ±\u202f25 | −97 | Real fall | –"), QStringLiteral("Themes"),
                              QStringLiteral("  Staff | 12 | 0 · 0 · 100 | 100 | ±\u202f23 | – | +185"),
                              QStringLiteral("  Waiting | 13 | 100 · 0 · 0 | −100 | ±\u202f23 | −200 | Real fall | −200")}));
        const QModelIndex themes = model.index(1, 0);
        QCOMPARE(themes.data(Model::RemarkRole).toString(), QStringLiteral("a comment may have several"));
        QCOMPARE(themes.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Themes, 2 groups, a comment may have several"));
        const QModelIndex waiting = model.indexOf(Model::ThemesId, QStringLiteral("Waiting"));
        QCOMPARE(waiting.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Waiting, 13 comments, NPS −100, margin 23, change −200, Real fall, few answers"));
        QCOMPARE(waiting.siblingAtColumn(Model::AnswersColumn).data(Qt::ToolTipRole).toString(), QStringLiteral("13 comments, 12 of them with a score"));
        QVERIFY(waiting.siblingAtColumn(Model::RestColumn).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("To all others who wrote a comment")));
        QVERIFY(waiting.siblingAtColumn(Model::MonthsColumn).data(Model::MonthsRole).toList().isEmpty());
        const QModelIndex staff = model.indexOf(Model::ThemesId, QStringLiteral("Staff"));
        QVERIFY(!staff.siblingAtColumn(Model::AnswersColumn).data(Qt::ToolTipRole).isValid());
        model.sort(Model::AnswersColumn, Qt::DescendingOrder);
        QCOMPARE(names(model).mid(2), QStringList({QStringLiteral("Waiting"), QStringLiteral("Staff")}));
        model.setSnapshot(february(Visits)); // whose comments were not looked through
        QCOMPARE(names(model), QStringList{QStringLiteral("All responses")});
    }

    void themesAreTestedWithTheTable()
    {
        Model model(QLocale::c());
        const SnapshotPtr snapshot = withThemes();
        model.setSnapshot(snapshot);
        const auto compared = [&](Model::Column column) { return model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(); };
        const AttributeId store = attributeId(*snapshot->dataset, QStringLiteral("store"));
        model.setAttributes({store});
        QCOMPARE(compared(Model::RestColumn), QStringLiteral("2 groups compared, corrected for luck"));
        model.setAttributes({store, Model::ThemesId});
        QCOMPARE(compared(Model::RestColumn), QStringLiteral("4 groups compared, corrected for luck"));
        QCOMPARE(names(model).mid(1), (QStringList{QStringLiteral("store"), QStringLiteral("south"), QStringLiteral("north"), QStringLiteral("Themes"),
                                                   QStringLiteral("Staff"), QStringLiteral("Waiting")}));
    }

    void saysWhatIsNotListed()
    {
        QString text = QStringLiteral("attributes: store\n");
        for (int i = 0; i < 2105; ++i)
            text += QStringLiteral("2024-02-05 9 v%1\n").arg(i);
        const SnapshotPtr snapshot = february(text.toUtf8().constData());
        Model model(QLocale::c());
        model.setSnapshot(snapshot);
        model.setAttributes(attributes(*snapshot, {QStringLiteral("store")}));
        QCOMPARE(model.index(1, 0).data(Model::RemarkRole).toString(),
                 QStringLiteral("105 rarer values are not listed: 105 answers"));
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not listed")));
    }

    void emptyAndMissing()
    {
        Model model(QLocale::c());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setAttributes({AttributeId{77}});
        model.setSnapshot(analyze(std::make_shared<const Dataset>(), {}, {}, {}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, Model::NpsColumn).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(0, Model::StackColumn).data().toString(), QStringLiteral("–"));
        model.setSnapshot({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(SegmentModelTest)
#include "tst_segment_model.moc"
