// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/permission.h"
#include "domain/dataset.h"
#include "domain/response.h"

namespace earshot {

/// The attributes that ask for leave to quote: the one named `chosen`, and every other that by its heading does.
std::vector<const AttributeColumn *> leaveQuestions(const Dataset &dataset, const QString &chosen = {});

/// What a response's answers to these questions allow. Where one asks, only a recognised yes is leave to quote; without
/// one everybody may be quoted and nobody named.
Quoting quotingAllowed(const Response &response, const std::vector<const AttributeColumn *> &questions);

} // namespace earshot
