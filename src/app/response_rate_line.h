// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"

#include <QWidget>

namespace earshot {

class ShareBar;
class TextLabel;

/// Answers by people asked, as a bar with its counts. Hidden where it is not known who was asked: never a rate of 100 %.
class ResponseRateLine : public QWidget
{
    Q_OBJECT
public:
    explicit ResponseRateLine(const ThemeSource &themes, QWidget *parent = nullptr);
    static bool isKnown(const Snapshot &snapshot);
    void showSnapshot(const Snapshot &snapshot);

private:
    ShareBar *m_rate;
    TextLabel *m_asked;
};

} // namespace earshot
