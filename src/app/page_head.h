// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QWidget>

namespace earshot {

class TextLabel;

/// The head of a page: title 20/26, one sentence under it, buttons at the right. In a window under 1000 px the
/// sentence gives way to the content and the margins shrink from 24 to 16 px.
///
///     auto *head = new PageHead(tr("Overview"), this);
///     head->setSentence(sentences::overview(*snapshot, locale));
///     head->addControl(presentButton);
///
/// margin() is the page margin in force, for the content under it.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    void addControl(QWidget *control);
    int margin() const;
    static bool isCompact(const QWidget *widget);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    void fitSwitch();

    TextLabel *m_title;
    TextLabel *m_sentence;
    QHBoxLayout *m_layout;
};

} // namespace earshot
