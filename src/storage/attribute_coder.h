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
/// Codes are given by the thread that recognises the rows, in their order; another one may write them.
///
/// A column whose values hardly repeat (order numbers, free text) is not worth a table of values: from the moment
/// that is seen its texts are stored as they are, and the attribute is no longer part of the Dataset.
class AttributeCoder
{
public:
    /// Reads the values known so far. `insertValue` is INSERT INTO attribute_values (attribute, code, value).
    static Result<AttributeCoder> open(Connection &connection, const Attribute &attribute);

    static constexpr quint32 First = 1u << 31; ///< the bit of a code that is given for the first time

    /// The code of a value, by its valueHash(), with the bit `First` when no row had it before; 0: stored as text.
    quint32 code(const Hash128 &hash)
    {
        ++m_filled;
        const quint32 known = m_codes.find(hash);
        return known != 0 ? known : newCode(hash);
    }
    /// Adds what the response's column gets: the code, the text, or NULL. False on a failure of SQLite.
    bool add(std::string_view value, quint32 code, Statement &insertValue, BulkInsert &row) const
    {
        if ((code & First) != 0 && !insert(value, code & ~First, insertValue))
            return false;
        if (code != 0)
            row.add(static_cast<qint64>(code & ~First));
        else
            row.add(value);
        return true;
    }
    /// The same as a value: a number or a text; nothing on a failure.
    std::optional<QJsonValue> stored(std::string_view value, quint32 code, Statement &insertValue) const;

    bool isText() const { return m_text; }
    bool becameText() const { return m_text && !m_wasText; }
    AttributeId id() const { return m_attribute.id; }
    const QString &name() const { return m_attribute.name; }

private:
    quint32 newCode(const Hash128 &hash);
    bool insert(std::string_view value, quint32 code, Statement &insertValue) const;

    Attribute m_attribute;
    KeyIndex m_codes;
    quint32 m_nextCode = 1;
    qint64 m_filled = 0;   ///< rows of this import with a value
    qint64 m_fresh = 0;    ///< of those, values never seen before
    bool m_text = false;
    bool m_wasText = false;
};

} // namespace earshot
