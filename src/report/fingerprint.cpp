// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fingerprint.h"

#include <QCryptographicHash>
#include <QDataStream>

namespace earshot {

namespace {

/// Bytes in a fixed order, into the hash.
class Digest
{
public:
    template <typename T>
    void add(std::span<const T> values)
    {
        addNumber(qint64(values.size()));
        // Little endian on every machine that Qt 6 is built for here; a fingerprint is compared, never
        // exchanged.
        m_hash.addData(
            QByteArrayView(reinterpret_cast<const char *>(values.data()), qsizetype(values.size_bytes())));
    }
    void addNumber(qint64 number) { m_hash.addData(QByteArray::number(number) + '\n'); }
    void addText(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        addNumber(bytes.size());
        m_hash.addData(bytes);
    }
    void addDate(const std::optional<QDate> &date) { addNumber(date ? date->toJulianDay() : 0); }
    QString result() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void addData(Digest &digest, const Dataset &dataset)
{
    digest.add(dataset.marks());
    digest.add(dataset.minutes());
    digest.add(dataset.surveyCodes());
    if (!dataset.correctedTones().isEmpty()) {
        for (const ToneClass tone : {ToneClass::Negative, ToneClass::Neutral, ToneClass::Positive})
            digest.add(dataset.correctedTones().of(tone));
    }
    for (const AttributeColumn &column : dataset.attributes()) {
        digest.addText(column.attribute.name);
        for (const QString &value : column.values)
            digest.addText(value);
        if (column.codes)
            column.codes->visit([&](auto codes) { digest.add(codes); });
    }
}

void addScope(Digest &digest, const Scope &scope)
{
    digest.addDate(scope.period.first);
    digest.addDate(scope.period.last);
    digest.addNumber(qint64(scope.comparison.kind));
    digest.addDate(scope.comparison.chosen.first);
    digest.addDate(scope.comparison.chosen.last);
    digest.addNumber(scope.survey ? number(*scope.survey) : 0);
    for (const AttributeFilter &filter : scope.attributes) {
        digest.addNumber(number(filter.attribute));
        digest.addText(filter.values.join(QChar(0)));
    }
    digest.addNumber(qint64(scope.scores.to_ulong()));
    for (TagId tag : scope.tags)
        digest.addNumber(number(tag));
    digest.addNumber((scope.starredOnly ? 1 : 0) + (scope.withNoteOnly ? 2 : 0) + (scope.undatedOnly ? 4 : 0) + (scope.untaggedOnly ? 8 : 0)
                     + (scope.inFollowUpOnly ? 16 : 0));
    digest.addText(scope.search);
    for (const QString &theme : scope.themes)
        digest.addText(theme);
    if (scope.tones.any())
        digest.addNumber(qint64(scope.tones.to_ulong()));
}

} // namespace

QString fingerprint(const Dataset &dataset, const Scope &scope)
{
    Digest digest;
    addData(digest, dataset);
    addScope(digest, scope);
    return digest.result();
}

} // namespace earshot
