// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"
#include "model/newest_model.h"

namespace earshot {

class OverviewList;
class Session;
class TextLabel;

/// The newest comments of detractors, or of anyone when there are none. A click opens Comments.
class OverviewNewestCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewNewestCard(Session &session, const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    void showResponses(quint64 token, const std::vector<Response> &responses);

    Session &m_session;
    NewestModel m_model;
    OverviewList *m_list;
    TextLabel *m_nothing;
    quint64 m_token = 0; ///< of the newest request; answers to older ones are dropped
};

} // namespace earshot
