// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/card.h"
#include "app/figure_explanation.h"
#include "app/theme_source.h"
#include "analysis/goal_setting.h"

#include <QLocale>
#include <QPushButton>

namespace earshot {

/// One card of the Overview: shows a snapshot, says what the user wishes. Owned by the page.
class OverviewCard : public Card
{
    Q_OBJECT
public:
    OverviewCard(const QString &title, const ThemeSource &themes, QWidget *parent)
        : Card(title, parent), m_themes(themes)
    {}
    virtual void showSnapshot(const SnapshotPtr &snapshot) = 0;
    /// Takes effect with the next snapshot that is shown.
    void setGoal(const GoalSetting &goal) { m_goal = goal; }
    /// Whether it has something to show.
    virtual bool isAbout(const Snapshot &snapshot) const { return snapshot.total.n() > 0; }
    /// Opens what the card's main figure is made of, if it has one.
    void explain();
    bool hasFigures() const { return !m_figures.empty(); }

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);
    void pageWanted(const QString &id);
    void commentWanted(earshot::ResponseId response);

protected:
    const ThemeSource &themes() const { return m_themes; }
    const GoalSetting &goal() const { return m_goal; }
    /// A text button at the right of the title that opens a page.
    QPushButton *addPageLink(const QString &text, const QString &pageId);
    /// A small control in the top right corner that does not make the header higher.
    void setCorner(QWidget *corner);
    /// A legend in the header; it leaves when the card is narrower than `leastCardWidth`.
    void setLegend(QWidget *legend, int leastCardWidth);
    /// What "Explain this number" offers, the main one first.
    void setFigures(const SnapshotPtr &snapshot, std::vector<ExplainedFigure> figures);
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void placeCorner();
    void explain(const ExplainedFigure &figure, QPoint place);

    const ThemeSource &m_themes;
    QWidget *m_corner = nullptr;
    QWidget *m_legend = nullptr;
    int m_legendFrom = 0;
    SnapshotPtr m_explained;
    std::vector<ExplainedFigure> m_figures;
    GoalSetting m_goal;
};

/// "±" and the margin in whole points, joined so that no line breaks between them.
QString marginText(const Estimate &estimate, const QLocale &locale);
/// "▲ +11", "▼ −3", "0".
QString arrowText(double points, const QLocale &locale);
/// The colour of a change: coloured only when it is real.
QColor changeColor(const std::optional<Change> &change, const Theme &theme);

} // namespace earshot
