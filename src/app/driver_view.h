// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/driver_model.h"

#include <QTableView>

namespace earshot {

/// The table of drivers. Keeps which question is chosen when the figures change.
class DriverView : public QTableView
{
    Q_OBJECT
public:
    DriverView(const ThemeSource &themes, DriverModel *model, QWidget *parent = nullptr);
    /// Chooses the same question again after the model was reset.
    void restoreRows();
    void choose(AttributeId question);
    std::optional<AttributeId> chosen() const { return m_chosen; }

Q_SIGNALS:
    void questionTurned(); ///< another one is current, or none
    void explainWanted();  ///< the current one

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();
    int titleWidth(int column) const;
    void copyTable() const;

    const ThemeSource &m_themes;
    DriverModel *m_model;
    std::optional<AttributeId> m_chosen;
    bool m_restoring = false;
};

} // namespace earshot
