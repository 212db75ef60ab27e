// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>
#include <optional>

namespace earshot {

/// What a survey measures. Different metrics are never mixed in one number.
enum class Metric : quint8 { Nps, Csat, Ces, Stars };

/// nps, csat, ces, stars: in documents and other files.
QString metricWord(Metric metric);
/// Nothing for other words.
std::optional<Metric> metricFromWord(const QString &word);
/// NPS, CSAT, CES, Stars: for people, in all languages.
QString metricLabel(Metric metric);
/// "Spring (CSAT)": tells surveys of one name apart.
QString nameWithMetric(const QString &name, Metric metric);

/// A relationship survey asks about the company as a whole, a transactional one about one touchpoint.
enum class SurveyKind : quint8 { Relationship, Transactional };

/// A named question with its metric and kind.
struct Survey {
    SurveyId id{};
    QString name;
    QString question;
    Metric metric = Metric::Nps;
    SurveyKind kind = SurveyKind::Relationship;
    QString touchpoint; ///< where a transactional survey was asked; else empty

    bool operator==(const Survey &) const = default;
};

/// A column that describes a response: store, product, plan.
struct Attribute {
    AttributeId id{};
    QString name;

    bool operator==(const Attribute &) const = default;
};

/// A word that a person put on responses.
struct Tag {
    TagId id{};
    QString name;

    bool operator==(const Tag &) const = default;
};

} // namespace earshot
