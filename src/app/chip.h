// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAbstractButton>

namespace earshot {

/// A chip: a state or a small control, 22 high, round ends. With setClickable it takes the focus and clicked() comes
/// from mouse, Space and Enter; with setClosable a × follows the text.
///
///     layout->addWidget(new Chip(themes, ChipKind::Ok, tr("Real rise"), "check", this));
///
/// Name: the text. A screen reader says it as a button when clickable, else as a text.
enum class ChipKind { Plain, Outline, Active, Promoter, Passive, Detractor, Warn, Err, Ok };

class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    Chip(const ThemeSource &themes, ChipKind kind, const QString &text, const char *icon, QWidget *parent = nullptr);
    Chip(const ThemeSource &themes, ChipKind kind, const QString &text, QWidget *parent = nullptr)
        : Chip(themes, kind, text, nullptr, parent)
    {}

    void setKind(ChipKind kind, const char *icon = nullptr);
    void setClickable(bool clickable);
    void setClosable(bool closable);
    /// An arrow follows the text: the chip opens a menu.
    void setArrow(bool arrow);
    /// A tag: an attribute rather than a state; 19 high, radius 4, 11 px.
    void setTag(bool tag);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont textFont() const;

    const ThemeSource &m_themes;
    ChipKind m_kind;
    const char *m_icon;
    bool m_closable = false;
    bool m_arrow = false;
    bool m_tag = false;
};

} // namespace earshot
