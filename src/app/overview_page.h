// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <memory>
#include <vector>

class QPushButton;

namespace Ui {
class OverviewPage;
}

namespace earshot {

class NoAnswers;
class OverviewCard;
class OverviewGrid;
class PageHead;

/// The first page: what the score is, how sure that is, what moved it, who stands out.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    OverviewPage(Session &session, ThemeSource &themes, QWidget *parent);
    ~OverviewPage() override;
    void showSnapshot(const SnapshotPtr &snapshot) override;
    QString statusHint() const override;
    QJsonObject arrangement() const override;
    void arrange(const QJsonObject &kept) override;
    QList<QAction *> viewActions() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCards();
    void add(OverviewCard *card, int row, int width);
    void addCopyButton();
    void addViewMenu();
    void addExplanation();
    void copyAsImage(OverviewCard *card);
    void showCards();
    void fitGrid();
    void readGoal();
    bool shows(const OverviewCard *card) const;

    std::unique_ptr<Ui::OverviewPage> m_ui;
    Session &m_session;
    const ThemeSource &m_themes;
    PageHead *m_head;
    OverviewGrid *m_grid;
    QMenu *m_cardsMenu = nullptr;
    NoAnswers *m_empty;
    std::vector<OverviewCard *> m_cards;
    OverviewCard *m_goalCard = nullptr;    ///< where the answers stand while there is a goal
    OverviewCard *m_answersCard = nullptr;
    OverviewCard *m_liftingCard = nullptr; ///< and its neighbour: where the two below stand without themes
    OverviewCard *m_aboveCard = nullptr;
    OverviewCard *m_belowCard = nullptr;
    SnapshotPtr m_snapshot;
};

} // namespace earshot
