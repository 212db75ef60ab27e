// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

class QTextLayout;

namespace earshot {

/// A sentence of plain text in ink2, wrapped, whose first words may be set in bold ink: "Quay scored 12 …".
class EmphasisLabel : public QWidget
{
    Q_OBJECT
public:
    explicit EmphasisLabel(const ThemeSource &themes, QWidget *parent = nullptr);

    /// `lead` is bold where the sentence begins with it.
    void setText(const QString &sentence, const QString &lead = {});
    QString text() const { return m_text; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int layOut(QTextLayout &layout, int width) const;

    const ThemeSource &m_themes;
    QString m_text;
    qsizetype m_lead = 0; ///< characters
};

} // namespace earshot
