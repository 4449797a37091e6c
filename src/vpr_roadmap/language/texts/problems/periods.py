"""Problems with the periods of a plan and of its activities."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

PERIOD_PROBLEMS: dict[str, ProblemText] = {
    "period-unreadable": ProblemText(
        message=Text("не понимаю срок «{period}»", "cannot read the period “{period}”"),
        hint=Text(
            "пишите 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4, 2020-H2 или all",
            "write 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4, 2020-H2 or all",
        ),
        explanation=Text(
            "Срок записан не так, как его пишут в файлах. Ключ period — это срок цифрами: 2020-11 (месяц), 2020-11-18 (день), 2020-10/2021-02 (с месяца по месяц), ../2024-02-09 (не позднее), 2020-Q4 (квартал), 2020-H2 (полугодие), {{term: I четверть}} (учебный период), {{undated: по мере необходимости}} (без даты). Слова приказа («Ноябрь 2020») пишут в wording.",
            "The period does not have the format of the files. The key period is written in digits: 2020-11 (a month), 2020-11-18 (a day), 2020-10/2021-02 (from month to month), ../2024-02-09 (not later than), 2020-Q4 (a quarter), 2020-H2 (a half-year), {{term: I четверть}} (a school term), {{undated: по мере необходимости}} (no date). The words of the order («Ноябрь 2020») go to wording.",
        ),
    ),
    "period-impossible": ProblemText(
        message=Text(
            "срока «{period}» не бывает: такого месяца, квартала или дня нет",
            "the period “{period}” does not exist: there is no such month, quarter or day",
        ),
        hint=Text(
            "месяцы — от 01 до 12, кварталы — от Q1 до Q4, дни — сколько их в месяце",
            "months are 01 to 12, quarters Q1 to Q4, and days depend on the month",
        ),
        explanation=Text(
            "Такого месяца, квартала или дня нет в календаре. Обычно это опечатка или 31-е число месяца, в котором 30 дней. Исправьте срок.",
            "The calendar has no such month, quarter or day. Usually it is a typo, or the 31st of a month that has 30 days. Correct the period.",
        ),
    ),
    "period-reversed": ProblemText(
        message=Text(
            "срок кончается в {end}, раньше начала {start}",
            "the period ends in {end}, before its start {start}",
        ),
        explanation=Text(
            "Срок кончается раньше, чем начинается. Обычно начало и конец перепутаны местами или при переходе через новый год забыли сменить год: октябрь – февраль — это 2020-10/2021-02. Исправьте одну из дат.",
            "The period ends before it starts. Usually start and end are swapped, or the year was not changed after the new year: October to February is 2020-10/2021-02. Correct one of the dates.",
        ),
    ),
    "period-outside-plan": ProblemText(
        message=Text(
            "срок «{found}» вне периода плана ({plan})",
            "the period “{found}” is outside the plan's period ({plan})",
        ),
        hint=Text("проверьте год и месяц", "check the year and the month"),
        explanation=Text(
            "Срок мероприятия выходит за период самого плана. Чаще всего ошибка в годе: сентябрь–декабрь относятся к первому году учебного года, январь–август ко второму. Если срок верен, исправьте период плана. Квартал и полугодие могут выходить за период плана: считаются их дни внутри него.",
            "The period of an activity goes beyond the period of the plan. Usually the year is wrong: September to December belong to the first year of a school year, January to August to the second. If the period is right, correct the period of the plan. A quarter or half-year may go beyond it: its days within the plan count.",
        ),
    ),
    "plan-period-differs": ProblemText(
        message=Text(
            "период плана — «{found}», а большинство сроков вне его ({times} из {of})",
            "the plan's period is “{found}”, but most periods are outside it ({times} of {of})",
        ),
        explanation=Text(
            "Большинство сроков плана лежит вне его периода (period в начале файла). Обычно ошибка в самом периоде, или план составлен по прошлогоднему и сроки ещё не исправлены. Исправьте период; если верен он — исправьте сроки. Когда вне периода меньше половины сроков, каждый назван отдельно.",
            "Most periods of the activities are outside the period of the plan (period at the top of the file). Usually the plan's period is wrong, or the plan was made from last year's plan and its dates were not changed yet. Correct the plan's period; if it is right, correct the other periods. If fewer than half of them are outside, each is reported separately.",
        ),
    ),
    "period-too-long": ProblemText(
        message=Text(
            "план на период «{found}»: это больше {most} лет",
            "the plan is for “{found}”, which is more than {most} years",
        ),
        hint=Text("проверьте годы", "check the years"),
        explanation=Text(
            "Период плана (period в начале файла) длиннее 20 лет: таких планов не бывает. Обычно опечатка в годе: 2201 вместо 2021. Исправьте год.",
            "The period of the plan (period at the top of the file) is longer than 20 years. No plan is that long: usually there is a typo in the year, such as 2201 instead of 2021. Correct the year.",
        ),
    ),
    "year-unlikely": ProblemText(
        message=Text(
            "«{found}»: такого года в планах не бывает",
            "“{found}”: plans do not have such a year",
        ),
        hint=Text("пишите год от 1900 до 2199", "write a year from 1900 to 2199"),
        explanation=Text(
            "Год раньше 1900 или позже 2199: ни в плане, ни в приказе, ни в отметке такого не бывает, это опечатка. Исправьте год.",
            "The year is before 1900 or after 2199. No plan, order or record has such a year: it is a typo. Correct the year.",
        ),
    ),
    "until-far": ProblemText(
        message=Text(
            "новый срок «{found}» дальше чем на {most} лет от периода плана ({plan})",
            "the new deadline “{found}” is more than {most} years from the plan's period ({plan})",
        ),
        hint=Text("проверьте год", "check the year"),
        explanation=Text(
            "Новый срок (until) больше чем на 10 лет раньше или позже периода плана. Обычно опечатка в годе: 2201 вместо 2021. Исправьте год; если мероприятие и вправду перенесено так далеко, исключите его из плана (cancelled) и внесите в план тех лет.",
            "The new deadline (until) is more than 10 years before or after the plan's period. Usually there is a typo in the year, such as 2201 instead of 2021. Correct the year; if the activity was really moved so far, cancel it in this plan (cancelled) and add it to the plan of those years.",
        ),
    ),
    "too-many-points": ProblemText(
        message=Text(
            "в плане больше {most} контрольных сроков",
            "the plan has more than {most} control points",
        ),
        hint=Text("разделите план на несколько", "split the plan into several"),
        explanation=Text(
            "Повторяющиеся сроки (every) дают в плане больше 100 000 контрольных сроков: планом такой не бывает. Проверьте период плана и повторы; очень большой план разделите на несколько.",
            "Recurring periods (every) give the plan more than 100,000 control points, which no plan has. Check the plan's period and the recurring periods; split a very large plan into several.",
        ),
    ),
    "period-shared-day": ProblemText(
        message=Text(
            "срок «{found}» пересекается со сроком «{other}» того же мероприятия",
            "the period “{found}” overlaps the period “{other}” of the same activity",
        ),
        hint=Text("удалите или исправьте один из них", "delete or correct one of them"),
        explanation=Text(
            "Два срока одного мероприятия имеют общие дни, и неясно, к какому из них относится исполнение. Обычно один срок записан дважды или день указан вместе со своим месяцем. Удалите лишний или исправьте один из них.",
            "Two periods of one activity have days in common, so it is not clear for which period the activity was done. Usually one period is written twice, or a day is written together with its month. Delete one of them or correct it.",
        ),
    ),
    "period-empty": ProblemText(
        message=Text(
            "срок не даёт ни одной даты: в within нет такого дня",
            "the period has no dates: within contains no such day",
        ),
        hint=Text("исправьте day или within", "correct day or within"),
        explanation=Text(
            "Повторяющийся срок не даёт ни одной даты: указанное число ни разу не попадает в промежуток within. Исправьте число (day) или промежуток; без within берётся весь период плана.",
            "A recurring period has no dates: its day is never in the span of within. Correct day or within; if there is no within, the whole period of the plan is used.",
        ),
    ),
    "term-outside-plan": ProblemText(
        message=Text(
            "учебный период «{found}» ({period}) вне периода плана ({plan})",
            "the term “{found}” ({period}) is outside the plan's period ({plan})",
        ),
        hint=Text("проверьте годы", "check the years"),
        explanation=Text(
            "Учебный период (terms) выходит за период плана. Обычно ошибка в годе: четверти после января относятся ко второму году. Если даты верны, исправьте период плана.",
            "A term (terms) goes beyond the period of the plan. Usually the year is wrong: terms after January belong to the second year. If the days are right, correct the period of the plan.",
        ),
    ),
    "term-overlaps": ProblemText(
        message=Text(
            "учебный период «{found}» пересекается с периодом «{other}»",
            "the term “{found}” overlaps the term “{other}”",
        ),
        hint=Text("исправьте даты одного из них", "correct the days of one of them"),
        explanation=Text(
            "Два учебных периода (terms) имеют общие дни. Обычно второй начинается в день, когда кончается первый, или в годе опечатка. Исправьте даты. Если в плане есть и четверти, и полугодия, оставьте в terms одни, а сроки по другим запишите днями: 2024-09-02/2024-12-27.",
            "Two terms (terms) have days in common. Usually the second one begins on the day on which the first one ends, or there is a typo in the year. Correct the days. If the plan has both quarters and halves of the school year, keep one kind in terms and write the other deadlines as days: 2024-09-02/2024-12-27.",
        ),
    ),
    "duplicate-term": ProblemText(
        message=Text(
            "учебный период «{found}» уже есть: {place}",
            "the term “{found}” already exists: {place}",
        ),
        explanation=Text(
            "Два учебных периода (terms) называются одинаково; регистр, ё и е не различаются. По названию период узнают сроки мероприятий. Дайте второму своё название или удалите его.",
            "Two terms (terms) have the same name; case and ё or е make no difference. The periods of activities refer to terms by their names. Give the second term its own name or delete it.",
        ),
    ),
    "unknown-term": ProblemText(
        message=Text(
            "учебного периода «{found}» нет в terms", "the term “{found}” is not in terms"
        ),
        hint=Text("есть: {terms}", "there are: {terms}"),
        explanation=Text(
            "Срок мероприятия — учебный период (term), которого нет в перечне terms в начале плана. Обычно название написано иначе: «1 четверть» вместо «I четверть». Исправьте название или добавьте период в terms.",
            "The period of an activity is a term that is not in the list terms at the top of the plan. Usually the name is spelled differently, such as «1 четверть» instead of «I четверть». Correct the name or add the term to terms.",
        ),
    ),
    "no-terms": ProblemText(
        message=Text(
            "срок указан учебным периодом, а в плане нет terms",
            "the period is a term, but the plan has no terms",
        ),
        hint=Text(
            "добавьте в начало плана terms: {{I четверть: {days}}}",
            "add terms to the top of the plan: terms: {{I четверть: {days}}}",
        ),
        explanation=Text(
            "Срок мероприятия — учебный период ({{term: …}} или {{every: term}}), а сами периоды в плане не записаны. Впишите в начало плана, под period, ключ terms: название каждого периода и его первый и последний день.",
            "The period of an activity is a term ({{term: …}} or {{every: term}}), but the plan does not list its terms. Add the key terms to the top of the plan, below period: the name of each term with its first and last day.",
        ),
    ),
    "term-of-holidays": ProblemText(
        message=Text(
            "срок в каждом учебном периоде — это {n:point}, и в каникулы тоже ({holidays})",
            "a deadline in every term is {n:point}, also in the holidays ({holidays})",
        ),
        hint=Text("если в каникулы не нужно: {written}", "if not in the holidays: {written}"),
        explanation=Text(
            "В terms есть и каникулы, а {{every: term}} даёт контрольный срок в каждом периоде из terms. Если в каникулы мероприятие не проводят, перечислите нужные периоды: {{term: [I четверть, II четверть]}}.",
            "The terms include holidays, and {{every: term}} gives a deadline in every one of the terms. If nothing is due in the holidays, list the terms: {{term: [I четверть, II четверть]}}.",
        ),
    ),
    "wording-differs": ProblemText(
        message=Text(
            "напечатано «{wording}» ({printed}), а period «{period}» значит: {meant}",
            "the order prints “{wording}” ({printed}), but the period “{period}” means {meant}",
        ),
        hint=Text(
            "исправьте period по напечатанному сроку",
            "correct period to match the printed deadline",
        ),
        explanation=Text(
            "Месяцы, дни или кварталы, названные в напечатанном сроке (wording), не те, что в period. Верен напечатанный срок: «Ноябрь 2020 Январь 2021» — это два месяца, [2020-11, 2021-01], а 2020-11/2021-01 — три подряд. «До 20 декабря» — это ../2020-12-20: 2020-12 кончается 31-го, а 2020-12-20 — один день. Если приказ читается иначе, предупреждение можно оставить.",
            "The months, days or quarters named in the printed deadline (wording) differ from those of period. The printed deadline is right: «Ноябрь 2020 Январь 2021» is two months, [2020-11, 2021-01], but 2020-11/2021-01 is three months in a row. «До 20 декабря» is ../2020-12-20: 2020-12 ends on the 31st, and 2020-12-20 is one day. If the order means something else, you can ignore the warning.",
        ),
    ),
}
