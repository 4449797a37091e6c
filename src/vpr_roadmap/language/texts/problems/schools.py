"""Problems with schools and groups of schools."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

SCHOOL_PROBLEMS: dict[str, ProblemText] = {
    "each-school-without-schools": ProblemText(
        message=Text(
            "мероприятие {found} исполняет каждая школа отдельно, но школы не указаны",
            "activity {found} is reported by each school, but it names no schools",
        ),
        hint=Text(
            "добавьте schools: all, группу или список школ; если отчитываются не школы, удалите each_school",
            "add schools: all, a group or a list of schools; if it is not schools that report, delete each_school",
        ),
        explanation=Text(
            "Ключ each_school: true делит исполнение по школам, а каких школ касается мероприятие, не сказано: его исполнение считается одной строкой, сводной таблицы по школам нет. Укажите schools у мероприятия или у раздела — all (все), группу или номера; достаточно и ответственной группы с heads_of. Мероприятия не наследуют schools, написанное в начале плана.",
            "The key each_school: true divides an activity by school, but it does not say which schools, so it counts as a whole and has no table by school. State schools for the activity or for its section: all, a group or numbers; a responsible group with heads_of is enough too. Activities do not inherit the schools at the top of the plan.",
        ),
    ),
    "duplicate-school": ProblemText(
        message=Text(
            "школа «{found}» уже есть: {place}", "school “{found}” already exists: {place}"
        ),
        hint=Text(
            "если это другая школа, дайте одной из них свой ключ — номер или короткое слово: {offer}; если та же, удалите повтор",
            "if this is another school, give one of them its own key, a number or a short word: {offer}; if it is the same, delete the repetition",
        ),
        explanation=Text(
            "Номер школы записан в перечне дважды, и неясно, о какой из них речь. Обычно строку скопировали и не исправили номер: исправьте его или удалите повтор. Если школы № 2 и правда две, в городе и в селе, ключом второй может быть короткое слово: number: 2-ивановка.",
            "The number of a school is in the list twice, so it is not clear which school it means. Usually a line was copied and its number was not changed: correct it or delete the repetition. If there really are two schools No. 2, one in town and one in a village, the key of the second can be a short word: number: 2-ivanovka.",
        ),
    ),
    "duplicate-school-name": ProblemText(
        message=Text(
            "школа с названием «{found}» уже есть: {place}",
            "a school named “{found}” already exists: {place}",
        ),
        hint=Text(
            "если это другая школа, добавьте к названию населённый пункт; если та же, удалите повтор",
            "if this is another school, add its town or village to the name; if it is the same, delete the repetition",
        ),
        explanation=Text(
            "Две школы перечня называются одинаково, а сведения школа представляет под своим названием, и по нему же её находят. Чьи это сведения, будет не понять. Если школы разные, добавьте к названию населённый пункт: «Вечерняя школа с. Ивановка». Если школа одна, удалите повтор.",
            "Two schools in the list have the same name, but a school reports under its name and is found by it. It would not be clear whose records these are. If these are different schools, add the town or village to the name: “Вечерняя школа с. Ивановка”. If it is one school, delete the repetition.",
        ),
    ),
    "duplicate-school-group": ProblemText(
        message=Text(
            "группа школ «{found}» уже есть: {place}",
            "the group of schools “{found}” already exists: {place}",
        ),
        explanation=Text(
            "Две группы школ названы одинаково (id), и неясно, какая из них имеется в виду в плане. Обычно группу скопировали и не дали ей своё имя. Назовите вторую иначе или соедините их.",
            "Two groups of schools have the same id, so it is not clear which group the plan means. Usually a group was copied and not renamed. Give the second group another id or merge them.",
        ),
    ),
    "reserved-id": ProblemText(
        message=Text("«{found}» — служебное слово", "“{found}” is a reserved word"),
        hint=Text("назовите группу иначе", "give the group another id"),
        explanation=Text(
            "Слова all и none назвать группу школ не могут: all — все школы муниципалитета, none — никакие. Иначе не понять, что значит schools: all в плане. Дайте группе другое короткое имя. Не могут они, как и слово «все», быть ключом школы: -s все значит все школы. Заглавные буквы ничего не меняют.",
            "A group of schools cannot have the id all or none: all means all schools of the municipality, none means no schools. Otherwise schools: all in the plan would not be clear. Give the group another short id. A school cannot have these keys or the key «все» either, because -s all means all schools. Capital letters make no difference.",
        ),
    ),
    "unknown-school": ProblemText(
        message=Text(
            "школы «{found}» нет в schools.yaml", "school “{found}” is not in schools.yaml"
        ),
        hint=Text("есть: {known}", "there are: {known}"),
        explanation=Text(
            "Школы с таким номером нет в перечне schools.yaml. Обычно это опечатка или школу забыли внести. Исправьте номер или добавьте школу в перечень.",
            "The list of schools, schools.yaml, has no school with this number. Usually it is a typo, or the school was forgotten. Correct the number or add the school to the list.",
        ),
    ),
    "unknown-school-group": ProblemText(
        message=Text(
            "группы школ «{found}» нет в schools.yaml",
            "the group of schools “{found}” is not in schools.yaml",
        ),
        hint=Text("есть: {known}", "there are: {known}"),
        explanation=Text(
            "Группы школ с таким именем нет в schools.yaml. Группу называют её id, а не заголовком. Исправьте имя или добавьте группу; одну школу пишут списком: schools: [2].",
            "The list of schools, schools.yaml, has no group with this id. Use the id of the group, not its title. Correct the id or add the group; a single school is written as a list: schools: [2].",
        ),
    ),
    "more-schools-than-total": ProblemText(
        message=Text(
            "школ в перечне {listed}, а в totals указано all: {total}",
            "{listed} schools are listed, but totals has all: {total}",
        ),
        hint=Text("исправьте all или перечень", "correct all or the list"),
        explanation=Text(
            "В перечне больше школ, чем указано всего (totals, all). Перечень может быть неполным, но не больше целого. Исправьте число или удалите из перечня лишнее.",
            "The list has more schools than the stated total (totals, all). The list may be incomplete, but not larger than the total. Correct the number or delete the extra schools.",
        ),
    ),
    "totals-do-not-add-up": ProblemText(
        message=Text(
            "urban, rural_secondary и basic вместе — {sum}, а all — {total}",
            "urban, rural_secondary and basic add up to {sum}, but all is {total}",
        ),
        hint=Text("исправьте числа по паспорту", "correct the numbers to match the passport"),
        explanation=Text(
            "Городские, сельские средние и основные школы вместе не дают общего числа школ (all). Обычно в одном из чисел опечатка. Сверьте их с паспортом плана.",
            "The urban, rural secondary and basic schools do not add up to the total number of schools (all). Usually there is a typo in one of the numbers. Compare them with the passport of the plan.",
        ),
    ),
}
