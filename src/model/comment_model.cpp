// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_model.h"

#include "text/comment_arena.h"

#include <QPoint>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

/// Counting sort by score, the unanswered last; inside a score the order stays.
std::vector<quint32> sortedByScore(const Snapshot &snapshot)
{
    const auto marks = snapshot.dataset->marks();
    const auto key = [&](quint32 row) { return static_cast<size_t>(marks[row] & Dataset::ScoreMask); };
    std::array<size_t, Dataset::ScoreMask + 2> starts{};
    for (const quint32 row : snapshot.commentRows)
        ++starts[key(row) + 1];
    for (size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<quint32> sorted(snapshot.commentRows.size());
    for (const quint32 row : snapshot.commentRows)
        sorted[starts[key(row)]++] = row;
    return sorted;
}

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
        return take(snapshot, m_wantedOrder, {});
    m_sorting.start([snapshot](const JobControl &) { return sortedByScore(*snapshot); },
                    [this, snapshot](std::vector<quint32> sorted) {
                        take(snapshot, Order::LowestScoreFirst, std::move(sorted));
                    });
}

void CommentModel::setOrder(Order order)
{
    if (order == m_wantedOrder)
        return;
    m_wantedOrder = order;
    if (m_snapshot)
        setSnapshot(m_snapshot);
}

bool CommentModel::sameRows(const SnapshotPtr &snapshot, Order order) const
{
    return m_snapshot && snapshot && order == m_order
           && m_snapshot->dataset->columns().ids == snapshot->dataset->columns().ids
           && m_snapshot->commentRows == snapshot->commentRows && m_snapshot->scope.search == snapshot->scope.search;
}

void CommentModel::take(const SnapshotPtr &snapshot, Order order, std::vector<quint32> byScore)
{
    if (sameRows(snapshot, order)) {
        m_snapshot = snapshot;
        m_byScore = std::move(byScore);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_snapshot = snapshot;
    m_order = order;
    m_byScore = std::move(byScore);
    m_query = snapshot ? queryOf(*snapshot) : Query();
    m_pages->reset(rowCount(), [this](int row) { return idAt(row); });
    endResetModel();
}

quint32 CommentModel::datasetRow(int row) const
{
    const auto &rows = m_order == Order::LowestScoreFirst ? m_byScore : m_snapshot->commentRows;
    const auto place = static_cast<size_t>(row);
    return m_order == Order::OldestFirst ? rows[rows.size() - 1 - place] : rows[place];
}

ResponseId CommentModel::idAt(int row) const
{
    return m_snapshot->dataset->id(datasetRow(row));
}

std::optional<int> CommentModel::rowOf(ResponseId id) const
{
    const auto wanted = m_snapshot ? m_snapshot->dataset->rowOf(id) : std::nullopt;
    if (!wanted)
        return std::nullopt;
    const auto &rows = m_order == Order::LowestScoreFirst ? m_byScore : m_snapshot->commentRows;
    const auto found = std::find(rows.begin(), rows.end(), *wanted);
    if (found == rows.end())
        return std::nullopt;
    const auto place = static_cast<int>(found - rows.begin());
    return m_order == Order::OldestFirst ? rowCount() - 1 - place : place;
}

const Response *CommentModel::response(int row)
{
    return row >= 0 && row < rowCount() ? m_pages->response(row) : nullptr;
}

std::vector<ResponseId> CommentModel::allIds() const
{
    std::vector<ResponseId> ids;
    ids.reserve(static_cast<size_t>(rowCount()));
    for (int row = 0; row < rowCount(); ++row)
        ids.push_back(idAt(row));
    return ids;
}

int CommentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->commentRows.size());
}

QVariant CommentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case IdRole:
        return number(idAt(index.row()));
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
        return columnData(datasetRow(index.row()), role);
    }
}

QVariant CommentModel::columnData(quint32 row, int role) const
{
    const Dataset &dataset = *m_snapshot->dataset;
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
    const quint32 at = datasetRow(row);
    const Response *response = m_pages->response(row);
    const auto score = m_snapshot->dataset->score(at);
    const QStringList categories{tr("Detractor"), tr("Passive"), tr("Promoter")};
    QStringList parts;
    if (score)
        parts << m_locale.toString(score->value()) << categories[static_cast<int>(score->category())];
    else
        parts << tr("no score");
    parts << textData(response, NameRole).toString() << columnData(at, PlaceRole).toString();
    if (const auto day = m_snapshot->dataset->day(at))
        parts << m_locale.toString(*day, QLocale::LongFormat);
    if (columnData(at, StarredRole).toBool())
        parts << tr("kept as quote");
    parts.removeAll(QString());
    return tr("%1: %2").arg(parts.join(tr(", ")), response ? response->comment : QString());
}

} // namespace earshot
