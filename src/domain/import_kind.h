// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace earshot {

/// What an import brings: answers, people, or people who were asked and what became of that.
enum class ImportKind : quint8 { Responses, Contacts, Sent };

/// responses, contacts, sent: the word in documents, in JSON and on the command line.
QString importKindName(ImportKind kind);
std::optional<ImportKind> importKindNamed(const QString &name);

} // namespace earshot
