// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report_maker.h"
#include "report/slide.h"

#include <QLocale>
#include <memory>

namespace earshot {

/// The slides of one report, planned in one theme. Never changes, any thread.
struct SlideDeck
{
    std::vector<slides::Slide> named;  ///< as the report names people
    std::vector<slides::Slide> hidden; ///< the same without any name; empty when nobody is named anyway
    Theme theme;
    QLocale locale;

    const std::vector<slides::Slide> &slides(bool namesHidden) const { return namesHidden && !hidden.empty() ? hidden : named; }
    int count() const { return static_cast<int>(named.size()); }
    QString title(int slide) const;
    QString number(int slide) const; ///< "3 / 8"
};
using SlideDeckPtr = std::shared_ptr<const SlideDeck>;

/// Makes the slides of a report, all in the background. Owned by the presentation page, GUI thread.
class SlideDeckMaker : public QObject
{
    Q_OBJECT
public:
    SlideDeckMaker(Session &session, QObject *parent);

    void make(const SnapshotPtr &snapshot, const ReportOptions &options);
    void setDark(bool dark);
    bool isDark() const { return m_dark; }
    bool isBusy() const { return m_report.isBusy() || m_planning.isRunning(); }
    const SlideDeckPtr &deck() const { return m_deck; }
    ReportMaker &report() { return m_report; }

Q_SIGNALS:
    void made();

private:
    void plan();

    ReportMaker m_report;
    Job m_planning;
    SlideDeckPtr m_deck;
    bool m_dark = false;
};

} // namespace earshot
