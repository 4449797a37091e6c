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
            "Who reports (reporter) is not in the plan. It may be a person of people, a group of groups, or a school of schools.yaml: «СОШ № 34». Mend the name: it is compared letter by letter (case, ё and е make no difference).",
        ),
    ),
    "duplicate-reporter": ProblemText(
        message=Text(
            "сведения «{found}» есть и в другом файле: {place}; там {there:record}, здесь {here:record}",
            "the records of “{found}” are in another file too: {place}; {there:record} there, {here:record} here",
        ),
        hint=Text(
            "перенесите туда то, чего там нет ({n:record}), и удалите этот файл",
            "move what is missing there ({n:record}) and delete this file",
        ),
        explanation=Text(
            "Сведения одного исполнителя лежат в двух файлах, а должны быть в одном. Обычно второй файл — копия, которую сделала программа синхронизации. Ответы учитывают оба файла, одинаковые отметки — один раз, но внести новую нельзя, пока файлов два. Перенесите в первый файл то, чего в нём нет, второй удалите.",
            "The records of one reporter lie in two files, and should be in one. As a rule the second is a copy that a synchroniser made. Answers take both files, equal records once, but nothing can be recorded while there are two. Move what is missing into the first file and delete the second.",
        ),
    ),
    "unknown-point": ProblemText(
        message=Text(
            "контрольного срока «{found}» в плане нет", "the plan has no control point “{found}”"
        ),
        hint=Text("у этого мероприятия есть: {points}", "this activity has: {points}"),
        explanation=Text(
            "Отметка относится к контрольному сроку, которого в плане нет. Срок обозначают номером мероприятия и концом срока, как он записан в плане: 1.3@2020-11, 2.7@2021-01; без установленной даты — 2.6@-. Если мероприятие перенумеровали, впишите у него formerly с прежним номером; если исправили его срок, исправьте и point отметок.",
            "The record is of a control point that the plan does not have. A point is the number of the activity and the end of its period as the plan writes it: 1.3@2020-11, 2.7@2021-01; without a date 2.6@-. If the activity was renumbered, add formerly with its old number to it; if its period was corrected, correct point of the records too.",
        ),
    ),
    "school-outside-activity": ProblemText(
        message=Text(
            "школа «{found}» к мероприятию {activity} не относится",
            "school “{found}” has no part in activity {activity}",
        ),
        hint=Text("оно касается школ: {known}", "it concerns schools: {known}"),
        explanation=Text(
            "Отметка внесена о школе, которой это мероприятие не касается. Обычно в номере школы опечатка или школу забыли назвать в плане. Исправьте номер; если школа участвует, добавьте её в schools мероприятия или раздела.",
            "The record is of a school that the activity does not concern. As a rule its number is misspelt, or the plan forgot to name it. Mend the number; if the school takes part, add it to schools of the activity or section.",
        ),
    ),
    "school-of-another": ProblemText(
        message=Text(
            "отметка о школе «{found}» внесена от имени «{reporter}»",
            "“{reporter}” reports of school “{found}”",
        ),
        hint=Text(
            "школа отчитывается только о себе: исправьте school на {own} или перенесите отметку в файл той школы",
            "a school reports of itself alone: correct school to {own} or move the record to that school's file",
        ),
        explanation=Text(
            "В файле сведений одной школы стоит отметка о другой школе. Школа отчитывается только о себе. Если в номере опечатка, исправьте его; если сведения верны, удалите отметку и внесите её в файл той школы или ответственного. Отметка без school относится ко всем школам мероприятия, поэтому школа указывает в ней себя.",
            "The file of one school has a record of another. A school reports of itself alone. If the number is misspelt, mend it; if the record is true, delete it here and make it in the file of that school or of who is responsible. A record without school stands for all schools of the activity, so a school names itself in it.",
        ),
    ),
    "evidence-missing": ProblemText(
        message=Text("отметка «исполнено» без подтверждающего документа", "done, but no evidence"),
        hint=Text(
            "добавьте evidence: [Протокол № 2 от 18.11.2020]",
            "add evidence: [Minutes No. 2 of 18.11.2020]",
        ),
        explanation=Text(
            "Отметка «исполнено» (done) не имеет подтверждающего документа, а без него исполнение не засчитать. Подходит протокол, приказ, справка, ссылка на публикацию. Впишите документ с номером и датой; если документа ещё нет, поставьте in-progress.",
            "A record says done and names no document that proves it, without which it does not count. Minutes, an order, a report or a publication will do. Cite the document with number and date; if there is none yet, write in-progress.",
        ),
    ),
    "result-missing": ProblemText(
        message=Text("не сказано, что сделано", "it is not said what was done"),
        hint=Text(
            "добавьте result: одно-два предложения для отчёта", "add result: a sentence or two"
        ),
        explanation=Text(
            "У отметки «исполнено» не написано, что сделано (result). Отчёт возьмёт эти слова в графу «Информация об исполнении», без них она останется пустой. Добавьте одно-два предложения; если достаточно документа, предупреждение можно оставить.",
            "A record says done, and not what was done (result). The report takes these words, and has an empty cell without them. Add a sentence or two; if the document is enough, leave the warning.",
        ),
    ),
    "note-missing": ProblemText(
        message=Text("у отметки «{status}» нет пояснения", "“{status}” needs a note"),
        hint=Text(
            "добавьте note: что осталось или по какой причине",
            "add note: what remains, or the reason",
        ),
        explanation=Text(
            "Отметкам «исполнено частично», «не исполнено» и «отозвано» нужно пояснение (note). Из него видно, что осталось сделать, почему не сделано или почему отметка ошибочна. Напишите одно предложение.",
            "What is partly done, not done or withdrawn needs a note. It tells what remains, why it was not done, or why the record was wrong. Write a sentence.",
        ),
    ),
    "until-missing": ProblemText(
        message=Text("у отметки «{status}» нет нового срока", "“{status}” needs a new deadline"),
        hint=Text("добавьте until, например until: 2021-02", "add until, as in until: 2021-02"),
        explanation=Text(
            "Срок перенесён или назначен, а на какой — не сказано (until). Без нового срока мероприятие нельзя держать на контроле. Добавьте until: месяц (2021-02), день (2021-02-15) или промежуток.",
            "A deadline was moved or set, and it is not said to when (until). Without it the activity cannot be kept on control. Add until: a month (2021-02), a day (2021-02-15) or a span.",
        ),
    ),
    "basis-missing": ProblemText(
        message=Text("у отметки «{status}» нет основания", "“{status}” needs a basis"),
        hint=Text(
            "добавьте basis: Приказ № 17 от 11.01.2021", "add basis: Order No. 17 of 11.01.2021"
        ),
        explanation=Text(
            "Срок перенесён или назначен либо мероприятие отменено, а основание (basis) не указано. План утверждён приказом, и отступить от него можно только по документу. Впишите приказ или письмо с номером и датой.",
            "A deadline was moved or set, or an activity cancelled, and no basis is given. An order approved the plan, and only a document may change it. Write the order or letter with number and date.",
        ),
    ),
    "scheduled-on-dated": ProblemText(
        message=Text(
            "дату назначают только мероприятию без установленной даты, а у «{found}» срок есть",
            "only an unscheduled activity is given dates, and “{found}” has a deadline",
        ),
        hint=Text(
            "чтобы перенести срок, напишите postponed", "to move the deadline write postponed"
        ),
        explanation=Text(
            "Дату назначают (scheduled) только мероприятию, у которого в плане даты нет: «по графику ИРО». У остальных срок уже есть, его можно только перенести. Напишите status: postponed; если мероприятие без даты, исправьте point — он кончается на @-.",
            "Only an activity without a date in the plan is given one (scheduled): «по графику ИРО». Others have a deadline, which can only be moved. Write status: postponed; if the activity has no date, mend point, which ends in @-.",
        ),
    ),
    "scheduled-twice": ProblemText(
        message=Text(
            "дата «{until}» для «{found}» уже назначена: {place}",
            "“{found}” is scheduled for “{until}” already: {place}",
        ),
        hint=Text("удалите повтор или исправьте until", "delete one or mend until"),
        explanation=Text(
            "Одному мероприятию дважды назначена одна и та же дата. Так оно было бы посчитано два раза. Удалите повтор; если это два разных занятия, укажите разные даты.",
            "One activity is given the same date twice. It would be counted two times. Delete the repetition; if two things were held, give each its own date.",
        ),
    ),
    "nothing-to-withdraw": ProblemText(
        message=Text(
            "отзывать нечего: отметок по «{found}» до этой нет",
            "nothing to withdraw: no record of “{found}” before this one",
        ),
        hint=Text("проверьте point и school", "check point and school"),
        explanation=Text(
            "Отметка «отозвано» ничего не отзывает: до неё этот исполнитель по этому сроку и этой школе ничего не вносил или всё уже отозвал. Обычно опечатка в point или не указана школа. Впишите их так же, как в ошибочной отметке.",
            "A record withdraws nothing: this reporter made none of this point and school before it, or withdrew them all. As a rule point is misspelt, or the school is not named. Write them as in the record that was wrong.",
        ),
    ),
    "date-after-recorded": ProblemText(
        message=Text(
            "дата {day} позже дня, когда внесена отметка ({recorded})",
            "{day} is after the day when the record was made ({recorded})",
        ),
        hint=Text("исправьте дату", "mend the date"),
        explanation=Text(
            "Отметку внесли раньше, чем произошло то, о чём она. Записывают только то, что уже случилось или решено, поэтому date не позже дня recorded. Обычно опечатка в месяце или годе; новый срок пишут не в date, а в until.",
            "The record was made before what it tells of happened. Only what has happened or was decided is recorded, so date is not after the day of recorded. As a rule month or year is misspelt; a new deadline goes to until, not date.",
        ),
    ),
    "records-out-of-order": ProblemText(
        message=Text(
            "отметка внесена {recorded}, раньше предыдущей ({previous})",
            "recorded {recorded}, before the one above it ({previous})",
        ),
        hint=Text("новые отметки добавляют в конец файла", "new records go to the end of the file"),
        explanation=Text(
            "Отметка внесена раньше той, что стоит над ней, а новые добавляют в конец файла. Обычно отметку вписали не туда или в recorded опечатка. Ошибки нет, если файлы соединяли: последней всё равно считается внесённая позже.",
            "The record was made before the one above it, and new ones go to the end of the file. As a rule it was put in the wrong place, or recorded is misspelt. It is all right where files were joined: what was recorded last still counts.",
        ),
    ),
    "done-before-start": ProblemText(
        message=Text(
            "исполнено {day}, до начала срока ({start})",
            "done on {day}, before the start ({start})",
        ),
        hint=Text("если это не досрочно, исправьте дату", "if that is not so, mend the date"),
        explanation=Text(
            "Мероприятие исполнено раньше, чем начался его срок. Досрочно исполнять можно, но чаще в дате ошибка: не тот месяц или год. Если исполнено досрочно, предупреждение можно оставить.",
            "An activity was done before its period began. That is allowed, but more often the date is wrong: another month or year. If it was done early, leave the warning.",
        ),
    ),
    "record-in-future": ProblemText(
        message=Text("дата {day} ещё не наступила", "{day} has not come yet"),
        hint=Text("проверьте год и месяц", "check year and month"),
        explanation=Text(
            "Дата отметки ещё не наступила. Обычно в ней не тот год или месяц; новый срок пишут в until. Если на компьютере или в --today задан прошлый день, предупреждение не значит ошибки.",
            "The day of a record has not come yet. As a rule year or month is wrong; a new deadline goes to until. If the clock or --today is set to an earlier day, nothing is wrong.",
        ),
    ),
    "record-unlike-activity": ProblemText(
        message=Text(
            "похоже, отметки мероприятия {number} ({n}) относятся к мероприятию {other} «{title}»",
            "the records of activity {number} ({n}) seem to be of activity {other} “{title}”",
        ),
        hint=Text(
            'если номера менялись, впишите в план у мероприятия {other} formerly: ["{number}"]; если отметки верны, назовите в result, что сделано',
            'if numbers changed, add formerly: ["{number}"] to activity {other} in the plan; if the records are right, say in result what was done',
        ),
        explanation=Text(
            "Все отметки мероприятия внесены не теми, кто за него отвечает, в них нет ни слова из его названия, но по словам они подходят другому мероприятию с тем же сроком. Обычно мероприятия поменялись номерами, а отметки остались при прежних. Если номера менялись, впишите formerly с прежним номером; если отметки верны, скажите в result, что сделано, словами мероприятия.",
            "None of the records of an activity was made by who is responsible for it or has a word of its title, but their words suit another activity with the same deadline. As a rule activities swapped numbers, and the records kept the old ones. If numbers changed, add formerly with the old number; if the records are right, say in result what was done in words of the activity.",
        ),
    ),
    "postponed-back": ProblemText(
        message=Text(
            "новый срок ({until}) не позже прежнего ({deadline})",
            "the new deadline ({until}) is no later than the old one ({deadline})",
        ),
        hint=Text("проверьте until: месяц и год", "check until: month and year"),
        explanation=Text(
            "Срок перенесён на день, который не позже прежнего срока. Обычно это опечатка в месяце или годе. Исправьте until. Если срок приказом сокращён, предупреждение можно оставить.",
            "A deadline was moved to a day that is no later than the old one. As a rule month or year is misspelt, such as this year's February for the next one's. Mend until. If an order made the time shorter, leave the warning.",
        ),
    ),
    "postponed-late": ProblemText(
        message=Text(
            "срок перенесён {day}, когда он уже истёк ({deadline})",
            "moved on {day}, when the deadline was over ({deadline})",
        ),
        hint=Text("проверьте дату", "check the date"),
        explanation=Text(
            "Срок перенесли, когда он уже истёк. Переносят до истечения срока, после — это неисполнение в срок; часто же просто неверна дата. Если приказ о переносе издан позже, предупреждение можно оставить.",
            "A deadline was moved when it was over. It is moved before that; afterwards it was not met, but often only the date is wrong. If the order that moved it came later, leave the warning.",
        ),
    ),
    "where-missing": ProblemText(
        message=Text(
            "в папке плана нет файла «{found}»", "there is no file “{found}” in the plan's folder"
        ),
        hint=Text("положите его туда или исправьте where", "put it there or mend where"),
        explanation=Text(
            "Файла, на который ссылается подтверждающий документ (where), в папке плана нет. Путь, который начинается с «./», считается от папки плана. Положите файл туда, исправьте путь или удалите where.",
            "The file that the evidence names (where) is not in the plan's folder. A path that begins with “./” starts from that folder. Put the file there, mend the path or delete where.",
        ),
    ),
    "where-outside": ProblemText(
        message=Text("«{found}» лежит вне папки плана", "“{found}” is outside the plan's folder"),
        hint=Text("положите файл в неё и исправьте where", "put the file there and mend where"),
        explanation=Text(
            "Путь к подтверждающему документу (where) ведёт за пределы папки плана. У других этот путь работать не будет, а вместе с планом файл не передать. Положите файл в папку плана; на общий ресурс дайте ссылку https://…",
            "The path of a document (where) leads out of the plan's folder. It will not work for others, and the file does not travel with the plan. Put it in the plan's folder; for a shared place give a link, https://…",
        ),
    ),
}
