// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tone_chip.h"

#include "app/scope_text.h"

#include <QActionGroup>
#include <QMenu>

namespace earshot {

namespace {

QString nameOf(ToneClass tone)
{
    return toneName(static_cast<size_t>(tone));
}

QString heardText(ToneClass tone)
{
    switch (tone) {
    case ToneClass::Negative:
        return ToneChip::tr("Negative tone");
    case ToneClass::Neutral:
        return ToneChip::tr("Neutral tone");
    case ToneClass::Positive:
        break;
    }
    return ToneChip::tr("Positive tone");
}

/// "As computed (Negative)"
QString asComputed(const ToneChip::Tone &heard)
{
    return ToneChip::tr("As computed (%1)").arg(heard ? nameOf(*heard) : ToneChip::tr("not known", "a tone"));
}

} // namespace

ToneChip::ToneChip(const ThemeSource &themes, QWidget *parent) : Chip(themes, ChipKind::Outline, {}, parent)
{
    setClickable(true);
    setArrow(true);
    connect(this, &Chip::clicked, this, &ToneChip::openMenu);
}

void ToneChip::showTone(const Tone &heard, const Tone &set)
{
    m_heard = heard;
    m_set = set;
    if (set)
        setKind(ChipKind::Plain, "user");
    else
        setKind(ChipKind::Outline);
    showWords();
}

void ToneChip::setShort(bool on)
{
    if (std::exchange(m_short, on) != on)
        showWords();
}

void ToneChip::showWords()
{
    const Tone tone = m_set ? m_set : m_heard;
    if (!tone)
        setText(m_short ? tr("Tone") : tr("Tone not known"));
    else if (m_short)
        setText(nameOf(*tone));
    else
        setText(m_set ? tr("%1 \u00b7 set by you", "a tone").arg(nameOf(*tone)) : heardText(*tone));
    const QString heard = m_heard ? tr("Computed from the words: %1.").arg(nameOf(*m_heard)) : tr("It could not be computed from the words.");
    const QString why = m_set ? tr("Set by you.") + u' ' + heard : heard + u' ' + tr("Choose it to correct it.");
    setToolTip(why);
    setAccessibleName(!tone ? tr("Tone not known") : m_set ? tr("%1, set by you", "a tone").arg(heardText(*tone)) : heardText(*tone));
    setAccessibleDescription(why);
    updateGeometry();
}

void ToneChip::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *choices = new QActionGroup(menu);
    QAction *current = nullptr;
    const auto add = [&](const QString &text, const Tone &tone) {
        QAction *action = menu->addAction(text, this, [this, tone] {
            if (tone != m_set)
                Q_EMIT toneWanted(tone);
        });
        action->setCheckable(true);
        action->setChecked(tone == m_set);
        choices->addAction(action);
        current = tone == m_set ? action : current;
    };
    for (const ToneClass tone : {ToneClass::Positive, ToneClass::Neutral, ToneClass::Negative})
        add(nameOf(tone), tone);
    menu->addSeparator();
    add(asComputed(m_heard), {});
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
    menu->setActiveAction(current); // the arrow keys go on from there
}

} // namespace earshot
