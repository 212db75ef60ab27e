// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_batch.h"

#include "app/comment_list.h"
#include "app/comment_tags_dialog.h"
#include "app/icons.h"
#include "app/tag_editor.h"
#include "app/text_label.h"
#include "model/kept_setting.h"
#include "model/session.h"
#include "text/shareable_text.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earshot {

namespace {

/// More than these are a file, not something to paste.
constexpr qint64 MostCopied = 500;

bool allHave(Dataset::Mark mark, const Dataset &dataset, const std::vector<ResponseId> &ids)
{
    return std::all_of(ids.begin(), ids.end(), [&](ResponseId id) {
        const auto row = dataset.rowOf(id);
        return row && (dataset.marks()[*row] & mark) != 0;
    });
}

} // namespace

CommentBatch::CommentBatch(Session &session, ThemeSource &themes, CommentList *list, QWidget *page)
    : QObject(page),
      m_session(session),
      m_themes(themes),
      m_list(list),
      m_model(static_cast<CommentModel *>(list->model())),
      m_tag(new QPushButton(iconNamed(themes, "themes"), {}, page)),
      m_popup(makePopup(page)),
      m_collecting(this),
      m_tagging(this),
      m_marking(this)
{
    connect(m_tag, &QPushButton::clicked, this, &CommentBatch::offerTags);
    connect(&session, &Session::closed, this, [this] {
        for (Job *job : {&m_collecting, &m_tagging, &m_marking})
            job->cancel();
        m_copyToken = 0;
    });
    connect(&session, &Session::responsesReady, this, &CommentBatch::takeCopied);
}

QWidget *CommentBatch::makePopup(QWidget *page)
{
    auto *popup = new QFrame(page, Qt::Popup);
    popup->setFrameShape(QFrame::StyledPanel);
    m_field = new TagEditor(m_themes, popup);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_field);
    column->addStretch(1);
    auto *manage = new QPushButton(tr("Manage tags\u2026"), popup);
    setLook(manage, "kind", QStringLiteral("link"));
    column->addWidget(manage, 0, Qt::AlignLeft);
    connect(manage, &QPushButton::clicked, this, [this, popup] {
        popup->hide();
        manageTags();
    });
    popup->setFixedWidth(m_themes.px(320));
    connect(m_field, &TagEditor::tagAdded, this, [this, popup](const QString &tag) {
        popup->hide();
        tagAll(tag);
    });
    connect(m_field, &TagEditor::leaveWanted, popup, &QWidget::hide);
    return popup;
}

bool CommentBatch::isPicked() const
{
    return m_list->picked() > 1;
}

void CommentBatch::refresh()
{
    const int count = isPicked() ? m_list->picked() : m_model->rowCount();
    m_tag->setText(tr("Tag %Ln comments", nullptr, count));
    m_tag->setEnabled(count > 0);
}

void CommentBatch::offerTags()
{
    m_field->setDataset(m_model->snapshot()->dataset);
    m_field->setTags({});
    m_field->field()->clear();
    const QPoint corner = m_tag->mapToGlobal(QPoint(m_tag->width(), m_tag->height() + 4));
    m_popup->adjustSize();
    m_popup->move(corner - QPoint(m_popup->width(), 0));
    m_popup->show();
    m_field->field()->setFocus();
}

void CommentBatch::manageTags()
{
    auto *dialog = new CommentTagsDialog(m_session, m_themes, m_tag->window());
    connect(dialog, &CommentTagsDialog::toastWanted, this, &CommentBatch::toastWanted);
    dialog->open();
    dialog->list()->setFocus();
}

std::vector<std::pair<int, int>> CommentBatch::rows() const
{
    return isPicked() ? m_list->pickedRows() : std::vector{std::pair(0, m_model->rowCount() - 1)};
}

void CommentBatch::collect(std::function<void(const std::vector<ResponseId> &)> act)
{
    collectIn(m_collecting, std::move(act));
}

void CommentBatch::collectIn(Job &job, std::function<void(const std::vector<ResponseId> &)> act)
{
    job.start([listed = m_model->listed(), rows = rows()](const JobControl &) { return listed.ids(rows); }, std::move(act));
}

void CommentBatch::tagAll(const QString &tag)
{
    collectIn(m_tagging, [this, tag](const std::vector<ResponseId> &ids) {
        m_session.addTag(ids, tag);
        Q_EMIT toastWanted(tr("Tagged %Ln comments with \u201c%1\u201d", nullptr, static_cast<int>(ids.size())).arg(tag), true);
    });
}

void CommentBatch::toggle(quint8 mark, std::function<void(const std::vector<ResponseId> &, bool)> act)
{
    struct Collected {
        std::vector<ResponseId> ids;
        bool haveIt;
    };
    const auto work = [listed = m_model->listed(), rows = rows(), mark](const JobControl &) {
        std::vector<ResponseId> ids = listed.ids(rows);
        const bool haveIt = allHave(mark, *listed.snapshot()->dataset, ids);
        return Collected{std::move(ids), haveIt};
    };
    m_marking.start(work, [act = std::move(act)](const Collected &found) { act(found.ids, !found.haveIt); });
}

void CommentBatch::toggleStars()
{
    toggle(Dataset::Starred, [this](const std::vector<ResponseId> &ids, bool on) {
        const int count = static_cast<int>(ids.size());
        m_session.setStarred(ids, on);
        Q_EMIT toastWanted(on ? tr("Kept %Ln comments as quotes", nullptr, count) : tr("%Ln comments are no longer kept as quotes", nullptr, count), true);
    });
}

void CommentBatch::toggleFollowUps()
{
    toggle(Dataset::InFollowUp, [this](const std::vector<ResponseId> &ids, bool on) {
        const int count = static_cast<int>(ids.size());
        m_session.setInFollowUp(ids, on);
        Q_EMIT toastWanted(on ? tr("Opened %Ln follow-ups", nullptr, count) : tr("Closed %Ln follow-ups", nullptr, count), true);
    });
}

void CommentBatch::copyPicked()
{
    if (m_list->picked() > MostCopied) {
        Q_EMIT toastWanted(tr("Nothing is copied: these are more than %Ln comments. Export them to a file instead.", nullptr, MostCopied), false);
        return;
    }
    collect([this](const std::vector<ResponseId> &ids) {
        m_copyToken = m_session.newToken();
        m_session.fetchResponses(m_copyToken, ids);
    });
}

void CommentBatch::takeCopied(quint64 token, const std::vector<Response> &responses)
{
    if (token != m_copyToken || token == 0)
        return;
    m_copyToken = 0;
    QStringList texts;
    for (const Response &response : responses)
        texts << shareableComment(response, keptSetting<PrivacySetting>(m_session));
    QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
    Q_EMIT toastWanted(tr("Copied %Ln comments as they may be shared", nullptr, static_cast<int>(texts.size())), false);
}

} // namespace earshot
