// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_words.h"

#include "analysis/theme_count.h"
#include "app/chip.h"
#include "app/flow_layout.h"
#include "app/text_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t FewWords = 10, LeastWords = 4; ///< shown at first
constexpr int CountDelayMs = 120;

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setLook(button, "kind", QStringLiteral("link"));
    setLook(button, "small", true);
    return button;
}

} // namespace

ThemeWords::ThemeWords(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_title(new TextLabel(tr("Matches"), TextRole::Secondary, this)), m_more(linkButton({}, this)),
      m_elsewhere(new TextLabel(TextRole::Secondary, this)), m_add(linkButton(tr("+ word"), this)), m_field(new QLineEdit(this)), m_count(new TextLabel(TextRole::Secondary, this)), m_counting(this)
{
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(CountDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ThemeWords::countTyped);
    connect(m_field, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &ThemeWords::take);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT editingWanted();
        m_field->setFocus();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        showChips();
    });
}

void ThemeWords::build()
{
    QWidget *words = m_box = new QWidget(this);
    m_flow = new FlowLayout(words, 6);
    m_flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_elsewhere), static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_add)})
        m_flow->addWidget(part);
    m_add->setAccessibleName(tr("Add a word"));
    m_field->setPlaceholderText(tr("A word, wait*, or \u201ctwo words\u201d"));
    m_field->setAccessibleName(tr("Word to add"));
    m_field->installEventFilter(this);
    m_count->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(words);
    column->addWidget(m_field);
    column->addWidget(m_count);
    m_field->hide();
    m_count->hide();
}

void ThemeWords::showTheme(const SnapshotPtr &snapshot, std::optional<size_t> theme)
{
    const bool another = theme != m_theme || !m_snapshot || m_snapshot->themes->index->matcher != snapshot->themes->index->matcher;
    m_snapshot = snapshot;
    if (another && theme != m_theme)
        m_all = m_editing;
    m_theme = theme;
    if (another)
        showChips();
    if (!m_field->text().isEmpty())
        m_delay.start();
}

void ThemeWords::setEditing(bool editing)
{
    m_editing = editing;
    m_all = editing || m_all;
    m_field->setVisible(editing);
    m_count->setVisible(editing);
    m_add->setVisible(!editing);
    m_field->clear();
    m_count->setText(tr("Enter adds the word. -word is an exception; late near bus asks for both."));
    if (m_snapshot)
        showChips();
}

void ThemeWords::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact && m_snapshot)
        showChips();
}

/// The owner's first, then those of the program; words in other languages than that of most comments are only counted.
std::vector<ThemePattern> ThemeWords::wordsHere() const
{
    if (!m_theme)
        return {};
    const ThemeMatcher &matcher = *m_snapshot->themes->index->matcher;
    std::vector<ThemePattern> words = matcher.themes()[*m_theme].patterns;
    std::erase_if(words, [&](const ThemePattern &word) { return word.language != Language::Undetermined && word.language != matcher.languages().main; });
    std::stable_partition(words.begin(), words.end(), [](const ThemePattern &word) { return word.rank == ThemePattern::Rank::Owner; });
    return words;
}

void ThemeWords::showChips()
{
    m_box->hide(); // else everything is laid out anew with each chip that is shown
    qDeleteAll(m_chips);
    m_chips.clear();
    const std::vector<ThemePattern> words = wordsHere();
    const size_t all = m_theme ? m_snapshot->themes->index->matcher->themes()[*m_theme].patterns.size() : 0;
    const size_t few = m_compact ? LeastWords : FewWords;
    const size_t shown = m_all ? words.size() : std::min(words.size(), few);
    for (size_t i = 0; i < shown; ++i)
        addChip(words[i]);
    m_more->setVisible(words.size() > few && !m_editing);
    m_more->setText(m_all ? tr("fewer") : tr("%1 more").arg(QLocale().toString(static_cast<qulonglong>(words.size() - shown))));
    m_title->setVisible(m_theme.has_value());
    m_elsewhere->setVisible(m_all && all > words.size());
    m_elsewhere->setText(tr("and %1 in other languages").arg(QLocale().toString(static_cast<qulonglong>(all - words.size()))));
    m_box->show();
    updateGeometry();
}

void ThemeWords::addChip(const ThemePattern &word)
{
    auto *chip = new Chip(m_themes, ChipKind::Plain, writtenPattern(word), m_box);
    chip->setTag(true);
    if (m_editing) {
        chip->setClosable(true);
        chip->setToolTip(tr("Take this word away"));
        connect(chip, &Chip::clicked, this, [this, word] { Q_EMIT wordRemoved(word); });
    }
    m_flow->insertWidget(static_cast<int>(m_chips.size()) + 1, chip);
    m_chips << chip;
}

void ThemeWords::take()
{
    QString problem;
    const auto word = readPattern(m_field->text(), &problem);
    if (!word)
        return m_count->setText(problem.isEmpty() ? tr("Type a word first.") : problem);
    if (hasWord(*word))
        return m_count->setText(tr("The theme has this word already."));
    if (!problem.isEmpty() && std::exchange(m_asked, m_field->text()) != m_field->text())
        return m_count->setText(tr("%1 Enter again adds it so.").arg(problem));
    m_field->clear();
    m_count->setText(problem);
    Q_EMIT wordAdded(*word);
}

bool ThemeWords::hasWord(const ThemePattern &word) const
{
    const std::vector<ThemePattern> words = wordsHere();
    return std::any_of(words.begin(), words.end(), [&](ThemePattern known) {
        known.rank = word.rank; // whoever's it is
        known.language = word.language;
        return known == word;
    });
}

void ThemeWords::countTyped()
{
    QString problem;
    const auto word = readPattern(m_field->text(), &problem);
    m_counting.cancel();
    if (!word || !m_snapshot)
        return;
    m_counting.start(
        [word = *word, snapshot = m_snapshot, theme = m_theme](const JobControl &control) {
            return hitsOf({word}, *snapshot, *snapshot->themes->index, theme, [&](size_t) { return !control.isCanceled(); });
        },
        [this, problem](const std::optional<WordHits> &hits) {
            if (!hits)
                return;
            const QString found = tr("%Ln comments have it.", nullptr, static_cast<int>(hits->comments)) + u' '
                                  + tr("%Ln are new to the theme.", nullptr, static_cast<int>(hits->fresh));
            m_count->setText(problem.isEmpty() ? found : found + u' ' + problem);
        });
}

bool ThemeWords::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    m_count->setText(QString()); // it was about what was typed
    if (m_field->text().isEmpty())
        Q_EMIT leaveWanted();
    else
        m_field->clear();
    return true;
}

} // namespace earshot
