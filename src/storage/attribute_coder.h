// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/survey.h"
#include "storage/key_index.h"
#include "storage/statement.h"

#include <QJsonValue>

namespace earshot {

/// Turns the values of one attribute into codes while importing, and adds new values to the document.
///
/// A column whose values hardly repeat (order numbers, free text) is not worth a table of values: from the moment
/// that is seen its texts are stored as they are, and the attribute is no longer part of the Dataset.
class AttributeCoder
{
public:
    /// Reads the values known so far. `insertValue` is INSERT INTO attribute_values (attribute, code, value).
    static Result<AttributeCoder> open(Connection &connection, const Attribute &attribute);

    /// Binds what the response's column gets: a code, the text, or NULL. False on a failure of SQLite.
    bool bind(std::string_view value, Statement &insertValue, Statement &row, int index);
    /// The same as a value: a number or a text; nothing on a failure.
    std::optional<QJsonValue> stored(std::string_view value, Statement &insertValue);
    /// valueHash() of the value bound last; zeros when there was none.
    const Hash128 &lastHash() const { return m_last; }

    bool isText() const { return m_text; }
    bool becameText() const { return m_text && !m_wasText; }
    AttributeId id() const { return m_attribute.id; }

private:
    /// 0: to be stored as text; nothing on a failure.
    std::optional<quint32> codeOf(std::string_view value, Statement &insertValue);
    std::optional<quint32> addValue(std::string_view value, Statement &insertValue);

    Attribute m_attribute;
    KeyIndex m_codes;
    quint32 m_nextCode = 1;
    qint64 m_filled = 0;   ///< rows of this import with a value
    qint64 m_fresh = 0;    ///< of those, values never seen before
    Hash128 m_last;
    bool m_text = false;
    bool m_wasText = false;
};

} // namespace earshot
