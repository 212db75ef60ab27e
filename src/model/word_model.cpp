// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/word_model.h"

#include "text/forward_index.h"

#include <algorithm>
#include <cmath>

namespace earshot {

const std::vector<WordFigure> *WordModel::words() const
{
    if (!m_snapshot || !m_snapshot->words)
        return nullptr;
    return m_side == Category::Detractor ? &m_snapshot->words->ofDetractors : &m_snapshot->words->ofPromoters;
}

void WordModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_shown.clear();
    for (size_t i = 0; words() && i < std::min<size_t>(words()->size(), Most); ++i)
        m_shown << (*words())[i].word;
    endResetModel();
}

std::vector<ResponseId> WordModel::examples() const
{
    std::vector<ResponseId> ids;
    for (int row = 0; row < rowCount(); ++row)
        ids.push_back(m_snapshot->dataset->id((*words())[static_cast<size_t>(row)].exampleRow));
    return ids;
}

void WordModel::setSpellings(const std::vector<Response> &examples)
{
    const std::vector<ResponseId> ids = this->examples();
    for (size_t row = 0; row < ids.size(); ++row) {
        const auto found = std::find_if(examples.begin(), examples.end(), [&](const Response &response) { return response.id == ids[row]; });
        if (found != examples.end())
            m_shown[static_cast<qsizetype>(row)] = spelledIn(found->comment, (*words())[row].word.toStdString());
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int WordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

double WordModel::own(const WordFigure &word) const
{
    return m_side == Category::Detractor ? m_snapshot->words->per100OfDetractors(word) : m_snapshot->words->per100OfPromoters(word);
}

double WordModel::other(const WordFigure &word) const
{
    return m_side == Category::Detractor ? m_snapshot->words->per100OfPromoters(word) : m_snapshot->words->per100OfDetractors(word);
}

QVariant WordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const WordFigure &word = (*words())[static_cast<size_t>(index.row())];
    const auto whole = [&](double share) { return m_locale.toString(static_cast<int>(std::lround(share))); };
    switch (role) {
    case Qt::DisplayRole: return m_shown[index.row()];
    case Qt::AccessibleTextRole:
        return m_side == Category::Detractor
                   ? tr("%1: %2 of 100 comments of detractors, %3 of promoters").arg(m_shown[index.row()], whole(own(word)), whole(other(word)))
                   : tr("%1: %2 of 100 comments of promoters, %3 of detractors").arg(m_shown[index.row()], whole(own(word)), whole(other(word)));
    case Qt::ToolTipRole:
        return word.pValue < 0.05 ? QString() : tr("With so many words compared, this difference could be chance.");
    case OwnRole: return own(word);
    case OtherRole: return other(word);
    case MostRole: {
        double most = 1;
        for (int row = 0; row < rowCount(); ++row)
            most = std::max(most, own((*words())[static_cast<size_t>(row)]));
        return most;
    }
    case SureRole: return word.pValue < 0.05;
    default: return {};
    }
}

} // namespace earshot
