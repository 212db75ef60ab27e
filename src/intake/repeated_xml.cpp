// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/repeated_xml.h"

#include <array>

namespace earshot {

RepeatedXml::RepeatedXml(ZipArchive &archive, std::string_view element, XmlHandler &handler, const Error &damaged)
    : m_archive(archive), m_handler(handler), m_parser(handler), m_element(element), m_damaged(damaged)
{
    m_unpacking = std::thread([this] { unpack(); });
    m_parsing = std::thread([this] { parse(); });
}

RepeatedXml::~RepeatedXml()
{
    m_parsed.stop();
    m_unpacked.stop();
    m_unpacking.join();
    m_parsing.join();
}

void RepeatedXml::unpack()
{
    XmlCutter cutter(m_element);
    while (unpackSome(cutter)) { }
    m_unpacked.finish();
}

/// False: at the end, or nobody wants more.
bool RepeatedXml::unpackSome(XmlCutter &cutter)
{
    constexpr size_t BlockSize = 64 * 1024; // one block is the longest wait after a cancel
    std::array<char, BlockSize> block;
    const auto count = m_archive.read(block.data(), block.size());
    if (!count) {
        m_unpacked.push(std::make_unique<Part>(Part{{}, {}, 0, count.error()}));
        return false;
    }
    if (*count == 0)
        cutter.end();
    cutter.add({block.data(), static_cast<size_t>(*count)});
    while (auto piece = cutter.take()) {
        if (!m_unpacked.push(std::make_unique<Part>(Part{std::move(*piece), {}, m_archive.done(), {}})))
            return false;
    }
    return *count > 0;
}

void RepeatedXml::parse()
{
    while (auto part = m_unpacked.pop()) {
        if (part->piece.elements && !part->tree.emplace().parse(part->piece.bytes))
            part->tree.reset();
        if (!m_parsed.push(std::move(part)))
            break;
    }
    m_parsed.finish();
}

Result<bool> RepeatedXml::next()
{
    const auto part = m_parsed.pop();
    if (!part)
        return false;
    if (part->error)
        return *part->error;
    m_done = part->done;
    if (part->tree && !m_wholly) {
        part->tree->tell(m_handler);
        return true;
    }
    m_wholly = m_wholly || part->piece.elements;
    if (!m_parser.feed(part->piece.bytes, part->piece.last))
        return m_damaged;
    return true;
}

} // namespace earshot
