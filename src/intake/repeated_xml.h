// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/hand_over.h"
#include "intake/xml_cutter.h"
#include "intake/xml_tree.h"
#include "intake/zip_archive.h"

#include <thread>

namespace earshot {

/// Reads an XML document of an archive that mostly repeats one element, like the rows of a sheet. Two threads go ahead,
/// one that unpacks and one that parses the elements; XmlParser reads what stands around these and, from the first
/// piece that XmlTree does not take, everything.
class RepeatedXml
{
public:
    /// `element`: its name without prefix. The archive must have been started at the document, and belongs to this
    /// object as long as it lives. `damaged`: what is said when the document is not well-formed.
    RepeatedXml(ZipArchive &archive, std::string_view element, XmlHandler &handler, const Error &damaged);
    ~RepeatedXml();
    Q_DISABLE_COPY_MOVE(RepeatedXml)

    /// Tells the handler of some more of the document, on the thread that calls. False: all was told.
    Result<bool> next();
    double done() const { return m_done; } ///< share of the document that was told, 0 … 1

private:
    struct Part {
        XmlPiece piece;
        std::optional<XmlTree> tree; ///< of the elements, when they could be parsed so
        double done = 0;
        std::optional<Error> error;
    };
    void unpack();
    bool unpackSome(XmlCutter &cutter);
    void parse();

    ZipArchive &m_archive;
    XmlHandler &m_handler;
    XmlParser m_parser;
    const std::string m_element;
    const Error m_damaged;
    double m_done = 0;
    bool m_wholly = false; ///< XmlParser reads the elements too
    HandOver<Part> m_unpacked, m_parsed;
    std::thread m_unpacking, m_parsing;
};

} // namespace earshot
