// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"
#include "model/theme_quote_model.h"
#include "text/theme_rules.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace earshot {

class QuoteList;
class SegmentedSwitch;
class Session;
class TextLabel;
class CandidateChips;
class ThemeWords;

/// One theme: what it does to the score, the words by which it is found, and what people say of it. Its list of words is
/// changed in place; each change is one undo step.
class ThemeDetail : public QWidget
{
    Q_OBJECT
public:
    ThemeDetail(Session &session, ThemeSource &themes, QWidget *parent = nullptr);

    /// `theme` of the snapshot's index; nothing: none. Does not disturb a theme that is being made.
    void showTheme(const SnapshotPtr &snapshot, std::optional<size_t> theme);
    void makeNew(); ///< a theme without name and words, to be typed
    void setEditing(bool editing);
    bool isEditing() const;
    bool isNew() const { return m_isNew; }
    void setCompact(bool compact);
    QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void readWanted(const QString &theme); ///< the comments that mention it
    void commentWanted(earshot::ResponseId response);
    void themeMade(const QString &name);   ///< or called so from now on

private:
    QWidget *makeContent();
    QWidget *makeHead();
    QWidget *makeQuotes();
    QWidget *makeFoot();
    void connectAll();
    void showFigure();
    void showCandidates();
    void showQuotes();
    void takeName();
    void addWord(const ThemePattern &word);
    void fillMenu();
    void leaveOut();
    void merge(const QString &into);
    const ThemeRule &rule() const;
    const ThemeFigure *figure() const;
    void change(const ThemeDictionary &dictionary, const QString &undoText);

    Session &m_session;
    ThemeSource &m_themes;
    SnapshotPtr m_snapshot;
    std::optional<size_t> m_theme;
    bool m_isNew = false;
    bool m_compact = false;
    ThemeQuoteModel *m_quotes;
    TextLabel *m_name;
    QLineEdit *m_nameField;
    QPushButton *m_edit;
    QPushButton *m_more;
    QMenu *m_menu;
    TextLabel *m_sentence;
    ThemeWords *m_words;
    CandidateChips *m_candidates;
    TextLabel *m_count;
    SegmentedSwitch *m_side;
    QuoteList *m_list;
    QPushButton *m_read;
    QWidget *m_foot = nullptr;
    QWidget *m_said = nullptr; ///< the quotes; a new theme has none
};

} // namespace earshot
