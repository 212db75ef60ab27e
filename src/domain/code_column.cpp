// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/code_column.h"

#include <algorithm>

namespace earshot {

namespace {

template <typename Codes>
Codes narrowed(std::span<const quint32> codes)
{
    Codes result(codes.size());
    std::transform(codes.begin(), codes.end(), result.begin(),
                   [](quint32 code) { return static_cast<typename Codes::value_type>(code); });
    return result;
}

} // namespace

CodeColumn::CodeColumn(std::span<const quint32> codes, size_t valueCount)
{
    if (valueCount <= 0x100)
        m_codes = narrowed<Narrow>(codes);
    else if (valueCount <= 0x10000)
        m_codes = narrowed<Middle>(codes);
    else
        m_codes = Wide(codes.begin(), codes.end());
}

quint32 CodeColumn::at(size_t row) const
{
    return visit([row](auto codes) { return static_cast<quint32>(codes[row]); });
}

size_t CodeColumn::size() const
{
    return visit([](auto codes) { return codes.size(); });
}

size_t CodeColumn::bytes() const
{
    return visit([](auto codes) { return codes.size_bytes(); });
}

} // namespace earshot
