// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QMenu;

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
    void showDuplicates(DuplicatePolicy policy);

Q_SIGNALS:
    void dialectWanted(const earshot::Dialect &dialect);
    void dateOrderWanted(earshot::DateOrder order);
    void duplicatesWanted(earshot::DuplicatePolicy policy);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHeader();
    void addEncodings();
    void addSeparators();
    void fillSheets(const QStringList &sheets);
    void addDates();
    void addDuplicates();
    void addWhy(QMenu *menu, FilterButton *button, QString DialectWhy::*why);

    const ThemeSource &m_themes;
    Dialect m_dialect;
    DialectWhy m_why;
    QBoxLayout *m_row;
    ElidedLabel *m_name;
    TextLabel *m_facts;
    FilterButton *m_sheet;
    QMenu *m_sheets;
    FilterButton *m_encoding;
    FilterButton *m_separator;
    FilterButton *m_dates;
    FilterButton *m_duplicates;
    QAction *m_replace = nullptr; ///< the policy that a merge has not
    BoxedCheck *m_header;
    QWidget *m_controls;
};

} // namespace earshot
