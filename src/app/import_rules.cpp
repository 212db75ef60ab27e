// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_rules.h"

#include "app/filter_button.h"
#include "app/flow_layout.h"
#include "app/menu_text.h"
#include "app/why_action.h"
#include "model/import_mapping.h"

#include <QLocale>
#include <QMenu>

#include <array>

namespace earshot {

namespace {

constexpr int Gap = 10;

struct Kind {
    FilterKind kind;
    const char *title;
};
constexpr std::array Kinds{
    Kind{FilterKind::Unfinished, QT_TRANSLATE_NOOP("earshot::ImportRules", "Unfinished answers")},
    Kind{FilterKind::Preview, QT_TRANSLATE_NOOP("earshot::ImportRules", "Previews")},
    Kind{FilterKind::Test, QT_TRANSLATE_NOOP("earshot::ImportRules", "Tests")},
    Kind{FilterKind::Excluded, QT_TRANSLATE_NOOP("earshot::ImportRules", "Excluded answers")},
    Kind{FilterKind::Deleted, QT_TRANSLATE_NOOP("earshot::ImportRules", "Deleted answers")},
};
struct Scale {
    ScaleReading reading;
    const char *title;
};
constexpr std::array Scales{
    Scale{ScaleReading::OneToTen, QT_TRANSLATE_NOOP("earshot::ImportRules", "Read as 1 to 10, a 0 is refused")},
    Scale{ScaleReading::OneToFive, QT_TRANSLATE_NOOP("earshot::ImportRules", "Convert 1 to 5")},
    Scale{ScaleReading::OneToSeven, QT_TRANSLATE_NOOP("earshot::ImportRules", "Convert 1 to 7")},
    Scale{ScaleReading::Percent, QT_TRANSLATE_NOOP("earshot::ImportRules", "Convert 0 to 100")},
    Scale{ScaleReading::Stars, QT_TRANSLATE_NOOP("earshot::ImportRules", "Convert 1 to 5 stars")},
};

QString titleOf(FilterKind kind)
{
    for (const Kind &known : Kinds) {
        if (known.kind == kind)
            return ImportRules::tr(known.title);
    }
    return {};
}

QAction *choice(QMenu &menu, const QString &title, bool chosen)
{
    QAction *action = menu.addAction(title);
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

} // namespace

ImportRules::ImportRules(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    new FlowLayout(this, Gap);
    hide();
}

void ImportRules::clear()
{
    for (FilterButton *button : m_buttons) {
        button->setObjectName({});
        button->hide();
        button->deleteLater(); // it may be its menu that is speaking
    }
    m_buttons.clear();
}

void ImportRules::showFile(const Inspection &inspection, const Mapping &mapping)
{
    QString focused;
    for (const FilterButton *button : m_buttons)
        focused = button->hasFocus() ? button->objectName() : focused;
    clear();
    m_inspection = inspection;
    m_mapping = mapping;
    addKind();
    addTool();
    addLongFormat();
    addScale();
    addSplit();
    for (size_t i = 0; i < mapping.filters.size(); ++i)
        addFilter(i);
    setVisible(!m_buttons.empty());
    for (FilterButton *button : m_buttons) {
        if (!focused.isEmpty() && button->objectName() == focused)
            button->setFocus();
    }
}

FilterButton *ImportRules::add(const QString &name, const QString &label, const QString &value)
{
    auto *button = new FilterButton(m_themes, label, this);
    button->setObjectName(name);
    button->setValue(value);
    layout()->addWidget(button);
    button->show();
    auto *menu = new QMenu(button);
    connect(button, &FilterButton::clicked, menu, [button, menu] { menu->popup(button->popupPlace()); });
    m_buttons.push_back(button);
    return button;
}

void ImportRules::addWhy(QMenu &menu, FilterButton *button, const QString &title, const QString &why)
{
    addWhyAction(menu, button, [reason = Reason{title, why}] { return reason; });
}

/// Only where there is a question: a file with scores holds answers.
void ImportRules::addKind()
{
    const bool answers = m_inspection.mapping.kind == ImportKind::Responses && m_inspection.columnWith(Role::Score);
    if (m_inspection.mappingAs[0].roles.empty() || (answers && m_mapping.kind == ImportKind::Responses))
        return;
    FilterButton *button = add(QStringLiteral("kind"), tr("Rows"), kindTitle(m_mapping.kind));
    QMenu &menu = *button->findChild<QMenu *>();
    for (const ImportKind kind : {ImportKind::Responses, ImportKind::Contacts, ImportKind::Sent}) {
        QAction *action = choice(menu, kindTitle(kind), m_mapping.kind == kind);
        action->setObjectName(importKindName(kind));
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT mappingWanted(readAs(m_inspection, kind)); });
    }
    addWhy(menu, button, kindTitle(m_inspection.mapping.kind), m_inspection.kindWhy);
}

void ImportRules::addTool()
{
    if (!m_inspection.tool)
        return;
    FilterButton *button = add(QStringLiteral("tool"), tr("Export of"), *m_inspection.tool);
    addWhy(*button->findChild<QMenu *>(), button, *m_inspection.tool, m_inspection.toolWhy);
}

void ImportRules::addLongFormat()
{
    const Dialect &dialect = m_inspection.dialect;
    if (!dialect.longFormat && !dialect.wide)
        return;
    FilterButton *button = add(QStringLiteral("longFormat"), tr("One row per answer"),
                               dialect.wide ? tr("each row by itself") : tr("put together"));
    QMenu &menu = *button->findChild<QMenu *>();
    const auto offer = [&](const QString &title, bool wide) {
        connect(choice(menu, title, dialect.wide == wide), &QAction::triggered, this, [this, wide] {
            Dialect asked = m_inspection.dialect;
            asked.wide = wide;
            asked.longFormat.reset();
            Q_EMIT dialectWanted(asked);
        });
    };
    offer(tr("Put the rows of a response together"), false);
    offer(tr("Each row is a response"), true);
    if (dialect.longFormat)
        addWhy(menu, button, tr("One row per answer"), m_inspection.warnings.value(0));
}

void ImportRules::addScale()
{
    const auto column = m_mapping.column(Role::Score);
    if (!column || (!hasOtherScale(m_inspection, m_mapping) && m_mapping.scale == ScaleReading::AsIs))
        return;
    const ColumnGuess &guess = m_inspection.columns[static_cast<size_t>(*column)];
    const bool asIs = m_mapping.scale == ScaleReading::AsIs;
    FilterButton *button = add(QStringLiteral("scale"), tr("Scale"),
                               !asIs ? tr("%1, converted", "scale").arg(scaleName(m_mapping.scale))
                               : m_mapping.scoreAccepted ? tr("counted as 0 to 10")
                                                         : tr("%1: choose", "scale").arg(guess.scale));
    QMenu &menu = *button->findChild<QMenu *>();
    const auto offer = [&](const QString &title, ScaleReading reading, bool chosen) {
        connect(choice(menu, title, chosen), &QAction::triggered, this, [this, reading] {
            Mapping mapping = m_mapping;
            mapping.scale = reading;
            mapping.scoreAccepted = true;
            Q_EMIT mappingWanted(mapping);
        });
    };
    offer(tr("Count as 0 to 10, as they stand"), ScaleReading::AsIs, asIs && m_mapping.scoreAccepted);
    for (const Scale &scale : Scales)
        offer(tr(scale.title), scale.reading, m_mapping.scale == scale.reading);
    addWhy(menu, button, guess.name, QStringList(guess.scaleNotes).join(u' ') + (guess.scaleNotes.isEmpty()
        ? tr("The values look like a scale of %1. A score is only comparable when the question was asked from 0 to 10.").arg(guess.scale)
        : QString()));
}

void ImportRules::addSplit()
{
    if (!m_mapping.split || isGuard(*m_mapping.split))
        return;
    const SurveySplit &split = *m_mapping.split;
    FilterButton *button = add(QStringLiteral("split"), tr("Kinds of questions"), split.on ? tr("to surveys of their own") : tr("all in one"));
    QMenu &menu = *button->findChild<QMenu *>();
    for (const SplitPart &part : split.parts)
        menu.addAction(menuText(part.metric ? tr("%1 (%2): %3", "kind, how often, where to").arg(part.label, QLocale().toString(part.rows), metricLabel(*part.metric))
                                         : tr("%1 (%2): rejected", "kind, how often").arg(part.label, QLocale().toString(part.rows))))->setEnabled(false);
    menu.addSeparator();
    const auto offer = [&](const QString &title, bool on) {
        connect(choice(menu, title, split.on == on), &QAction::triggered, this, [this, on] {
            Mapping mapping = m_mapping;
            mapping.split->on = on;
            Q_EMIT mappingWanted(mapping);
        });
    };
    offer(tr("Each kind to a survey of its own"), true);
    offer(tr("All rows to one survey"), false);
    addWhy(menu, button, tr("Kinds of questions"), split.why);
}

void ImportRules::addFilter(size_t filter)
{
    const RowFilter &rule = m_mapping.filters[filter];
    if (rule.rows == 0)
        return;
    const QString rows = QLocale().toString(rule.rows);
    FilterButton *button = add(QStringLiteral("filter:") + filterKindName(rule.kind), titleOf(rule.kind),
                               rule.on ? tr("left out (%1)").arg(rows) : tr("counted (%1)").arg(rows));
    QMenu &menu = *button->findChild<QMenu *>();
    const auto offer = [&](const QString &title, bool on) {
        connect(choice(menu, title, rule.on == on), &QAction::triggered, this, [this, filter, on] {
            Mapping mapping = m_mapping;
            mapping.filters[filter].on = on;
            mapping.filters[filter].byHand = true;
            Q_EMIT mappingWanted(mapping);
        });
    };
    offer(tr("Leave them out"), true);
    offer(tr("Count them"), false);
    addWhy(menu, button, titleOf(rule.kind), rule.why);
}

} // namespace earshot
