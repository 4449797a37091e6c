"""Messages for records whose control point or school the plan does not have."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import SpecialCase

_NO_POINT = Text(
    "контрольного срока «{found}» в плане нет", "the plan has no control point “{found}”"
)
_NO_ACTIVITY = Text(
    "мероприятия «{number}» в плане нет, а отметок о нём — {n}",
    "the plan has no activity “{number}”, but there are {n:record} for it",
)
_NO_POINTS = Text(
    "отметок о сроках, которых в плане нет, — {n}: {found}",
    "{n:record} for control points that the plan does not have: {found}",
)
_RENUMBERED = Text(
    'исправьте номер; если он изменился в плане, впишите там, у нового номера, formerly: ["{number}"]',
    'correct the number; if it changed in the plan, add formerly: ["{number}"] to the activity with the new number',
)
_MAY_BE = Text(
    'возможно, {candidates}; если номер изменился в плане, впишите там, у нового номера, formerly: ["{number}"]',
    'perhaps {candidates}; if the number changed in the plan, add formerly: ["{number}"] to the activity with the new number',
)
_OTHERS_HAVE_IT = Text(
    'у этого мероприятия есть: {points}; такой срок у других: {candidates}; если номера изменились, впишите в план formerly: ["{number}"] у того мероприятия, о котором отметки',
    'this activity has: {points}; other activities with this deadline: {candidates}; if numbers changed, add formerly: ["{number}"] to the activity that the records are for',
)
_IS_NOW = Text(
    'возможно, {candidates}; если мероприятие {number} теперь имеет номер {present}, впишите в план у мероприятия {present} formerly: ["{number}"]',
    'perhaps {candidates}; if activity {number} has the number {present} now, add formerly: ["{number}"] to activity {present} in the plan',
)
_IS_OTHER_NOW = Text(
    'у этого мероприятия есть: {points}; если отметки о мероприятии, которое теперь имеет номер {present}, впишите в план у мероприятия {present} formerly: ["{number}"]',
    'this activity has: {points}; if the records are for the activity that has the number {present} now, add formerly: ["{number}"] to activity {present} in the plan',
)
UNKNOWN_POINTS: dict[str, SpecialCase] = {
    "activity-gone-once": SpecialCase(_NO_POINT, _RENUMBERED),
    "activity-gone-once-near": SpecialCase(_NO_POINT, _MAY_BE),
    "activity-gone": SpecialCase(_NO_ACTIVITY, _RENUMBERED),
    "activity-gone-near": SpecialCase(_NO_ACTIVITY, _MAY_BE),
    "activity-gone-once-renumbered": SpecialCase(_NO_POINT, _IS_NOW),
    "activity-gone-renumbered": SpecialCase(_NO_ACTIVITY, _IS_NOW),
    "points-gone-once-renumbered": SpecialCase(_NO_POINT, _IS_OTHER_NOW),
    "points-gone-renumbered": SpecialCase(_NO_POINTS, _IS_OTHER_NOW),
    "points-gone-once": SpecialCase(
        _NO_POINT, Text("у этого мероприятия есть: {points}", "this activity has: {points}")
    ),
    "points-gone-once-near": SpecialCase(_NO_POINT, _OTHERS_HAVE_IT),
    "points-gone": SpecialCase(
        _NO_POINTS,
        Text(
            "у этого мероприятия есть: {points}; если срок исправили в плане, исправьте его и в отметках (point)",
            "this activity has: {points}; if its deadline was corrected in the plan, also correct point in the records",
        ),
    ),
    "points-gone-near": SpecialCase(_NO_POINTS, _OTHERS_HAVE_IT),
    "of-all-schools": SpecialCase(
        Text(
            "отметка без school от имени «{reporter}» относится ко всем школам мероприятия (их {n})",
            "a record without school by “{reporter}” applies to all {n} schools of the activity",
        ),
        Text(
            "школа отчитывается только о себе: добавьте school: {own}",
            "a school reports only on itself: add school: {own}",
        ),
    ),
    "school-renumbered": SpecialCase(
        Text(
            "от имени «{reporter}» (в schools.yaml это школа «{own}») отметок о школе «{found}» — {n}",
            "{n:record} for school “{found}” by “{reporter}”, which is school “{own}” in schools.yaml",
        ),
        Text(
            "школа отчитывается только о себе: если номер этой школы изменился, впишите в schools.yaml у неё formerly: [{found}]; если нет, исправьте school на {own} или перенесите отметки в файл той школы",
            "a school reports only on itself: if the number of this school changed, add formerly: [{found}] to it in schools.yaml; if not, correct school to {own} or move the records to the file of that school",
        ),
    ),
    "school-taken-out": SpecialCase(
        Text(
            "школа «{found}» к мероприятию {activity} не относится (отметок о ней — {n})",
            "school “{found}” does not take part in activity {activity} ({n:record} for it)",
        ),
        Text(
            "оно касается школ: {known}; если школа участвует, впишите её в schools мероприятия",
            "the activity concerns schools: {known}; if the school takes part, add it to schools of the activity",
        ),
    ),
    "school-of-records-renumbered": SpecialCase(
        Text(
            "школы «{found}» нет в schools.yaml (отметок о ней — {n})",
            "school “{found}” is not in schools.yaml ({n:record} for it)",
        ),
        Text(
            "если её номер изменился и теперь это школа «{present}», впишите в schools.yaml у неё formerly: [{found}]",
            "if its number changed and this is school “{present}” now, add formerly: [{found}] to it in schools.yaml",
        ),
    ),
    "school-of-records": SpecialCase(
        Text(
            "школы «{found}» нет в schools.yaml (отметок о ней — {n})",
            "school “{found}” is not in schools.yaml ({n:record} for it)",
        ),
        Text(
            "есть: {known}; если номер школы изменился, впишите в schools.yaml у неё formerly: [{found}]",
            "there are: {known}; if the number of the school changed, add formerly: [{found}] to it in schools.yaml",
        ),
    ),
}
