// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <string>
#include <utility>
#include <vector>

namespace earshot {

/// Text folded to UTF-8, as tokens are cut from it, with the way back to the original.
class TracedText
{
public:
    explicit TracedText(QStringView original);
    const std::string &folded() const { return m_folded; }
    /// Where `length` bytes of folded() from `start` came from, as [start, length] in UTF-16 units of the original.
    std::pair<qsizetype, qsizetype> origin(size_t start, size_t length) const;

private:
    std::string m_folded;
    std::vector<std::pair<qsizetype, qsizetype>> m_origins; ///< start and end for each byte
};

} // namespace earshot
