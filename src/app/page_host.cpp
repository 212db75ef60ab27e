// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_host.h"

#include "app/busy_dim.h"
#include "app/settings.h"

#include <algorithm>

#include <QJsonDocument>

namespace earshot {

PageHost::PageHost(Session &session, ThemeSource &themes, QWidget *parent)
    : QStackedWidget(parent),
      m_session(session),
      m_themes(themes),
      m_dim(new BusyDim(themes, this))
{}

const PageEntry *PageHost::entry(const QString &id)
{
    const std::span<const PageEntry> table = pages();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const PageEntry &page) { return id == QLatin1String(page.id); });
    return found == table.end() ? nullptr : &*found;
}

void PageHost::showPage(const QString &id)
{
    const PageEntry *wanted = entry(id);
    if (!wanted)
        return;
    if (!m_pages.contains(id))
        m_pages.insert(id, {make(*wanted), nullptr});
    m_current = id;
    setCurrentWidget(m_pages.value(id).page);
    bringUpToDate();
    Q_EMIT statusHintChanged();
    Q_EMIT pageShown();
}

void PageHost::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    bringUpToDate();
}

void PageHost::setBusy(bool busy)
{
    m_dim->setBusy(busy);
}

Page *PageHost::make(const PageEntry &entry)
{
    Page *page = entry.make(m_session, m_themes, this);
    page->setObjectName(QString::fromLatin1(entry.id));
    addWidget(page);
    connect(page, &Page::scopeWanted, this, &PageHost::scopeWanted);
    connect(page, &Page::pageWanted, this, &PageHost::pageWanted);
    connect(page, &Page::commentWanted, this, &PageHost::showComment);
    connect(page, &Page::actionWanted, this, &PageHost::actionWanted);
    connect(page, &Page::textPercentWanted, this, &PageHost::textPercentWanted);
    connect(page, &Page::toastWanted, this, &PageHost::toastWanted);
    connect(page, &Page::statusHintChanged, this, &PageHost::statusHintChanged);
    page->arrange(keptArrangements().value(page->objectName()).toObject());
    connect(page, &Page::arranged, this, [this, page] { keepArrangement(*page); });
    return page;
}

void PageHost::showComment(ResponseId response)
{
    const QString comments = QStringLiteral("comments");
    Q_EMIT pageWanted(comments);
    if (Page *page = m_pages.value(comments).page)
        page->showComment(response);
}

QJsonObject PageHost::keptArrangements() const
{
    return m_settings ? QJsonDocument::fromJson(m_settings->value(setting::Arrangements).toByteArray()).object()
                      : QJsonObject();
}

void PageHost::keepArrangement(const Page &page)
{
    if (!m_settings)
        return;
    QJsonObject kept = keptArrangements();
    kept.insert(page.objectName(), page.arrangement());
    m_settings->setValue(setting::Arrangements, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void PageHost::bringUpToDate()
{
    const auto place = m_pages.find(m_current);
    if (!m_snapshot || place == m_pages.end() || place->shown == m_snapshot)
        return;
    place->shown = m_snapshot;
    place->page->showSnapshot(m_snapshot);
}

} // namespace earshot
