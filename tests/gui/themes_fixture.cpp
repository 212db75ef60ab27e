// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/themes_fixture.h"

namespace earshot::test {

bool ThemesFixture::start(const QByteArray &csv)
{
    if (!create() || !import(csv.constData()))
        return false;
    page = std::make_unique<ThemesPage>(session, themes);
    table = page->findChild<ThemeTable *>();
    detail = page->findChild<ThemeDetail *>();
    words = page->findChild<ThemeWords *>();
    quotes = page->findChild<QuoteList *>();
    QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
    QObject::connect(page.get(), &Page::scopeWanted, &session, &Session::setScope);
    scopes = std::make_unique<QSignalSpy>(page.get(), &Page::scopeWanted);
    pages = std::make_unique<QSignalSpy>(page.get(), &Page::pageWanted);
    page->showSnapshot(session.snapshot());
    page->resize(1200, 760);
    page->show();
    table->setFocus();
    return QTest::qWaitForWindowExposed(page.get());
}

QStringList ThemesFixture::candidates() const
{
    auto *offered = page->findChild<CandidateChips *>();
    if (offered->isBusy() && !QSignalSpy(offered, &CandidateChips::shown).wait())
        return {};
    QStringList all;
    for (const Chip *chip : offered->findChildren<Chip *>())
        all << chip->text();
    return all;
}

QByteArray visits(int waited, int staff, int others)
{
    QByteArray csv = "score,date,comment,store,email,name\n";
    for (int i = 0; i < waited; ++i)
        csv += "2,2026-05-01,The wait at till " + QByteArray::number(i) + " was awful and far too long for a pendant.,north,a" + QByteArray::number(i)
               + "@example.com,Ada " + QByteArray::number(i) + "\n";
    for (int i = 0; i < staff; ++i)
        csv += "10,2026-05-02,The staff of table " + QByteArray::number(i) + " were lovely and really friendly to us.,south,,\n";
    for (int i = 0; i < others; ++i)
        csv += "8,2026-05-03,fine,south,,\n";
    return csv;
}

} // namespace earshot::test
