// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/theme_quote_model.h"

#include "analysis/theme_count.h"
#include "model/kept_setting.h"
#include "text/language_column.h"
#include "text/shareable_text.h"

#include <algorithm>

namespace earshot {

namespace {

using Side = ThemeQuoteModel::Side;

/// Nothing: of everybody.
std::optional<Category> categoryOf(Side side)
{
    if (side == Side::All)
        return std::nullopt;
    return side == Side::Detractors ? Category::Detractor : Category::Promoter;
}

/// The first sentence with words of the theme; else the comment.
TextSpan sentenceOf(const QuotableComment &comment, int theme, CommentReader &reader)
{
    const CommentReading reading = reader.read(comment.text, comment.language);
    for (const ThemeMention &mention : reading.themes) {
        if (mention.theme == theme && !mention.sentences.empty())
            return reading.sentences[mention.sentences.front()].span;
    }
    return {0, comment.text.size()};
}

/// The list names who wrote, unless the name is hidden.
QString shareable(const Response &response, TextSpan sentence, const PrivacySetting &privacy)
{
    return ShareableText(response.comment, namesToHide(response, Naming::UnlessHidden, privacy), privacy).part(sentence).trimmed();
}

} // namespace

struct ThemeQuoteModel::Asked {
    std::vector<Response> responses;
    int theme = 0;
    Side side = Side::All;
    ThemeIndexPtr index;
    ForwardIndexPtr words;
    std::shared_ptr<CommentReader> reader;
    PrivacySetting privacy;
    LanguageColumn languages;
};

ThemeQuoteModel::ThemeQuoteModel(Session &session, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_locale(locale), m_job(this)
{
    connect(&session, &Session::responsesReady, this, [this](quint64 token, const std::vector<Response> &responses) {
        if (token == m_token)
            choose(responses);
    });
    connect(&session, &Session::responsesEdited, this, [this](const std::vector<ResponseId> &ids) {
        const bool shown = std::any_of(m_quotes.begin(), m_quotes.end(), [&](const Quote &quote) {
            return std::find(ids.begin(), ids.end(), quote.response.id) != ids.end();
        });
        if (shown)
            fetch();
    });
    connect(&session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(PrivacySetting::Key) && m_snapshot)
            fetch();
    });
}

void ThemeQuoteModel::choose(const SnapshotPtr &snapshot, std::optional<size_t> theme, Side side)
{
    const bool same = m_snapshot && snapshot->themes && m_snapshot->themes && m_theme == theme && m_side == side
                      && snapshot->themes->index == m_snapshot->themes->index && snapshot->commentRows == m_snapshot->commentRows
                      && m_words == m_session.comments().words;
    m_snapshot = snapshot;
    m_words = m_session.comments().words; // which are rare: better quotes than those chosen without
    if (same)
        return;
    m_theme = snapshot->themes ? theme : std::nullopt;
    m_side = side;
    fetch();
}

void ThemeQuoteModel::fetch()
{
    m_job.cancel();
    m_token = m_session.newToken();
    if (!m_theme)
        return choose(std::vector<Response>());
    const std::vector<quint32> rows = rowsMentioning(*m_snapshot, *m_theme, categoryOf(m_side));
    m_mentions = static_cast<qint64>(rows.size());
    std::vector<ResponseId> ids;
    for (size_t i = 0; i < std::min(rows.size(), MostRead); ++i)
        ids.push_back(m_snapshot->dataset->id(rows[i]));
    m_session.fetchResponses(m_token, ids);
}

void ThemeQuoteModel::choose(const std::vector<Response> &responses)
{
    const auto show = [this](std::vector<Quote> quotes) {
        beginResetModel();
        m_quotes = std::move(quotes);
        endResetModel();
        Q_EMIT chosen();
    };
    if (!m_theme || responses.empty()) {
        m_mentions = m_theme ? m_mentions : 0;
        return show({});
    }
    if (m_reader && &m_reader->matcher() != m_snapshot->themes->index->matcher.get())
        m_reader.reset();
    m_job.start([asked = Asked{responses, static_cast<int>(*m_theme), m_side, m_snapshot->themes->index, m_words, std::move(m_reader),
                               keptSetting<PrivacySetting>(m_session), LanguageColumn(*m_snapshot->dataset)}](const JobControl &) { return quotesOf(asked); },
                [this, show](Chosen made) {
                    m_reader = std::move(made.reader);
                    show(std::move(made.quotes));
                });
}

/// Those that say best what the theme is about, then the others, newest first.
ThemeQuoteModel::Chosen ThemeQuoteModel::quotesOf(const Asked &asked)
{
    Chosen made;
    made.reader = asked.reader ? asked.reader : std::make_shared<CommentReader>(asked.index->matcher, std::make_shared<ToneLexicons>());
    const ForwardIndexPtr words = asked.words ? asked.words : ForwardIndex::Builder().finish();
    std::vector<QuotableComment> comments;
    for (const Response &response : asked.responses)
        comments.push_back({response.comment, response.tone, asked.languages.of(response)});
    std::vector<bool> taken(comments.size());
    for (const QuoteSide side : {QuoteSide::Complaint, QuoteSide::Praise}) {
        if (const auto wanted = categoryOf(asked.side); wanted && *wanted != quotedCategory(side))
            continue;
        for (const ThemeQuote &quote : themeQuotes(asked.theme, side, comments, *made.reader, *words, asked.side == Side::All ? 3 : 5)) {
            const Response &response = asked.responses[quote.comment];
            if (taken[quote.comment] || !response.score || response.score->category() != quotedCategory(side))
                continue;
            taken[quote.comment] = true;
            made.quotes.push_back({response, shareable(response, quote.sentence, asked.privacy)});
        }
    }
    for (size_t i = 0; i < comments.size(); ++i) {
        if (!taken[i])
            made.quotes.push_back({asked.responses[i], shareable(asked.responses[i], sentenceOf(comments[i], asked.theme, *made.reader), asked.privacy)});
    }
    return made;
}

ResponseId ThemeQuoteModel::response(const QModelIndex &index) const
{
    return m_quotes[static_cast<size_t>(index.row())].response.id;
}

int ThemeQuoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_quotes.size());
}

QString ThemeQuoteModel::who(const Response &response) const
{
    const bool named = response.respondent && !response.respondent->nameHidden && !response.respondent->name.isEmpty();
    QStringList parts{named ? response.respondent->name : tr("Anonymous")};
    if (!response.attributes.empty())
        parts << response.attributes.front().second;
    if (response.answeredAt) {
        const QDate day = response.answeredAt->date();
        const bool thisYear = day.year() == m_snapshot->options.today.year();
        parts << m_locale.toString(day, thisYear ? tr("d MMM", "date format, this year") : tr("d MMM yyyy", "date format"));
    }
    return parts.join(QStringLiteral(", "));
}

QVariant ThemeQuoteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Quote &quote = m_quotes[static_cast<size_t>(index.row())];
    const auto &score = quote.response.score;
    switch (role) {
    case Qt::DisplayRole: return quote.text;
    case Qt::ToolTipRole: return QString();
    case Qt::AccessibleTextRole:
        return tr("%1, score %2: %3").arg(who(quote.response), score ? m_locale.toString(score->value()) : tr("none"), quote.text);
    case ScoreRole: return score ? QVariant(score->value()) : QVariant();
    case WhoRole: return who(quote.response);
    case StarredRole: return quote.response.starred;
    case ResponseRole: return number(quote.response.id);
    default: return {};
    }
}

} // namespace earshot
