// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QKeySequence>
#include <QLineEdit>

namespace earshot {

/// A search box, 28 high, with the magnifier, × to clear and, while empty, the keys that lead to it. Esc clears,
/// then gives the focus back (leaveWanted).
///
///     auto *search = new SearchField(themes, this);
///     search->setPlaceholderText(tr("Search comments"));
///     search->setKeys(QKeySequence::Find);
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const ThemeSource &themes, QWidget *parent = nullptr);
    void setKeys(const QKeySequence &keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leaveWanted();
    void downWanted(); ///< ↓: to what was found

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF crossRect() const;
    void fit();

    const ThemeSource &m_themes;
    QKeySequence m_keys;
};

} // namespace earshot
