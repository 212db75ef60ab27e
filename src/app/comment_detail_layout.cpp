// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_detail.h"

#include "app/chip.h"
#include "app/comment_text.h"
#include "app/comment_themes.h"
#include "app/fact_list.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/person_panel.h"
#include "app/rule.h"
#include "app/tag_editor.h"
#include "app/text_label.h"
#include "app/tone_chip.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

// How the parts of a comment's detail stand. What they show and do is in comment_detail.cpp.
namespace earshot {

namespace {

constexpr int SideMargin = 18;
constexpr int TwoColumnsFrom = 560;
constexpr int NarrowBelow = 320;
constexpr int NoteHeight = 70;

} // namespace

CommentDetail::CommentDetail(Session &session, ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_themes(themes),
      m_insight(this),
      m_badge(new MarkWidget(themes, {44, 40}, this)),
      m_name(new ElidedLabel(TextRole::Detail, this)),
      m_category(new Chip(themes, ChipKind::Plain, {}, this)),
      m_tone(new ToneChip(themes, this)),
      m_line(new ElidedLabel(TextRole::Secondary, this)),
      m_previous(makeStep("up", tr("Previous comment"))),
      m_next(makeStep("down", tr("Next comment"))),
      m_more(makeStep("more", tr("More"))),
      m_text(new CommentText(themes, this)),
      m_topics(new CommentThemes(themes, this)),
      m_whole(new QPushButton(tr("Show the whole comment"), this)),
      m_followUp(new QPushButton(this)),
      m_star(new QPushButton(this)),
      m_hide(new QPushButton(iconNamed(themes, "eye"), {}, this)),
      m_tags(new TagEditor(themes, this)),
      m_note(new QPlainTextEdit(this)),
      m_attributesBox(new QWidget(this)),
      m_attributes(new FactList(themes, m_attributesBox)),
      m_person(new PersonPanel(themes, m_locale, this)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_divider(new Rule(themes, Qt::Vertical, this))
{
    build();
    connectAll();
    setFocusProxy(m_text);
}

QPushButton *CommentDetail::makeStep(const char *icon, const QString &name)
{
    auto *button = new QPushButton(iconNamed(m_themes, icon), {}, this);
    button->setToolTip(name);
    button->setAccessibleName(name);
    m_themes.follow(button, [this, button] { button->setFixedSize(m_themes.px(30), m_themes.px(30)); });
    return button;
}

void CommentDetail::build()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto *text = new QVBoxLayout;
    text->setSpacing(10);
    text->setContentsMargins(SideMargin, 12, SideMargin, 14);
    text->addWidget(m_text);
    setLook(m_whole, "kind", QStringLiteral("link"));
    text->addWidget(m_whole, 0, Qt::AlignLeft);
    text->addWidget(m_topics);
    column->addLayout(text);
    column->addWidget(makeActions());
    column->addSpacing(14);
    column->addWidget(new Rule(m_themes, Qt::Horizontal, content));
    m_columns->setSpacing(0);
    m_columns->addWidget(makeLeft(), 1);
    m_columns->addWidget(m_divider);
    m_columns->addWidget(m_person, 1);
    m_person->setContentsMargins(SideMargin, 14, SideMargin, 14);
    column->addLayout(m_columns, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

QWidget *CommentDetail::makeHead()
{
    auto *head = new QWidget(this);
    m_badge->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *nameRow = new FlowLayout(nullptr, 8);
    nameRow->addWidget(m_name);
    nameRow->addWidget(m_category);
    m_tone->hide();
    nameRow->addWidget(m_tone);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addLayout(nameRow);
    texts->addWidget(m_line);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(SideMargin, 0, SideMargin, 0);
    row->setSpacing(13);
    row->addWidget(m_badge);
    row->addLayout(texts, 1);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    steps->addWidget(m_previous);
    steps->addWidget(m_next);
    row->addLayout(steps);
    return head;
}

QWidget *CommentDetail::makeActions()
{
    auto *actions = new QWidget(this);
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(SideMargin, 0, SideMargin, 0);
    row->setSpacing(8);
    auto *acts = new FlowLayout(nullptr, 8);
    acts->addWidget(m_followUp);
    acts->addWidget(m_star);
    acts->addWidget(m_hide);
    row->addLayout(acts, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    return actions;
}

QWidget *CommentDetail::makeLeft()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(SideMargin, 14, SideMargin, 14);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("Tags"), TextRole::CardTitle, left));
    column->addWidget(m_tags);
    column->addSpacing(8);
    auto *noteHead = new QHBoxLayout;
    noteHead->addWidget(new TextLabel(tr("Note"), TextRole::CardTitle, left), 1);
    noteHead->addWidget(new TextLabel(tr("only in this file"), TextRole::Secondary, left));
    column->addLayout(noteHead);
    m_themes.follow(m_note, [this] { m_note->setFixedHeight(m_themes.px(NoteHeight)); });
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("Note"));
    m_note->installEventFilter(this);
    m_text->installEventFilter(this);
    column->addWidget(m_note);
    auto *box = new QVBoxLayout(m_attributesBox);
    box->setContentsMargins(0, 8, 0, 0);
    box->setSpacing(4);
    box->addWidget(new TextLabel(tr("About this answer"), TextRole::CardTitle, m_attributesBox));
    box->addWidget(m_attributes);
    column->addWidget(m_attributesBox);
    column->addStretch(1);
    return left;
}

void CommentDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= m_themes.px(TwoColumnsFrom);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_divider->setVisible(beside);
    m_tone->setShort(width() < m_themes.px(NarrowBelow));
}

} // namespace earshot
