// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_syntax.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot::theme_syntax {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ThemeReader)
};

QStringList itemsIn(const QJsonValue &value)
{
    if (value.isString())
        return itemsOf(value.toString());
    QStringList items;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            items << item.toString();
    }
    return items;
}

/// {"words": […], "not": […], "language": "en"}; keys that say nothing of words are passed over.
void addRules(Gatherer &gatherer, ThemeRule &theme, const QJsonObject &rules)
{
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        if (namesWords(rule.key()))
            gatherer.addItems(theme, itemsIn(*rule), 1);
        else if (namesExceptions(rule.key()))
            gatherer.addItems(theme, itemsIn(*rule), 1, true);
    }
}

void addTheme(Gatherer &gatherer, const QString &name, const QJsonValue &value)
{
    ThemeRule *theme = gatherer.theme(name, 1);
    if (theme == nullptr)
        return;
    if (value.isObject()) {
        const QJsonObject rules = value.toObject();
        const Language before = gatherer.language;
        for (const char16_t *key : {u"language", u"lang"}) {
            if (const QString code = rules[QStringView(key)].toString(); !code.isEmpty())
                gatherer.language = languageFrom(code);
        }
        addRules(gatherer, *theme, rules);
        gatherer.language = before;
    } else {
        gatherer.addItems(*theme, itemsIn(value), 1);
    }
    if (theme->patterns.empty()) {
        gatherer.addProblem(1, Words::tr("\"%1\" has no words").arg(name));
        gatherer.reading.dictionary.themes.pop_back();
    }
}

QString nameIn(const QJsonObject &entry)
{
    for (auto value = entry.begin(); value != entry.end(); ++value) {
        if (namesThemes(value.key()) && value->isString())
            return value->toString();
    }
    return {};
}

void addAll(Gatherer &gatherer, const QJsonValue &value)
{
    for (const QJsonValue &entry : value.toArray())
        addTheme(gatherer, nameIn(entry.toObject()), entry);
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString &key = entry.key();
        if (namesThemes(key) && (entry->isArray() || entry->isObject()) && !(entry->isArray() && entry->toArray().first().isString()))
            addAll(gatherer, *entry);
        else if (key == u"starter" || key == u"starterThemes")
            gatherer.reading.dictionary.others = entry->toBool() ? ThemeDictionary::Others::Beside : ThemeDictionary::Others::Off;
        else if (entry->isArray() || entry->isObject() || entry->isString())
            addTheme(gatherer, key, *entry);
    }
}

} // namespace

void readJson(const QByteArray &json, Gatherer &gatherer)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = static_cast<int>(json.left(error.offset).count('\n')) + 1;
        gatherer.addProblem(line, Words::tr("this is not JSON: %1").arg(error.errorString()));
        return;
    }
    addAll(gatherer, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

} // namespace earshot::theme_syntax
