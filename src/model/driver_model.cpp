// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/driver_model.h"

#include "analysis/driver_sentences.h"

#include <QCollator>
#include <QPointF>

#include <algorithm>
#include <array>
#include <numeric>

namespace earshot {

namespace {

/// From what is to be done to what is not.
int readingRank(const DriverQuestion &question)
{
    return question.quadrant ? static_cast<int>(*question.quadrant) : 4;
}

} // namespace

void DriverModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_order.resize(figures() ? figures()->questions.size() : 0);
    std::iota(m_order.begin(), m_order.end(), size_t{0});
    sortRows();
    endResetModel();
}

int DriverModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

const DriverQuestion *DriverModel::question(const QModelIndex &index) const
{
    const auto row = static_cast<size_t>(index.row());
    return index.isValid() && row < m_order.size() ? &figures()->questions[m_order[row]] : nullptr;
}

QModelIndex DriverModel::indexOf(AttributeId wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (question(index(row, 0))->attribute == wanted)
            return index(row, 0);
    }
    return {};
}

bool DriverModel::isBefore(const DriverQuestion &a, const DriverQuestion &b) const
{
    switch (m_sortColumn) {
    case QuestionColumn:
        return QCollator(m_locale).compare(a.name, b.name) < 0;
    case AnswersColumn:
        return a.answers < b.answers;
    case MeanColumn:
        return a.performance() < b.performance();
    case CorrelationColumn:
        return a.correlation < b.correlation;
    case ReadingColumn:
        return readingRank(a) > readingRank(b);
    default:
        return a.importance < b.importance;
    }
}

void DriverModel::sortRows()
{
    std::stable_sort(m_order.begin(), m_order.end(), [this](size_t left, size_t right) {
        const DriverQuestion &a = figures()->questions[left], &b = figures()->questions[right];
        return m_sortOrder == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
}

void DriverModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<size_t> before = m_order;
    sortRows();
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &index : old) {
        const auto row = std::find(m_order.begin(), m_order.end(), before[static_cast<size_t>(index.row())]) - m_order.begin();
        moved << this->index(static_cast<int>(row), index.column());
    }
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

double DriverModel::most() const
{
    double most = 0;
    for (const DriverQuestion &question : figures()->questions)
        most = std::max({most, question.importance.value_or(0), question.likely ? question.likely->high : 0});
    return most;
}

QString DriverModel::meanText(const DriverQuestion &question) const
{
    if (!question.mean)
        return QStringLiteral("\u2013");
    return tr("%1 of %2", "mean rating").arg(m_locale.toString(*question.mean, 'f', 1), m_locale.toString(question.scale.highest, 'g', 4));
}

QString DriverModel::text(const DriverQuestion &question, int column) const
{
    switch (column) {
    case QuestionColumn:
        return question.name;
    case AnswersColumn:
        return m_locale.toString(question.answers);
    case MeanColumn:
        return meanText(question);
    case ImportanceColumn:
        return sentences::driverShare(question.importance, m_locale);
    case CorrelationColumn:
        return sentences::driverCorrelation(question.correlation, m_locale);
    default:
        return sentences::driverReading(*figures(), question);
    }
}

QString DriverModel::toolTip(const DriverQuestion &question, int column) const
{
    if (column == ImportanceColumn && question.likely)
        return tr("%1 of the spread of the score, likely %2 to %3")
            .arg(sentences::driverShare(question.importance, m_locale), sentences::driverShare(question.likely->low, m_locale),
                 sentences::driverShare(question.likely->high, m_locale));
    if (column == MeanColumn)
        return tr("Rated from %1 to %2").arg(m_locale.toString(question.scale.lowest, 'g', 4), m_locale.toString(question.scale.highest, 'g', 4));
    if (column == CorrelationColumn && question.suppressed)
        return tr("Beside the other questions its own part turns negative: the questions overlap so much that the sign says nothing.");
    if (column == ReadingColumn && question.reversed)
        return tr("Higher ratings come with lower scores. Perhaps the best answer of this question is its lowest number.");
    return column == QuestionColumn ? question.name : QString();
}

QString DriverModel::spoken(const DriverQuestion &question) const
{
    QStringList parts{question.name, tr("%Ln answers", nullptr, static_cast<int>(question.answers)), tr("mean rating %1").arg(meanText(question))};
    if (question.importance)
        parts << tr("importance %1 of the spread of the score").arg(sentences::driverShare(question.importance, m_locale));
    if (question.likely)
        parts << tr("likely %1 to %2").arg(sentences::driverShare(question.likely->low, m_locale), sentences::driverShare(question.likely->high, m_locale));
    if (question.correlation)
        parts << tr("correlation %1").arg(sentences::driverCorrelation(question.correlation, m_locale));
    if (question.suppressed)
        parts << tr("its sign says nothing");
    parts << text(question, ReadingColumn);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant DriverModel::data(const QModelIndex &index, int role) const
{
    const DriverQuestion *at = question(index);
    if (!at)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*at, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ToolTipRole:
        return toolTip(*at, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == QuestionColumn ? spoken(*at) : text(*at, index.column());
    case ImportanceRole:
        return at->importance ? QVariant(*at->importance) : QVariant();
    case LikelyRole:
        return at->likely ? QVariant(QPointF(at->likely->low, at->likely->high)) : QVariant();
    case MostRole:
        return most();
    case FewRole:
        return figures()->few || figures()->couldBeChance();
    case FlagRole:
        return at->suppressed;
    case StrongRole:
        return at->quadrant == statistics::DriverQuadrant::FixFirst;
    default:
        return {};
    }
}

QVariant DriverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == AnswersColumn || section == MeanColumn || section == CorrelationColumn;
        return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == ImportanceColumn)
        return tr("Share of the spread of the score that goes with this question");
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("Question"), tr("Answers"), tr("Mean rating"), tr("Importance"), tr("Correlation"), tr("What it says")};
    return titles[static_cast<size_t>(section)];
}

} // namespace earshot
