// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace earshot {

namespace {

// Qt guesses at markup unless it is told not to.
QMessageBox *messageBox(QWidget *parent, QMessageBox::Icon icon, const QString &text, const QString &detail)
{
    auto *box = new QMessageBox(icon, QCoreApplication::applicationName(), QString(), QMessageBox::NoButton, parent);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setInformativeText(detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

} // namespace

std::optional<QStringList> Dialogs::prepared(const QString &question)
{
    m_asked << question;
    if (m_answers.empty())
        return std::nullopt;
    QStringList answer = m_answers.front();
    m_answers.pop_front();
    return answer;
}

void Dialogs::chooseToOpen(QWidget *parent, const QString &title, const QString &filter, bool several,
                           PathsAnswer answer)
{
    if (const auto ready = prepared(title))
        return answer(*ready);
    auto *dialog = new QFileDialog(parent, title, m_folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [this, answer](const QStringList &paths) {
        if (!paths.isEmpty())
            m_folder = QFileInfo(paths.first()).absolutePath();
        answer(paths);
    });
    dialog->open();
}

void Dialogs::chooseToSave(QWidget *parent, const QString &title, const QString &proposed, const QString &filter,
                           PathsAnswer answer)
{
    if (const auto ready = prepared(title))
        return answer(*ready);
    auto *dialog = new QFileDialog(parent, title, m_folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposed).suffix());
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [this, answer](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        answer({path});
    });
    dialog->open();
}

void Dialogs::chooseFolder(QWidget *parent, const QString &title, PathsAnswer answer)
{
    if (const auto ready = prepared(title))
        return answer(*ready);
    auto *dialog = new QFileDialog(parent, title, m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [this, answer](const QString &path) {
        m_folder = path;
        answer({path});
    });
    dialog->open();
}

void Dialogs::confirm(QWidget *parent, const QString &question, const QString &detail, const QString &act,
                      YesAnswer answer)
{
    if (const auto ready = prepared(question)) {
        if (!ready->isEmpty())
            answer();
        return;
    }
    QMessageBox *box = messageBox(parent, QMessageBox::NoIcon, question, detail);
    QPushButton *yes = box->addButton(act, QMessageBox::DestructiveRole);
    yes->setProperty("kind", QStringLiteral("danger"));
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(yes, &QPushButton::clicked, parent, answer);
    box->open();
}

void Dialogs::showError(QWidget *parent, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (!error.detail.isEmpty())
        qWarning("%s: %s", qUtf8Printable(error.message), qUtf8Printable(error.detail));
    if (prepared(error.message))
        return;
    QMessageBox *box = messageBox(parent, QMessageBox::NoIcon, error.message, QString());
    box->addButton(QMessageBox::Ok);
    box->open();
}

} // namespace earshot
