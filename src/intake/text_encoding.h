// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/stop_sign.h"

#include <QByteArray>
#include <QString>

namespace earshot {

/// What a text file is written in, and how sure that is.
struct EncodingGuess {
    QString encoding = QStringLiteral("UTF-8"); ///< IANA name
    bool bom = false;
    bool certain = true; ///< false: found by the look of the letters
    QString why = {};    ///< a sentence, translated
};

/// Looks at the whole file: byte order mark, strict UTF-8, UTF-16 without a mark by its zero bytes; else the letters
/// that each encoding would give are judged. ForeignFile for one that is not text.
Result<EncodingGuess> detectEncoding(const QString &path, StopSign stop = {});

/// The same for text that is neither Unicode nor ASCII; `sample` holds the parts with bytes from 0x80 on.
EncodingGuess guessLegacyEncoding(const QByteArray &sample);

} // namespace earshot
