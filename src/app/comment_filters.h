// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/facet_counts.h"
#include "app/theme_source.h"
#include "model/comment_counts.h"
#include "model/job.h"

#include <QWidget>

namespace earshot {

class Chip;
class TextLabel;

/// The chips over the comments: what is searched for, category, theme, tone, quotes, untagged; and how the comments divide.
class CommentFilters : public QWidget
{
    Q_OBJECT
public:
    explicit CommentFilters(const ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot, const Comments &comments);

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);

private:
    Chip *makeChip(const char *icon, void (CommentFilters::*act)());
    void clearSearch();
    void offerCategories();
    void turnThemes();
    void turnTones();
    void turnQuotes();
    void turnFollowUp();
    void turnUntagged();
    void setCategory(Category category, bool on);
    void showCategories();
    void showCondition(Chip *chip, const QString &key, const QString &name);
    void offer(const Chip *chip, const std::vector<CheckMenu::Item> &items, const QString &hint,
               const std::function<void(Scope &, const QStringList &)> &take);
    void showCounts(const CommentCounts &counts);
    bool hasCategory(Category category) const;

    const ThemeSource &m_themes;
    SnapshotPtr m_snapshot;
    Comments m_comments;
    FacetCounts m_facets;
    Chip *m_search;
    Chip *m_category;
    Chip *m_theme;
    Chip *m_tone;
    Chip *m_quotes;
    Chip *m_followUp;
    Chip *m_untagged;
    TextLabel *m_division;
    Job m_counting;
};

} // namespace earshot
