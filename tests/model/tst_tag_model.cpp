// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tag_model.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QTest>

using namespace earshot;

namespace {

const char *const Tagged = R"(
    2024-01-03 9 north #staff #Morning
    2024-01-05 3 south #staff
    2024-01-20 10 north #price #staff
    2024-01-20 10 north #price
    2024-01-20 10 north #afternoon
)";

/// "staff 3, price 2, +new"
QString offers(const TagModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool isNew = index.data(TagModel::NewRole).toBool();
        result << (isNew ? QStringLiteral("+%1") : QStringLiteral("%1 %2").arg(QStringLiteral("%1"),
                                                                index.data(TagModel::CountRole).toString()))
                      .arg(index.data().toString());
    }
    return result.join(QStringLiteral(", "));
}

} // namespace

class TagModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatMatches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *name, const char *typed, const QStringList &taken, const char *offered) {
            QTest::newRow(name) << QString::fromUtf8(typed) << taken << QString::fromUtf8(offered);
        };
        row("nothing typed", "", {}, "staff 3, price 2, afternoon 1, Morning 1");
        row("beginning first", "no", {}, "afternoon 1, +no");
        row("letters' case is one", "MORN", {}, "Morning 1, +MORN");
        row("exact", "price", {}, "price 2");
        row("taken", "s", {QStringLiteral("Staff")}, "+s");
        row("taken, exact", "staff", {QStringLiteral("Staff")}, "");
        row("blanks are one", "  two   words ", {}, "+two words");
        row("markup is text", "<b>", {}, "+<b>");
    }
    void offersWhatMatches()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, taken);
        TagModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDataset(test::responses(Tagged));
        model.setTaken(taken);
        model.setTyped(typed);
        QTEST(offers(model), "offered");
    }

    void saysWhatMatched()
    {
        TagModel model;
        model.setDataset(test::responses(Tagged));
        model.setTyped(QStringLiteral("noon"));
        QCOMPARE(model.index(0).data(TagModel::MatchRole).toPoint(), QPoint(5, 4));
        QCOMPARE(model.index(1).data(TagModel::MatchRole).toPoint().y(), 0);
    }
};

QTEST_GUILESS_MAIN(TagModelTest)
#include "tst_tag_model.moc"
