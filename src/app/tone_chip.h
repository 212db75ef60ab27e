// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chip.h"
#include "domain/tone_class.h"

namespace earshot {

/// How a comment sounds, in a word; a click, Space or Enter opens the menu that corrects it. What a person has set looks and
/// reads otherwise than what the program hears.
class ToneChip : public Chip
{
    Q_OBJECT
public:
    using Tone = std::optional<ToneClass>;

    explicit ToneChip(const ThemeSource &themes, QWidget *parent = nullptr);
    /// `heard`: nothing in a language without a word list; `set`: nothing when nobody corrected it.
    void showTone(const Tone &heard, const Tone &set);
    void setShort(bool on); ///< one word, where there is no room for more
    void openMenu();

Q_SIGNALS:
    void toneWanted(const std::optional<earshot::ToneClass> &tone); ///< nothing: as it is heard

private:
    void showWords();

    Tone m_heard, m_set;
    bool m_short = false;
};

} // namespace earshot
