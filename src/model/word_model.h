// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "domain/response.h"

#include <QAbstractListModel>
#include <QLocale>

namespace earshot {

/// The words of one side, the surest first. Their accents come from the comments that setSpellings() brings. GUI thread.
class WordModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int Most = 7; ///< rows
    enum Role {
        OwnRole = Qt::UserRole, ///< double: of a hundred comments of the side
        OtherRole,              ///< double: of a hundred of the other side
        MostRole,               ///< double: the right end of the bars
        SureRole,               ///< bool: also after the correction over all words
    };

    WordModel(Category side, const QLocale &locale, QObject *parent = nullptr) : QAbstractListModel(parent), m_side(side), m_locale(locale) {}
    Category side() const { return m_side; }
    void setSnapshot(const SnapshotPtr &snapshot);
    std::vector<ResponseId> examples() const; ///< comments in which the words are spelled out, one for each row
    void setSpellings(const std::vector<Response> &examples);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const std::vector<WordFigure> *words() const;
    double own(const WordFigure &word) const;
    double other(const WordFigure &word) const;

    Category m_side;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    QStringList m_shown; ///< by row
};

} // namespace earshot
