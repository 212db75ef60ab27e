// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

#include <QAbstractListModel>

namespace earshot {

/// What a tag that is being typed could become: the document's tags that match, the most used first, and at last a
/// new one. Tags that are taken already are not offered. GUI thread.
class TagModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole, ///< int: comments and scores that carry the tag
        NewRole,                  ///< bool: the tag would be created
        MatchRole,                ///< QPoint(start, length) of what was typed in the name; length 0: nothing
    };

    explicit TagModel(QObject *parent = nullptr);

    void setDataset(const DatasetPtr &dataset);
    void setTyped(const QString &typed);
    void setTaken(const QStringList &taken);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The display text is the tag's name.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Offer {
        QString name;
        int count = 0;
        bool isNew = false;
    };

    void rebuild();

    DatasetPtr m_dataset;
    QString m_typed;
    QStringList m_taken;
    std::vector<Offer> m_offers;
};

} // namespace earshot
