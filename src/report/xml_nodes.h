// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <initializer_list>
#include <pugixml.hpp>

// Elements of XML in a line each. Names are literals of ours; all text that comes from elsewhere is escaped by the writer,
// and what XML 1.0 does not allow is left out.
namespace earshot::xml {

/// The text without characters that no XML 1.0 document may hold: most control characters, halves of pairs.
QString valid(const QString &text);

struct Attribute
{
    Attribute(const char *attribute, const QString &text) : name(attribute), value(valid(text).toUtf8()) {}
    Attribute(const char *attribute, const char *text) : name(attribute), value(text) {}
    template <std::integral Integer>
    Attribute(const char *attribute, Integer number) : name(attribute), value(QByteArray::number(qlonglong(number)))
    {
    }

    const char *name;
    QByteArray value;
};
using Attributes = std::initializer_list<Attribute>;

void set(pugi::xml_node node, Attributes attributes);
/// A new last child.
pugi::xml_node add(pugi::xml_node parent, const char *name, Attributes attributes = {});
/// A new last child that holds a text.
pugi::xml_node addText(pugi::xml_node parent, const char *name, const QString &text, Attributes attributes = {});
/// The root of a part, with its declaration.
pugi::xml_node begin(pugi::xml_document &document, const char *name, Attributes attributes = {});
QByteArray bytes(const pugi::xml_document &document);

} // namespace earshot::xml
