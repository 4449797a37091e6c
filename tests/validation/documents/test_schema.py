"""The JSON Schema agrees with the program and describes the files in Russian."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import DATA, ROOT
from tests.helpers.effort import one_in
from tests.helpers.markdown import fenced
from tests.helpers.paths import ERR, EXAMPLES
from vpr_roadmap.language.texts.status_texts import STATUSES
from vpr_roadmap.periods import Period, PeriodError, month_of, read_period
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.schema import SHAPES, SchemaKind, schema_of, schema_text
from vpr_roadmap.validation.documents.schema_descriptions import DESCRIPTIONS

SCHEMAS = ROOT / "schemas"


def schema_file(kind: SchemaKind) -> Path:
    return SCHEMAS / f"{kind}.schema.json"


def check_files(schema: Path, files: Sequence[Path]) -> dict[str, bool]:
    """Return whether check-jsonschema accepts each file, except files that are not YAML."""
    call = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema)]
    paths = [str(file) for file in files]
    answer = json.loads(subprocess.run([*call, *paths], capture_output=True).stdout)
    rejected, unread = (
        {error["filename"] for error in answer.get(errors, ())}
        for errors in ("errors", "parse_errors")
    )
    return {path: path not in rejected for path in paths if path not in unread}


def files_with_schemas() -> list[Path]:
    """Return the plans, schools and records of the data and of the example."""
    folders = (DATA, EXAMPLES / "data")
    files = [
        file
        for folder in folders
        for pattern in ("*.yaml", "progress_*/*.yaml")
        for file in folder.glob(pattern)
    ]
    assert {kind_of(file) for file in files} == set(SchemaKind)
    return files


def kind_of(file: Path) -> SchemaKind:
    if file.parent.name.startswith("progress_"):
        return SchemaKind.PROGRESS
    return SchemaKind.SCHOOLS if file.name == "schools.yaml" else SchemaKind.PLAN


def verdicts(files: Sequence[Path]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for kind in SchemaKind:
        if of_kind := [file for file in files if kind_of(file) is kind]:
            found |= check_files(schema_file(kind), of_kind)
    return found


@pytest.mark.parametrize("kind", SchemaKind)
def test_schema_file_is_the_printed_schema(update: bool, kind: SchemaKind) -> None:
    if update:
        schema_file(kind).write_text(schema_text(kind), encoding="utf-8")
    assert schema_file(kind).read_text(encoding="utf-8") == schema_text(kind)


def test_schema_files_are_valid_schemas() -> None:
    call = [sys.executable, "-m", "check_jsonschema", "--check-metaschema"]
    process = subprocess.run([*call, *SCHEMAS.iterdir()], capture_output=True)
    assert (process.returncode, process.stderr) == (0, b"")


def test_data_and_examples_of_the_docs_are_accepted(tmp_path: Path) -> None:
    files = files_with_schemas()
    (tmp_path / "progress_x").mkdir()
    for example in fenced(ROOT / "docs" / "files.md", "yaml"):
        keys = set(re.findall(r"^\w+", example, re.MULTILINE))
        name = "progress_x/x.yaml" if "records" in keys else "schools.yaml"
        path = tmp_path / ("plan_x.yaml" if keys & {"sections", "activities"} else name)
        path.write_text(example, encoding="utf-8")
        files.append(path)
    assert len(files) >= 4
    assert verdicts(files) == {str(file): True for file in files}


def test_first_line_of_every_file_names_its_schema() -> None:
    for file in files_with_schemas():
        first = file.read_text(encoding="utf-8").splitlines()[0]
        _, named = first.split("# yaml-language-server: $schema=")
        assert (file.parent / named).resolve() == schema_file(kind_of(file))


# Agreement with the program.

# Problems that the schema always finds.
ALWAYS_FOUND = {
    "approved-without-number",
    "basis-missing",
    "day-impossible",
    "empty-file",
    "empty-value",
    "evidence-missing",
    "key-not-text",
    "list-without-key",
    "missing-key",
    "not-a-day",
    "not-a-flag",
    "not-a-number",
    "not-a-stamp",
    "note-missing",
    "period-unreadable",
    "reserved-id",
    "sections-or-activities",
    "successor-incomplete",
    "unknown-key",
    "unknown-value",
    "unquoted-number",
    "until-missing",
    "wrong-day-of-month",
    "wrong-number",
    "wrong-school-key",
    "wrong-type",
}
# Problems that the schema finds in some files only:
# - 2020-13, 2020-11-31 and 2020-Q5, but neither 2021-02-29 nor the year 0;
# - a value twice in one list, but not a group under two of its spellings;
# - a point that no plan can have, but not a point of another plan;
# - `scheduled` on a dated point, but not on a wrong `@-`;
# - a period twice in one list, but not two periods that overlap;
# - brackets that are too deep, where no list is allowed;
# - a special space where YAML needs an ordinary one, but no invisible character.
SOMETIMES_FOUND = {
    "invisible-character",
    "period-impossible",
    "period-shared-day",
    "repeated-value",
    "scheduled-on-dated",
    "too-deep",
    "unknown-point",
}
# Problems of files that other programs cannot read as one YAML document either.
UNREADABLE = {
    "broken-yaml",
    "duplicate-key",
    "forbidden-character",
    "not-utf8",
    "several-documents",
    "tab",
}

BAD_FILES = sorted([*ERR.glob("*/*.yaml"), *ERR.glob("*/progress_*/*.yaml")])


@pytest.fixture(scope="module")
def bad_file_verdicts() -> dict[str, bool]:
    return verdicts(BAD_FILES)


def codes_of(file: Path) -> set[str]:
    folder = ERR / file.relative_to(ERR).parts[0]
    name = file.relative_to(folder).as_posix()
    lines = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    matches = (re.fullmatch(rf"{re.escape(name)}:.*\[([a-z0-9-]+)\]", line) for line in lines)
    return {match[1] for match in matches if match}


@pytest.mark.parametrize(
    "file", one_in(2, BAD_FILES), ids=lambda file: file.relative_to(ERR).as_posix()
)
def test_schema_rejects_the_files_that_check_rejects(
    bad_file_verdicts: dict[str, bool], file: Path
) -> None:
    """It rejects every problem that it can express, and no file that `check` accepts."""
    codes = codes_of(file)
    accepted = bad_file_verdicts.get(str(file))
    if accepted is None:
        assert codes & UNREADABLE
    elif codes & ALWAYS_FOUND:
        assert not accepted
    elif not codes & SOMETIMES_FOUND:
        assert accepted


PLAN = """\
format: 1
title: План школы
period: 2020-09/2021-05
"""
ACTIVITY = '{number: "1", title: Совет, period: 2020-11}'
PROGRESS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - {point: "1.3@2020-11", date: 2020-11-18, recorded: 2020-11-20T14:03:12+03:00, STATUS}
"""


def activity(period: str) -> str:
    return f'{PLAN}activities:\n  - {{number: "1", title: Совет, period: {period}}}\n'


def record(status: str, point: str = "1.3@2020-11") -> str:
    return PROGRESS.replace("STATUS", f"status: {status}").replace("1.3@2020-11", point)


ACCEPTED = [
    f"{PLAN}activities: [{ACTIVITY}]\n",
    f'{PLAN}sections:\n  - {{number: "1", title: Совет, activities: [{ACTIVITY}]}}\n',
    f'{PLAN}activities: [{ACTIVITY}]\norder: {{status: approved, number: "2", date: 2020-02-29}}\n',
    f"{PLAN}activities: [{ACTIVITY}]\norder: {{status: draft}}\n",
    f"{PLAN}activities: []\nschools: [2, лицей-1]\n",
    activity("2020-11-18"),
    activity("2020-10/2021-02"),
    activity("2020-10-05/2021-Q1"),
    activity("../2021-02-09"),
    activity("2020-Q4"),
    activity("all"),
    activity("[2020-09, 2020-10/2020-12, all]"),
    activity("{every: month, day: 31, within: 2020-09/2021-05}"),
    activity("{every: quarter, within: all}"),
    activity("{schedule: ИРО}"),
    record("in-progress"),
    record("partial, note: ещё две школы"),
    record("not-done, note: карантин"),
    record("done, evidence: [Протокол № 2, {document: Приказ № 3, where: ./приказ.pdf}]"),
    record("postponed, until: 2021-02, basis: Приказ № 17", "2.7@2021-01"),
    record("cancelled, basis: Приказ № 17, school: 34", "5@2020-Q4"),
    record("scheduled, until: 2020-12-10, basis: Письмо ИРО", "2.6@-"),
    record("withdrawn, note: внесено ошибочно", "4a@2020-11-18"),
    "format: 1\nschools: [{number: 2, name: СОШ № 2}]\n",
]
REJECTED = [
    f"{PLAN}",
    f"{PLAN}activities: [{ACTIVITY}]\nsections: []\n",
    f"{PLAN}activities: [{ACTIVITY}]\nschools: []\n",
    f"{PLAN}activities: [{ACTIVITY}]\nschools: [2, 2]\n",
    f"{PLAN}activities: [{ACTIVITY}]\npeople: [{{name: П., instead_of: С.}}]\n",
    f"{PLAN}activities: [{ACTIVITY}]\npeople: [{{name: П., from: 2021-02-01}}]\n",
    f'{PLAN}activities: [{ACTIVITY}]\norder: {{status: approved, number: "2"}}\n',
    f"{PLAN}activities: [{ACTIVITY}]\norder: {{status: draft, number: 249}}\n",
    f"{PLAN}activities: [{ACTIVITY}]\n".replace("План школы", "2020"),
    f"{PLAN}activities: [{ACTIVITY}]\n".replace("2020-09/2021-05", "all"),
    f"{PLAN}activities: [{ACTIVITY}]\n".replace("2020-09/2021-05", "../2021-05"),
    f"{PLAN}activities: [{ACTIVITY}]\n".replace("format: 1", "format: 2"),
    f"{PLAN}activities: [{ACTIVITY}]\n".replace('"1"', "2.10"),
    activity("2020-11-31"),
    activity("[]"),
    activity("[2020-09, 2020-09]"),
    activity("[[2020-09]]"),
    activity("2020"),
    activity("2020-11/.."),
    activity("{}"),
    activity("{day: 5}"),
    activity("{every: quarter, day: 5}"),
    activity("{every: month, day: 32}"),
    activity("{every: month, day: 0}"),
    activity("{every: month, within: осень}"),
    activity("{schedule: ИРО, every: month}"),
    activity("{schedule: ИРО, within: all}"),
    activity('{schedule: " "}'),
    record("partial"),
    record("not-done"),
    record("done"),
    record("done, evidence: []"),
    record("done, evidence: [{where: ./приказ.pdf}]"),
    record("postponed, until: 2021-02"),
    record("postponed, basis: Приказ № 17"),
    record("postponed, basis: Приказ № 17, until: весной"),
    record("cancelled"),
    record("scheduled, until: 2020-12-10, basis: Письмо ИРО"),
    record("scheduled, until: 2020-12-10", "2.6@-"),
    record("withdrawn"),
    record("исполнено, evidence: [Протокол № 2]"),
    record("in-progress", "1.3"),
    record("in-progress").replace("14:03:12+03:00", "14:03"),
    record("in-progress, school: СОШ № 34"),
    "format: 1\ngroups: [{id: all, title: Все, schools: [2]}]\n",
    "format: 1\ngroups: [{id: some, title: Две, schools: [2, 2]}]\n",
    "format: 1\nschools: [{number: -2, name: СОШ № 2}]\n",
    "format: 1\ntotals: {all: много}\n",
]


def test_schema_accepts_right_files_and_rejects_wrong_ones(tmp_path: Path) -> None:
    """Each file meets or breaks one rule of the schema."""
    texts: dict[str, str] = {}
    for at, text in enumerate([*ACCEPTED, *REJECTED]):
        folder = tmp_path / str(at)
        progress = folder / "progress_x"
        progress.mkdir(parents=True)
        named = folder / ("plan_x.yaml" if "period:" in text else "schools.yaml")
        path = progress / "x.yaml" if "reporter:" in text else named
        path.write_text(text, encoding="utf-8")
        texts[str(path)] = text
    found = verdicts([Path(path) for path in texts])
    assert [texts[path] for path in texts if found[path]] == ACCEPTED


PERIODS = schema_of(SHAPES[SchemaKind.PLAN])["$defs"]["ActivityDocument"]["properties"]["period"]
ALL_YEARS = Period(month_of(1, 1).start, month_of(9999, 12).deadline, "0001-01/9999-12")


@given(st.text("0123456789-/Q.al", max_size=12) | st.from_regex(PERIODS["pattern"], fullmatch=True))
def test_schema_accepts_the_periods_that_the_program_reads(text: str) -> None:
    """The exceptions are reversed spans, the year 0 and 29 February."""
    is_accepted = re.fullmatch(PERIODS["pattern"], text) is not None
    try:
        is_readable = read_period(text, ALL_YEARS) is not None
    except PeriodError as error:
        is_readable = error.code == "period-reversed" or bool(re.search("0000|-02-29", text))
    assert is_accepted == is_readable or bool(re.search("0000", text))


# Descriptions.


def every_shape(shape: Any) -> Iterator[type[Document]]:
    yield shape
    for inner in shape.__subclasses__():
        yield from every_shape(inner)


def test_exactly_the_keys_of_all_documents_are_described() -> None:
    shapes = {
        shape: {field.alias or name for name, field in shape.model_fields.items()}
        for shape in every_shape(Document)
        if shape is not Document
    }
    assert {shape: set(described.keys) for shape, described in DESCRIPTIONS.items()} == shapes


def every_schema(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, (dict, list)):
            yield from every_schema(inner)


TEXT_KEYS = ("title", "description", "patternErrorMessage", "errorMessage")
FORBIDDEN_WORDS = "статус|дедлайн|валидац|схем|событи|репорт|этап|контрольн\\w+ точк|доказательств"


@pytest.mark.parametrize("kind", SchemaKind)
def test_descriptions_are_in_russian(kind: SchemaKind) -> None:
    whole = schema_of(SHAPES[kind])
    assert not re.search(FORBIDDEN_WORDS, json.dumps(whole, ensure_ascii=False).lower())
    for each in every_schema(whole):
        for word in TEXT_KEYS:
            if isinstance(text := each.get(word), str):
                assert re.search("[а-яё]", text.lower()), each


@pytest.mark.parametrize("kind", SchemaKind)
def test_every_key_has_a_description_and_an_error_message(kind: SchemaKind) -> None:
    whole = schema_of(SHAPES[kind])
    for shape in (whole, *whole["$defs"].values()):
        for key, value in shape["properties"].items():
            assert {"title", "description"} <= set(value), key
            assert "$ref" in value or "errorMessage" in value, key
            assert ("pattern" in value) == ("patternErrorMessage" in value), key


def test_every_enum_value_has_a_description() -> None:
    for kind in SchemaKind:
        for each in every_schema(schema_of(SHAPES[kind])):
            if "enum" in each and "title" in each:
                assert len(each["enumDescriptions"]) == len(each["enum"])
    for described in DESCRIPTIONS.values():
        for key in described.keys.values():
            if key.title == "Отметка":
                assert [value for value, _ in key.values] == list(STATUSES)
                for value, meaning in key.values:
                    assert meaning.startswith(STATUSES[value].ru)


@pytest.mark.parametrize("kind", SchemaKind)
def test_examples_of_keys_are_valid(tmp_path: Path, kind: SchemaKind) -> None:
    whole = schema_of(SHAPES[kind])
    shapes = {"": whole, **whole["$defs"]}
    properties = {
        f"{name}.{key}": value
        for name, shape in shapes.items()
        for key, value in shape["properties"].items()
    }
    examples = {key: each["examples"] for key, each in properties.items() if "examples" in each}
    lists = {key: {"items": each} for key, each in properties.items()}
    (tmp_path / "schema.json").write_text(
        json.dumps({"properties": lists, "$defs": whole["$defs"]}), encoding="utf-8"
    )
    (tmp_path / "examples.json").write_text(json.dumps(examples), encoding="utf-8")
    assert examples
    verdict = check_files(tmp_path / "schema.json", [tmp_path / "examples.json"])
    assert list(verdict.values()) == [True]
