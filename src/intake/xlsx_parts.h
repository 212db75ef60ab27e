// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/xlsx_workbook.h"
#include "intake/xml_parser.h"

#include <QHash>

// The small parts of a workbook beside its sheets.
namespace earshot::xlsx {

/// Of an attribute that is true or false.
bool isTrue(std::string_view value);

/// Reads a whole entry into the handler. FileDamaged when it is no XML or has a document type.
Result<void> readPart(ZipArchive &archive, const QString &entry, XmlHandler &handler, const Error &damaged);

/// Relationships: where the parts are that another part names by an id. ECMA-376 part 2, 9.3.
class Relations final : public XmlHandler
{
public:
    /// `folder`: of the part whose relationships these are; ends with a slash, or is empty.
    explicit Relations(const QString &folder) : m_folder(folder) {}
    struct Target {
        QString entry;
        QString type; ///< the last word of the type: worksheet, styles, sharedStrings, …
    };
    QHash<QString, Target> byId;
    QString ofType(const QString &type) const; ///< the entry of the first; empty: there is none

    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

private:
    QString m_folder;
};

/// The list of sheets, and which day is zero.
class WorkbookPart final : public XmlHandler
{
public:
    struct NamedSheet {
        QString name, id;
        bool hidden = false;
    };
    std::vector<NamedSheet> sheets;
    bool since1904 = false;
    bool uncalculated = false;

    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
};

/// The number formats of the cell styles.
class StylesPart final : public XmlHandler
{
public:
    std::vector<NumberKind> kinds; ///< by cell style

    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view) override {}

private:
    QHash<int, NumberKind> m_codes;
    bool m_inCells = false;
};

/// The texts that cells share, one behind the other. Reading aids for East Asian writing are left out.
class SharedTextsPart final : public XmlHandler
{
public:
    SharedTextsPart(std::string &texts, std::vector<quint32> &ends) : m_texts(texts), m_ends(ends) {}
    bool tooMany() const { return m_tooMany; }

    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view utf8) override;

private:
    std::string &m_texts;
    std::vector<quint32> &m_ends;
    std::string m_one;
    bool m_inText = false;
    bool m_inAid = false;
    bool m_tooMany = false;
};

} // namespace earshot::xlsx
