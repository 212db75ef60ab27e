// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_file.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <algorithm>
#include <set>

namespace earshot {

namespace {

/// Where a dictionary ends and a stream's bytes, in which nothing may be looked for or changed, begin.
qsizetype headEnd(const QByteArray &body)
{
    const qsizetype stream = body.indexOf("\nstream");
    return stream < 0 ? body.size() : stream;
}

/// Calls `use` with every "12 0 R" in a dictionary: its number, where it begins and ends.
template <typename Use>
void eachReference(const QByteArray &body, Use use)
{
    static const QRegularExpression reference(QStringLiteral("\\b(\\d+) 0 R\\b"));
    const QString head = QString::fromLatin1(body.left(headEnd(body)));
    for (auto it = reference.globalMatch(head); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        use(match.captured(1).toInt(), match.capturedStart(), match.capturedEnd());
    }
}

int numberAfter(const QByteArray &text, const char *key)
{
    const qsizetype at = text.indexOf(key);
    return at < 0 ? 0 : text.mid(at + qsizetype(qstrlen(key)), 12).trimmed().split(' ').front().toInt();
}

/// Offsets of the objects by number from the table at the end; empty when it is not as expected.
std::map<int, qsizetype> offsets(const QByteArray &bytes, qsizetype table)
{
    std::map<int, qsizetype> result;
    const QList<QByteArray> lines = bytes.mid(table).split('\n');
    if (lines.size() < 3 || !lines[0].startsWith("xref") || !lines[1].startsWith("0 "))
        return {};
    const int count = lines[1].mid(2).trimmed().toInt();
    for (int i = 1; i < count && i + 2 < lines.size(); ++i) {
        const QList<QByteArray> words = lines[i + 2].trimmed().split(' ');
        if (words.size() == 3 && words[2] == "n")
            result[i] = words[0].toLongLong();
    }
    return result;
}

std::optional<QByteArray> bodyAt(const QByteArray &bytes, int number, qsizetype from, qsizetype to)
{
    const QByteArray head = QByteArray::number(number) + " 0 obj";
    const qsizetype end = bytes.lastIndexOf("endobj", to - 1);
    if (from < 0 || to > bytes.size() || end <= from || bytes.mid(from, head.size()) != head)
        return std::nullopt;
    return bytes.mid(from + head.size(), end - from - head.size()).trimmed();
}

QByteArray renumbered(const QByteArray &body, const std::map<int, int> &numbers)
{
    QByteArray result;
    qsizetype copied = 0;
    eachReference(body, [&](int number, qsizetype begin, qsizetype end) {
        const auto found = numbers.find(number);
        result += body.mid(copied, begin - copied);
        result += found == numbers.end() ? QByteArray("null") : QByteArray::number(found->second) + " 0 R";
        copied = end;
    });
    return result + body.mid(copied);
}

/// Qt names the parts of fonts ("/QUAAAA+Inter") by numbers that change from run to run; this names them in
/// the order in which they are met.
class SubsetTags
{
public:
    QByteArray renamed(const QByteArray &body)
    {
        static const QRegularExpression tag(QStringLiteral("/([A-Z]{6})\\+"));
        QByteArray result = body;
        const QString head = QString::fromLatin1(body.left(headEnd(body)));
        for (auto it = tag.globalMatch(head); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            result.replace(match.capturedStart(1), 6,
                           m_tags.emplace(match.captured(1), next()).first->second);
        }
        return result;
    }

private:
    QByteArray next() const
    {
        QByteArray name(6, 'A');
        size_t rest = m_tags.size();
        for (qsizetype i = name.size() - 1; i >= 0; --i, rest /= 26)
            name[i] = static_cast<char>('A' + rest % 26);
        return name;
    }

    std::map<QString, QByteArray> m_tags;
};

} // namespace

std::optional<PdfFile> PdfFile::parse(const QByteArray &bytes)
{
    const qsizetype start = bytes.lastIndexOf("startxref");
    const qsizetype table =
        start < 0 ? -1 : bytes.mid(start + 9, 24).trimmed().split('\n').front().trimmed().toLongLong();
    if (table <= 0 || table >= bytes.size())
        return std::nullopt;
    PdfFile file;
    const QByteArray trailer = bytes.mid(bytes.indexOf("trailer", table));
    file.m_root = numberAfter(trailer, "/Root ");
    file.m_info = numberAfter(trailer, "/Info ");
    const std::map<int, qsizetype> places = offsets(bytes, table);
    std::set<qsizetype> ends{table};
    for (const auto &[number, place] : places)
        ends.insert(place);
    for (const auto &[number, place] : places) {
        const std::optional<QByteArray> body = bodyAt(bytes, number, place, *ends.upper_bound(place));
        if (!body)
            return std::nullopt;
        file.m_objects[number] = *body;
    }
    if (!file.m_objects.contains(file.m_root) || !file.m_objects.contains(file.m_info) ||
        file.pages().empty())
        return std::nullopt;
    return file;
}

int PdfFile::add(const QByteArray &body)
{
    const int number = m_objects.empty() ? 1 : m_objects.rbegin()->first + 1;
    m_objects[number] = body;
    return number;
}

std::vector<int> PdfFile::pages() const
{
    const auto tree = m_objects.find(numberAfter(m_objects.at(m_root), "/Pages "));
    std::vector<int> result;
    if (tree == m_objects.end())
        return result;
    const qsizetype kids = tree->second.indexOf("/Kids");
    const QByteArray list =
        kids < 0 ? QByteArray() : tree->second.mid(kids, tree->second.indexOf(']', kids) - kids);
    eachReference(list, [&](int number, qsizetype, qsizetype) { result.push_back(number); });
    return result;
}

QByteArray PdfFile::write() const
{
    std::map<int, int> numbers;
    std::vector<int> order;
    const auto reach = [&](int number) {
        if (m_objects.contains(number) && numbers.emplace(number, int(order.size()) + 1).second)
            order.push_back(number);
    };
    reach(m_root);
    for (size_t i = 0; i < order.size(); ++i)
        eachReference(m_objects.at(order[i]), [&](int number, qsizetype, qsizetype) { reach(number); });
    reach(m_info);
    SubsetTags tags;
    QByteArray out("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), table("0000000000 65535 f \n");
    for (int number : order) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(numbers[number]) + " 0 obj\n" +
               tags.renamed(renumbered(m_objects.at(number), numbers)) + "\nendobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
    const QByteArray count = QByteArray::number(qsizetype(order.size()) + 1);
    const QByteArray place = QByteArray::number(out.size());
    out += "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root " +
           QByteArray::number(numbers[m_root]) + " 0 R /Info " + QByteArray::number(numbers[m_info]) +
           " 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + place + "\n%%EOF\n";
    return out;
}

QByteArray pdfText(const QString &text)
{
    QByteArray digits("<FEFF");
    for (QChar c : text)
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return digits + '>';
}

} // namespace earshot
