// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QTextLayout;

namespace earshot {

// Labels. All of them show text as text, never as markup: comments and names of a file end up in them.
// The look comes from the role by resources/earshot.qss; change nothing by hand.
//
//     layout->addWidget(new TextLabel(tr("Answers"), TextRole::Secondary, this));
//     auto *name = new ElidedLabel(TextRole::Strong, this); name->setText(fileName);

/// Sizes of the design: Title 20/26, Detail 16/22, Lead 15/22, CardTitle 13/18 600, Strong 13/18 600, Body 13/18,
/// Muted 13/18 ink3, Quiet 13/18 ink2, Secondary 12/16 ink3, Note 12/16 ink2, Axis 11/14 ink3;
/// Brand 30/36 and Promise 17/26 ink2 on the start page.
enum class TextRole { Title, Detail, Lead, CardTitle, Strong, Body, Muted, Quiet, Secondary, Note, Axis, Brand, Promise };

/// A label of plain text in one of the design's roles.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(QWidget *parent = nullptr) : TextLabel({}, TextRole::Body, parent) {} ///< for forms
    explicit TextLabel(TextRole role, QWidget *parent = nullptr) : TextLabel({}, role, parent) {}
    TextLabel(const QString &text, TextRole role, QWidget *parent = nullptr);
    void setRole(TextRole role);
    /// In pixels at the text size in force; lines of a wrapped text are so far apart.
    int lineHeight() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    qreal layOut(QTextLayout &layout, int width) const;

    TextRole m_role;
};

/// One line of plain text that ends in "…" when it does not fit; the whole text is then its tooltip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr) : ElidedLabel({}, TextRole::Body, parent) {} ///< for forms
    explicit ElidedLabel(TextRole role, QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    ElidedLabel(const QString &text, TextRole role, QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isElided() const;
    Qt::TextElideMode m_mode;
};

/// Sets a dynamic property that the style or the style sheet looks at, and restyles the widget.
void setLook(QWidget *widget, const char *property, const QVariant &value);

} // namespace earshot
