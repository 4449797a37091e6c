"""Problems with records of what was done."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

RECORD_PROBLEMS: dict[str, ProblemText] = {
    "unknown-reporter": ProblemText(
        message=Text(
            "«{found}» — не ответственное лицо, не группа и не школа плана",
            "“{found}” is neither a person nor a group nor a school of the plan",
        ),
        explanation=Text(
            "Тот, кто представил сведения (reporter), в плане не назван. Это может быть человек из people, группа из groups или школа из schools.yaml: «СОШ № 34». Исправьте имя: оно сверяется по буквам (регистр, ё и е не различаются).",
            "The reporter (reporter) is not in the plan. A reporter can be a person from people, a group from groups, or a school from schools.yaml: «СОШ № 34». Correct the name: it is compared letter by letter (except for case and ё or е).",
        ),
    ),
    "duplicate-reporter": ProblemText(
        message=Text(
            "сведения «{found}» есть и в другом файле: {place}; там {there:record}, здесь {here:record}",
            "“{found}” also has records in another file: {place}; {there:record} there, {here:record} here",
        ),
        hint=Text(
            "перенесите туда то, чего там нет ({n:record}), и удалите этот файл",
            "move the records that are missing there ({n:record}) and delete this file",
        ),
        explanation=Text(
            "Сведения одного исполнителя лежат в двух файлах, а должны быть в одном. Обычно второй файл — копия, которую сделала программа синхронизации. Ответы учитывают оба файла, одинаковые отметки — один раз, но внести новую нельзя, пока файлов два. Перенесите в первый файл то, чего в нём нет, второй удалите.",
            "The records of one reporter are in two files, but they must be in one. Usually the second file is a copy made by a synchronisation program. Answers use both files and count equal records once, but no record can be added while there are two files. Move the missing records to the first file and delete the second.",
        ),
    ),
    "unknown-point": ProblemText(
        message=Text(
            "контрольного срока «{found}» в плане нет", "the plan has no control point “{found}”"
        ),
        hint=Text("у этого мероприятия есть: {points}", "this activity has: {points}"),
        explanation=Text(
            "Отметка относится к контрольному сроку, которого в плане нет. Срок обозначают номером мероприятия и концом срока, как он записан в плане: 1.3@2020-11, 2.7@2021-01; без установленной даты — 2.6@-. Если мероприятие перенумеровали, впишите у него formerly с прежним номером; если исправили его срок, исправьте и point отметок.",
            "The record is for a control point that the plan does not have. A control point is the number of the activity and the end of its period as written in the plan: 1.3@2020-11, 2.7@2021-01; without a date 2.6@-. If the activity was renumbered, add formerly with the old number to it; if its period was corrected, also correct point in the records.",
        ),
    ),
    "school-outside-activity": ProblemText(
        message=Text(
            "школа «{found}» к мероприятию {activity} не относится",
            "school “{found}” does not take part in activity {activity}",
        ),
        hint=Text("оно касается школ: {known}", "the activity concerns schools: {known}"),
        explanation=Text(
            "Отметка внесена о школе, которой это мероприятие не касается. Обычно в номере школы опечатка или школу забыли назвать в плане. Исправьте номер; если школа участвует, добавьте её в schools мероприятия или раздела.",
            "The record is for a school that the activity does not concern. Usually there is a typo in the number of the school, or the plan does not name the school. Correct the number; if the school takes part, add it to schools of the activity or the section.",
        ),
    ),
    "school-of-another": ProblemText(
        message=Text(
            "отметка о школе «{found}» внесена от имени «{reporter}»",
            "“{reporter}” reports on school “{found}”",
        ),
        hint=Text(
            "школа отчитывается только о себе: исправьте school на {own} или перенесите отметку в файл той школы",
            "a school reports only on itself: correct school to {own} or move the record to the file of that school",
        ),
        explanation=Text(
            "В файле сведений одной школы стоит отметка о другой школе. Школа отчитывается только о себе. Если в номере опечатка, исправьте его; если сведения верны, удалите отметку и внесите её в файл той школы или ответственного. Отметка без school относится ко всем школам мероприятия, поэтому школа указывает в ней себя.",
            "The file of one school has a record for another school. A school reports only on itself. If there is a typo in the number, correct it; if the record is right, delete it here and add it to the file of that school or of the responsible person. A record without school applies to all schools of the activity, so a school must name itself in its records.",
        ),
    ),
    "evidence-missing": ProblemText(
        message=Text(
            "отметка «исполнено» без подтверждающего документа",
            "the record says done but has no evidence",
        ),
        hint=Text(
            "добавьте evidence: [Протокол № 2 от 18.11.2020]",
            "add evidence: [Minutes No. 2 of 18.11.2020]",
        ),
        explanation=Text(
            "Отметка «исполнено» (done) не имеет подтверждающего документа, а без него исполнение не засчитать. Подходит протокол, приказ, справка, ссылка на публикацию. Впишите документ с номером и датой; если документа ещё нет, поставьте in-progress.",
            "A done record has no document that proves it, and does not count without one. Minutes, an order, a report or a link to a publication are suitable. Add the document with its number and date; if there is no document yet, write in-progress.",
        ),
    ),
    "result-missing": ProblemText(
        message=Text("не сказано, что сделано", "the record does not say what was done"),
        hint=Text(
            "добавьте result: одно-два предложения для отчёта",
            "add result: one or two sentences for the report",
        ),
        explanation=Text(
            "У отметки «исполнено» не написано, что сделано (result). Отчёт возьмёт эти слова в графу «Информация об исполнении», без них она останется пустой. Добавьте одно-два предложения; если достаточно документа, предупреждение можно оставить.",
            "A done record does not say what was done (result). The report copies these words to the column with the result; without them the cell is empty. Add one or two sentences; if the document is enough, you can ignore the warning.",
        ),
    ),
    "note-missing": ProblemText(
        message=Text("у отметки «{status}» нет пояснения", "the record “{status}” needs a note"),
        hint=Text(
            "добавьте note: что осталось или по какой причине",
            "add note: what remains to be done, or the reason",
        ),
        explanation=Text(
            "Отметкам «исполнено частично», «не исполнено» и «отозвано» нужно пояснение (note). Из него видно, что осталось сделать, почему не сделано или почему отметка ошибочна. Напишите одно предложение.",
            "The records partly done, not done and withdrawn need a note. It says what remains to be done, why it was not done, or why the record was wrong. Write one sentence.",
        ),
    ),
    "until-missing": ProblemText(
        message=Text(
            "у отметки «{status}» нет нового срока", "the record “{status}” needs a new deadline"
        ),
        hint=Text(
            "добавьте until, например until: 2021-02", "add until, for example until: 2021-02"
        ),
        explanation=Text(
            "Срок перенесён или назначен, а на какой — не сказано (until). Без нового срока мероприятие нельзя держать на контроле. Добавьте until: месяц (2021-02), день (2021-02-15) или промежуток.",
            "A deadline was moved or set, but the record does not say to which date (until). Without a new deadline nobody can follow up the activity. Add until: a month (2021-02), a day (2021-02-15) or a span.",
        ),
    ),
    "basis-missing": ProblemText(
        message=Text("у отметки «{status}» нет основания", "the record “{status}” needs a basis"),
        hint=Text(
            "добавьте basis: Приказ № 17 от 11.01.2021", "add basis: Order No. 17 of 11.01.2021"
        ),
        explanation=Text(
            "Срок перенесён или назначен либо мероприятие отменено, а основание (basis) не указано. План утверждён приказом, и отступить от него можно только по документу. Впишите приказ или письмо с номером и датой.",
            "A deadline was moved or set, or an activity was cancelled, but no basis is given (basis). An order approved the plan, so only a document can change it. Add the order or letter with its number and date.",
        ),
    ),
    "scheduled-on-dated": ProblemText(
        message=Text(
            "дату назначают только мероприятию без установленной даты, а у «{found}» срок есть",
            "only an activity without a date can get one, but “{found}” has a deadline",
        ),
        hint=Text(
            "чтобы перенести срок, напишите postponed", "to move the deadline, write postponed"
        ),
        explanation=Text(
            "Дату назначают (scheduled) только мероприятию, у которого в плане даты нет: «по графику ИРО», «по мере необходимости». У остальных срок уже есть, его можно только перенести. Напишите status: postponed; если мероприятие без даты, исправьте point — он кончается на @-.",
            "Only an activity without a date in the plan can get a date (scheduled): «по графику ИРО», «по мере необходимости». Other activities already have a deadline, which can only be moved. Write status: postponed; if the activity has no date, correct point, which must end with @-.",
        ),
    ),
    "scheduled-twice": ProblemText(
        message=Text(
            "дата «{until}» для «{found}» уже назначена: {place}",
            "“{found}” already has the date “{until}”: {place}",
        ),
        hint=Text("удалите повтор или исправьте until", "delete the repetition or correct until"),
        explanation=Text(
            "Одному мероприятию дважды назначена одна и та же дата. Так оно было бы посчитано два раза. Удалите повтор; если это два разных занятия, укажите разные даты.",
            "One activity got the same date twice. It would be counted twice. Delete the repetition; if these are two separate events, give them different dates.",
        ),
    ),
    "nothing-to-withdraw": ProblemText(
        message=Text(
            "отзывать нечего: отметок по «{found}» до этой нет",
            "there is nothing to withdraw: no record for “{found}” before this one",
        ),
        hint=Text("проверьте point и school", "check point and school"),
        explanation=Text(
            "Отметка «отозвано» ничего не отзывает: до неё этот исполнитель по этому сроку и этой школе ничего не вносил или всё уже отозвал. Обычно опечатка в point или не указана школа. Впишите их так же, как в ошибочной отметке.",
            "A withdrawn record withdraws nothing: before it, this reporter made no record for this control point and school, or has already withdrawn them all. Usually there is a typo in point, or school is missing. Write them as in the wrong record.",
        ),
    ),
    "date-after-recorded": ProblemText(
        message=Text(
            "дата {day} позже дня, когда внесена отметка ({recorded})",
            "the date {day} is after the day of the recording ({recorded})",
        ),
        hint=Text("исправьте дату", "correct the date"),
        explanation=Text(
            "Отметку внесли раньше, чем произошло то, о чём она. Записывают только то, что уже случилось или решено, поэтому date не позже дня recorded. Обычно опечатка в месяце или годе; новый срок пишут не в date, а в until.",
            "The record was made before the event it describes. Records are only for events that have happened or were decided, so date is not later than the day of recorded. Usually there is a typo in the month or year; a new deadline goes to until, not to date.",
        ),
    ),
    "records-out-of-order": ProblemText(
        message=Text(
            "отметка внесена {recorded}, раньше предыдущей ({previous})",
            "recorded on {recorded}, before the record above it ({previous})",
        ),
        hint=Text(
            "новые отметки добавляют в конец файла", "add new records at the end of the file"
        ),
        explanation=Text(
            "Отметка внесена раньше той, что стоит над ней, а новые добавляют в конец файла. Обычно отметку вписали не туда или в recorded опечатка. Ошибки нет, если файлы соединяли: последней всё равно считается внесённая позже.",
            "The record was made before the one above it, but new records go to the end of the file. Usually it was added in the wrong place, or there is a typo in recorded. It is not an error if files were merged: the record made last still counts as the last.",
        ),
    ),
    "done-before-start": ProblemText(
        message=Text(
            "исполнено {day}, до начала срока ({start})",
            "done on {day}, before the start of the period ({start})",
        ),
        hint=Text(
            "если это не досрочно, исправьте дату", "if it was not done early, correct the date"
        ),
        explanation=Text(
            "Мероприятие исполнено раньше, чем начался его срок. Досрочно исполнять можно, но чаще в дате ошибка: не тот месяц или год. Если исполнено досрочно, предупреждение можно оставить.",
            "An activity was done before its period began. This is allowed, but more often the date is wrong: another month or year. If it was done early, you can ignore the warning.",
        ),
    ),
    "split-evidence": ProblemText(
        message=Text(
            "документ «{found}» — возможно, продолжение «{before}» после запятой",
            "the document “{found}” may continue “{before}” after a comma",
        ),
        hint=Text(
            'возьмите весь документ в кавычки: "{whole}"; если документа два, возьмите в кавычки «{found}»',
            'put the whole document in quotes: "{whole}"; if there are two documents, put “{found}” in quotes',
        ),
        explanation=Text(
            "В квадратных скобках запятая отделяет один документ от другого, и документ с запятой внутри становится двумя. Здесь второй начинается со строчной буквы, а в первом нет ни номера, ни даты. Возьмите весь документ в кавычки; если это два документа, возьмите в кавычки второй.",
            "In square brackets a comma separates one document from the next, so a document that contains a comma becomes two. Here the second one begins with a small letter, and the first one has neither a number nor a date. Put the whole document in quotes; if these are two documents, put the second one in quotes.",
        ),
    ),
    "record-in-future": ProblemText(
        message=Text("дата {day} ещё не наступила", "the date {day} is in the future"),
        hint=Text("проверьте год и месяц", "check the year and the month"),
        explanation=Text(
            "Дата отметки ещё не наступила. Обычно в ней не тот год или месяц; новый срок пишут в until. Если на компьютере или в --today задан прошлый день, предупреждение не значит ошибки.",
            "The date of the record is in the future. Usually the year or month is wrong; a new deadline goes to until. If the clock of the computer or --today has an earlier day, the warning does not mean a mistake.",
        ),
    ),
    "record-unlike-activity": ProblemText(
        message=Text(
            "похоже, отметки мероприятия {number} ({n}) относятся к мероприятию {other} «{title}»",
            "the records of activity {number} ({n}) seem to belong to activity {other} “{title}”",
        ),
        hint=Text(
            'если номера менялись, впишите в план у мероприятия {other} formerly: ["{number}"]; если отметки верны, назовите в result, что сделано',
            'if the numbers changed, add formerly: ["{number}"] to activity {other} in the plan; if the records are right, say in result what was done',
        ),
        explanation=Text(
            "Все отметки мероприятия внесены не теми, кто за него отвечает, в них нет ни слова из его названия, но по словам они подходят другому мероприятию с тем же сроком. Обычно мероприятия поменялись номерами, а отметки остались при прежних. Если номера менялись, впишите formerly с прежним номером; если отметки верны, скажите в result, что сделано, словами мероприятия.",
            "None of the records of an activity was made by a responsible person or has a word from its title, but their words fit another activity with the same deadline. Usually the activities swapped their numbers and the records kept the old ones. If the numbers changed, add formerly with the old number; if the records are right, say in result what was done, in the words of the activity.",
        ),
    ),
    "postponed-back": ProblemText(
        message=Text(
            "новый срок ({until}) не позже прежнего ({deadline})",
            "the new deadline ({until}) is not later than the old one ({deadline})",
        ),
        hint=Text("проверьте until: месяц и год", "check until: the month and the year"),
        explanation=Text(
            "Срок перенесён на день, который не позже прежнего срока. Обычно это опечатка в месяце или годе. Исправьте until. Если срок приказом сокращён, предупреждение можно оставить.",
            "The new deadline is not later than the old one. Usually there is a typo in the month or year, such as February of this year instead of next year. Correct until. If an order made the deadline earlier, you can ignore the warning.",
        ),
    ),
    "postponed-late": ProblemText(
        message=Text(
            "срок перенесён {day}, когда он уже истёк ({deadline})",
            "the deadline was moved on {day}, after it had passed ({deadline})",
        ),
        hint=Text("проверьте дату", "check the date"),
        explanation=Text(
            "Срок перенесли, когда он уже истёк. Переносят до истечения срока, после — это неисполнение в срок; часто же просто неверна дата. Если приказ о переносе издан позже, предупреждение можно оставить.",
            "The deadline was moved after it had passed. A deadline is moved before it passes; afterwards it was not met. But often only the date is wrong. If the order that moved it was issued later, you can ignore the warning.",
        ),
    ),
    "where-missing": ProblemText(
        message=Text(
            "в папке плана нет файла «{found}»", "there is no file “{found}” in the plan's folder"
        ),
        hint=Text("положите его туда или исправьте where", "put it there or correct where"),
        explanation=Text(
            "Файла, на который ссылается подтверждающий документ (where), в папке плана нет. Путь, который начинается с «./», считается от папки плана. Положите файл туда, исправьте путь или удалите where.",
            "The plan's folder does not have the file that the evidence names (where). A path that begins with “./” starts from the plan's folder. Put the file there, correct the path or delete where.",
        ),
    ),
    "where-outside": ProblemText(
        message=Text("«{found}» лежит вне папки плана", "“{found}” is outside the plan's folder"),
        hint=Text("положите файл в неё и исправьте where", "put the file there and correct where"),
        explanation=Text(
            "Путь к подтверждающему документу (where) ведёт за пределы папки плана. У других этот путь работать не будет, а вместе с планом файл не передать. Положите файл в папку плана; на общий ресурс дайте ссылку https://…",
            "The path of the evidence (where) leads out of the plan's folder. It will not work for other people, and the file cannot be passed on together with the plan. Put the file in the plan's folder; for a shared drive, give a link, https://…",
        ),
    ),
}
