// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/share_copy_dialog.h"

#include "analysis/share_safe_copy.h"
#include "app/dialogs.h"
#include "app/fact_list.h"
#include "app/setting_row.h"
#include "app/text_label.h"
#include "model/session.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Width = 520;
constexpr int ProgressSteps = 1000;
constexpr qsizetype MostNames = 12; ///< of attributes, so that the dialog fits on a screen

QString number(qint64 count)
{
    return QLocale().toString(count);
}

QString namesOf(const QStringList &attributes)
{
    if (attributes.isEmpty())
        return ShareCopyDialog::tr("None: none tells who answered");
    const QString names = attributes.mid(0, MostNames).join(QStringLiteral(", "));
    const auto more = static_cast<int>(attributes.size() - MostNames);
    return more > 0 ? ShareCopyDialog::tr("%1 and %Ln more", nullptr, more).arg(names) : names;
}

} // namespace

ShareCopyDialog::ShareCopyDialog(Session &session, const ThemeSource &themes, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_themes(themes),
      m_dialogs(dialogs),
      m_facts(new FactList(themes, this)),
      m_withComments(new QCheckBox(this)),
      m_least(new QSpinBox(this)),
      m_progress(new QProgressBar(this)),
      m_said(new TextLabel(TextRole::Secondary, this)),
      m_close(new QPushButton(this)),
      m_save(new QPushButton(tr("Save…"), this)),
      m_stop(std::make_shared<std::atomic_bool>(false)),
      m_planning(this),
      m_counting(this),
      m_writing(this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save a share-safe copy"));
    build();
    connect(m_withComments, &QCheckBox::toggled, this, &ShareCopyDialog::showFacts);
    connect(m_least, &QSpinBox::valueChanged, this, &ShareCopyDialog::plan);
    connect(&session, &Session::snapshotReady, this, &ShareCopyDialog::takeDataset);
    connect(&session, &Session::closed, this, [this] {
        m_leaving = true;
        reject();
    });
    themes.follow(this, [this] { setFixedWidth(m_themes.px(Width)); });
    takeDataset();
}

ShareCopyDialog::~ShareCopyDialog()
{
    m_stop->store(true);
}

void ShareCopyDialog::build()
{
    auto *lead = new TextLabel(tr("A new file that may leave the house: scores, days and comments without the people who answered. The file that is open "
                                  "stays as it is."), TextRole::Quiet, this);
    lead->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Answers written"));
    m_progress->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(lead);
    column->addLayout(makeChoices());
    column->addWidget(m_facts);
    column->addWidget(m_said);
    column->addWidget(m_progress);
    column->addStretch(1);
    column->addLayout(makeFoot());
}

QLayout *ShareCopyDialog::makeChoices()
{
    m_withComments->setObjectName(QStringLiteral("withComments"));
    m_withComments->setProperty("switch", true);
    m_withComments->setChecked(true);
    m_least->setObjectName(QStringLiteral("least"));
    m_least->setRange(FewestLeast, MostLeast);
    m_least->setValue(shareSafeCopy::UsualLeast);
    m_least->setAlignment(Qt::AlignRight);
    m_themes.follow(m_least, [this] { m_least->setFixedWidth(m_themes.px(74)); });
    auto *comments = new SettingRow(m_themes, tr("With comments"), m_withComments, this);
    comments->setLine(tr("What people tell can still tell who they are: read it, or leave the comments out."));
    auto *least = new SettingRow(m_themes, tr("Least number of answers"), m_least, this);
    least->setLine(tr("Values that fewer answers have together are hidden."));
    auto *rows = new QVBoxLayout;
    rows->setSpacing(8);
    rows->addWidget(comments);
    rows->addWidget(least);
    return rows;
}

QLayout *ShareCopyDialog::makeFoot()
{
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    setLook(m_save, "kind", QStringLiteral("primary"));
    connect(m_close, &QPushButton::clicked, this, &ShareCopyDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ShareCopyDialog::askPlace);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_save);
    return row;
}

void ShareCopyDialog::takeDataset()
{
    if (!m_session.dataset() || m_session.dataset() == m_dataset)
        return;
    m_dataset = m_session.dataset();
    countComments();
    plan();
}

void ShareCopyDialog::plan()
{
    m_plan.reset();
    m_problem.clear();
    m_planning.start([dataset = m_dataset, least = m_least->value()](const JobControl &) { return planShareCopy(dataset, least); },
                     [this](const Result<SharedAnswersPtr> &plan) {
                         if (plan)
                             m_plan = *plan;
                         else
                             m_problem = plan.error().message;
                         showFacts();
                     });
    showFacts();
}

void ShareCopyDialog::countComments()
{
    m_comments.reset();
    m_counting.start([path = m_session.info().path, dataset = m_dataset](const JobControl &control) { return countCommentsToShare(path, dataset, control); },
                     [this](const Result<CommentsToShare> &counts) {
                         if (counts)
                             m_comments = *counts;
                         else
                             m_problem = counts.error().message;
                         showFacts();
                     });
}

/// What is left out, as far as it is known.
void ShareCopyDialog::showFacts()
{
    const QString counting = tr("Counting…");
    FactList::Facts facts{{tr("Kept"), m_plan ? tr("%Ln answers, with score and day", nullptr, static_cast<int>(m_plan->rows.size())) : counting},
                          {tr("Left out"), tr("%Ln people with name, address and ids; notes, tags and files", nullptr, static_cast<int>(m_session.info().respondents))},
                          {tr("Attributes left out"), !m_plan ? counting : namesOf(m_plan->leftOut)},
                          {tr("Values hidden"), m_plan ? number(m_plan->hiddenValues) : counting}};
    if (m_withComments->isChecked()) {
        facts.emplace_back(tr("Comments kept"), m_comments ? number(m_comments->all - m_comments->withheld) : counting);
        facts.emplace_back(tr("Without leave to quote"), m_comments ? tr("%Ln comments left out", nullptr, static_cast<int>(m_comments->withheld)) : counting);
        facts.emplace_back(tr("Masked"), m_comments ? tr("personal data or swear words in %Ln comments", nullptr, static_cast<int>(m_comments->masked)) : counting);
    } else {
        facts.emplace_back(tr("Comments"), m_comments ? tr("all %Ln left out", nullptr, static_cast<int>(m_comments->all)) : counting);
    }
    m_facts->setFacts(facts);
    QStringList told;
    for (const auto &[name, value] : facts)
        told << name + QStringLiteral(": ") + value;
    setAccessibleDescription(told.join(QStringLiteral(". ")));
    showState();
}

void ShareCopyDialog::showState()
{
    const bool writing = isWriting();
    m_withComments->setEnabled(!writing);
    m_least->setEnabled(!writing);
    m_progress->setVisible(writing);
    m_said->setText(m_problem);
    m_said->setVisible(!m_problem.isEmpty());
    m_close->setText(writing ? tr("Cancel") : tr("Close"));
    m_save->setEnabled(!writing && m_plan != nullptr);
}

void ShareCopyDialog::askPlace()
{
    const QFileInfo document(m_session.info().path);
    const QString proposed = tr("%1 (share-safe).earshot", "a file name").arg(document.completeBaseName());
    m_dialogs.chooseToSave(this, windowTitle(), document.absoluteDir().filePath(proposed), tr("Earshot files (*.earshot)"), [this](const QStringList &paths) {
        if (!paths.isEmpty())
            write(paths.first());
    });
}

void ShareCopyDialog::write(const QString &path)
{
    if (!m_plan || isWriting())
        return;
    const ShareCopyWish wish{m_session.info().path, path, m_session.surroundings().now(), m_plan, m_withComments->isChecked()};
    m_stop->store(false);
    m_problem.clear();
    m_progress->setValue(0);
    m_writing.start([wish, stop = m_stop](const JobControl &control) { return writeShareCopy(wish, StopSign(*stop), control); },
                    [this, path](const Result<void> &written) { showResult(path, written); },
                    [this](double done) { m_progress->setValue(static_cast<int>(done * ProgressSteps)); });
    showState();
}

void ShareCopyDialog::showResult(const QString &path, const Result<void> &written)
{
    if (written)
        Q_EMIT saved(tr("Saved %1: %2, %3").arg(QFileInfo(path).fileName(), tr("%Ln answers", nullptr, static_cast<int>(m_plan->rows.size())),
                                                tr("%Ln values hidden", nullptr, static_cast<int>(m_plan->hiddenValues))));
    if (written || m_leaving)
        return QDialog::reject();
    m_problem = written.error().code == ErrorCode::Cancelled ? tr("Stopped. Nothing was written.") : written.error().message;
    showState();
}

void ShareCopyDialog::reject()
{
    if (!isWriting())
        return QDialog::reject();
    m_stop->store(true);
}

} // namespace earshot
