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
    const size_t padding = (alignment - reinterpret_cast<size_t>(m_free) % alignment) % alignment;
    if (m_left < size + padding || !m_free) {
        m_left = std::max(ChunkSize, size);
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(m_left));
        m_free = m_chunks.back().get();
        m_bytes += m_left;
        return room(size, alignment);
    }
    char *at = m_free + padding;
    m_free = at + size;
    m_left -= size + padding;
    return at;
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
