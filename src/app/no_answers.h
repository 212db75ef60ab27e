// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/empty_state.h"

namespace earshot {

/// What a page of figures shows when its scope has no answers: why, and the way out.
class NoAnswers : public EmptyState
{
    Q_OBJECT
public:
    NoAnswers(const ThemeSource &themes, QWidget *parent = nullptr);
    /// Whether there is nothing to count, so that this is to be shown.
    static bool isMeant(const Snapshot &snapshot) { return snapshot.total.n() == 0; }
    void showSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);

private:
    SnapshotPtr m_snapshot;
    QPushButton *m_clear;
};

} // namespace earshot
