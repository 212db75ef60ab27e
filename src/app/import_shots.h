// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/session.h"

#include <QSize>

#include <functional>

namespace earshot {

class Dialogs;
class ImportWindow;

/// The pictures of the import window: the sample's file under check, and a file that is no table beside what is there
/// already. By the names and sizes of Shots. Makes its own
/// documents in `place`; every picture is handed to `take` when the window has settled.
class ImportShots : public QObject
{
    Q_OBJECT
public:
    using Take = std::function<void(const QString &name, QWidget &window)>;

    ImportShots(ThemeSource &themes, Dialogs &dialogs, const QString &place, Take take, QObject *parent);
    ~ImportShots() override;
    void start();

Q_SIGNALS:
    void done();

private:
    struct Shot {
        QString name;
        QString file;
        bool filled; ///< the document has the sample's answers already
        QSize size;
        ThemeSource::Choice appearance;
    };
    void plan();
    void fill();
    QString put(const QString &name, const QByteArray &content) const;
    void next();
    void picture();

    ThemeSource &m_themes;
    Dialogs &m_dialogs;
    QString m_place;
    Take m_take;
    Session m_session;
    std::vector<Shot> m_shots;
    size_t m_done = 0;
    bool m_filled = false;
    ImportWindow *m_window = nullptr;
};

} // namespace earshot
