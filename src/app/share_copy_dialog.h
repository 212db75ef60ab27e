// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/job.h"
#include "model/share_copy.h"

#include <QDialog>

class QCheckBox;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace earshot {

class Dialogs;
class FactList;
class Session;
class TextLabel;

/// Says what a share-safe copy of the open document leaves out, asks how strict it is to be and where it goes, and writes
/// it while the window stays usable. Gone when it closes; while it writes, closing stops that first.
class ShareCopyDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int FewestLeast = 3, MostLeast = 20; ///< answers that a combination of values has in common

    ShareCopyDialog(Session &session, const ThemeSource &themes, Dialogs &dialogs, QWidget *parent);
    ~ShareCopyDialog() override;
    bool isWriting() const { return m_writing.isRunning(); }
    void reject() override;

Q_SIGNALS:
    /// "Saved Harbour (share-safe).earshot: 1,284 answers, 37 values hidden"
    void saved(const QString &sentence);

private:
    void build();
    QLayout *makeChoices();
    QLayout *makeFoot();
    void takeDataset();
    void plan();
    void countComments();
    void showFacts();
    void showState();
    void askPlace();
    void write(const QString &path);
    void showResult(const QString &path, const Result<void> &written);

    Session &m_session;
    const ThemeSource &m_themes;
    Dialogs &m_dialogs;
    DatasetPtr m_dataset;
    SharedAnswersPtr m_plan;                   ///< null: being made, or none can be
    std::optional<CommentsToShare> m_comments; ///< nothing: being counted
    QString m_problem;                         ///< why there is no plan, or how the last attempt ended
    FactList *m_facts;
    QCheckBox *m_withComments;
    QSpinBox *m_least;
    QProgressBar *m_progress;
    TextLabel *m_said;
    QPushButton *m_close, *m_save;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_leaving = false;
    Job m_planning, m_counting, m_writing;
};

} // namespace earshot
