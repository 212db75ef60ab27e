// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QTextEdit>

#include <utility>
#include <vector>

namespace earshot {

/// A comment to read, 16/25: plain text that can be selected and copied, with what was searched for marked. As high
/// as its text, up to a limit beyond which it scrolls.
class CommentText : public QTextEdit
{
    Q_OBJECT
public:
    using Ranges = std::vector<std::pair<qsizetype, qsizetype>>; ///< start and length in UTF-16 units

    explicit CommentText(const ThemeSource &themes, QWidget *parent = nullptr);
    void showText(const QString &text, const Ranges &marks);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void fit();

    const ThemeSource &m_themes;
    Ranges m_marks;
};

} // namespace earshot
