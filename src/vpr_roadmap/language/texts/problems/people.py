"""Problems with people, groups, and who stands in for whom."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

PEOPLE_PROBLEMS: dict[str, ProblemText] = {
    "duplicate-name": ProblemText(
        message=Text(
            "имя «{found}» уже есть: {place}", "the name “{found}” is there already: {place}"
        ),
        explanation=Text(
            "Одно имя принадлежит двоим: двум людям, двум группам или человеку и группе. По имени находят ответственного, поэтому в people и groups оно может быть только одно, в том числе среди spellings. «Рогов Б. Б.» и «Б.Б. Рогов» — одно имя. Удалите повтор; однофамильцев различите инициалами или должностью. Дважды записывают только того, кто дважды замещает одного и того же (instead_of), — с днями from и until, которые не пересекаются. Вернувшегося заново не записывают: после until он снова отвечает сам.",
            "One name belongs to two: people, groups, or one of each. The responsible are found by their names, so a name may stand in people and groups once, spellings included. “Рогов Б. Б.” and “Б.Б. Рогов” are one name. Delete the repetition; tell namesakes apart by initials or post. Only who stands in for the same person twice (instead_of) is listed twice, with from and until that share no day. Who comes back is not listed again: after until the former is back.",
        ),
    ),
    "repeated-value": ProblemText(
        message=Text("«{found}» указано дважды", "“{found}” stands here twice"),
        hint=Text("удалите лишнее", "delete one"),
        explanation=Text(
            "В одном списке дважды названо одно и то же: школа, ответственный или группа в двух написаниях. Лишнее исказило бы счёт. Удалите повтор или впишите то, что имелось в виду.",
            "One list names the same twice: a school, somebody responsible, or a group in two spellings. It would spoil the count. Delete the repetition, or write what was meant.",
        ),
    ),
    "successor-circle": ProblemText(
        message=Text(
            "«{found}» заменяет в конце концов самого себя", "“{found}” in the end replaces oneself"
        ),
        hint=Text("исправьте instead_of", "mend instead_of"),
        explanation=Text(
            "Замены идут по кругу: человек в конце концов заменяет самого себя. Кто отвечает сейчас, так не определить. Вернувшегося на должность записывать преемником не нужно: последний день замены пишут в её until, и со следующего отвечает прежний. Исправьте или удалите одну из замен.",
            "The replacements go in a circle: in the end a person replaces oneself. So it cannot be told who answers now. Who returns to a post need not be written as a successor: the last day of the replacement is its until, and from the next day the former is back. Mend or delete one of the replacements.",
        ),
    ),
    "successor-before-plan": ProblemText(
        message=Text(
            "замена с {day}, а план начинается {start}: до начала плана заменять некого",
            "replaced from {day}, before the plan starts on {start}: there was nobody to replace",
        ),
        hint=Text("исправьте from", "mend from"),
        explanation=Text(
            "Замена начинается раньше самого плана, а до начала плана заменять некого. Обычно в годе опечатка. Если человек сменился ещё до плана, впишите ответственным сразу нового.",
            "The replacement begins before the plan does, when there was nobody to replace. As a rule the year is misspelt. If the person changed before the plan, name the new one as responsible at once.",
        ),
    ),
    "successor-reversed": ProblemText(
        message=Text(
            "замена кончается {day}, раньше, чем начинается ({start})",
            "the replacement ends on {day}, before it starts on {start}",
        ),
        hint=Text("исправьте until или from", "mend until or from"),
        explanation=Text(
            "Последний день замены (until) раньше первого (from), и преемник не отвечает ни дня. Обычно в годе опечатка или даты переставлены. Исправьте одну из них; если прежний ответственный не вернётся, удалите until.",
            "The last day of a replacement (until) is before the first (from), so the successor never stands in. As a rule the year is misspelt or the days were swapped. Mend one of them; if the former will not return, delete until.",
        ),
    ),
    "successor-late": ProblemText(
        message=Text(
            "с {start} заменять «{found}» поздно: замещение кончается {day}",
            "from {start} it is too late to replace “{found}”, who stands in until {day}",
        ),
        hint=Text(
            "впишите instead_of: {former} или исправьте даты",
            "write instead_of: {former}, or mend the days",
        ),
        explanation=Text(
            "Преемник приходит вместо того, кто сам лишь замещал и к этому дню уже ушёл (until): отвечает снова прежний, и заменять некого. Обычно заменить нужно именно прежнего. Впишите его имя в instead_of или исправьте даты.",
            "A successor comes instead of somebody who only stood in and has left by that day (until): the former is back, and there is nobody to replace. As a rule it is the former who is to be replaced. Write that name in instead_of, or mend the days.",
        ),
    ),
    "unknown-responsible": ProblemText(
        message=Text(
            "ответственного «{found}» нет в people и groups",
            "“{found}” is neither in people nor in groups",
        ),
        explanation=Text(
            "Ответственного с таким именем нет ни в people, ни в groups. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, другие инициалы или другое написание. Исправьте имя, добавьте его в people или в groups, а другое написание группы — в её spellings.",
            "Nobody of this name is in people or in groups. Names are compared letter by letter (case, ё and е make no difference): as a rule it is misspelt, or has other initials or another form. Mend it, add it to people or groups, or another form of a group's name to its spellings.",
        ),
    ),
    "unknown-person": ProblemText(
        message=Text("«{found}» нет в people", "“{found}” is not in people"),
        explanation=Text(
            "Названного человека нет в people. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, инициалы перед фамилией или человека забыли внести. Исправьте имя или добавьте его в people.",
            "The person named is not in people. Names are compared letter by letter (case, ё and е make no difference): as a rule it is misspelt, the initials come first, or the person was forgotten. Mend the name or add it to people.",
        ),
    ),
    "name-differs": ProblemText(
        message=Text(
            "здесь «{found}», а в плане написано иначе: «{other}», и так {times:time}",
            "“{found}” here, but the plan writes “{other}”, and so {times:time}",
        ),
        hint=Text("исправьте имя здесь или там", "mend the name here or there"),
        explanation=Text(
            "Имя в people или groups нигде не использовано, а в плане несколько раз написано очень похожее, которого в перечне нет. Скорее всего, опечатка в перечне. Исправьте имя там; если верно оно, исправьте план.",
            "A name in people or groups is used nowhere, while the plan writes one very like it several times, which is not listed. Most likely the slip is in the list. Mend the name there; if it is right, mend the plan.",
        ),
    ),
    "unknown-group": ProblemText(
        message=Text("группы «{found}» нет в groups", "the group “{found}” is not in groups"),
        explanation=Text(
            "Названной группы или организации нет в groups. Имена сверяются по буквам (регистр, ё и е не различаются), вместе с кавычками. Исправьте имя или добавьте группу в groups.",
            "The group or organisation named is not in groups. Names are compared letter by letter (case, ё and е make no difference), quotation marks included. Mend the name or add the group to groups.",
        ),
    ),
    "unused-person": ProblemText(
        message=Text(
            "«{found}» есть в people, но больше нигде не назван",
            "“{found}” is in people, but is named nowhere else",
        ),
        hint=Text(
            "удалите запись или проверьте имена ответственных",
            "delete the entry or check the names of the responsible",
        ),
        explanation=Text(
            "Человек есть в people, но ни за что не отвечает, в приказе не назван и отметок не вносил. Обычно его имя в другом месте записано иначе или запись осталась от прежнего плана. Если человек внесён впрок, предупреждение можно оставить.",
            "A person in people is responsible for nothing, is not named in the order and reported nothing. As a rule the name is written otherwise elsewhere, or the entry is left of an earlier plan. If the person is meant for later, leave the warning.",
        ),
    ),
}
