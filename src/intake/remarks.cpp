// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/remarks.h"

#include "intake/record_stream.h"

namespace earshot {

QStringList remarksOf(const RecordStream &stream)
{
    const auto *remarks = dynamic_cast<const Remarks *>(&stream);
    return remarks ? remarks->remarks() : QStringList();
}

} // namespace earshot
