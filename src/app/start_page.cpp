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
#include "ui_start_page.h"

#include <QKeyEvent>

namespace earshot {

namespace {

constexpr int LeftWidth = 500;
constexpr int NarrowLeftWidth = 420;
constexpr int MarkSide = 40;
constexpr int LeadWidth = 360;
constexpr int LowBelow = 660; ///< px

// An area fills its content and its view with the window's colour unless it is told not to.
void letThrough(QScrollArea *area)
{
    area->viewport()->setAutoFillBackground(false);
    area->widget()->setAutoFillBackground(false);
}

} // namespace

StartPage::StartPage(const ThemeSource &themes, const RecentFiles &files, std::function<QDateTime()> now,
                     QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_files(files),
      m_now(std::move(now)),
      m_model(new RecentModel(files, m_now(), this)),
      m_looking(this),
      m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    letThrough(m_ui->left);
    letThrough(m_ui->right);
    addWays();
    addRecent();
    addRecovery();
    connect(m_model, &QAbstractItemModel::modelReset, this, &StartPage::refreshList);
    connect(&themes, &ThemeSource::changed, this, &StartPage::fit);
    refreshList();
    fit();
}

StartPage::~StartPage() = default;

void StartPage::addWays()
{
    auto *mark = new MarkWidget(m_themes, QSize(MarkSide, MarkSide), m_ui->ways);
    mark->setMark([](QPainter &p, const QRectF &r, const Theme &t) { drawMark(p, r, t); }, QString());
    mark->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ui->head->addWidget(mark);
    m_ui->head->addWidget(new TextLabel(QStringLiteral("Earshot"), TextRole::Brand, m_ui->ways), 1);
    m_ui->lead->setRole(TextRole::Promise);
    m_themes.follow(m_ui->lead, [this] { m_ui->lead->setMaximumWidth(m_themes.px(LeadWidth)); });
    addCards();
    m_drop = new DropHint(m_themes, tr("Drop a CSV or Excel file anywhere in this window"),
                          tr("You check every column before anything is imported."), m_ui->ways);
    m_ui->drop->addWidget(m_drop);
    auto *lock = new MarkWidget(m_themes, QSize(14, 14), m_ui->ways);
    lock->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    lock->setMark([](QPainter &p, const QRectF &r, const Theme &t) { paintIcon(p, r, "lock", t.ink3); }, QString());
    m_ui->note->insertWidget(0, lock);
    m_ui->promise->setRole(TextRole::Secondary);
}

void StartPage::addCards()
{
    const auto add = [this](const char *name, const char *icon, const QString &title, const QString &remark,
                            const QKeySequence &keys, void (StartPage::*wish)()) {
        auto *card = new StartCard(m_themes, icon, title, remark, keys, m_ui->ways);
        card->setObjectName(QString::fromLatin1(name));
        m_ui->cards->addWidget(card);
        connect(card, &QAbstractButton::clicked, this, wish);
    };
    add("import", "import", tr("Import answers"), tr("CSV, Excel or another table"),
        QKeySequence(Qt::CTRL | Qt::Key_I), &StartPage::importWanted);
    add("new", "plus", tr("New file"), tr("Empty, to be filled with answers"), QKeySequence::New,
        &StartPage::newWanted);
    add("open", "file", tr("Open a file"), tr("A file with the ending .earshot"), QKeySequence::Open,
        &StartPage::openWanted);
    add("sample", "play", tr("Look at the sample"), tr("Harbour Street Coffee, %Ln answers", nullptr, 1284),
        QKeySequence(Qt::Key_F2), &StartPage::sampleWanted);
}

void StartPage::addRecent()
{
    m_ui->recentTitle->setRole(TextRole::Lead);
    m_ui->recentColumns->setRole(TextRole::Secondary);
    m_ui->noRecent->setRole(TextRole::Muted);
    auto *delegate = new RecentDelegate(m_themes, this);
    QListView *list = m_ui->list;
    list->setModel(m_model);
    list->setItemDelegate(delegate);
    list->viewport()->setAutoFillBackground(false);
    list->viewport()->setAttribute(Qt::WA_Hover);
    list->installEventFilter(this);
    connect(list, &QListView::clicked, this, &StartPage::activate);
    connect(delegate, &RecentDelegate::locateWanted, this, &StartPage::locateWanted);
    connect(delegate, &RecentDelegate::removeWanted, this, &StartPage::removeWanted);
}

void StartPage::addRecovery()
{
    m_recovery = new NoticeCard(m_themes, m_ui->recovery);
    m_recovery->setDismissable(false);
    m_ui->recoveryColumn->addWidget(new Rule(m_themes, Qt::Horizontal, m_ui->recovery));
    m_ui->recoveryColumn->addWidget(m_recovery);
    m_ui->recovery->hide();
    connect(m_recovery, &NoticeCard::acted, this, [this] { Q_EMIT reviewWanted(m_leftOpen); });
}

QListView *StartPage::recentList() const
{
    return m_ui->list;
}

void StartPage::lookForLeftOpen()
{
    m_looking.start([files = m_files.files()](const JobControl &) { return newestLeftOpen(files); },
                    [this](const std::optional<LeftOpen> &left) {
                        m_ui->recovery->setVisible(left.has_value());
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
    m_ui->list->setFixedHeight(std::max(1, rows * m_themes.px(60)));
    m_ui->list->setVisible(rows > 0);
    m_ui->noRecent->setVisible(rows == 0);
    m_ui->list->setCurrentIndex(m_model->index(0));
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->list || event->type() != QEvent::KeyPress || !m_ui->list->currentIndex().isValid())
        return QWidget::eventFilter(watched, event);
    const QModelIndex current = m_ui->list->currentIndex();
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
    m_ui->left->setFixedWidth(std::min(m_themes.px(narrow ? NarrowLeftWidth : LeftWidth), width() * 55 / 100));
    const int top = low ? 20 : narrow ? 28 : 64;
    m_ui->waysColumn->setContentsMargins(narrow ? 28 : 56, top, narrow ? 24 : 49, low ? 14 : narrow ? 20 : 40);
    m_ui->recentColumn->setContentsMargins(narrow ? 14 : 48, top, narrow ? 14 : 56, low ? 14 : 40);
    // In a low window the gaps shrink, and the hint goes: a file can be dropped all the same.
    const auto setGap = [low](QSpacerItem *gap, int usual, int small) {
        gap->changeSize(0, low ? small : usual, QSizePolicy::Minimum, QSizePolicy::Fixed);
    };
    setGap(m_ui->gapHead, 16, 10);
    setGap(m_ui->gapLead, 38, 16);
    setGap(m_ui->gapCards, 22, 0);
    setGap(m_ui->gapNote, 16, 12);
    m_ui->cards->setSpacing(low ? 8 : 10);
    for (StartCard *card : findChildren<StartCard *>())
        card->setLow(low);
    m_drop->setVisible(!low);
    // The scroll area asks for the height before inner layouts learn that something in them changed.
    for (QLayout *inner : {static_cast<QLayout *>(m_ui->head), static_cast<QLayout *>(m_ui->cards),
                           static_cast<QLayout *>(m_ui->drop), static_cast<QLayout *>(m_ui->note)})
        inner->invalidate();
    m_ui->waysColumn->update();
    refreshList();
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QRect left = m_ui->left->geometry();
    painter.fillRect(rect(), theme.canvas);
    painter.fillRect(left, theme.surface);
    painter.fillRect(QRect(left.right(), 0, 1, height()), theme.line);
}

} // namespace earshot
