// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/response_rate_line.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/share_bar.h"
#include "app/text_label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace earshot {

ResponseRateLine::ResponseRateLine(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_rate(new ShareBar(themes, this)), m_asked(new TextLabel(TextRole::Axis, this))
{
    m_rate->setObjectName(QStringLiteral("responseRate"));
    m_asked->setObjectName(QStringLiteral("peopleAsked"));
    m_asked->setWordWrap(true);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(m_rate);
    lines->addWidget(m_asked);
}

bool ResponseRateLine::isKnown(const Snapshot &snapshot)
{
    return snapshot.asked && snapshot.asked->rate();
}

void ResponseRateLine::showSnapshot(const Snapshot &snapshot)
{
    setVisible(isKnown(snapshot));
    if (!isKnown(snapshot))
        return;
    const QLocale locale;
    const AskedPeople &people = *snapshot.asked;
    m_rate->showShare(tr("Response rate"), sentences::rate(people, locale), *people.rate(), sentences::responseRate(people, locale));
    QString said = tr("%1 of %Ln people asked", nullptr, static_cast<int>(people.listed)).arg(locale.toString(people.counted()));
    if (people.counted() > people.answered)
        said += QStringLiteral(" · ") + tr("%1 by the lists alone").arg(formatted(*people.matchedRate(), NumberFormat::Percent, locale));
    else if (people.others > 0)
        said += QStringLiteral(" · ") + tr("%Ln answers match no list", nullptr, static_cast<int>(people.others));
    m_asked->setText(said);
    m_asked->setToolTip((QStringList{sentences::responseRate(people, locale)} + sentences::responseRateNotes(people, locale)).join(u' ').toHtmlEscaped());
}

} // namespace earshot
