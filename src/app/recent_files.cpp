// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

const QString PathKey = QStringLiteral("path");
const QString TitleKey = QStringLiteral("title");
const QString OpenedKey = QStringLiteral("opened");
const QString NpsKey = QStringLiteral("nps");
const QString MonthsKey = QStringLiteral("months");
const QString EditKey = QStringLiteral("edit");
const QString BatchKey = QStringLiteral("batch");

QJsonObject toJson(const RecentFile &file)
{
    QJsonArray months;
    for (const std::optional<double> &month : file.months)
        months.append(month ? QJsonValue(*month) : QJsonValue());
    QJsonObject object{{PathKey, file.path},
                       {TitleKey, file.title},
                       {OpenedKey, file.openedAt.toString(Qt::ISODate)},
                       {MonthsKey, months}};
    if (file.nps)
        object.insert(NpsKey, *file.nps);
    if (file.mark) {
        object.insert(EditKey, file.mark->edit);
        object.insert(BatchKey, file.mark->batch);
    }
    return object;
}

RecentFile fromJson(const QJsonObject &object)
{
    RecentFile file{object.value(PathKey).toString(), object.value(TitleKey).toString(),
                    QDateTime::fromString(object.value(OpenedKey).toString(), Qt::ISODate), {}, {}, {}};
    if (object.value(NpsKey).isDouble())
        file.nps = object.value(NpsKey).toInt();
    if (object.value(EditKey).isDouble())
        file.mark = DocumentMark{object.value(EditKey).toInteger(), object.value(BatchKey).toInteger()};
    for (const QJsonValue &month : object.value(MonthsKey).toArray())
        file.months.push_back(month.isDouble() ? std::optional(month.toDouble()) : std::nullopt);
    return file;
}

} // namespace

bool RecentFile::exists() const
{
    return QFileInfo(path).isFile();
}

RecentFiles::RecentFiles(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QByteArray kept = settings.value(setting::RecentFiles).toByteArray();
    for (const QJsonValue &file : QJsonDocument::fromJson(kept).array())
        m_files.push_back(fromJson(file.toObject()));
}

std::optional<DocumentMark> RecentFiles::markOf(const QString &path) const
{
    const auto known = std::find_if(m_files.begin(), m_files.end(), [&](const RecentFile &f) { return f.path == path; });
    return known == m_files.end() ? std::nullopt : known->mark;
}

void RecentFiles::noteOpened(const QString &path, const QString &title, const QDateTime &at,
                             const std::optional<DocumentMark> &mark)
{
    const auto known = std::find_if(m_files.begin(), m_files.end(), [&](const RecentFile &f) { return f.path == path; });
    RecentFile file = known == m_files.end() ? RecentFile{path, {}, {}, {}, {}, {}} : *known;
    file.title = title;
    file.openedAt = at;
    file.mark = mark;
    std::erase_if(m_files, [&](const RecentFile &f) { return f.path == path; });
    m_files.insert(m_files.begin(), file);
    if (m_files.size() > Most)
        m_files.resize(Most);
    keep();
}

void RecentFiles::noteTotals(const QString &path, const Snapshot &snapshot)
{
    for (RecentFile &file : m_files) {
        if (file.path != path)
            continue;
        const std::optional<double> nps = snapshot.total.nps;
        file.nps = nps ? std::optional(static_cast<int>(std::lround(*nps))) : std::nullopt;
        file.months.clear();
        for (const Bucket &month : snapshot.sparkMonths)
            file.months.push_back(month.estimate.nps);
        keep();
    }
}

void RecentFiles::remove(const QString &path)
{
    std::erase_if(m_files, [&](const RecentFile &file) { return file.path == path; });
    keep();
}

void RecentFiles::relocate(const QString &from, const QString &to)
{
    std::erase_if(m_files, [&](const RecentFile &file) { return file.path == to; });
    for (RecentFile &file : m_files) {
        if (file.path == from)
            file.path = to;
    }
    keep();
}

void RecentFiles::keep()
{
    QJsonArray files;
    for (const RecentFile &file : m_files)
        files.append(toJson(file));
    m_settings.setValue(setting::RecentFiles, QJsonDocument(files).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

} // namespace earshot
