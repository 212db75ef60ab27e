// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/heading.h"
#include "intake/mapping.h"

namespace earshot {

/// What a cell of a send list says of one invitation, as far as it says it.
struct SendState {
    bool notSent = false;
    std::optional<bool> delivered, opened, answered, mayContact;
    bool operator==(const SendState &) const = default;
};

/// "Hard bounce", "Zugestellt", "Not opened", "Survey finished" …; nothing for words that say nothing of a message. In
/// English, German, French, Spanish, Italian, Portuguese and Dutch, as all words here.
std::optional<SendState> sendState(const QString &cell);
/// Words of sendState() that are said of messages alone: tasks and orders are open, pending and completed as well.
bool isOfMessages(const QString &cell);

/// Sent, Delivered, Opened, Answered, Bounced, Channel, MayContact or OptedOut, by the heading alone.
std::optional<Role> listRoleNamed(const Heading &heading);

/// Yes or no, also as subscribed and unsubscribed; nothing for other texts.
std::optional<bool> yesOrNo(const QString &cell);

/// Headings that stand over answers, never over people.
bool namesAnswer(const Heading &heading);
/// Headings of numbers that count things, years and the like.
bool namesCount(const Heading &heading);
bool namesCompany(const Heading &heading);

} // namespace earshot
