// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace earshot {

class RecordStream;

/// What a stream of records has to tell of its file when it was read, beside its records. Streams that have something
/// to tell are of this class too.
class Remarks
{
public:
    virtual ~Remarks() = default;
    /// Sentences, translated, about the records given so far.
    virtual QStringList remarks() const = 0;
};

/// Nothing for streams that have nothing to tell.
QStringList remarksOf(const RecordStream &stream);

} // namespace earshot
