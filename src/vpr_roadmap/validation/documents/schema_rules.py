"""The rules for values and keys as JSON Schema.

They repeat the rules of the Python validators; a test compares the two. Each rule has the message
that an editor shows if a value breaks it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, cast, get_args

from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS
from vpr_roadmap.language.texts.problems.terms import EXPECTED
from vpr_roadmap.validation.documents import schema_descriptions
from vpr_roadmap.validation.documents.fields import (
    ActivityNumber,
    Day,
    Document,
    Flag,
    Line,
    SchoolKeyField,
    Stamp,
    Whole,
)
from vpr_roadmap.validation.documents.plan import (
    ActivityDocument,
    GroupDocument,
    OrderDocument,
    PersonDocument,
    PlanDocument,
    RecurrenceDocument,
    SectionDocument,
    TermPeriodDocument,
)
from vpr_roadmap.validation.documents.progress import RecordDocument
from vpr_roadmap.validation.documents.schools import SchoolDocument, SchoolGroupDocument

Schema: TypeAlias = dict[str, Any]

# Messages.


def message_of(code: str) -> str:
    """The message and hint of `check` for a code, without the parts that contain values."""
    problem = PROBLEM_TEXTS[code]
    texts = (problem.message, problem.hint)
    return "; ".join(text.ru for text in texts if text and "{" not in text.ru)


def wrong_type_message(*kinds: str) -> str:
    """The message for a value that has none of these kinds, as `check` words it."""
    kinds_expected = " или ".join(EXPECTED[kind].ru for kind in kinds)
    return PROBLEM_TEXTS["wrong-type"].message.ru.format(expected=kinds_expected)


def keys_message(known: list[str], needed: list[str]) -> str:
    """The message with the required and the other allowed keys of a mapping."""
    others = [name for name in known if name not in needed]
    template = schema_descriptions.KEYS
    if needed:
        template = schema_descriptions.KEYS_NEEDED if others else schema_descriptions.ONLY_NEEDED
    return template.format(known=", ".join(others), needed=", ".join(needed))


# The formats of values.


def _text(pattern: str, message: str, wrong_type: str = "") -> Schema:
    return {
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": message,
        "errorMessage": wrong_type or message,
    }


# Every month has its right number of days, except that every February has 29.
_MONTHS_AND_DAYS = (
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|[12][0-9])"
)
_DAY = f"[0-9]{{4}}-({_MONTHS_AND_DAYS})"
_UNIT = f"[0-9]{{4}}-(Q[1-4]|H[12]|0[1-9]|1[0-2]|{_MONTHS_AND_DAYS})"
_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]"
_NUMBER = r"[0-9]{1,9}(\.[0-9]{1,9})*[a-z]?"
# Digits, Latin and Cyrillic letters: in editors `\w` is only ASCII.
_WORD = "0-9A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯ_"

_PERIOD = _text(rf"^(all|(\.\./|{_UNIT}/)?{_UNIT})$", message_of("period-unreadable"))
_OWN_PERIOD = _text(f"^{_UNIT}(/{_UNIT})?$", schema_descriptions.OWN_PERIOD)
_POINT = _text(f"^{_NUMBER}@(-|{_UNIT})$", schema_descriptions.POINT)
_GROUP_ID = _text(r"^(?!(all|none)$)[\s\S]*\S", schema_descriptions.GROUP_ID)
_LINE = _text(r"\S", message_of("empty-value"), schema_descriptions.TEXT)


def _validator(annotated: Any) -> Callable[..., object]:
    """The validator function of an annotated type."""
    return cast("Callable[..., object]", get_args(annotated)[1].func)


VALUE_SCHEMAS: dict[Callable[..., object], Schema] = {
    _validator(Line): _LINE,
    _validator(ActivityNumber): _text(
        f"^{_NUMBER}$", message_of("wrong-number"), schema_descriptions.NUMBER
    ),
    _validator(Day): _text(f"^{_DAY}$", message_of("not-a-day")),
    _validator(Stamp): _text(
        f"^{_DAY}T{_TIME}:[0-5][0-9](Z|[+-]{_TIME})$",
        message_of("not-a-stamp"),
    ),
    _validator(Flag): {"type": "boolean", "errorMessage": message_of("not-a-flag")},
    _validator(Whole): {
        "type": "integer",
        "minimum": 0,
        "errorMessage": message_of("not-a-number"),
    },
    _validator(SchoolKeyField): {
        **_text(f"^[{_WORD}][{_WORD}-]*$", message_of("wrong-school-key")),
        "type": ["integer", "string"],
        "minimum": 0,
    },
}

_ONCE_EACH: Schema = {"uniqueItems": True}

# Texts that `resolving` reads, and lists without repeated items.
FIELD_SCHEMAS: dict[tuple[type[Document], str], Schema] = {
    (PlanDocument, "period"): _OWN_PERIOD,
    (ActivityDocument, "period"): {
        "pattern": _PERIOD["pattern"],
        "patternErrorMessage": _PERIOD["patternErrorMessage"],
        "errorMessage": schema_descriptions.PERIOD,
        "allOf": [{"items": _PERIOD}],
        **_ONCE_EACH,
    },
    (ActivityDocument, "responsible"): _ONCE_EACH,
    (ActivityDocument, "schools"): _ONCE_EACH,
    (GroupDocument, "heads_of"): _ONCE_EACH,
    (PlanDocument, "schools"): _ONCE_EACH,
    (RecurrenceDocument, "day"): {"minimum": 1, "maximum": 31},
    (RecurrenceDocument, "within"): {
        "pattern": _PERIOD["pattern"],
        "patternErrorMessage": _PERIOD["patternErrorMessage"],
        "allOf": [{"items": _PERIOD}],
    },
    (PlanDocument, "terms"): {"additionalProperties": _OWN_PERIOD},
    (TermPeriodDocument, "term"): _ONCE_EACH,
    (ActivityDocument, "coexecutors"): _ONCE_EACH,
    (ActivityDocument, "formerly"): _ONCE_EACH,
    (PersonDocument, "formerly"): _ONCE_EACH,
    (SchoolDocument, "formerly"): _ONCE_EACH,
    (RecordDocument, "point"): _POINT,
    (RecordDocument, "until"): _OWN_PERIOD,
    (SchoolGroupDocument, "id"): _GROUP_ID,
    (SchoolGroupDocument, "schools"): _ONCE_EACH,
    (SectionDocument, "schools"): _ONCE_EACH,
}


# Rules between the keys of a mapping.


def when(condition: Schema, then: Schema, message: str) -> Schema:
    """A mapping that meets `condition` must meet `then`; otherwise editors show `message`."""
    return {"if": condition, "then": {**then, "errorMessage": message}}


def has(*names: str) -> Schema:
    """The mapping has these keys."""
    return {"required": list(names)}


def _is(name: str, *values: str) -> Schema:
    return {"properties": {name: {"enum": list(values)}}, "required": [name]}


def without(*names: str) -> Schema:
    """The mapping has none of these keys."""
    return {"properties": dict.fromkeys(names, False)}


KEY_RULES: dict[type[Document], list[Schema]] = {
    PlanDocument: [
        {
            **when(has("sections"), without("activities"), message_of("sections-or-activities")),
            "else": {**has("activities"), "errorMessage": message_of("sections-or-activities")},
        }
    ],
    OrderDocument: [
        when(
            _is("status", "approved"), has("number", "date"), message_of("approved-without-number")
        )
    ],
    PersonDocument: [
        when(has("instead_of"), has("from"), message_of("successor-incomplete")),
        when(has("from"), has("instead_of"), message_of("successor-incomplete")),
        when(has("until"), has("instead_of", "from"), message_of("successor-incomplete")),
    ],
    RecurrenceDocument: [
        when(
            _is("every", "quarter", "half", "term"),
            without("day"),
            schema_descriptions.DAY_OF_QUARTER,
        )
    ],
    RecordDocument: [
        when(
            _is("status", "partial", "not-done", "withdrawn"),
            has("note"),
            message_of("note-missing"),
        ),
        when(
            _is("status", "done"),
            {"properties": {"evidence": {"minItems": 1}}, **has("evidence")},
            message_of("evidence-missing"),
        ),
        when(_is("status", "postponed", "scheduled"), has("until"), message_of("until-missing")),
        when(
            _is("status", "postponed", "cancelled", "scheduled"),
            has("basis"),
            message_of("basis-missing"),
        ),
        when(
            _is("status", "scheduled"),
            {
                "properties": {
                    "point": {
                        "pattern": "@-$",
                        "patternErrorMessage": schema_descriptions.SCHEDULED,
                    }
                }
            },
            schema_descriptions.SCHEDULED,
        ),
    ],
}
