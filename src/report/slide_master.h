// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide_part.h"

// What all slides have in common: colours, fonts, places.
namespace earshot::slides {

inline constexpr QSizeF NotesSize{720, 960}; ///< a sheet of notes, in CSS pixels

/// `layoutIds` are the relationships to the layouts; each layout gets a number of its own after `firstId`.
QByteArray masterPart(const QStringList &layoutIds, quint32 firstId, const PartContext &context);
QByteArray layoutPart(Layout layout, const PartContext &context);
QByteArray notesMasterPart(const PartContext &context);

} // namespace earshot::slides
