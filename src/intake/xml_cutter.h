// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// Some bytes of an XML document.
struct XmlPiece {
    std::string bytes;
    bool elements = false; ///< whole elements of the kind asked for; else any bytes between or around them
    bool last = false;     ///< the document ends behind it
};

/// Cuts a document that mostly repeats one element, like the rows of a sheet, between these elements. All pieces one
/// behind the other are the document. What an unusual document holds comes in pieces without `elements`.
class XmlCutter
{
public:
    static constexpr size_t UsualSize = size_t(256) << 10; ///< of a piece, bytes

    /// The element's name without prefix.
    explicit XmlCutter(std::string_view element) : m_element(element) {}

    void add(std::string_view bytes) { m_bytes += bytes; }
    void end() { m_ended = true; }
    /// The next piece, or nothing until more was added. At the end there is exactly one with `last`.
    std::optional<XmlPiece> take();

private:
    enum class Place { Head, Elements, Anywhere };
    std::optional<size_t> firstElement();
    XmlPiece cut(size_t size, bool elements);

    std::string m_element;
    std::string m_close; ///< "</row>"
    std::string m_bytes;
    Place m_place = Place::Head;
    bool m_ended = false;
    bool m_gaveLast = false;
};

} // namespace earshot
