// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_export.h"

#include "app/branch_pack_dialog.h"
#include "app/dialogs.h"
#include "app/icons.h"
#include "app/menu_text.h"
#include "app/page_head.h"
#include "app/report_maker.h"

#include <QDir>
#include <QFileInfo>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

namespace earshot {

ReportExport::ReportExport(const ThemeSource &themes, Dialogs &dialogs, ReportMaker &maker, QWidget *page)
    : QObject(page),
      m_dialogs(dialogs),
      m_maker(maker),
      m_page(page),
      m_pdf(new QPushButton(iconNamed(themes, "report", &Theme::onAccent), tr("Save PDF"), page)),
      m_others(new QPushButton(iconNamed(themes, "export"), tr("Export"), page))
{
    m_pdf->setObjectName(QStringLiteral("savePdf"));
    m_pdf->setProperty("kind", QStringLiteral("primary"));
    m_others->setObjectName(QStringLiteral("export"));
    m_others->setToolTip(tr("Other formats (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_E).toString(QKeySequence::NativeText)));
    m_others->setAccessibleDescription(tr("Other formats: slides, a workbook, a web page, charts and tables"));
    addMenu();
    setEnabled(false);
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(reportFormats().front()); });
    connect(&m_maker, &ReportMaker::saved, this, [this](const QString &path) { Q_EMIT told(tr("Saved %1").arg(QFileInfo(path).fileName())); });
    connect(&m_maker, &ReportMaker::partsSaved, this, &ReportExport::tellSaved);
}

void ReportExport::addTo(PageHead &head)
{
    head.addControl(m_others);
    head.addControl(m_pdf);
}

void ReportExport::setEnabled(bool enabled)
{
    m_pdf->setEnabled(enabled);
    m_others->setEnabled(enabled);
    if (enabled && std::exchange(m_isToOpen, false))
        open();
}

void ReportExport::open()
{
    m_isToOpen = !m_others->isEnabled();
    if (!m_isToOpen)
        m_others->menu()->popup(m_others->mapToGlobal(QPoint(0, m_others->height())));
}

void ReportExport::addMenu()
{
    auto *menu = new QMenu(m_others);
    for (const ReportFormatName &format : reportFormats())
        menu->addAction(menuText(tr("%1…", "menu").arg(format.name)), this, [this, format] { save(format); });
    menu->addSeparator();
    for (const ReportPartsName &parts : reportParts())
        menu->addAction(menuText(tr("%1…", "menu").arg(parts.name)), this, [this, parts] { saveParts(parts); });
    menu->addSeparator();
    QMenu *copies = menu->addMenu(tr("Copy"));
    copies->setObjectName(QStringLiteral("copies"));
    connect(copies, &QMenu::aboutToShow, this, [this, copies] { fillCopies(copies); });
    menu->addSeparator();
    QAction *pack = menu->addAction(tr("One report per branch…"), this, &ReportExport::packWanted);
    connect(menu, &QMenu::aboutToShow, pack, [this, pack] {
        const SnapshotPtr &snapshot = m_maker.input().snapshot;
        pack->setEnabled(snapshot && BranchPackDialog::isPossible(*snapshot));
    });
    m_others->setMenu(menu);
}

/// The charts and tables of the report that is shown.
void ReportExport::fillCopies(QMenu *menu)
{
    menu->clear();
    if (!m_maker.report())
        return;
    for (const slides::Topic &figure : figuresOf(m_maker.report()->manuscript)) {
        const bool isChart = std::holds_alternative<manuscript::Chart>(figure.figure);
        menu->addAction(menuText(isChart ? tr("Chart: %1").arg(figure.title) : tr("Table: %1").arg(figure.title)), this, [this, figure] { copy(figure); });
    }
}

void ReportExport::copy(const slides::Topic &figure)
{
    const Clipping clipping = clippingOf(figure, QLocale());
    auto *data = new QMimeData; // the clipboard's
    if (!clipping.png.isEmpty()) {
        data->setImageData(QImage::fromData(clipping.png, "PNG"));
        data->setData(QStringLiteral("image/svg+xml"), clipping.svg);
    }
    data->setText(clipping.text);
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT told(clipping.png.isEmpty() ? tr("Copied the table “%1”").arg(figure.title) : tr("Copied the chart “%1” and its numbers").arg(figure.title));
}

void ReportExport::save(const ReportFormatName &format)
{
    const QString title = format.format == ReportFormat::Pdf ? tr("Save PDF") : tr("Save as %1").arg(format.name);
    const QString filter = QStringLiteral("%1 (*%2)").arg(format.name.section(u'(', 0, 0).trimmed(), format.ending);
    m_dialogs.chooseToSave(m_page, title, m_maker.fileName() + format.ending, filter, [this, format](const QStringList &paths) {
        if (!paths.isEmpty())
            m_maker.save(format.format, paths.first());
    });
}

void ReportExport::saveParts(const ReportPartsName &parts)
{
    m_dialogs.chooseFolder(m_page, tr("Save %1 in a folder").arg(parts.name), [this, parts](const QStringList &paths) {
        if (!paths.isEmpty())
            m_maker.saveParts(parts.parts, paths.first());
    });
}

void ReportExport::tellSaved(int files, const QString &folder)
{
    Q_EMIT told(files == 0 ? tr("This report has none to save") : tr("Saved %Ln files in %1", nullptr, files).arg(QDir(folder).dirName()));
}

} // namespace earshot
