// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xml_nodes.h"

namespace earshot::xml {

namespace {

bool isAllowed(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

struct ByteWriter : pugi::xml_writer
{
    QByteArray written;
    void write(const void *data, size_t size) override { written.append(static_cast<const char *>(data), static_cast<qsizetype>(size)); }
};

} // namespace

QString valid(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            result += text.mid(i, 2);
            ++i;
        } else if (isAllowed(text[i].unicode())) {
            result += text[i];
        }
    }
    return result;
}

void set(pugi::xml_node node, Attributes attributes)
{
    for (const Attribute &attribute : attributes)
        node.append_attribute(attribute.name).set_value(attribute.value.constData());
}

pugi::xml_node add(pugi::xml_node parent, const char *name, Attributes attributes)
{
    pugi::xml_node node = parent.append_child(name);
    set(node, attributes);
    return node;
}

pugi::xml_node addText(pugi::xml_node parent, const char *name, const QString &text, Attributes attributes)
{
    pugi::xml_node node = add(parent, name, attributes);
    node.text().set(valid(text).toUtf8().constData());
    return node;
}

pugi::xml_node begin(pugi::xml_document &document, const char *name, Attributes attributes)
{
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    set(declaration, {{"version", "1.0"}, {"encoding", "UTF-8"}, {"standalone", "yes"}});
    return add(document, name, attributes);
}

QByteArray bytes(const pugi::xml_document &document)
{
    ByteWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return writer.written;
}

} // namespace earshot::xml
