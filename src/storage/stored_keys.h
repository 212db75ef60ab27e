// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/stop_sign.h"
#include "storage/sorted_keys.h"

#include <variant>

namespace earshot {

class Connection;

/// The keys that a document holds of its responses or its people. Where two imports wrote the same key, the later
/// one's number counts.
class StoredKeys
{
public:
    enum class Kind { Response, Respondent };
    using Numbers = SortedKeys::Numbers;

    StoredKeys() = default;
    /// Keys of responses without those of imports that were undone; people stay. Cancelled when the sign is up.
    static Result<StoredKeys> load(Connection &connection, Kind kind, StopSign stop = {}, Numbers numbers = Numbers::Kept);

    /// The number stored under the hash, which may be another one when the numbers were left out, or 0: it is not there.
    quint32 find(const Hash128 &key) const;
    /// Has the place of the hash brought near, so that find() a little later does not wait for the memory.
    void prefetch(const Hash128 &key) const;
    /// Adds keys that count more than all before.
    void merge(const KeyIndex &newer) { newestTable().merge(newer); }
    size_t size() const;

private:
    using Layer = std::variant<KeyIndex, SortedKeys>;

    KeyIndex &newestTable();

    std::vector<Layer> m_layers; ///< oldest first
};

} // namespace earshot
