// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/benchmark_model.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace earshot {

class Session;
class TextLabel;

/// The score beside those of others: published ones, and those that the user has written down.
class BenchmarksPane : public QWidget
{
    Q_OBJECT
public:
    BenchmarksPane(Session &session, const ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot);
    QString sentence() const; ///< for the page's head
    QWidget *firstFocus() const;

Q_SIGNALS:
    void refused(const QString &why); ///< what was typed
    void sentenceTurned();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    void makeTable();
    void connectModel();
    void fitColumns();
    void showSentence();
    void showMenu(QPoint place);
    void add();
    void removeCurrent();
    void keep(const BenchmarksSetting &setting, const QString &what);

    Session &m_session;
    const ThemeSource &m_themes;
    BenchmarkModel *m_model;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    TextLabel *m_said;
    TextLabel *m_foot;
};

} // namespace earshot
