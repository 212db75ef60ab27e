// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "support/harbour.h"
#include "support/snapshot_text.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

Scope lastSixMonths()
{
    Scope scope;
    scope.period = {QDate(2026, 5, 1), QDate(2026, 10, 31)};
    return scope;
}

SnapshotPtr analyzed(const Scope &scope)
{
    static const Responses data = harbour();
    AnalysisOptions options;
    options.today = QDate(2026, 11, 3);
    return analyze(data.dataset, data.arena, scope, options);
}

const Grouping &by(const Snapshot &snapshot, const char *name)
{
    return *snapshot.grouping(attributeId(*snapshot.dataset, QString::fromLatin1(name)));
}

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

} // namespace

/// The example café: figures of its description, and the words that the pages and the report make of them.
class tst_harbour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totals();
    void months();
    void groups();
    void stepsByStore();
    void printedFigures();
    void sentences();
};

void tst_harbour::totals()
{
    const SnapshotPtr all = analyzed(Scope());
    QCOMPARE(text(all->total), QStringLiteral("1284 = 764+319+201, 43.8"));
    QCOMPARE(all->commentRows.size(), size_t{591});
    QCOMPARE(all->commentCategories, (std::array<qint64, 3>{133, 120, 338}));
    const SnapshotPtr half = analyzed(lastSixMonths());
    QCOMPARE(text(half->total), QStringLiteral("512 = 308+137+67, 47.1"));
    QCOMPARE(text(*half->previous), QStringLiteral("408 = 226+102+80, 35.8"));
    QCOMPARE(text(half->change), QStringLiteral("+11.3 rise"));
    QCOMPARE(half->withComment, 232);
}

void tst_harbour::months()
{
    const SnapshotPtr all = analyzed(Scope());
    const QStringList lines = bucketLines(all->buckets);
    QCOMPARE(lines.size(), 18);
    QCOMPARE(lines.first(), QStringLiteral("2025-05-01..2025-05-31 52 = 32+9+11, 40.4, in period"));
    QCOMPARE(lines[10], QStringLiteral("2026-03-01..2026-03-31 69 = 37+13+19, 26.1, rolling 34.9, in period"));
    QCOMPARE(lines.last(), QStringLiteral("2026-10-01..2026-10-31 100 = 58+30+12, 46.0, rolling 47.6, in period"));
}

void tst_harbour::groups()
{
    const SnapshotPtr s = analyzed(lastSixMonths());
    const QStringList stores{
        QStringLiteral("Harbour Street 180 = 119+50+11, 60.0, change +10.4 chance, rest +19.9 rise"),
        QStringLiteral("Market Hall 133 = 86+30+17, 51.9, change +13.5 chance, rest +6.5 chance"),
        QStringLiteral("Station 114 = 68+32+14, 47.4, change +23.1 chance, rest +0.4 chance"),
        QStringLiteral("Quay 85 = 35+25+25, 11.8, change -17.4 chance, rest -42.3 fall"),
    };
    QCOMPARE(groupLines(by(*s, "Store")), stores);
    // Among all groups of the document both that regulars score higher and the rise of the occasional could be luck.
    const QStringList types{
        QStringLiteral("Regular 229 = 150+55+24, 55.0, change +10.1 chance, rest +14.4 chance"),
        QStringLiteral("Occasional 193 = 112+61+20, 47.7, change +21.4 chance, rest +1.0 chance"),
        QStringLiteral("First visit 90 = 46+21+23, 25.6, change -8.2 chance, rest -26.1 fall"),
    };
    QCOMPARE(groupLines(by(*s, "Customer type")), types);
    // Alone, the rise of Station would pass; among four stores it may be luck.
    const Change &station = *by(*s, "Store").groups[2].change;
    QVERIFY(*station.uncorrected < 0.05 && *station.pValue > 0.05);
}

void tst_harbour::stepsByStore()
{
    const SnapshotPtr s = analyzed(lastSixMonths());
    QStringList steps;
    for (const DecompositionStep &step : by(*s, "Store").decomposition)
        steps += QStringLiteral("%1 %2").arg(step.value).arg(step.performance, 0, 'f', 3);
    QCOMPARE(steps, (QStringList{QStringLiteral("Harbour Street 3.282"), QStringLiteral("Market Hall 3.390"),
                                 QStringLiteral("Station 5.593"), QStringLiteral("Quay -3.351")}));
    QCOMPARE(QString::number(by(*s, "Store").mixTotal, 'f', 3), QStringLiteral("2.372"));
}

void tst_harbour::printedFigures()
{
    const SnapshotPtr s = analyzed(lastSixMonths());
    const auto score = [](std::optional<double> value) { return formatted(value, NumberFormat::Score, english()); };
    QCOMPARE(score(s->total.nps), QStringLiteral("47"));
    QCOMPARE(score(s->total.margin()), QStringLiteral("6"));
    QCOMPARE(score(s->total.interval->low), QStringLiteral("41"));
    QCOMPARE(score(s->total.interval->high), QStringLiteral("53"));
    QCOMPARE(shownChange(*s->previous->nps, *s->total.nps), 11);
}

void tst_harbour::sentences()
{
    const SnapshotPtr s = analyzed(lastSixMonths());
    using namespace earshot::sentences;
    QCOMPARE(overview(*s, english()),
             QStringLiteral("Your score rose, and the rise is larger than chance. "
                            "Quay scores far below the other stores."));
    QCOMPARE(chance(*s->change, english()),
             QStringLiteral("Chance alone would move the score this much only about 1 time in 41."));
    const Grouping &stores = by(*s, "Store");
    QCOMPARE(group(*s, stores, stores.groups[3], english()),
             QStringLiteral("Quay scored 12, far below every other store, and that gap is real. "
                            "Its fall from 29 could still be chance."));
    QCOMPARE(group(*s, stores, stores.groups[0], english()),
             QStringLiteral("Harbour Street scored 60, above the other stores together, and that gap is real. "
                            "The step up from 50 could be chance."));
    QCOMPARE(heading(*s, english()), QStringLiteral("The score rose. Quay needs help."));
    QCOMPARE(executiveSummary(*s, english()),
             QStringLiteral("512 answers came in between 1 May and 31 October 2026. The score rose from 36 to 47. "
                            "Quay scores 12, far below the other stores."));
    QCOMPARE(trend(*s, english()),
             QStringLiteral("Against the period before the score rose; no single stretch stands out beyond that. "
                            "Single months swing by \u00b1\u202f15 or so."));
}

QTEST_GUILESS_MAIN(tst_harbour)
#include "tst_harbour.moc"
