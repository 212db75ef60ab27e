// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <variant>
#include <vector>

namespace earshot {

/// Integer codes of one attribute, one per response, as narrow as the number of values allows. Code 0: no value.
class CodeColumn
{
public:
    using Narrow = std::vector<quint8>;
    using Middle = std::vector<quint16>;
    using Wide = std::vector<quint32>;

    CodeColumn() = default;
    /// Takes codes below `valueCount` and stores them in 1, 2 or 4 bytes each.
    CodeColumn(std::span<const quint32> codes, size_t valueCount);
    CodeColumn(Narrow codes) : m_codes(std::move(codes)) {}
    CodeColumn(Middle codes) : m_codes(std::move(codes)) {}
    CodeColumn(Wide codes) : m_codes(std::move(codes)) {}

    quint32 at(size_t row) const;
    size_t size() const;
    size_t bytes() const;
    /// Calls `f` with a std::span of the codes in their own width.
    template <typename F>
    decltype(auto) visit(F &&f) const
    {
        return std::visit([&](const auto &codes) { return f(std::span(codes)); }, m_codes);
    }

private:
    std::variant<Narrow, Middle, Wide> m_codes;
};

} // namespace earshot
