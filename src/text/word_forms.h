// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/language.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// Forms of one word that its ending does not tell ("pay", "paid"), read from resources/forms. Immutable.
class WordForms
{
public:
    using Stem = std::function<std::string(std::string_view)>;

    WordForms() = default;
    /// `stem` takes the ending off a folded word.
    WordForms(Language language, const Stem &stem);

    /// The stem that all forms of a folded word share; empty where its own will do.
    std::string_view shared(std::string_view word, std::string_view stem) const;
    /// The degrees of an English adjective, "faster" and "fastest" of "fast"; empty for any other word. "faster" is not
    /// said of what is fast: the way does not lead back.
    const std::vector<std::string> &degreesOf(const std::string &word) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Map = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

    void addGroup(const std::vector<std::string> &words, const Stem &stem);
    void addDegrees(const std::string &adjective);

    Map m_words; ///< to the shared stem
    Map m_stems;
    std::unordered_map<std::string, std::vector<std::string>> m_degrees;
};

} // namespace earshot
