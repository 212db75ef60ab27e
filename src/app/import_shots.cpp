// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_shots.h"

#include "app/import_window.h"
#include "app/sample.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

namespace earshot {

namespace {

constexpr QSize Usual(1440, 900);
constexpr QSize Small(960, 540);
/// What checking is said to take, for the same rate in every run.
constexpr double CheckSeconds = 0.012;

// An evening before the pictures' time.
QDateTime changedTime()
{
    return QDateTime(QDate(2026, 11, 1), QTime(18, 20));
}

QByteArray sampleFile()
{
    QFile file(QStringLiteral(":/earshot/sample/harbour-street-coffee.csv"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first bytes of a zipped workbook.
QByteArray workbook()
{
    static constexpr char Head[] = "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00\xa4\x7b\xd3\x6e\x01\x00\x00\x2c\x05\x00";
    return QByteArray(Head, sizeof Head - 1).repeated(200);
}

} // namespace

ImportShots::ImportShots(ThemeSource &themes, Dialogs &dialogs, const QString &place, Take take, QObject *parent)
    : QObject(parent),
      m_themes(themes),
      m_dialogs(dialogs),
      m_place(place),
      m_take(std::move(take)),
      m_session({QDate(2026, 11, 2)})
{
    connect(&m_session, &Session::opened, this, &ImportShots::next,
            static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
}

ImportShots::~ImportShots()
{
    delete m_window;
}

QString ImportShots::put(const QString &name, const QByteArray &content) const
{
    const QString path = QDir(m_place).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()
        || !file.setFileTime(changedTime(), QFileDevice::FileModificationTime))
        qCritical("can not write %s", qUtf8Printable(path));
    return path;
}

void ImportShots::plan()
{
    const int percent = qRound(qApp->devicePixelRatio() * 100);
    const auto add = [this, percent](const QString &picture, const QString &file, bool filled) {
        using enum ThemeSource::Choice;
        if (percent != 100) {
            m_shots.push_back({picture + u'-' + QString::number(percent), file, filled, Usual, Light});
            return;
        }
        m_shots.push_back({picture, file, filled, Usual, Light});
        m_shots.push_back({picture + QStringLiteral("-dark"), file, filled, Usual, Dark});
        m_shots.push_back({picture + QStringLiteral("-small"), file, filled, Small, Light});
    };
    add(QStringLiteral("02-import"), put(QStringLiteral("cafe-feedback-2025-2026.csv"), sampleFile()), false);
    add(QStringLiteral("02-import-error"), put(QStringLiteral("feedback-export.csv"), workbook()), true);
}

void ImportShots::start()
{
    plan();
    m_session.create(QDir(m_place).filePath(QStringLiteral("import.earshot")), QStringLiteral("Import"));
}

void ImportShots::fill()
{
    connect(&m_session, &Session::snapshotReady, this, [this](const SnapshotPtr &snapshot) {
        if (m_filled || snapshot->responses == 0)
            return;
        m_filled = true;
        next();
    });
    (new Sample(m_session, QDir(m_place).filePath(QStringLiteral("filled")), this))->open();
}

void ImportShots::next()
{
    if (m_done == m_shots.size()) {
        Q_EMIT done();
        return;
    }
    const Shot &shot = m_shots[m_done];
    if (shot.filled && !m_filled)
        return fill();
    m_themes.setChoice(shot.appearance);
    m_window = new ImportWindow(m_session, m_themes, m_dialogs, {shot.file}, nullptr);
    m_window->setCheckSeconds(CheckSeconds);
    m_window->resize(shot.size);
    m_window->show();
    connect(m_window, &ImportWindow::settled, this, [this] { QTimer::singleShot(0, this, &ImportShots::picture); });
}

void ImportShots::picture()
{
    m_take(m_shots[m_done++].name, *m_window);
    delete m_window;
    m_window = nullptr;
    next();
}

} // namespace earshot
