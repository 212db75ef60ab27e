// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/formula_guard.h"

#include <QTest>

using namespace earshot;

class FormulaGuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guarded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("formula");
        for (const char *text : {"=1+1", "+49 30", "-5", "@SUM(A1)", "|cmd", "\tx", "\rx", "\nx", "  =1", "\u00a0=1", "\u3000＝1", "＠x", "'=1", "''=1",
                                 "\u2003=1", "\u1680-1", "\u202f＋1", "｜x", "－5"})
            QTest::newRow(text) << QByteArray(text) << true;
        QTest::newRow("NUL") << QByteArray("\0x", 2) << true;
        for (const char *text : {"", "Great", "9", "'quoted'", "a=b", "Ünder", " plain", "서연=", "日本", "ありがとう", "é", "—", "\u2003x"})
            QTest::newRow(text) << QByteArray(text) << false;
    }
    void guarded()
    {
        QFETCH(QByteArray, text);
        QTEST(looksLikeFormula({text.constData(), static_cast<size_t>(text.size())}), "formula");
    }
};

QTEST_GUILESS_MAIN(FormulaGuardTest)
#include "tst_formula_guard.moc"
