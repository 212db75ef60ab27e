// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/heading.h"

namespace earshot {

/// How well a heading names what people wrote: 0.5 asks for a comment or the reason, 0.4 for what is good or bad,
/// 0.3 names a text or is a numbered question; 0 says nothing. FORMATS.md, "Words that name the columns".
double commentWords(const Heading &heading);

/// It names texts that nobody wrote as an answer: addresses, names, marks of tools.
bool namesNoComment(const Heading &heading);

/// "Q2", "Question 3": a question of which the heading says nothing.
bool isNumberedQuestion(const Heading &heading);

} // namespace earshot
