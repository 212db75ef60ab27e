// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"
#include "app/theme_source.h"
#include "model/word_model.h"

namespace earshot {

class OverviewList;
class Session;

/// The words that one side uses more often than the other, with how many of a hundred comments have them.
class WordCard : public Card
{
    Q_OBJECT
public:
    WordCard(Session &session, const ThemeSource &themes, Category side, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void wordWanted(const QString &word); ///< double click or Enter

private:
    Session &m_session;
    WordModel *m_model;
    OverviewList *m_list;
    TextLabel *m_nothing;
    quint64 m_token = 0;
};

} // namespace earshot
