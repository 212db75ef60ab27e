// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx_parts.h"

#include <array>

namespace earshot::xlsx {

namespace {

constexpr size_t BlockSize = 64 * 1024;
constexpr size_t MostSharedTexts = 30'000'000; ///< far more than a sheet has rows
constexpr size_t MostStyles = 100'000;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

int toNumber(std::string_view digits)
{
    return toText(digits).toInt();
}

} // namespace

bool isTrue(std::string_view value)
{
    return value == "1" || value == "true" || value == "on";
}

Result<void> readPart(ZipArchive &archive, const QString &entry, XmlHandler &handler, const Error &damaged)
{
    if (auto started = archive.start(entry); !started)
        return started;
    XmlParser parser(handler);
    std::array<char, BlockSize> block;
    for (;;) {
        const auto count = archive.read(block.data(), block.size());
        if (!count)
            return count.error();
        if (!parser.feed({block.data(), static_cast<size_t>(*count)}, *count == 0))
            return damaged;
        if (*count == 0)
            return {};
    }
}

void Relations::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name != "Relationship" || attributes.value("TargetMode") == "External")
        return;
    const QString target = toText(attributes.value("Target"));
    const QString type = toText(attributes.value("Type"));
    byId.insert(toText(attributes.value("Id")),
                {target.startsWith(u'/') ? target.mid(1) : m_folder + target, type.section(u'/', -1)});
}

QString Relations::ofType(const QString &type) const
{
    for (const Target &target : byId) {
        if (target.type == type)
            return target.entry;
    }
    return {};
}

void WorkbookPart::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "sheet") {
        const std::string_view state = attributes.value("state");
        sheets.push_back({toText(attributes.value("name")), toText(attributes.value("id")),
                          state == "hidden" || state == "veryHidden"});
    } else if (name == "workbookPr") {
        since1904 = isTrue(attributes.value("date1904"));
    } else if (name == "calcPr") {
        uncalculated = isTrue(attributes.value("fullCalcOnLoad"));
    }
}

void StylesPart::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "cellXfs")
        m_inCells = true;
    else if (name == "numFmt")
        m_codes.insert(toNumber(attributes.value("numFmtId")), kindOfCode(attributes.value("formatCode")));
    else if (m_inCells && name == "xf" && kinds.size() < MostStyles) {
        const int format = toNumber(attributes.value("numFmtId"));
        kinds.push_back(m_codes.contains(format) ? m_codes.value(format) : kindOfBuiltIn(format));
    }
}

void StylesPart::endElement(std::string_view name)
{
    if (name == "cellXfs")
        m_inCells = false;
}

void SharedTextsPart::startElement(std::string_view name, const XmlAttributes &)
{
    m_inText = name == "t" && !m_inAid;
    if (name == "rPh")
        m_inAid = true;
}

void SharedTextsPart::endElement(std::string_view name)
{
    m_inText = false;
    if (name == "rPh")
        m_inAid = false;
    if (name != "si")
        return;
    m_tooMany = m_tooMany || m_ends.size() >= MostSharedTexts;
    if (m_tooMany)
        return;
    appendUnescaped(m_texts, m_one);
    m_one.clear();
    m_ends.push_back(static_cast<quint32>(m_texts.size()));
}

void SharedTextsPart::text(std::string_view utf8)
{
    if (m_inText)
        m_one.append(utf8);
}

} // namespace earshot::xlsx
