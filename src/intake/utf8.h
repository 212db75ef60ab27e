// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace earshot {

/// Length of the longest prefix that is UTF-8 (RFC 3629: no surrogates, nothing above U+10FFFF, no
/// longer form than needed). Pure ASCII runs at memory speed.
size_t validUtf8Prefix(std::string_view text);

/// How many of the bytes at the end are the beginning of a character that goes on behind the text: 0 … 3.
size_t cutOffUtf8Tail(std::string_view text);

bool isAscii(std::string_view text);

/// The text as UTF-8 in which every byte stays readable: bytes that are no UTF-8 are taken for windows-1252, those
/// that this does not define become U+FFFD.
std::string repairedUtf8(std::string_view text);

} // namespace earshot
