// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/weighted_figures.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// The values that answers are weighed by: for each attribute a heading with the sum, then its values with answers,
/// share now and the target share, which is edited here. GUI thread.
class WeightsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ValueColumn, AnswersColumn, ShareColumn, TargetColumn, ColumnCount };
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: of an attribute
        SoundRole,                  ///< bool: its targets add up to 100 %
    };

    explicit WeightsModel(const QLocale &locale, QObject *parent = nullptr);

    void setFigures(const WeightsSetting &setting, const std::vector<WeighedAttribute> &attributes);
    const WeightsSetting &setting() const { return m_setting; }
    bool addUp() const; ///< all targets do
    /// The setting with every attribute's targets scaled so that they add up to 100 %, in tenths of a percent.
    WeightsSetting evenedOut() const;
    /// The setting with the shares of the answers as targets.
    WeightsSetting reset() const;
    /// Shares in tenths of a percent that add up to 100, by the largest remainders; all the same when all are 0.
    static std::vector<double> wholePercents(const std::vector<double> &parts);
    QModelIndex nextTarget(const QModelIndex &from, int step) const; ///< the next or previous value's; invalid at the end

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A text with a number 0 … 100, with or without %; anything else is refused.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited(const earshot::WeightsSetting &setting);

private:
    struct Row {
        size_t attribute = 0;
        std::optional<size_t> value; ///< nothing: the heading
    };
    const WeightsSetting::Targets &targets(const Row &row) const;
    double percent(const Row &row) const;
    bool isSound(size_t attribute) const;
    QString shown(double percent) const;
    QVariant headingData(const Row &row, int column, int role) const;
    QString text(const Row &row, int column) const;
    QString spoken(const Row &row) const;

    QLocale m_locale;
    WeightsSetting m_setting;
    std::vector<WeighedAttribute> m_attributes;
    std::vector<Row> m_rows;
};

} // namespace earshot
