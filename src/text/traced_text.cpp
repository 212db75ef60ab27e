// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/traced_text.h"

#include "text/fold.h"

namespace earshot {

TracedText::TracedText(QStringView original)
{
    const FoldedText folded = foldWithOrigin(original);
    const QStringView text = folded.text;
    for (qsizetype unit = 0; unit < text.size();) {
        const bool pair = text[unit].isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        qsizetype end = folded.ends[static_cast<size_t>(unit + length - 1)];
        // An accent that was folded away belongs to the letter before.
        while (end < original.size() && original[end].isMark()
               && (unit + length == text.size() || folded.starts[static_cast<size_t>(unit + length)] > end))
            ++end;
        const QByteArray bytes = text.sliced(unit, length).toUtf8();
        m_folded.append(bytes.constData(), static_cast<size_t>(bytes.size()));
        m_origins.insert(m_origins.end(), static_cast<size_t>(bytes.size()),
                         {folded.starts[static_cast<size_t>(unit)], end});
        unit += length;
    }
}

std::pair<qsizetype, qsizetype> TracedText::origin(size_t start, size_t length) const
{
    Q_ASSERT(length > 0 && start + length <= m_origins.size());
    const qsizetype from = m_origins[start].first;
    return {from, m_origins[start + length - 1].second - from};
}

} // namespace earshot
