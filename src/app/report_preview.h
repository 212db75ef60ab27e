// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "report/report.h"

#include <QAbstractListModel>
#include <QHash>
#include <QListView>
#include <QPixmap>
#include <QScrollArea>
#include <QStyledItemDelegate>

#include <memory>

namespace earshot {

using ReportPtr = std::shared_ptr<const LaidOutReport>;

/// A page of a report as pixels, in the light palette of paper. Width in device-independent pixels.
QPixmap paintedPage(const LaidOutReport &report, int page, int width, qreal devicePixelRatio);

/// The pages as small pictures with their numbers, somewhat smaller when all of them find room so. Each is drawn when it
/// is first seen.
class ReportThumbnails : public QListView
{
    Q_OBJECT
public:
    ReportThumbnails(const ThemeSource &themes, QWidget *parent);
    ~ReportThumbnails() override;
    void setReport(const ReportPtr &report);
    void setPage(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void lay();

    class Model;
    class Delegate;
    Model *m_pages;
};

/// One page, as large as the view or as wide. Page keys go to the next one.
class ReportPageView : public QScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Page, Width };
    ReportPageView(const ThemeSource &themes, QWidget *parent);
    void setReport(const ReportPtr &report);
    void setPage(int page);
    int page() const { return m_page; }
    void setFit(Fit fit);

Q_SIGNALS:
    void pageWanted(int page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Sheet;
    void lay();

    Sheet *m_sheet;
    ReportPtr m_report;
    int m_page = 0;
    Fit m_fit = Fit::Page;
};

} // namespace earshot
