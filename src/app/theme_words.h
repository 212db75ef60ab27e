// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "analysis/snapshot.h"
#include "app/theme_source.h"
#include "model/job.h"
#include "text/theme_rules.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace earshot {

class Chip;
class FlowLayout;
class TextLabel;

/// The words by which a theme is found, as tags; while they are edited each can be taken away, and a field adds more and
/// tells in how many comments what is typed is found.
///
/// It only says what is wanted; showTheme() shows what came of it.
class ThemeWords : public QWidget
{
    Q_OBJECT
public:
    explicit ThemeWords(const ThemeSource &themes, QWidget *parent = nullptr);
    /// `theme` of the snapshot's index; nothing: a theme that is being made, with no words yet.
    void showTheme(const SnapshotPtr &snapshot, std::optional<size_t> theme);
    void setEditing(bool editing);
    void setCompact(bool compact); ///< fewer words at first
    bool isEditing() const { return m_editing; }
    QLineEdit *field() const { return m_field; }
    TextLabel *count() const { return m_count; }

Q_SIGNALS:
    void wordAdded(const earshot::ThemePattern &word);
    void wordRemoved(const earshot::ThemePattern &word);
    void editingWanted();
    void leaveWanted(); ///< Esc in the empty field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showChips();
    void addChip(const ThemePattern &word);
    void take();
    void countTyped();
    std::vector<ThemePattern> wordsHere() const;
    bool hasWord(const ThemePattern &word) const;

    const ThemeSource &m_themes;
    SnapshotPtr m_snapshot;
    std::optional<size_t> m_theme;
    bool m_editing = false;
    bool m_compact = false;
    bool m_all = false; ///< words are shown, however many
    TextLabel *m_title;
    QWidget *m_box = nullptr; ///< round the chips
    FlowLayout *m_flow = nullptr;
    QList<QWidget *> m_chips;
    QPushButton *m_more;
    TextLabel *m_elsewhere;
    QPushButton *m_add;
    QLineEdit *m_field;
    TextLabel *m_count;
    QString m_asked; ///< what was typed when it was said how it is understood
    QTimer m_delay;
    Job m_counting;
};

} // namespace earshot
