// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide_quotes.h"

namespace earshot::slides {

/// A chart or a table with what is said of it.
struct Topic
{
    QString title; ///< of the subheading before; may be empty
    std::variant<manuscript::Chart, manuscript::Table> figure;
    QStringList notes;
};

/// A section's blocks by what becomes of them on slides.
struct SectionParts
{
    QString heading, lead;
    std::vector<manuscript::KeyFigure> figures;
    QStringList remarks; ///< beside the key figures, or by themselves
    std::vector<Topic> topics;
    QStringList reading; ///< how the section is to be read: under a subheading, without figures
    std::vector<QuoteGroup> quotes;
    std::vector<manuscript::Fact> facts;
};

SectionParts partsOf(const manuscript::Section &section);

} // namespace earshot::slides
