// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/opened.h"
#include "bench/output.h"

using namespace earshot;

/// bench_search PROJECT ROUNDS TERM…: from a search term to all figures (row T1). Prints JSON by term.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto opened = bench::open(argv[1]);
    if (!opened)
        return bench::fail(opened.error());
    QJsonObject terms;
    for (int i = 3; i < argc; ++i) {
        Scope scope;
        scope.search = QString::fromLocal8Bit(argv[i]);
        SnapshotPtr snapshot;
        const QJsonArray times = bench::milliseconds(QByteArray(argv[2]).toInt(), [&] {
            snapshot = analyze(opened->dataset, opened->arena, scope, AnalysisOptions{});
        });
        terms[scope.search] =
            QJsonObject{{QStringLiteral("ms"), times},
                        {QStringLiteral("found"), snapshot->responses},
                        {QStringLiteral("rows"), static_cast<qint64>(opened->dataset->size())}};
    }
    bench::print(terms);
    return 0;
}
