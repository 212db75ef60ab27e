// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "model/benchmarks_setting.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// The score of the snapshot in a first row, and below it those of others, whose cells can be edited.
///
/// It answers with meaning, never with colours, and changes nothing itself: what was typed is a wish. GUI thread.
class BenchmarkModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, RangeColumn, ScoreColumn, LowestColumn, HighestColumn, YearColumn, CountryColumn, KindColumn, SourceColumn, ColumnCount };
    enum Role {
        EstimateRole = Qt::UserRole, ///< Estimate: own score and range, or score and the ends of others
        ReferenceRole,               ///< double: the own score; nothing without
        OriginRole,                  ///< int: Benchmark::Origin; nothing in the first row
        OriginTextRole,              ///< "published", "edited"; empty for own ones
        DoubtsRole,                  ///< QString: what is to be said against the comparison
        MissingRole,                 ///< bool: of a cell, nothing is given
    };

    explicit BenchmarkModel(const QLocale &locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(locale) {}
    void setSnapshot(const SnapshotPtr &snapshot, int thisYear);
    void setBenchmarks(const BenchmarksSetting &setting);
    const BenchmarksSetting &setting() const { return m_setting; }
    const Benchmark *benchmark(const QModelIndex &index) const; ///< null: the own score
    /// What the comparison says, with what is to be said against it. Of the first row: of all of them together.
    QString sentence(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// True when the text was understood; the change is wished, and comes back by setBenchmarks().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changeWanted(const earshot::BenchmarksSetting &setting);
    void refused(const QString &why); ///< what was typed

private:
    QString ownText(int column) const;
    QString text(const Benchmark &benchmark, int column) const;
    QString spoken(const QModelIndex &index) const;
    Estimate estimate(const QModelIndex &index) const;
    bool isMissing(const QModelIndex &index) const;
    QString doubts(const Benchmark &benchmark) const;
    bool take(Benchmark &benchmark, int column, const QString &typed);
    bool takeScore(std::optional<double> &score, const QString &typed);
    bool takeYear(std::optional<int> &year, const QString &typed);

    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::optional<SurveyKind> m_kind;
    int m_thisYear = 0;
    BenchmarksSetting m_setting;
};

} // namespace earshot
