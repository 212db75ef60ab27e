// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include <QDir>
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

constexpr int AtMostMs = 120000;

void start(QProcess &program, const QString &folder)
{
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(EARSHOT_PROGRAM), {QStringLiteral("--shots"), folder});
}

QStringList pictures(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
}

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sizeOf(const QString &path)
{
    const QSize size = QImageReader(path).size();
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

/// "03-overview.png 1440x900", for every picture there has to be.
QStringList wanted()
{
    QStringList names{QStringLiteral("01-welcome"), QStringLiteral("02-import"), QStringLiteral("02-import-error"),
                      QStringLiteral("05-segments-crosstab"), QStringLiteral("05-segments-drivers"), QStringLiteral("05-segments-answered"),
                      QStringLiteral("07-themes-map"), QStringLiteral("07-themes-new"), QStringLiteral("09-simulator-compare")};
    for (const PageEntry &page : pages())
        names << QString::fromLatin1(page.picture);
    QStringList lines;
    for (const QString &name : names) {
        lines << name + QStringLiteral(".png 1440x900") << name + QStringLiteral("-dark.png 1440x900")
              << name + QStringLiteral("-200.png 2880x1800");
        lines << (name == u"03-overview" ? QStringLiteral("16-overview-small") : name + QStringLiteral("-small"))
                     + QStringLiteral(".png 960x540");
    }
    lines << QStringLiteral("12-presentation-slide.png 1600x900");
    lines.sort();
    return lines;
}

} // namespace

class ShotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoRunsGiveTheSamePictures();
};

void ShotsTest::twoRunsGiveTheSamePictures()
{
    const QTemporaryDir place;
    const QDir first(place.filePath(QStringLiteral("first"))), second(place.filePath(QStringLiteral("second")));
    QProcess one, two;
    start(one, first.path());
    start(two, second.path());
    for (QProcess *program : {&one, &two}) {
        QVERIFY(program->waitForFinished(AtMostMs));
        QCOMPARE(program->exitCode(), EXIT_SUCCESS);
        const QByteArray said = program->readAllStandardError();
        QVERIFY2(!said.contains("WARNING"), said.constData()); // of Qt, for example about threads
    }
    QStringList found, differing;
    for (const QString &name : pictures(first.path())) {
        found << name + u' ' + sizeOf(first.filePath(name));
        if (bytes(first.filePath(name)) != bytes(second.filePath(name)))
            differing << name;
    }
    found.sort();
    QCOMPARE(found, wanted());
    QVERIFY2(differing.isEmpty(), qPrintable(QStringLiteral("these differ: ") + differing.join(u' ')));
}

QTEST_GUILESS_MAIN(ShotsTest)
#include "tst_shots.moc"
