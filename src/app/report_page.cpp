// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_page.h"

#include "app/branch_pack_dialog.h"
#include "app/card.h"
#include "app/filter_button.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/page_head.h"
#include "app/report_controls.h"
#include "app/report_choices.h"
#include "app/report_decisions_dialog.h"
#include "app/report_export.h"
#include "app/report_layouts.h"
#include "app/report_maker.h"
#include "app/report_section_card.h"
#include "app/report_section_delegate.h"
#include "app/report_sections_model.h"
#include "app/text_label.h"
#include "model/session.h"
#include "ui_report_page.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

namespace earshot {

namespace {

constexpr int LeftWidth = 316;
constexpr int NarrowWidth = 1100, NarrowLeft = 280; ///< a page less wide than that is laid out tightly
constexpr int BottomMargin = 18;
constexpr int BarPadding = 8;
constexpr int ThumbnailsFrom = 420; ///< width of the desk
constexpr int KeepAfterMs = 400;

} // namespace

ReportPage::ReportPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_ui(std::make_unique<Ui::ReportPage>()),
      m_session(session),
      m_themes(themes),
      m_maker(new ReportMaker(session, this)),
      m_sections(new ReportSectionsModel(this)),
      m_deciding(this)
{
    m_ui->setupUi(this);
    m_themes.follow(this, [this] { fit(); });
    m_keeping.setSingleShot(true);
    addHead();
    addSections();
    addSectionCard();
    addBar();
    addPreview();
    connect(&m_keeping, &QTimer::timeout, this, &ReportPage::keepLayout);
    connect(&session, &Session::opened, this, [this] {
        m_keeping.stop(); // what was typed belongs to the document before
        m_loaded = false;
    });
    connect(m_maker, &ReportMaker::made, this, &ReportPage::showReport);
    connect(m_maker, &ReportMaker::failed, this,
            [this](const Error &error) { m_dialogs.showError(this, error); });
}

ReportPage::~ReportPage() = default;

void ReportPage::addHead()
{
    m_head = new PageHead(tr("Report"), this);
    m_print = new QPushButton(iconNamed(m_themes, "print"), tr("Print"), this);
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setEnabled(false);
    m_head->addControl(m_print);
    m_layouts = new ReportLayouts(m_session, m_themes, this);
    m_layouts->addTo(*m_head);
    m_export = new ReportExport(m_themes, m_dialogs, *m_maker, this);
    m_export->addTo(*m_head);
    m_ui->head->addWidget(m_head);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("print")); });
    connect(m_layouts, &ReportLayouts::layoutWanted, this, &ReportPage::setOptions);
    connect(m_layouts, &ReportLayouts::told, this, [this](const QString &sentence) { Q_EMIT toastWanted(sentence, false); });
    connect(m_export, &ReportExport::packWanted, this, [this] {
        (new BranchPackDialog(m_session, m_themes, m_dialogs, m_maker->input(), m_maker->fileName(), this))->show();
    });
    connect(m_export, &ReportExport::told, this, [this](const QString &sentence) { Q_EMIT toastWanted(sentence, false); });
}

void ReportPage::addSections()
{
    auto *card = new Card(tr("Sections"), this);
    card->addToHeader(new TextLabel(tr("drag to reorder"), TextRole::Secondary, this));
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("sectionList"));
    m_list->setAccessibleName(tr("Sections"));
    m_list->setModel(m_sections);
    m_rows = new ReportSectionDelegate(m_themes, m_list);
    m_list->setItemDelegate(m_rows);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto &[key, by] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *action = new QAction(m_list);
        action->setShortcut(QKeySequence(QKeyCombination(Qt::AltModifier, key)));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, step = by] { moveSection(step); });
        m_list->addAction(action);
    }
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showSection();
        showFirstPage();
    });
    connect(m_sections, &ReportSectionsModel::edited, this,
            [this] { change([this](ReportOptions &options) { options.sections = m_sections->choices(); }); });
    card->body()->addSpacing(8);
    card->body()->addWidget(m_list);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->sections->addWidget(card);
}

void ReportPage::addSectionCard()
{
    m_card = new ReportSectionCard(m_themes, this);
    m_card->setVisible(false); // until there is a report to tell of
    m_ui->section->addWidget(m_card, 1);
    m_ui->section->addStretch();
    connect(m_card, &ReportSectionCard::choiceEdited, this, [this](const SectionChoice &choice) {
        m_sections->setChoice(m_list->currentIndex().row(), choice);
    });
    connect(m_card, &ReportSectionCard::decisionsWanted, this, &ReportPage::editDecisions);
    connect(m_card, &ReportSectionCard::coverEdited, this,
            [this](const QString &title, const QString &recipient, const QString &author) {
                change([&](ReportOptions &options) {
                    options.title = title;
                    options.recipient = recipient;
                    options.author = author;
                });
            });
}

void ReportPage::addBar()
{
    m_choices = new ReportChoices(m_session, m_themes, m_dialogs, this);
    m_fit = new FilterButton(m_themes, QString(), this);
    m_previous = arrowButton(m_themes, "left", tr("Previous page"), this);
    m_next = arrowButton(m_themes, "right", tr("Next page"), this);
    m_number = new TextLabel(TextRole::Note, this);
    auto *turning = new QWidget(this);
    auto *right = new QHBoxLayout(turning);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previous, m_number, m_next, m_fit})
        right->addWidget(widget);
    auto *bar = new FlowLayout(m_ui->deskBar, 8);
    bar->setLastTakesRest(true);
    for (QWidget *widget : m_choices->buttons() + QList<QWidget *>{turning})
        bar->addWidget(widget);
    m_fit->setValue(tr("Fit page"));
    connect(m_choices, &ReportChoices::optionsWanted, this, &ReportPage::setOptions);
    connect(m_fit, &QAbstractButton::clicked, this, &ReportPage::chooseFit);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { showPage(m_view->page() - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { showPage(m_view->page() + 1); });
}

void ReportPage::addPreview()
{
    m_thumbnails = new ReportThumbnails(m_themes, this);
    m_view = new ReportPageView(m_themes, this);
    m_ui->preview->addWidget(m_thumbnails);
    m_ui->preview->addWidget(m_view);
    connect(m_thumbnails, &ReportThumbnails::pageChosen, this, &ReportPage::showPage);
    connect(m_view, &ReportPageView::pageWanted, this, &ReportPage::showPage);
}

void ReportPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!m_loaded)
        loadLayout();
    m_maker->make(m_snapshot, m_options);
}

void ReportPage::openExport()
{
    m_export->open();
}

void ReportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void ReportPage::fit()
{
    if (!m_thumbnails)
        return; // not built yet
    const bool narrow = isNarrow();
    const int left = std::min(m_themes.px(narrow ? NarrowLeft : LeftWidth), width() * 45 / 100);
    m_ui->leftSide->setFixedWidth(left);
    m_rows->setLow(narrow);
    m_list->setFixedHeight(m_rows->rowHeight() * static_cast<int>(sections().size()) + 4);
    m_thumbnails->setVisible(width() - 2 * m_head->margin() - left >= ThumbnailsFrom);
    const int side = narrow ? BarPadding : 14;
    m_ui->deskBar->layout()->setContentsMargins(side, BarPadding, side, BarPadding);
    m_choices->setTight(narrow);
    const int margin = m_head->margin();
    m_ui->content->setContentsMargins(margin, 0, margin, narrow ? margin : BottomMargin);
    showNumber();
}

bool ReportPage::isNarrow() const
{
    return width() < m_themes.px(NarrowWidth);
}

void ReportPage::loadLayout()
{
    m_loaded = true;
    m_shown = false;
    const QByteArray kept =
        m_session.isOpen() ? m_session.documentSetting(QLatin1String(ReportMaker::LayoutKey)) : QByteArray();
    if (std::optional<ReportOptions> options = ReportOptions::fromJson(kept)) {
        m_options = *options;
    } else {
        m_options = firstOptions(m_snapshot->dataset ? *m_snapshot->dataset : Dataset());
    }
    m_sections->setChoices(m_options.sections);
    m_list->setCurrentIndex(m_sections->index(std::min(1, m_sections->rowCount() - 1)));
    showControls();
}

void ReportPage::keepLayout()
{
    m_keeping.stop();
    if (m_session.isOpen())
        m_session.setDocumentSetting(QLatin1String(ReportMaker::LayoutKey), m_options.toJson());
}

void ReportPage::change(const std::function<void(ReportOptions &)> &edit)
{
    ReportOptions changed = m_options;
    edit(changed);
    if (changed == m_options || !m_snapshot)
        return;
    m_options = changed;
    // Letters are gathered; a click is kept at once, for the window may close before the next event.
    const bool typing = qobject_cast<QLineEdit *>(focusWidget());
    typing ? m_keeping.start(KeepAfterMs) : keepLayout();
    showControls();
    m_maker->make(m_snapshot, m_options);
}

/// All at once: the list of sections, too.
void ReportPage::setOptions(const ReportOptions &options)
{
    const QString current = m_sections->choice(std::max(0, m_list->currentIndex().row())).id;
    m_sections->setChoices(options.sections);
    int row = 0;
    while (row + 1 < m_sections->rowCount() && m_sections->choice(row).id != current)
        ++row;
    m_list->setCurrentIndex(m_sections->index(m_sections->choice(row).on ? row : 0));
    m_shown = false; // another report: to the first page of the section
    change([&options](ReportOptions &kept) { kept = options; });
}

void ReportPage::showControls()
{
    const DatasetPtr dataset = m_snapshot ? m_snapshot->dataset : DatasetPtr();
    m_choices->show(m_options, dataset);
    m_layouts->show(m_options, dataset);
}

void ReportPage::showSection()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_maker->input().snapshot)
        m_card->show(m_maker->input(), m_sections->choice(current.row()),
                     m_maker->heading(m_sections->choice(current.row()).id));
}

/// The first page of the section that is chosen, if it has become any.
void ReportPage::showFirstPage()
{
    const ReportPtr &report = m_maker->report();
    const QModelIndex current = m_list->currentIndex();
    if (!report || !current.isValid())
        return;
    const auto found =
        std::find_if(report->pages.begin(), report->pages.end(), [&](const LaidOutReport::Page &page) {
            return page.holds(m_sections->choice(current.row()).id);
        });
    if (found != report->pages.end())
        showPage(static_cast<int>(found - report->pages.begin()));
}

bool ReportPage::isBusy() const
{
    return m_maker->isBusy();
}

void ReportPage::moveSection(int by)
{
    const int row = m_list->currentIndex().row();
    m_sections->move(row, by < 0 ? row - 1 : row + 2);
}

void ReportPage::showReport()
{
    const ReportPtr &report = m_maker->report();
    const bool first = !m_shown;
    const int page = m_view->page();
    m_shown = true;
    m_sections->setReport(report);
    m_thumbnails->setReport(report);
    m_view->setReport(report);
    const auto pages = static_cast<int>(report->pages.size());
    m_head->setSentence(
        pages == 1 ? tr("One page, built from the filters above. The preview is the PDF.")
                   : tr("%Ln pages, built from the filters above. The preview is the PDF.", nullptr, pages));
    m_export->setEnabled(!m_maker->pdf().isEmpty());
    m_layouts->setEnabled(true);
    m_print->setEnabled(true);
    showSection();
    m_card->setVisible(true);
    first ? showFirstPage() : showPage(page);
    Q_EMIT statusHintChanged();
}

void ReportPage::showPage(int page)
{
    if (!m_maker->report())
        return;
    const auto count = static_cast<int>(m_maker->report()->pages.size());
    const int shown = std::clamp(page, 0, count - 1);
    m_view->setPage(shown);
    m_thumbnails->setPage(shown);
    m_view->setAccessibleDescription(tr("Page %1 of %2").arg(shown + 1).arg(count));
    showNumber();
    m_previous->setEnabled(shown > 0);
    m_next->setEnabled(shown + 1 < count);
}

void ReportPage::showNumber()
{
    const QString pages = m_view->accessibleDescription();
    const auto count = m_maker->report() ? static_cast<int>(m_maker->report()->pages.size()) : 0;
    m_number->setText(
        isNarrow() && count > 0 ? tr("%1 / %2", "page of pages").arg(m_view->page() + 1).arg(count) : pages);
}

/// They are made from every comment, so in the background.
void ReportPage::editDecisions()
{
    if (!m_snapshot)
        return;
    m_deciding.start([snapshot = m_snapshot, locale = QLocale()](const JobControl &) { return decisions(*snapshot, locale); },
                     [this](const std::vector<Decision> &generated) {
                         auto *dialog = new ReportDecisionsDialog(m_themes, generated, m_options.decisions, this);
                         connect(dialog, &ReportDecisionsDialog::decisionsWanted, this, [this](const std::optional<std::vector<Decision>> &wanted) {
                             change([&](ReportOptions &options) { options.decisions = wanted; });
                         });
                         dialog->open();
                     });
}

void ReportPage::chooseFit()
{
    const QStringList titles{tr("Fit page"), tr("Fit width")};
    openChoices(m_fit, titles, m_fit->value() == titles[1] ? 1 : 0, [this, titles](int index) {
        m_fit->setValue(titles[index]);
        m_view->setFit(index == 1 ? ReportPageView::Fit::Width : ReportPageView::Fit::Page);
    });
}

QString ReportPage::statusHint() const
{
    if (m_maker->pdf().isEmpty())
        return {};
    return tr("Preview up to date · about %1")
        .arg(QLocale().formattedDataSize(m_maker->pdf().size(), 0, QLocale::DataSizeSIFormat));
}

} // namespace earshot
