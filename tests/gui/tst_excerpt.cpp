// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/excerpt.h"

#include <QImage>
#include <QTest>

using namespace earshot;

namespace {

QImage painted(const QString &text, const QSize &size = {160, 40})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintExcerpt(painter, image.rect(), asOneParagraph(text), QFont(QStringLiteral("Inter")), 20);
    return image;
}

} // namespace

/// The two lines of a comment in a list.
class ExcerptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsToItself_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("lines") << QStringLiteral("a\r\nb\tc\u2028d") << QStringLiteral("a  b c d");
        QTest::newRow("turned") << QStringLiteral("a\u202eb\u2066c\u2069") << QStringLiteral("a\u2060b\u2060c\u2060");
        QTest::newRow("Hebrew stays") << QStringLiteral("שלום\u200f!") << QStringLiteral("שלום\u200f!");
        QTest::newRow("nothing") << QString() << QString();
    }
    void keepsToItself()
    {
        QFETCH(const QString, typed);
        QTEST(asOneParagraph(typed), "shown");
        QCOMPARE(asOneParagraph(typed).size(), typed.size());
    }

    void anOverrideTurnsNothing()
    {
        QCOMPARE(painted(QStringLiteral("\u202eslow")), painted(QStringLiteral("\u2060slow")));
        QVERIFY(painted(QStringLiteral("slow")) != painted(QStringLiteral("wols"))); // it would be seen
    }

    void dotsWhereThereIsMore()
    {
        // What does not fit is not painted: the dots alone tell that there is more.
        const QString more = QStringLiteral("and ").repeated(60);
        QCOMPARE(painted(more), painted(more + QStringLiteral("so on")));
        QVERIFY(painted(more) != painted(QStringLiteral("and ").repeated(4)));
    }
};

QTEST_MAIN(ExcerptTest)
#include "tst_excerpt.moc"
