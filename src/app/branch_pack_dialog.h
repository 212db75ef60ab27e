// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/job.h"
#include "report/branch_pack.h"

#include <QDialog>

class QListView;
class QProgressBar;
class QPushButton;
class QStringListModel;

namespace earshot {

class BranchPackMaker;
class CheckMenuModel;
class Dialogs;
class ElidedLabel;
class FilterButton;
class SearchField;
class Session;
class TextLabel;

/// Asks for which values of an attribute a report is wanted, in which format and folder, shows the files that there will
/// be, and writes them while the window stays usable. Gone when it closes, which stops what is under way.
class BranchPackDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr qsizetype LeastValues = 2, MostValues = 200; ///< of an attribute to be offered

    /// `whole`: what all reports share, with the snapshot of the scope with all branches. `fileName` begins the files' names.
    BranchPackDialog(Session &session, const ThemeSource &themes, Dialogs &dialogs, const ReportInput &whole, const QString &fileName,
                     QWidget *parent);
    /// Whether there is an attribute to choose.
    static bool isPossible(const Snapshot &snapshot);
    void setFolder(const QString &folder);

private:
    void build();
    QLayout *makeChoices();
    QLayout *makeValues();
    QLayout *makeFoot();
    void chooseAttribute();
    void chooseFormat();
    void showAttribute(size_t index);
    void showFormat(size_t index);
    void plan();
    void askFolder();
    void lookForFiles();
    void askToReplace(const QStringList &there);
    void start();
    void showRunning();
    void showProgress(int finished);
    void showResult(const WrittenPack &written);
    bool eventFilter(QObject *watched, QEvent *event) override;

    const ThemeSource &m_themes;
    Dialogs &m_dialogs;
    ReportInput m_whole;
    BranchPackWish m_wish;
    BranchPack m_pack;
    std::vector<const AttributeColumn *> m_attributes; ///< of the snapshot's dataset
    size_t m_attribute = 0, m_format = 0;
    QString m_folder;
    BranchPackMaker *m_maker;
    CheckMenuModel *m_values;
    QStringListModel *m_files;
    FilterButton *m_attributeButton, *m_formatButton, *m_folderButton;
    SearchField *m_search;
    QListView *m_list, *m_fileList;
    QProgressBar *m_progress;
    TextLabel *m_said;
    QPushButton *m_all, *m_none, *m_open, *m_close, *m_write;
    Job m_looking;
};

} // namespace earshot
