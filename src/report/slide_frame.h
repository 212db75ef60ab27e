// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

namespace earshot::slides {

/// Whether a finding is short enough to be a slide's title.
bool fitsTitle(const QString &text, const Theme &theme);

/// The title and what stands under it; returns where the rest of the slide may begin.
qreal addTitle(Slide &slide, const QString &title, const QString &subtitle, const Theme &theme);

/// Small text above `bottom`; returns where it begins, or `bottom` where there is nothing to say.
qreal addNotes(Slide &slide, const QStringList &notes, qreal bottom, const Theme &theme);

/// The first slide of a report: its texts, the score in large.
Slide coverSlide(const Manuscript &manuscript, const manuscript::Section &cover, const Theme &theme);

} // namespace earshot::slides
