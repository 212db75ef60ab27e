// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace earshot {

/// The three groups of the Net Promoter Score, in the order in which they are always drawn: left to right.
enum class Category : quint8 { Detractor, Passive, Promoter };

/// An answer to "how likely are you to recommend us", a whole number from 0 to 10. No other Score can exist.
class Score
{
public:
    static constexpr int Least = 0;
    static constexpr int Most = 10;
    static constexpr int Count = 11;

    static constexpr std::optional<Score> from(int value)
    {
        if (value < Least || value > Most)
            return std::nullopt;
        return Score(static_cast<quint8>(value));
    }

    constexpr int value() const { return m_value; }
    constexpr Category category() const
    {
        return m_value >= 9 ? Category::Promoter : m_value >= 7 ? Category::Passive : Category::Detractor;
    }
    constexpr bool operator==(const Score &) const = default;

private:
    constexpr explicit Score(quint8 value) : m_value(value) {}
    quint8 m_value;
};

} // namespace earshot
