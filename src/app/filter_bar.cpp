// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_bar.h"

#include "app/chip.h"
#include "app/count_label.h"
#include "app/filter_button.h"
#include "app/search_field.h"
#include "app/text_label.h"
#include "text/query.h"

#include <QPainter>

namespace earshot {

namespace {

constexpr int Height = 46;
constexpr int Margin = 20;
constexpr int NarrowMargin = 14;
constexpr int SearchWidth = 226;
constexpr int NarrowSearchWidth = 170;
constexpr int LeastSearchWidth = 90;
constexpr int NarrowBelow = 1000;
constexpr int Gap = 8;

class Divider : public QWidget
{
public:
    Divider(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes) { setFixedSize(1, 18); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_themes.theme().line2); }

private:
    const ThemeSource &m_themes;
};

} // namespace

FilterBar::FilterBar(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent),
      m_themes(themes),
      m_period(new FilterButton(themes, QString(), this)),
      m_middle(new QWidget(this)),
      m_middleLayout(new QBoxLayout(QBoxLayout::LeftToRight, m_middle)),
      m_compare(new FilterButton(themes, tr("vs"), m_middle)),
      m_divider(new Divider(themes, m_middle)),
      m_survey(new FilterButton(themes, tr("Survey"), m_middle)),
      m_add(new FilterButton(themes, tr("Filter"), m_middle)),
      m_fold(new FilterButton(themes, QString(), this)),
      m_foldPopup(new QFrame(this, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)),
      m_count(new CountLabel(themes, this)),
      m_few(new Chip(themes, ChipKind::Outline, tr("few answers"), this)),
      m_search(new SearchField(themes, this)),
      m_problem(new QFrame(this)),
      m_problemText(new TextLabel(TextRole::Note, m_problem))
{
    build();
    buildSearch();
    connectMenus();
    connect(&themes, &ThemeSource::changed, this, [this] { 
        setFixedHeight(m_themes.px(Height));
        fold();
    });
}

void FilterBar::build()
{
    setFixedHeight(m_themes.px(Height));
    m_period->setIconName("cal");
    m_add->setIconName("plus");
    m_add->setGhost(true);
    m_fold->setIconName("filter");
    m_fold->setValue(tr("Filters"));
    m_fold->hide();
    m_few->hide();
    m_middleLayout->setContentsMargins(0, 0, 0, 0);
    m_middleLayout->setSpacing(Gap);
    for (QWidget *widget : {static_cast<QWidget *>(m_compare), m_divider, static_cast<QWidget *>(m_survey),
                            static_cast<QWidget *>(m_add)})
        m_middleLayout->addWidget(widget);
    m_foldPopup->setObjectName(QStringLiteral("popup"));
    m_foldPopup->setAttribute(Qt::WA_TranslucentBackground);
    m_foldPopup->setLayout(new QVBoxLayout);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Margin, 0, Margin, 1);
    row->setSpacing(Gap);
    row->addWidget(m_period);
    row->addWidget(m_middle);
    row->addWidget(m_fold);
    row->addStretch(1);
    row->addWidget(m_few);
    row->addWidget(m_count);
    row->addWidget(m_search);
}

void FilterBar::buildSearch()
{
    m_search->setPlaceholderText(tr("Search comments"));
    m_search->setAccessibleName(tr("Search comments"));
    m_search->setKeys(QKeySequence::Find);
    m_problem->setObjectName(QStringLiteral("searchProblem"));
    m_problem->hide();
    auto *inside = new QVBoxLayout(m_problem);
    inside->setContentsMargins(10, 6, 10, 6);
    inside->addWidget(m_problemText);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelayMs);
    connect(m_search, &QLineEdit::textEdited, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        // Clearing by × or Esc is not "edited".
        if (m_search->text().isEmpty())
            m_searchDelay.start(0);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::searchTyped);
    connect(&m_searchDelay, &QTimer::timeout, this, &FilterBar::searchTyped);
    connect(m_search, &SearchField::leaveWanted, this, &FilterBar::leaveWanted);
    connect(m_search, &SearchField::downWanted, this, &FilterBar::leaveWanted);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::leaveWanted);
}

void FilterBar::connectMenus()
{
    connect(m_period, &QAbstractButton::clicked, this, &FilterBar::openPeriods);
    connect(m_compare, &QAbstractButton::clicked, this, &FilterBar::openComparisons);
    connect(m_survey, &QAbstractButton::clicked, this, &FilterBar::openSurveys);
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::openAddable);
    connect(m_fold, &QAbstractButton::clicked, this, &FilterBar::openFolded);
}

void FilterBar::setKind(FilterBarKind kind)
{
    setVisible(kind != FilterBarKind::None);
    const bool full = kind == FilterBarKind::Full;
    for (QWidget *widget : {static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_compare), m_divider,
                            static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_count)})
        widget->setVisible(full);
}

void FilterBar::showScope(const Scope &scope)
{
    m_scope = scope;
    if (!m_searchDelay.isActive() && m_search->text() != scope.search)
        m_search->setText(scope.search);
    refresh();
}

void FilterBar::showSnapshot(const SnapshotPtr &snapshot, const Comments &comments)
{
    m_snapshot = snapshot;
    m_comments = comments;
    m_count->setCounts(snapshot->total.n(), snapshot->answersInDocument);
    m_few->setVisible(snapshot->total.n() < snapshot->options.minimumN);
    showScope(snapshot->scope);
}

void FilterBar::focusFirst()
{
    m_period->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

std::optional<QDate> FilterBar::lastDay() const
{
    if (!m_snapshot || !m_snapshot->dataset->days())
        return std::nullopt;
    return m_snapshot->dataset->days()->second;
}

void FilterBar::refresh()
{
    if (!m_snapshot)
        return;
    m_period->setValue(periodTitle(m_scope.period, lastDay()));
    m_compare->setValue(comparisonTitle(m_scope.comparison, m_scope.period));
    const std::vector<Survey> &surveys = m_snapshot->dataset->surveys();
    m_survey->setVisible(surveys.size() > 1);
    m_survey->setValue(surveyValue(*m_snapshot->dataset, m_scope));
    const int left = static_cast<int>(m_snapshot->otherKind);
    m_survey->setRemark(left > 0 ? tr("%Ln left out", nullptr, left) : QString());
    m_survey->setToolTip(left > 0 ? tr("%Ln responses answer another kind of question. Different metrics, and relationship and transactional "
                                       "surveys, are never mixed in one score: choose a survey to see its own.", nullptr, left) : QString());
    refreshControls();
    fold();
}

void FilterBar::refreshControls()
{
    const std::vector<FilterState> states = filterStates(*m_snapshot->dataset, m_scope, m_added);
    QMap<QString, FilterButton *> unused = m_controls;
    int set = 0;
    for (const FilterState &state : states) {
        FilterButton *control = unused.take(state.key);
        if (!control)
            control = makeControl(state.key);
        control->setLabel(state.label);
        control->setValue(state.value);
        control->setSet(state.set);
        set += state.set ? 1 : 0;
    }
    for (auto it = unused.cbegin(); it != unused.cend(); ++it) {
        m_controls.remove(it.key());
        it.value()->deleteLater();
        it.value()->hide();
    }
    // What is compared with is in there too, and not the usual.
    const Comparison::Kind kind = m_scope.comparison.kind;
    set += kind == Comparison::Kind::Chosen || kind == Comparison::Kind::LastYear ? 1 : 0;
    m_fold->setRemark(QLocale().toString(set));
}

FilterButton *FilterBar::makeControl(const QString &key)
{
    auto *control = new FilterButton(m_themes, QString(), m_middle);
    control->setObjectName(key);
    m_controls.insert(key, control);
    m_middleLayout->insertWidget(m_middleLayout->indexOf(m_add), control);
    control->show();
    connect(control, &QAbstractButton::clicked, this, [this, key] { openControl(key); });
    connect(control, &FilterButton::cleared, this, [this, key] {
        m_added.removeAll(key);
        Q_EMIT scopeWanted(without(m_scope, key));
    });
    return control;
}

void FilterBar::searchTyped()
{
    m_searchDelay.stop();
    showProblem();
    Scope wanted = m_scope;
    wanted.search = m_search->text();
    if (wanted.search.trimmed() != m_scope.search.trimmed())
        Q_EMIT scopeWanted(wanted);
}

void FilterBar::showProblem()
{
    const QStringList problems = parseQuery(m_search->text()).problems;
    m_problemText->setText(problems.join(QLatin1Char('\n')));
    m_problem->setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    // Over the page, which is a sibling further down in the window.
    m_problem->setParent(window());
    m_problem->adjustSize();
    const QPoint corner = m_search->mapTo(window(), QPoint(m_search->width(), m_search->height() + 4));
    m_problem->move(corner.x() - m_problem->width(), corner.y());
    m_problem->show();
    m_problem->raise();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fold();
}

// Gives way step by step: first the dates of the period, then part of the search box, then all in the middle.
void FilterBar::fold()
{
    const bool narrow = window()->width() < m_themes.px(NarrowBelow);
    const bool small = window()->width() < m_themes.px(FoldBelow);
    layout()->setContentsMargins(narrow ? NarrowMargin : Margin, 0, narrow ? NarrowMargin : Margin, 1);
    m_count->setShort(narrow);
    const QString dates = periodDates(m_scope.period, QLocale());
    m_period->setRemark(small ? QString() : dates);
    int search = narrow ? NarrowSearchWidth : SearchWidth;
    if (!small && widthUnfolded(search) > width())
        m_period->setRemark(QString());
    if (!small && widthUnfolded(search) > width())
        search = NarrowSearchWidth;
    setFolded(small || widthUnfolded(search) > width());
    if (m_folded && !narrow)
        search = SearchWidth;
    m_search->setFixedWidth(std::clamp(roomForSearch(), m_themes.px(LeastSearchWidth), m_themes.px(search)));
    m_search->setKeys(search == SearchWidth ? QKeySequence(QKeySequence::Find) : QKeySequence());
}

/// What the controls leave when the middle is folded away; all there is before that.
int FilterBar::roomForSearch() const
{
    if (!m_folded)
        return width();
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (const QWidget *widget : {static_cast<const QWidget *>(m_period), static_cast<const QWidget *>(m_fold),
                                  static_cast<const QWidget *>(m_count), static_cast<const QWidget *>(m_few)}) {
        if (!widget->isHidden())
            room -= widget->sizeHint().width() + Gap;
    }
    return room;
}

int FilterBar::widthUnfolded(int searchWidth) const
{
    std::vector<const QWidget *> shown = {m_period, m_compare, m_add, m_count};
    std::copy(m_controls.cbegin(), m_controls.cend(), std::back_inserter(shown));
    for (const QWidget *optional : {static_cast<const QWidget *>(m_survey), static_cast<const QWidget *>(m_few)}) {
        if (!optional->isHidden())
            shown.push_back(optional);
    }
    int wanted = 2 * Margin + Gap + 1 + m_themes.px(searchWidth);
    for (const QWidget *widget : shown)
        wanted += widget->sizeHint().width() + Gap;
    return wanted;
}

void FilterBar::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    m_middleLayout->setDirection(folded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_divider->setVisible(!folded);
    m_fold->setVisible(folded);
    if (folded)
        return m_foldPopup->layout()->addWidget(m_middle);
    m_foldPopup->hide();
    static_cast<QHBoxLayout *>(layout())->insertWidget(1, m_middle);
    m_middle->show();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace earshot
