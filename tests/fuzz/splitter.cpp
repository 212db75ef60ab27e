// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"
#include "intake/csv_splitter.h"

#include <string>

using namespace earshot;

namespace {

using Records = std::vector<std::vector<std::string>>;

void take(const CsvRecord &record, Records &records)
{
    records.emplace_back(record.fields.begin(), record.fields.end());
}

/// As the reader does: what is left of a block moves to the front of the next one.
Records split(std::string_view text, char delimiter, size_t block)
{
    Records records;
    CsvSplitter splitter(delimiter);
    CsvRecord record;
    std::string buffer;
    size_t at = 0;
    do {
        const size_t count = std::min(block, text.size() - at);
        buffer.append(text.substr(at, count));
        at += count;
        const size_t size = buffer.size();
        buffer.append(CsvSplitter::Padding, '\xaa');
        splitter.setText(buffer.data(), size, at == text.size());
        while (splitter.next(record))
            take(record, records);
        buffer.resize(size);
        buffer.erase(0, splitter.rest());
    } while (at < text.size());
    return records;
}

std::string written(const Records &records, char delimiter)
{
    std::string text;
    for (const auto &fields : records) {
        for (size_t i = 0; i < fields.size(); ++i) {
            text += i ? std::string(1, delimiter) + '"' : std::string("\"");
            for (const char byte : fields[i])
                text += byte == '"' ? std::string("\"\"") : std::string(1, byte);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

} // namespace

void fuzz::splitter(Bytes bytes)
{
    if (bytes.size() < 2)
        return;
    const char delimiter = ",;\t|"[bytes[0] % 4];
    const std::string_view all = text(bytes.subspan(2));
    const Records records = split(all, delimiter, all.size() + 1);
    expect(split(all, delimiter, bytes[1] % 100 + 1) == records, "blocks of another size give the same records");
    expect(split(written(records, delimiter), delimiter, bytes[1] % 100 + 1) == records, "what is written by the rules is read back");
}
