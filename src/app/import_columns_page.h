// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "model/import_preview_model.h"
#include "model/import_rows_model.h"

#include <QWidget>

#include <array>
#include <memory>

class QMenu;
class QTableView;

namespace Ui {
class ImportColumnsPage;
}

namespace earshot {

class CounterButton;
class ImportDetection;
class ImportHeader;
class ImportRules;
class ThemeSource;

/// Step two: how the file was read, what each column means, and what that makes of every row.
/// Says what the user wants changed; the window reads and checks anew and shows the outcome here.
class ImportColumnsPage : public QWidget
{
    Q_OBJECT
public:
    ImportColumnsPage(const ThemeSource &themes, QWidget *parent);
    ~ImportColumnsPage() override;

    void showFile(const Inspection &inspection, const Mapping &mapping, bool dialectChosen);
    void showReport(const IntakeReport &report);
    /// While the rows are being checked anew the figures would be old.
    void setChecking();

Q_SIGNALS:
    void dialectWanted(const earshot::Dialect &dialect);
    void mappingWanted(const earshot::Mapping &mapping);
    void duplicatesWanted(earshot::DuplicatePolicy policy);
    /// Record, column and the value to use instead.
    void correctionsWanted(const std::vector<std::tuple<qint64, int, QString>> &corrections);
    void saveRejectsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static QString hintFor(const Inspection &inspection, const Mapping &mapping);
    void arrangeCounters();
    void addPreview();
    void addCounters();
    void addList();
    void openColumnMenu(int column);
    void addRoleActions(QMenu &menu, int column);
    void addRole(QMenu &menu, int column, Role role);
    void explain(int column);
    void fitColumns();
    void showList(const IntakeReport &report);
    QString noDuplicates() const;
    void rename(int column);
    void chooseKind(ImportRowsModel::Kind kind);
    void nameList();
    void nameLines();
    void activateRow(const QModelIndex &index);
    void useAllOffers();

    std::unique_ptr<Ui::ImportColumnsPage> m_ui;
    const ThemeSource &m_themes;
    ImportDetection *m_detection;
    ImportRules *m_rules;
    ImportHeader *m_header = nullptr;
    ImportPreviewModel m_preview;
    ImportRowsModel m_rows;
    std::array<CounterButton *, 4> m_counters{};
    Inspection m_inspection;
    Mapping m_mapping;
    DuplicatePolicy m_duplicates = DuplicatePolicy::Skip;
    IntakeReport m_report;
};

} // namespace earshot
