// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/candidate_chips.h"

#include "app/chip.h"
#include "app/flow_layout.h"
#include "app/text_label.h"
#include "model/session.h"
#include "text/forward_index.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

constexpr size_t Most = 12;

ThemePattern patternOf(const QString &phrase)
{
    ThemePattern pattern;
    for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts))
        pattern.words.push_back({word, ThemeWord::Form::Inflected});
    return pattern;
}

/// Whose phrase it is, where that is more than chance.
ChipKind kindOf(const ThemeCandidate &candidate, bool comparesSides)
{
    constexpr double noteworthy = 1.96; // METHODS B3
    if (!comparesSides || std::abs(candidate.z) <= noteworthy)
        return ChipKind::Outline;
    return candidate.z > 0 ? ChipKind::Detractor : ChipKind::Promoter;
}

} // namespace

CandidateChips::CandidateChips(Session &session, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_title(new TextLabel(TextRole::Secondary, this)), m_flow(new FlowLayout(this, 6)), m_looking(this)
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->addWidget(m_title);
    connect(&session, &Session::responsesReady, this, [this](quint64 token, const std::vector<Response> &responses) {
        if (m_busy && token == m_token)
            show(responses);
    });
}

void CandidateChips::look(const SnapshotPtr &snapshot, std::optional<size_t> theme)
{
    const bool same = m_snapshot && m_theme == theme && m_snapshot->commentRows == snapshot->commentRows && m_snapshot->themes->index == snapshot->themes->index;
    if (same)
        return;
    const bool another = !m_snapshot || m_theme != theme;
    stop();
    m_snapshot = snapshot;
    m_theme = theme;
    m_busy = true;
    if (another)
        m_title->setText(tr("Looking for what is often said\u2026"));
    m_looking.start(
        [snapshot, theme](const JobControl &control) {
            return themeCandidates(*snapshot, *snapshot->themes->index, theme, Most, [&] { return !control.isCanceled(); });
        },
        [this](ThemeCandidates found) { spell(std::move(found)); });
}

void CandidateChips::stop()
{
    m_looking.cancel();
    m_busy = false;
    m_snapshot.reset();
}

void CandidateChips::spell(ThemeCandidates found)
{
    m_found = std::move(found);
    std::vector<ResponseId> examples;
    for (const ThemeCandidate &candidate : m_found.list)
        examples.push_back(m_snapshot->dataset->id(candidate.exampleRow));
    if (examples.empty())
        return show({});
    m_session.fetchResponses(m_token = m_session.newToken(), examples);
}

void CandidateChips::show(const std::vector<Response> &examples)
{
    m_busy = false;
    setVisible(false); // else everything is laid out anew with each chip
    qDeleteAll(m_chips);
    m_chips.clear();
    m_title->setText(m_found.list.empty()       ? tr("No phrase stands out here.")
                     : m_theme                ? tr("Often said with it")
                     : m_found.ofAllComments ? tr("Often said")
                                             : tr("In comments without a theme"));
    for (const ThemeCandidate &candidate : m_found.list) {
        const auto example = std::find_if(examples.begin(), examples.end(), [&](const Response &response) {
            return response.id == m_snapshot->dataset->id(candidate.exampleRow);
        });
        addChip(candidate, example == examples.end() ? QString::fromStdString(candidate.phrase) : spelledIn(example->comment, candidate.phrase));
    }
    setVisible(true);
    updateGeometry();
    Q_EMIT shown();
}

void CandidateChips::addChip(const ThemeCandidate &candidate, const QString &spelled)
{
    const QLocale locale;
    auto *chip = new Chip(m_themes, kindOf(candidate, !m_theme), spelled + u' ' + locale.toString(candidate.comments), this);
    chip->setTag(true);
    chip->setClickable(true);
    const QString counts = tr("%1: %Ln comments, %2 of detractors, %3 of promoters", nullptr, static_cast<int>(candidate.comments))
                               .arg(spelled, locale.toString(candidate.detractors), locale.toString(candidate.promoters));
    chip->setToolTip((m_theme ? tr("%1. A click adds it to the theme.") : tr("%1. A click makes a theme of it.")).arg(counts).toHtmlEscaped());
    chip->setAccessibleDescription(counts);
    connect(chip, &Chip::clicked, this, [this, word = patternOf(spelled)] { Q_EMIT chosen(word); });
    m_flow->addWidget(chip);
    m_chips << chip;
}

} // namespace earshot
