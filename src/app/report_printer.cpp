// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_printer.h"

#include "model/session.h"
#include "report/sections.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace earshot {

namespace {

void askByDialog(QWidget *window, QPrinter &printer, const std::function<void()> &print)
{
    auto *dialog = new QPrintDialog(&printer, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), window, print);
    dialog->open();
}

} // namespace

bool paintOn(QPrinter &printer, const LaidOutReport &report)
{
    const auto last = static_cast<int>(report.pages.size());
    const int from = std::max(1, printer.fromPage());
    const int to = printer.toPage() > 0 ? std::min(printer.toPage(), last) : last;
    QPainter painter;
    if (from > to || !painter.begin(&printer))
        return false;
    const QSizeF sheet = QSizeF(printer.paperRect(QPrinter::DevicePixel).size());
    const qreal scale = std::min(sheet.width() / report.sheet.width(), sheet.height() / report.sheet.height());
    for (int page = from; page <= to; ++page) {
        if (page > from && !printer.newPage())
            return false;
        painter.save();
        painter.translate((sheet.width() - report.sheet.width() * scale) / 2, 0);
        painter.scale(scale, scale);
        report.pages[static_cast<size_t>(page - 1)].draw(painter);
        painter.restore();
    }
    return painter.end();
}

ReportPrinter::ReportPrinter(Session &session, QWidget *window)
    : QObject(window),
      m_session(session),
      m_window(window),
      m_maker(session, this),
      m_ask([window](QPrinter &printer, const std::function<void()> &print) { askByDialog(window, printer, print); })
{
    connect(&m_maker, &ReportMaker::made, this, &ReportPrinter::askWhere);
    connect(&m_maker, &ReportMaker::failed, this, &ReportPrinter::failed);
}

void ReportPrinter::print(const SnapshotPtr &snapshot)
{
    if (!snapshot || !snapshot->dataset)
        return;
    m_wanted = true;
    const auto kept = ReportOptions::fromJson(m_session.documentSetting(QString::fromLatin1(ReportMaker::LayoutKey)));
    m_maker.make(snapshot, kept ? *kept : firstOptions(*snapshot->dataset));
}

void ReportPrinter::askWhere()
{
    // The maker makes again when the imports are counted; who asked once is asked once.
    if (!m_maker.input().intake || !std::exchange(m_wanted, false))
        return;
    const ReportPtr report = m_maker.report();
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(report->sheet, QPageSize::Point));
    printer->setPageMargins(QMarginsF());
    printer->setFullPage(true);
    printer->setDocName(m_maker.fileName());
    m_ask(*printer, [this, printer, report] {
        if (paintOn(*printer, *report))
            Q_EMIT printed(static_cast<int>(report->pages.size()));
        else
            Q_EMIT failed({ErrorCode::WriteFailed, tr("The printer took no pages. Check that it is on and try again."), {}});
    });
}

} // namespace earshot
