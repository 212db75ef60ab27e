// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comments_page.h"

#include "app/card.h"
#include "app/comment_batch.h"
#include "app/comment_detail.h"
#include "app/comment_export.h"
#include "app/comment_filters.h"
#include "app/comment_list.h"
#include "app/empty_state.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/page_head.h"
#include "app/rule.h"
#include "app/text_label.h"
#include "model/kept_setting.h"
#include "text/shareable_text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace earshot {

namespace {

using Order = CommentModel::Order;
constexpr int ListWidth = 438;
constexpr int LeastListWidth = 280;
constexpr int LeastDetailWidth = 420;

QString orderName(Order order)
{
    switch (order) {
    case Order::NewestFirst:
        return CommentsPage::tr("Newest first");
    case Order::OldestFirst:
        return CommentsPage::tr("Oldest first");
    case Order::LowestScoreFirst:
        break;
    }
    return CommentsPage::tr("Lowest score first");
}

/// What was taken out is said, so that nobody takes the file for a copy of everything.
QString savedText(const QString &file, const PrivacySetting &privacy)
{
    if (privacy.hidePersonalData)
        return CommentsPage::tr("Saved %1 with personal data hidden, as Settings has it").arg(file);
    return privacy.maskProfanity ? CommentsPage::tr("Saved %1 with swear words masked, as Settings has it").arg(file)
                                 : CommentsPage::tr("Saved %1").arg(file);
}

} // namespace

CommentsPage::CommentsPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_session(session),
      m_themes(themes),
      m_model(new CommentModel(session, QLocale(), this)),
      m_head(new PageHead(tr("Comments"), this)),
      m_export(new QPushButton(iconNamed(themes, "export"), tr("Export list"), this)),
      m_exporter(new CommentExport(session, this)),
      m_filters(new CommentFilters(themes, this)),
      m_stack(new QStackedWidget(this)),
      m_splitter(new CardSplitter(this))
{
    m_head->setSentence(tr("Every answer in people\u2019s own words."));
    m_splitter->addWidget(makeList());
    m_batch = new CommentBatch(session, themes, m_list, this);
    m_head->addControl(m_batch->tagButton());
    m_head->addControl(m_export);
    auto *card = new Card(this);
    card->setFlush();
    card->setMinimumWidth(LeastDetailWidth);
    m_detail = new CommentDetail(session, themes, card);
    card->body()->addWidget(m_detail);
    m_splitter->addWidget(card);
    m_splitter->setStretchFactor(1, 1);
    m_stack->addWidget(m_splitter);
    makeEmptyStates();
    m_content = new QVBoxLayout;
    m_content->setSpacing(12);
    m_content->addWidget(m_filters);
    m_content->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_content, 1);
    setFocusProxy(m_list);
    connectAll();
    connectExport();
}

QWidget *CommentsPage::makeList()
{
    auto *card = new Card(this);
    card->setFlush();
    card->setMinimumWidth(LeastListWidth);
    m_count = new TextLabel(TextRole::Strong, card);
    m_countOf = new ElidedLabel(TextRole::Muted, card);
    m_order = new QPushButton(card);
    setLook(m_order, "kind", QStringLiteral("ghost"));
    setLook(m_order, "small", true);
    m_order->setObjectName(QStringLiteral("order"));
    m_order->setMenu(new QMenu(m_order));
    auto *end = new QWidget(card);
    auto *endRow = new QHBoxLayout(end);
    endRow->setContentsMargins(0, 0, 0, 0);
    endRow->addStretch(1);
    endRow->addWidget(m_order);
    auto *head = new FlowLayout(nullptr, 8);
    head->setContentsMargins(16, 7, 8, 7);
    head->setLastTakesRest(true);
    for (QWidget *part : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_countOf), end})
        head->addWidget(part);
    m_list = new CommentList(m_themes, m_model, card);
    card->body()->addLayout(head);
    card->body()->addWidget(new Rule(m_themes, Qt::Horizontal, card));
    card->body()->addWidget(m_list, 1);
    return card;
}

void CommentsPage::makeEmptyStates()
{
    auto *card = new Card(this);
    m_empty = new EmptyState(m_themes, "comments", card);
    m_mend = m_empty->addButton({}, nullptr);
    card->body()->addWidget(m_empty);
    m_stack->addWidget(card);
    connect(m_mend, &QPushButton::clicked, this, [this] {
        Scope scope = m_snapshot->scope;
        if (scope.search.isEmpty())
            scope = m_session.defaultScope();
        else
            scope.search.clear();
        Q_EMIT scopeWanted(scope);
    });
}

void CommentsPage::connectAll()
{
    connect(m_filters, &CommentFilters::scopeWanted, this, &Page::scopeWanted);
    connect(m_batch, &CommentBatch::toastWanted, this, &Page::toastWanted);
    connect(m_list, &CommentList::pickedChanged, this, &CommentsPage::refresh);
    connect(m_list, &CommentList::copyPickedWanted, m_batch, &CommentBatch::copyPicked);
    connect(m_order->menu(), &QMenu::aboutToShow, this, &CommentsPage::offerOrders);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_pulledWidth = m_splitter->sizes().value(0);
        Q_EMIT arranged();
    });
    connect(m_list, &CommentList::currentTurned, this, &CommentsPage::showCurrent);
    connect(m_list, &CommentList::detailWanted, m_detail, [this] { m_detail->setFocus(); });
    connect(m_list, &CommentList::starWanted, this, [this] { m_batch->isPicked() ? m_batch->toggleStars() : m_detail->toggleStar(); });
    connect(m_list, &CommentList::followUpWanted, this, [this] { m_batch->isPicked() ? m_batch->toggleFollowUps() : m_detail->toggleFollowUp(); });
    connect(m_list, &CommentList::tagsWanted, this, [this] { m_batch->isPicked() ? m_batch->offerTags() : m_detail->editTags(); });
    connect(m_list, &CommentList::noteWanted, m_detail, &CommentDetail::editNote);
    connect(m_list, &CommentList::toneWanted, m_detail, &CommentDetail::editTone);
    connect(m_detail, &CommentDetail::previousWanted, m_list, [this] { m_list->step(-1); });
    connect(m_detail, &CommentDetail::nextWanted, m_list, [this] { m_list->step(1); });
    connect(m_list, &CommentList::answersWanted, m_detail, &CommentDetail::showAllAnswers);
    connect(m_list, &CommentList::nameWanted, m_detail, &CommentDetail::toggleName);
    connect(m_detail, &CommentDetail::tagListWanted, m_batch, &CommentBatch::manageTags);
    connect(m_detail, &CommentDetail::leaveWanted, m_list, [this] { m_list->setFocus(); });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_list->currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    showCurrent(row);
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommentsPage::refresh);
}

QString CommentsPage::statusHint() const
{
    return tr("\u2191 \u2193 move, with Shift pick several \u00b7 Enter open \u00b7 T tag \u00b7 S keep as quote \u00b7 F follow-up \u00b7 N note");
}

QJsonObject CommentsPage::arrangement() const
{
    return {{QStringLiteral("listWidth"), m_pulledWidth}, {QStringLiteral("order"), static_cast<int>(m_model->wantedOrder())}};
}

void CommentsPage::arrange(const QJsonObject &kept)
{
    m_pulledWidth = std::max(0, kept.value(u"listWidth").toInt());
    const int order = kept.value(u"order").toInt();
    if (order > 0 && order <= static_cast<int>(Order::LowestScoreFirst))
        m_model->setOrder(static_cast<Order>(order));
}

void CommentsPage::exportList()
{
    const bool hides = keptSetting<PrivacySetting>(m_session).hidePersonalData;
    m_dialogs.chooseToSave(this, hides ? tr("Export the list, personal data hidden") : tr("Export the list"), tr("comments.csv"), tr("Table (*.csv)"),
                           [this](const QStringList &paths) {
                               if (paths.isEmpty())
                                   return;
                               m_batch->collect([this, path = paths.first(), dataset = m_snapshot->dataset](const std::vector<ResponseId> &ids) {
                                   m_exporter->start(path, ids, dataset);
                               });
                           });
}

void CommentsPage::connectExport()
{
    connect(m_export, &QPushButton::clicked, this, &CommentsPage::exportList);
    connect(m_exporter, &CommentExport::written, this, [this](const QString &path, const PrivacySetting &privacy) {
        Q_EMIT toastWanted(savedText(QFileInfo(path).fileName(), privacy), false);
    });
    connect(m_exporter, &CommentExport::failed, this, [this](const Error &error) { m_dialogs.showError(this, error); });
    connect(m_list, &CommentList::copyWanted, this, &CommentsPage::copy);
    connect(m_detail, &CommentDetail::copyWanted, this, &CommentsPage::copy);
}

/// What is copied goes elsewhere, as what is exported does.
void CommentsPage::copy(const Response &response)
{
    const QString text = shareableComment(response, keptSetting<PrivacySetting>(m_session));
    QGuiApplication::clipboard()->setText(text);
    if (text != response.comment)
        Q_EMIT toastWanted(tr("Copied as it may be shared. Settings says what is hidden."), false);
}

void CommentsPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_filters->showSnapshot(snapshot, m_session.comments());
    m_list->setYear(snapshot->options.today.isValid() ? snapshot->options.today.year() : 0);
    m_model->setSnapshot(snapshot);
    refresh();
}

void CommentsPage::showComment(ResponseId response)
{
    m_list->choose(response);
}

void CommentsPage::refresh()
{
    const int count = m_model->rowCount();
    const QString search = m_snapshot ? m_snapshot->scope.search.simplified() : QString();
    m_count->setText(tr("%Ln comments", nullptr, count));
    if (m_batch->isPicked())
        m_countOf->setText(tr("%Ln picked", nullptr, m_list->picked()));
    else
        m_countOf->setText(search.isEmpty() ? QString() : tr("contain \u201c%1\u201d").arg(search));
    m_order->setText(orderName(m_model->order()));
    m_batch->refresh();
    m_export->setText(m_batch->isPicked() ? tr("Export %Ln comments", nullptr, m_list->picked()) : tr("Export list"));
    m_export->setEnabled(count > 0);
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (count == 0 && m_snapshot)
        showEmpty();
}

void CommentsPage::showEmpty()
{
    const QString search = m_snapshot->scope.search.simplified();
    if (!search.isEmpty()) {
        m_empty->setTexts(tr("No comment matches"), tr("Nobody in this scope wrote \u201c%1\u201d.").arg(search));
        m_mend->setText(tr("Clear the search"));
    } else if (m_snapshot->responses > 0) {
        m_empty->setTexts(tr("No comments here"), tr("The answers in this scope came without a comment."));
        m_mend->setText(tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("No answers match these filters"), tr("Widen the period or take a filter away."));
        m_mend->setText(tr("Clear filters"));
    }
    m_mend->setVisible(m_snapshot->responsesInDocument > 0);
}

void CommentsPage::showCurrent(int row)
{
    m_detail->setPlace(row > 0, row >= 0 && row + 1 < m_model->rowCount());
    if (const Response *response = m_model->response(row))
        m_detail->showResponse(*response, m_model->query(), m_model->snapshot()->dataset);
}

void CommentsPage::offerOrders()
{
    QMenu *menu = m_order->menu();
    menu->clear();
    for (const Order order : {Order::NewestFirst, Order::OldestFirst, Order::LowestScoreFirst}) {
        QAction *action = menu->addAction(orderName(order), this, [this, order] {
            m_model->setOrder(order);
            refresh();
            Q_EMIT arranged();
        });
        action->setCheckable(true);
        action->setChecked(order == m_model->order());
    }
}

void CommentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = m_head->margin();
    m_content->setContentsMargins(margin, 0, margin, PageHead::isCompact(this) ? 12 : 18);
    const int room = width() - 2 * margin - m_splitter->handleWidth();
    // Anew each time: the page passes through other widths while the window is laid out.
    const int wanted = m_pulledWidth > 0 ? std::max(m_pulledWidth, LeastListWidth) : ListWidth;
    const int list = std::clamp(room - LeastDetailWidth, LeastListWidth, wanted);
    m_splitter->setSizes({list, room - list});
}

void CommentsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_session.commentIndexer().wantTones();
}

void CommentsPage::hideEvent(QHideEvent *event)
{
    m_detail->saveNote();
    Page::hideEvent(event);
}

} // namespace earshot
