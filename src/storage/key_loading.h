// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "storage/connection.h"
#include "storage/stored_keys.h"

#include <future>

namespace earshot {

/// Reads what the next import into a document recognises rows and people by, two long lists, on threads of its own:
/// begun before the file of the import is looked at, it costs no time that anybody waits for.
class KeyLoading
{
public:
    struct Keys {
        StoredKeys responses, people;
    };

    using Numbers = StoredKeys::Numbers;

    /// Begins to read. Other connections see what was committed, which is all there is to see between two imports.
    /// The ids of the responses are of use only where duplicates are brought up to date.
    KeyLoading(const Connection &connection, Numbers ids, StopSign stop);
    Numbers ids() const { return m_ids; }
    /// Waits for the keys, once. `imports`: importsOf() the document, which nobody else writes to any more; keys that
    /// were read of others are read again.
    Result<Keys> take(const QString &imports);
    /// Changes with every import, merge, list and undo: nothing else changes the keys.
    static Result<QString> importsOf(Connection &connection);

private:
    struct List {
        QString imports; ///< of the document when it was read
        StoredKeys keys;
    };
    static Result<List> read(const QString &path, StoredKeys::Kind kind, StopSign stop, Numbers numbers);
    void start();

    QString m_path;
    Numbers m_ids;
    StopSign m_stop;
    std::future<Result<List>> m_responses, m_people;
};

} // namespace earshot
