// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"

#include <QColor>
#include <QFont>
#include <QString>
#include <utility>
#include <vector>

namespace earshot {

/// The design's colours by their token names, for one of the two appearances; read from
/// resources/tokens.json. A value that is handed to everything that paints. No other place names a colour.
struct Theme
{
    bool dark = false;
    bool patterns = false; ///< hatch detractors and promoters, for print in black and white
    bool paper = false;    ///< text must be found again when it is copied: no alternative shapes of + − ± : ( )
    QColor canvas, surface, sunken, side, chrome, hover, track, line, line2, field;
    QColor ink, ink2, ink3, ink4;
    QColor accent, accentHover, accentWeak, accentInk, onAccent, sel, selside;
    QColor pro, proWeak, proInk, pas, pasWeak, pasInk, det, detWeak, detInk, onData;
    QColor warnInk, warnWeak, warn, errInk, errWeak, err, okInk, okWeak, mark, grid;
    QColor s1, s2, s3, s4;

    static Theme light();
    static Theme darkTheme();
    /// With somebody's own colour for lines, bands and grounds: moved towards the ink until it is seen on the surface (3:1, WCAG 2.1
    /// 1.4.11), with an ink that is read on it. Detractors, passives and promoters keep theirs.
    Theme withAccent(const QColor &own) const;

    /// Every colour by its token name, in the design's order.
    std::vector<std::pair<QString, QColor>> tokens() const;

    const QColor &fill(Category category) const;
    const QColor &weak(Category category) const; ///< behind text(category)
    const QColor &text(Category category) const;

    /// Inter at a size in device-independent pixels.
    QFont font(int pixels, QFont::Weight weight = QFont::Normal) const;
};

} // namespace earshot
