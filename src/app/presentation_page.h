// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/page.h"
#include "app/presentation_window.h"
#include "app/presenter_view.h"

#include <QPointer>

#include <memory>

class QPushButton;
class QScreen;

namespace Ui {
class PresentationPage;
}

namespace earshot {

class FilterButton;
class PageHead;
class SlideList;
class SlideView;
class TextLabel;

/// The report as slides: looks them through, and starts the presentation. What they hold is the document's layout, which
/// the report page sets.
class PresentationPage : public Page
{
    Q_OBJECT
public:
    PresentationPage(Session &session, ThemeSource &themes, QWidget *parent);
    ~PresentationPage() override;
    void showSnapshot(const SnapshotPtr &snapshot) override;
    QString statusHint() const override;
    bool isBusy() const override { return m_maker->isBusy(); }
    QJsonObject arrangement() const override;
    void arrange(const QJsonObject &kept) override;
    Dialogs &dialogs() { return m_dialogs; }

    /// On the chosen screen, as soon as the slides are made; `here`: from the slide in view.
    void present(bool here);
    PresentationWindow *presentation() const { return m_window; }
    PresenterView *presenter() const { return m_presenter; }
    int slide() const { return m_slide; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHead();
    void addBar();
    void addSlides();
    void readLayout();
    void showDeck();
    void showSlide(int slide);
    void showControls();
    void chooseNames();
    void chooseScreen();
    void chooseLook();
    void start();
    void showPresenter();
    void end();
    void save();
    QScreen *chosenScreen() const;

    std::unique_ptr<Ui::PresentationPage> m_ui;
    Session &m_session;
    ThemeSource &m_themes;
    Dialogs m_dialogs;
    SlideDeckMaker *m_maker;
    SlideShow m_show;
    PageHead *m_head = nullptr;
    QPushButton *m_start = nullptr, *m_here = nullptr, *m_save = nullptr;
    FilterButton *m_names = nullptr, *m_screen = nullptr, *m_look = nullptr;
    SlideList *m_list = nullptr;
    SlideView *m_view = nullptr;
    TextLabel *m_notes = nullptr;
    QPointer<PresentationWindow> m_window;
    QPointer<PresenterView> m_presenter;
    SnapshotPtr m_snapshot;
    ReportOptions m_options; ///< the document's
    std::optional<bool> m_hideNames; ///< chosen here; else the document's
    QString m_screenName;
    int m_slide = 0;
    std::optional<bool> m_wanted; ///< to be presented when the slides are there: from the slide in view
};

} // namespace earshot
