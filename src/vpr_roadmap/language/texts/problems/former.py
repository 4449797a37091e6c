"""Problems with former numbers, keys and names (formerly)."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

FORMER_PROBLEMS: dict[str, ProblemText] = {
    "former-equals-present": ProblemText(
        message=Text(
            "прежнее «{found}» не отличается от нынешнего",
            "the former “{found}” is the same as the present one",
        ),
        hint=Text(
            "впишите в formerly то, что было до замены, или удалите ключ",
            "write in formerly what it was before the change, or delete the key",
        ),
        explanation=Text(
            "В formerly стоит тот же номер или то же имя, что и теперь. Этот ключ нужен, когда номер мероприятия или школы либо фамилия сменились: в нём пишут прежнее, в number или name — нынешнее. Исправьте одно из них; если ничего не менялось, удалите formerly.",
            "formerly has the present number or name. This key is for a changed number of an activity or a school, or for a changed surname: formerly has the old one, number or name the new one. Correct one of them; if nothing changed, delete formerly.",
        ),
    ),
    "former-claimed-twice": ProblemText(
        message=Text(
            "прежнее «{found}» указано и в другом месте: {place}",
            "the former “{found}” is also listed elsewhere: {place}",
        ),
        hint=Text(
            "оставьте там, к чему относятся прежние отметки",
            "keep it where the earlier records belong",
        ),
        explanation=Text(
            'Один прежний номер или одно прежнее имя указаны в formerly у двоих, и непонятно, к кому относятся прежние отметки. Оставьте его у того, о ком эти отметки. Если номер был сначала у одного мероприятия, потом у другого, укажите последние дни: formerly: [{{number: "1.3", until: 2020-12-31}}].',
            'Two entries have the same former number or name in formerly, so it is not clear to which the earlier records belong. Keep it where these records belong. If one activity had the number first and another one later, give the last days: formerly: [{{number: "1.3", until: 2020-12-31}}].',
        ),
    ),
    "former-number-unclear": ProblemText(
        message=Text(
            "прежний номер «{found}» теперь у другого мероприятия с таким же сроком: {place}",
            "the former number “{found}” now belongs to another activity with the same deadline: {place}",
        ),
        hint=Text(
            'впишите последний день прежнего номера: formerly: [{{number: "{found}", until: ГГГГ-ММ-ДД}}]; если отметок под ним не было, удалите его',
            'give the last day of the former number: formerly: [{{number: "{found}", until: YYYY-MM-DD}}]; if there are no records under it, delete it',
        ),
        explanation=Text(
            "Номера сдвинулись: прежний номер этого мероприятия носит теперь другое, и у обоих есть одинаковый срок (или дата не установлена). К которому из двух относится отметка под этим номером, по сроку не узнать. Впишите последний день, когда номер был прежним: отметки, внесённые (recorded) по этот день, останутся за этим мероприятием, внесённые позже — за другим. Если под прежним номером ничего не отмечали, удалите его из formerly.",
            "The numbers moved: another activity now has the former number of this one, and both have the same deadline (or no set date). So the deadline does not show which of the two a record under this number is for. Give the last day of the old number: records made (recorded) until that day belong to this activity, later ones to the other. If there are no records under the former number, delete it from formerly.",
        ),
    ),
    "former-name-taken": ProblemText(
        message=Text(
            "прежнее имя «{found}» теперь у другого: {place}",
            "the former name “{found}” now belongs to another: {place}",
        ),
        hint=Text(
            "удалите его из formerly или различите имена",
            "delete it from formerly, or make the names differ",
        ),
        explanation=Text(
            "Прежнее имя человека стоит в people или groups и у другого: кто из них отвечает и отчитывается под этим именем, не узнать. Если это один человек, оставьте одну запись — с новым именем. Если это однофамильцы, различите их инициалами или должностью.",
            "The former name of a person is also the name of another person or group, so it is not clear who is responsible or reports under this name. If this is one person, keep one entry, with the new name. If these are two people, distinguish them by their initials or posts.",
        ),
    ),
    "former-school-taken": ProblemText(
        message=Text(
            "прежний номер «{found}» теперь у другой школы: {place}",
            "the former number “{found}” now belongs to another school: {place}",
        ),
        hint=Text(
            "дайте той школе другой ключ, например {found}-новая, или удалите номер из formerly",
            "give that school another key, such as {found}-new, or delete the number from formerly",
        ),
        explanation=Text(
            "Прежний номер школы носит теперь другая школа перечня: о которой из двух отметка с этим номером, не узнать. Ключ школы (number) может быть и словом: дайте другой школе ключ, которого ещё не было. Если прежних отметок нет, удалите номер из formerly.",
            "Another school of the list now has the former number of this one, so it is not clear which of the two a record with this number is for. The key of a school (number) may be a word: give the other school a new key. If there are no earlier records, delete the number from formerly.",
        ),
    ),
}
"""The texts of these problems."""
