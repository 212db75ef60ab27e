// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

namespace earshot::slides {

/// A report as slides: the cover, then each section's findings as titles over their figures. Never without a slide.
std::vector<Slide> planSlides(const Manuscript &manuscript, const QLocale &locale, const Theme &theme);

} // namespace earshot::slides
