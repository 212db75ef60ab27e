// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

namespace earshot::slides {

/// Bars of detractors, passives and promoters under one another, each with its name and the numbers of answers.
manuscript::PaintChart paintedSplit(const QStringList &names, const std::vector<Tally> &tallies, const QLocale &locale);

} // namespace earshot::slides
