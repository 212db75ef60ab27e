// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

#include <QTimeZone>
#include <vector>

namespace earshot {

/// Turns seconds UTC into the dataset's minutes of a time zone, a few nanoseconds each: the zone's changes of offset
/// are looked up once, and responses come almost in the order of time.
class LocalMinutes
{
public:
    explicit LocalMinutes(const QTimeZone &zone);

    /// Dates outside the years 1900 to 2200 are treated as undated.
    Dataset::Minute operator()(qint64 secondsUtc);

private:
    struct Span {
        qint64 from = 0; ///< seconds UTC
        qint64 offset = 0; ///< seconds
    };
    std::vector<Span> m_spans;
    qint64 m_from = 1; ///< the span of the last call
    qint64 m_until = 0;
    qint64 m_offset = 0;
};

} // namespace earshot
