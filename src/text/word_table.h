// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Numbers for words, from 0 in the order in which they first come. Made for looking up every word of a document.
class WordTable
{
public:
    WordTable();
    quint32 idOf(std::string_view word);
    std::optional<quint32> find(std::string_view word) const;
    std::string_view word(quint32 id) const;
    size_t size() const { return m_starts.size() - 1; }
    size_t bytes() const;
    void clear();

private:
    struct Slot {
        quint64 key = 0;    ///< the word itself up to 8 bytes, else its hash
        quint32 length = 0; ///< in bytes
        quint32 next = 0;   ///< id + 1; 0: free
    };

    size_t slotOf(std::string_view word, quint64 key) const;
    void grow();

    std::vector<Slot> m_slots;
    std::vector<size_t> m_starts;
    std::string m_text;
};

} // namespace earshot
