// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QFrame>

class QTableView;

namespace earshot {

class ImportQueue;

/// The files of an import: name, kind, rows, and what became of each. Enter or a double click opens one that waits.
class ImportQueueView : public QFrame
{
    Q_OBJECT
public:
    /// `name`: of the table, for tests and style.
    ImportQueueView(const ThemeSource &themes, ImportQueue &queue, const char *name, QWidget *parent);

Q_SIGNALS:
    void fileWanted(int file);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const ThemeSource &m_themes;
    ImportQueue &m_queue;
    QTableView *m_table;
};

} // namespace earshot
