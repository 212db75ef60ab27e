// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_model.h"

#include "text/comment_arena.h"

#include <QPoint>

#include <algorithm>

namespace earshot {

namespace {

/// The search as the analysis understood it.
Query queryOf(const Snapshot &snapshot)
{
    QStringList names;
    for (const AttributeColumn &column : snapshot.dataset->attributes())
        names += fieldName(column.attribute.name);
    return withKnownFields(parseQuery(snapshot.scope.search), names);
}

using Ranges = std::vector<std::pair<qsizetype, qsizetype>>;

/// What a row can show of them: of a very long comment all is looked at only where its beginning has none.
Ranges firstHighlights(const Query &query, const QString &comment)
{
    constexpr qsizetype Long = 8192;
    constexpr size_t Most = 200;
    Ranges found;
    if (comment.size() > Long)
        found = highlights(query, comment.left(Long));
    if (found.empty())
        found = highlights(query, comment);
    found.resize(std::min(found.size(), Most));
    return found;
}

} // namespace

CommentModel::CommentModel(Session &session, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_locale(locale), m_pages(new CommentPages(session, this)), m_sorting(this)
{
    connect(m_pages, &CommentPages::rowsRead, this,
            [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
}

void CommentModel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_sorting.cancel();
    if (!snapshot || m_wantedOrder != Order::LowestScoreFirst)
        return take({snapshot, m_wantedOrder});
    m_sorting.start([snapshot](const JobControl &) { return ListedComments(snapshot, Order::LowestScoreFirst); },
                    [this](const ListedComments &sorted) { take(sorted); });
}

void CommentModel::setOrder(Order order)
{
    if (order == m_wantedOrder)
        return;
    m_wantedOrder = order;
    if (snapshot())
        setSnapshot(snapshot());
}

void CommentModel::take(const ListedComments &listed)
{
    if (m_listed.sameAs(listed)) {
        m_listed = listed;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_listed = listed;
    m_query = snapshot() ? queryOf(*snapshot()) : Query();
    m_pages->reset(rowCount(), [this](int row) { return m_listed.idAt(row); });
    endResetModel();
}

const Response *CommentModel::response(int row)
{
    return row >= 0 && row < rowCount() ? m_pages->response(row) : nullptr;
}

int CommentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_listed.count();
}

QVariant CommentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case IdRole:
        return number(m_listed.idAt(index.row()));
    case ReadRole:
        return m_pages->isRead(index.row());
    case NameRole:
    case NamedRole:
    case CommentRole:
    case HighlightsRole:
    case Qt::DisplayRole:
        return textData(m_pages->response(index.row()), role);
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    default:
        return columnData(m_listed.datasetRow(index.row()), role);
    }
}

QVariant CommentModel::columnData(quint32 row, int role) const
{
    const Dataset &dataset = *snapshot()->dataset;
    const auto score = dataset.score(row);
    switch (role) {
    case ScoreRole:
        return score ? QVariant(score->value()) : QVariant();
    case CategoryRole:
        return score ? QVariant(static_cast<int>(score->category())) : QVariant();
    case DateRole:
        return dataset.day(row).value_or(QDate());
    case PlaceRole:
        return dataset.attributes().empty() ? QString()
                                            : dataset.attributes().front().values.value(
                                                static_cast<qsizetype>(dataset.attributes().front().codes->at(row)));
    case StarredRole:
        return (dataset.marks()[row] & Dataset::Starred) != 0;
    case FollowUpRole:
        return (dataset.marks()[row] & Dataset::InFollowUp) != 0;
    case NoteRole:
        return (dataset.marks()[row] & Dataset::HasNote) != 0;
    default:
        return {};
    }
}

QVariant CommentModel::textData(const Response *response, int role) const
{
    const bool named = response && response->respondent && !response->respondent->nameHidden
                       && !response->respondent->name.isEmpty();
    switch (role) {
    case NamedRole:
        return named;
    case NameRole:
        return named ? response->respondent->name : response ? tr("Anonymous") : QString();
    case HighlightsRole: {
        QVariantList found;
        for (const auto &[start, length] : response ? firstHighlights(m_query, response->comment) : Ranges())
            found << QPoint(static_cast<int>(start), static_cast<int>(length));
        return found;
    }
    default:
        return response ? response->comment : QString();
    }
}

/// "2, Detractor, Marta Lindqvist, Quay, 29 Oct 2026: I waited nineteen minutes."
QString CommentModel::spoken(int row) const
{
    const quint32 at = m_listed.datasetRow(row);
    const Response *response = m_pages->response(row);
    const auto score = snapshot()->dataset->score(at);
    const QStringList categories{tr("Detractor"), tr("Passive"), tr("Promoter")};
    QStringList parts;
    if (score)
        parts << m_locale.toString(score->value()) << categories[static_cast<int>(score->category())];
    else
        parts << tr("no score");
    parts << textData(response, NameRole).toString() << columnData(at, PlaceRole).toString();
    if (const auto day = snapshot()->dataset->day(at))
        parts << m_locale.toString(*day, QLocale::LongFormat);
    if (columnData(at, StarredRole).toBool())
        parts << tr("kept as quote");
    if (columnData(at, FollowUpRole).toBool())
        parts << tr("in follow-up");
    parts.removeAll(QString());
    return tr("%1: %2").arg(parts.join(tr(", ")), response ? response->comment : QString());
}

} // namespace earshot
