// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output.h"
#include "intake/csv_splitter.h"

#include <QFile>
#include <cstring>

#ifdef EARSHOT_LIBCSV
#include <csv.h>
#endif

using namespace earshot;

namespace {

constexpr size_t BlockSize = 1 << 20;

/// Both sides count fields and their bytes, so that neither can leave out the work.
struct Count {
    qint64 fields = 0;
    qint64 bytes = 0;
};

/// Block by block through one buffer, as the program reads a file.
Count ours(const QByteArray &file)
{
    std::vector<char> buffer(2 * BlockSize + CsvSplitter::Padding);
    CsvSplitter splitter(',');
    Count count;
    CsvRecord record;
    size_t kept = 0;
    for (size_t at = 0; at < static_cast<size_t>(file.size());) {
        const size_t size = std::min(BlockSize, static_cast<size_t>(file.size()) - at);
        std::memcpy(buffer.data() + kept, file.data() + at, size);
        at += size;
        splitter.setText(buffer.data(), kept + size, at == static_cast<size_t>(file.size()));
        while (splitter.next(record)) {
            for (const std::string_view field : record.fields) {
                ++count.fields;
                count.bytes += static_cast<qint64>(field.size());
            }
        }
        kept = kept + size - splitter.rest();
        std::memmove(buffer.data(), buffer.data() + splitter.rest(), kept);
    }
    return count;
}

#ifdef EARSHOT_LIBCSV
void countField(void *, size_t size, void *count)
{
    ++static_cast<Count *>(count)->fields;
    static_cast<Count *>(count)->bytes += static_cast<qint64>(size);
}

Count peer(const QByteArray &file)
{
    Count count;
    csv_parser parser;
    if (csv_init(&parser, 0) != 0)
        return count;
    for (size_t at = 0; at < static_cast<size_t>(file.size()); at += BlockSize)
        csv_parse(&parser, file.data() + at, std::min(BlockSize, static_cast<size_t>(file.size()) - at), countField, nullptr, &count);
    csv_fini(&parser, countField, nullptr, &count);
    csv_free(&parser);
    return count;
}
#endif

} // namespace

/// bench_csv FILE ROUNDS: a file in memory split into fields, quotes taken away, by the program's splitter and by libcsv
/// (I4). Rounds alternate.
int main(int argc, char **argv)
{
    QFile file(argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const QByteArray text = file.readAll();
    QJsonArray mine, others;
    Count found, foundByPeer;
    for (int round = QByteArray(argv[2]).toInt(); round > 0; --round) {
        mine.append(bench::milliseconds(1, [&] { found = ours(text); }).first());
#ifdef EARSHOT_LIBCSV
        others.append(bench::milliseconds(1, [&] { foundByPeer = peer(text); }).first());
#endif
    }
    bench::print({{QStringLiteral("ours_ms"), mine}, {QStringLiteral("peer_ms"), others}, {QStringLiteral("fields"), found.fields},
                  {QStringLiteral("bytes"), found.bytes}, {QStringLiteral("peer_fields"), foundByPeer.fields},
                  {QStringLiteral("peer_bytes"), foundByPeer.bytes}});
    return 0;
}
