// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document_properties.h"

#include "report/plain_text.h"
#include "report/wording.h"
#include "report/xml_nodes.h"

namespace earshot {

namespace {

QByteArray coreProperties(const Manuscript &manuscript, const ReportInput &input)
{
    pugi::xml_document document;
    const pugi::xml_node root = xml::begin(document, "cp:coreProperties", {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                                                                           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                                                           {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                                                           {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    xml::addText(root, "dc:title", plainText(wording::fileTitle(input)));
    if (!manuscript.author.isEmpty())
        xml::addText(root, "dc:creator", plainText(manuscript.author));
    xml::addText(root, "dc:language", wording::language(input.locale));
    if (!input.date.isValid())
        return xml::bytes(document);
    const QString day = input.date.toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
    for (const char *name : {"dcterms:created", "dcterms:modified"})
        xml::addText(root, name, day, {{"xsi:type", "dcterms:W3CDTF"}});
    return xml::bytes(document);
}

QByteArray applicationProperties(const ReportInput &input)
{
    pugi::xml_document document;
    const pugi::xml_node root = xml::begin(document, "Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    xml::addText(root, "Application", QStringLiteral("Earshot %1").arg(input.version));
    return xml::bytes(document);
}

} // namespace

void addProperties(OfficePackage &package, const Manuscript &manuscript, const ReportInput &input)
{
    const QString core = QStringLiteral("docProps/core.xml"), application = QStringLiteral("docProps/app.xml");
    package.add(core, "application/vnd.openxmlformats-package.core-properties+xml", coreProperties(manuscript, input));
    package.add(application, "application/vnd.openxmlformats-officedocument.extended-properties+xml", applicationProperties(input));
    package.relate({}, "core-properties", core);
    package.relate({}, "extended-properties", application);
}

} // namespace earshot
