// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

struct XML_ParserStruct;

namespace earshot {

/// Attributes of an XML element, by their names without prefix; the views are valid during the call.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs) : m_pairs(pairs) {}
    std::string_view value(std::string_view name) const; ///< empty when it is not there
    /// Calls visit(name, value) for each, in their order: cheaper than asking for several by name.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const char *const *pair = m_pairs; *pair; pair += 2)
            visit(withoutPrefix(pair[0]), pair[1]);
    }
    /// A name without its prefix. Names are short: looking at each letter once beats the library's functions.
    static std::string_view withoutPrefix(const char *name)
    {
        const char *end = name;
        for (; *end; ++end) {
            if (*end == ':')
                name = end + 1;
        }
        return {name, static_cast<size_t>(end - name)};
    }

private:
    const char *const *m_pairs;
};

/// What is told of an XML document on the way. Names come without their prefix.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view utf8) = 0; ///< in pieces of any size
};

/// Reads XML piece by piece. A document type is refused, and with it every entity but the five of XML itself: nothing
/// can be expanded and nothing outside is read.
class XmlParser
{
public:
    explicit XmlParser(XmlHandler &handler);
    ~XmlParser();
    XmlParser(const XmlParser &) = delete;
    XmlParser &operator=(const XmlParser &) = delete;

    /// The next bytes, less than 1 GiB. False: not well-formed, or refused; then feed no more.
    bool feed(std::string_view bytes, bool last);
    /// No more is told; feed() returns false.
    void stop();

private:
    struct Callbacks;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct *)> m_parser;
    XmlHandler &m_handler;
    bool m_stopped = false;
};

} // namespace earshot
