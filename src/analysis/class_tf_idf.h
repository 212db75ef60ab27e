// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace earshot::statistics {

/// What is typical of each class of comments (a segment, a period): tf(t,c)/Σ_t tf(t,c) · ln(1 + A/f_t), natural
/// logarithm, A = all words / number of classes, f_t = how often the term is used in all classes. The formula of
/// BERTopic's documentation. `counts` holds all terms of the first class, then of the second …; so does the result.
/// A class without words has zeros.
std::vector<double> classTfIdf(std::span<const quint64> counts, size_t classes);

} // namespace earshot::statistics
