// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session.h"

namespace earshot {

/// What the open document keeps under Setting::Key; as at first where it keeps nothing.
template <typename Setting>
Setting keptSetting(const Session &session)
{
    return Setting::fromJson(session.documentSetting(QString::fromLatin1(Setting::Key)));
}

} // namespace earshot
