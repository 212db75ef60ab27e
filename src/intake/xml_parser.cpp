// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xml_parser.h"

#include <expat.h>

namespace earshot {

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair; pair += 2) {
        if (withoutPrefix(pair[0]) == name)
            return pair[1];
    }
    return {};
}

struct XmlParser::Callbacks {
    static XmlParser &of(void *data) { return *static_cast<XmlParser *>(data); }

    static void XMLCALL start(void *data, const char *name, const char **attributes)
    {
        of(data).m_handler.startElement(XmlAttributes::withoutPrefix(name), XmlAttributes(attributes));
    }
    static void XMLCALL end(void *data, const char *name) { of(data).m_handler.endElement(XmlAttributes::withoutPrefix(name)); }
    static void XMLCALL text(void *data, const char *bytes, int size)
    {
        of(data).m_handler.text({bytes, static_cast<size_t>(size)});
    }
    static void XMLCALL doctype(void *data, const char *, const char *, const char *, int) { of(data).stop(); }
};

XmlParser::XmlParser(XmlHandler &handler) : m_parser(XML_ParserCreate(nullptr), &XML_ParserFree), m_handler(handler)
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Callbacks::start, &Callbacks::end);
    XML_SetCharacterDataHandler(m_parser.get(), &Callbacks::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Callbacks::doctype);
}

XmlParser::~XmlParser() = default;

bool XmlParser::feed(std::string_view bytes, bool last)
{
    return !m_stopped && XML_Parse(m_parser.get(), bytes.data(), static_cast<int>(bytes.size()), last) == XML_STATUS_OK;
}

void XmlParser::stop()
{
    m_stopped = true;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

} // namespace earshot
