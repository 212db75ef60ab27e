// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>
#include <span>
#include <string_view>

namespace earshot {

/// One accepted row on its way into the document. Texts are UTF-8 and valid only during the call they are given to.
struct NewResponse {
    qint64 sourceRow = 0;
    quint8 survey = 0;                ///< 0: the survey of the import; from 1: BatchWriter::Start::others
    int score = -1;                   ///< 0 … 10, or -1: unanswered
    std::optional<qint64> answeredAt; ///< seconds since 1970 UTC
    std::optional<int> utcOffsetMinutes;
    std::string_view comment;
    std::string_view externalId;
    std::string_view email, respondentExternalId, name, phone;
    std::span<const std::string_view> attributes; ///< in the order given to begin()
    std::span<const std::string_view> tags;
};

} // namespace earshot
