// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/filter_button.h"
#include "app/import_window.h"
#include "app/theme_source.h"
#include "model/session.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace test {

/// An import window beside an empty document of its own: for tests that drive it by clicks and keys.
class ImportFixture
{
protected:
    /// For init(): a document without responses is open.
    void openDocument()
    {
        m_session = std::make_unique<earshot::Session>(earshot::Session::Surroundings{QDate(2024, 6, 1)});
        m_dialogs = {};
        QSignalSpy opened(m_session.get(), &earshot::Session::opened);
        m_session->create(m_folder.filePath(QStringLiteral("%1.earshot").arg(++m_number)), QStringLiteral("Cafe"));
        QTRY_COMPARE(opened.size(), 1);
    }
    /// For cleanup().
    void closeDocument()
    {
        delete m_window;
        m_session.reset();
    }
    QString write(const char *name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can not write the test file");
        return path;
    }
    void open(const QStringList &paths)
    {
        m_window = new earshot::ImportWindow(*m_session, m_themes, m_dialogs, paths, nullptr);
        m_window->show();
    }
    void openFile(const QString &path) { open({path}); }
    template <typename T>
    T *part(const char *name)
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QString value(const char *button)
    {
        auto *found = part<earshot::FilterButton>(button);
        return found ? found->value() : QString();
    }
    /// Opens a button's menu by its key and takes the entry with this text.
    void take(const char *button, const QString &entry)
    {
        auto *found = part<earshot::FilterButton>(button);
        QVERIFY2(found && found->isVisible(), button);
        QTest::keyClick(found, Qt::Key_Space);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        QStringList entries;
        for (QAction *action : menu->actions()) {
            entries += action->text();
            if (action->text() == entry) {
                menu->close();
                return action->trigger();
            }
        }
        menu->close();
        QFAIL(qPrintable(entry + QStringLiteral(" is not in: ") + entries.join(QStringLiteral(", "))));
    }

    QTemporaryDir m_folder;
    earshot::ThemeSource m_themes;
    std::unique_ptr<earshot::Session> m_session;
    earshot::Dialogs m_dialogs;
    QPointer<earshot::ImportWindow> m_window;
    int m_number = 0;
};

} // namespace test
