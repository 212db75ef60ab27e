// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/language.h"

#include <QString>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace earshot {

/// Swear words of the known languages, read once from resources/profanity. They are the same in all comments, which mix languages
/// or are too short to tell theirs, but for those that are a common word in another one ("dick" is thick in German): there the language
/// decides. Immutable; any thread.
class Profanity
{
public:
    static const Profanity &instance();
    /// A folded word in a comment of this language.
    bool contains(Language language, std::string_view word) const;
    /// Whether a folded word is one whatever the language.
    bool isClear(std::string_view word) const { return m_clear.contains(word); }
    /// Whether a folded word is a first name as well.
    bool isName(std::string_view word) const { return m_names.contains(word); }
    /// Whether a folded word is one in any language: asked before the language is looked for, which takes longer.
    bool isKnown(std::string_view word) const { return m_all.contains(word); }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    struct List {
        std::unordered_set<std::string, Hash, std::equal_to<>> words;
        std::vector<std::string> beginnings; ///< sorted; none begins with another

        void add(std::string word);
        void sort();
        bool contains(std::string_view word) const;
    };
    Profanity();
    void read(const QString &line, List &list);
    std::vector<List> m_lists;
    List m_all;
    List m_clear; ///< those that are no common word of another language
    List m_names;
};

/// Swear words but for their first letter as stars: "f***". Whole words only; nothing else changes, nor the length.
QString withMaskedProfanity(const QString &text, Language language);

/// The same in the language the comment is found to be in.
QString withMaskedProfanity(const QString &text);

/// Whether there is any: a signal for sorting.
bool hasProfanity(const QString &text);

} // namespace earshot
