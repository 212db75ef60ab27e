// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/driver_explanation.h"

#include "analysis/driver_sentences.h"
#include "analysis/metrics.h"
#include "app/drivers_pane.h"
#include "app/info_popover.h"

namespace earshot {

namespace {

void addQuestion(InfoPopover &popover, const DriverQuestion &question, const QLocale &locale)
{
    const QString share = sentences::driverShare(question.importance, locale);
    if (question.likely)
        popover.addLine(DriversPane::tr("Importance %1, likely %2 to %3: so much of the spread of the 0–10 answers goes with this question.")
                            .arg(share, sentences::driverShare(question.likely->low, locale), sentences::driverShare(question.likely->high, locale)));
    else
        popover.addLine(DriversPane::tr("Importance %1: so much of the spread of the 0–10 answers goes with this question.").arg(share));
    if (question.mean)
        popover.addLine(DriversPane::tr("Mean rating %1 on a scale from %2 to %3, of %Ln answers.", nullptr, static_cast<int>(question.answers))
                            .arg(locale.toString(*question.mean, 'f', 2), locale.toString(question.scale.lowest, 'g', 4), locale.toString(question.scale.highest, 'g', 4)));
    if (question.correlation)
        popover.addLine(DriversPane::tr("Its correlation with the score alone is %1.").arg(sentences::driverCorrelation(question.correlation, locale)));
    if (question.suppressed)
        popover.addLine(DriversPane::tr("Beside the other questions its own part turns negative: the questions overlap so much that the sign says nothing."));
    if (question.reversed)
        popover.addLine(DriversPane::tr("Higher ratings come with lower scores. Perhaps the best answer of this question is its lowest number."));
}

} // namespace

InfoPopover *makeDriverPopover(const DriverFigures &figures, const DriverQuestion *question, QWidget *parent)
{
    const QLocale locale;
    auto *popover = new InfoPopover(parent);
    popover->setTitle(question ? question->name : DriversPane::tr("Drivers"));
    if (question)
        addQuestion(*popover, *question, locale);
    else
        popover->addLine(DriversPane::tr("Importance is the share of the spread of the 0–10 answers that goes with a question. Questions that are "
                                         "answered alike share it fairly between them."));
    popover->addLine(sentences::driversTogether(figures, locale));
    if (!question)
        popover->addLine(DriversPane::tr("Fix first: more important than the middle of the questions, and rated below it. Keep up: important and rated well."));
    popover->addLine(sentences::driversAreNoCauses());
    popover->setFormula((figures.byLmg ? DriversPane::tr("Importance of a question: what it adds to R² of a linear regression of the score on the ratings, averaged over all "
                                                         "orders in which the questions can be added (LMG). All of them add up to R².")
                                       : DriversPane::tr("Importance of a question: Johnson's relative weight, its share of R² of a linear regression of the score on the ratings. "
                                                         "All of them add up to R²."))
                        + u' ' + DriversPane::tr("The interval holds %1 of 1,000 resamples of the answers.").arg(formatted(figures.confidence, NumberFormat::Percent, locale)));
    return popover;
}

} // namespace earshot
