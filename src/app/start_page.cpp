// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page.h"

#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/notice_card.h"
#include "app/page_head.h"
#include "app/recent_model.h"
#include "app/recovery.h"
#include "app/rule.h"
#include "app/start_card.h"
#include "app/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>

namespace earshot {

namespace {

constexpr int LeftWidth = 500;
constexpr int NarrowLeftWidth = 420;
constexpr int MarkSide = 40;
constexpr int LeadWidth = 360;
constexpr int LowBelow = 660; ///< px

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    // The area turns it on.
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

StartPage::StartPage(const ThemeSource &themes, const RecentFiles &files, std::function<QDateTime()> now,
                     QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_files(files),
      m_now(std::move(now)),
      m_model(new RecentModel(files, m_now(), this)),
      m_looking(this)
{
    m_ways = makeWays();
    m_recent = makeRecent();
    m_left = scrolling(m_ways, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(scrolling(m_recent, this), 1);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StartPage::refreshList);
    connect(&themes, &ThemeSource::changed, this, &StartPage::fit);
    refreshList();
    fit();
}

QWidget *StartPage::makeWays()
{
    auto *ways = new QWidget(this);
    auto *mark = new MarkWidget(m_themes, QSize(MarkSide, MarkSide), ways);
    mark->setMark([](QPainter &p, const QRectF &r, const Theme &t) { drawMark(p, r, t); }, QString());
    mark->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *name = new TextLabel(QStringLiteral("Earshot"), TextRole::Brand, ways);
    auto *lead = new TextLabel(tr("See what your customers say about you, and what to do about it."), TextRole::Promise,
                               ways);
    lead->setWordWrap(true);
    m_themes.follow(lead, [this, lead] { lead->setMaximumWidth(m_themes.px(LeadWidth)); });
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(mark);
    head->addWidget(name, 1);
    auto *column = new QVBoxLayout(ways);
    column->setSpacing(0);
    column->addLayout(head);
    addGap(column, 16, 10);
    column->addWidget(lead);
    addGap(column, 38, 16);
    addCards(column);
    addGap(column, 22, 0);
    m_drop = new DropHint(m_themes, tr("Drop a CSV file anywhere in this window"),
                          tr("You check every column before anything is imported."), ways);
    column->addWidget(m_drop);
    column->addStretch(1);
    addGap(column, 16, 12);
    column->addLayout(makeNote(ways));
    return ways;
}

void StartPage::addGap(QVBoxLayout *column, int usual, int low)
{
    auto *space = new QSpacerItem(0, usual, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addSpacerItem(space);
    m_gaps.push_back({space, usual, low});
}

QHBoxLayout *StartPage::makeNote(QWidget *parent)
{
    auto *lock = new MarkWidget(m_themes, QSize(14, 14), parent);
    lock->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    lock->setMark([](QPainter &p, const QRectF &r, const Theme &t) { paintIcon(p, r, "lock", t.ink3); }, QString());
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(lock);
    auto *note = new TextLabel(tr("Works offline. No account. Files stay where you save them."), TextRole::Secondary, parent);
    note->setWordWrap(true);
    row->addWidget(note, 1);
    return row;
}

void StartPage::addCards(QVBoxLayout *column)
{
    const auto add = [&](const char *name, const char *icon, const QString &title, const QString &remark,
                         const QKeySequence &keys, void (StartPage::*wish)()) {
        auto *card = new StartCard(m_themes, icon, title, remark, keys, column->parentWidget());
        card->setObjectName(QString::fromLatin1(name));
        column->addWidget(card);
        addGap(column, 10, 8);
        connect(card, &QAbstractButton::clicked, this, wish);
    };
    add("import", "import", tr("Import answers"), tr("CSV, TSV or another table in text form"),
        QKeySequence(Qt::CTRL | Qt::Key_I), &StartPage::importWanted);
    add("new", "plus", tr("New file"), tr("Empty, to be filled with answers"), QKeySequence::New,
        &StartPage::newWanted);
    add("open", "file", tr("Open a file"), tr("A file with the ending .earshot"), QKeySequence::Open,
        &StartPage::openWanted);
    add("sample", "play", tr("Look at the sample"), tr("Harbour Street Coffee, %Ln answers", nullptr, 1284),
        QKeySequence(Qt::Key_F2), &StartPage::sampleWanted);
    column->removeItem(m_gaps.back().space);
    delete m_gaps.back().space;
    m_gaps.pop_back();
}

QWidget *StartPage::makeRecent()
{
    auto *recent = new QWidget(this);
    auto *delegate = new RecentDelegate(m_themes, this);
    m_list = new QListView(recent);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Recent files"));
    m_list->installEventFilter(this);
    m_noRecent = new TextLabel(tr("Files that you open stand here."), TextRole::Muted, recent);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 10);
    head->addWidget(new TextLabel(tr("Recent files"), TextRole::Lead, recent));
    auto *columns = new ElidedLabel(tr("NPS, last opened"), TextRole::Secondary, recent);
    columns->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    head->addWidget(columns, 1);
    auto *none = new QHBoxLayout;
    none->setContentsMargins(14, 0, 14, 0);
    none->addWidget(m_noRecent);
    auto *column = new QVBoxLayout(recent);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(none);
    column->addWidget(m_list);
    column->addWidget(makeRecovery(recent));
    column->addStretch(1);
    connect(m_list, &QListView::clicked, this, &StartPage::activate);
    connect(delegate, &RecentDelegate::locateWanted, this, &StartPage::locateWanted);
    connect(delegate, &RecentDelegate::removeWanted, this, &StartPage::removeWanted);
    return recent;
}

QWidget *StartPage::makeRecovery(QWidget *parent)
{
    m_recoveryPart = new QWidget(parent);
    m_recovery = new NoticeCard(m_themes, m_recoveryPart);
    m_recovery->setDismissable(false);
    auto *column = new QVBoxLayout(m_recoveryPart);
    column->setContentsMargins(14, 28, 14, 0);
    column->setSpacing(16);
    column->addWidget(new Rule(m_themes, Qt::Horizontal, m_recoveryPart));
    column->addWidget(m_recovery);
    m_recoveryPart->hide();
    connect(m_recovery, &NoticeCard::acted, this, [this] { Q_EMIT reviewWanted(m_leftOpen); });
    return m_recoveryPart;
}

void StartPage::lookForLeftOpen()
{
    m_looking.start([files = m_files.files()](const JobControl &) { return newestLeftOpen(files); },
                    [this](const std::optional<LeftOpen> &left) {
                        m_recoveryPart->setVisible(left.has_value());
                        m_leftOpen = left ? left->path : QString();
                        if (left)
                            m_recovery->showNotice("undo", tr("Recovered after an unexpected stop"),
                                                   recoverySentence(*left), tr("Review changes"));
                    });
}

QString StartPage::recoverySentence(const LeftOpen &left) const
{
    const QDateTime now = m_now();
    const QString time = RecentModel::openedText(left.stop.lastChange.toTimeZone(now.timeZone()), now, QLocale());
    QString sentence = left.changes.value_or(0) > 0
        ? tr("%1 has %Ln changes from %2 that were kept.", nullptr, static_cast<int>(*left.changes)).arg(left.title, time)
        : tr("%1 was open. Nothing that was saved is lost.").arg(left.title);
    if (left.stop.underWay)
        sentence += u' ' + tr("A change that was still being written is taken back.");
    return sentence;
}

StartCard *StartPage::card(const QString &name) const
{
    return findChild<StartCard *>(name);
}

void StartPage::activate(const QModelIndex &index)
{
    const QString path = index.data(RecentModel::PathRole).toString();
    if (index.data(RecentModel::ExistsRole).toBool())
        Q_EMIT fileWanted(path);
}

void StartPage::refreshList()
{
    const int rows = m_model->rowCount();
    m_list->setFixedHeight(std::max(1, rows * m_themes.px(60)));
    m_list->setVisible(rows > 0);
    m_noRecent->setVisible(rows == 0);
    m_list->setCurrentIndex(m_model->index(0));
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || !m_list->currentIndex().isValid())
        return QWidget::eventFilter(watched, event);
    const QModelIndex current = m_list->currentIndex();
    const QString path = current.data(RecentModel::PathRole).toString();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.data(RecentModel::ExistsRole).toBool())
            activate(current);
        else
            Q_EMIT locateWanted(path);
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeWanted(path);
        return true;
    default:
        return false;
    }
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StartPage::showEvent(QShowEvent *event)
{
    m_model->setNow(m_now());
    lookForLeftOpen();
    QWidget::showEvent(event);
}

void StartPage::fit()
{
    const bool narrow = PageHead::isCompact(this);
    const bool low = height() < m_themes.px(LowBelow);
    m_left->setFixedWidth(std::min(m_themes.px(narrow ? NarrowLeftWidth : LeftWidth), width() * 55 / 100));
    const int top = low ? 20 : narrow ? 28 : 64;
    m_ways->layout()->setContentsMargins(narrow ? 28 : 56, top, narrow ? 24 : 49, low ? 14 : narrow ? 20 : 40);
    m_recent->layout()->setContentsMargins(narrow ? 14 : 48, top, narrow ? 14 : 56, low ? 14 : 40);
    // In a low window the gaps shrink, and the hint goes: a file can be dropped all the same.
    for (const Gap &gap : m_gaps)
        gap.space->changeSize(0, low ? gap.low : gap.usual, QSizePolicy::Minimum, QSizePolicy::Fixed);
    for (StartCard *card : findChildren<StartCard *>())
        card->setLow(low);
    m_drop->setVisible(!low);
    m_ways->layout()->invalidate();
    refreshList();
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QRect left = m_left->geometry();
    painter.fillRect(rect(), theme.canvas);
    painter.fillRect(left, theme.surface);
    painter.fillRect(QRect(left.right(), 0, 1, height()), theme.line);
}

} // namespace earshot
