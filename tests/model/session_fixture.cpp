// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_fixture.h"

#include "analysis/themes_setting.h"

#include <QFile>
#include <QThreadPool>

namespace earshot::test {

namespace {

QString line(const Response &response)
{
    QStringList words{QString::number(number(response.id)),
                      response.score ? QString::number(response.score->value()) : QStringLiteral("-"),
                      response.answeredAt ? response.answeredAt->date().toString(Qt::ISODate) : QStringLiteral("-"),
                      QStringLiteral("'%1'").arg(response.comment)};
    for (const auto &attribute : response.attributes)
        words << attribute.second;
    if (response.starred)
        words << QStringLiteral("*");
    if (response.inFollowUp)
        words << QStringLiteral("!");
    if (!response.phrase.isEmpty())
        words << u'"' + response.phrase + u'"';
    if (response.tone)
        words << u'~' + toneClassName(*response.tone);
    if (!response.note.isEmpty())
        words << u'+' + response.note;
    for (const Tag &tag : response.tags)
        words << u'#' + tag.name;
    if (response.respondent)
        words << (response.respondent->nameHidden ? QStringLiteral("hidden") : response.respondent->name);
    return words.join(u' ');
}

} // namespace

SessionFixture::SessionFixture(Backups backups)
    : session({QDate(2026, 7, 1), Qt::Monday, QTimeZone::utc(),
               backups == Backups::Made ? backupFolder() : QString(),
               [this] { return QDateTime::currentDateTimeUtc().addDays(daysLater); }}),
      failures(&session, &Session::failed)
{
    QObject::connect(&session, &Session::saving, &session, [this](bool saving) { m_saving = saving; });
}

bool SessionFixture::snapshotAfter(const std::function<void()> &act)
{
    QSignalSpy ready(&session, &Session::snapshotReady);
    act();
    // The one with themes is the last: else it would be taken for an answer to what comes next. And what was written is
    // in it, for the themes of earlier data may come in between.
    return QTest::qWaitFor(
        [&] {
            const SnapshotPtr newest = session.snapshot();
            return !ready.isEmpty() && !m_saving && newest && newest->themes && newest->dataset == session.dataset();
        },
        5000);
}

bool SessionFixture::create()
{
    return snapshotAfter([this] { session.create(path(), QStringLiteral("Test")); });
}

bool SessionFixture::open(const QString &name)
{
    return snapshotAfter([this, name] { session.open(path(name)); });
}

Inspection SessionFixture::inspection(const char *csv)
{
    QFile file(folder.filePath(QStringLiteral("answers.csv")));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(csv) >= 0;
    file.close();
    Q_ASSERT(written);
    return inspectFile(file.fileName()).value();
}

ImportOptions SessionFixture::importOptions(const Inspection &inspected) const
{
    ImportOptions options;
    options.mapping = inspected.mapping;
    options.timeZone = QTimeZone::utc();
    options.importedAt = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    return options;
}

bool SessionFixture::import(const char *csv)
{
    const Inspection inspected = inspection(csv);
    QSignalSpy finished(&session, &Session::importFinished);
    const bool analyzed = snapshotAfter([&] { session.startImport(inspected, importOptions(inspected)); });
    return analyzed && finished.size() == 1;
}

QStringList SessionFixture::read(const std::vector<qint64> &ids)
{
    std::vector<ResponseId> wanted;
    for (const qint64 id : ids)
        wanted.push_back(ResponseId{id});
    QStringList lines{QStringLiteral("no answer")};
    const quint64 own = session.newToken(); // pages read, too
    const auto listening = QObject::connect(&session, &Session::responsesReady, &session,
                                            [&](quint64 token, const std::vector<Response> &responses) {
                                                if (token != own)
                                                    return;
                                                lines.clear();
                                                for (const Response &response : responses)
                                                    lines << line(response);
                                            });
    session.fetchResponses(own, wanted);
    (void)QTest::qWaitFor([&] { return lines != QStringList{QStringLiteral("no answer")}; }, 5000);
    QObject::disconnect(listening);
    return lines;
}

void SessionFixture::letAllEnd()
{
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents(); // a job that has ended may ask the threads
    (void)read({1});
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

bool SessionFixture::setThemes(const char *rules)
{
    const ThemeIndexPtr before = session.comments().themes;
    const QByteArray json = ThemesSetting{readThemes(QByteArray(rules) + "\nstarter themes: off\n").dictionary}.toJson();
    session.changeDocumentSetting(QString::fromLatin1(ThemesSetting::Key), json, QStringLiteral("Change themes"));
    return QTest::qWaitFor([&] { return session.comments().themes != before && session.snapshot()->themes->index == session.comments().themes; });
}

} // namespace earshot::test
