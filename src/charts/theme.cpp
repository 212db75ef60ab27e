// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/theme.h"

#include "charts/contrast.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot {

namespace {

struct Token
{
    const char *name;
    QColor Theme::*colour;
};

constexpr Token Tokens[] = {
    {"canvas", &Theme::canvas},
    {"surface", &Theme::surface},
    {"sunken", &Theme::sunken},
    {"side", &Theme::side},
    {"chrome", &Theme::chrome},
    {"hover", &Theme::hover},
    {"track", &Theme::track},
    {"line", &Theme::line},
    {"line2", &Theme::line2},
    {"field", &Theme::field},
    {"ink", &Theme::ink},
    {"ink2", &Theme::ink2},
    {"ink3", &Theme::ink3},
    {"ink4", &Theme::ink4},
    {"accent", &Theme::accent},
    {"accent-h", &Theme::accentHover},
    {"accent-weak", &Theme::accentWeak},
    {"accent-ink", &Theme::accentInk},
    {"on-accent", &Theme::onAccent},
    {"sel", &Theme::sel},
    {"selside", &Theme::selside},
    {"pro", &Theme::pro},
    {"pro-weak", &Theme::proWeak},
    {"pro-ink", &Theme::proInk},
    {"pas", &Theme::pas},
    {"pas-weak", &Theme::pasWeak},
    {"pas-ink", &Theme::pasInk},
    {"det", &Theme::det},
    {"det-weak", &Theme::detWeak},
    {"det-ink", &Theme::detInk},
    {"on-data", &Theme::onData},
    {"warn-ink", &Theme::warnInk},
    {"warn-weak", &Theme::warnWeak},
    {"warn", &Theme::warn},
    {"err-ink", &Theme::errInk},
    {"err-weak", &Theme::errWeak},
    {"err", &Theme::err},
    {"ok-ink", &Theme::okInk},
    {"ok-weak", &Theme::okWeak},
    {"mark", &Theme::mark},
    {"grid", &Theme::grid},
    {"s1", &Theme::s1},
    {"s2", &Theme::s2},
    {"s3", &Theme::s3},
    {"s4", &Theme::s4},
};

Theme read(bool dark)
{
    QFile file(QStringLiteral(":/earshot/tokens.json"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject colours = QJsonDocument::fromJson(file.readAll())
                                    .object()
                                    .value(dark ? QLatin1String("dark") : QLatin1String("light"))
                                    .toObject();
    Theme theme;
    theme.dark = dark;
    for (const Token &token : Tokens) {
        theme.*token.colour = QColor(colours.value(QLatin1String(token.name)).toString());
        Q_ASSERT((theme.*token.colour).isValid());
    }
    return theme;
}

} // namespace

Theme Theme::light()
{
    static const Theme theme = read(false);
    return theme;
}

Theme Theme::darkTheme()
{
    static const Theme theme = read(true);
    return theme;
}

Theme Theme::withAccent(const QColor &own) const
{
    constexpr double LeastOfMarks = 3, Step = 0.05;
    const auto mixed = [this, &own](double share) {
        const auto part = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
        return QColor::fromRgbF(part(own.redF(), ink.redF()), part(own.greenF(), ink.greenF()), part(own.blueF(), ink.blueF()));
    };
    Theme theme = *this;
    theme.accent = mixed(0);
    for (double share = Step; share < 1 && contrast(theme.accent, surface) < LeastOfMarks; share += Step)
        theme.accent = mixed(share);
    theme.s1 = theme.accent;
    theme.onAccent = contrast(surface, theme.accent) >= contrast(ink, theme.accent) ? surface : ink;
    return theme;
}

std::vector<std::pair<QString, QColor>> Theme::tokens() const
{
    std::vector<std::pair<QString, QColor>> all;
    for (const Token &token : Tokens)
        all.emplace_back(QString::fromLatin1(token.name), this->*token.colour);
    return all;
}

QFont Theme::font(int pixels, QFont::Weight weight) const
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(pixels);
    // The weight between is that of controls, which paper has none of; a third face would be a third of the fonts in a PDF.
    font.setWeight(paper && weight == QFont::Medium ? QFont::Normal : weight);
    // Hinted advances would make a page laid out for the screen break its lines elsewhere on paper.
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter has other shapes for signs beside digits; Qt's PDF gives those no character and they are lost in
    // copies.
    if (paper)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

const QColor &Theme::fill(Category category) const
{
    return category == Category::Detractor ? det : category == Category::Passive ? pas : pro;
}

const QColor &Theme::weak(Category category) const
{
    return category == Category::Detractor ? detWeak : category == Category::Passive ? pasWeak : proWeak;
}

const QColor &Theme::text(Category category) const
{
    return category == Category::Detractor ? detInk : category == Category::Passive ? pasInk : proInk;
}

} // namespace earshot
