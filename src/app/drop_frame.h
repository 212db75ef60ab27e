// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

class QMimeData;

namespace earshot {

/// What the whole window shows while files are held over it: a 2 px accent frame and one sentence. Child of the
/// window, above everything.
class DropFrame : public QWidget
{
    Q_OBJECT
public:
    DropFrame(const ThemeSource &themes, QWidget *window);
    void showSentence(const QString &sentence);
    QString sentence() const { return m_sentence; }

    /// The local files of a drag that Earshot can read, by their ending.
    static QStringList filesOf(const QMimeData *data);
    static bool isDocument(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QString m_sentence;
};

} // namespace earshot
