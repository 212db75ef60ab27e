// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

/// A table of text, and one of its lines as a row for the writer. Keeps the bytes that the row points to.
class Table
{
public:
    explicit Table(const char *text)
    {
        for (const QByteArray &line : QByteArray(text).split('\n')) {
            QList<QByteArray> fields;
            for (const QByteArray &field : line.split('|'))
                fields.append(field.trimmed());
            if (!line.trimmed().isEmpty())
                m_lines.append(fields);
        }
        for (const QByteArray &name : m_lines.takeFirst())
            m_columns.append(QString::fromUtf8(name));
    }

    QStringList attributes() const
    {
        static const QStringList known{u"score"_s, u"answered_at"_s, u"comment"_s, u"id"_s, u"email"_s,
                                       u"person"_s, u"name"_s, u"phone"_s, u"tags"_s};
        QStringList names;
        std::copy_if(m_columns.begin(), m_columns.end(), std::back_inserter(names),
                     [](const QString &name) { return !known.contains(name); });
        return names;
    }
    qsizetype rows() const { return m_lines.size(); }

    NewResponse row(qsizetype index)
    {
        m_attributes.clear();
        m_tags.clear();
        for (const QString &name : attributes())
            m_attributes.push_back(field(index, name));
        m_tagList = m_lines.at(index).value(m_columns.indexOf(u"tags"_s)).split(',');
        for (const QByteArray &tag : m_tagList)
            m_tags.push_back({tag.data(), static_cast<size_t>(tag.size())});
        NewResponse row;
        row.sourceRow = index + 2;
        row.score = field(index, u"score"_s).empty() ? -1 : std::stoi(std::string(field(index, u"score"_s)));
        const auto time = QDateTime::fromString(
            QString::fromUtf8(m_lines.at(index).value(m_columns.indexOf(u"answered_at"_s))), Qt::ISODate);
        if (time.isValid()) {
            row.answeredAt = time.toSecsSinceEpoch();
            row.utcOffsetMinutes = time.offsetFromUtc() / 60;
        }
        row.comment = field(index, u"comment"_s);
        row.externalId = field(index, u"id"_s);
        row.email = field(index, u"email"_s);
        row.respondentExternalId = field(index, u"person"_s);
        row.name = field(index, u"name"_s);
        row.phone = field(index, u"phone"_s);
        row.attributes = m_attributes;
        row.tags = m_tags;
        return row;
    }

private:
    std::string_view field(qsizetype row, const QString &name) const
    {
        const qsizetype column = m_columns.indexOf(name);
        if (column < 0 || column >= m_lines.at(row).size())
            return {};
        const QByteArray &bytes = m_lines.at(row).at(column);
        return {bytes.constData(), static_cast<size_t>(bytes.size())};
    }

    QStringList m_columns;
    QList<QList<QByteArray>> m_lines;
    QList<QByteArray> m_tagList;
    std::vector<std::string_view> m_attributes, m_tags;
};

QString timeText(Dataset::Minute minute)
{
    if (minute == Dataset::Undated)
        return u"undated"_s;
    const QDate day = Dataset::dayOf(minute);
    const int ofDay = minute - Dataset::minuteOf(day);
    return day.toString(Qt::ISODate) + u' ' + QTime(ofDay / 60, ofDay % 60).toString(u"hh:mm"_s);
}

QString rowText(const Dataset &dataset, quint32 row)
{
    QStringList words{QString::number(number(dataset.id(row)))};
    const auto score = dataset.score(row);
    words << (score ? QString::number(score->value()) : u"-"_s) << timeText(dataset.minutes()[row]);
    const auto mark = dataset.marks()[row];
    if (mark & Dataset::HasComment)
        words << u"comment"_s;
    if (mark & Dataset::Starred)
        words << u"starred"_s;
    if (mark & Dataset::HasNote)
        words << u"note"_s;
    if (mark & Dataset::InFollowUp)
        words << u"follow-up"_s;
    if (const auto tone = dataset.correctedTones().at(row))
        words << u'~' + toneClassName(*tone);
    if (!dataset.surveyCodes().empty())
        words << u"survey="_s + dataset.surveys()[dataset.surveyCodes()[row]].name;
    for (const TagRows &tag : dataset.tags()) {
        if (std::binary_search(tag.rows->begin(), tag.rows->end(), row))
            words << u"#"_s + tag.tag.name;
    }
    for (const AttributeColumn &column : dataset.attributes()) {
        if (const quint32 code = column.codes->at(row); code != 0)
            words << column.attribute.name + u'=' + column.values.at(code);
    }
    return words.join(u' ');
}

} // namespace

qsizetype pageSize(const QByteArray &file)
{
    return qFromBigEndian<quint16>(file.constData() + 16); // as SQLite's header has it
}

std::unique_ptr<Document> newDocument(const QTemporaryDir &folder, const char *timeZone)
{
    auto made = Document::create(folder.filePath(u"test.earshot"_s), u"Test"_s, QTimeZone(timeZone));
    if (!made)
        qFatal("%s", failure(made));
    return std::move(*made);
}

QString import(Document &document, const char *text, const ImportOfText &options)
{
    Table table(text);
    BatchWriter::Start start;
    start.source = u"table.csv"_s;
    start.survey = options.survey;
    start.attributes = table.attributes();
    start.duplicates = options.duplicates;
    start.keys = options.keys;
    start.importedAt = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);
    auto writer = BatchWriter::begin(document, start);
    if (!writer)
        return u"failed: "_s + QString::fromUtf8(failure(writer));
    ResponseKeyMaker keys = (*writer)->keyMaker();
    qint64 unanswered = 0;
    for (qsizetype i = 0; i < table.rows(); ++i) {
        const NewResponse row = table.row(i);
        const auto outcome = (*writer)->append(row, keys.keysOf(row));
        if (!outcome)
            return u"failed: "_s + QString::fromUtf8(failure(outcome));
        unanswered += *outcome == AppendOutcome::Added && row.score < 0;
    }
    const auto batch = (*writer)->commit({{}, unanswered, 0});
    if (!batch)
        return u"failed: "_s + QString::fromUtf8(failure(batch));
    const QString updated = batch->updated > 0 ? u" (%1 updated)"_s.arg(batch->updated) : QString();
    return u"%1 imported%2, %3 unanswered, %4 duplicates"_s.arg(batch->imported).arg(updated)
        .arg(batch->unanswered).arg(batch->duplicates);
}

QStringList datasetLines(Document &document)
{
    const auto dataset = document.loadDataset();
    if (!dataset)
        return {QString::fromUtf8(failure(dataset))};
    QStringList lines;
    for (quint32 row = 0; row < (*dataset)->size(); ++row)
        lines << rowText(**dataset, row);
    return lines;
}

QString responseLine(Document &document, qint64 id)
{
    const ResponseId ids[] = {ResponseId{id}};
    const auto found = document.responses(ids);
    if (!found)
        return QString::fromUtf8(failure(found));
    if (found->empty())
        return u"not there"_s;
    const Response &r = found->front();
    QStringList words{u"survey %1 batch %2 row %3"_s.arg(number(r.survey)).arg(number(r.batch)).arg(r.sourceRow)};
    words << (r.score ? QString::number(r.score->value()) : u"-"_s);
    words << (r.answeredAt ? r.answeredAt->toString(Qt::ISODate) : u"undated"_s) << u'“' + r.comment + u'”';
    if (!r.externalId.isEmpty())
        words << u"id "_s + r.externalId;
    if (r.respondent)
        words << QStringList{u"by %1"_s.arg(number(r.respondent->id)), r.respondent->email, r.respondent->externalId,
                             r.respondent->name, r.respondent->phone,
                             r.respondent->nameHidden ? u"hidden"_s : u"shown"_s}.join(u'/');
    for (const auto &[attribute, value] : r.attributes)
        words << u"%1=%2"_s.arg(number(attribute)).arg(value);
    for (const Tag &tag : r.tags)
        words << u'#' + tag.name;
    if (!r.phrase.isEmpty())
        words << u'"' + r.phrase + u'"';
    if (!r.note.isEmpty())
        words << u"note “%1”"_s.arg(r.note);
    if (r.starred)
        words << u"starred"_s;
    if (r.inFollowUp)
        words << u"follow-up"_s;
    if (r.tone)
        words << u'~' + toneClassName(*r.tone);
    return words.join(u' ');
}

} // namespace earshot
