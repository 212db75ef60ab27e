// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_block.h"

#include <algorithm>
#include <cstring>

namespace earshot {

namespace {

constexpr size_t ChunkSize = 256 * 1024;

} // namespace

char *RowBlock::room(size_t size, size_t alignment)
{
    const size_t padding = -reinterpret_cast<size_t>(m_free) & (alignment - 1); // a power of two: % would take far longer
    if (m_left < size + padding || !m_free) {
        takeChunk(std::max(ChunkSize, size));
        return room(size, alignment);
    }
    char *at = m_free + padding;
    m_free = at + size;
    m_left -= size + padding;
    return at;
}

void RowBlock::takeChunk(size_t size)
{
    const bool isLong = size > ChunkSize;
    if (isLong)
        m_long.push_back(std::make_unique_for_overwrite<char[]>(size));
    else if (m_usedChunks == m_chunks.size())
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(size));
    m_free = isLong ? m_long.back().get() : m_chunks[m_usedChunks++].get();
    m_left = size;
    m_bytes += size;
}

void RowBlock::clear()
{
    m_rows.clear();
    m_long.clear();
    rejections.clear();
    m_usedChunks = m_left = m_bytes = 0;
    m_free = nullptr;
    read = rejected = leftOut = 0;
    done = 0;
}

std::string_view RowBlock::copy(std::string_view text)
{
    if (text.empty())
        return {};
    char *to = room(text.size(), 1);
    std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
}

std::span<const std::string_view> RowBlock::copy(std::span<const std::string_view> texts)
{
    if (texts.empty())
        return {};
    auto *to = reinterpret_cast<std::string_view *>(room(texts.size_bytes(), alignof(std::string_view)));
    std::uninitialized_copy(texts.begin(), texts.end(), to);
    for (std::string_view &text : std::span(to, texts.size()))
        text = copy(text);
    return {to, texts.size()};
}

void RowBlock::add(const NewResponse &response, const ResponseKeys &keys)
{
    if (m_rows.empty())
        m_rows.reserve(MostRows);
    m_rows.push_back({response, keys});
    NewResponse &row = m_rows.back().response;
    for (std::string_view NewResponse::*text : {&NewResponse::comment, &NewResponse::externalId, &NewResponse::email,
                                                &NewResponse::respondentExternalId, &NewResponse::name, &NewResponse::phone})
        row.*text = copy(row.*text);
    row.attributes = copy(row.attributes);
    row.tags = copy(row.tags);
    m_rows.back().keys.attributes = copy(keys.attributes);
}

std::span<const Hash128> RowBlock::copy(std::span<const Hash128> hashes)
{
    if (hashes.empty())
        return {};
    auto *to = reinterpret_cast<Hash128 *>(room(hashes.size_bytes(), alignof(Hash128)));
    std::uninitialized_copy(hashes.begin(), hashes.end(), to);
    return {to, hashes.size()};
}

} // namespace earshot
