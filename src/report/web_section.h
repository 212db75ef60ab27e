// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/inline_svg.h"
#include "report/manuscript.h"

#include <QLocale>

namespace earshot::web {

/// Writes the blocks of sections as markup and numbers what needs a name of its own. Used by one thread for one page.
class Blocks
{
public:
    /// `theme`: whose colours the drawings have.
    Blocks(const QLocale &locale, const Theme &theme) : m_locale(locale), m_svg(theme) {}

    /// The blocks of one section after another, without the section round them.
    QString write(const manuscript::Section &section);

private:
    void write(const manuscript::Text &text);
    void write(const manuscript::KeyFigures &figures);
    void write(const manuscript::Table &table);
    void write(const manuscript::Chart &chart);
    void write(const manuscript::Quote &quote);
    void write(const manuscript::Fact &fact);
    /// What belongs together stands in one element; this begins it, or ends the one before.
    void enter(const char *group);
    void writeSubheading();
    QString nextId(const char *kind);

    QLocale m_locale;
    InlineSvg m_svg;
    QString m_sectionId, m_sectionTitle, m_out, m_subheading;
    QByteArray m_group; ///< tag and class of the element that is open: "div class="quotes""
    int m_count = 0;
};

/// The id of a section's heading.
QString headingId(const manuscript::Section &section);

} // namespace earshot::web
