// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/survey.h"
#include "storage/bulk_insert.h"
#include "storage/key_index.h"
#include "storage/row_checksum.h"

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

    /// valueHash() of a value of this attribute.
    Hash128 hash(std::string_view value) const { return valueHash(m_attribute.id, value); }
    /// Adds what the response's column gets: a code, the text, or NULL. False on a failure of SQLite.
    bool add(std::string_view value, const Hash128 &hash, Statement &insertValue, BulkInsert &row);
    /// The same as a value: a number or a text; nothing on a failure.
    std::optional<QJsonValue> stored(std::string_view value, Statement &insertValue);

    bool isText() const { return m_text; }
    bool becameText() const { return m_text && !m_wasText; }
    AttributeId id() const { return m_attribute.id; }
    const QString &name() const { return m_attribute.name; }

private:
    /// 0: to be stored as text; nothing on a failure.
    std::optional<quint32> codeOf(std::string_view value, const Hash128 &hash, Statement &insertValue);
    std::optional<quint32> addValue(std::string_view value, const Hash128 &hash, Statement &insertValue);

    Attribute m_attribute;
    KeyIndex m_codes;
    quint32 m_nextCode = 1;
    qint64 m_filled = 0;   ///< rows of this import with a value
    qint64 m_fresh = 0;    ///< of those, values never seen before
    bool m_text = false;
    bool m_wasText = false;
};

} // namespace earshot
