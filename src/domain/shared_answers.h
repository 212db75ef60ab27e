// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

#include <QByteArray>
#include <QHash>

namespace earshot {

/// What goes into a share-safe copy of a document, but for the comments: they are read, and made fit to be shared, while
/// the copy is written.
struct SharedAnswers
{
    DatasetPtr dataset;                          ///< of the original
    std::vector<quint32> rows;                   ///< of it, ascending
    std::vector<Survey> surveys;                 ///< those of the rows; none when the original has none
    std::vector<quint8> surveyPlaces;            ///< in `surveys`, by the dataset's survey codes
    std::vector<const AttributeColumn *> kept;   ///< of the dataset
    std::vector<std::vector<quint32>> codes;     ///< of the kept attributes, by place in `rows`; 0: no value
    QStringList leftOut;                         ///< names of attributes
    qint64 hiddenValues = 0;                     ///< that too few rows had together
    bool withComments = true;
    QHash<QString, QByteArray> settings;         ///< of the copy
};

} // namespace earshot
