// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_columns_page.h"

#include "app/counter_button.h"
#include "app/icons.h"
#include "app/import_delegates.h"
#include "app/import_detection.h"
#include "app/import_header.h"
#include "app/name_popup.h"
#include "app/import_rules.h"
#include "app/info_popover.h"
#include "app/mark_widget.h"
#include "app/text_label.h"
#include "intake/document_merge.h"
#include "model/import_mapping.h"
#include "ui_import_columns_page.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace earshot {

namespace {

constexpr int PreviewRowHeight = 30;
constexpr int ListRowHeight = 29;
constexpr int VisibleRows = 6;
constexpr int LeastColumn = 108;
constexpr int MostColumn = 300;
constexpr int FourCountersFrom = 820;

struct Counter {
    ImportRowsModel::Kind kind;
    const char *objectName;
    const char *title;
    QColor Theme::*color;
};
constexpr std::array Counters{
    Counter{ImportRowsModel::Kind::Valid, "valid", QT_TRANSLATE_NOOP("earshot::ImportColumnsPage", "valid"),
            &Theme::okInk},
    Counter{ImportRowsModel::Kind::Rejected, "rejected", QT_TRANSLATE_NOOP("earshot::ImportColumnsPage", "rejected"),
            &Theme::errInk},
    Counter{ImportRowsModel::Kind::Duplicate, "duplicates",
            QT_TRANSLATE_NOOP("earshot::ImportColumnsPage", "duplicates"), &Theme::ink},
    Counter{ImportRowsModel::Kind::WithComment, "comments",
            QT_TRANSLATE_NOOP("earshot::ImportColumnsPage", "with a comment"), &Theme::ink},
};

QString share(qint64 part, qint64 all, int decimals)
{
    return all > 0 ? QLocale().toString(100.0 * double(part) / double(all), 'f', decimals) + QLatin1Char('%')
                   : QStringLiteral("–");
}

} // namespace

ImportColumnsPage::ImportColumnsPage(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ImportColumnsPage>()),
      m_themes(themes),
      m_detection(new ImportDetection(themes, this)),
      m_rules(new ImportRules(themes, this))
{
    m_ui->setupUi(this);
    for (QFrame *card : {m_ui->previewCard, m_ui->listCard})
        card->setObjectName(QStringLiteral("card"));
    m_ui->detection->addWidget(m_detection);
    m_ui->detection->addWidget(m_rules);
    addPreview();
    addCounters();
    addList();
    connect(m_detection, &ImportDetection::dialectWanted, this, &ImportColumnsPage::dialectWanted);
    connect(m_rules, &ImportRules::dialectWanted, this, &ImportColumnsPage::dialectWanted);
    connect(m_rules, &ImportRules::mappingWanted, this, &ImportColumnsPage::mappingWanted);
    connect(m_detection, &ImportDetection::duplicatesWanted, this, [this](DuplicatePolicy policy) {
        m_detection->showDuplicates(policy);
        m_duplicates = policy;
        Q_EMIT duplicatesWanted(policy);
    });
    connect(m_detection, &ImportDetection::dateOrderWanted, this, [this](DateOrder order) {
        Mapping mapping = m_mapping;
        mapping.dates.order = order;
        mapping.dates.ambiguous = false;
        Q_EMIT mappingWanted(mapping);
    });
}

ImportColumnsPage::~ImportColumnsPage() = default;

void ImportColumnsPage::addPreview()
{
    QTableView *table = m_ui->preview;
    m_header = new ImportHeader(m_themes, table);
    table->setHorizontalHeader(m_header);
    table->setModel(&m_preview);
    table->setItemDelegate(new ImportPreviewDelegate(m_themes, table));
    table->verticalHeader()->setDefaultSectionSize(m_themes.px(PreviewRowHeight));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumWidth(m_themes.px(54));
    table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setFixedHeight(m_header->sizeHint().height() + VisibleRows * m_themes.px(PreviewRowHeight)
                          + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2);
    table->viewport()->installEventFilter(this);
    connect(m_header, &ImportHeader::menuWanted, this, &ImportColumnsPage::openColumnMenu);
    connect(m_header, &ImportHeader::swapWanted, this, [this](int first, int second) {
        if (!isDocument(m_inspection)) // its fields are what they are
            Q_EMIT mappingWanted(withSwapped(m_mapping, m_inspection, first, second));
    });
    // The keyboard's way to the chips: Enter on any cell opens its column's menu.
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) { openColumnMenu(index.column()); });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ImportColumnsPage::nameLines);
}

void ImportColumnsPage::nameLines()
{
    const int first = m_ui->preview->rowAt(0);
    if (first < 0 || m_preview.rowCount() == 0)
        return m_ui->lines->clear();
    const int last = std::min(first + VisibleRows, m_preview.rowCount()) - 1;
    m_ui->lines->setText(tr("Lines %1 to %2 of %3")
                             .arg(m_preview.headerData(first, Qt::Vertical).toString(),
                                  m_preview.headerData(last, Qt::Vertical).toString(),
                                  QLocale().toString(m_inspection.records)));
}

void ImportColumnsPage::addCounters()
{
    for (size_t i = 0; i < Counters.size(); ++i) {
        const Counter &counter = Counters[i];
        auto *button = new CounterButton(m_themes, tr(counter.title), counter.color, this);
        button->setObjectName(QString::fromLatin1(counter.objectName));
        m_counters[i] = button;
        connect(button, &CounterButton::clicked, this, [this, kind = counter.kind] { chooseKind(kind); });
    }
    m_counters[1]->setChecked(true);
    m_themes.follow(this, [this] { arrangeCounters(); });
}

void ImportColumnsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeCounters();
}

/// The columns are fitted when the file is shown, and anew when the page gets its place or another size.
bool ImportColumnsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->preview->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

/// Four in a row, or two over two where they would be too narrow.
void ImportColumnsPage::arrangeCounters()
{
    const int columns = width() < m_themes.px(FourCountersFrom) ? 2 : 4;
    for (int i = 0; i < static_cast<int>(m_counters.size()); ++i)
        m_ui->counters->addWidget(m_counters[static_cast<size_t>(i)], i / columns, i % columns);
    for (int column = 0; column < 4; ++column)
        m_ui->counters->setColumnStretch(column, column < columns ? 1 : 0);
}

void ImportColumnsPage::addList()
{
    QTableView *list = m_ui->rows;
    list->setModel(&m_rows);
    list->setItemDelegate(new ImportRowsDelegate(m_themes, list));
    list->horizontalHeader()->hide();
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(m_themes.px(ListRowHeight));
    list->setColumnWidth(ImportRowsModel::Line, m_themes.px(110));
    list->setColumnWidth(ImportRowsModel::Field, m_themes.px(100));
    list->setColumnWidth(ImportRowsModel::Value, m_themes.px(300));
    list->setColumnWidth(ImportRowsModel::Offer, m_themes.px(130));
    list->horizontalHeader()->setSectionResizeMode(ImportRowsModel::Text, QHeaderView::Stretch);
    list->setMinimumHeight(4 * m_themes.px(ListRowHeight));
    connect(list, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ImportRowsModel::Offer)
            activateRow(index);
    });
    connect(list, &QTableView::activated, this, &ImportColumnsPage::activateRow);
    auto *line = new MarkWidget(m_themes, {10, 1}, this);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->setMark([](QPainter &painter, const QRectF &rect, const Theme &theme) { painter.fillRect(rect, theme.line); },
                  {});
    m_ui->listLayout->insertWidget(1, line);
    m_ui->saveRejects->setIcon(iconNamed(m_themes, "export"));
    setLook(m_ui->saveRejects, "small", true);
    setLook(m_ui->useAll, "small", true);
    m_ui->useAll->hide();
    connect(m_ui->useAll, &QPushButton::clicked, this, &ImportColumnsPage::useAllOffers);
    connect(m_ui->saveRejects, &QPushButton::clicked, this, &ImportColumnsPage::saveRejectsWanted);
}

/// The warnings that matter for what the file is taken for, or what can be done here.
QString ImportColumnsPage::hintFor(const Inspection &inspection, const Mapping &mapping)
{
    if (const QStringList warnings = inspection.warningsFor(mapping); !warnings.isEmpty())
        return warnings.join(QLatin1Char(' '));
    return isDocument(inspection) ? tr("Another Earshot file. Its surveys, people, segments, tags, stars and notes come along; what both files "
                                       "have is left out.")
                                  : tr("Drag a chip to another column, or open it to choose. Values show exactly as they stand in the file.");
}

void ImportColumnsPage::showFile(const Inspection &inspection, const Mapping &mapping, bool dialectChosen)
{
    m_inspection = inspection;
    m_mapping = mapping;
    m_preview.show(inspection, mapping);
    m_detection->showFile(inspection, mapping, dialectChosen);
    m_rules->showFile(inspection, mapping);
    m_ui->hint->setText(hintFor(inspection, mapping));
    fitColumns();
    nameLines();
}

void ImportColumnsPage::fitColumns()
{
    QTableView *table = m_ui->preview;
    const int count = m_preview.columnCount();
    int total = 0;
    std::vector<int> widths;
    for (int column = 0; column < count; ++column) {
        table->resizeColumnToContents(column);
        const int chip = table->fontMetrics().horizontalAdvance(m_preview.headerData(column, Qt::Horizontal).toString());
        const int heading = table->fontMetrics().horizontalAdvance(
            m_preview.headerData(column, Qt::Horizontal, ImportPreviewModel::HeadingRole).toString());
        const int wanted = std::max({table->columnWidth(column) + 20, m_themes.px(LeastColumn), chip + m_themes.px(74),
                                     heading + m_themes.px(20)});
        widths.push_back(std::min(wanted, m_themes.px(MostColumn)));
        total += widths.back();
    }
    // Columns that leave room share it, so that the table ends where its card does.
    const int room = table->viewport()->width() - total;
    for (int column = 0; column < count; ++column)
        table->setColumnWidth(column, widths[static_cast<size_t>(column)] + (room > 0 ? room / count : 0));
}

void ImportColumnsPage::setChecking()
{
    for (CounterButton *counter : m_counters)
        counter->setEnabled(false);
}

void ImportColumnsPage::showReport(const IntakeReport &report)
{
    m_report = report;
    m_preview.markRejected(report.rejections);
    m_rows.show(m_inspection, m_mapping, report);
    const QLocale locale;
    const auto figure = [&](size_t i, qint64 value, const QString &note) {
        m_counters[i]->setEnabled(true);
        m_counters[i]->setFigure(locale.toString(value), note);
    };
    figure(0, report.imported,
           tr("%1 of %Ln rows will be imported", nullptr, static_cast<int>(report.rows))
               .arg(share(report.imported, report.rows, 1)));
    m_counters[3]->setVisible(m_mapping.kind == ImportKind::Responses);
    if (m_mapping.kind != ImportKind::Responses)
        showList(report);
    figure(1, report.rejected,
           report.rejected > 0 ? tr("Listed below with the reason. Nothing is guessed.") : tr("Every row can be read."));
    figure(2, report.duplicates, report.duplicates == 0 ? noDuplicates() : isList(report) ? tr("Known already. Skipped.") : tr("Same person, time and score. Skipped."));
    figure(3, report.withComment, tr("%1 of valid rows").arg(share(report.withComment, report.imported, 0)));
    nameList();
}

/// What the file is, with how many: the first thing to know of a list.
void ImportColumnsPage::showList(const IntakeReport &report)
{
    const auto people = static_cast<int>(report.people);
    const QString what = m_mapping.kind == ImportKind::Contacts ? tr("A list of contacts: %Ln people.", nullptr, people)
                                                                : tr("A send list: %Ln people asked.", nullptr, people);
    const QString why = m_mapping.kind == m_inspection.mapping.kind ? m_inspection.kindWhy : tr("You chose it.");
    m_ui->hint->setText(QStringList{what, why, report.warnings.join(u' ')}.join(u' ').simplified());
}

QString ImportColumnsPage::noDuplicates() const
{
    if (m_mapping.kind != ImportKind::Responses)
        return tr("None found.");
    switch (m_duplicates) {
    case DuplicatePolicy::Update: return tr("Rows that are there already are replaced.");
    case DuplicatePolicy::KeepBoth: return tr("Every row counts, also twice.");
    case DuplicatePolicy::Skip: break;
    }
    return tr("None found.");
}

void ImportColumnsPage::chooseKind(ImportRowsModel::Kind kind)
{
    m_rows.setKind(kind);
    nameList();
}

void ImportColumnsPage::nameList()
{
    const QLocale locale;
    const auto total = static_cast<int>(m_rows.total());
    QString title, note;
    switch (m_rows.kind()) {
    case ImportRowsModel::Kind::Rejected:
        title = tr("%Ln rejected rows", nullptr, total);
        note = tr("Fix the file and drop it again, or leave them out");
        break;
    case ImportRowsModel::Kind::Duplicate:
        title = tr("%Ln duplicates", nullptr, total);
        note = isList(m_report) ? tr("They are left out, so that nobody counts twice") : tr("They are left out, so that no answer counts twice");
        break;
    case ImportRowsModel::Kind::Valid:
        title = tr("%Ln valid rows", nullptr, total);
        note = tr("The first of them, as they will be imported");
        break;
    case ImportRowsModel::Kind::WithComment:
        title = tr("%Ln rows with a comment", nullptr, total);
        note = tr("The first of them");
        break;
    }
    if (m_rows.total() > m_rows.rowCount() && m_rows.rowCount() > 0)
        note = tr("%1. Shown: %2").arg(note, locale.toString(m_rows.rowCount()));
    m_ui->listTitle->setText(title);
    m_ui->listNote->setText(note);
    const auto offers = m_rows.kind() == ImportRowsModel::Kind::Rejected ? m_rows.offers().size() : 0;
    m_ui->useAll->setVisible(offers > 1);
    m_ui->useAll->setText(tr("Use all %Ln suggestions", nullptr, static_cast<int>(offers)));
    m_ui->saveRejects->setVisible(m_rows.kind() == ImportRowsModel::Kind::Rejected && m_report.rejected > 0 && !isDocument(m_inspection));
}

void ImportColumnsPage::activateRow(const QModelIndex &index)
{
    if (const auto offer = m_rows.offer(index.row()))
        Q_EMIT correctionsWanted({*offer});
}

void ImportColumnsPage::useAllOffers()
{
    Q_EMIT correctionsWanted(m_rows.offers());
}

void ImportColumnsPage::openColumnMenu(int column)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isDocument(m_inspection)) {
        addRoleActions(*menu, column);
        menu->addSeparator();
        if (m_mapping.roles[static_cast<size_t>(column)] == Role::Attribute)
            menu->addAction(m_mapping.kind == ImportKind::Responses ? tr("Rename the segment…") : tr("Rename…"), this, [this, column] { rename(column); });
    }
    menu->addAction(tr("Why did you read it so?"), this, [this, column] { explain(column); });
    menu->popup(m_header->menuPlace(column));
}

void ImportColumnsPage::addRoleActions(QMenu &menu, int column)
{
    if (m_mapping.kind == ImportKind::Responses) {
        for (const Role role : {Role::Score, Role::Comment, Role::Date})
            addRole(menu, column, role);
    }
    QMenu *respondent = menu.addMenu(tr("Respondent"));
    for (const Role role : respondentRoles())
        addRole(*respondent, column, role);
    for (const Role role : rolesOf(m_mapping.kind))
        addRole(menu, column, role);
}

void ImportColumnsPage::addRole(QMenu &menu, int column, Role role)
{
    const bool kept = role == Role::Attribute && m_mapping.kind != ImportKind::Responses;
    QAction *action = menu.addAction(kept ? tr("Kept with the person") : roleTitle(role), this, [this, column, role] {
        Q_EMIT mappingWanted(withRole(m_mapping, m_inspection, column, role));
    });
    action->setCheckable(true);
    action->setChecked(m_mapping.roles[static_cast<size_t>(column)] == role);
}

void ImportColumnsPage::rename(int column)
{
    auto *popup = new NamePopup(m_themes, tr("Name of the segment"), m_mapping.attributeNames.value(column), this);
    connect(popup, &NamePopup::named, this, [this, column](const QString &name) {
        if (const auto renamed = withName(m_mapping, column, name))
            Q_EMIT mappingWanted(*renamed);
    });
    popup->openAt(m_header->menuPlace(column));
}

void ImportColumnsPage::explain(int column)
{
    auto *popover = new InfoPopover(this);
    popover->setTitle(m_preview.headerData(column, Qt::Horizontal, ImportPreviewModel::HeadingRole).toString());
    popover->addLine(m_preview.headerData(column, Qt::Horizontal, ImportPreviewModel::WhyRole).toString());
    popover->openAt(m_header->menuPlace(column), m_ui->preview);
}

} // namespace earshot
