"""Problems with people, groups, and who stands in for whom."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

PEOPLE_PROBLEMS: dict[str, ProblemText] = {
    "duplicate-name": ProblemText(
        message=Text(
            "имя «{found}» уже есть: {place}", "the name “{found}” already exists: {place}"
        ),
        explanation=Text(
            "Одно имя принадлежит двоим: двум людям, двум группам или человеку и группе. По имени находят ответственного, поэтому в people и groups оно может быть только одно, в том числе среди spellings. «Рогов Б. Б.» и «Б.Б. Рогов» — одно имя. Удалите повтор; однофамильцев различите инициалами или должностью. Дважды записывают только того, кто дважды замещает одного и того же (instead_of), — с днями from и until, которые не пересекаются. Вернувшегося заново не записывают: после until он снова отвечает сам.",
            "One name belongs to two: two people, two groups, or a person and a group. Names identify the responsible people, so a name may be in people and groups only once, including spellings. “Рогов Б. Б.” and “Б.Б. Рогов” are the same name. Delete the repetition; distinguish people with the same name by their initials or posts. Only a person who stands in for the same person twice (instead_of) has two entries, with from and until that have no day in common. A person who comes back needs no new entry: after until this person is responsible again.",
        ),
    ),
    "repeated-value": ProblemText(
        message=Text("«{found}» указано дважды", "“{found}” is listed twice"),
        hint=Text("удалите лишнее", "delete one of them"),
        explanation=Text(
            "В одном списке дважды названо одно и то же: школа, ответственный или группа в двух написаниях. Лишнее исказило бы счёт. Удалите повтор или впишите то, что имелось в виду.",
            "A list has the same entry twice: a school, a responsible person, or a group in two spellings. This would make the counts wrong. Delete the repetition, or write the intended value.",
        ),
    ),
    "successor-circle": ProblemText(
        message=Text(
            "«{found}» заменяет в конце концов самого себя",
            "the replacements of “{found}” form a circle",
        ),
        hint=Text("исправьте instead_of", "correct instead_of"),
        explanation=Text(
            "Замены идут по кругу: человек в конце концов заменяет самого себя. Кто отвечает сейчас, так не определить. Вернувшегося на должность записывать преемником не нужно: последний день замены пишут в её until, и со следующего отвечает прежний. Исправьте или удалите одну из замен.",
            "The replacements form a circle: in the end a person replaces himself or herself. So it is impossible to say who is responsible now. A person who returns to a post needs no entry as a successor: the last day of the replacement is its until, and from the next day the former person is responsible again. Correct or delete one of the replacements.",
        ),
    ),
    "successor-before-plan": ProblemText(
        message=Text(
            "замена с {day}, а план начинается {start}: до начала плана заменять некого",
            "the replacement starts on {day}, but the plan starts on {start}: before that there is nobody to replace",
        ),
        hint=Text("исправьте from", "correct from"),
        explanation=Text(
            "Замена начинается раньше самого плана, а до начала плана заменять некого. Обычно в годе опечатка. Если человек сменился ещё до плана, впишите ответственным сразу нового.",
            "The replacement begins before the plan, when there was nobody to replace. Usually there is a typo in the year. If the person changed before the plan began, name the new person as responsible from the start.",
        ),
    ),
    "successor-reversed": ProblemText(
        message=Text(
            "замена кончается {day}, раньше, чем начинается ({start})",
            "the replacement ends on {day}, before it starts on {start}",
        ),
        hint=Text("исправьте until или from", "correct until or from"),
        explanation=Text(
            "Последний день замены (until) раньше первого (from), и преемник не отвечает ни дня. Обычно в годе опечатка или даты переставлены. Исправьте одну из них; если прежний ответственный не вернётся, удалите until.",
            "The last day of a replacement (until) is before its first day (from), so the successor is never responsible. Usually there is a typo in the year, or the days are swapped. Correct one of them; if the former person will not return, delete until.",
        ),
    ),
    "successor-late": ProblemText(
        message=Text(
            "с {start} заменять «{found}» поздно: замещение кончается {day}",
            "it is too late to replace “{found}” from {start}: this replacement ends on {day}",
        ),
        hint=Text(
            "впишите instead_of: {former} или исправьте даты",
            "write instead_of: {former}, or correct the days",
        ),
        explanation=Text(
            "Преемник приходит вместо того, кто сам лишь замещал и к этому дню уже ушёл (until): отвечает снова прежний, и заменять некого. Обычно заменить нужно именно прежнего. Впишите его имя в instead_of или исправьте даты.",
            "The successor replaces a person who was only standing in and has already left by that day (until): the former person is responsible again, so there is nobody to replace. Usually the former person is to be replaced. Write that name in instead_of, or correct the days.",
        ),
    ),
    "unknown-responsible": ProblemText(
        message=Text(
            "ответственного «{found}» нет в people и groups",
            "“{found}” is neither in people nor in groups",
        ),
        hint=Text(
            "добавьте имя в people или, если это не один человек, в groups: - {entry}",
            "add the name to people or, if it is not one person, to groups: - {entry}",
        ),
        explanation=Text(
            "Ответственного с таким именем нет ни в people, ни в groups. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, другие инициалы или другое написание. Исправьте имя, добавьте его в people или в groups, а другое написание группы — в её spellings.",
            "Neither people nor groups have this name. Names are compared letter by letter (except for case and ё or е): usually it is a typo, or the initials or the spelling differ. Correct the name, add it to people or groups, or add another spelling of a group to its spellings.",
        ),
    ),
    "unknown-coexecutor": ProblemText(
        message=Text(
            "соисполнителя «{found}» нет в people и groups",
            "the co-executor “{found}” is neither in people nor in groups",
        ),
        hint=Text(
            "добавьте имя в people или, если это не один человек, в groups: - {entry}",
            "add the name to people or, if it is not one person, to groups: - {entry}",
        ),
        explanation=Text(
            "Соисполнителя с таким именем нет ни в people, ни в groups. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, другие инициалы или другое написание. Исправьте имя, добавьте его в people или в groups, а другое написание группы — в её spellings.",
            "Neither people nor groups have this name. Names are compared letter by letter (except for case and ё or е): usually it is a typo, or the initials or the spelling differ. Correct the name, add it to people or groups, or add another spelling of a group to its spellings.",
        ),
    ),
    "coexecutor-responsible": ProblemText(
        message=Text(
            "соисполнитель «{found}» уже назван ответственным за это мероприятие",
            "the co-executor “{found}” is already responsible for this activity",
        ),
        hint=Text(
            "удалите имя из coexecutors или из responsible",
            "delete the name from coexecutors or from responsible",
        ),
        explanation=Text(
            "Один и тот же человек или одна группа названы и ответственным (responsible), и соисполнителем (coexecutors). Показатели по ответственным считают только ответственных, поэтому нужно выбрать одно. Удалите имя из того списка, где оно лишнее.",
            "The same person or group is both responsible (responsible) and a co-executor (coexecutors). The figures by responsible party count only the responsible parties, so it must be one of the two. Delete the name from the list where it does not belong.",
        ),
    ),
    "unknown-person": ProblemText(
        message=Text("«{found}» нет в people", "“{found}” is not in people"),
        explanation=Text(
            "Названного человека нет в people. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, инициалы перед фамилией или человека забыли внести. Исправьте имя или добавьте его в people.",
            "This person is not in people. Names are compared letter by letter (except for case and ё or е): usually it is a typo, the initials come first, or the person was forgotten. Correct the name or add it to people.",
        ),
    ),
    "name-differs": ProblemText(
        message=Text(
            "здесь «{found}», а в плане написано иначе: «{other}», и так {times:time}",
            "the name here is “{found}”, but the plan has “{other}” {times:time}",
        ),
        hint=Text("исправьте имя здесь или там", "correct the name here or there"),
        explanation=Text(
            "Имя в people или groups нигде не использовано, а в плане несколько раз написано очень похожее, которого в перечне нет. Скорее всего, опечатка в перечне. Исправьте имя там; если верно оно, исправьте план.",
            "A name in people or groups is not used anywhere, but the plan has a very similar name several times, which is not listed. Probably the list has a typo. Correct the name there; if it is right, correct the plan.",
        ),
    ),
    "unknown-group": ProblemText(
        message=Text("группы «{found}» нет в groups", "the group “{found}” is not in groups"),
        explanation=Text(
            "Названной группы или организации нет в groups. Имена сверяются по буквам (регистр, ё и е не различаются), вместе с кавычками. Исправьте имя или добавьте группу в groups.",
            "This group or organisation is not in groups. Names are compared letter by letter (except for case and ё or е), including quotation marks. Correct the name or add the group to groups.",
        ),
    ),
    "unused-person": ProblemText(
        message=Text(
            "«{found}» есть в people, но больше нигде не назван",
            "“{found}” is in people, but is named nowhere else",
        ),
        hint=Text(
            "удалите запись или проверьте имена ответственных",
            "delete the entry or check the names of the responsible people",
        ),
        explanation=Text(
            "Человек есть в people, но ни за что не отвечает, в приказе не назван и отметок не вносил. Обычно его имя в другом месте записано иначе или запись осталась от прежнего плана. Если человек внесён впрок, предупреждение можно оставить.",
            "A person in people is responsible for nothing, is not named in the order and has reported nothing. Usually the name is spelled differently elsewhere, or the entry is from an earlier plan. If the entry is for later, you can ignore the warning.",
        ),
    ),
}
