// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace earshot {

class TextLabel;

/// What stands where nothing can be shown: an icon of 30 px, a title, one sentence that names the cause, and one or
/// two buttons of which the first mends it.
///
///     auto *empty = new EmptyState(themes, "filter", this);
///     empty->setTexts(tr("No answers match these filters"), cause);
///     connect(empty->addButton(tr("Clear filters"), nullptr), &QPushButton::clicked, …);
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const ThemeSource &themes, const char *icon, QWidget *parent = nullptr);
    void setIcon(const char *icon);
    void setTexts(const QString &title, const QString &sentence);
    /// For one that has a page to itself: the sentence gets wider with the size of the text.
    void setWide();
    /// The first button may be the page's main action: `primary`.
    QPushButton *addButton(const QString &text, const char *icon, bool primary = false);

private:
    const ThemeSource &m_themes;
    QWidget *m_picture;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace earshot
