<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1 answers</source>
        <translation>
            <numerusform>%1 answer</numerusform>
            <numerusform>%1 answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 comments shown</source>
        <translation>
            <numerusform>%1 of %2 comment shown</numerusform>
            <numerusform>%1 of %2 comments shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %  %2 rows</source>
        <translation>
            <numerusform>%1 %  %2 row</numerusform>
            <numerusform>%1 %  %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a score, not counted</source>
        <translation>
            <numerusform>%Ln without a score, not counted</numerusform>
            <numerusform>%Ln without a score, not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers to other kinds of questions (CSAT, CES, stars) or surveys are not in these figures.</source>
        <translation>
            <numerusform>%Ln answer to other kinds of questions (CSAT, CES, stars) or surveys is not in these figures.</numerusform>
            <numerusform>%Ln answers to other kinds of questions (CSAT, CES, stars) or surveys are not in these figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, detractors first, become promoters</source>
        <translation>
            <numerusform>%Ln person, a detractor first, becomes a promoter</numerusform>
            <numerusform>%Ln people, detractors first, become promoters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passives become promoters</source>
        <translation>
            <numerusform>%Ln passive becomes a promoter</numerusform>
            <numerusform>%Ln passives become promoters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detractors become passives</source>
        <translation>
            <numerusform>%Ln detractor becomes a passive</numerusform>
            <numerusform>%Ln detractors become passives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more promoters answer</source>
        <translation>
            <numerusform>%Ln more promoter answers</numerusform>
            <numerusform>%Ln more promoters answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 “%2” comes up to the level of the others (%Ln people)</source>
        <translation>
            <numerusform>%1 “%2” comes up to the level of the others (%Ln person)</numerusform>
            <numerusform>%1 “%2” comes up to the level of the others (%Ln people)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>NPS %1 of %Ln answers; the goal is %2.</source>
        <translation>
            <numerusform>NPS %1 of %Ln answer; the goal is %2.</numerusform>
            <numerusform>NPS %1 of %Ln answers; the goal is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To tell such a rise from chance takes about %Ln answers before and as many after.</source>
        <translation>
            <numerusform>To tell such a rise from chance takes about %Ln answer before and as many after.</numerusform>
            <numerusform>To tell such a rise from chance takes about %Ln answers before and as many after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers do not reach over %Ln days; there is no full window.</source>
        <translation>
            <numerusform>The answers do not reach over %Ln day; there is no full window.</numerusform>
            <numerusform>The answers do not reach over %Ln days; there is no full window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers reach over so long a time that a window is given for every %Ln days, counted back from the last one: the first begins on %1.</source>
        <translation>
            <numerusform>The answers reach over so long a time that a window is given for every %Ln day, counted back from the last one: the first begins on %1.</numerusform>
            <numerusform>The answers reach over so long a time that a window is given for every %Ln days, counted back from the last one: the first begins on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments, %1 of them with a theme. Points: by how much the score of the answers with a comment would differ without those that mention the theme. They overlap and do not add up.</source>
        <translation>
            <numerusform>%Ln comment, %1 of them with a theme. Points: by how much the score of the answers with a comment would differ without those that mention the theme. They overlap and do not add up.</numerusform>
            <numerusform>%Ln comments, %1 of them with a theme. Points: by how much the score of the answers with a comment would differ without those that mention the theme. They overlap and do not add up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… and %Ln more.</numerusform>
            <numerusform>… and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n reports, which are whole.</source>
        <translation>
            <numerusform>Stopped after %n report, which is whole.</numerusform>
            <numerusform>Stopped after %n reports, which are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses, without people, hours, notes, tags and ids.</source>
        <translation>
            <numerusform>%n response, without people, hours, notes, tags and ids.</numerusform>
            <numerusform>%n responses, without people, hours, notes, tags and ids.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few responses to be shared: fewer than %n.</source>
        <translation>
            <numerusform>Too few responses to be shared: fewer than %n.</numerusform>
            <numerusform>Too few responses to be shared: fewer than %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%Ln detractors left a comment, %1 of them are in follow-up.</source>
        <translation>
            <numerusform>%Ln detractor left a comment, %1 of them in follow-up.</numerusform>
            <numerusform>%Ln detractors left a comment, %1 of them are in follow-up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detractors left a comment, none is in follow-up.</source>
        <translation>
            <numerusform>%Ln detractor left a comment and is not in follow-up.</numerusform>
            <numerusform>%Ln detractors left a comment, none is in follow-up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureExplanation</name>
    <message numerus="yes">
        <source>%Ln groups were compared, and this is corrected for it.</source>
        <translation>
            <numerusform>%Ln group was compared, and this is corrected for it.</numerusform>
            <numerusform>%Ln groups were compared, and this is corrected for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promoters</source>
        <translation>
            <numerusform>%Ln promoter</numerusform>
            <numerusform>%Ln promoters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passives</source>
        <translation>
            <numerusform>%Ln passive</numerusform>
            <numerusform>%Ln passives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detractors</source>
        <translation>
            <numerusform>%Ln detractor</numerusform>
            <numerusform>%Ln detractors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a score</source>
        <translation>
            <numerusform>%Ln without a score</numerusform>
            <numerusform>%Ln without a score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that answer another kind of question</source>
        <translation>
            <numerusform>%Ln that answers another kind of question</numerusform>
            <numerusform>%Ln that answer another kind of question</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportMapping</name>
    <message numerus="yes">
        <source>%Ln contacts imported</source>
        <translation>
            <numerusform>%Ln contact imported</numerusform>
            <numerusform>%Ln contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send list imported: %Ln invitations</source>
        <translation>
            <numerusform>Send list imported: %Ln invitation</numerusform>
            <numerusform>Send list imported: %Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln responses imported</source>
        <translation>
            <numerusform>%Ln response imported</numerusform>
            <numerusform>%Ln responses imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%Ln record(s) hold a field longer than 1 MB and will be rejected.</source>
        <translation>
            <numerusform>%Ln record holds a field longer than 1 MB and will be rejected.</numerusform>
            <numerusform>%Ln records hold a field longer than 1 MB and will be rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) have more than 2,000 columns; the columns behind are left out.</source>
        <translation>
            <numerusform>%Ln record has more than 2,000 columns; the columns behind are left out.</numerusform>
            <numerusform>%Ln records have more than 2,000 columns; the columns behind are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 columns instead of %2. A text that holds the separator is probably not in quotes.</source>
        <translation>
            <numerusform>%1 column instead of %2. A text that holds the separator is probably not in quotes.</numerusform>
            <numerusform>%1 columns instead of %2. A text that holds the separator is probably not in quotes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are unfinished answers by “%2” and are left out. To count them: --include %3.</source>
        <translation>
            <numerusform>%1 row is an unfinished answer by “%2” and is left out. To count it: --include %3.</numerusform>
            <numerusform>%1 rows are unfinished answers by “%2” and are left out. To count them: --include %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are unfinished answers by “%2” and are counted. To leave them out: --leave-out %3.</source>
        <translation>
            <numerusform>%1 row is an unfinished answer by “%2” and is counted. To leave it out: --leave-out %3.</numerusform>
            <numerusform>%1 rows are unfinished answers by “%2” and are counted. To leave them out: --leave-out %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are previews by “%2” and are left out. To count them: --include %3.</source>
        <translation>
            <numerusform>%1 row is a preview by “%2” and is left out. To count it: --include %3.</numerusform>
            <numerusform>%1 rows are previews by “%2” and are left out. To count them: --include %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are previews by “%2” and are counted. To leave them out: --leave-out %3.</source>
        <translation>
            <numerusform>%1 row is a preview by “%2” and is counted. To leave it out: --leave-out %3.</numerusform>
            <numerusform>%1 rows are previews by “%2” and are counted. To leave them out: --leave-out %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are tests by “%2” and are left out. To count them: --include %3.</source>
        <translation>
            <numerusform>%1 row is a test by “%2” and is left out. To count it: --include %3.</numerusform>
            <numerusform>%1 rows are tests by “%2” and are left out. To count them: --include %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are tests by “%2” and are counted. To leave them out: --leave-out %3.</source>
        <translation>
            <numerusform>%1 row is a test by “%2” and is counted. To leave it out: --leave-out %3.</numerusform>
            <numerusform>%1 rows are tests by “%2” and are counted. To leave them out: --leave-out %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are excluded by “%2” and are left out. To count them: --include %3.</source>
        <translation>
            <numerusform>%1 row is excluded by “%2” and is left out. To count it: --include %3.</numerusform>
            <numerusform>%1 rows are excluded by “%2” and are left out. To count them: --include %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are excluded by “%2” and are counted. To leave them out: --leave-out %3.</source>
        <translation>
            <numerusform>%1 row is excluded by “%2” and is counted. To leave it out: --leave-out %3.</numerusform>
            <numerusform>%1 rows are excluded by “%2” and are counted. To leave them out: --leave-out %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are deleted by “%2” and are left out. To count them: --include %3.</source>
        <translation>
            <numerusform>%1 row is deleted by “%2” and is left out. To count it: --include %3.</numerusform>
            <numerusform>%1 rows are deleted by “%2” and are left out. To count them: --include %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are deleted by “%2” and are counted. To leave them out: --leave-out %3.</source>
        <translation>
            <numerusform>%1 row is deleted by “%2” and is counted. To leave it out: --leave-out %3.</numerusform>
            <numerusform>%1 rows are deleted by “%2” and are counted. To leave them out: --leave-out %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were left out as duplicates because of their id, but have another score, date or comment than the response with that id.</source>
        <translation>
            <numerusform>%Ln row was left out as a duplicate because of its id, but has another score, date or comment than the response with that id.</numerusform>
            <numerusform>%Ln rows were left out as duplicates because of their id, but have another score, date or comment than the response with that id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of those left out as duplicates because of their id the first %1 were compared: %Ln have another score, date or comment than the response with that id.</source>
        <translation>
            <numerusform>Of those left out as duplicates because of their id the first %1 were compared: %Ln has another score, date or comment than the response with that id.</numerusform>
            <numerusform>Of those left out as duplicates because of their id the first %1 were compared: %Ln have another score, date or comment than the response with that id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answers to another kind of question went to the survey “%2” and are not in the NPS.</source>
        <translation>
            <numerusform>%1 answer to another kind of question went to the survey “%2” and is not in the NPS.</numerusform>
            <numerusform>%1 answers to another kind of question went to the survey “%2” and are not in the NPS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %2 columns.</source>
        <translation>
            <numerusform>Only %1 of %2 column.</numerusform>
            <numerusform>Only %1 of %2 columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parted by “%1”, a record has %Ln fields: %2 of the first %3. No other character parts them as evenly.</source>
        <translation>
            <numerusform>Parted by “%1”, a record has %Ln field: %2 of the first %3. No other character parts them as evenly.</numerusform>
            <numerusform>Parted by “%1”, a record has %Ln fields: %2 of the first %3. No other character parts them as evenly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln cells only the day can come first and in %1 only the month: one of the two numbers is above 12. The more frequent order was taken.</source>
        <translation>
            <numerusform>In %Ln cell only the day can come first and in %1 only the month: one of the two numbers is above 12. The more frequent order was taken.</numerusform>
            <numerusform>In %Ln cells only the day can come first and in %1 only the month: one of the two numbers is above 12. The more frequent order was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln cells the first number is above 12, so it is the day.</source>
        <translation>
            <numerusform>In %Ln cell the first number is above 12, so it is the day.</numerusform>
            <numerusform>In %Ln cells the first number is above 12, so it is the day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln cells the second number is above 12, so the month comes first.</source>
        <translation>
            <numerusform>In %Ln cell the second number is above 12, so the month comes first.</numerusform>
            <numerusform>In %Ln cells the second number is above 12, so the month comes first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s) are dated later than the import, the first in row %1. Check the order of day and month.</source>
        <translation>
            <numerusform>%Ln response is dated later than the import, the first in row %1. Check the order of day and month.</numerusform>
            <numerusform>%Ln responses are dated later than the import, the first in row %1. Check the order of day and month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its exports have the headings %1.</source>
        <translation>
            <numerusform>Its exports have the heading %1.</numerusform>
            <numerusform>Its exports have the headings %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines belong to the heading, because the next ones hold no values either.</source>
        <translation>
            <numerusform>%Ln line belongs to the heading, because the next ones hold no values either.</numerusform>
            <numerusform>%Ln lines belong to the heading, because the next ones hold no values either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) hold formulas without a stored result and were read as empty. Open the file in your spreadsheet program, save it and import it again.</source>
        <translation>
            <numerusform>%Ln cell holds a formula without a stored result and was read as empty. Open the file in your spreadsheet program, save it and import it again.</numerusform>
            <numerusform>%Ln cells hold formulas without a stored result and were read as empty. Open the file in your spreadsheet program, save it and import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are hidden in the sheet, for example by a filter, and are read like the others.</source>
        <translation>
            <numerusform>%Ln row is hidden in the sheet, for example by a filter, and is read like the others.</numerusform>
            <numerusform>%Ln rows are hidden in the sheet, for example by a filter, and are read like the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the sheet “%1” is read. %Ln other sheet(s) hold scores too: %2. To import them as well, choose each in turn (on the command line: --sheet NAME for each).</source>
        <translation>
            <numerusform>Only the sheet “%1” is read. %Ln other sheet holds scores too: %2. To import it as well, choose it next (on the command line: --sheet NAME).</numerusform>
            <numerusform>Only the sheet “%1” is read. %Ln other sheets hold scores too: %2. To import them as well, choose each in turn (on the command line: --sheet NAME for each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln sheets it looks most like a table of answers: a column of scores counts first, then how many cells are filled.</source>
        <translation>
            <numerusform>Of %Ln sheet it looks most like a table of answers: a column of scores counts first, then how many cells are filled.</numerusform>
            <numerusform>Of %Ln sheets it looks most like a table of answers: a column of scores counts first, then how many cells are filled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other columns</source>
        <translation>
            <numerusform>%1 and %Ln other column</numerusform>
            <numerusform>%1 and %Ln other columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not go with the scores in “%2”: %Ln rows contradict each other. Look whether another column holds the scores, or their scale begins at the other end.</source>
        <translation>
            <numerusform>“%1” does not go with the scores in “%2”: %Ln row is in another group than its score. Look whether another column holds the scores, or their scale begins at the other end.</numerusform>
            <numerusform>“%1” does not go with the scores in “%2”: %Ln rows are in another group than their score. Look whether another column holds the scores, or their scale begins at the other end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values of “%2” are between 11 and 100. If people could answer up to 100, those from 0 to 10 are no NPS answers either.</source>
        <translation>
            <numerusform>%1 value of “%2” is between 11 and 100. If people could answer up to 100, those from 0 to 10 are no NPS answers either.</numerusform>
            <numerusform>%1 values of “%2” are between 11 and 100. If people could answer up to 100, those from 0 to 10 are no NPS answers either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%1 of %2 comments, newest first.</source>
        <translation>
            <numerusform>%1 of %2 comment, newest first.</numerusform>
            <numerusform>%1 of %2 comments, newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answers</source>
        <translation>
            <numerusform>%1 answer</numerusform>
            <numerusform>%1 answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %2 valid answers fall in this selection.</source>
        <translation>
            <numerusform>%1 of %2 valid answer falls in this selection.</numerusform>
            <numerusform>%1 of the %2 valid answers fall in this selection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses without a score are not counted.</source>
        <translation>
            <numerusform>%1 response without a score is not counted.</numerusform>
            <numerusform>%1 responses without a score are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses without a date belong to no period.</source>
        <translation>
            <numerusform>%1 response without a date belongs to no period.</numerusform>
            <numerusform>%1 responses without a date belong to no period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 answers in this period came with a comment.</source>
        <translation>
            <numerusform>%1 of %2 answer in this period came with a comment.</numerusform>
            <numerusform>%1 of %2 answers in this period came with a comment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 smaller groups</source>
        <translation>
            <numerusform>%1 smaller group</numerusform>
            <numerusform>%1 smaller groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups with fewer than %1 answers are grey and not compared.</source>
        <translation>
            <numerusform>Groups with fewer than %1 answer are grey and not compared.</numerusform>
            <numerusform>Groups with fewer than %1 answers are grey and not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Net Promoter Score of %Ln days together, with margin</source>
        <translation>
            <numerusform>Net Promoter Score of %Ln day together, with margin</numerusform>
            <numerusform>Net Promoter Score of %Ln days together, with margin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points are missing.</source>
        <translation>
            <numerusform>%Ln point is missing.</numerusform>
            <numerusform>%Ln points are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before and after are the scores of up to %Ln days on each side. What came after something need not have come from it.</source>
        <translation>
            <numerusform>Before and after are the scores of up to %Ln day on each side. What came after something need not have come from it.</numerusform>
            <numerusform>Before and after are the scores of up to %Ln days on each side. What came after something need not have come from it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two-sided z-test, ¾ promoter, 1½ passives and ¾ detractor added in both periods. A change is called real when p is below %1. Compared with %2, %3 answers.</source>
        <translation>
            <numerusform>Two-sided z-test, ¾ promoter, 1½ passives and ¾ detractor added in both periods. A change is called real when p is below %1. Compared with %2, %3 answer.</numerusform>
            <numerusform>Two-sided z-test, ¾ promoter, 1½ passives and ¾ detractor added in both periods. A change is called real when p is below %1. Compared with %2, %3 answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments, %1 of them with a theme.</source>
        <translation>
            <numerusform>%n comment, %1 of them with a theme.</numerusform>
            <numerusform>%n comments, %1 of them with a theme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n themes with too few mentions are left out.</source>
        <translation>
            <numerusform>%n theme with too few mentions is left out.</numerusform>
            <numerusform>%n themes with too few mentions are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 customers gave a 9 or 10 when they were asked whether they would recommend us: %3.</source>
        <translation>
            <numerusform>%1 of %2 customer gave a 9 or 10 when asked whether they would recommend us: %3.</numerusform>
            <numerusform>%1 of %2 customers gave a 9 or 10 when they were asked whether they would recommend us: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows were read, %2 rejected, %3 left out because they were there already.</source>
        <translation>
            <numerusform>%1 row was read, %2 rejected, %3 left out because they were there already.</numerusform>
            <numerusform>%1 rows were read, %2 rejected, %3 left out because they were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers.</source>
        <translation>
            <numerusform>%Ln answer.</numerusform>
            <numerusform>%Ln answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups are not shown: they have fewer than 5 answers, or would give away one that has.</source>
        <translation>
            <numerusform>%Ln group is not shown: it has fewer than 5 answers.</numerusform>
            <numerusform>%Ln groups are not shown: they have fewer than 5 answers, or would give away one that has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln periods are not shown: they have fewer than 5 answers, or would give away one that has.</source>
        <translation>
            <numerusform>%Ln period is not shown: it has fewer than 5 answers.</numerusform>
            <numerusform>%Ln periods are not shown: they have fewer than 5 answers, or would give away one that has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This selection has fewer than %Ln answers, so nothing is shown of them.</source>
        <translation>
            <numerusform>This selection has fewer than %Ln answer, so nothing is shown of it.</numerusform>
            <numerusform>This selection has fewer than %Ln answers, so nothing is shown of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have fewer than %Ln answers, or would give away one that has.</source>
        <translation>
            <numerusform>They have fewer than %Ln answer, or would give away one that has.</numerusform>
            <numerusform>They have fewer than %Ln answers, or would give away one that has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeText</name>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Last %Ln day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln months</source>
        <translation>
            <numerusform>Last %Ln month</numerusform>
            <numerusform>Last %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Previous %Ln months</source>
        <translation>
            <numerusform>Previous %Ln month</numerusform>
            <numerusform>Previous %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Previous %Ln days</source>
        <translation>
            <numerusform>Previous %Ln day</numerusform>
            <numerusform>Previous %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 answers came in.</source>
        <translation>
            <numerusform>%1 answer came in.</numerusform>
            <numerusform>%1 answers came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answers came in between %2 and %3.</source>
        <translation>
            <numerusform>%1 answer came in between %2 and %3.</numerusform>
            <numerusform>%1 answers came in between %2 and %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Response rate %1: of the %Ln people who were asked, %2 answered.</source>
        <translation>
            <numerusform>Response rate %1: of the %Ln person who was asked, %2 answered.</numerusform>
            <numerusform>Response rate %1: of the %Ln people who were asked, %2 answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers came from people who are on no list. They count in the score, but not in the response rate.</source>
        <translation>
            <numerusform>%Ln answer came from somebody who is on no list. It counts in the score, but not in the response rate.</numerusform>
            <numerusform>%Ln answers came from people who are on no list. They count in the score, but not in the response rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Response rate %1: %2 answers, and %Ln people were asked.</source>
        <translation>
            <numerusform>Response rate %1: %2 answers, and %Ln person was asked.</numerusform>
            <numerusform>Response rate %1: %2 answers, and %Ln people were asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the people asked did not get the message.</source>
        <translation>
            <numerusform>%Ln of the people asked did not get the message.</numerusform>
            <numerusform>%Ln of the people asked did not get the message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers do not reach over %Ln days yet.</source>
        <translation>
            <numerusform>The answers do not reach over %Ln day yet.</numerusform>
            <numerusform>The answers do not reach over %Ln days yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each point is the score of %Ln days together. Neighbouring points share answers and are not tested against each other.</source>
        <translation>
            <numerusform>Each point is the score of %Ln day together. Neighbouring points share answers and are not tested against each other.</numerusform>
            <numerusform>Each point is the score of %Ln days together. Neighbouring points share answers and are not tested against each other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln answers</source>
        <translation>
            <numerusform>%1 from %Ln answer</numerusform>
            <numerusform>%1 from %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln days before: %1.</source>
        <translation>
            <numerusform>The %Ln day before: %1.</numerusform>
            <numerusform>The %Ln days before: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln days from then on: %1.</source>
        <translation>
            <numerusform>The %Ln day from then on: %1.</numerusform>
            <numerusform>The %Ln days from then on: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No steady rise or fall over the %Ln whole periods.</source>
        <translation>
            <numerusform>No steady rise or fall over the %Ln whole period.</numerusform>
            <numerusform>No steady rise or fall over the %Ln whole periods.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln whole periods the score rises, by about %1 points %2.</source>
        <translation>
            <numerusform>Over %Ln whole period the score rises, by about %1 points %2.</numerusform>
            <numerusform>Over %Ln whole periods the score rises, by about %1 points %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln whole periods the score falls, by about %1 points %2.</source>
        <translation>
            <numerusform>Over %Ln whole period the score falls, by about %1 points %2.</numerusform>
            <numerusform>Over %Ln whole periods the score falls, by about %1 points %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers match nobody on the lists. If none of them came from people who were asked, the rate is %1.</source>
        <translation>
            <numerusform>%Ln answer matches nobody on the lists. If it did not come from one of the people who were asked, the rate is %1.</numerusform>
            <numerusform>%Ln answers match nobody on the lists. If none of them came from people who were asked, the rate is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turn %Ln detractors into promoters</source>
        <translation>
            <numerusform>turn %Ln detractor into a promoter</numerusform>
            <numerusform>turn %Ln detractors into promoters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Win over %Ln passives, or %1.</source>
        <translation>
            <numerusform>Win over %Ln passive, or %1.</numerusform>
            <numerusform>Win over %Ln passives, or %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Win over %Ln passives.</source>
        <translation>
            <numerusform>Win over %Ln passive.</numerusform>
            <numerusform>Win over %Ln passives.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %Ln detractors into promoters.</source>
        <translation>
            <numerusform>Turn %Ln detractor into a promoter.</numerusform>
            <numerusform>Turn %Ln detractors into promoters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %Ln people of both kinds who become promoters.</source>
        <translation>
            <numerusform>It takes %Ln person who becomes a promoter.</numerusform>
            <numerusform>It takes %Ln people of both kinds who become promoters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %Ln more answers of 9 or 10.</source>
        <translation>
            <numerusform>It takes %Ln more answer of 9 or 10.</numerusform>
            <numerusform>It takes %Ln more answers of 9 or 10.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln answers, %1 are by people on the lists and can be told early or late.</source>
        <translation>
            <numerusform>Of %Ln answer, %1 is by somebody on the lists and can be told early or late.</numerusform>
            <numerusform>Of %Ln answers, %1 are by people on the lists and can be told early or late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers count like %1.</source>
        <translation>
            <numerusform>%Ln answer counts like %1.</numerusform>
            <numerusform>%Ln answers count like %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are weighed together, because one of them has fewer than %Ln answers.</source>
        <translation>
            <numerusform>%1 are weighed together, because one of them has fewer than %Ln answer.</numerusform>
            <numerusform>%1 are weighed together, because one of them has fewer than %Ln answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The weights of %Ln answers were cut to %1 times the mean; the targets are not met exactly.</source>
        <translation>
            <numerusform>The weight of %Ln answer was cut to %1 times the mean; the targets are not met exactly.</numerusform>
            <numerusform>The weights of %Ln answers were cut to %1 times the mean; the targets are not met exactly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers do not count: their share is to be 0%.</source>
        <translation>
            <numerusform>%Ln answer does not count: its share is to be 0%.</numerusform>
            <numerusform>%Ln answers do not count: their share is to be 0%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers do not count: they have no weight above 0.</source>
        <translation>
            <numerusform>%Ln answer does not count: it has no weight above 0.</numerusform>
            <numerusform>%Ln answers do not count: they have no weight above 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers rate all of these questions: take the order as a hint.</source>
        <translation>
            <numerusform>%Ln answer rates all of these questions: take the order as a hint.</numerusform>
            <numerusform>%Ln answers rate all of these questions: take the order as a hint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers rate all of these questions.</source>
        <translation>
            <numerusform>%Ln answer rates all of these questions.</numerusform>
            <numerusform>%Ln answers rate all of these questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers do not and are left out.</source>
        <translation>
            <numerusform>%Ln answer does not and is left out.</numerusform>
            <numerusform>%Ln answers do not and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareCopy</name>
    <message numerus="yes">
        <source>Too few answers to be shared: fewer than %Ln.</source>
        <translation>
            <numerusform>Too few answers to be shared: fewer than %Ln.</numerusform>
            <numerusform>Too few answers to be shared: fewer than %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message numerus="yes">
        <source>A document can hold at most %Ln attributes. Leave out columns that you do not need.</source>
        <translation>
            <numerusform>A document can hold at most %Ln attribute. Leave out columns that you do not need.</numerusform>
            <numerusform>A document can hold at most %Ln attributes. Leave out columns that you do not need.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1 (“%2”) has %3 lines in the file; %4 were imported.</source>
        <translation>
            <numerusform>Import %1 (“%2”) has %3 line in the file; %4 were imported.</numerusform>
            <numerusform>Import %1 (“%2”) has %3 lines in the file; %4 were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1 (“%2”) has %3 responses in the file; %4 were imported.</source>
        <translation>
            <numerusform>Import %1 (“%2”) has %3 response in the file; %4 were imported.</numerusform>
            <numerusform>Import %1 (“%2”) has %3 responses in the file; %4 were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document says that it holds %1 responses, but there are %2.</source>
        <translation>
            <numerusform>The document says that it holds %1 response, but there are %2.</numerusform>
            <numerusform>The document says that it holds %1 responses, but there are %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A document can hold at most %Ln surveys, and this one is full. Import “%1” into another document, or into one of the surveys that are there.</source>
        <translation>
            <numerusform>A document can hold at most %Ln survey, and this one is full. Import “%1” into another document, or into one of the surveys that are there.</numerusform>
            <numerusform>A document can hold at most %Ln surveys, and this one is full. Import “%1” into another document, or into one of the surveys that are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeSentences</name>
    <message numerus="yes">
        <source>%1 (%2 of %Ln comments here, %3 of %4 elsewhere)</source>
        <translation>
            <numerusform>%1 (%2 of %Ln comment here, %3 of %4 elsewhere)</numerusform>
            <numerusform>%1 (%2 of %Ln comments here, %3 of %4 elsewhere)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other themes</source>
        <translation>
            <numerusform>%Ln other theme</numerusform>
            <numerusform>%Ln other themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in %2 of %Ln comments.</source>
        <translation>
            <numerusform>%1 is in %2 of %Ln comment.</numerusform>
            <numerusform>%1 is in %2 of %Ln comments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPicture</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::BenchmarkModel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::BranchPackDialog</name>
    <message numerus="yes">
        <source>Write %Ln reports</source>
        <translation>
            <numerusform>Write %Ln report</numerusform>
            <numerusform>Write %Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files of these names are in the folder. Replace them?</source>
        <translation>
            <numerusform>%Ln file of this name is in the folder. Replace it?</numerusform>
            <numerusform>%Ln files of these names are in the folder. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln files</source>
        <translation>
            <numerusform>Replace %Ln file</numerusform>
            <numerusform>Replace %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports written.</source>
        <translation>
            <numerusform>%Ln report written.</numerusform>
            <numerusform>%Ln reports written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CandidateChips</name>
    <message numerus="yes">
        <source>%1: %Ln comments, %2 of detractors, %3 of promoters</source>
        <translation>
            <numerusform>%1: %Ln comment, %2 of detractors, %3 of promoters</numerusform>
            <numerusform>%1: %Ln comments, %2 of detractors, %3 of promoters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CheckMenuModel</name>
    <message numerus="yes">
        <source>%1, %Ln answers</source>
        <translation>
            <numerusform>%1, %Ln answer</numerusform>
            <numerusform>%1, %Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CommentBatch</name>
    <message numerus="yes">
        <source>Tag %Ln comments</source>
        <translation>
            <numerusform>Tag %Ln comment</numerusform>
            <numerusform>Tag %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln comments with “%1”</source>
        <translation>
            <numerusform>Tagged %Ln comment with “%1”</numerusform>
            <numerusform>Tagged %Ln comments with “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %Ln comments as quotes</source>
        <translation>
            <numerusform>Kept %Ln comment as a quote</numerusform>
            <numerusform>Kept %Ln comments as quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments are no longer kept as quotes</source>
        <translation>
            <numerusform>%Ln comment is no longer kept as a quote</numerusform>
            <numerusform>%Ln comments are no longer kept as quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is copied: these are more than %Ln comments. Export them to a file instead.</source>
        <translation>
            <numerusform>Nothing is copied: this is more than %Ln comment. Export it to a file instead.</numerusform>
            <numerusform>Nothing is copied: these are more than %Ln comments. Export them to a file instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln comments as they may be shared</source>
        <translation>
            <numerusform>Copied %Ln comment as it may be shared</numerusform>
            <numerusform>Copied %Ln comments as they may be shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened %Ln follow-ups</source>
        <translation>
            <numerusform>Opened %Ln follow-up</numerusform>
            <numerusform>Opened %Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closed %Ln follow-ups</source>
        <translation>
            <numerusform>Closed %Ln follow-up</numerusform>
            <numerusform>Closed %Ln follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CommentList</name>
    <message numerus="yes">
        <source>Keep %Ln comments as quotes, or no longer</source>
        <translation>
            <numerusform>Keep %Ln comment as a quote, or no longer</numerusform>
            <numerusform>Keep %Ln comments as quotes, or no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln comments…</source>
        <translation>
            <numerusform>Tag %Ln comment…</numerusform>
            <numerusform>Tag %Ln comments…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln texts</source>
        <translation>
            <numerusform>Copy %Ln text</numerusform>
            <numerusform>Copy %Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln follow-ups, or close them</source>
        <translation>
            <numerusform>Open %Ln follow-up, or close it</numerusform>
            <numerusform>Open %Ln follow-ups, or close them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CommentTagsDialog</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted the tag “%1” that %Ln comments had</source>
        <translation>
            <numerusform>Deleted the tag “%1” that %Ln comment had</numerusform>
            <numerusform>Deleted the tag “%1” that %Ln comments had</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CommentsPage</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picked</source>
        <translation>
            <numerusform>%Ln picked</numerusform>
            <numerusform>%Ln picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln comments</source>
        <translation>
            <numerusform>Export %Ln comment</numerusform>
            <numerusform>Export %Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CountLabel</name>
    <message numerus="yes">
        <source> of %Ln responses</source>
        <translation>
            <numerusform> of %Ln response</numerusform>
            <numerusform> of %Ln responses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CrosstabModel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CrosstabPane</name>
    <message numerus="yes">
        <source>Fewer than %Ln answers: shown, never coloured.</source>
        <translation>
            <numerusform>Fewer than %Ln answer: shown, never coloured.</numerusform>
            <numerusform>Fewer than %Ln answers: shown, never coloured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells compared with the others, corrected for luck.</source>
        <translation>
            <numerusform>%Ln cell compared with the others, corrected for luck.</numerusform>
            <numerusform>%Ln cells compared with the others, corrected for luck.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values with fewer answers have no place here; the sums count them.</source>
        <translation>
            <numerusform>%Ln value with fewer answers has no place here; the sums count them.</numerusform>
            <numerusform>%Ln values with fewer answers have no place here; the sums count them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::CrosstabPanel</name>
    <message numerus="yes">
        <source>Read %Ln comments</source>
        <translation>
            <numerusform>Read %Ln comment</numerusform>
            <numerusform>Read %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::DocumentNotices</name>
    <message numerus="yes">
        <source>%Ln changes since it was opened were kept.</source>
        <translation>
            <numerusform>%Ln change since it was opened was kept.</numerusform>
            <numerusform>%Ln changes since it was opened were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::DriverModel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::DriversPane</name>
    <message numerus="yes">
        <source>Mean rating %1 on a scale from %2 to %3, of %Ln answers.</source>
        <translation>
            <numerusform>Mean rating %1 on a scale from %2 to %3, of %Ln answer.</numerusform>
            <numerusform>Mean rating %1 on a scale from %2 to %3, of %Ln answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::FilterBar</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln responses answer another kind of question. Different metrics, and relationship and transactional surveys, are never mixed in one score: choose a survey to see its own.</source>
        <translation>
            <numerusform>%Ln response answers another kind of question. Different metrics, and relationship and transactional surveys, are never mixed in one score: choose a survey to see its own.</numerusform>
            <numerusform>%Ln responses answer another kind of question. Different metrics, and relationship and transactional surveys, are never mixed in one score: choose a survey to see its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::GoalLevers</name>
    <message numerus="yes">
        <source>Of the %Ln answers in the chosen period</source>
        <translation>
            <numerusform>Of the %Ln answer in the chosen period</numerusform>
            <numerusform>Of the %Ln answers in the chosen period</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::GoalResult</name>
    <message numerus="yes">
        <source>%Ln detractors</source>
        <translation>
            <numerusform>%Ln detractor</numerusform>
            <numerusform>%Ln detractors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passives</source>
        <translation>
            <numerusform>%Ln passive</numerusform>
            <numerusform>%Ln passives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promoters</source>
        <translation>
            <numerusform>%Ln promoter</numerusform>
            <numerusform>%Ln promoters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points below the goal of %1</source>
        <translation>
            <numerusform>%Ln point below the goal of %1</numerusform>
            <numerusform>%Ln points below the goal of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people to win over</source>
        <translation>
            <numerusform>%Ln person to win over</numerusform>
            <numerusform>%Ln people to win over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them detractors</source>
        <translation>
            <numerusform>%Ln of them a detractor</numerusform>
            <numerusform>%Ln of them detractors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::GoalWaysCard</name>
    <message numerus="yes">
        <source>%Ln detractors become promoters; each is worth two steps.</source>
        <translation>
            <numerusform>%Ln detractor becomes a promoter; that is worth two steps.</numerusform>
            <numerusform>%Ln detractors become promoters; each is worth two steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detractors</source>
        <translation>
            <numerusform>%Ln detractor</numerusform>
            <numerusform>%Ln detractors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passives</source>
        <translation>
            <numerusform>%Ln passive</numerusform>
            <numerusform>%Ln passives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passives give a 9 or 10.</source>
        <translation>
            <numerusform>%Ln passive gives a 9 or 10.</numerusform>
            <numerusform>%Ln passives give a 9 or 10.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detractors give a 7 or 8.</source>
        <translation>
            <numerusform>%Ln detractor gives a 7 or 8.</numerusform>
            <numerusform>%Ln detractors give a 7 or 8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more answers of 9 or 10, and no others.</source>
        <translation>
            <numerusform>%Ln more answer of 9 or 10, and no others.</numerusform>
            <numerusform>%Ln more answers of 9 or 10, and no others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points are still missing.</source>
        <translation>
            <numerusform>%Ln point is still missing.</numerusform>
            <numerusform>%Ln points are still missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next %Ln answers will also vary by about ± %1 on their own.</source>
        <translation>
            <numerusform>The next %Ln answer will also vary by about ± %1 on their own.</numerusform>
            <numerusform>The next %Ln answers will also vary by about ± %1 on their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To tell such a rise from chance takes about %Ln answers before and as many after.</source>
        <translation>
            <numerusform>To tell such a rise from chance takes about %Ln answer before and as many after.</numerusform>
            <numerusform>To tell such a rise from chance takes about %Ln answers before and as many after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %1 that is about %Ln people a week.</source>
        <translation>
            <numerusform>By %1 that is about %Ln person a week.</numerusform>
            <numerusform>By %1 that is about %Ln people a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ImportColumnsPage</name>
    <message numerus="yes">
        <source>%1 of %Ln rows will be imported</source>
        <translation>
            <numerusform>%1 of %Ln row will be imported</numerusform>
            <numerusform>%1 of %Ln rows will be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln rejected row</numerusform>
            <numerusform>%Ln rejected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicates</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln valid rows</source>
        <translation>
            <numerusform>%Ln valid row</numerusform>
            <numerusform>%Ln valid rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with a comment</source>
        <translation>
            <numerusform>%Ln row with a comment</numerusform>
            <numerusform>%Ln rows with a comment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use all %Ln suggestions</source>
        <translation>
            <numerusform>Use %Ln suggestion</numerusform>
            <numerusform>Use all %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A list of contacts: %Ln people.</source>
        <translation>
            <numerusform>A list of contacts: %Ln person.</numerusform>
            <numerusform>A list of contacts: %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A send list: %Ln people asked.</source>
        <translation>
            <numerusform>A send list: %Ln person asked.</numerusform>
            <numerusform>A send list: %Ln people asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ImportDetection</name>
    <message numerus="yes">
        <source>%1 · %Ln responses</source>
        <translation>
            <numerusform>%1 · %Ln response</numerusform>
            <numerusform>%1 · %Ln responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln lines</source>
        <translation>
            <numerusform>%1 · %Ln line</numerusform>
            <numerusform>%1 · %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ImportQueue</name>
    <message numerus="yes">
        <source>%Ln files imported:</source>
        <translation>
            <numerusform>%Ln file imported:</numerusform>
            <numerusform>%Ln files imported:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln responses.</source>
        <translation>
            <numerusform>%Ln response.</numerusform>
            <numerusform>%Ln responses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be imported.</source>
        <translation>
            <numerusform>%Ln file could not be imported.</numerusform>
            <numerusform>%Ln files could not be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files wait.</source>
        <translation>
            <numerusform>%Ln file waits.</numerusform>
            <numerusform>%Ln files wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts.</source>
        <translation>
            <numerusform>%Ln contact.</numerusform>
            <numerusform>%Ln contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations.</source>
        <translation>
            <numerusform>%Ln invitation.</numerusform>
            <numerusform>%Ln invitations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ImportWindow</name>
    <message numerus="yes">
        <source>%1 has %Ln rows. Left out: duplicates %2, rejected %3.</source>
        <translation>
            <numerusform>%1 has %Ln row. Left out: duplicates %2, rejected %3.</numerusform>
            <numerusform>%1 has %Ln rows. Left out: duplicates %2, rejected %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your current data is untouched: %Ln responses.</source>
        <translation>
            <numerusform>Your current data is untouched: %Ln response.</numerusform>
            <numerusform>Your current data is untouched: %Ln responses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln responses</source>
        <translation>
            <numerusform>Import %Ln response</numerusform>
            <numerusform>Import %Ln responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %Ln files the same way</source>
        <translation>
            <numerusform>Import %Ln file the same way</numerusform>
            <numerusform>Import all %Ln files the same way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln contacts</source>
        <translation>
            <numerusform>Import %Ln contact</numerusform>
            <numerusform>Import %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln invitations</source>
        <translation>
            <numerusform>Import %Ln invitation</numerusform>
            <numerusform>Import %Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln rows. Left out: known already %2, rejected %3.</source>
        <translation>
            <numerusform>%1 has %Ln row. Left out: known already %2, rejected %3.</numerusform>
            <numerusform>%1 has %Ln rows. Left out: known already %2, rejected %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::NoAnswers</name>
    <message numerus="yes">
        <source>The file has %Ln answers; the filters above leave none of them.</source>
        <translation>
            <numerusform>The file has %Ln answer; the filters above leave none of them.</numerusform>
            <numerusform>The file has %Ln answers; the filters above leave none of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewAnswersCard</name>
    <message numerus="yes">
        <source>%Ln without a score</source>
        <translation>
            <numerusform>%Ln without a score</numerusform>
            <numerusform>%Ln without a score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln before</source>
        <translation>
            <numerusform>, %Ln before</numerusform>
            <numerusform>, %Ln before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewGoalCard</name>
    <message numerus="yes">
        <source>points to go</source>
        <translation>
            <numerusform>point to go</numerusform>
            <numerusform>points to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewMetricsCard</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewMonthCard</name>
    <message numerus="yes">
        <source>%1: %2, margin %3, %Ln answers</source>
        <translation>
            <numerusform>%1: %2, margin %3, %Ln answer</numerusform>
            <numerusform>%1: %2, margin %3, %Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewMovedCard</name>
    <message numerus="yes">
        <source>Too few answers to take the change apart; it takes %Ln in each period.</source>
        <translation>
            <numerusform>Too few answers to take the change apart; it takes %Ln in each period.</numerusform>
            <numerusform>Too few answers to take the change apart; it takes %Ln in each period.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewScoreCard</name>
    <message numerus="yes">
        <source>%Ln answers cannot tell a good score from a bad one. About %1 give a margin of ± 15.</source>
        <translation>
            <numerusform>%Ln answer cannot tell a good score from a bad one. About %1 give a margin of ± 15.</numerusform>
            <numerusform>%Ln answers cannot tell a good score from a bad one. About %1 give a margin of ± 15.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::OverviewThemesCard</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::PersonPanel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln earlier ones</source>
        <translation>
            <numerusform>and %Ln earlier one</numerusform>
            <numerusform>and %Ln earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::PresentationPage</name>
    <message numerus="yes">
        <source>%Ln slides, from the sections of the report</source>
        <translation>
            <numerusform>One slide, from the sections of the report</numerusform>
            <numerusform>%Ln slides, from the sections of the report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ReportExport</name>
    <message numerus="yes">
        <source>Saved %Ln files in %1</source>
        <translation>
            <numerusform>Saved one file in %1</numerusform>
            <numerusform>Saved %Ln files in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ReportLayouts</name>
    <message numerus="yes">
        <source>There are %Ln layouts already. Remove one first.</source>
        <translation>
            <numerusform>There is %Ln layout already. Remove it first.</numerusform>
            <numerusform>There are %Ln layouts already. Remove one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ReportPage</name>
    <message numerus="yes">
        <source>%Ln pages, built from the filters above. The preview is the PDF.</source>
        <translation>
            <numerusform>%Ln page, built from the filters above. The preview is the PDF.</numerusform>
            <numerusform>%Ln pages, built from the filters above. The preview is the PDF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ReportSectionsModel</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ResponseRateLine</name>
    <message numerus="yes">
        <source>%1 of %Ln people asked</source>
        <translation>
            <numerusform>%1 of %Ln person asked</numerusform>
            <numerusform>%1 of %Ln people asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers match no list</source>
        <translation>
            <numerusform>%Ln answer matches no list</numerusform>
            <numerusform>%Ln answers match no list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SegmentDelegate</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SegmentExplanation</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 group selected: %1, %Ln answers</source>
        <translation>
            <numerusform>1 group selected: %1, %Ln answer</numerusform>
            <numerusform>1 group selected: %1, %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups selected</source>
        <translation>
            <numerusform>%Ln group selected</numerusform>
            <numerusform>%Ln groups selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 theme selected: %1, %Ln comments</source>
        <translation>
            <numerusform>1 theme selected: %1, %Ln comment</numerusform>
            <numerusform>1 theme selected: %1, %Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SegmentModel</name>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln groups</source>
        <translation>
            <numerusform>%1, %Ln group</numerusform>
            <numerusform>%1, %Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rarer values are not listed</source>
        <translation>
            <numerusform>%Ln rarer value is not listed</numerusform>
            <numerusform>%Ln rarer values are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups compared, corrected for luck</source>
        <translation>
            <numerusform>%Ln group compared, corrected for luck</numerusform>
            <numerusform>%Ln groups compared, corrected for luck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::Session</name>
    <message numerus="yes">
        <source>Keep %Ln quotes</source>
        <translation>
            <numerusform>Keep %Ln quote</numerusform>
            <numerusform>Keep %Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln quotes</source>
        <translation>
            <numerusform>Drop %Ln quote</numerusform>
            <numerusform>Drop %Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln comments</source>
        <translation>
            <numerusform>Tag %Ln comment</numerusform>
            <numerusform>Tag %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %Ln comments</source>
        <translation>
            <numerusform>Untag %Ln comment</numerusform>
            <numerusform>Untag %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct the tone of %Ln comments</source>
        <translation>
            <numerusform>Correct the tone of %Ln comment</numerusform>
            <numerusform>Correct the tone of %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln follow-ups</source>
        <translation>
            <numerusform>Open %Ln follow-up</numerusform>
            <numerusform>Open %Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %Ln follow-ups</source>
        <translation>
            <numerusform>Close %Ln follow-up</numerusform>
            <numerusform>Close %Ln follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SettingsFiguresCard</name>
    <message numerus="yes">
        <source>For the %Ln answers of the filter in force: score %1, likely between %2 and %3.</source>
        <translation>
            <numerusform>For the %Ln answer of the filter in force: score %1, likely between %2 and %3.</numerusform>
            <numerusform>For the %Ln answers of the filter in force: score %1, likely between %2 and %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ShareCopyDialog</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers, with score and day</source>
        <translation>
            <numerusform>%Ln answer, with score and day</numerusform>
            <numerusform>%Ln answers, with score and day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people with name, address and ids; notes, tags and files</source>
        <translation>
            <numerusform>%Ln person with name, address and ids; notes, tags and files</numerusform>
            <numerusform>%Ln people with name, address and ids; notes, tags and files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments left out</source>
        <translation>
            <numerusform>%Ln comment left out</numerusform>
            <numerusform>%Ln comments left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>personal data or swear words in %Ln comments</source>
        <translation>
            <numerusform>personal data or swear words in %Ln comment</numerusform>
            <numerusform>personal data or swear words in %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln left out</source>
        <translation>
            <numerusform>the %Ln left out</numerusform>
            <numerusform>all %Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values hidden</source>
        <translation>
            <numerusform>%Ln value hidden</numerusform>
            <numerusform>%Ln values hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::Sidebar</name>
    <message numerus="yes">
        <source>%Ln responses</source>
        <translation>
            <numerusform>%Ln response</numerusform>
            <numerusform>%Ln responses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::SilenceCards</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::StandingModel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %Ln answers, %3 points above the rest, %4</source>
        <translation>
            <numerusform>%1 %2, %Ln answer, %3 points above the rest, %4</numerusform>
            <numerusform>%1 %2, %Ln answers, %3 points above the rest, %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %Ln answers, %3 points below the rest, %4</source>
        <translation>
            <numerusform>%1 %2, %Ln answer, %3 points below the rest, %4</numerusform>
            <numerusform>%1 %2, %Ln answers, %3 points below the rest, %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::StartPage</name>
    <message numerus="yes">
        <source>Harbour Street Coffee, %Ln answers</source>
        <translation>
            <numerusform>Harbour Street Coffee, %Ln answer</numerusform>
            <numerusform>Harbour Street Coffee, %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln changes from %2 that were kept.</source>
        <translation>
            <numerusform>%1 has %Ln change from %2 that was kept.</numerusform>
            <numerusform>%1 has %Ln changes from %2 that were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TagDelegate</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TagModel</name>
    <message numerus="yes">
        <source>%1, %Ln comments</source>
        <translation>
            <numerusform>%1, %Ln comment</numerusform>
            <numerusform>%1, %Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ThemeModel</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ThemeSideModel</name>
    <message numerus="yes">
        <source>%1, %Ln comments, %2 points</source>
        <translation>
            <numerusform>%1, %Ln comment, %2 points</numerusform>
            <numerusform>%1, %Ln comments, %2 points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ThemeWords</name>
    <message numerus="yes">
        <source>%Ln comments have it.</source>
        <translation>
            <numerusform>%Ln comment has it.</numerusform>
            <numerusform>%Ln comments have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are new to the theme.</source>
        <translation>
            <numerusform>%Ln is new to the theme.</numerusform>
            <numerusform>%Ln are new to the theme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ThemesPage</name>
    <message numerus="yes">
        <source>Mentions and score of %Ln themes</source>
        <translation>
            <numerusform>Mentions and score of %Ln theme</numerusform>
            <numerusform>Mentions and score of %Ln themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments, %1 of them with a theme.</source>
        <translation>
            <numerusform>%Ln comment, %1 of them with a theme.</numerusform>
            <numerusform>%Ln comments, %1 of them with a theme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendCompare</name>
    <message numerus="yes">
        <source>3-month average with its margin. Dashed: all answers. Same scale in all %Ln charts.</source>
        <translation>
            <numerusform>3-month average with its margin. Dashed: all answers. Same scale in the one chart.</numerusform>
            <numerusform>3-month average with its margin. Dashed: all answers. Same scale in all %Ln charts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more groups with fewer answers: see Segments</source>
        <translation>
            <numerusform>and %Ln more group with fewer answers: see Segments</numerusform>
            <numerusform>and %Ln more groups with fewer answers: see Segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendTip</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendToolbar</name>
    <message numerus="yes">
        <source>%Ln days together</source>
        <translation>
            <numerusform>%Ln day together</numerusform>
            <numerusform>%Ln days together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::TrendsPage</name>
    <message numerus="yes">
        <source>%Ln lines copied, ready to paste</source>
        <translation>
            <numerusform>%Ln line copied, ready to paste</numerusform>
            <numerusform>%Ln lines copied, ready to paste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::WeighingCard</name>
    <message numerus="yes">
        <source>%Ln attributes</source>
        <translation>
            <numerusform>%Ln attribute</numerusform>
            <numerusform>%Ln attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file has no attribute to weigh by: that takes one with two to %Ln values, or one that holds a weight for each answer.</source>
        <translation>
            <numerusform>This file has no attribute to weigh by: that takes one with two to %Ln value, or one that holds a weight for each answer.</numerusform>
            <numerusform>This file has no attribute to weigh by: that takes one with two to %Ln values, or one that holds a weight for each answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like %Ln answers</source>
        <translation>
            <numerusform>like %Ln answer</numerusform>
            <numerusform>like %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::WeightsModel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
</TS>
