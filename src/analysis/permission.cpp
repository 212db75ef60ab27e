// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/permission.h"

#include <algorithm>

namespace earshot {

bool isPermission(const QString &attribute)
{
    using L = QLatin1String;
    const auto words = {L("quote"), L("contact you"), L("consent"), L("permission"), L("opt-in"), L("opt in")};
    return std::any_of(words.begin(), words.end(),
                       [&](L word) { return attribute.contains(word, Qt::CaseInsensitive); });
}

} // namespace earshot
