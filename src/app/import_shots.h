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

/// The pictures of the import window: the sample's file under check, and a file that is no table. Makes its own
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
        QSize size;
        ThemeSource::Choice appearance;
    };
    void plan();
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
    ImportWindow *m_window = nullptr;
};

} // namespace earshot
