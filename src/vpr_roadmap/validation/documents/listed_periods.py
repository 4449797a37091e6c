"""Periods with keys, such as `{term: I четверть}`, in a list: what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Values
from collections.abc import Sequence as Items

from vpr_roadmap.nodes import Mapping, Node, Scalar, Sequence
from vpr_roadmap.validation.documents.shapes import ValueShape
from vpr_roadmap.yaml_scalars import flow_list


def listed_mapping(node: Node, expected: ValueShape) -> Mapping | None:
    """The first mapping in a list of texts, where a mapping may only stand instead of the list."""
    if not (isinstance(node, Sequence) and expected.items and expected.shapes):
        return None
    if expected.items.shapes:
        return None
    return next((item for item in node.items if isinstance(item, Mapping)), None)


def remedy_for_list(items: Items[Node]) -> Values[str, object]:
    """The hint for a list with a mapping, as values of the problem."""
    if names := _names_of_terms(items):
        return {"variant": "several-terms", "written": f"{{term: {flow_list(names)}}}"}
    if joined := _joined_rule(items):
        return {"variant": "several-within", "written": joined}
    keys = {key for item in items if isinstance(item, Mapping) for key in item.entries}
    known = {"term": "term-in-list", "every": "rule-in-list"}
    return {"variant": next((known[key] for key in known if key in keys), "mapping-in-list")}


def _names_of_terms(items: Items[Node]) -> list[str]:
    """The names of all terms if the items are terms and nothing else; otherwise empty."""
    names: list[str] = []
    for item in items:
        if not (isinstance(item, Mapping) and set(item.entries) == {"term"}):
            return []
        names += _texts(item.entries["term"][1])
    return names


def _joined_rule(items: Items[Node]) -> str | None:
    """One rule with all periods in `within`, if the rules have these and differ in nothing else."""
    rules = [_rule(item) for item in items]
    within = [text for rule in rules for text in rule.pop("within", [])]
    rest = rules[0]
    if "every" not in rest or any(rule != rest for rule in rules) or len(within) < len(items):
        return None
    day = f"day: {rest['day'][0]}, " if "day" in rest else ""
    return f"{{every: {rest['every'][0]}, {day}within: [{', '.join(within)}]}}"


def _rule(item: Node) -> dict[str, list[str]]:
    entries = item.entries if isinstance(item, Mapping) else {}
    return {key: list(_texts(value)) for key, (_, value) in entries.items()}


def _texts(value: Node) -> Iterator[str]:
    for each in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(each, Scalar):
            yield each.text
