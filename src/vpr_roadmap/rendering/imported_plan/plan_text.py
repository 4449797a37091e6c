"""The YAML of a plan that was read from a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from vpr_roadmap.importing.imported_plan import ImportedPlan
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.texts import import_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.imported_plan.order_lines import appendix_lines, order_lines
from vpr_roadmap.rendering.imported_plan.party_lines import party_lines
from vpr_roadmap.rendering.imported_plan.section_lines import remark_lines, section_lines
from vpr_roadmap.rendering.imported_plan.yaml_lines import block_lines, comment, text_lines
from vpr_roadmap.yaml_scalars import scalar

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
"""Control characters and separators of lines: files must not have them, or keys lose them."""


def plan_text(
    plan: ImportedPlan,
    words: Words,
    *,
    file: str = "",
    schema: str = "",
    remarks: Sequence[Remark] = (),
) -> str:
    """The plan as YAML, with its remarks as comments.

    `file` is the name of the document, `schema` the path of the JSON Schema for editors, relative
    to the plan. `remarks` are about rows and paragraphs that are not in the plan.
    """
    allowed: ImportedPlan = _with_allowed_characters(plan)
    return "".join(f"{line}\n" for line in _lines(allowed, words, file, schema, remarks))


def _with_allowed_characters(value: Any) -> Any:
    """The value with a blank for each forbidden character in its texts."""
    match value:
        case str() if type(value) is str:
            return _FORBIDDEN.sub(" ", value)
        case tuple():
            items = map(_with_allowed_characters, value)
            return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    return value


def _lines(
    plan: ImportedPlan, words: Words, file: str, schema: str, remarks: Sequence[Remark]
) -> Iterator[str]:
    if schema:
        yield f"# yaml-language-server: $schema={schema}"
    if file:
        yield comment(words.say(import_texts.READ_FROM, file=file))
    if any(each.proposals for section in plan.sections for each in section.activities):
        yield comment(words.say(import_texts.PROPOSALS))
    yield from remark_lines((*plan.remarks, *remarks), words)
    yield "format: 1"
    yield "language: ru"
    yield from text_lines("title", plan.title)
    yield f"period: {plan.period.written}"
    terms = (f"{scalar(term.name)}: {term.period.written}" for term in plan.terms)
    yield from block_lines("terms", terms)
    parts = (
        block_lines("order", order_lines(plan.order) if plan.order else ()),
        block_lines("appendix", appendix_lines(plan.appendix) if plan.appendix else ()),
        party_lines(plan.parties, words),
        section_lines(plan.sections, words),
    )
    for part in parts:
        lines = list(part)
        yield from ("", *lines) if lines else ()
