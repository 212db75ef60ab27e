// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segment_explanation.h"

#include "analysis/estimator.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "analysis/theme_contrast.h"
#include "analysis/theme_sentences.h"
#include "app/emphasis_label.h"
#include "app/icons.h"
#include "app/menu_text.h"
#include "app/overview_card.h"
#include "app/text_label.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace earshot {

namespace {

AttributeId attributeOf(const QModelIndex &value)
{
    return AttributeId{value.data(SegmentModel::AttributeRole).toLongLong()};
}

bool areOfOneAttribute(const QModelIndexList &values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](const QModelIndex &value) { return value.parent() == values.first().parent(); });
}

/// Groups of different attributes overlap, and so do saved ones and themes.
bool haveSum(const QModelIndexList &values)
{
    return areOfOneAttribute(values) && (values.size() < 2 || !SegmentModel::doOverlap(attributeOf(values.first())));
}

/// One scope can ask for several values of an attribute, and for comments with any of several themes.
bool haveFilter(const QModelIndexList &values)
{
    return !values.isEmpty() && areOfOneAttribute(values) && (values.size() < 2 || attributeOf(values.first()) != SegmentModel::SavedId);
}

} // namespace

SegmentExplanation::SegmentExplanation(const ThemeSource &themes, const SegmentModel &model, QWidget *parent)
    : Card(parent), m_model(model), m_sentence(new EmphasisLabel(themes, this)),
      m_themesLine(new EmphasisLabel(themes, this)),
      m_showComments(new QPushButton(iconNamed(themes, "comments"), {}, this)),
      m_filter(new QPushButton(iconNamed(themes, "filter"), {}, this)), m_comparing(this)
{
    layout()->setContentsMargins(16, 11, 16, 11);
    setAccessibleName(tr("Explanation"));
    auto *icon = new QLabel(this);
    const auto draw = [&themes, icon] { icon->setPixmap(iconNamed(themes, "info", &Theme::accent).pixmap(16, 16)); };
    draw();
    connect(&themes, &ThemeSource::changed, icon, draw);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(icon);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_sentence);
    texts->addWidget(m_themesLine);
    row->addLayout(texts, 1);
    for (QPushButton *button : {m_showComments, m_filter}) {
        setLook(button, "small", true);
        row->addWidget(button);
    }
    body()->addLayout(row);
    connect(m_showComments, &QPushButton::clicked, this, &SegmentExplanation::commentsWanted);
    connect(m_filter, &QPushButton::clicked, this, &SegmentExplanation::filterWanted);
}

void SegmentExplanation::explain(const QModelIndexList &values)
{
    const bool filters = haveFilter(values);
    m_showComments->setVisible(filters);
    m_filter->setVisible(filters);
    m_showComments->setText(menuText(tr("Show %1 comments").arg(nameOf(values))));
    m_filter->setText(menuText(tr("Filter everything to %1").arg(nameOf(values))));
    showSentence(values);
    showThemes(values);
    m_hint = hintFor(values);
}

QString SegmentExplanation::nameOf(const QModelIndexList &values) const
{
    return values.size() == 1 ? values.first().data().toString()
                              : tr("%Ln groups", nullptr, static_cast<int>(values.size()));
}

QString SegmentExplanation::sentenceOf(const QModelIndex &value) const
{
    const Snapshot &snapshot = *m_model.snapshot();
    const Group &group = *m_model.group(value);
    if (attributeOf(value) == SegmentModel::ThemesId)
        return sentences::theme(*snapshot.themes, *snapshot.themes->figure(group.value), QLocale());
    return sentences::group(snapshot, *m_model.grouping(value), group, QLocale());
}

/// Looks at all comments, so in the background; the line keeps its place meanwhile.
void SegmentExplanation::showThemes(const QModelIndexList &values)
{
    m_comparing.cancel();
    m_themesLine->setText({});
    const SnapshotPtr snapshot = m_model.snapshot();
    if (values.size() != 1 || SegmentModel::doOverlap(attributeOf(values.first())) || !snapshot->themes)
        return m_themesLine->hide();
    m_comparing.start(
        [snapshot, attribute = attributeOf(values.first()), code = m_model.group(values.first())->code](const JobControl &control) {
            return themeContrasts(*snapshot, attribute, code, [&] { return !control.isCanceled(); });
        },
        [this, snapshot](const std::optional<ThemeContrasts> &contrasts) {
            setThemesText(contrasts ? sentences::themeContrasts(*contrasts, *snapshot->themes->index, QLocale()) : QString());
        });
}

void SegmentExplanation::setThemesText(const QString &text)
{
    m_themesLine->setText(text);
    m_themesLine->setVisible(!text.isEmpty());
}

void SegmentExplanation::showSentence(const QModelIndexList &values)
{
    if (values.isEmpty())
        m_sentence->setText(tr("Select a group to read what its figures say. Double click filters everything to it."));
    else if (values.size() == 1)
        m_sentence->setText(sentenceOf(values.first()), nameOf(values));
    else
        m_sentence->setText(sumOf(values));
}

QString SegmentExplanation::hintFor(const QModelIndexList &values) const
{
    if (values.isEmpty())
        return tr("\u2191 \u2193 move \u00b7 \u2190 \u2192 fold \u00b7 Enter filter");
    if (values.size() > 1)
        return sumOf(values);
    const Group &group = *m_model.group(values.first());
    return (group.mentions ? tr("1 theme selected: %1, %Ln comments", nullptr, static_cast<int>(*group.mentions))
                           : tr("1 group selected: %1, %Ln answers", nullptr, static_cast<int>(group.now.n())))
        .arg(nameOf(values));
}

/// "3 groups selected: 350 answers, NPS 41 ± 5"
QString SegmentExplanation::sumOf(const QModelIndexList &values) const
{
    const QString selected = tr("%Ln groups selected", nullptr, static_cast<int>(values.size()));
    if (!haveSum(values))
        return selected;
    Tally sum;
    for (const QModelIndex &value : values)
        sum += m_model.group(value)->now.tally;
    const QLocale locale;
    const Estimate together = Estimator(m_model.snapshot()->options).estimate(sum);
    const QString score = formatted(together.nps, NumberFormat::Score, locale) + u' ' + marginText(together, locale);
    return tr("%1: %2, NPS %3")
        .arg(selected, tr("%Ln answers", nullptr, static_cast<int>(sum.n())), score.trimmed());
}

} // namespace earshot
