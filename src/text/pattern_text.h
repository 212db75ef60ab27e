// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QString>
#include <vector>

namespace earshot {

/// Text as patterns are looked for in it: digits of all scripts and full-width signs as ASCII, every blank and dash the plain
/// one, without what is not seen (soft hyphens, joiners, marks of direction), which would hide an address from a pattern and not
/// from a reader. Valid UTF-16.
class PatternText
{
public:
    explicit PatternText(QStringView original);
    const QString &text() const { return m_text; }
    /// Where a part of text() that is not empty came from.
    TextSpan origin(TextSpan part) const;

private:
    QString m_text;
    std::vector<qsizetype> m_places; ///< in the original, of each unit; empty for ASCII
};

} // namespace earshot
