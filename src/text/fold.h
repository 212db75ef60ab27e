// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// The text as it is searched: lower case, accents and width folded, typographic apostrophes straight, ß as ss,
/// any white space a blank. Letters that accents turn into other letters (й, が) stay what they are.
QString fold(QStringView text);

/// fold() of UTF-8 text, appended to `out`; bytes that are no UTF-8 become U+FFFD.
void appendFolded(std::string_view utf8, std::string &out);

/// fold() with the way back: unit i of `text` came from source units [starts[i], ends[i]).
struct FoldedText {
    QString text;
    std::vector<qsizetype> starts;
    std::vector<qsizetype> ends;
};
FoldedText foldWithOrigin(QStringView text);

} // namespace earshot
