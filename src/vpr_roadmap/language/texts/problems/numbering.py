"""Problems with the numbers of activities and sections."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

NUMBERING_PROBLEMS: dict[str, ProblemText] = {
    "duplicate-number": ProblemText(
        message=Text(
            "номер «{found}» уже занят: {place}", "the number “{found}” is already used: {place}"
        ),
        explanation=Text(
            "Два мероприятия имеют один номер, а по номеру к ним относят отметки об исполнении. Обычно строку скопировали и не исправили номер. Если номер повторён в самом приказе, второму дайте букву (4a), а напечатанное сохраните ключом printed.",
            "Two activities have the same number, but the number connects records with an activity. Usually a line was copied and its number was not changed. If the order itself repeats the number, give the second activity a letter (4a) and keep the printed number in the key printed.",
        ),
    ),
    "number-outside-section": ProblemText(
        message=Text(
            "мероприятие «{found}» стоит в разделе «{section}»",
            "activity “{found}” is in section “{section}”",
        ),
        hint=Text(
            "исправьте номер или перенесите мероприятие",
            "correct the number or move the activity",
        ),
        explanation=Text(
            "Номер мероприятия начинается с номера другого раздела. Обычно в номере опечатка или мероприятие вписали не в тот раздел. Исправьте номер или перенесите мероприятие.",
            "The number of an activity begins with the number of another section. Usually there is a typo in the number, or the activity is in the wrong section. Correct the number or move the activity.",
        ),
    ),
    "number-gap": ProblemText(
        message=Text(
            "перед «{found}» ожидается «{expected_number}», а его в плане нет",
            "“{expected_number}” is expected before “{found}”, but the plan does not have it",
        ),
        hint=Text(
            "проверьте номер; нет ли пропущенного мероприятия?",
            "check the number; is an activity missing?",
        ),
        explanation=Text(
            "В нумерации мероприятий пропуск: номера, который должен стоять раньше, в плане нет. Обычно в номере опечатка или мероприятие пропустили при переносе из приказа. Прежний номер мероприятия (formerly) пропуском не считается. Если номера нет и в самом приказе, предупреждение можно оставить.",
            "The numbers of the activities have a gap: the number that should come before is not in the plan. Usually there is a typo in the number, or an activity was left out when the order was copied. A former number of an activity (formerly) is not missing. If the order itself has no such number, you can ignore the warning.",
        ),
    ),
    "number-disorder": ProblemText(
        message=Text("номер «{found}» стоит не по порядку", "the number “{found}” is out of order"),
        hint=Text(
            "исправьте номер или переставьте мероприятие", "correct the number or move the activity"
        ),
        explanation=Text(
            "Номер мероприятия стоит не по порядку: номера вокруг него идут по возрастанию, а он нет. Обычно в номере опечатка или мероприятие вписали не на своё место. Если так напечатано в приказе, предупреждение можно оставить.",
            "The number of an activity is out of order: the numbers around it increase, but this one does not. Usually there is a typo in the number, or the activity is in the wrong place. If the order is printed like this, you can ignore the warning.",
        ),
    ),
    "section-without-parent": ProblemText(
        message=Text(
            "подраздел «{found}» есть, а раздела «{parent}» в плане нет",
            "the plan has the subsection “{found}”, but no section “{parent}”",
        ),
        hint=Text(
            "добавьте раздел «{parent}» с его названием или исправьте номер",
            "add the section “{parent}” with its title, or correct the number",
        ),
        explanation=Text(
            "Номер раздела продолжает номер другого («2.1» после «2»), но того раздела в плане нет. Обычно его пропустили, потому что своих мероприятий у него нет: впишите его номер и название, без activities. Если в документе раздела и вправду нет, предупреждение можно оставить: подраздел считается обычным разделом.",
            "The number of a section continues that of another section (“2.1” after “2”), but the plan does not have that section. Usually it was left out because it has no activities of its own: add its number and title, without activities. If the document really has no such section, you can ignore the warning: the subsection counts as an ordinary section.",
        ),
    ),
    "duplicate-section": ProblemText(
        message=Text(
            "раздел «{found}» уже есть: {place}", "section “{found}” already exists: {place}"
        ),
        explanation=Text(
            "Два раздела имеют один номер, а по нему их выбирают и считают. Обычно раздел скопировали и не исправили номер. Дайте второму разделу свой номер.",
            "Two sections have the same number, but the number is used to select and count them. Usually a section was copied and its number was not changed. Give the second section its own number.",
        ),
    ),
}
