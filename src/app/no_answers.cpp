// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/no_answers.h"

namespace earshot {

NoAnswers::NoAnswers(const ThemeSource &themes, QWidget *parent)
    : EmptyState(themes, "filter", parent), m_clear(addButton(tr("Clear filters"), "x"))
{
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    connect(m_clear, &QPushButton::clicked, this, [this] {
        Scope scope;
        scope.comparison = m_snapshot->scope.comparison;
        Q_EMIT scopeWanted(scope);
    });
}

void NoAnswers::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    const bool none = snapshot->responsesInDocument == 0;
    setIcon(none ? "comments" : "filter");
    m_clear->setVisible(!none);
    if (none)
        setTexts(tr("No answers yet"), tr("Import a file you already have: drop it on this window or press Ctrl I."));
    else
        setTexts(tr("No answers match these filters"),
                 tr("The file has %Ln answers; the filters above leave none of them.", nullptr,
                    static_cast<int>(snapshot->answersInDocument)));
}

} // namespace earshot
