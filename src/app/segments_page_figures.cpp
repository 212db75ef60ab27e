// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure of the table came about, and the figures as a file.
#include "app/figure_explanation.h"
#include "app/info_popover.h"
#include "app/segment_table.h"
#include "app/segmented_switch.h"
#include "app/segments_page.h"
#include "model/segment_model.h"
#include "report/figure_tables.h"

#include <QFileInfo>
#include <QHash>

#include <array>

namespace earshot {

void SegmentsPage::explainFigure(const QModelIndex &cell)
{
    using Kind = ExplainedFigure::Kind;
    static const QHash<int, Kind> kinds{{SegmentModel::AnswersColumn, Kind::Answers}, {SegmentModel::StackColumn, Kind::Shares},
                                        {SegmentModel::ChangeColumn, Kind::Change},   {SegmentModel::VerdictColumn, Kind::Change},
                                        {SegmentModel::RestColumn, Kind::AgainstRest}};
    const Group *group = m_model->group(cell);
    ExplainedFigure figure = ExplainedFigure::ofTotal(*m_snapshot, kinds.value(cell.column(), Kind::Score));
    if (group) {
        const bool rest = figure.kind == Kind::AgainstRest;
        figure = {figure.kind, cell.siblingAtColumn(0).data().toString(), narrowed({cell}), group->now, group->before,
                  rest ? group->againstRest : group->change, rest ? m_model->tests().againstRest : m_model->tests().changes,
                  group->mentions};
    }
    InfoPopover *popover = FigureExplanation(*m_snapshot, figure, QLocale()).makePopover(this);
    connect(popover, &InfoPopover::actionWanted, this, [this, rows = figure.rows] {
        Q_EMIT scopeWanted(rows);
        Q_EMIT pageWanted(QStringLiteral("comments"));
    });
    popover->openAt(m_table->viewport()->mapToGlobal(m_table->visualRect(cell).bottomLeft()), m_table);
}

void SegmentsPage::exportTable()
{
    const std::array titles{tr("Export segments"), tr("Export crosstab"), tr("Export drivers")};
    const std::array names{tr("segments.csv"), tr("crosstab.csv"), tr("drivers.csv")};
    const auto view = static_cast<size_t>(m_view->current());
    m_dialogs.chooseToSave(this, titles[view], names[view], tr("Table (*.csv)"), [this](const QStringList &paths) {
        if (!paths.isEmpty())
            writeTable(paths.first());
    });
}

void SegmentsPage::writeTable(const QString &path)
{
    constexpr std::array Writers{writeSegmentTable, writeCrosstab, writeDriverTable};
    m_exporting.start(
        [snapshot = m_snapshot, path, write = Writers[static_cast<size_t>(m_view->current())]](const JobControl &) {
            CsvWriter writer(path);
            write(*snapshot, writer);
            return writer.commit();
        },
        [this, path](const Result<void> &written) {
            if (written)
                Q_EMIT toastWanted(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
            else
                m_dialogs.showError(this, written.error());
        });
}

} // namespace earshot
