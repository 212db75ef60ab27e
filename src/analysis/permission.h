// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What people were asked to allow, and what they allowed. One reading for findings, segments and reports.
namespace earshot {

/// Whether an attribute by its heading is a permission ("May we quote you?"). It says nothing of how content people
/// are, so that no finding is made of it.
bool isPermission(const QString &heading);

/// Whether the heading asks for leave to quote or publish. A plain "Consent" asks for it too, one to be called or
/// mailed does not.
bool asksToQuote(const QString &heading);
/// Whether it asks for leave to give the name with it ("May we quote you by name?").
bool asksForName(const QString &heading);

enum class Quoting : quint8 { Refused, WithoutName, WithName };

/// What an answer to such a question allows. Only a recognised yes is one: anything else, and no answer, refuses.
/// The name only with "by name", "with my name" or a yes to a question that asks for it.
Quoting quotingAllowed(const QString &heading, const QString &answer);

} // namespace earshot
