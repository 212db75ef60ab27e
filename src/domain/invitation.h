// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace earshot {

/// Somebody was asked, and what became of it. What no list says is in no bit.
struct Invitation {
    enum State : quint8 { Delivered = 1, Undelivered = 2, Opened = 4, Unopened = 8, Answered = 16 };
    static constexpr quint8 DeliveryMask = Delivered | Undelivered, OpeningMask = Opened | Unopened;

    qint32 sent = 0;    ///< Dataset::Minute
    quint32 person = 0; ///< the same for all invitations of one
    quint8 survey = 0;  ///< index into surveys
    quint8 state = 0;
};

/// How long an answer took.
struct AnswerDelay {
    static constexpr qint32 Unknown = -1;
    qint32 minutes = Unknown; ///< from the first invitation of those that it answers
    bool reminded = false;    ///< a later one of them had gone out by then
    bool operator==(const AnswerDelay &) const = default;
};

/// Who was asked, by all the lists together.
struct AskedColumns {
    std::vector<Invitation> invitations; ///< by survey, person, time; each of these once
    std::vector<quint32> listedRows;     ///< responses with a score by people who were asked in their survey, ascending
    std::vector<AnswerDelay> delays;     ///< of the listed rows
    std::vector<quint32> unnamedRows;    ///< responses with a score by nobody known, ascending
    size_t bytes() const
    {
        return invitations.size() * sizeof(Invitation) + delays.size() * sizeof(AnswerDelay) + (listedRows.size() + unnamedRows.size()) * sizeof(quint32);
    }
};

} // namespace earshot
