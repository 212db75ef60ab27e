// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/person_panel.h"

#include "app/fact_list.h"
#include "app/look.h"
#include "app/mark_widget.h"
#include "app/rule.h"
#include "app/text_label.h"
#include "charts/score_history_mark.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr size_t MostAnswers = 40;
constexpr qsizetype MostShown = 600; ///< characters of each

} // namespace

PersonPanel::PersonPanel(const ThemeSource &themes, const QLocale &locale, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_locale(locale),
      m_history(new QWidget(this)),
      m_title(new ElidedLabel(TextRole::CardTitle, this)),
      m_count(new TextLabel(TextRole::Secondary, this)),
      m_mark(new MarkWidget(themes, {180, 84}, this)),
      m_nobody(new TextLabel(tr("This answer came without a name or an address."), TextRole::Muted, this)),
      m_facts(new QWidget(this)),
      m_rows(new FactList(themes, m_facts)),
      m_all(new QPushButton(tr("Show all answers"), this)),
      m_answersBox(new QWidget(this))
{
    build();
}

void PersonPanel::build()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto *history = new QVBoxLayout(m_history);
    history->setContentsMargins(0, 0, 0, 12);
    history->setSpacing(8);
    history->addLayout(head);
    history->addWidget(m_mark);
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(8);
    facts->addWidget(new Rule(m_themes, Qt::Horizontal, this));
    facts->addWidget(new TextLabel(tr("Respondent"), TextRole::CardTitle, this));
    facts->addWidget(m_rows);
    m_nobody->setWordWrap(true);
    setLook(m_all, "kind", QStringLiteral("link"));
    m_all->setCheckable(true);
    m_all->hide();
    connect(m_all, &QPushButton::toggled, this, &PersonPanel::fillAnswers);
    auto *answers = new QVBoxLayout(m_answersBox);
    answers->setContentsMargins(0, 4, 0, 0);
    answers->setSpacing(2);
    setFocusProxy(m_all);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_history);
    all->addWidget(m_nobody);
    all->addWidget(m_facts);
    all->addSpacing(8);
    all->addWidget(m_all, 0, Qt::AlignLeft);
    all->addWidget(m_answersBox);
    all->addStretch(1);
}

void PersonPanel::showPerson(const std::optional<Respondent> &person)
{
    const bool same = person && m_person && person->id == m_person->id;
    m_person = person;
    m_nobody->setVisible(!person);
    m_facts->setVisible(person.has_value());
    if (!same) {
        m_history->hide();
        m_firstSeen = {};
        m_answers.clear();
        m_all->setChecked(false);
        fillAnswers();
    }
    const bool named = person && !person->nameHidden && !person->name.isEmpty();
    m_title->setText(named ? tr("%1\u2019s scores").arg(person->name.section(u' ', 0, 0)) : tr("Scores over time"));
    fillRows();
}

void PersonPanel::showAnswers(const std::vector<Response> &answers, const QTimeZone &zone)
{
    m_answers = answers;
    m_zone = zone;
    std::vector<marks::ScoreOnDay> scores;
    QStringList table;
    m_firstSeen = {};
    for (const Response &answer : answers) {
        if (!answer.answeredAt)
            continue;
        const QDate day = answer.answeredAt->toTimeZone(zone).date();
        m_firstSeen = m_firstSeen.isValid() ? m_firstSeen : day;
        if (answer.score) {
            scores.push_back({day, *answer.score});
            table << tr("%1: %2").arg(m_locale.toString(day, QLocale::LongFormat)).arg(answer.score->value());
        }
    }
    m_history->setVisible(m_person && !scores.empty());
    m_count->setText(tr("%Ln answers", nullptr, static_cast<int>(answers.size())));
    m_mark->setMark(
        [scores, locale = m_locale](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::drawScoreHistory(painter, rect, scores, theme, locale);
        },
        tr("%1: %2").arg(m_title->text(), table.join(tr(", "))), table.join(u'\n'));
    fillRows();
    fillAnswers();
}

void PersonPanel::setAllShown(bool shown)
{
    m_all->setChecked(shown);
}

/// The newest first.
void PersonPanel::fillAnswers()
{
    const bool shown = m_all->isChecked();
    m_all->setVisible(m_answers.size() > 1 || shown);
    m_all->setText(shown ? tr("Hide the answers") : tr("Show all answers"));
    while (QLayoutItem *item = m_answersBox->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const size_t count = shown ? std::min(m_answers.size(), MostAnswers) : 0;
    for (size_t i = 0; i < count; ++i) {
        const Response &answer = m_answers[m_answers.size() - 1 - i];
        const QString day = answer.answeredAt ? m_locale.toString(answer.answeredAt->toTimeZone(m_zone).date(), QLocale::LongFormat) : tr("no date");
        const QString score = answer.score ? m_locale.toString(answer.score->value()) : tr("no score");
        m_answersBox->layout()->addWidget(new TextLabel(tr("%1: %2", "day, score").arg(day, score), TextRole::Secondary, m_answersBox));
        const bool isLong = answer.comment.size() > MostShown;
        auto *comment = new TextLabel(isLong ? answer.comment.left(MostShown) + QChar(0x2026) : answer.comment, TextRole::Body, m_answersBox);
        comment->setWordWrap(true);
        comment->setVisible(!answer.comment.isEmpty());
        m_answersBox->layout()->addWidget(comment);
    }
    if (shown && m_answers.size() > count)
        m_answersBox->layout()->addWidget(new TextLabel(tr("and %Ln earlier ones", nullptr, static_cast<int>(m_answers.size() - count)), TextRole::Secondary, m_answersBox));
    m_answersBox->setVisible(count > 0);
}

void PersonPanel::fillRows()
{
    if (!m_person)
        return;
    FactList::Facts facts;
    if (m_person->nameHidden)
        facts = {{tr("Name"), tr("Hidden")}};
    else
        facts = {{tr("Name"), m_person->name}, {tr("E-mail"), m_person->email}, {tr("Phone"), m_person->phone},
                 {tr("Identifier"), m_person->externalId}};
    if (m_firstSeen.isValid())
        facts.emplace_back(tr("First seen"), m_locale.toString(m_firstSeen, QLocale::LongFormat));
    m_rows->setFacts(facts);
}

} // namespace earshot
