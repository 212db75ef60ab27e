// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/dataset.h"
#include "domain/response.h"
#include "model/comment_insight.h"
#include "text/query.h"

#include <QLocale>
#include <QWidget>

class QBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace earshot {

class Chip;
class CommentText;
class CommentThemes;
class FactList;
class MarkWidget;
class PersonPanel;
class Rule;
class Session;
class TagEditor;
class TextLabel;
class ToneChip;

/// One response in full, how it sounds and what it is about, with what can be done to it: keep as quote, hide the name, tags and a note. It writes by
/// the verbs of Session and is shown anew when the writing is done.
class CommentDetail : public QWidget
{
    Q_OBJECT
public:
    CommentDetail(Session &session, ThemeSource &themes, QWidget *parent = nullptr);

    void showResponse(const Response &response, const Query &query, const DatasetPtr &dataset);
    void setPlace(bool hasPrevious, bool hasNext);
    void toggleStar(); ///< with a part of the comment selected: keeps that part
    void toggleFollowUp();
    void editTags();
    void editNote();
    void editTone();
    void toggleName();
    void showAllAnswers(); ///< of the person
    void saveNote(); ///< also called when the note loses the focus

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void tagListWanted();
    void copyWanted(const earshot::Response &response);
    void leaveWanted(); ///< Esc: back to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeActions();
    QWidget *makeLeft();
    QPushButton *makeStep(const char *icon, const QString &name);
    void build();
    void connectAll();
    void showHead(const Response &response);
    void readComment();
    void showReading();
    void markThemes();
    void showStar();
    void showFollowUp();
    bool takeTextKey(int key);
    void showAttributes(const Response &response);
    QString placeAndTime(const Response &response) const;
    void showMore();

    Session &m_session;
    ThemeSource &m_themes;
    QLocale m_locale;
    std::optional<Response> m_response;
    DatasetPtr m_dataset;
    CommentInsight m_insight;
    std::optional<CommentReading> m_heard;         ///< nothing: on its way
    std::shared_ptr<const ThemeMatcher> m_matcher; ///< of m_heard
    std::optional<ResponseId> m_read;              ///< whose comment m_heard is of
    std::optional<ToneClass> m_shownTone;          ///< set by a person
    quint64 m_answersToken = 0;
    MarkWidget *m_badge;
    TextLabel *m_name;
    Chip *m_category;
    ToneChip *m_tone;
    TextLabel *m_line;
    QPushButton *m_previous, *m_next, *m_more;
    CommentText *m_text;
    CommentThemes *m_topics;
    QPushButton *m_whole, *m_followUp, *m_star, *m_hide;
    TagEditor *m_tags;
    QPlainTextEdit *m_note;
    QWidget *m_attributesBox;
    FactList *m_attributes;
    PersonPanel *m_person;
    QBoxLayout *m_columns;
    Rule *m_divider;
};

} // namespace earshot
