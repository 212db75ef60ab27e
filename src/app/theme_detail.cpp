// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_detail.h"

#include "analysis/theme_sentences.h"
#include "analysis/themes_setting.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/quote_list.h"
#include "app/rule.h"
#include "app/segmented_switch.h"
#include "app/text_label.h"
#include "app/candidate_chips.h"
#include "app/theme_words.h"
#include "model/session.h"
#include "text/theme_edits.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Margin = 18;

QPushButton *iconButton(const ThemeSource &themes, const char *icon, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(iconNamed(themes, icon), {}, parent);
    button->setToolTip(name);
    button->setAccessibleName(name);
    themes.follow(button, [&themes, button] { button->setFixedSize(themes.px(30), themes.px(30)); });
    return button;
}

} // namespace

ThemeDetail::ThemeDetail(Session &session, ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_quotes(new ThemeQuoteModel(session, QLocale(), this)),
      m_name(new ElidedLabel(TextRole::Detail, this)), m_nameField(new QLineEdit(this)), m_edit(iconButton(themes, "edit", tr("Edit words"), this)),
      m_more(iconButton(themes, "more", tr("More"), this)), m_menu(new QMenu(this)), m_sentence(new TextLabel(TextRole::Quiet, this)),
      m_words(new ThemeWords(themes, this)), m_candidates(new CandidateChips(session, themes, this)),
      m_count(new TextLabel(TextRole::Secondary, this)),
      m_side(new SegmentedSwitch(themes, tr("Whose quotes"), this)), m_list(new QuoteList(themes, m_quotes, this)), m_read(new QPushButton(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeContent(), 1);
    all->addWidget(makeFoot());
    connectAll();
}

/// In a low window it scrolls as a whole.
QWidget *ThemeDetail::makeContent()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Rule(m_themes, Qt::Horizontal, content));
    column->addWidget(makeQuotes(), 1);
    column->addStretch(0);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the card shows through
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QWidget *ThemeDetail::makeHead()
{
    auto *head = new QWidget(this);
    m_nameField->setPlaceholderText(tr("Name of the theme"));
    m_nameField->setAccessibleName(tr("Name of the theme"));
    m_nameField->setMaxLength(60);
    m_nameField->hide();
    setTabOrder(m_nameField, m_words->field()); // a theme is named, then given words
    m_sentence->setWordWrap(true);
    m_edit->setCheckable(true);
    m_edit->setObjectName(QStringLiteral("editTheme"));
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_name, 1);
    title->addWidget(m_nameField, 1);
    title->addWidget(m_edit);
    title->addWidget(m_more);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(Margin, 14, Margin, 12);
    column->setSpacing(8);
    column->addLayout(title);
    column->addWidget(m_sentence);
    column->addWidget(m_words);
    column->addWidget(m_candidates);
    m_candidates->hide();
    return head;
}

QWidget *ThemeDetail::makeQuotes()
{
    auto *quotes = m_said = new QWidget(this);
    m_side->add(tr("All"));
    m_side->add(tr("Detractors"));
    m_side->add(tr("Promoters"));
    auto *side = new QWidget(quotes); // at the right, in a line of its own where there is no room
    auto *sideRow = new QHBoxLayout(side);
    sideRow->setContentsMargins(0, 0, 0, 0);
    sideRow->addStretch(1);
    sideRow->addWidget(m_side);
    auto *head = new FlowLayout(nullptr, 8);
    head->setContentsMargins(Margin, 10, Margin, 6);
    head->setLastTakesRest(true);
    for (QWidget *part : {static_cast<QWidget *>(new TextLabel(tr("Quotes"), TextRole::CardTitle, quotes)), static_cast<QWidget *>(m_count), side})
        head->addWidget(part);
    auto *column = new QVBoxLayout(quotes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    return quotes;
}

QWidget *ThemeDetail::makeFoot()
{
    auto *foot = m_foot = new QWidget(this);
    m_read->setIcon(iconNamed(m_themes, "comments"));
    m_read->setObjectName(QStringLiteral("readAll"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Margin, 11, Margin, 11);
    row->addWidget(m_read);
    row->addStretch(1);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule(m_themes, Qt::Horizontal, foot));
    column->addLayout(row);
    return foot;
}

void ThemeDetail::connectAll()
{
    connect(m_edit, &QPushButton::toggled, this, [this](bool on) {
        setEditing(on);
        if (on && !m_isNew)
            m_words->field()->setFocus();
    });
    connect(m_menu, &QMenu::aboutToShow, this, &ThemeDetail::fillMenu);
    connect(m_more, &QPushButton::clicked, this, [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4))); });
    connect(m_nameField, &QLineEdit::returnPressed, this, &ThemeDetail::takeName);
    connect(m_words, &ThemeWords::editingWanted, this, [this] { m_edit->setChecked(true); });
    connect(m_words, &ThemeWords::leaveWanted, this, [this] { m_edit->setChecked(false); });
    connect(m_words, &ThemeWords::wordAdded, this, &ThemeDetail::addWord);
    connect(m_candidates, &CandidateChips::chosen, this, &ThemeDetail::addWord);
    connect(m_words, &ThemeWords::wordRemoved, this, [this](const ThemePattern &word) {
        change(withoutWord(m_session.commentIndexer().themes(), rule(), word), tr("Take a word from %1").arg(rule().name));
    });
    connect(m_side, &SegmentedSwitch::chosen, this, &ThemeDetail::showQuotes);
    connect(m_quotes, &ThemeQuoteModel::chosen, this, [this] {
        const ThemeFigure *shown = figure();
        const QLocale locale;
        m_count->setText(shown ? tr("%1 of %2").arg(locale.toString(m_quotes->mentions()), locale.toString(shown->mentions)) : QString());
    });
    connect(m_list, &QuoteList::starWanted, this, [this](ResponseId id, bool starred) { m_session.setStarred({id}, starred); });
    connect(m_list, &QuoteList::readWanted, this, &ThemeDetail::commentWanted);
    connect(m_read, &QPushButton::clicked, this, [this] {
        if (m_theme)
            Q_EMIT readWanted(rule().name);
    });
}

/// A low window has no room for what the menu offers too.
void ThemeDetail::setCompact(bool compact)
{
    m_foot->setVisible(!compact);
    m_words->setCompact(compact);
    if (std::exchange(m_compact, compact) != compact && m_snapshot && !m_isNew)
        showFigure();
}

const ThemeRule &ThemeDetail::rule() const
{
    return m_snapshot->themes->index->matcher->themes()[*m_theme];
}

const ThemeFigure *ThemeDetail::figure() const
{
    return m_theme && m_snapshot ? m_snapshot->themes->figure(rule().name) : nullptr;
}

void ThemeDetail::showTheme(const SnapshotPtr &snapshot, std::optional<size_t> theme)
{
    const bool another = m_theme != theme;
    m_snapshot = snapshot;
    if (m_isNew) {
        m_words->showTheme(snapshot, std::nullopt);
        return showCandidates();
    }
    m_theme = theme;
    m_words->showTheme(snapshot, theme);
    showCandidates();
    showFigure();
    if (another && figure()) // whose side there is more to read from
        m_side->setCurrent(figure()->score.tally.detractors() > figure()->score.tally.promoters() ? 1 : figure()->score.n() > 0 ? 2 : 0);
    showQuotes();
}

void ThemeDetail::showFigure()
{
    const ThemeFigure *shown = figure();
    const QLocale locale;
    m_name->setText(m_theme ? rule().name : QString());
    if (!m_nameField->hasFocus())
        m_nameField->setText(m_theme ? rule().name : QString());
    QStringList sentences;
    if (shown)
        sentences << sentences::themeEffect(*shown, locale) << sentences::themeSides(*shown, locale)
                  << (m_compact ? QString() : sentences::themeMentions(*m_snapshot->themes, *shown, locale));
    else if (m_theme)
        sentences << tr("No comment of this scope mentions it.");
    sentences.removeAll(QString());
    m_sentence->setText(sentences.join(u' '));
    m_read->setText(shown ? tr("Read all %1").arg(locale.toString(shown->mentions)) : tr("Read all"));
    m_read->setEnabled(shown && shown->mentions > 0);
    m_edit->setEnabled(m_theme || m_isNew);
    m_more->setEnabled(m_theme.has_value());
}

void ThemeDetail::showCandidates()
{
    m_said->setVisible(!m_isNew);
    m_candidates->setVisible(isEditing());
    if (isEditing() && m_snapshot)
        m_candidates->look(m_snapshot, m_theme);
    else
        m_candidates->stop();
}

void ThemeDetail::showQuotes()
{
    m_quotes->choose(m_snapshot, m_theme, static_cast<ThemeQuoteModel::Side>(m_side->current()));
}

void ThemeDetail::makeNew()
{
    if (!m_snapshot)
        return;
    m_isNew = true;
    m_theme.reset();
    m_words->showTheme(m_snapshot, std::nullopt);
    m_name->clear();
    m_nameField->clear();
    m_sentence->setText(tr("Name what people write about, then the words by which it is found."));
    m_read->setText(tr("Read all"));
    m_read->setEnabled(false);
    m_more->setEnabled(false);
    m_edit->setEnabled(true);
    m_edit->setChecked(true);
    m_quotes->choose(m_snapshot, std::nullopt, ThemeQuoteModel::Side::All);
    m_nameField->setFocus();
}

bool ThemeDetail::isEditing() const
{
    return m_edit->isChecked();
}

void ThemeDetail::setEditing(bool editing)
{
    m_edit->setChecked(editing);
    m_words->setEditing(editing);
    m_name->setVisible(!editing);
    m_nameField->setVisible(editing);
    if (!editing)
        takeName();
    const bool wasNew = std::exchange(m_isNew, editing && m_isNew);
    showCandidates();
    if (wasNew && !editing)
        Q_EMIT themeMade(QString());
}

void ThemeDetail::takeName()
{
    const QString name = m_nameField->text().simplified();
    if (m_isNew && isEditing())
        return m_words->field()->setFocus();
    if (!m_theme || name.isEmpty() || name == rule().name)
        return;
    if (m_snapshot->themes->index->themeNamed(name))
        return m_nameField->setText(rule().name); // two of one name would be one
    const ThemeDictionary renamedThemes = renamed(m_session.commentIndexer().themes(), rule(), name);
    const QString undoText = tr("Call %1 %2").arg(rule().name, name);
    Q_EMIT themeMade(name);
    change(renamedThemes, undoText);
}

void ThemeDetail::addWord(const ThemePattern &word)
{
    if (!m_isNew) {
        if (m_theme)
            change(withWord(m_session.commentIndexer().themes(), rule(), word), tr("Add a word to %1").arg(rule().name));
        return;
    }
    const QString typed = m_nameField->text().simplified();
    QString name = typed.isEmpty() ? writtenPattern(word).remove(u'"').remove(u'*') : typed;
    name[0] = name[0].toUpper();
    m_isNew = false;
    Q_EMIT themeMade(name);
    const auto there = m_snapshot->themes->index->themeNamed(name);
    const ThemeDictionary &themes = m_session.commentIndexer().themes();
    if (there)
        change(withWord(themes, m_snapshot->themes->index->matcher->themes()[*there], word), tr("Add a word to %1").arg(name));
    else
        change(withTheme(themes, name, {word}), tr("New theme %1").arg(name));
}

void ThemeDetail::change(const ThemeDictionary &dictionary, const QString &undoText)
{
    m_session.changeDocumentSetting(QString::fromLatin1(ThemesSetting::Key), ThemesSetting{dictionary}.toJson(), undoText);
}

void ThemeDetail::fillMenu()
{
    m_menu->clear();
    if (!m_theme)
        return;
    m_menu->addAction(iconNamed(m_themes, "comments"), tr("Read its comments"), this, [this] { Q_EMIT readWanted(rule().name); });
    m_menu->addAction(iconNamed(m_themes, "edit"), tr("Edit words and name"), this, [this] { m_edit->setChecked(true); });
    QMenu *into = m_menu->addMenu(tr("Merge into"));
    for (const ThemeRule &other : m_snapshot->themes->index->matcher->themes()) {
        if (other.name != rule().name)
            into->addAction(QString(other.name).replace(u'&', QStringLiteral("&&")), this, [this, name = other.name] { merge(name); });
    }
    m_menu->addSeparator();
    m_menu->addAction(iconNamed(m_themes, "trash"), tr("Leave this theme out"), this, &ThemeDetail::leaveOut);
}

void ThemeDetail::leaveOut()
{
    change(withoutTheme(m_session.commentIndexer().themes(), rule()), tr("Leave out %1").arg(rule().name));
}

void ThemeDetail::merge(const QString &into)
{
    const ThemeIndex &index = *m_snapshot->themes->index;
    const auto other = index.themeNamed(into);
    if (!other)
        return;
    const ThemeDictionary changed = merged(m_session.commentIndexer().themes(), rule(), index.matcher->themes()[*other]);
    const QString undoText = tr("Merge %1 into %2").arg(rule().name, into);
    Q_EMIT themeMade(into);
    change(changed, undoText);
}

} // namespace earshot
