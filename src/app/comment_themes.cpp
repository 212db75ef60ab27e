// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_themes.h"

#include "app/chip.h"
#include "app/flow_layout.h"

namespace earshot {

namespace {

constexpr qsizetype MostWordsTold = 8;

/// "Waiting time: complaint"
QString tagText(const QString &name, const std::optional<double> &tone)
{
    const ToneClass spoken = tone ? toneClass(*tone) : ToneClass::Neutral;
    if (spoken == ToneClass::Neutral)
        return name;
    return spoken == ToneClass::Positive ? CommentThemes::tr("%1: praise", "a theme").arg(name)
                                         : CommentThemes::tr("%1: complaint", "a theme").arg(name);
}

QString wordsOf(const ThemeMention &mention, const QString &comment)
{
    QStringList words;
    for (const TextSpan &span : mention.words) {
        const QString word = span.of(comment).toString().simplified();
        if (!words.contains(word, Qt::CaseInsensitive) && words.size() < MostWordsTold)
            words << word;
    }
    return words.join(CommentThemes::tr(", "));
}

} // namespace

CommentThemes::CommentThemes(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_flow(new FlowLayout(this, 6))
{
    setAccessibleName(tr("Themes"));
    hide();
}

void CommentThemes::clear()
{
    for (const auto &[theme, chip] : m_tags)
        delete chip;
    m_tags.clear();
    m_chosen.reset();
    hide();
}

void CommentThemes::showThemes(const CommentReading &reading, const ThemeMatcher &matcher, const QString &comment)
{
    const std::optional<int> before = m_chosen;
    clear();
    for (const ThemeMention &mention : reading.themes) {
        Chip *chip = makeTag(mention, matcher.themes()[static_cast<size_t>(mention.theme)].name, comment);
        m_tags.emplace_back(mention.theme, chip);
        m_flow->addWidget(chip);
        if (mention.theme == before)
            choose(mention.theme);
    }
    setVisible(!m_tags.empty());
}

Chip *CommentThemes::makeTag(const ThemeMention &mention, const QString &name, const QString &comment)
{
    auto *chip = new Chip(m_themes, ChipKind::Outline, tagText(name, mention.tone), this);
    chip->setTag(true);
    chip->setClickable(true);
    chip->setCheckable(true);
    chip->setToolTip(tr("From the words: %1").arg(wordsOf(mention, comment)).toHtmlEscaped());
    chip->setAccessibleDescription(tr("From the words: %1").arg(wordsOf(mention, comment)));
    connect(chip, &Chip::clicked, this, [this, theme = mention.theme] {
        choose(theme);
        Q_EMIT chosenChanged();
    });
    return chip;
}

/// Choosing the chosen one again lets go of it.
void CommentThemes::choose(int theme)
{
    m_chosen = m_chosen == theme ? std::nullopt : std::optional(theme);
    for (const auto &[other, chip] : m_tags) {
        chip->setChecked(other == m_chosen);
        chip->setKind(other == m_chosen ? ChipKind::Active : ChipKind::Outline);
    }
}

} // namespace earshot
