// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/branch_pack_dialog.h"

#include "analysis/permission.h"
#include "app/branch_pack_maker.h"
#include "app/check_menu_model.h"
#include "app/dialogs.h"
#include "app/filter_button.h"
#include "app/report_controls.h"
#include "app/search_field.h"
#include "app/text_label.h"

#include <QDesktopServices>
#include <QDir>
#include <QKeyEvent>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStringListModel>
#include <QUrl>
#include <QVBoxLayout>

namespace earshot {

namespace {

std::vector<const AttributeColumn *> choices(const Snapshot &snapshot)
{
    std::vector<const AttributeColumn *> found;
    if (!snapshot.dataset)
        return found;
    for (const AttributeColumn &column : snapshot.dataset->attributes()) {
        const qsizetype values = column.values.size() - 1;
        if (values >= BranchPackDialog::LeastValues && values <= BranchPackDialog::MostValues && !isPermission(column.attribute.name))
            found.push_back(&column);
    }
    return found;
}

/// What of these is in the folder already.
QStringList filesThere(const QString &folder, const QStringList &files)
{
    QStringList there;
    for (const QString &file : files) {
        if (QFileInfo::exists(QDir(folder).filePath(file)))
            there << file;
    }
    return there;
}

QListView *plainList(const QString &name, const char *id, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QLatin1StringView(id));
    list->setAccessibleName(name);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return list;
}

} // namespace

BranchPackDialog::BranchPackDialog(Session &session, const ThemeSource &themes, Dialogs &dialogs, const ReportInput &whole,
                                   const QString &fileName, QWidget *parent)
    : QDialog(parent),
      m_themes(themes),
      m_dialogs(dialogs),
      m_whole(whole),
      m_attributes(choices(*whole.snapshot)),
      m_maker(new BranchPackMaker(session, this)),
      m_values(new CheckMenuModel(this)),
      m_files(new QStringListModel(this)),
      m_attributeButton(new FilterButton(themes, tr("One report for each"), this)),
      m_formatButton(new FilterButton(themes, tr("Format"), this)),
      m_folderButton(new FilterButton(themes, tr("Folder"), this)),
      m_search(new SearchField(themes, this)),
      m_list(plainList(tr("Values"), "values", this)),
      m_fileList(plainList(tr("Files"), "files", this)),
      m_progress(new QProgressBar(this)),
      m_said(new TextLabel(TextRole::Secondary, this)),
      m_all(new QPushButton(tr("All"), this)),
      m_none(new QPushButton(tr("None"), this)),
      m_open(new QPushButton(tr("Open folder"), this)),
      m_close(new QPushButton(tr("Close"), this)),
      m_write(new QPushButton(this)),
      m_looking(this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("One report per branch"));
    m_wish.fileName = fileName;
    m_wish.shareSafe = whole.options.shareSafe;
    build();
    connect(m_maker, &BranchPackMaker::progressed, this, &BranchPackDialog::showProgress);
    connect(m_maker, &BranchPackMaker::finished, this, &BranchPackDialog::showResult);
    connect(m_values, &QAbstractItemModel::dataChanged, this, &BranchPackDialog::plan);
    showFormat(0);
    setFolder(dialogs.folder());
    showAttribute(0);
    resize(themes.px(520), themes.px(560));
}

bool BranchPackDialog::isPossible(const Snapshot &snapshot)
{
    return !choices(snapshot).empty();
}

void BranchPackDialog::build()
{
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reports written"));
    m_progress->hide();
    m_open->hide();
    m_said->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(10);
    column->addLayout(makeChoices());
    column->addLayout(makeValues());
    column->addWidget(m_list, 3);
    column->addWidget(new TextLabel(tr("Files that will be written"), TextRole::Secondary, this));
    column->addWidget(m_fileList, 2);
    column->addWidget(m_said);
    column->addWidget(m_progress);
    column->addLayout(makeFoot());
}

QLayout *BranchPackDialog::makeChoices()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (FilterButton *button : {m_attributeButton, m_formatButton})
        row->addWidget(button);
    row->addStretch(1);
    connect(m_attributeButton, &QAbstractButton::clicked, this, &BranchPackDialog::chooseAttribute);
    connect(m_formatButton, &QAbstractButton::clicked, this, &BranchPackDialog::chooseFormat);
    return row;
}

QLayout *BranchPackDialog::makeValues()
{
    auto *delegate = new CheckMenuDelegate(m_themes, this);
    m_list->setModel(m_values);
    m_list->setItemDelegate(delegate);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    m_list->setUniformItemSizes(false); // the line above "no value"
    m_fileList->setModel(m_files);
    m_search->setPlaceholderText(tr("Find a value"));
    connect(m_search, &QLineEdit::textChanged, m_values, &CheckMenuModel::search);
    connect(delegate, &CheckMenuDelegate::onlyWanted, m_values, &CheckMenuModel::setOnly);
    connect(m_all, &QPushButton::clicked, this, [this] { m_values->setAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_values->setAll(false); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    for (QPushButton *button : {m_all, m_none}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return row;
}

QLayout *BranchPackDialog::makeFoot()
{
    m_open->setObjectName(QStringLiteral("openFolder"));
    m_close->setObjectName(QStringLiteral("close"));
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setProperty("kind", QStringLiteral("primary"));
    m_close->setAutoDefault(false);
    m_open->setAutoDefault(false);
    connect(m_folderButton, &QAbstractButton::clicked, this, &BranchPackDialog::askFolder);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_close, &QPushButton::clicked, this, [this] { m_maker->isRunning() ? m_maker->stop() : reject(); });
    connect(m_write, &QPushButton::clicked, this, &BranchPackDialog::lookForFiles);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folderButton);
    row->addStretch(1);
    for (QPushButton *button : {m_open, m_close, m_write})
        row->addWidget(button);
    return row;
}

void BranchPackDialog::chooseAttribute()
{
    QStringList names;
    for (const AttributeColumn *column : m_attributes)
        names << column->attribute.name;
    openChoices(m_attributeButton, names, static_cast<int>(m_attribute), [this](int index) { showAttribute(static_cast<size_t>(index)); });
}

void BranchPackDialog::chooseFormat()
{
    QStringList names;
    for (const ReportFormatName &format : reportFormats())
        names << format.name;
    openChoices(m_formatButton, names, static_cast<int>(m_format), [this](int index) {
        showFormat(static_cast<size_t>(index));
        plan();
    });
}

void BranchPackDialog::showAttribute(size_t index)
{
    m_attribute = index;
    const AttributeColumn &column = *m_attributes[index];
    m_attributeButton->setValue(column.attribute.name);
    m_wish.attribute = column.attribute.id;
    m_wish.values.reset();
    m_wish.withoutValue = true;
    const BranchPack all = planBranches(*m_whole.snapshot, m_wish);
    std::vector<CheckMenu::Item> items;
    for (const BranchReport &report : all.reports)
        items.push_back({report.value, branchName(report.value), report.answers, !report.value.isEmpty(), report.value.isEmpty()});
    m_values->setItems(std::move(items));
    m_search->clear();
    plan();
}

void BranchPackDialog::showFormat(size_t index)
{
    m_format = index;
    const ReportFormatName format = reportFormats()[index];
    m_formatButton->setValue(format.name);
    m_wish.ending = format.ending;
}

/// Of the values that are checked, also of those that the search does not show.
void BranchPackDialog::plan()
{
    m_wish.values = m_values->allChecked();
    m_pack = planBranches(*m_whole.snapshot, m_wish);
    QStringList files;
    for (const BranchReport &report : m_pack.reports)
        files << report.fileName;
    m_files->setStringList(files);
    m_write->setText(tr("Write %Ln reports", nullptr, static_cast<int>(files.size())));
    m_write->setEnabled(!files.isEmpty() && !m_maker->isRunning());
    m_said->setText(files.isEmpty() ? tr("Choose at least one value.") : QString());
}

void BranchPackDialog::askFolder()
{
    m_dialogs.chooseFolder(this, tr("Folder for the reports"), [this](const QStringList &paths) {
        if (!paths.isEmpty())
            setFolder(paths.first());
    });
}

void BranchPackDialog::setFolder(const QString &folder)
{
    m_folder = folder;
    m_folderButton->setValue(folder.isEmpty() ? tr("Choose…") : QDir(folder).dirName());
    m_folderButton->setToolTip(QDir::toNativeSeparators(folder));
}

void BranchPackDialog::lookForFiles()
{
    if (m_folder.isEmpty())
        return askFolder();
    m_looking.start([folder = m_folder, files = m_files->stringList()](const JobControl &) { return filesThere(folder, files); },
                    [this](const QStringList &there) { there.isEmpty() ? start() : askToReplace(there); });
}

void BranchPackDialog::askToReplace(const QStringList &there)
{
    const auto n = static_cast<int>(there.size());
    m_dialogs.confirm(this, tr("%Ln files of these names are in the folder. Replace them?", nullptr, n), there.mid(0, 10).join(u'\n'),
                      tr("Replace %Ln files", nullptr, n), [this] { start(); });
}

void BranchPackDialog::start()
{
    if (m_maker->isRunning())
        return;
    m_maker->write(m_pack, m_whole, reportFormats()[m_format].format, m_folder);
    m_progress->setRange(0, static_cast<int>(m_pack.reports.size()));
    showRunning();
    showProgress(0);
}

/// What can be changed while nothing runs, and what can be done while something does.
void BranchPackDialog::showRunning()
{
    const bool running = m_maker->isRunning();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_attributeButton, m_formatButton, m_folderButton, m_search, m_list, m_all, m_none})
        widget->setEnabled(!running);
    m_progress->setVisible(running);
    m_open->setVisible(false);
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    m_write->setEnabled(!running && !m_pack.reports.empty());
}

void BranchPackDialog::showProgress(int finished)
{
    const auto all = static_cast<int>(m_pack.reports.size());
    m_progress->setValue(finished);
    const QString next = m_pack.reports[static_cast<size_t>(std::min(finished, all - 1))].value;
    m_said->setText(tr("%1 of %2 written, next %3").arg(QLocale().toString(finished), QLocale().toString(all), branchName(next)));
}

void BranchPackDialog::showResult(const WrittenPack &written)
{
    showRunning();
    QStringList said{tr("%Ln reports written.", nullptr, static_cast<int>(written.files.size()))};
    if (written.stopped)
        said << tr("Stopped: the others were not written.");
    for (const SkippedBranch &skipped : m_pack.skipped)
        said << tr("Not %1: %2.").arg(branchName(skipped.value), skipped.reason);
    m_said->setText(said.join(u' '));
    m_open->setVisible(!written.files.isEmpty());
    if (written.error)
        m_dialogs.showError(this, *written.error);
}

bool BranchPackDialog::eventFilter(QObject *watched, QEvent *event)
{
    const QModelIndex current = m_list->currentIndex();
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space || !current.isValid())
        return QDialog::eventFilter(watched, event);
    const bool checked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return m_values->setData(current, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace earshot
