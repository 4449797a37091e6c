"""Records are added to files in the files' own layout, and nothing else changes."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.effort import one_in
from tests.helpers.forms import code_point
from vpr_roadmap.errors import FileError, RoadmapError, UsageError
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.progress import Evidence, Progress, Record, Status
from vpr_roadmap.problems import Source
from vpr_roadmap.validation.documents.document_reader import read_document
from vpr_roadmap.validation.documents.progress import ProgressDocument
from vpr_roadmap.validation.files import File
from vpr_roadmap.validation.resolving.progress import resolve_progress
from vpr_roadmap.validation.yaml.reader import read_yaml
from vpr_roadmap.workspace.progress_files.update import new_file, with_records

RECORDED = datetime.fromisoformat("2020-11-20T14:03:12+03:00")
MEETING = Record(
    point="1.3@2020-11",
    status=Status.DONE,
    date=date(2020, 11, 18),
    result="Рассмотрены итоги ВПР; даны рекомендации 7 школам.",
    evidence=(Evidence("Протокол № 2 от 18.11.2020"),),
    recorded=RECORDED,
)
MOVED = Record(
    point="2.7@2021-01",
    school=34,
    status=Status.POSTPONED,
    date=date(2021, 1, 11),
    until=read_period("2021-02"),
    basis="Приказ № 17 от 11.01.2021",
    note="карантин",
    recorded=RECORDED,
)
SHORT = Record("1.1@2020-08", Status.CANCELLED, date(2020, 8, 3), RECORDED, basis="Приказ: № 5")

SHORT_LINES = """\
  - point: "1.1@2020-08"
    status: cancelled
    date: 2020-08-03
    basis: "Приказ: № 5"
    recorded: 2020-11-20T14:03:12+03:00
"""
SHORT_JSON = (
    '{"point": "1.1@2020-08", "status": "cancelled", "date": "2020-08-03", '
    '"basis": "Приказ: № 5", "recorded": "2020-11-20T14:03:12+03:00"}'
)


def add(content: str, *records: Record) -> str:
    return with_records(File("p.yaml", content.encode()), records).decode()


def read_back(content: bytes) -> Progress:
    """Read a file of records that has no problems."""
    root, problems = read_yaml("p.yaml", content.decode().removeprefix("\ufeff"))
    assert root and not problems
    reading = read_document(Source("p.yaml", root), ProgressDocument)
    assert not reading.problems
    progress, more = resolve_progress(reading)
    assert not more
    return progress


def test_new_file_has_the_documented_layout() -> None:
    new = new_file("Симоненко Л.И.", [MEETING, MOVED], "../../schemas/progress.schema.json")
    assert new.decode() == (
        """\
# yaml-language-server: $schema=../../schemas/progress.schema.json
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1.3@2020-11"
    status: done
    date: 2020-11-18
    result: Рассмотрены итоги ВПР; даны рекомендации 7 школам.
    evidence: [Протокол № 2 от 18.11.2020]
    recorded: 2020-11-20T14:03:12+03:00
  - point: "2.7@2021-01"
    school: 34
    status: postponed
    date: 2021-01-11
    until: 2021-02
    basis: Приказ № 17 от 11.01.2021
    note: карантин
    recorded: 2020-11-20T14:03:12+03:00
"""
    )
    assert read_back(new) == Progress("Симоненко Л.И.", (MEETING, MOVED))


def test_evidence_has_its_path_and_a_long_list_has_lines() -> None:
    listed = (
        Evidence("Протокол № 2 от 18.11.2020", "./сканы/протокол-2.pdf"),
        Evidence("Приказ № 5, с приложением"),
        Evidence("Фото", "https://example.org/a?b=1#c"),
    )
    one, many = (
        new_file(
            "X", [Record("1@2020-11", Status.DONE, date(2020, 11, 18), RECORDED, evidence=evidence)]
        )
        for evidence in (listed[:1], listed)
    )
    assert one.decode().splitlines()[6] == (
        "    evidence: [{document: Протокол № 2 от 18.11.2020, where: ./сканы/протокол-2.pdf}]"
    )
    assert many.decode().splitlines()[6:10] == [
        "    evidence:",
        "      - {document: Протокол № 2 от 18.11.2020, where: ./сканы/протокол-2.pdf}",
        "      - Приказ № 5, с приложением",
        '      - {document: Фото, where: "https://example.org/a?b=1#c"}',
    ]
    assert read_back(many).records[0].evidence == listed


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("карантин", "карантин"),
        ("Рассмотрены итоги ВПР; даны рекомендации 7 школам.", None),
        ("7 школ из 22 (31,8 %) — «в работе»", None),
        ("№ 5 от 11.01.2021", None),
        ("Minutes No. 2 of 18.11.2020", None),
        ("да", "да"),
        ("№\xa02", "№\xa02"),
        ("", '""'),
        ("no", '"no"'),
        ("NO", '"NO"'),
        ("y", '"y"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("2.10", '"2.10"'),
        ("12:30", '"12:30"'),
        ("1_000", '"1_000"'),
        ("1e3", '"1e3"'),
        ("0x1F", '"0x1F"'),
        ("2020-11-18", '"2020-11-18"'),
        ("=", '"="'),
        ("итог: 5", '"итог: 5"'),
        ("итог:", '"итог:"'),
        ("в 14:00", "в 14:00"),
        ("Семинар #5", '"Семинар #5"'),
        ("- а", '"- а"'),
        ("[а]", '"[а]"'),
        (" а", '" а"'),
        ("а ", '"а "'),
        ("*а", '"*а"'),
        ('"а"', '"\\"а\\""'),
        ("C:\\папка", '"C:\\\\папка"'),
        ("а\nб\tв", '"а\\nб\\tв"'),
        ("молодцы 🎉", '"молодцы 🎉"'),
        ("а\u2028б\ufeffв\uffff", '"а\\u2028б\\ufeffв\\uffff"'),
        ("\u202eа", '"\\u202eа"'),
    ],
)
def test_text_has_quotes_unless_every_reader_reads_it_without(
    text: str, written: str | None
) -> None:
    record = Record("1@2020-11", Status.DONE, date(2020, 11, 18), RECORDED, note=text)
    content = new_file("X", [record])
    assert content.decode().splitlines()[6] == f"    note: {text if written is None else written}"
    assert yaml.safe_load(content)["records"][0]["note"] == text


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x7f", "\x85", "\ud800"])
def test_text_with_a_forbidden_character_is_an_error(character: str) -> None:
    record = Record("1@2020-11", Status.DONE, date(2020, 11, 18), RECORDED, note=f"а{character}")
    for write in (lambda: new_file("X", [record]), lambda: add("records: []\n", record)):
        with pytest.raises(UsageError) as error:
            write()
        assert error.value.text is error_texts.FORBIDDEN_IN_RECORD
        assert error.value.values["character"] == code_point(character)


HEAD = "format: 1\nreporter: Симоненко Л.И.\n"
OLD = f"""{HEAD}records:
  - point: "1.3@2020-11"
    note: первая
"""
UNINDENTED = SHORT_LINES.replace("\n  ", "\n")[2:]
WIDE = SHORT_LINES.replace("\n    ", "\n        ").replace("  - ", "    -   ")

# Files in different layouts, with † in the place of the new record, and the added text.
LAYOUTS = {
    "lines": (f"{OLD}†", SHORT_LINES),
    "byte order mark": (f"\ufeff{OLD}†", SHORT_LINES),
    "carriage returns": (f"{OLD}†".replace("\n", "\r\n"), SHORT_LINES.replace("\n", "\r\n")),
    "old line ends": (f"{OLD}†".replace("\n", "\r"), SHORT_LINES.replace("\n", "\r")),
    "no line end": (f"{OLD[:-1]}†", f"\n{SHORT_LINES[:-1]}"),
    "no line end, carriage returns": (
        f"{OLD[:-1]}†".replace("\n", "\r\n"),
        f"\n{SHORT_LINES[:-1]}".replace("\n", "\r\n"),
    ),
    "comment after": (f"{OLD[:-1]}  # проверить\n†", SHORT_LINES),
    "comments below": (f"{OLD}    # скан у секретаря\n†  # ещё\n\n# конец\n", SHORT_LINES),
    "comment below, no line end": (f"{OLD}    # скан†", f"\n{SHORT_LINES[:-1]}"),
    "blank lines below": (f"{OLD}†\n\n", SHORT_LINES),
    "end of document": (f"---\n{OLD}†...\n", SHORT_LINES),
    "comments everywhere": (f"# а\n{OLD.replace('records:', 'records: # б')}†\n# в\n", SHORT_LINES),
    "records first": (
        'records:\n  - point: "1.3@2020-11"\n†format: 1\nreporter: Симоненко Л.И.\n',
        SHORT_LINES,
    ),
    "no indent": (f'{HEAD}records:\n- point: "1.3@2020-11"\n  note: а\n†', UNINDENTED),
    "wide": (f'{HEAD}records:\n    -   point: "1.3@2020-11"\n        note: а\n†', WIDE),
    "dash alone": (f'{HEAD}records:\n  -\n    point: "1.3@2020-11"\n†', SHORT_LINES),
    "indented root": (
        '  format: 1\n  records:\n  - point: "1.3@2020-11"\n†  reporter: X\n',
        SHORT_LINES,
    ),
    "braces in lines": (f'{HEAD}records:\n  - {{point: "1.3@2020-11"}}\n†', SHORT_LINES),
    "braces over lines": (f'{HEAD}records:\n  - {{\n  point: "1@2020-11"\n  }}\n†', SHORT_LINES),
    "list last": (f"{OLD}    evidence:\n    - а\n    - б\n†", SHORT_LINES),
    "empty value last": (f"{OLD}    result:   # нет\n†", SHORT_LINES),
    "text over lines": (f"{OLD}    result: а\n      б\n\n      в\n†\n", SHORT_LINES),
    "quotes over lines": (f'{OLD}    result: "а\n\n  б"\n†', SHORT_LINES),
    "literal": (f"{OLD}    result: |\n      а\n      б\n†", SHORT_LINES),
    "literal, blank lines": (f"{OLD}    result: |-\n      а\n†\n\n", SHORT_LINES),
    "literal, comment": (f"{OLD}    result: |\n      а\n     # в\n†\n# г\n", SHORT_LINES),
    "literal that keeps": (f"{OLD}    result: |+\n      а\n\n\n†# г\n", SHORT_LINES),
    "literal that keeps, in the middle": (
        f"format: 1\n{OLD[len(HEAD) :]}    result: |+\n      а\n\n†reporter: Y\n",
        SHORT_LINES,
    ),
    "literal of spaces": (f"{OLD}    result: |\n      а\n         \n†", SHORT_LINES),
    "folded": (f"{OLD}    result: >\n      а\n      б\n†\n", SHORT_LINES),
    "folded, no line end": (f"{OLD}    result: >-\n      а†", f"\n{SHORT_LINES[:-1]}"),
    "dash without a record": (f"{HEAD}records:\n  -\n†", SHORT_LINES),
    "empty": (f"{HEAD}records:\n†", SHORT_LINES),
    "empty, no line end": (f"{HEAD}records:†", f"\n{SHORT_LINES[:-1]}"),
    "empty, comments": (f"{HEAD}records:   # пока нет\n†  # здесь\n", SHORT_LINES),
    "empty, first": (f"records:\n†{HEAD}", SHORT_LINES),
    "no key": (f"{HEAD}†", f"records:\n{SHORT_LINES}"),
    "no key, comment": (f"{HEAD}†\n# конец\n", f"records:\n{SHORT_LINES}"),
    "no key, literal": ("reporter: X\nformat: |-\n  1\n†", f"records:\n{SHORT_LINES}"),
    "no key, no line end": (f"{HEAD[:-1]}†", f"\nrecords:\n{SHORT_LINES[:-1]}"),
    "brackets": (f"{HEAD}records: [†]\n", SHORT_JSON),
    "brackets with a comment": (f"{HEAD}records: [† # нет\n  ]\n", SHORT_JSON),
    "one in brackets": (f"{HEAD}records: [{{point: а}}†]  # все\n", f", {SHORT_JSON}"),
    "comma in brackets": (f"{HEAD}records: [{{point: а}}†, ]", f", {SHORT_JSON}"),
    "comment in brackets": (f"{HEAD}records: [{{point: а}}† # а, б\n  ]\n", f", {SHORT_JSON}"),
    "lines in brackets": (
        f"{HEAD}records: [\n  {{point: а}},\n  {{point: б}}†\n]\n",
        f",\n  {SHORT_JSON}",
    ),
    "comma and comment in brackets": (
        f"{HEAD}records: [\n  {{point: а}}†, # а\n]\n",
        f", {SHORT_JSON}",
    ),
    "braces": ("{format: 1, reporter: X, records: [†]}\n", SHORT_JSON),
    "braces, no key": ("{format: 1, reporter: X†}\n", f', "records": [{SHORT_JSON}]'),
    "braces, comma": ("{format: 1, reporter: X,† }", f' "records": [{SHORT_JSON}]'),
    "braces over lines, no key": (
        "{\n  format: 1,\n  reporter: X†\n}\n",
        f', "records": [{SHORT_JSON}]',
    ),
    "braces, comment": ("{format: 1,\n reporter: X # а\n†}\n", f', "records": [{SHORT_JSON}]'),
    "braces, empty": ("{format: 1, records: †, reporter: X}\n", f" [{SHORT_JSON}]"),
    "JSON": ('{"format": "1", "reporter": "X", "records": [†]}\n', SHORT_JSON),
}


@pytest.mark.parametrize("layout", one_in(2, LAYOUTS))
def test_adding_a_record_changes_nothing_else(layout: str) -> None:
    layout_text, inserted = LAYOUTS[layout]
    assert add(layout_text.replace("†", ""), SHORT) == layout_text.replace("†", inserted)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("records: ~\nformat: 1\n", f"records: \n{SHORT_LINES}format: 1\n"),
        ("records: null # нет\nformat: 1\n", f"records:  # нет\n{SHORT_LINES}format: 1\n"),
        ("records:\n  ~\nformat: 1\n", f"records:\n  \n{SHORT_LINES}format: 1\n"),
        ("{records: null, format: 1}\n", f"{{records:  [{SHORT_JSON}], format: 1}}\n"),
    ],
)
def test_null_is_replaced(content: str, expected: str) -> None:
    assert add(content, SHORT) == expected


def test_several_records_keep_their_order() -> None:
    once = add(add(OLD, MEETING), MOVED)
    assert add(OLD, MEETING, MOVED) == once
    assert once.index("1.3@2020-11") < once.rindex("1.3@2020-11") < once.index("2.7@2021-01")


@pytest.mark.parametrize(
    ("content", "text", "line"),
    [
        (f"{OLD}    result: |\n      а", error_texts.RECORDS_NOT_ADDED, "3"),
        (f'{HEAD}records: ""\n', error_texts.RECORDS_NOT_ADDED, "3"),
        (f"{HEAD}records: а\n", error_texts.RECORDS_NOT_ADDED, "3"),
        (f"{HEAD}records: {{}}\n", error_texts.RECORDS_NOT_ADDED, "3"),
        (f"{HEAD}records: [а]\n", error_texts.RECORDS_NOT_ADDED, "3"),
        ("- а\n", error_texts.RECORDS_FAULTY, None),
        ("", error_texts.RECORDS_FAULTY, None),
        (f"{HEAD}records: &а []\n", error_texts.RECORDS_FAULTY, None),
        (f"{OLD}records: []\n", error_texts.RECORDS_FAULTY, None),
        ("а: [\n", error_texts.RECORDS_FAULTY, None),
    ],
)
def test_file_that_cannot_get_records_is_an_error(
    content: str, text: Text, line: str | None
) -> None:
    with pytest.raises(FileError) as error:
        add(content, SHORT)
    assert error.value.text is text
    assert error.value.values.get("line") == line


def test_file_that_is_not_utf8_is_an_error() -> None:
    with pytest.raises(FileError):
        with_records(File("p.yaml", "records: []\nа: б\n".encode("cp1251")), [SHORT])


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\r"), min_size=1
) | st.lists(
    st.sampled_from(
        [*":# -[]{},'\"|>&*!%@`?=~.", "\n", "\r\n", "а", "no", "12", "---", "...", "\u2028"]
    )
).map("".join).filter(bool)
EVIDENCE = st.builds(Evidence, TEXTS, st.none() | TEXTS)
RECORD = st.builds(
    Record,
    point=TEXTS,
    status=st.sampled_from(Status),
    date=st.dates(),
    recorded=st.just(RECORDED),
    school=st.none() | st.integers(0, 99) | st.from_regex(r"\w[\w-]*", fullmatch=True),
    until=st.none() | st.just(read_period("2020-10/2021-02")),
    basis=st.none() | TEXTS,
    result=st.none() | TEXTS,
    evidence=st.lists(EVIDENCE, max_size=3).map(tuple),
    note=st.none() | TEXTS,
)


def as_others_read(record: Record) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "point": record.point,
        "basis": record.basis,
        "result": record.result,
        "note": record.note,
        "evidence": [
            {"document": each.document, "where": each.where} if each.where else each.document
            for each in record.evidence
        ],
    }
    return {key: value for key, value in fields.items() if value}


@given(st.sampled_from(sorted(LAYOUTS)), st.lists(RECORD, min_size=1, max_size=2))
def test_any_record_is_added_and_read_back(layout: str, records: list[Record]) -> None:
    """PyYAML reads the old content and the new records from any file."""
    old = LAYOUTS[layout][0].replace("†", "")
    at = LAYOUTS[layout][0].index("†")
    new = add(old, *records)
    assert new.startswith(old[:at]) and new.endswith(old[at:]) and len(new) > len(old)
    before, after = yaml.safe_load(old), yaml.safe_load(new)
    found = after.pop("records")
    held = before.pop("records", None) or []
    assert after == before and found[: len(held)] == held
    expected = [as_others_read(record) for record in records]
    keys = ("point", "basis", "result", "note", "evidence")
    assert [
        {key: each[key] for key in keys if key in each} for each in found[len(held) :]
    ] == expected


@given(TEXTS.filter(str.strip), st.lists(RECORD, max_size=3))
def test_any_new_file_is_read_back(reporter: str, records: list[Record]) -> None:
    loaded = yaml.load(new_file(reporter, records), yaml.BaseLoader)
    assert loaded["reporter"] == reporter
    assert len(loaded["records"] or []) == len(records)
    root, problems = read_yaml("p", new_file(reporter, records).decode())
    assert root and not problems


WILD = st.lists(
    st.sampled_from(
        [
            "records:",
            "records: ",
            "[",
            "]",
            "{",
            "}",
            "point: а",
            "- ",
            "-\n",
            "\n",
            "  ",
            " # к",
            ",",
            "|\n",
            "|+\n",
            ">-\n",
            "~",
            '"а"',
            "format: 1\n",
            "---\n",
            "...\n",
            "? ",
            ": ",
            "\t",
            "\r\n",
        ]
    ),
    max_size=14,
).map("".join)


@given(WILD)
def test_any_file_is_kept_or_is_an_error(content: str) -> None:
    """Without an error, the new file is the old one with an insertion."""
    try:
        new = add(content, SHORT)
    except RoadmapError:
        return
    assert any(
        new.startswith(content[:at]) and new.endswith(content[at + gone :])
        for at in range(len(content) + 1)
        for gone in (0, len("~"), len("null"))
    )


def test_json_stays_json() -> None:
    assert json.loads(add('{"format": "1", "records": []}\n', MOVED))["records"][0]["school"] == 34
