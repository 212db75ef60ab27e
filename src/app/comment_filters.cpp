// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_filters.h"

#include "app/chip.h"
#include "app/flow_layout.h"
#include "app/scope_text.h"
#include "app/text_label.h"

#include <QLocale>
#include <QMenu>

namespace earshot {

namespace {

constexpr std::array Categories{Category::Promoter, Category::Passive, Category::Detractor};
constexpr qsizetype MostSearchShown = 24;

QString pluralName(Category category)
{
    switch (category) {
    case Category::Detractor:
        return CommentFilters::tr("Detractors");
    case Category::Passive:
        return CommentFilters::tr("Passives");
    case Category::Promoter:
        break;
    }
    return CommentFilters::tr("Promoters");
}

std::bitset<Score::Count> scoresOf(Category category)
{
    Scope scope;
    scope.setCategories({category});
    return scope.scores;
}

} // namespace

CommentFilters::CommentFilters(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_search(makeChip(nullptr, &CommentFilters::clearSearch)),
      m_category(makeChip("user", &CommentFilters::offerCategories)),
      m_theme(makeChip(nullptr, &CommentFilters::turnThemes)),
      m_tone(makeChip(nullptr, &CommentFilters::turnTones)),
      m_quotes(makeChip("star", &CommentFilters::turnQuotes)),
      m_followUp(makeChip("follow", &CommentFilters::turnFollowUp)),
      m_untagged(makeChip(nullptr, &CommentFilters::turnUntagged)),
      m_division(new TextLabel(TextRole::Secondary, this)),
      m_counting(this)
{
    m_search->setKind(ChipKind::Active);
    m_search->setClosable(true);
    m_search->setToolTip(tr("Clear the search"));
    m_category->setArrow(true);
    m_division->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *row = new FlowLayout(this, 8);
    row->setLastTakesRest(true);
    for (Chip *chip : {m_search, m_category, m_theme, m_tone, m_quotes, m_followUp, m_untagged})
        row->addWidget(chip);
    row->addWidget(m_division);
}

Chip *CommentFilters::makeChip(const char *icon, void (CommentFilters::*act)())
{
    auto *chip = new Chip(m_themes, ChipKind::Outline, {}, icon, this);
    chip->setClickable(true);
    connect(chip, &Chip::clicked, this, act);
    return chip;
}

void CommentFilters::showSnapshot(const SnapshotPtr &snapshot, const Comments &comments)
{
    m_snapshot = snapshot;
    m_comments = comments;
    const QString search = snapshot->scope.search.simplified();
    const bool cut = search.size() > MostSearchShown;
    m_search->setVisible(!search.isEmpty());
    m_search->setText(tr("Contains \u201c%1\u201d").arg(cut ? search.left(MostSearchShown) + QChar(0x2026) : search));
    m_search->updateGeometry();
    showCategories();
    showCondition(m_theme, QStringLiteral("themes"), tr("Theme"));
    showCondition(m_tone, QStringLiteral("tones"), tr("Tone"));
    m_theme->setVisible(comments.themes || !snapshot->scope.themes.isEmpty());
    const QLocale locale;
    const auto count = [&](Category category) {
        return tr("%1 %2", "category, number")
            .arg(pluralName(category), locale.toString(snapshot->commentCategories[static_cast<size_t>(category)]));
    };
    m_division->setText(QStringList{count(Category::Detractor), count(Category::Passive), count(Category::Promoter)}
                            .join(QStringLiteral(" \u00b7 ")));
    m_counting.start([snapshot](const JobControl &) { return countComments(*snapshot); },
                     [this](const CommentCounts &counts) { showCounts(counts); });
}

void CommentFilters::showCounts(const CommentCounts &counts)
{
    const QLocale locale;
    m_quotes->setText(tr("Quotes %1").arg(locale.toString(counts.quotes)));
    m_quotes->setKind(m_snapshot->scope.starredOnly ? ChipKind::Active : ChipKind::Outline, "star");
    m_followUp->setText(tr("In follow-up %1").arg(locale.toString(counts.inFollowUp)));
    m_followUp->setKind(m_snapshot->scope.inFollowUpOnly ? ChipKind::Active : ChipKind::Outline, "follow");
    m_untagged->setText(tr("Untagged %1").arg(locale.toString(counts.untagged)));
    m_untagged->setKind(m_snapshot->scope.untaggedOnly ? ChipKind::Active : ChipKind::Outline);
}

bool CommentFilters::hasCategory(Category category) const
{
    const auto wanted = scoresOf(category);
    return (m_snapshot->scope.scores & wanted) == wanted;
}

void CommentFilters::showCategories()
{
    QStringList names;
    for (const Category category : Categories) {
        if (hasCategory(category))
            names << pluralName(category);
    }
    const bool any = m_snapshot->scope.scores.none();
    const QString text = any ? tr("Any category") : names.isEmpty() ? tr("Some scores") : names.join(tr(", "));
    m_category->setText(text);
    m_category->setKind(any ? ChipKind::Outline : ChipKind::Active, "user");
}

void CommentFilters::clearSearch()
{
    Scope scope = m_snapshot->scope;
    scope.search.clear();
    Q_EMIT scopeWanted(scope);
}

/// Set, a chip says what is asked for and takes that away; else it opens a menu.
void CommentFilters::showCondition(Chip *chip, const QString &key, const QString &name)
{
    const std::vector<FilterState> states = filterStates(*m_snapshot->dataset, m_snapshot->scope, {});
    const auto state = std::find_if(states.begin(), states.end(), [&](const FilterState &s) { return s.key == key; });
    const bool isSet = state != states.end();
    const bool cut = isSet && state->value.size() > MostSearchShown;
    chip->setText(!isSet ? name : cut ? state->value.left(MostSearchShown) + QChar(0x2026) : state->value);
    chip->setAccessibleName(isSet ? tr("%1: %2", "a filter and its value").arg(name, state->value) : name);
    chip->setToolTip(isSet ? tr("Take this filter away") : QString());
    chip->setArrow(!isSet);
    chip->setClosable(isSet);
    chip->setKind(isSet ? ChipKind::Active : ChipKind::Outline);
}

void CommentFilters::offer(const Chip *chip, const std::vector<CheckMenu::Item> &items, const QString &hint,
                           const std::function<void(Scope &, const QStringList &)> &take)
{
    auto *menu = new CheckMenu(m_themes, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setItems(items, hint);
    connect(menu, &CheckMenu::applied, this, [this, take](const QStringList &values) {
        Scope wanted = m_snapshot->scope;
        take(wanted, values);
        if (wanted != m_snapshot->scope)
            Q_EMIT scopeWanted(wanted);
    });
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

void CommentFilters::turnThemes()
{
    Scope scope = m_snapshot->scope;
    if (!scope.themes.isEmpty()) {
        scope.themes.clear();
        Q_EMIT scopeWanted(scope);
        return;
    }
    m_facets.countThemes(m_snapshot, m_comments, [this](const std::vector<CheckMenu::Item> &items) {
        offer(m_theme, items, tr("Find a theme"), [](Scope &wanted, const QStringList &values) { wanted.themes = values; });
    });
}

void CommentFilters::turnTones()
{
    Scope scope = m_snapshot->scope;
    if (scope.tones.any()) {
        scope.tones.reset();
        Q_EMIT scopeWanted(scope);
        return;
    }
    m_facets.countTones(m_snapshot, m_comments, [this](const std::vector<CheckMenu::Item> &items) {
        offer(m_tone, items, tr("Find a tone"), [](Scope &wanted, const QStringList &values) { wanted.tones = tonesOf(values); });
    });
}

void CommentFilters::turnQuotes()
{
    Scope scope = m_snapshot->scope;
    scope.starredOnly = !scope.starredOnly;
    Q_EMIT scopeWanted(scope);
}

void CommentFilters::turnFollowUp()
{
    Scope scope = m_snapshot->scope;
    scope.inFollowUpOnly = !scope.inFollowUpOnly;
    Q_EMIT scopeWanted(scope);
}

void CommentFilters::turnUntagged()
{
    Scope scope = m_snapshot->scope;
    scope.untaggedOnly = !scope.untaggedOnly;
    Q_EMIT scopeWanted(scope);
}

void CommentFilters::setCategory(Category category, bool on)
{
    Scope scope = m_snapshot->scope;
    const auto wanted = scoresOf(category);
    scope.scores = on ? scope.scores | wanted : scope.scores & ~wanted;
    if (scope.scores.all())
        scope.scores.reset();
    Q_EMIT scopeWanted(scope);
}

void CommentFilters::offerCategories()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *any = menu->addAction(tr("Any category"), this, [this] {
        Scope scope = m_snapshot->scope;
        scope.scores.reset();
        Q_EMIT scopeWanted(scope);
    });
    any->setCheckable(true);
    any->setChecked(m_snapshot->scope.scores.none());
    menu->addSeparator();
    for (const Category category : Categories) {
        QAction *action = menu->addAction(pluralName(category));
        action->setCheckable(true);
        action->setChecked(hasCategory(category));
        connect(action, &QAction::toggled, this, [this, category](bool on) { setCategory(category, on); });
    }
    menu->popup(m_category->mapToGlobal(QPoint(0, m_category->height() + 4)));
}

} // namespace earshot
