// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAbstractButton>

namespace earshot {

/// A filter control, 28 high: label in ink3, value in ink, an arrow; when set, on accent-weak with × to clear.
///
///     auto *store = new FilterButton(themes, tr("Store"), this);
///     store->setValue(tr("All 4"));                 // not set
///     store->setValue("Quay"); store->setSet(true); // set: × and Delete emit cleared()
///     connect(store, &FilterButton::clicked, …);    // open a CheckMenu or a QMenu at popupPlace()
///
/// The accessible name is "label: value".
class FilterButton : public QAbstractButton
{
    Q_OBJECT
public:
    FilterButton(const ThemeSource &themes, const QString &label, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setValue(const QString &value);
    /// Follows the value in ink3: the dates of a period.
    void setRemark(const QString &remark);
    /// The remark as a green chip: something that was found.
    void setFound(bool found);
    void setIconName(const char *icon);
    void setSet(bool set);
    bool isSet() const { return m_set; }
    /// Without line and arrow, for "+ Filter".
    void setGhost(bool ghost);
    QString value() const { return m_value; }
    /// Where a menu of the button opens, on the screen.
    QPoint popupPlace() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    QRect endRect() const;
    void paintChip(QPainter &painter, const QRect &area) const;

    const ThemeSource &m_themes;
    QString m_label, m_value, m_remark;
    const char *m_icon = nullptr;
    bool m_set = false;
    bool m_found = false;
    bool m_ghost = false;
};

} // namespace earshot
