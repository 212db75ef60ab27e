// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/heading.h"

namespace earshot {

/// How well a heading names the time of an answer: 0 says nothing, 0.5 names it. FORMATS.md: submitted before started
/// before created before sent.
double answerTime(const Heading &heading);

/// It names the time of something else that happened before the answer: an order, a delivery, a visit.
bool namesOtherEvent(const Heading &heading);

/// It names a time that is never that of an answer: a birth, the end of a contract.
bool neverAnswerTime(const Heading &heading);

} // namespace earshot
