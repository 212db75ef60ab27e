// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Identities of things in a document. Each is its own type, so that a batch can never be passed for a response.
// Their values are the row ids of the document's tables (docs/file-format.md) and start at 1.
namespace earshot {

enum class ResponseId : qint64 {};
enum class RespondentId : qint64 {};
enum class SurveyId : qint64 {};
enum class AttributeId : qint64 {};
enum class TagId : qint64 {};
enum class BatchId : qint64 {};

template <typename Id>
constexpr qint64 number(Id id)
{
    return static_cast<qint64>(id);
}

} // namespace earshot
