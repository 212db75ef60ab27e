// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/office_package.h"

#include "report/words.h"
#include "report/xml_nodes.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

namespace earshot {

namespace {

const char *const DocumentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const char *const PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const char *const CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

QByteArray typeOf(const char *type)
{
    return type == QByteArrayView("core-properties") ? QByteArray(CoreProperties) : QByteArray(DocumentRelations) + type;
}

QString relationsPath(const QString &source)
{
    const QFileInfo file(source);
    const QString folder = source.contains(u'/') ? file.path() + u'/' : QString();
    return QStringLiteral("%1_rels/%2.rels").arg(folder, file.fileName());
}

QString relativeTo(const QString &source, const QString &target)
{
    const QString folder = source.contains(u'/') ? QFileInfo(source).path() : QString();
    return QDir(u'/' + folder).relativeFilePath(u'/' + target);
}

bool addEntry(QuaZip &zip, const QString &path, const QByteArray &bytes)
{
    QuaZipNewInfo info(path);
    info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0)); // ZIP's first day: a file says nothing of when it was written
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, Z_DEFLATED) || file.write(bytes) != bytes.size())
        return false;
    file.close();
    return file.getZipError() == ZIP_OK;
}

} // namespace

void OfficePackage::add(const QString &path, const QByteArray &contentType, const QByteArray &bytes)
{
    m_parts.push_back({path, contentType, bytes});
}

QString OfficePackage::relate(const QString &source, const char *type, const QString &target)
{
    std::vector<Relationship> &all = m_relationships[source];
    all.push_back({QStringLiteral("rId%1").arg(all.size() + 1), relativeTo(source, target), typeOf(type)});
    return all.back().id;
}

QByteArray OfficePackage::contentTypes() const
{
    pugi::xml_document document;
    const pugi::xml_node types = xml::begin(document, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    xml::add(types, "Default", {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml::add(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    for (const Part &part : m_parts)
        xml::add(types, "Override", {{"PartName", u'/' + part.path}, {"ContentType", part.contentType.constData()}});
    return xml::bytes(document);
}

Result<QByteArray> OfficePackage::write() const
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setDataDescriptorWritingEnabled(false);
    bool done = zip.open(QuaZip::mdCreate) && addEntry(zip, QStringLiteral("[Content_Types].xml"), contentTypes());
    for (auto from = m_relationships.begin(); from != m_relationships.end(); ++from) {
        pugi::xml_document document;
        const pugi::xml_node list = xml::begin(document, "Relationships", {{"xmlns", PackageRelations}});
        for (const Relationship &one : from.value())
            xml::add(list, "Relationship", {{"Id", one.id}, {"Type", one.type.constData()}, {"Target", one.target}});
        done = done && addEntry(zip, relationsPath(from.key()), xml::bytes(document));
    }
    for (const Part &part : m_parts)
        done = done && addEntry(zip, part.path, part.bytes);
    zip.close();
    if (!done || zip.getZipError() != ZIP_OK)
        return Error{ErrorCode::WriteFailed, Report::tr("The file could not be made. Nothing was saved."), QStringLiteral("zip error %1").arg(zip.getZipError())};
    return buffer.data();
}

} // namespace earshot
