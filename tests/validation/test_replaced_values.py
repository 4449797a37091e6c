"""A value of another type in any place of a plan is reported where it is, and only once."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.helpers.damage import damaged
from tests.helpers.effort import one_in
from tests.helpers.markdown import fenced
from tests.helpers.plan_problems import problem_lines

PLAN = fenced(ROOT / "docs" / "files.md", "yaml")[1]
"""The example that has most keys of a plan."""
DATA = yaml.load(PLAN, yaml.BaseLoader)
Route = tuple[str | int, ...]


def routes_of_texts(data: object, route: Route = ()) -> Iterator[Route]:
    """The routes of all texts in the data."""
    if isinstance(data, str):
        yield route
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from routes_of_texts(value, (*route, key))


def replaced(data: object, route: Route, value: object) -> object:
    """The data with another value at `route`."""
    if not route:
        return value
    key, *rest = route
    changed = dict(data) if isinstance(data, dict) else list(data)  # type: ignore[call-overload]
    changed[key] = replaced(changed[key], tuple(rest), value)
    return changed


@pytest.mark.parametrize("value", [{"а": "б"}, [{"а": "б"}]], ids=["mapping", "list"])
@pytest.mark.parametrize("route", one_in(3, routes_of_texts(DATA)), ids=str)
def test_mapping_or_list_in_place_of_a_text_is_one_problem(route: Route, value: object) -> None:
    text = json.dumps(replaced(DATA, route, value), ensure_ascii=False, indent=1)
    (problem,) = problem_lines(text)
    assert "[wrong-type]" in problem or (route[-1] == "period" and "[unknown-key]" in problem)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_damaged_plan_gives_problems_with_places(data: st.DataObject) -> None:
    content = data.draw(damaged(PLAN.encode())).decode("utf-8", "replace")
    assert all(each.startswith("plan.yaml:") for each in problem_lines(content))
