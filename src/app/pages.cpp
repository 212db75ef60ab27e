// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "app/comments_page.h"
#include "app/goal_page.h"
#include "app/overview_page.h"
#include "app/presentation_page.h"
#include "app/report_page.h"
#include "app/segments_page.h"
#include "app/settings_page.h"
#include "app/themes_page.h"
#include "app/trends_page.h"

#include <QCoreApplication>

namespace earshot {

namespace {

template <typename T>
Page *made(Session &session, ThemeSource &themes, QWidget *parent)
{
    return new T(session, themes, parent);
}

} // namespace

std::span<const PageEntry> pages()
{
    // A page is one entry here, in the order of the sidebar; its keys are Ctrl 1 … 9 in that order.
    static constexpr PageEntry Table[] = {
        {"overview", QT_TRANSLATE_NOOP("Pages", "Overview"), QT_TRANSLATE_NOOP("Pages", "Analyse"), "03-overview",
         FilterBarKind::Full, made<OverviewPage>},
        {"trends", QT_TRANSLATE_NOOP("Pages", "Trends"), QT_TRANSLATE_NOOP("Pages", "Analyse"), "04-trends",
         FilterBarKind::Full, made<TrendsPage>},
        {"segments", QT_TRANSLATE_NOOP("Pages", "Segments"), QT_TRANSLATE_NOOP("Pages", "Analyse"), "05-segments",
         FilterBarKind::Full, made<SegmentsPage>},
        {"comments", QT_TRANSLATE_NOOP("Pages", "Comments"), QT_TRANSLATE_NOOP("Pages", "Analyse"), "06-comments",
         FilterBarKind::Full, made<CommentsPage>},
        {"themes", QT_TRANSLATE_NOOP("Pages", "Themes"), QT_TRANSLATE_NOOP("Pages", "Analyse"), "07-themes",
         FilterBarKind::Full, made<ThemesPage>},
        {"goal", QT_TRANSLATE_NOOP("Pages", "Reach a goal"), QT_TRANSLATE_NOOP("Pages", "Act"), "09-simulator",
         FilterBarKind::Full, made<GoalPage>},
        {"report", QT_TRANSLATE_NOOP("Pages", "Report"), QT_TRANSLATE_NOOP("Pages", "Share"), "11-report-builder",
         FilterBarKind::Full, made<ReportPage>},
        {"present", QT_TRANSLATE_NOOP("Pages", "Presentation"), QT_TRANSLATE_NOOP("Pages", "Share"), "12-presentation",
         FilterBarKind::Full, made<PresentationPage>},
        {"settings", QT_TRANSLATE_NOOP("Pages", "Settings and privacy"), "", "14-settings", FilterBarKind::None, made<SettingsPage>},
    };
    return Table;
}

} // namespace earshot
