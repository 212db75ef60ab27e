// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QHash>
#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace earshot {

/// Pictures as elements of a web page: text stays text, nothing points outside, and the colours are the page's own (variables
/// named like the design's tokens), so that they follow when the page is dark. Immutable.
class InlineSvg
{
public:
    explicit InlineSvg(const Theme &theme);

    /// `attributes` are those of the element beside its size, `inside` what stands before the drawing, both as markup; `prefix`
    /// sets the picture's ids apart from all others of the page.
    QString element(QSize size, const QString &attributes, const QString &inside, const QString &prefix,
                    const std::function<void(QPainter &)> &paint) const;

private:
    QHash<QString, QString> m_variables; ///< "#c2491d" to "var(--det)"
};

} // namespace earshot
