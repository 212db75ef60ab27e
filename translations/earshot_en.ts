<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n record(s) hold a field longer than 1 MB and will be rejected.</source>
        <translation><numerusform>%n record holds a field longer than 1 MB and will be rejected.</numerusform>
            <numerusform>%n records hold a field longer than 1 MB and will be rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have more than 2,000 columns; the columns behind are left out.</source>
        <translation><numerusform>%n record has more than 2,000 columns; the columns behind are left out.</numerusform>
            <numerusform>%n records have more than 2,000 columns; the columns behind are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeText</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation><numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n months</source>
        <translation><numerusform>Last %n month</numerusform>
            <numerusform>Last %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Previous %n months</source>
        <translation><numerusform>Previous %n month</numerusform>
            <numerusform>Previous %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Previous %n days</source>
        <translation><numerusform>Previous %n day</numerusform>
            <numerusform>Previous %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 customers answered.</source>
        <translation><numerusform>%1 customer answered.</numerusform>
            <numerusform>%1 customers answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers answered between %2 and %3.</source>
        <translation><numerusform>%1 customer answered between %2 and %3.</numerusform>
            <numerusform>%1 customers answered between %2 and %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CheckMenuModel</name>
    <message numerus="yes">
        <source>%1, %n answers</source>
        <translation><numerusform>%1, %n answer</numerusform>
            <numerusform>%1, %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CommentsPage</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation><numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln comments</source>
        <translation><numerusform>Tag %Ln comment</numerusform>
            <numerusform>Tag %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln comments with “%1”</source>
        <translation><numerusform>Tagged %Ln comment with “%1”</numerusform>
            <numerusform>Tagged %Ln comments with “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::MainWindow</name>
    <message numerus="yes">
        <source>%Ln responses imported</source>
        <translation><numerusform>%Ln response imported</numerusform>
            <numerusform>%Ln responses imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewAnswersCard</name>
    <message numerus="yes">
        <source>%n without a score</source>
        <translation><numerusform>%n without a score</numerusform>
            <numerusform>%n without a score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation><numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation><numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n before</source>
        <translation><numerusform>, %n before</numerusform>
            <numerusform>, %n before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewMonthCard</name>
    <message numerus="yes">
        <source>%1: %2, margin %3, %n answers</source>
        <translation><numerusform>%1: %2, margin %3, %n answer</numerusform>
            <numerusform>%1: %2, margin %3, %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewPage</name>
    <message numerus="yes">
        <source>The file has %n answers; the filters above leave none of them.</source>
        <translation><numerusform>The file has %n answer; the filters above leave none of them.</numerusform>
            <numerusform>The file has %n answers; the filters above leave none of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewScoreCard</name>
    <message numerus="yes">
        <source>%n answers cannot tell a good score from a bad one. About %1 give a margin of ± 15.</source>
        <translation><numerusform>%n answer cannot tell a good score from a bad one. About %1 give a margin of ± 15.</numerusform>
            <numerusform>%n answers cannot tell a good score from a bad one. About %1 give a margin of ± 15.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You asked %n people, not everyone. With another %n the score would differ a little by luck.</source>
        <translation><numerusform>You asked %n person, not everyone. With another %n the score would differ a little by luck.</numerusform>
            <numerusform>You asked %n people, not everyone. With another %n the score would differ a little by luck.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::PersonPanel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation><numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ReportPage</name>
    <message numerus="yes">
        <source>%Ln pages, built from the filters above. The preview is the PDF.</source>
        <translation><numerusform>%Ln page, built from the filters above. The preview is the PDF.</numerusform>
            <numerusform>%Ln pages, built from the filters above. The preview is the PDF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ReportSectionsModel</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation><numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SegmentDelegate</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation><numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SegmentModel</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation><numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n groups</source>
        <translation><numerusform>%1, %n group</numerusform>
            <numerusform>%1, %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation><numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SegmentsPage</name>
    <message numerus="yes">
        <source>%Ln groups selected</source>
        <translation><numerusform>%Ln group selected</numerusform>
            <numerusform>%Ln groups selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups selected: %1 answers, NPS %2</source>
        <translation><numerusform>%Ln group selected: %1 answers, NPS %2</numerusform>
            <numerusform>%Ln groups selected: %1 answers, NPS %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation><numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::Session</name>
    <message numerus="yes">
        <source>Keep %n quotes</source>
        <translation><numerusform>Keep %n quote</numerusform>
            <numerusform>Keep %n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n quotes</source>
        <translation><numerusform>Drop %n quote</numerusform>
            <numerusform>Drop %n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n comments</source>
        <translation><numerusform>Tag %n comment</numerusform>
            <numerusform>Tag %n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %n comments</source>
        <translation><numerusform>Untag %n comment</numerusform>
            <numerusform>Untag %n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::Sidebar</name>
    <message numerus="yes">
        <source>%Ln responses</source>
        <translation><numerusform>%Ln response</numerusform>
            <numerusform>%Ln responses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::StandingModel</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation><numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %n answers, %3 points to the rest, %4</source>
        <translation><numerusform>%1 %2, %n answer, %3 points to the rest, %4</numerusform>
            <numerusform>%1 %2, %n answers, %3 points to the rest, %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TagDelegate</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation><numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TagModel</name>
    <message numerus="yes">
        <source>%1, %n comments</source>
        <translation><numerusform>%1, %n comment</numerusform>
            <numerusform>%1, %n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendCompare</name>
    <message numerus="yes">
        <source>3-month average with its margin. Dashed: all answers. Same scale in all %n charts.</source>
        <translation><numerusform>3-month average with its margin. Dashed: all answers. Same scale in the one chart.</numerusform>
            <numerusform>3-month average with its margin. Dashed: all answers. Same scale in all %n charts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups with fewer answers are under Segments.</source>
        <translation><numerusform>%n group with fewer answers is under Segments.</numerusform>
            <numerusform>%n groups with fewer answers are under Segments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendTip</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation><numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendsPage</name>
    <message numerus="yes">
        <source>%n lines copied, ready to paste</source>
        <translation><numerusform>%n line copied, ready to paste</numerusform>
            <numerusform>%n lines copied, ready to paste</numerusform>
        </translation>
    </message>
</context>
</TS>
