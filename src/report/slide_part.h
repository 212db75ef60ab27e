// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"
#include "report/xml_nodes.h"

// Parts of a presentation (PresentationML, ECMA-376 part 1, 19.3) that hold what is said.
namespace earshot::slides {

/// What every part needs to know.
struct PartContext
{
    Theme theme;
    QString language; ///< a tag such as "en-GB"
    QString footer;
    qsizetype slides = 0; ///< how many there are
};

/// The root of a part, with the namespaces of all parts.
pugi::xml_node beginPart(pugi::xml_document &document, const char *name);
/// The root of a tree of shapes, with the group that all trees begin with.
pugi::xml_node addShapeTree(pugi::xml_node parent);
/// A box of text; `placeholder` are the attributes of its p:ph, nothing for none.
pugi::xml_node addTextShape(pugi::xml_node tree, int id, const TextShape &shape, const std::vector<xml::Attribute> &placeholder, const PartContext &context);
/// The slide's number, kept up by the program that shows it.
void addSlideNumber(pugi::xml_node tree, int id, const PartContext &context);

/// `ids` are the relationships to the charts and pictures, in the order of the shapes.
QByteArray slidePart(const Slide &slide, const QStringList &ids, const PartContext &context);
QByteArray notesPart(const Slide &slide, const PartContext &context);

} // namespace earshot::slides
