// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/language.h"

#include <QString>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Swear words of the known languages, read once from resources/profanity. What is one in one language is a common
/// word in another ("dick" is thick in German): the language decides. Immutable; any thread.
class Profanity
{
public:
    static const Profanity &instance();
    /// A folded word; in comments of undetermined language the English words count.
    bool contains(Language language, std::string_view word) const;

private:
    struct List {
        std::set<std::string, std::less<>> words;
        std::vector<std::string> beginnings;
    };
    Profanity();
    std::vector<List> m_lists;
};

/// Swear words but for their first letter as stars: "f***". Whole words only; nothing else changes, nor the length.
QString withMaskedProfanity(const QString &text, Language language);

/// The same in the language the comment is found to be in.
QString withMaskedProfanity(const QString &text);

/// Whether there is any: a signal for sorting.
bool hasProfanity(const QString &text);

} // namespace earshot
