// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/facet_counts.h"
#include "app/pages.h"
#include "app/scope_text.h"
#include "model/saved_scopes.h"

#include <QBoxLayout>
#include <QFrame>
#include <QMap>
#include <QMenu>
#include <QTimer>

#include <functional>

namespace earshot {

class Chip;
class CountLabel;
class FilterButton;
class SearchField;
class TextLabel;

/// The filter of everything: period, comparison, survey, attributes, added filters, count and search. It shows a
/// scope and says which one is wanted; it changes nothing itself. Under 1180 px the middle folds into one button.
class FilterBar : public QFrame
{
    Q_OBJECT
public:
    static constexpr int SearchDelayMs = 150;
    static constexpr int FoldBelow = 1180;

    explicit FilterBar(const ThemeSource &themes, QWidget *parent = nullptr);

    void setKind(FilterBarKind kind);
    void showScope(const Scope &scope);
    void showSnapshot(const SnapshotPtr &snapshot, const Comments &comments);
    void setSavedScopes(const SavedScopes &saved);
    void focusFirst();
    void focusSearch();

    FilterButton *control(const QString &key) const { return m_controls.value(key); }
    FilterButton *periodButton() const { return m_period; }
    FilterButton *compareButton() const { return m_compare; }
    SearchField *searchField() const { return m_search; }
    CountLabel *countLabel() const { return m_count; }
    bool isFolded() const { return m_folded; }

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);
    void savedScopesWanted(const QByteArray &json, const QString &undoText);
    void leaveWanted(); ///< Esc in the empty search box, ↓ or Enter in any

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void buildSearch();
    void connectMenus();
    void refresh();
    void refreshControls();
    FilterButton *makeControl(const QString &key);
    void openControl(const QString &key);
    void openAttribute(AttributeId attribute);
    void openPeriods();
    void openCustomPeriod();
    void openComparisons();
    void openCustomComparison();
    void openSurveys();
    void openAddable();
    void addSwitch(QMenu &menu, const QString &text, bool Scope::*condition);
    void openFolded();
    void addSavedChoices(QMenu *menu);
    void addSaved(QMenu *menu, const SavedScopes::Saved &saved);
    void askName(const QString &name, const std::function<void(const QString &)> &take);
    void openScores(QPoint place);
    void openTags(QPoint place);
    void openThemes(QPoint place);
    void openTones(QPoint place);
    void openChecked(const std::vector<CheckMenu::Item> &items, const QString &hint, QPoint place,
                     const std::function<void(Scope &, const QStringList &)> &take);
    void choosePeriod(const Period &period);
    void searchTyped();
    void showProblem();
    void fold();
    void setFolded(bool folded);
    int roomForSearch() const;
    int widthUnfolded(int searchWidth) const;
    std::optional<QDate> lastDay() const;

    const ThemeSource &m_themes;
    FacetCounts m_facets;
    SnapshotPtr m_snapshot;
    Comments m_comments;
    Scope m_scope;
    QStringList m_added;
    SavedScopes m_saved;
    FilterButton *m_period;
    QWidget *m_middle; ///< what folds
    QBoxLayout *m_middleLayout;
    FilterButton *m_compare;
    QWidget *m_divider;
    FilterButton *m_survey;
    QMap<QString, FilterButton *> m_controls;
    FilterButton *m_add, *m_fold;
    QFrame *m_foldPopup;
    CountLabel *m_count;
    Chip *m_few;
    SearchField *m_search;
    QFrame *m_problem;
    TextLabel *m_problemText;
    QTimer m_searchDelay;
    bool m_folded = false;
};

} // namespace earshot
