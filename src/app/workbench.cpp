// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"

#include "app/filter_bar.h"
#include "app/page_host.h"
#include "model/session.h"

#include <QApplication>
#include <QListView>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int FoldSidebarBelow = 1000;

// The widget of an area that takes the focus: itself, or the first inside that does.
QWidget *focusTarget(QWidget *area)
{
    if (!area->isVisible())
        return nullptr;
    if (area->focusPolicy() & Qt::TabFocus)
        return area;
    for (QWidget *inside : area->findChildren<QWidget *>()) {
        if ((inside->focusPolicy() & Qt::TabFocus) && inside->isVisibleTo(area) && inside->isEnabled())
            return inside;
    }
    return nullptr;
}

} // namespace

Workbench::Workbench(Session &session, ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_themes(themes),
      m_sidebar(new Sidebar(themes, earshot::pages(), this)),
      m_filterBar(new FilterBar(themes, this)),
      m_pages(new PageHost(session, themes, this)),
      m_right(new QVBoxLayout)
{
    m_right->setSpacing(0);
    m_right->addWidget(m_filterBar);
    m_right->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(m_right, 1);
    connect(m_sidebar, &Sidebar::pageWanted, this, &Workbench::pageWanted);
    connect(m_pages, &PageHost::pageWanted, this, &Workbench::pageWanted);
    connect(m_pages, &PageHost::scopeWanted, this, &Workbench::scopeWanted);
    connect(m_filterBar, &FilterBar::scopeWanted, this, &Workbench::scopeWanted);
    connect(m_filterBar, &FilterBar::leaveWanted, this, [this] { m_pages->currentPage()->setFocus(Qt::OtherFocusReason); });
    connect(m_filterBar, &FilterBar::savedScopesWanted, this, [this](const QByteArray &json, const QString &text) {
        m_session.changeDocumentSetting(QString::fromLatin1(SavedScopes::Key), json, text);
    });
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(SavedScopes::Key))
            showSaved();
    });
    connect(&m_session, &Session::infoChanged, this, [this] {
        const SnapshotPtr snapshot = m_session.snapshot();
        m_sidebar->setDocument(m_session.info().title, snapshot ? snapshot->answersInDocument : m_session.info().responses);
    });
    connect(&themes, &ThemeSource::changed, this, &Workbench::foldSidebar);
}

void Workbench::showSaved()
{
    if (m_session.dataset())
        m_filterBar->setSavedScopes({m_session.documentSetting(QString::fromLatin1(SavedScopes::Key)), *m_session.dataset()});
}

void Workbench::setNotices(QWidget *notices)
{
    m_right->insertWidget(1, notices);
}

bool Workbench::showPage(const QString &id)
{
    const PageEntry *entry = PageHost::entry(id);
    if (!entry)
        return false;
    m_sidebar->setCurrentPage(id);
    m_filterBar->setKind(entry->filterBar);
    m_pages->showPage(id);
    return true;
}

void Workbench::showScope(const Scope &scope)
{
    m_filterBar->showScope(scope);
    m_pages->setBusy(true);
}

void Workbench::showSnapshot(const SnapshotPtr &snapshot)
{
    showSaved();
    m_pages->setBusy(false);
    m_filterBar->showSnapshot(snapshot, m_session.comments());
    m_pages->showSnapshot(snapshot);
    m_sidebar->setDocument(m_session.info().title, snapshot->answersInDocument);
    m_sidebar->setCount(QStringLiteral("comments"),
                        static_cast<qint64>(snapshot->dataset->commentsNewestFirst().size()));
}

void Workbench::moveFocus(bool forward, QWidget *foot)
{
    const std::vector<QWidget *> areas = {m_sidebar->list(), m_filterBar, m_pages, foot};
    const auto count = static_cast<qsizetype>(areas.size());
    QWidget *focus = QApplication::focusWidget();
    qsizetype at = forward ? -1 : count;
    for (qsizetype i = 0; focus && i < count; ++i) {
        const QWidget *area = areas[static_cast<size_t>(i)];
        if (area == focus || area->isAncestorOf(focus))
            at = i;
    }
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype next = (at + (forward ? step : -step) + 2 * count) % count;
        if (QWidget *target = focusTarget(areas[static_cast<size_t>(next)])) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void Workbench::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldSidebar();
}

void Workbench::foldSidebar()
{
    const bool folded = window()->width() < m_themes.px(FoldSidebarBelow);
    if (folded != m_sidebar->isFolded())
        m_sidebar->setFolded(folded);
}

} // namespace earshot
