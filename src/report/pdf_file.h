// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <map>
#include <optional>
#include <vector>

namespace earshot {

/// The objects of a PDF as Qt writes them (one table of offsets, no object streams), to be changed and
/// written again. Objects are numbered anew in the order in which the document reaches them, so that the same
/// content always gives the same bytes.
class PdfFile
{
public:
    /// Nothing when the bytes are not laid out as expected.
    static std::optional<PdfFile> parse(const QByteArray &bytes);

    int root() const { return m_root; }
    int info() const { return m_info; }
    const QByteArray &object(int number) const { return m_objects.at(number); }
    void replace(int number, const QByteArray &body) { m_objects[number] = body; }
    int add(const QByteArray &body);
    /// The page objects in order.
    std::vector<int> pages() const;

    QByteArray write() const;

private:
    std::map<int, QByteArray> m_objects; ///< what stands between "obj" and "endobj"
    int m_root = 0, m_info = 0;
};

/// A text string of a dictionary: UTF-16 in hexadecimal digits.
QByteArray pdfText(const QString &text);

} // namespace earshot
