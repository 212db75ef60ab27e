// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/driver_model.h"

#include <QWidget>

class QStackedLayout;
class QToolButton;

namespace earshot {

class Card;
class CheckMenu;
class Chip;
class DriverView;
class EmptyState;
class FilterButton;
class MarkWidget;
class Session;
class TextLabel;

/// What rating questions have to do with the score: a table beside a map of importance and performance.
class DriversPane : public QWidget
{
    Q_OBJECT
public:
    DriversPane(Session &session, const ThemeSource &themes, QWidget *parent = nullptr);
    /// Drivers are asked for while the pane is visible: a snapshot without them is followed by one with them.
    void showSnapshot(const SnapshotPtr &snapshot);
    QWidget *firstFocus() const;
    /// The line under the page's title.
    QString sentence() const;
    QString hint() const; ///< keys, for the status bar

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    QWidget *makeContent();
    QWidget *makeTableCard();
    QWidget *makeBar();
    EmptyState *makeEmpty();
    void offerQuestions(const FilterButton *button);
    void chooseQuestions(const QStringList &ids);
    void keep(const QStringList &names);
    void explain();
    void showFoot(const DriverFigures &figures);
    void showMap();
    void fitMap();

    Session &m_session;
    const ThemeSource &m_themes;
    DriverModel *m_model;
    FilterButton *m_questions;
    CheckMenu *m_menu;
    Chip *m_few;
    QToolButton *m_info;
    DriverView *m_table;
    TextLabel *m_foot;
    TextLabel *m_warning;
    TextLabel *m_notProven;
    Card *m_mapCard = nullptr;
    MarkWidget *m_map;
    EmptyState *m_empty;
    QStackedLayout *m_views;
    SnapshotPtr m_snapshot;
};

} // namespace earshot
