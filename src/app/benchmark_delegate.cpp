// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_delegate.h"

#include "app/icons.h"
#include "app/style_painting.h"
#include "charts/marks.h"
#include "model/benchmark_model.h"
#include "model/segment_model.h" // Q_DECLARE_METATYPE(earshot::Estimate)

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace earshot {

namespace {

using Model = BenchmarkModel;
constexpr int Padding = painting::CellPadding, EdgePadding = painting::CellEdgePadding;
constexpr int Gap = 8;
constexpr int SignSide = 13;
constexpr int ChipHeight = 18;

bool isOwnScore(const QModelIndex &index)
{
    return index.row() == 0;
}

} // namespace

void BenchmarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    const QRect place = painting::tableCell(*painter, option, isOwnScore(index) ? theme.sunken : theme.surface,
                                            index.column() == 0 ? EdgePadding : Padding, theme);
    if (index.column() == Model::NameColumn)
        paintName(*painter, place, index);
    else if (index.column() == Model::RangeColumn)
        paintRange(*painter, place, index);
    else
        paintText(*painter, place, index);
    painter->restore();
}

/// The name, where it is from, and a sign where the comparison may mislead; its words are in the tool tip and below the table.
void BenchmarkDelegate::paintName(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QFont font = m_themes.font(13, isOwnScore(index) ? QFont::DemiBold : QFont::Normal), small = m_themes.font(11);
    const QString origin = index.data(Model::OriginTextRole).toString();
    const int chip = origin.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(origin) + 16;
    const int sign = index.data(Model::DoubtsRole).toString().isEmpty() ? 0 : m_themes.px(SignSide);
    const int taken = (chip > 0 ? chip + Gap : 0) + (sign > 0 ? sign + Gap : 0);
    const QFontMetrics metrics(font);
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, std::max(0, place.width() - taken));
    painter.setFont(font);
    painter.setPen(theme.ink);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, name);
    int left = place.left() + metrics.horizontalAdvance(name) + Gap;
    if (chip > 0) {
        QRectF box(left, 0, chip, m_themes.px(ChipHeight));
        box.moveTop(place.center().y() - box.height() / 2 + 1);
        painting::roundedBox(painter, box, box.height() / 2, Qt::transparent, theme.line2);
        painter.setFont(small);
        painter.setPen(theme.ink2);
        painter.drawText(box, Qt::AlignCenter, origin);
        left += chip + Gap;
    }
    if (sign > 0)
        paintIcon(painter, QRectF(left, place.center().y() - sign / 2.0 + 1, sign, sign), "info", theme.ink3);
}

void BenchmarkDelegate::paintRange(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const QVariant own = index.data(Model::ReferenceRole);
    constexpr double NoReference = -1000;
    const QRectF area(place.left(), place.center().y() - 9, place.width(), 18);
    painter.fillRect(QRectF(area.left(), area.center().y() - 0.5, area.width(), 1), m_themes.theme().line);
    marks::drawRange(painter, area, index.data(Model::EstimateRole).value<Estimate>(), own.isValid() && !isOwnScore(index) ? own.toDouble() : NoReference, -100, 100,
                     m_themes.theme());
}

void BenchmarkDelegate::paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool isScore = index.column() == Model::ScoreColumn;
    const QFont font = m_themes.font(isScore ? 15 : 13, isScore ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(isScore ? theme.ink : index.data(Model::MissingRole).toBool() ? theme.ink3 : theme.ink2);
    const QString text = index.data().toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (alignment.testFlag(Qt::AlignRight))
        marks::drawTabular(painter, place, alignment, text);
    else
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

QWidget *BenchmarkDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    QWidget *editor = nullptr;
    if (index.column() == Model::KindColumn) {
        auto *kinds = new QComboBox(parent);
        kinds->addItems({sentences::surveyKind({}), sentences::surveyKind(SurveyKind::Relationship), sentences::surveyKind(SurveyKind::Transactional)});
        editor = kinds;
    } else {
        auto *line = new QLineEdit(parent);
        line->setMaxLength(static_cast<int>(BenchmarksSetting::LongestText));
        editor = line;
    }
    editor->setAccessibleName(name);
    return editor;
}

void BenchmarkDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *kinds = qobject_cast<QComboBox *>(editor))
        kinds->setCurrentIndex(std::max(0, kinds->findText(text)));
    else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void BenchmarkDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *kinds = qobject_cast<QComboBox *>(editor))
        model->setData(index, kinds->currentText());
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
}

void BenchmarkDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(2, 2, -2, -3));
}

} // namespace earshot
