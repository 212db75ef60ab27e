// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace earshot {

namespace {

/// Length of the character that begins with this byte; 0: none does.
size_t lengthByLead(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

bool secondByteFits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xe0:
        return second >= 0xa0;
    case 0xed:
        return second <= 0x9f;
    case 0xf0:
        return second >= 0x90;
    case 0xf4:
        return second <= 0x8f;
    default:
        return true;
    }
}

/// Length of the valid character at the front, 0: none.
size_t characterLength(const char *text, size_t size)
{
    const auto lead = static_cast<unsigned char>(*text);
    const size_t length = lengthByLead(lead);
    if (length < 2)
        return length;
    if (length > size)
        return 0;
    for (size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80)
            return 0;
    }
    return secondByteFits(lead, static_cast<unsigned char>(text[1])) ? length : 0;
}

constexpr uint64_t HighBits = 0x8080808080808080U;
constexpr std::array<char16_t, 32> Windows1252 = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
    0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

void appendByte(std::string &to, unsigned char byte)
{
    char16_t code = byte;
    if (byte >= 0x80 && byte < 0xa0)
        code = Windows1252[byte - 0x80];
    if (code < 0x80) {
        to += static_cast<char>(code);
    } else if (code < 0x800) {
        to += static_cast<char>(0xc0 | (code >> 6));
        to += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        to += static_cast<char>(0xe0 | (code >> 12));
        to += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        to += static_cast<char>(0x80 | (code & 0x3f));
    }
}

} // namespace

size_t validUtf8Prefix(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        uint64_t words[4];
        while (at + sizeof words <= text.size()) {
            std::memcpy(words, text.data() + at, sizeof words);
            if ((words[0] | words[1] | words[2] | words[3]) & HighBits)
                break;
            at += sizeof words;
        }
        const size_t end = std::min(text.size(), at + sizeof words);
        while (at < end) {
            const size_t length = characterLength(text.data() + at, text.size() - at);
            if (length == 0)
                return at;
            at += length;
        }
    }
    return at;
}

size_t cutOffUtf8Tail(std::string_view text)
{
    for (size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        return lengthByLead(byte) > back ? back : 0;
    }
    return 0;
}

bool isAscii(std::string_view text)
{
    uint64_t found = 0, word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        found |= word;
    }
    for (const char byte : text)
        found |= static_cast<unsigned char>(byte);
    return (found & HighBits) == 0;
}

std::string repairedUtf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const size_t valid = validUtf8Prefix(text);
        result.append(text.substr(0, valid));
        text.remove_prefix(valid);
        if (text.empty())
            break;
        appendByte(result, static_cast<unsigned char>(text.front()));
        text.remove_prefix(1);
    }
    return result;
}

} // namespace earshot
