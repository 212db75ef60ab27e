// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_sections.h"

#include "app/style_painting.h"

#include <QSignalBlocker>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace earshot {

namespace {

constexpr int Width = 176;
constexpr int RowHeight = 32;
constexpr int Padding = 8;

class SectionDelegate : public QStyledItemDelegate
{
public:
    SectionDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {m_themes.px(100), m_themes.px(RowHeight) + 1}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const bool on = option.state.testFlag(QStyle::State_Selected);
        const QRect box = option.rect.adjusted(0, 0, 0, -1);
        if (on || option.state.testFlag(QStyle::State_MouseOver))
            painting::roundedBox(*painter, QRectF(box), 6, on ? theme.selside : theme.hover, Qt::transparent);
        if (on)
            painting::roundedBox(*painter, QRectF(box.left(), box.top() + 7, 3, box.height() - 14), 1.5, theme.accent, Qt::transparent);
        if (painting::hasKeyFocus(option))
            painting::focusInside(*painter, box, theme);
        const QRect text = box.adjusted(Padding, 0, -Padding, 0);
        painter->setFont(m_themes.font(13, on ? QFont::DemiBold : QFont::Normal));
        painter->setPen(on ? theme.ink : theme.ink2);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

private:
    const ThemeSource &m_themes;
};

} // namespace

SettingsSections::SettingsSections(const ThemeSource &themes, QWidget *parent) : QListView(parent), m_themes(themes), m_titles(new QStringListModel(this))
{
    setObjectName(QStringLiteral("sections"));
    setAccessibleName(tr("Sections"));
    setModel(m_titles);
    setItemDelegate(new SectionDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    themes.follow(this, [this] {
        setFixedWidth(m_themes.px(Width));
        doItemsLayout();
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) { Q_EMIT sectionTurned(index.row()); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { Q_EMIT sectionEntered(index.row()); });
}

void SettingsSections::setTitles(const QStringList &titles)
{
    m_titles->setStringList(titles);
    setCurrent(0);
}

void SettingsSections::setCurrent(int section)
{
    const QSignalBlocker silent(this);
    setCurrentIndex(m_titles->index(section));
}

} // namespace earshot
