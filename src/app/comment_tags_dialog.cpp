// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_tags_dialog.h"

#include "app/choice_popup.h"
#include "app/tag_delegate.h"
#include "app/text_label.h"
#include "model/session.h"
#include "model/tag_model.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot {

CommentTagsDialog::CommentTagsDialog(Session &session, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_themes(themes),
      m_model(new TagModel(this)),
      m_list(new QListView(this)),
      m_name(new QLineEdit(this)),
      m_rename(new QPushButton(tr("Rename"), this)),
      m_merge(new QPushButton(tr("Merge into\u2026"), this)),
      m_delete(new QPushButton(tr("Delete"), this)),
      m_warning(new TextLabel(TextRole::Secondary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommentTagsDialog::showCurrent);
    connect(m_name, &QLineEdit::textChanged, this, &CommentTagsDialog::showWarning);
    connect(m_name, &QLineEdit::returnPressed, this, &CommentTagsDialog::rename);
    connect(m_rename, &QPushButton::clicked, this, &CommentTagsDialog::rename);
    connect(m_merge, &QPushButton::clicked, this, &CommentTagsDialog::offerOthers);
    connect(m_delete, &QPushButton::clicked, this, &CommentTagsDialog::deleteCurrent);
    connect(&session, &Session::snapshotReady, this, [this](const SnapshotPtr &snapshot) { showDataset(snapshot->dataset); });
    connect(&session, &Session::closed, this, &QWidget::close);
    showDataset(session.dataset());
    resize(themes.px(460), themes.px(440));
}

void CommentTagsDialog::build()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TagDelegate(m_themes, this));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Tags"));
    m_list->installEventFilter(this);
    m_name->setAccessibleName(tr("Name of the tag"));
    m_warning->setWordWrap(true);
    for (QPushButton *button : {m_rename, m_merge, m_delete})
        button->setAutoDefault(false);
    m_rename->setToolTip(tr("F2"));
    m_merge->setToolTip(tr("M"));
    m_delete->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *naming = new QHBoxLayout;
    naming->setSpacing(8);
    naming->addWidget(m_name, 1);
    naming->addWidget(m_rename);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_merge);
    foot->addWidget(m_delete);
    foot->addStretch(1);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_list, 1);
    column->addLayout(naming);
    column->addWidget(m_warning);
    column->addLayout(foot);
}

QString CommentTagsDialog::current() const
{
    return m_list->currentIndex().data().toString();
}

int CommentTagsDialog::currentCount() const
{
    return m_list->currentIndex().data(TagModel::CountRole).toInt();
}

/// The tag that has a name, as it is written; empty: none but the current one has it.
QString CommentTagsDialog::known(const QString &name) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString other = m_model->index(row).data().toString();
        if (row != m_list->currentIndex().row() && other.compare(name, Qt::CaseInsensitive) == 0)
            return other;
    }
    return {};
}

void CommentTagsDialog::showDataset(const DatasetPtr &dataset)
{
    const QString wanted = std::exchange(m_wanted, {});
    const QString stay = wanted.isEmpty() ? current() : wanted;
    const QString typed = m_name->text();
    const bool isTyping = m_name->hasFocus() && wanted.isEmpty();
    const int row = m_list->currentIndex().row();
    m_model->setDataset(dataset);
    const auto found = m_model->match(m_model->index(0), Qt::DisplayRole, stay, 1, Qt::MatchFixedString);
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(found.isEmpty() ? m_model->index(std::clamp(row, 0, std::max(0, last))) : found.first());
    showCurrent();
    if (isTyping && !found.isEmpty())
        m_name->setText(typed);
}

void CommentTagsDialog::showCurrent()
{
    const bool any = m_list->currentIndex().isValid();
    m_name->setText(current());
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_delete)})
        widget->setEnabled(any);
    m_merge->setEnabled(any && m_model->rowCount() > 1);
    showWarning();
}

void CommentTagsDialog::showWarning()
{
    const QString name = m_name->text().simplified();
    const QString other = known(name);
    const bool changes = !name.isEmpty() && name != current();
    m_rename->setEnabled(changes);
    m_rename->setText(changes && !other.isEmpty() ? tr("Merge") : tr("Rename"));
    m_warning->setText(m_model->rowCount() == 0             ? tr("There are no tags yet. T in the list of comments adds the first.")
                       : changes && !other.isEmpty() ? tr("There is a tag \u201c%1\u201d: both become one.").arg(other)
                                                     : QString());
    m_warning->setVisible(!m_warning->text().isEmpty());
}

void CommentTagsDialog::rename()
{
    const QString before = current(), name = m_name->text().simplified(), other = known(name);
    if (!m_rename->isEnabled())
        return;
    if (!other.isEmpty())
        return merge(other);
    m_wanted = name;
    m_session.renameTag(before, name);
    m_list->setFocus();
    Q_EMIT toastWanted(tr("Renamed \u201c%1\u201d to \u201c%2\u201d").arg(before, name), true);
}

void CommentTagsDialog::offerOthers()
{
    std::vector<ChoicePopup::Item> items;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (row != m_list->currentIndex().row())
            items.push_back({index.data().toString(), index.data().toString(), tr("%Ln comments", nullptr, index.data(TagModel::CountRole).toInt())});
    }
    if (items.empty())
        return;
    auto *popup = new ChoicePopup(m_themes, tr("Merge \u201c%1\u201d into").arg(current()), this);
    popup->setItems(items, {});
    connect(popup, &ChoicePopup::chosen, this, &CommentTagsDialog::merge);
    popup->openAt(m_merge->mapToGlobal(QPoint(0, m_merge->height() + 4)));
}

void CommentTagsDialog::merge(const QString &into)
{
    const QString before = current();
    m_wanted = into;
    m_session.renameTag(before, into);
    m_list->setFocus();
    Q_EMIT toastWanted(tr("Merged \u201c%1\u201d into \u201c%2\u201d").arg(before, into), true);
}

void CommentTagsDialog::deleteCurrent()
{
    if (!m_list->currentIndex().isValid())
        return;
    const QString tag = current();
    const int count = currentCount();
    m_session.deleteTag(tag);
    m_list->setFocus();
    Q_EMIT toastWanted(tr("Deleted the tag \u201c%1\u201d that %Ln comments had", nullptr, count).arg(tag), true);
}

bool CommentTagsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_F2) {
        m_name->setFocus(Qt::ShortcutFocusReason);
        m_name->selectAll();
    } else if (key->key() == Qt::Key_Delete) {
        deleteCurrent();
    } else if (key->key() == Qt::Key_M && key->modifiers() == Qt::NoModifier) {
        offerOthers();
    } else {
        return QDialog::eventFilter(watched, event);
    }
    return true;
}

} // namespace earshot
