// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xml_tree.h"

#include "intake/utf8.h"

#include <QtGlobal>
#include <algorithm>
#include <cstring>
#include <vector>

namespace earshot {

namespace {

/// XML 1.0, 2.2.
bool isForbidden(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t' && byte != '\r';
}

/// Looks at eight bytes at once: controls are rare, forbidden ones rarer.
bool hasForbiddenControls(std::string_view text)
{
    constexpr quint64 Ones = 0x0101010101010101;
    quint64 word = 0;
    size_t at = 0;
    for (; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        const quint64 controls = (word - Ones * 0x20) & ~word & (Ones * 0x80); // also bytes behind one, by its borrow
        if (controls != 0 && std::any_of(text.begin() + at, text.begin() + at + sizeof word, isForbidden))
            return true;
    }
    return std::any_of(text.begin() + at, text.end(), isForbidden);
}

class Teller
{
public:
    explicit Teller(XmlHandler &handler) : m_handler(handler) {}

    /// False: the node is text, and was told too.
    bool start(pugi::xml_node node)
    {
        const char *name = node.name();
        const char *text = node.value(); // of an element: what stands before its first child
        if (*name) {
            m_attributes.clear();
            for (pugi::xml_attribute attribute = node.first_attribute(); attribute; attribute = attribute.next_attribute())
                m_attributes.insert(m_attributes.end(), {attribute.name(), attribute.value()});
            m_attributes.push_back(nullptr);
            m_handler.startElement(XmlAttributes::withoutPrefix(name), XmlAttributes(m_attributes.data()));
        }
        if (*text)
            m_handler.text(text);
        return *name;
    }
    void end(pugi::xml_node element) { m_handler.endElement(XmlAttributes::withoutPrefix(element.name())); }

private:
    XmlHandler &m_handler;
    std::vector<const char *> m_attributes;
};

} // namespace

bool XmlTree::parse(std::string_view piece)
{
    constexpr unsigned Options = pugi::parse_fragment | pugi::parse_escapes | pugi::parse_eol | pugi::parse_cdata
        | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
    return !hasForbiddenControls(piece) && validUtf8Prefix(piece) == piece.size()
        && m_document.load_buffer(piece.data(), piece.size(), Options, pugi::encoding_utf8);
}

/// Without recursion: hostile XML is nested as deeply as it likes.
void XmlTree::tell(XmlHandler &handler) const
{
    Teller teller(handler);
    std::vector<pugi::xml_node> open;
    for (pugi::xml_node node = m_document.first_child(); node;) {
        if (teller.start(node)) {
            open.push_back(node);
            if (const pugi::xml_node child = node.first_child()) {
                node = child;
                continue;
            }
            teller.end(node);
            open.pop_back();
        }
        node = node.next_sibling();
        while (!node && !open.empty()) {
            teller.end(open.back());
            node = open.back().next_sibling();
            open.pop_back();
        }
    }
}

} // namespace earshot
