// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/dataset.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPushButton;

namespace earshot {

class Session;
class TagModel;
class TextLabel;

/// All tags of the document with how many comments have each: rename, merge into another one, delete. Each act is one
/// undo step. In the list F2 renames, M merges and Delete deletes. Gone when it closes.
class CommentTagsDialog : public QDialog
{
    Q_OBJECT
public:
    CommentTagsDialog(Session &session, const ThemeSource &themes, QWidget *parent);
    QListView *list() const { return m_list; }
    QLineEdit *field() const { return m_name; }

Q_SIGNALS:
    void toastWanted(const QString &sentence, bool withUndo);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showDataset(const DatasetPtr &dataset);
    void showCurrent();
    void showWarning();
    void rename();
    void offerOthers();
    void merge(const QString &into);
    void deleteCurrent();
    QString current() const;
    int currentCount() const;
    QString known(const QString &name) const;

    Session &m_session;
    const ThemeSource &m_themes;
    TagModel *m_model;
    QListView *m_list;
    QLineEdit *m_name;
    QPushButton *m_rename, *m_merge, *m_delete;
    TextLabel *m_warning;
    QString m_wanted; ///< which tag to stand on when the list comes anew
};

} // namespace earshot
