// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace earshot {

class TextLabel;

/// A white surface with a 1 px line, radius 8, padding 14 × 16. Without a title it has no header.
///
///     auto *card = new Card(tr("Score by month"), this);
///     card->addToHeader(legend);             // right of the title
///     card->body()->addWidget(chart);
///     card->setFlush();                      // no padding, for tables
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr) : Card(QString(), parent) {}
    explicit Card(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void addToHeader(QWidget *widget);
    void addBeforeTitle(QWidget *widget);
    void setTitle(const QString &title);
    void setFlush();

private:
    TextLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace earshot
