// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

namespace earshot::slides {

/// Quotes under one heading, which may be empty.
struct QuoteGroup
{
    QString title;
    std::vector<manuscript::Quote> quotes;
};

/// Quotes in one or two columns; each slide's shapes lie between `top` and the slide's bottom. The notes hold the quotes
/// at length. Two groups stand side by side, one runs from the left column into the right one.
std::vector<Slide> quoteSlides(const std::vector<QuoteGroup> &groups, qreal top, const Theme &theme, const QLocale &locale);

} // namespace earshot::slides
