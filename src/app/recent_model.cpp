// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_model.h"

#include "analysis/metrics.h"
#include "app/icons.h"
#include "app/style_painting.h"
#include "charts/marks.h"

#include <QDir>
#include <QMouseEvent>

namespace earshot {

namespace {

constexpr int RowHeight = 60;
constexpr int Padding = 14;
constexpr int Gap = 14;
constexpr int TileSide = 34;
constexpr int MarkSide = 18;
constexpr int OpenedWidth = 92;
constexpr int ScoreWidth = 34;
constexpr int SparkWidth = 90;
constexpr int SparkHeight = 26;
constexpr int SparkAbove = 460; // row width; below, the name needs the room
constexpr int ButtonHeight = 26;
constexpr int ButtonPadding = 9;

} // namespace

RecentModel::RecentModel(const RecentFiles &files, const QDateTime &now, QObject *parent)
    : QAbstractListModel(parent),
      m_files(files),
      m_now(now)
{
    connect(&files, &RecentFiles::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

void RecentModel::setNow(const QDateTime &now)
{
    beginResetModel();
    m_now = now;
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.files().size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    const RecentFile &file = m_files.files()[static_cast<size_t>(index.row())];
    const QString opened = openedText(file.openedAt, m_now, QLocale());
    const QString score = file.nps ? formatted(*file.nps, NumberFormat::Score, QLocale()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return file.title;
    case Qt::AccessibleTextRole:
        if (!file.exists())
            return tr("%1, the file was moved or its drive is not connected").arg(file.title);
        return file.nps ? tr("%1, score %2, opened %3").arg(file.title, score, opened)
                        : tr("%1, opened %2").arg(file.title, opened);
    case PathRole:
        return file.path;
    case PlaceRole:
        return file.exists() ? placeText(file.path) : tr("The file was moved or its drive is not connected");
    case ExistsRole:
        return file.exists();
    case ScoreRole:
        return score;
    case MonthsRole:
        return QVariant::fromValue(file.months);
    case OpenedRole:
        return opened;
    default:
        return {};
    }
}

QString RecentModel::placeText(const QString &path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    const QString shown = path.startsWith(home) ? path.mid(home.size()) : path;
    return shown.split(QLatin1Char('/'), Qt::SkipEmptyParts).join(QStringLiteral(" › "));
}

QString RecentModel::openedText(const QDateTime &openedAt, const QDateTime &now, const QLocale &locale)
{
    if (openedAt.date() == now.date())
        return tr("today, %1").arg(locale.toString(openedAt.time(), QLocale::ShortFormat));
    const bool thisYear = openedAt.date().year() == now.date().year();
    return locale.toString(openedAt.date(), thisYear ? tr("d MMMM", "date without year") : tr("d MMM yyyy", "date"));
}

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painting::roundedBox(*painter, QRectF(row), 8, selected ? theme.sel : theme.hover, Qt::transparent);
    if (painting::hasKeyFocus(option))
        painting::roundedBox(*painter, QRectF(row), 8, Qt::transparent, theme.accent, 2);
    const bool exists = index.data(RecentModel::ExistsRole).toBool();
    paintTile(*painter, row, exists);
    const int end = exists ? paintTotals(*painter, row, index) : paintButtons(*painter, row);
    QRect texts = row.adjusted(Padding + TileSide + Gap, 0, 0, 0);
    texts.setRight(end - Gap);
    paintTexts(*painter, texts, index);
}

void RecentDelegate::paintTile(QPainter &painter, const QRect &row, bool exists) const
{
    const Theme &theme = m_themes.theme();
    const QRectF tile(row.left() + Padding, row.top() + (row.height() - TileSide) / 2.0, TileSide, TileSide);
    QRectF mark(0, 0, MarkSide, MarkSide);
    mark.moveCenter(tile.center());
    if (exists) {
        painting::roundedBox(painter, tile, 8, theme.surface, theme.line);
        drawMark(painter, mark, theme);
    } else {
        painting::roundedBox(painter, tile, 8, theme.sunken, Qt::transparent);
        paintIcon(painter, mark, "warn", theme.ink3);
    }
}

void RecentDelegate::paintTexts(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool exists = index.data(RecentModel::ExistsRole).toBool();
    const int top = area.center().y() - m_themes.px(17) + 1;
    painter.setFont(m_themes.font(13, exists ? QFont::DemiBold : QFont::Normal));
    painter.setPen(exists ? theme.ink : theme.ink3);
    painter.drawText(QRect(area.left(), top, area.width(), m_themes.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter.setFont(m_themes.font(12));
    painter.setPen(theme.ink3);
    const QString place = index.data(RecentModel::PlaceRole).toString();
    painter.drawText(QRect(area.left(), top + m_themes.px(18), area.width(), m_themes.px(16)),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(place, Qt::ElideMiddle, area.width()));
}

int RecentDelegate::paintTotals(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    QRect area = row.adjusted(Padding, 0, -Padding, 0);
    painter.setFont(m_themes.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(RecentModel::OpenedRole).toString());
    area.setRight(area.right() - m_themes.px(OpenedWidth) - Gap);
    painter.setFont(m_themes.font(16, QFont::DemiBold));
    painter.setPen(theme.ink);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(RecentModel::ScoreRole).toString());
    area.setRight(area.right() - m_themes.px(ScoreWidth) - Gap);
    const auto months = index.data(RecentModel::MonthsRole).value<std::vector<std::optional<double>>>();
    if (months.empty() || row.width() < m_themes.px(SparkAbove))
        return area.right();
    QRectF spark(area.right() - SparkWidth + 1, 0, SparkWidth, SparkHeight);
    spark.moveCenter(QPointF(spark.center().x(), QRectF(row).center().y()));
    marks::drawSpark(painter, spark, months, theme);
    return static_cast<int>(spark.left());
}

RecentDelegate::Buttons RecentDelegate::buttons(const QRect &row) const
{
    const QFontMetrics metrics(m_themes.controlFont(QFont::Medium));
    const int height = m_themes.px(ButtonHeight);
    const int top = row.top() + (row.height() - height) / 2;
    const int removeWidth = metrics.horizontalAdvance(tr("Remove")) + 2 * ButtonPadding;
    const int locateWidth = metrics.horizontalAdvance(tr("Locate…")) + 2 * ButtonPadding;
    const QRect remove(row.right() - Padding - removeWidth + 1, top, removeWidth, height);
    return {QRect(remove.left() - Gap - locateWidth, top, locateWidth, height), remove};
}

int RecentDelegate::paintButtons(QPainter &painter, const QRect &row) const
{
    const Theme &theme = m_themes.theme();
    const Buttons places = buttons(row);
    painting::roundedBox(painter, QRectF(places.locate), 6, theme.surface, theme.line2);
    painter.setFont(m_themes.controlFont(QFont::Medium));
    painter.setPen(theme.ink);
    painter.drawText(places.locate, Qt::AlignCenter, tr("Locate…"));
    painter.setPen(theme.ink2);
    painter.drawText(places.remove, Qt::AlignCenter, tr("Remove"));
    return places.locate.left();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return QSize(300, m_themes.px(RowHeight));
}

bool RecentDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.data(RecentModel::ExistsRole).toBool())
        return false;
    const QPoint place = static_cast<QMouseEvent *>(event)->position().toPoint();
    const Buttons places = buttons(option.rect);
    const QString path = index.data(RecentModel::PathRole).toString();
    if (places.locate.contains(place))
        Q_EMIT locateWanted(path);
    else if (places.remove.contains(place))
        Q_EMIT removeWanted(path);
    return true;
}

} // namespace earshot
