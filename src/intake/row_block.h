// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "storage/recognition.h"
#include "storage/response_keys.h"

#include <memory>

namespace earshot {

/// Some rows on their way from the reading to the writing thread, with all texts they point to.
class RowBlock
{
public:
    static constexpr size_t MostRows = 4096;
    static constexpr size_t MostBytes = size_t(2) << 20;

    struct Row {
        NewResponse response;
        ResponseKeys keys;
        Recognition recognition;
    };

    void add(const NewResponse &response, const ResponseKeys &keys); ///< copies what they point to
    bool isFull() const { return m_rows.size() >= MostRows || m_bytes >= MostBytes; }
    std::vector<Row> &rows() { return m_rows; }
    /// As new, but for the memory, which it keeps.
    void clear();

    qint64 read = 0;     ///< data rows read since the block before
    qint64 rejected = 0; ///< those left out by a filter are among them
    qint64 leftOut = 0;
    std::vector<Rejection> rejections;
    double done = 0;     ///< share of the file

private:
    char *room(size_t size);
    void takeChunk(size_t size);

    std::vector<Row> m_rows;
    std::vector<std::unique_ptr<char[]>> m_chunks; ///< of the usual size
    std::vector<std::unique_ptr<char[]>> m_long;   ///< for what is longer
    size_t m_usedChunks = 0;
    char *m_free = nullptr;
    size_t m_left = 0;
    size_t m_bytes = 0;
};

} // namespace earshot
