// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyze.h"
#include "support/responses.h"

#include <QTest>
#include <random>

namespace earshot::test {

/// A random document over two years with gaps: skewed scores that drift, values and dates that may be missing.
class RandomDocument
{
public:
    explicit RandomDocument(unsigned seed) : m_random(seed) {}

    Responses make()
    {
        QString text;
        const unsigned rows = below(4) == 0 ? below(12) : below(500);
        for (unsigned row = 0; row < rows; ++row)
            text += line() + u'\n';
        return parseResponses(text);
    }
    Scope scope()
    {
        static const QStringList searches{QString(), QString(), QStringLiteral("bad"), QStringLiteral("-bad"),
                                          QStringLiteral("store:s1"), QStringLiteral("score:0-8 -tag:t"),
                                          QStringLiteral("has:note")};
        Scope scope;
        if (below(3) != 0)
            scope.period.first = QDate(2024, 1, 1).addDays(below(700));
        if (below(3) != 0)
            scope.period.last = scope.period.first.value_or(QDate(2024, 6, 1)).addDays(below(400));
        scope.comparison.kind = static_cast<Comparison::Kind>(below(3));
        if (below(4) == 0)
            scope.setFilter(AttributeId{1}, {QStringLiteral("s%1").arg(below(4)), QString()});
        if (below(6) == 0)
            scope.setCategories({Category::Detractor, Category::Promoter});
        scope.search = searches[static_cast<qsizetype>(below(7))];
        return scope;
    }
    unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

private:
    QString line()
    {
        const unsigned store = below(5);
        const unsigned day = below(760);
        const QString date = below(30) == 0 ? QStringLiteral("-")
                                            : QDate(2024, 1, 1).addDays(day).toString(Qt::ISODate);
        const unsigned high = store == 2 ? 3 : day > 400 ? 7 : 5;
        const QString score = below(20) == 0 ? QStringLiteral("-")
                                             : QString::number(below(10) < high ? 9 + below(2) : below(9));
        const QString value = store == 4 ? QStringLiteral("-") : QStringLiteral("s%1").arg(store);
        const QString comment = below(2) == 0 ? QString() : below(3) == 0 ? QStringLiteral(" \"bad\"")
                                                                          : QStringLiteral(" \"good\"");
        return QStringLiteral("%1 %2 %3 p%4%5%6%7")
            .arg(date, score, value)
            .arg(below(3))
            .arg(comment, below(9) == 0 ? QStringLiteral(" #t") : QString(),
                 below(9) == 0 ? QStringLiteral(" +note") : QString());
    }

    std::mt19937 m_random;
};

/// Random documents and scopes, each with its analysis, until a check fails.
template <typename Check>
void eachRandom(unsigned rounds, Check check)
{
    for (unsigned seed = 0; seed < rounds; ++seed) {
        RandomDocument random(seed);
        const Responses data = random.make();
        const Scope scope = random.scope();
        AnalysisOptions options;
        options.unit = static_cast<TimeUnit>(random.below(5));
        if (random.below(5) == 0)
            options.rollingDays = 1 + static_cast<int>(random.below(90));
        check(data, scope, *analyze(data.dataset, data.arena, scope, options));
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace earshot::test
