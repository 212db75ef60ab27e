// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include <QDirIterator>
#include <QTest>

/// Inputs that once were findings, and the sample files: each through the target of its folder's name. A failed
/// property ends the program, so the name of the last row tells which input it was.
class FuzzFindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inputs_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        for (const fuzz::Target &target : fuzz::targets()) {
            const QString name = QString::fromLatin1(target.name.data(), static_cast<qsizetype>(target.name.size()));
            addFiles(name, QStringLiteral(EARSHOT_TEST_DATA "/fuzz/") + name);
        }
        addFiles(QStringLiteral("csv"), QStringLiteral(EARSHOT_TEST_DATA "/intake"));
        addFiles(QStringLiteral("splitter"), QStringLiteral(EARSHOT_TEST_DATA "/intake"));
    }
    void inputs()
    {
        QFETCH(QString, target);
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const fuzz::Target &known : fuzz::targets()) {
            if (target == QLatin1String(known.name.data(), static_cast<qsizetype>(known.name.size())))
                known.run({reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size())});
        }
    }

private:
    static void addFiles(const QString &target, const QString &folder)
    {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(target + QLatin1Char(' ') + files.fileName())) << target << path;
        }
    }
};

QTEST_APPLESS_MAIN(FuzzFindingsTest)
#include "tst_fuzz_findings.moc"
