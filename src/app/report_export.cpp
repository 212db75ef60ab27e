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
#include <QMenu>
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
    m_others->setShortcut(Qt::CTRL | Qt::Key_E);
    m_others->setToolTip(tr("Other formats (%1)").arg(m_others->shortcut().toString(QKeySequence::NativeText)));
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
    QAction *pack = menu->addAction(tr("One report per branch…"), this, &ReportExport::packWanted);
    connect(menu, &QMenu::aboutToShow, pack, [this, pack] {
        const SnapshotPtr &snapshot = m_maker.input().snapshot;
        pack->setEnabled(snapshot && BranchPackDialog::isPossible(*snapshot));
    });
    m_others->setMenu(menu);
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
