// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xml_cutter.h"

#include <algorithm>
#include <utility>

namespace earshot {

namespace {

constexpr size_t LongestHead = size_t(1) << 20;
constexpr size_t LongestElement = size_t(4) << 20;

bool isUtf8(std::string_view declaration)
{
    const size_t at = declaration.find("encoding");
    if (at == declaration.npos)
        return true;
    std::string rest(declaration.substr(at));
    std::transform(rest.begin(), rest.end(), rest.begin(), [](char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : letter; });
    return rest.find("\"utf-8\"") != rest.npos || rest.find("'utf-8'") != rest.npos;
}

/// Behind the declaration of a document in UTF-8 that has one.
size_t endOfDeclaration(std::string_view head)
{
    constexpr std::string_view Mark = "\xef\xbb\xbf";
    const size_t begin = head.starts_with(Mark) ? Mark.size() : 0;
    if (!head.substr(begin).starts_with("<?xml"))
        return begin;
    const size_t end = head.find("?>", begin);
    return end != head.npos && isUtf8(head.substr(begin, end - begin)) ? end + 2 : head.npos;
}

/// "x:" of "<x:worksheet …"
std::string_view prefixOfRoot(std::string_view text)
{
    const size_t begin = text.find('<');
    if (begin == text.npos)
        return {};
    const std::string_view name = text.substr(begin + 1, text.find_first_of(" \t\r\n/>", begin) - begin - 1);
    return name.substr(0, name.find(':') == name.npos ? 0 : name.find(':') + 1);
}

bool endsName(char letter)
{
    return letter == '>' || letter == '/' || letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

/// Where the text begins an element, or npos.
size_t findElement(std::string_view text, const std::string &begin, size_t from)
{
    for (size_t at = text.find(begin, from); at != text.npos && at + begin.size() < text.size(); at = text.find(begin, at + 1)) {
        if (endsName(text[at + begin.size()]))
            return at;
    }
    return text.npos;
}

} // namespace

/// Nothing when there is none yet, or behind comments and other declarations: they could hold what looks like one.
std::optional<size_t> XmlCutter::firstElement()
{
    const std::string_view head = m_bytes;
    const size_t root = endOfDeclaration(head);
    if (root == head.npos)
        return {};
    const std::string name = std::string(prefixOfRoot(head.substr(root))) + m_element;
    const size_t at = findElement(head, '<' + name, root);
    if (at == head.npos)
        return {};
    const std::string_view between = head.substr(root, at - root);
    if (between.find("<!") != between.npos || between.find("<?") != between.npos)
        return {};
    m_close = "</" + name + '>';
    return at;
}

std::optional<XmlPiece> XmlCutter::take()
{
    if (m_gaveLast)
        return {};
    if (m_place == Place::Head) {
        if (const auto first = firstElement()) {
            m_place = Place::Elements;
            return cut(*first, false);
        }
        if (!m_ended && m_bytes.size() < LongestHead)
            return {};
        m_place = Place::Anywhere;
    }
    if (m_place == Place::Elements) {
        if (m_bytes.size() < UsualSize && !m_ended)
            return {};
        if (const size_t end = m_bytes.rfind(m_close); end != m_bytes.npos)
            return cut(end + m_close.size(), true);
        if (!m_ended && m_bytes.size() < LongestElement)
            return {};
        m_place = Place::Anywhere;
    }
    if (m_bytes.empty() && !m_ended)
        return {};
    m_gaveLast = m_ended;
    return cut(m_bytes.size(), false);
}

XmlPiece XmlCutter::cut(size_t size, bool elements)
{
    std::string rest = m_bytes.substr(size);
    m_bytes.resize(size);
    return {std::exchange(m_bytes, std::move(rest)), elements, m_gaveLast};
}

} // namespace earshot
