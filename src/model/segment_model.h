// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/corrected.h"

#include <QAbstractItemModel>
#include <QLocale>

namespace earshot {

/// The segments of a snapshot as a tree: one row for all responses, then one per attribute with its values below. Themes of the
/// comments stand there like an attribute; a comment may have several.
///
/// It answers with meaning (estimates, verdicts, whether a group is small), never with colours. Values are sorted
/// inside their attribute. Tests are corrected over all groups that are shown, whatever their attribute (METHODS A8).
/// GUI thread; keeps the snapshot it shows.
class SegmentModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { GroupColumn, AnswersColumn, StackColumn, NpsColumn, MarginColumn, RangeColumn, ChangeColumn,
                  VerdictColumn, MonthsColumn, RestColumn, ColumnCount }; // kept in settings: new ones at the end
    enum class Kind { Total, Attribute, Value };
    enum Role {
        KindRole = Qt::UserRole,
        EstimateRole,  ///< Estimate; nothing on attribute rows
        ReferenceRole, ///< double: the score of all responses, for the range's dashed line
        AxisRole,      ///< QPointF(low, high) of the range column, points
        ChangeRole,    ///< Change; nothing without a comparison
        ShownChangeRole, ///< int: difference of the rounded scores, so that the page adds up
        RestRole,      ///< Change: against all others of the scope; nothing where there are none
        RemarkRole,    ///< QString: of an attribute, what is not in its rows; may be empty
        MonthsRole,    ///< QVariantList: 3-month average of the NPS, from the third month on; an invalid
                   ///< QVariant where there are too few answers
        SmallRole,     ///< bool: fewer answers than the minimum
        SizeRole,      ///< int: values of an attribute
        AttributeRole, ///< qint64: AttributeId
        ShortTitleRole, ///< of a header: for a narrow column
    };

    explicit SegmentModel(const QLocale &locale, QObject *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// Which attributes are shown, in this order, ThemesId for the themes; what the snapshot does not have is passed over.
    void setAttributes(const std::vector<AttributeId> &attributes);
    /// Groups that are counted each for itself, under the attribute SavedId until there is another snapshot. They overlap.
    /// False: there were none, and are none.
    bool setSaved(const std::vector<Group> &groups, const QString &remark);
    static constexpr AttributeId SavedId{-1};
    static constexpr AttributeId ThemesId{-2};
    /// Whether the groups of this attribute share answers: then they have no sum.
    static bool doOverlap(AttributeId attribute) { return attribute == SavedId || attribute == ThemesId; }
    /// For a narrow window; the full title is the header's tool tip then.
    void setShortTitles(bool on);
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    const TableTests &tests() const { return m_tests; } ///< how many groups were corrected together

    /// Of an attribute or value row; else null. Its groups' tests are corrected over the whole table.
    const Grouping *grouping(const QModelIndex &index) const;
    const Group *group(const QModelIndex &index) const; ///< of a value row; else null
    QModelIndex indexOf(AttributeId attribute, const QString &value) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// An attribute that is shown, its groups in the order of the rows.
    struct Shown {
        const Grouping *grouping = nullptr;
        std::vector<quint32> order;
    };

    void rebuild();
    void addThemes();
    void sortRows(Shown &shown) const;
    void findAxis();
    QVariant attributeData(const Grouping &grouping, const QModelIndex &index, int role) const;
    QVariant estimateData(const QModelIndex &index, int role) const;
    const Estimate &estimate(const QModelIndex &index) const;
    const std::optional<Estimate> &before(const QModelIndex &index) const;
    const std::optional<Change> &change(const QModelIndex &index) const;
    bool isSmall(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    std::optional<Change> againstRest(const QModelIndex &index) const;
    QString remark(const Grouping &grouping) const;
    QString toolTip(const QModelIndex &index) const;
    QString withScore(const QModelIndex &index) const;
    QString restOfTheme(const QModelIndex &index) const;
    QString compared(int groups) const;
    QVariantList months(const QModelIndex &index) const;
    std::optional<int> shownChange(const QModelIndex &index) const;

    QLocale m_locale;
    SnapshotPtr m_snapshot;
    bool m_shortTitles = false;
    std::vector<AttributeId> m_attributes;
    std::vector<Group> m_saved;
    QString m_savedRemark;
    std::vector<Grouping> m_groupings; ///< those that are shown, corrected together
    TableTests m_tests;
    std::vector<Shown> m_shown;
    std::pair<double, double> m_axis{-100, 100};
    int m_sortColumn = NpsColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace earshot

Q_DECLARE_METATYPE(earshot::Estimate)
Q_DECLARE_METATYPE(earshot::Change)
