// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/page.h"
#include "model/job.h"

#include <QAbstractItemModel>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace earshot {

class AnsweredPane;
class CheckMenu;
class CrosstabPane;
class DriversPane;
class NoAnswers;
class PageHead;
class SavedSegments;
class SegmentModel;
class SegmentExplanation;
class SegmentTable;
class SegmentedSwitch;

/// Which groups score higher or lower than the rest, and which differences one can trust.
class SegmentsPage : public Page
{
    Q_OBJECT
public:
    SegmentsPage(Session &session, ThemeSource &themes, QWidget *parent = nullptr);

    void showSnapshot(const SnapshotPtr &snapshot) override;
    QString statusHint() const override;
    QJsonObject arrangement() const override;
    void arrange(const QJsonObject &kept) override;
    /// Where the page asks for a file; a test answers there.
    Dialogs &dialogs() { return m_dialogs; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum View { Table, Crossed, Drivers, Answered };
    QWidget *makeTableView();
    QWidget *makeTable();
    void connectTable();
    void connectCrosstab();
    void chooseAttributes();
    std::vector<AttributeId> sections() const;
    void showChoice();
    void readChoice();
    void keepChoice();
    void setView(View view);
    QString sentence() const;
    QWidget *firstFocus() const;
    void cross(const std::optional<Crossing> &wanted);
    void offerAttributes();
    void setAttributes(const QStringList &ids);
    void explain();
    void showView();
    /// The scope narrowed to the values, which must be of one attribute.
    Scope narrowed(const QModelIndexList &values) const;
    void countSaved();
    void explainFigure(const QModelIndex &cell);
    void filterTo(const QModelIndexList &values, bool showComments);
    void exportTable();
    void writeTable(const QString &path);

    Session &m_session;
    ThemeSource &m_themes;
    SegmentModel *m_model;
    PageHead *m_head;
    SegmentTable *m_table = nullptr;
    SegmentExplanation *m_explanation;
    CheckMenu *m_attributeMenu;
    QPushButton *m_groupBy;
    QPushButton *m_export;
    QStackedLayout *m_views = nullptr;
    CrosstabPane *m_crosstab;
    DriversPane *m_drivers;
    AnsweredPane *m_answered;
    NoAnswers *m_empty;
    SegmentedSwitch *m_view;
    QVBoxLayout *m_content = nullptr;
    SnapshotPtr m_snapshot;
    DatasetPtr m_chosenFor; ///< the dataset whose attributes were chosen from
    std::vector<AttributeId> m_attributes;
    bool m_withThemes = true;   ///< as the last section
    bool m_themesAlone = false; ///< chosen so: no attributes
    std::optional<Crossing> m_crossing; ///< as chosen last
    Dialogs m_dialogs;
    Job m_exporting;
    SavedSegments *m_saved;
};

} // namespace earshot
