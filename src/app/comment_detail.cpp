// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_detail.h"

#include "app/chip.h"
#include "app/comment_text.h"
#include "app/comment_themes.h"
#include "app/fact_list.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/person_panel.h"
#include "app/rule.h"
#include "app/tag_editor.h"
#include "app/text_label.h"
#include "app/tone_chip.h"
#include "charts/marks.h"
#include "model/session.h"
#include "text/comment_arena.h"
#include "text/language_column.h"

#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <cmath>

namespace earshot {

namespace {

QString categoryName(Category category)
{
    switch (category) {
    case Category::Detractor:
        return CommentDetail::tr("Detractor");
    case Category::Passive:
        return CommentDetail::tr("Passive");
    case Category::Promoter:
        break;
    }
    return CommentDetail::tr("Promoter");
}

ChipKind chipOf(Category category)
{
    return category == Category::Detractor ? ChipKind::Detractor
           : category == Category::Passive ? ChipKind::Passive
                                           : ChipKind::Promoter;
}

/// In hundredths, as it is known to filters: both must say the same.
std::optional<ToneClass> heardTone(const CommentReading &heard)
{
    return heard.tone ? std::optional(commentToneClass(std::round(*heard.tone * 100) / 100)) : std::nullopt;
}

} // namespace

void CommentDetail::connectAll()
{
    connect(m_previous, &QPushButton::clicked, this, &CommentDetail::previousWanted);
    connect(m_next, &QPushButton::clicked, this, &CommentDetail::nextWanted);
    connect(m_more, &QPushButton::clicked, this, &CommentDetail::showMore);
    connect(m_followUp, &QPushButton::clicked, this, &CommentDetail::toggleFollowUp);
    connect(m_star, &QPushButton::clicked, this, &CommentDetail::toggleStar);
    connect(m_hide, &QPushButton::clicked, this, &CommentDetail::toggleName);
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_text->showWhole();
        m_whole->hide();
    });
    connect(m_tone, &ToneChip::toneWanted, this, [this](const std::optional<ToneClass> &tone) {
        if (m_response)
            m_session.setTone({m_response->id}, tone);
    });
    connect(m_topics, &CommentThemes::chosenChanged, this, &CommentDetail::markThemes);
    connect(m_text, &QTextEdit::selectionChanged, this, &CommentDetail::showStar);
    connect(m_tags, &TagEditor::tagAdded, this, [this](const QString &tag) {
        if (m_response)
            m_session.addTag({m_response->id}, tag);
    });
    connect(m_tags, &TagEditor::tagRemoved, this, [this](const QString &tag) {
        if (m_response)
            m_session.removeTag({m_response->id}, tag);
    });
    connect(m_tags, &TagEditor::leaveWanted, this, &CommentDetail::leaveWanted);
    connect(&m_session, &Session::responsesReady, this,
            [this](quint64 token, const std::vector<Response> &answers) {
                if (token == m_answersToken)
                    m_person->showAnswers(answers, m_session.info().timeZone);
            });
}

void CommentDetail::showResponse(const Response &response, const Query &query, const DatasetPtr &dataset)
{
    const bool another = !m_response || m_response->id != response.id;
    if (another)
        saveNote();
    const QString noteBefore = m_response && !another ? m_response->note : QString();
    m_response = response;
    m_dataset = dataset;
    showHead(response);
    m_text->showText(response.comment, highlights(query, response.comment), response.phrase);
    m_whole->setVisible(m_text->isCut());
    readComment();
    QStringList tags;
    for (const Tag &tag : response.tags)
        tags << tag.name;
    m_tags->setDataset(dataset);
    m_tags->setTags(tags);
    // What is being typed is not replaced by what was saved before.
    if (another || m_note->toPlainText() == noteBefore)
        m_note->setPlainText(response.note);
    showAttributes(response);
    m_person->showPerson(response.respondent);
    if (response.respondent) {
        m_answersToken = m_session.newToken();
        m_session.fetchAnswersOf(m_answersToken, response.respondent->id);
    }
}

void CommentDetail::showHead(const Response &response)
{
    const auto &person = response.respondent;
    const bool named = person && !person->name.isEmpty();
    const bool shown = named && !person->nameHidden;
    m_name->setText(shown ? person->name : tr("Anonymous"));
    m_category->setVisible(response.score.has_value());
    if (response.score) {
        m_category->setText(categoryName(response.score->category()));
        m_category->setKind(chipOf(response.score->category()));
    }
    m_badge->setMark(
        [score = response.score](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::drawBadge(painter, rect, score, theme, 20);
        },
        response.score ? tr("%1, %2").arg(m_locale.toString(response.score->value()), m_category->text())
                       : tr("No score"));
    m_line->setText(placeAndTime(response));
    showStar();
    showFollowUp();
    m_hide->setVisible(named);
    m_hide->setText(named && person->nameHidden ? tr("Show name") : tr("Hide name"));
}

void CommentDetail::readComment()
{
    const ThemeIndexPtr themes = m_session.comments().themes;
    const auto matcher = themes ? themes->matcher : nullptr;
    if (m_read == m_response->id && m_matcher == matcher) {
        if (m_heard && m_shownTone != m_response->tone)
            showReading();
        return;
    }
    if (m_read != m_response->id) {
        m_tone->hide();
        m_topics->clear();
    }
    m_read = m_response->id;
    m_matcher = matcher;
    m_heard.reset();
    m_insight.read(m_response->comment, LanguageColumn(*m_dataset).of(*m_response), matcher, [this](const CommentReading &heard) {
        m_heard = heard;
        showReading();
    });
}

void CommentDetail::showReading()
{
    m_shownTone = m_response->tone;
    m_tone->showTone(heardTone(*m_heard), m_shownTone);
    m_tone->show();
    if (m_matcher) {
        CommentReading reading = *m_heard;
        if (m_shownTone)
            correctTone(reading, *m_shownTone);
        m_topics->showThemes(reading, *m_matcher, m_response->comment);
    }
    markThemes();
}

void CommentDetail::markThemes()
{
    CommentText::Ranges words, chosen;
    for (const ThemeMention &mention : m_heard ? m_heard->themes : std::vector<ThemeMention>()) {
        for (const TextSpan &span : mention.words) {
            words.emplace_back(span.start, span.length);
            if (mention.theme == m_topics->chosen())
                chosen.emplace_back(span.start, span.length);
        }
    }
    m_text->showWords(words, chosen);
}

void CommentDetail::showStar()
{
    if (!m_response)
        return;
    const bool starred = m_response->starred;
    const QString phrase = m_text->selectedPhrase();
    const bool another = !phrase.isEmpty() && phrase != m_response->phrase;
    m_star->setText(another ? tr("Keep phrase as quote") : starred ? tr("Kept as quote") : tr("Keep as quote"));
    m_star->setIcon(starred && !another ? iconNamed(m_themes, "star-on", &Theme::warn) : iconNamed(m_themes, "star"));
    m_star->setAccessibleDescription(m_response->phrase.isEmpty() ? QString() : tr("The words \u201c%1\u201d").arg(m_response->phrase));
}

/// The blue button where somebody is unhappy and nobody sees to it.
void CommentDetail::showFollowUp()
{
    const bool open = m_response->inFollowUp;
    const bool pressing = !open && m_response->score && m_response->score->category() == Category::Detractor;
    setLook(m_followUp, "kind", pressing ? QStringLiteral("primary") : QString());
    m_followUp->setIcon(iconNamed(m_themes, "follow", pressing ? &Theme::onAccent : &Theme::ink2));
    m_followUp->setText(open ? tr("In follow-up") : tr("Open follow-up"));
    m_followUp->setToolTip(open ? tr("Close it: this person was answered (F)") : tr("Somebody is to answer this person (F)"));
}

/// "Quay · Thursday, 29 October 2026, 08:07"
QString CommentDetail::placeAndTime(const Response &response) const
{
    QStringList parts;
    if (!response.attributes.empty())
        parts << response.attributes.front().second;
    if (response.answeredAt) {
        const QDateTime local = response.answeredAt->toTimeZone(m_session.info().timeZone);
        parts << tr("%1, %2", "day, time").arg(m_locale.toString(local.date(), QLocale::LongFormat),
                                               m_locale.toString(local.time(), QLocale::ShortFormat));
    } else {
        parts << tr("no date");
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

void CommentDetail::showAttributes(const Response &response)
{
    FactList::Facts facts;
    for (const auto &[id, value] : response.attributes) {
        if (const AttributeColumn *column = m_dataset->attribute(id))
            facts.emplace_back(column->attribute.name, value);
    }
    m_attributesBox->setVisible(!facts.empty());
    m_attributes->setFacts(facts);
}

void CommentDetail::setPlace(bool hasPrevious, bool hasNext)
{
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

void CommentDetail::toggleStar()
{
    if (!m_response)
        return;
    const QString phrase = m_text->selectedPhrase();
    if (!phrase.isEmpty() && phrase != m_response->phrase)
        m_session.keepQuote(m_response->id, phrase);
    else
        m_session.setStarred({m_response->id}, !m_response->starred);
}

void CommentDetail::toggleFollowUp()
{
    if (m_response)
        m_session.setInFollowUp({m_response->id}, !m_response->inFollowUp);
}

void CommentDetail::toggleName()
{
    if (m_response && m_response->respondent)
        m_session.setNameHidden(m_response->id, !m_response->respondent->nameHidden);
}

void CommentDetail::showAllAnswers()
{
    m_person->setAllShown(true);
    m_person->setFocus(Qt::ShortcutFocusReason);
}

void CommentDetail::editTags()
{
    m_tags->field()->setFocus(Qt::ShortcutFocusReason);
}

void CommentDetail::editTone()
{
    if (m_tone->isVisible())
        m_tone->openMenu();
}

void CommentDetail::editNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void CommentDetail::saveNote()
{
    if (!m_response)
        return;
    const QString note = m_note->toPlainText().trimmed();
    if (note == m_response->note)
        return;
    m_response->note = note; // not written twice while the first writing is under way
    m_session.setNote(m_response->id, note);
}

void CommentDetail::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy text"), this, [this] {
        if (m_response)
            Q_EMIT copyWanted(*m_response);
    });
    menu->addAction(tr("Manage tags\u2026"), this, &CommentDetail::tagListWanted);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

/// The letters of the list act on the comment that is being read too.
bool CommentDetail::takeTextKey(int key)
{
    switch (key) {
    case Qt::Key_S:
        toggleStar();
        return true;
    case Qt::Key_F:
        toggleFollowUp();
        return true;
    case Qt::Key_T:
        editTags();
        return true;
    case Qt::Key_N:
        editNote();
        return true;
    case Qt::Key_Escape:
        Q_EMIT leaveWanted();
        return true;
    default:
        return false;
    }
}

bool CommentDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return key->modifiers() == Qt::NoModifier && takeTextKey(key->key());
    }
    if (watched != m_note)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        saveNote();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT leaveWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earshot
