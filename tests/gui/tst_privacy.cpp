// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_figures.h"
#include "app/report_maker.h"
#include "model/session_fixture.h"
#include "model/theme_quote_model.h"
#include "text/privacy_setting.h"

#include <QAbstractItemModelTester>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace earshot;
using namespace earshot::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : SessionFixture {
    bool start()
    {
        QByteArray csv = "score,date,comment,store,email,name\n"
                         "1,2026-05-04,\"The wait was a damn shame. Tell it to quinn.b@example.com by 1 June\",south,q@example.com,Quinn Bell\n";
        for (int i = 0; i < 12; ++i)
            csv += "2,2026-05-01,The wait at till " + QByteArray::number(i) + " was awful and far too long for a coffee.,north,,\n";
        return create() && import(csv.constData());
    }
    void set(bool hide, bool mask)
    {
        session.changeDocumentSetting(QString::fromLatin1(PrivacySetting::Key), PrivacySetting{hide, mask}.toJson(), u"Privacy"_s);
    }
};

QString textOf(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QProcess process;
    process.start(u"pdftotext"_s, {file.fileName(), u"-"_s});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()).simplified() : QString();
}

} // namespace

/// The privacy setting of an open document holds at once, and its undo too.
class PrivacyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesOfThemesFollow()
    {
        Fixture f;
        QVERIFY(f.start());
        ThemeQuoteModel model(f.session, QLocale(u"en_GB"_s));
        QAbstractItemModelTester tester(&model);
        const std::vector<ThemeFigure> &themes = f.session.snapshot()->themes->themes;
        const auto mostMentioned = std::ranges::max_element(themes, {}, &ThemeFigure::mentions);
        model.choose(f.session.snapshot(), mostMentioned->theme, ThemeQuoteModel::Side::All);
        const auto says = [&](const QString &words) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, 0).data().toString() == words)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"The wait was a d*** shame."_s));
        f.set(true, false);
        QTRY_VERIFY(says(u"The wait was a damn shame."_s));
        f.session.undoStack()->undo();
        QTRY_VERIFY(says(u"The wait was a d*** shame."_s));
    }

    void theReportFollows()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "pdftotext is not installed; packages.txt names what the tests need");
        Fixture f;
        QVERIFY(f.start());
        QSignalSpy edited(&f.session, &Session::responsesEdited);
        f.session.keepQuote(ResponseId(1), u"Tell it to quinn.b@exam"_s); // half an address
        QTRY_COMPARE(edited.size(), 1);
        QTRY_VERIFY(f.session.snapshot()->dataset->marks()[0] & Dataset::Starred);
        ReportMaker maker(f.session, nullptr);
        QSignalSpy made(&maker, &ReportMaker::made);
        ReportOptions options;
        options.sections = {{u"quotes"_s, true, {}, {}}, {u"comments"_s, true, {}, {}}};
        maker.make(f.session.snapshot(), options);
        QVERIFY(made.wait());
        const QString hidden = textOf(maker.pdf());
        QVERIFY2(hidden.contains(u"Tell it to [e-mail]"_s) && hidden.contains(u"a d*** shame. Tell it to [e-mail] by 1 June"_s), qPrintable(hidden));
        QVERIFY2(!hidden.contains(u"quinn"_s, Qt::CaseInsensitive) && !hidden.contains(u"example"_s), qPrintable(hidden));
        f.set(false, false);
        QTRY_VERIFY(textOf(maker.pdf()).contains(u"a damn shame. Tell it to quinn.b@example.com by 1 June"_s));
        f.session.undoStack()->undo();
        QTRY_COMPARE(textOf(maker.pdf()), hidden);
    }
};

QTEST_MAIN(PrivacyTest)
#include "tst_privacy.moc"
