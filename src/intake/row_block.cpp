// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_block.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace earshot {

namespace {

constexpr size_t ChunkSize = 256 * 1024;

constexpr std::string_view NewResponse::*Texts[] = {&NewResponse::comment, &NewResponse::externalId, &NewResponse::email,
                                                    &NewResponse::respondentExternalId, &NewResponse::name, &NewResponse::phone};

size_t textBytes(const NewResponse &response)
{
    size_t bytes = 0;
    for (const std::string_view NewResponse::*text : Texts)
        bytes += (response.*text).size();
    for (const std::string_view value : response.attributes)
        bytes += value.size();
    for (const std::string_view tag : response.tags)
        bytes += tag.size();
    return bytes;
}

/// Places what a row points to one behind the other: what needs alignment first, the largest before the smaller.
class RowMemory
{
public:
    explicit RowMemory(char *at) : m_at(at) {}

    template <typename Item>
    std::span<Item> copy(std::span<const Item> items)
    {
        auto *to = reinterpret_cast<Item *>(m_at);
        std::uninitialized_copy(items.begin(), items.end(), to);
        m_at += items.size_bytes();
        return {to, items.size()};
    }
    std::span<quint32> zeros(size_t count)
    {
        auto *to = reinterpret_cast<quint32 *>(m_at);
        std::uninitialized_fill_n(to, count, 0u);
        m_at += count * sizeof(quint32);
        return {to, count};
    }
    void copyText(std::string_view &text)
    {
        copyShort(text.data(), text.size());
        text = text.empty() ? std::string_view() : std::string_view(m_at, text.size());
        m_at += text.size();
    }

private:
    /// Most texts are a word or two: for those a call takes longer than the copying.
    void copyShort(const char *from, size_t size)
    {
        if (size > 16) {
            std::memcpy(m_at, from, size);
        } else if (size >= 8) {
            copyEnds<quint64>(from, size);
        } else if (size >= 4) {
            copyEnds<quint32>(from, size);
        } else {
            for (size_t i = 0; i < size; ++i)
                m_at[i] = from[i];
        }
    }
    /// Two words, which overlap in the middle.
    template <typename Word>
    void copyEnds(const char *from, size_t size)
    {
        Word first, last;
        std::memcpy(&first, from, sizeof first);
        std::memcpy(&last, from + size - sizeof last, sizeof last);
        std::memcpy(m_at, &first, sizeof first);
        std::memcpy(m_at + size - sizeof last, &last, sizeof last);
    }

    char *m_at;
};

} // namespace

char *RowBlock::room(size_t size)
{
    constexpr size_t Alignment = alignof(std::max_align_t);
    size = (size + Alignment - 1) & ~(Alignment - 1); // so that what comes next is aligned too
    if (m_left < size || !m_free)
        takeChunk(std::max(ChunkSize, size));
    char *at = m_free;
    m_free += size;
    m_left -= size;
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

void RowBlock::add(const NewResponse &response, const ResponseKeys &keys)
{
    if (m_rows.empty())
        m_rows.reserve(MostRows);
    m_rows.push_back({response, keys, {}});
    Row &row = m_rows.back();
    const size_t values = response.attributes.size(), tags = response.tags.size(), hashes = keys.attributes.size();
    RowMemory memory(room((values + tags) * sizeof(std::string_view) + hashes * (sizeof(Hash128) + sizeof(quint32)) + textBytes(response)));
    row.keys.attributes = memory.copy(keys.attributes);
    const std::span<std::string_view> ownValues = memory.copy(response.attributes), ownTags = memory.copy(response.tags);
    row.recognition.codes = memory.zeros(hashes);
    for (std::string_view NewResponse::*text : Texts)
        memory.copyText(row.response.*text);
    for (std::string_view &value : ownValues)
        memory.copyText(value);
    for (std::string_view &tag : ownTags)
        memory.copyText(tag);
    row.response.attributes = ownValues;
    row.response.tags = ownTags;
}

} // namespace earshot
