// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/theme_candidates.h"
#include "app/theme_source.h"
#include "domain/response.h"
#include "model/job.h"
#include "text/theme_rules.h"

#include <QWidget>

namespace earshot {

class FlowLayout;
class Session;
class TextLabel;

/// Phrases found in the comments that a theme may be made of, as tags: a click takes one. They are looked for in the
/// background, and spelled as in a comment.
class CandidateChips : public QWidget
{
    Q_OBJECT
public:
    CandidateChips(Session &session, const ThemeSource &themes, QWidget *parent = nullptr);
    /// `theme` of the snapshot's index; nothing: a new one.
    void look(const SnapshotPtr &snapshot, std::optional<size_t> theme);
    void stop();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void chosen(const earshot::ThemePattern &word);
    void shown(); ///< all that was found

private:
    void spell(ThemeCandidates found);
    void show(const std::vector<Response> &examples);
    void addChip(const ThemeCandidate &candidate, const QString &spelled);

    Session &m_session;
    const ThemeSource &m_themes;
    SnapshotPtr m_snapshot;
    std::optional<size_t> m_theme;
    ThemeCandidates m_found;
    TextLabel *m_title;
    FlowLayout *m_flow;
    QList<QWidget *> m_chips;
    Job m_looking;
    quint64 m_token = 0;
    bool m_busy = false;
};

} // namespace earshot
