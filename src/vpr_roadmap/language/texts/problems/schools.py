"""Problems with schools and groups of schools."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

SCHOOL_PROBLEMS: dict[str, ProblemText] = {
    "duplicate-school": ProblemText(
        message=Text(
            "школа «{found}» уже есть: {place}", "school “{found}” is there already: {place}"
        ),
        hint=Text(
            "если это другая школа, дайте одной из них свой ключ — номер или короткое слово: {offer}; если та же, удалите повтор",
            "if it is another school, give one of them a key of its own, a number or a short word: {offer}; if the same, delete the repetition",
        ),
        explanation=Text(
            "Номер школы записан в перечне дважды, и неясно, о какой из них речь. Обычно строку скопировали и не исправили номер: исправьте его или удалите повтор. Если школы № 2 и правда две, в городе и в селе, ключом второй может быть короткое слово: number: 2-ивановка.",
            "The number of a school stands in the list twice, so it is not clear which is meant. As a rule a line was copied and its number not changed: mend it or delete the repetition. Where there really are two schools No. 2, a town's and a village's, the key of the second may be a short word: number: 2-ivanovka.",
        ),
    ),
    "duplicate-school-name": ProblemText(
        message=Text(
            "школа с названием «{found}» уже есть: {place}",
            "a school named “{found}” is there already: {place}",
        ),
        hint=Text(
            "если это другая школа, добавьте к названию населённый пункт; если та же, удалите повтор",
            "if it is another school, add its town or village to the name; if the same, delete the repetition",
        ),
        explanation=Text(
            "Две школы перечня называются одинаково, а сведения школа представляет под своим названием, и по нему же её находят. Чьи это сведения, будет не понять. Если школы разные, добавьте к названию населённый пункт: «Вечерняя школа с. Ивановка». Если школа одна, удалите повтор.",
            "Two schools of the list have the same name, but a school reports under its name and is found by it. It would not be clear whose records they are. Where the schools differ, add the town or village to the name: “Вечерняя школа с. Ивановка”. Where it is one school, delete the repetition.",
        ),
    ),
    "duplicate-school-group": ProblemText(
        message=Text(
            "группа школ «{found}» уже есть: {place}",
            "the group of schools “{found}” is there already: {place}",
        ),
        explanation=Text(
            "Две группы школ названы одинаково (id), и неясно, какая из них имеется в виду в плане. Обычно группу скопировали и не дали ей своё имя. Назовите вторую иначе или соедините их.",
            "Two groups of schools have the same id, so it is not clear which the plan means. As a rule a group was copied and not renamed. Give the second another id or join them.",
        ),
    ),
    "reserved-id": ProblemText(
        message=Text("«{found}» — служебное слово", "“{found}” is a reserved word"),
        hint=Text("назовите группу иначе", "give the group another id"),
        explanation=Text(
            "Слова all и none назвать группу школ не могут: all — все школы муниципалитета, none — никакие. Иначе не понять, что значит schools: all в плане. Дайте группе другое короткое имя. Не могут они, как и слово «все», быть ключом школы: -s все значит все школы. Заглавные буквы ничего не меняют.",
            "A group of schools cannot be called all or none: all means every school of the municipality, none not one. Else schools: all in a plan would not be clear. Give the group another short id. Nor can they, or the word все, be the key of a school: -s all means all schools. Capitals change nothing.",
        ),
    ),
    "unknown-school": ProblemText(
        message=Text(
            "школы «{found}» нет в schools.yaml", "school “{found}” is not in schools.yaml"
        ),
        hint=Text("есть: {known}", "there are: {known}"),
        explanation=Text(
            "Школы с таким номером нет в перечне schools.yaml. Обычно это опечатка или школу забыли внести. Исправьте номер или добавьте школу в перечень.",
            "The list of schools, schools.yaml, has no school of this number. As a rule it is misspelt, or the school was forgotten. Mend the number or add the school to the list.",
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
            "The list of schools, schools.yaml, has no group of this id. A group is called by its id, not its title. Mend it or add the group; a single school is written as a list: schools: [2].",
        ),
    ),
    "more-schools-than-total": ProblemText(
        message=Text(
            "школ в перечне {listed}, а в totals указано all: {total}",
            "{listed} schools are listed, but totals say all: {total}",
        ),
        hint=Text("исправьте all или перечень", "mend all or the list"),
        explanation=Text(
            "В перечне больше школ, чем указано всего (totals, all). Перечень может быть неполным, но не больше целого. Исправьте число или удалите из перечня лишнее.",
            "More schools are listed than there are said to be (totals, all). The list may be shorter than the whole, not longer. Mend the number or delete from the list what does not belong.",
        ),
    ),
    "totals-do-not-add-up": ProblemText(
        message=Text(
            "urban, rural_secondary и basic вместе — {sum}, а all — {total}",
            "urban, rural_secondary and basic make {sum}, but all is {total}",
        ),
        hint=Text("исправьте числа по паспорту", "mend the numbers after the passport"),
        explanation=Text(
            "Городские, сельские средние и основные школы вместе не дают общего числа школ (all). Обычно в одном из чисел опечатка. Сверьте их с паспортом плана.",
            "Urban, rural secondary and basic schools together do not make the number of all. As a rule one of the numbers is misspelt. Compare them with the passport of the plan.",
        ),
    ),
}
