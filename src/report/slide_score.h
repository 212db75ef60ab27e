// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

#include <QLocale>

namespace earshot::slides {

/// The finding on the score: the score in large, its change, the three shares, and the course of the score; where that is
/// not known, how people scored. For a report that has a headline.
Slide scoreSlide(const Manuscript &manuscript, const QLocale &locale, const Theme &theme);
/// What is left of a section when the slide of the score has said its part; nothing when that was all.
std::optional<manuscript::Section> withoutHeadline(const Manuscript &manuscript, const manuscript::Section &section);

} // namespace earshot::slides
