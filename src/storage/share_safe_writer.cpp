// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/share_safe_writer.h"

#include "storage/batch_writer.h"
#include "storage/copies.h"
#include "storage/storage_text.h"
#include "storage/survey_table.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr size_t Chunk = 4096; ///< responses in memory at a time

/// Noon of the day, so that it is the same day in the document's time zone and round it.
std::optional<qint64> noonOf(const Dataset &dataset, quint32 row, const QTimeZone &zone)
{
    const std::optional<QDate> day = dataset.day(row);
    return day ? std::optional(QDateTime(*day, QTime(12, 0), zone).toSecsSinceEpoch()) : std::nullopt;
}

class RowWriter
{
public:
    RowWriter(const SharedAnswers &answers, QTimeZone zone, BatchWriter &writer)
        : m_answers(answers), m_zone(std::move(zone)), m_keys(writer.keyMaker()), m_writer(writer)
    {}

    Result<void> append(size_t place, const QByteArray &comment)
    {
        const Dataset &dataset = *m_answers.dataset;
        const quint32 row = m_answers.rows[place];
        std::vector<QByteArray> values;
        for (size_t i = 0; i < m_answers.kept.size(); ++i)
            values.push_back(m_answers.kept[i]->values[static_cast<qsizetype>(m_answers.codes[i][place])].toUtf8());
        const std::vector<std::string_view> views(values.begin(), values.end());
        NewResponse response;
        response.score = dataset.score(row) ? dataset.score(row)->value() : -1;
        response.survey = dataset.surveyCodes().empty() ? quint8{0} : m_answers.surveyPlaces[dataset.surveyCodes()[row]];
        response.answeredAt = noonOf(dataset, row, m_zone);
        response.comment = std::string_view(comment.constData(), static_cast<size_t>(comment.size()));
        response.attributes = views;
        const auto done = m_writer.append(response, m_keys.keysOf(response));
        return done ? Result<void>() : done.error();
    }

private:
    const SharedAnswers &m_answers;
    QTimeZone m_zone;
    ResponseKeyMaker m_keys;
    BatchWriter &m_writer;
};

/// The surveys are there already, and found by their names.
BatchWriter::Start startOf(const SharedAnswers &answers, const Document &copy, const QDateTime &now)
{
    BatchWriter::Start start;
    start.source = Storage::tr("Share-safe copy");
    start.duplicates = DuplicatePolicy::KeepBoth; // days and scores alone are often alike
    start.importedAt = now;
    start.expectedRows = static_cast<qint64>(answers.rows.size());
    for (const AttributeColumn *column : answers.kept)
        start.attributes << column->attribute.name;
    start.survey = answers.surveys.empty() ? copy.info().title : answers.surveys.front().name;
    for (size_t i = 1; i < answers.surveys.size(); ++i)
        start.others.push_back({answers.surveys[i].name, answers.surveys[i].metric});
    return start;
}

Result<void> writeRows(Document &original, const SharedAnswers &answers, const ShareableComment &comment, RowWriter &writer, const Progress &progress)
{
    const auto all = static_cast<double>(answers.rows.size());
    const auto goesOn = [&](size_t place) { return place % Chunk != 0 || !progress || progress(static_cast<double>(place) / all); };
    const auto write = [&](size_t place, const Response *response) -> Result<void> {
        if (!goesOn(place))
            return Error{ErrorCode::Cancelled, {}, {}};
        return writer.append(place, response ? comment(*response).toUtf8() : QByteArray());
    };
    if (answers.withComments)
        return visitResponses(original, *answers.dataset, answers.rows, write);
    for (size_t place = 0; place < answers.rows.size(); ++place) {
        if (auto done = write(place, nullptr); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> visitResponses(Document &document, const Dataset &dataset, std::span<const quint32> rows,
                            const std::function<Result<void>(size_t place, const Response *)> &visit)
{
    for (size_t first = 0; first < rows.size(); first += Chunk) {
        const auto chunk = rows.subspan(first, std::min(Chunk, rows.size() - first));
        std::vector<ResponseId> ids;
        for (const quint32 row : chunk)
            ids.push_back(dataset.id(row));
        const auto responses = document.responses(ids);
        if (!responses)
            return responses.error();
        auto next = responses->begin();
        for (size_t i = 0; i < ids.size(); ++i) {
            const bool isThere = next != responses->end() && next->id == ids[i];
            if (auto done = visit(first + i, isThere ? &*next : nullptr); !done)
                return done;
            next += isThere ? 1 : 0;
        }
    }
    return {};
}

Result<void> writeSharedAnswers(Document &original, const SharedAnswers &answers, const ShareableComment &comment, const QDateTime &now,
                                Document &copy, const Progress &progress)
{
    const QTimeZone zone = original.info().timeZone;
    if (auto done = copy.setTimeZone(zone); !done)
        return done;
    for (const Survey &survey : answers.surveys) {
        if (const auto added = addSurvey(copy.connection(), survey); !added)
            return added.error();
    }
    auto batch = BatchWriter::begin(copy, startOf(answers, copy, now));
    if (!batch)
        return batch.error();
    RowWriter writer(answers, zone, **batch);
    if (auto done = writeRows(original, answers, comment, writer, progress); !done)
        return done;
    if (const auto committed = (*batch)->commit({}); !committed)
        return committed.error();
    for (auto kept = answers.settings.begin(); kept != answers.settings.end(); ++kept) {
        if (auto done = copy.setSetting(kept.key(), kept.value()); !done)
            return done;
    }
    return {};
}

Result<void> saveSharedAnswers(Document &original, const SharedAnswers &answers, const ShareableComment &comment, const QDateTime &now,
                               const QString &path, const QString &title, const Progress &progress)
{
    if (auto may = requireReplaceable(original.connection(), path); !may)
        return may;
    const QFileInfo info(path);
    const QTemporaryDir unfinished(info.absolutePath() + u"/.earshot-XXXXXX"_s);
    if (!unfinished.isValid())
        return Error{ErrorCode::WriteFailed, Storage::tr("“%1” could not be written. Check that the folder may be written to.").arg(info.fileName()), unfinished.errorString()};
    auto copy = Document::create(unfinished.filePath(info.fileName()), title, original.info().timeZone);
    if (!copy)
        return copy.error();
    if (auto written = writeSharedAnswers(original, answers, comment, now, **copy, progress); !written)
        return written;
    if (progress && !progress(1))
        return Error{ErrorCode::Cancelled, {}, {}};
    const auto saved = (*copy)->saveCopy(path);
    copy->reset(); // closed before its folder goes
    return saved;
}

} // namespace earshot
