// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/inspection.h"

#include <QWidget>

class QBoxLayout;

namespace earshot {

class BoxedCheck;
class ElidedLabel;
class FilterButton;
class TextLabel;
class ThemeSource;

/// The file's name and how it was read: encoding, separator, dates, header line. Changing any reads it anew.
class ImportDetection : public QWidget
{
    Q_OBJECT
public:
    ImportDetection(const ThemeSource &themes, QWidget *parent);
    void showFile(const Inspection &inspection, const Mapping &mapping, bool dialectChosen);

Q_SIGNALS:
    void dialectWanted(const earshot::Dialect &dialect);
    void dateOrderWanted(earshot::DateOrder order);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addEncodings();
    void addSeparators();
    void addDates();

    const ThemeSource &m_themes;
    Dialect m_dialect;
    QBoxLayout *m_row;
    ElidedLabel *m_name;
    TextLabel *m_facts;
    FilterButton *m_encoding;
    FilterButton *m_separator;
    FilterButton *m_dates;
    BoxedCheck *m_header;
};

} // namespace earshot
