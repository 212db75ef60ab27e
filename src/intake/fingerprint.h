// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <array>
#include <cstdint>
#include <string_view>

namespace earshot {

/// SHA-256 (FIPS 180-4) of bytes given in parts. With the processor's SHA instructions five times as fast as
/// QCryptographicHash, which is used where there are none: large imports would wait for it.
class Fingerprint
{
public:
    Fingerprint();
    void add(std::string_view bytes);
    QByteArray hex(); ///< call once, at the end

private:
    void addBlocks(const char *bytes, size_t blocks);

    const bool m_inHardware;
    QCryptographicHash m_fallback{QCryptographicHash::Sha256};
    std::array<uint32_t, 8> m_state;
    std::array<char, 64> m_block{}; ///< the beginning of a block that is not full yet
    size_t m_filled = 0;
    uint64_t m_bytes = 0;
};

} // namespace earshot
