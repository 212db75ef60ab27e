// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>

class QWidget;

namespace earshot {

/// All questions that stop the person: file choice, an act that can not be undone, what went wrong. Pages and the
/// window ask through one object of this class, and a test answers beforehand with answerNext().
///
/// Nothing is waited for: the answer comes by the function given. Texts are shown as plain text.
class Dialogs
{
public:
    using PathsAnswer = std::function<void(const QStringList &)>; ///< empty: given up
    using YesAnswer = std::function<void()>;

    void chooseToOpen(QWidget *parent, const QString &title, const QString &filter, bool several, PathsAnswer answer);
    void chooseToSave(QWidget *parent, const QString &title, const QString &proposed, const QString &filter,
                      PathsAnswer answer);
    /// One that is there; the answer is its path.
    void chooseFolder(QWidget *parent, const QString &title, PathsAnswer answer);
    /// `act` names what the button does: "Remove 12 answers". It is never the default button.
    void confirm(QWidget *parent, const QString &question, const QString &detail, const QString &act,
                 YesAnswer answer);
    void showError(QWidget *parent, const Error &error);

    /// The next question is not shown; it gets these paths (for a confirmation: not empty is yes).
    void answerNext(const QStringList &paths) { m_answers.push_back(paths); }
    const QStringList &asked() const { return m_asked; } ///< titles, questions and errors, oldest first
    /// Folder where file choices begin.
    void setFolder(const QString &folder) { m_folder = folder; }
    QString folder() const { return m_folder; }

private:
    std::optional<QStringList> prepared(const QString &question);

    std::deque<QStringList> m_answers;
    QStringList m_asked;
    QString m_folder;
};

} // namespace earshot
