// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/benchmarks.h"

#include <QByteArray>

namespace earshot {

/// Scores of others that a document keeps: the published ones that ship with the program, as they are, edited or removed,
/// and then the user's own. Only what was changed is written, so that a published figure that is mended later is mended.
struct BenchmarksSetting {
    static constexpr const char *Key = "benchmarks"; ///< of Session::documentSetting
    static constexpr size_t Most = 200;              ///< of the user's own
    static constexpr qsizetype LongestText = 200;

    std::vector<Benchmark> benchmarks = publishedBenchmarks();

    /// False when there are as many as there may be.
    bool add(const Benchmark &benchmark);
    /// A published one that differs from what was published becomes edited, and published again when it does not.
    void change(size_t place, Benchmark benchmark);
    void remove(size_t place);
    /// Takes an edited one back to what was published.
    void restore(size_t place);
    bool hasRemoved() const; ///< a published one
    void bringBackRemoved(); ///< before the user's own
    QByteArray toJson() const;
    /// What is not understood is left out.
    static BenchmarksSetting fromJson(const QByteArray &json);
    bool operator==(const BenchmarksSetting &) const = default;
};

} // namespace earshot
