// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

namespace earshot {

/// An answer with a score by somebody who was asked in its survey.
struct AnswerOfPerson {
    quint8 survey = 0;
    quint32 person = 0; ///< as Invitation::person
    Dataset::Minute minute = Dataset::Undated;
};

/// How long each answer took, in the order of the answers. `invitations` are in the order of AskedColumns.
///
/// An answer belongs to the person's last invitation of its day or before, and to those before it that follow each other
/// by less than AskedAnewAfterDays, if there was no other answer since: what is asked later is asked anew, not reminded
/// of. Invitations of one day are one; those that did not arrive are none. Unknown for answers and invitations without
/// a date, and for further answers to the same invitation.
std::vector<AnswerDelay> answerDelays(const std::vector<Invitation> &invitations, const std::vector<AnswerOfPerson> &answers);

constexpr int AskedAnewAfterDays = 90; ///< no programme asks a person about the same again before

} // namespace earshot
