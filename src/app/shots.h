// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/look.h"

#include <QTemporaryDir>

namespace earshot {

class MainWindow;

/// Saves pictures of the start page and of every page of the table with the sample, and of the import window,
/// by the names of the design: NAME.png, NAME-dark.png at 1440 × 900 and NAME-small.png at 960 × 540
/// (16-overview-small.png for the overview). A second process makes NAME-200.png: 1440 × 900 on a screen of 200 %, so
/// 2880 × 1800 pixels; under another QT_SCALE_FACTOR these are the only ones and bear its percent. Waits for the
/// session's answers, never for time, and shows none of the clock's: two runs give the same bytes.
class Shots : public QObject
{
    Q_OBJECT
public:
    /// Makes all pictures; the exit code of the process.
    static int run(const QString &folder);

private:
    explicit Shots(const QString &folder);
    static bool makeAll(const QString &folder);
    void start();
    void prepareNext();
    void chooseView(const QString &picture);
    void chooseRow();
    void settle(int rounds);
    void takeWhenMade();
    void take(const QString &name);
    void takeSlide();
    void takeImports();
    void save(const QString &name, QWidget &window);

    struct Shot
    {
        QString name;
        QString page; ///< empty: the start page
        QSize size;
        ThemeSource::Choice appearance;
    };
    void plan();

    QString m_folder;
    QTemporaryDir m_place;
    Settings m_settings;
    ThemeSource m_themes;
    Look m_look;
    Desk m_desk;
    MainWindow *m_window = nullptr;
    std::vector<Shot> m_shots;
    size_t m_done = 0;
    bool m_begun = false;
    int m_failed = 0;
};

} // namespace earshot
