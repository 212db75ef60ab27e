// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace fuzz {

std::span<const Target> targets()
{
    static constexpr std::array<Target, 6> table = {{
        {"csv", &csv}, {"splitter", &splitter}, {"xlsx", &xlsx}, {"xlsx_parts", &xlsxParts}, {"dates", &dates}, {"scores", &scores},
    }};
    return table;
}

void expect(bool holds, const char *sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", sentence);
    std::abort();
}

} // namespace fuzz
