// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report_maker.h"

#include <functional>

class QPrinter;

namespace earshot {

/// Draws a report's pages on a printer, as the PDF has them; a sheet of another size scales them. Obeys the range of
/// pages that was asked for. False when the printer takes no more.
bool paintOn(QPrinter &printer, const LaidOutReport &report);

/// "Print…": makes the report of the newest snapshot with the document's own layout, asks for the printer, prints.
/// Owned by its window, GUI thread.
class ReportPrinter : public QObject
{
    Q_OBJECT
public:
    /// Sets up the printer; answers by the function, or never when it is given up.
    using Ask = std::function<void(QPrinter &printer, std::function<void()> print)>;

    ReportPrinter(Session &session, QWidget *window);
    /// A test's own answer instead of the print dialog.
    void setAsk(Ask ask) { m_ask = std::move(ask); }
    void print(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void printed(int pages);
    void failed(const earshot::Error &error);

private:
    void askWhere();

    Session &m_session;
    QWidget *m_window;
    ReportMaker m_maker;
    Ask m_ask;
    bool m_wanted = false;
};

} // namespace earshot
