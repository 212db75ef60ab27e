// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_sentences.h"

#include "analysis/metrics.h"

#include <QCoreApplication>

#include <cmath>

namespace earshot::sentences {

namespace {

bool isCautious(const AnalysisOptions &options)
{
    return options.intervalKind == statistics::IntervalKind::Score;
}

} // namespace

QString confidence(const AnalysisOptions &options, const QLocale &locale)
{
    return formatted(options.confidence, NumberFormat::Percent, locale);
}

QString marginName(const AnalysisOptions &options, const QLocale &locale)
{
    return (isCautious(options) ? QCoreApplication::translate("Sentences", "%1 cautious margin") : QCoreApplication::translate("Sentences", "%1 margin"))
        .arg(confidence(options, locale));
}

QString scoreMethod(const AnalysisOptions &options, const QLocale &locale)
{
    return QCoreApplication::translate("Sentences", "Score method: standard NPS, %1", "%1: 95% margin").arg(marginName(options, locale));
}

QString howOftenRight(const AnalysisOptions &options, const QLocale &locale)
{
    const int all = oneIn(options);
    return QCoreApplication::translate("Sentences", "%1 times out of %2", "how often it is right").arg(locale.toString(all - 1), locale.toString(all));
}

int oneIn(const AnalysisOptions &options)
{
    return static_cast<int>(std::lround(1 / (1 - options.confidence)));
}

QString marginMethod(const AnalysisOptions &options)
{
    return isCautious(options)
        ? QCoreApplication::translate("Sentences", "Score interval (T. Tango): every true score is in it that would not make the shares found here unlikely.")
        : QCoreApplication::translate("Sentences", "Adjusted Wald interval: ¾ promoter, 1½ passives and ¾ detractor are added before the variance of the three groups is taken.");
}

QString correctionName(const AnalysisOptions &options)
{
    return options.correction == statistics::Correction::Holm ? QCoreApplication::translate("Sentences", "Holm, strict")
                                                              : QCoreApplication::translate("Sentences", "Benjamini-Hochberg");
}

} // namespace earshot::sentences
