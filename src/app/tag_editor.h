// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/dataset.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace earshot {

class FlowLayout;
class TagModel;

/// Tags as chips with a field to add more. What is typed is completed from the document's tags: Enter takes the
/// offer, Ctrl Enter creates a new tag, Backspace in the empty field removes the last one, Esc leaves.
///
/// It only says what is wanted; setTags() shows what came of it.
class TagEditor : public QWidget
{
    Q_OBJECT
public:
    explicit TagEditor(const ThemeSource &themes, QWidget *parent = nullptr);

    void setDataset(const DatasetPtr &dataset);
    void setTags(const QStringList &tags);
    QLineEdit *field() const { return m_field; }
    QListView *offers() const { return m_offers; }

Q_SIGNALS:
    void tagAdded(const QString &tag);
    void tagRemoved(const QString &tag);
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void offer();
    void take(const QString &tag);
    void takeOffer();
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void moveOffer(int step);

    const ThemeSource &m_themes;
    TagModel *m_model;
    QWidget *m_box;
    FlowLayout *m_flow;
    QLineEdit *m_field;
    QWidget *m_panel; ///< round the offers
    QListView *m_offers;
    QStringList m_tags;
    QList<QWidget *> m_chips;
};

} // namespace earshot
