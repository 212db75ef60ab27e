// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recent_files.h"
#include "app/theme_source.h"
#include "model/job.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QListView;

namespace Ui {
class StartPage;
}

namespace earshot {

class NoticeCard;
struct LeftOpen;
class RecentModel;
class StartCard;

/// What a window shows without a document: ways in at the left, recent files at the right. It says what is wanted;
/// the window does it.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    /// `now` tells today from other days.
    StartPage(const ThemeSource &themes, const RecentFiles &files, std::function<QDateTime()> now,
              QWidget *parent = nullptr);
    ~StartPage() override;
    QListView *recentList() const;
    StartCard *card(const QString &name) const;
    NoticeCard *recoveryCard() const { return m_recovery; }

Q_SIGNALS:
    void importWanted();
    void newWanted();
    void openWanted();
    void sampleWanted();
    void fileWanted(const QString &path);
    void locateWanted(const QString &path);
    void removeWanted(const QString &path);
    /// Opens the file and shows what was kept of it.
    void reviewWanted(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addWays();
    void addCards();
    void addRecent();
    void addRecovery();
    void activate(const QModelIndex &index);
    void refreshList();
    void lookForLeftOpen();
    QString recoverySentence(const LeftOpen &left) const;
    void fit();

    const ThemeSource &m_themes;
    const RecentFiles &m_files;
    std::function<QDateTime()> m_now;
    RecentModel *m_model;
    NoticeCard *m_recovery = nullptr;
    QString m_leftOpen;                ///< the file that the card is about
    Job m_looking;
    std::unique_ptr<Ui::StartPage> m_ui;
    QWidget *m_drop = nullptr;
};

} // namespace earshot
