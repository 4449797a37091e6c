"""Automatic numbers of Word documents. The expected numbers are those that Word prints."""

from __future__ import annotations

import pytest

from tests.importing.reading.docx_files import numbered, p, r, read, tbl, tc, texts, tr


def lvl(depth: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(*levels: str, identifier: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def num(number: int, kind: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{overrides}</w:num>'


def restarted(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def numbers(*depths: int | tuple[int, int], numbering: str, styles: str = "") -> list[str]:
    """The numbers of empty paragraphs on these levels; a pair has the list first."""
    pairs = [depth if isinstance(depth, tuple) else (1, depth) for depth in depths]
    body = "".join(numbered("", number, depth) for number, depth in pairs)
    return [str(text) for text in texts(read(body, numbering=numbering, styles=styles))]


PLAIN = abstract(lvl(0, "%1."), lvl(1, "%1.%2."), lvl(2, "%1.%2.%3)"))


def test_levels_count_and_restart() -> None:
    assert numbers(0, 1, 1, 2, 0, 1, 2, numbering=PLAIN + num(1)) == [
        "1.",
        "1.1.",
        "1.2.",
        "1.2.1)",
        "2.",
        "2.1.",
        "2.1.1)",
    ]


def test_a_lower_level_that_comes_first_counts_the_level_above() -> None:
    assert numbers(1, 1, 0, 1, numbering=PLAIN + num(1)) == ["1.1.", "1.2.", "2.", "2.1."]


def test_lists_of_one_kind_continue_each_other_unless_they_start_again() -> None:
    lists = PLAIN + num(1) + num(2) + num(3, overrides=restarted(0, 5))
    assert numbers((1, 0), (2, 0), (3, 0), (3, 0), (1, 0), (3, 0), numbering=lists) == [
        "1.",
        "2.",
        "5.",
        "6.",
        "7.",
        "8.",
    ]


def test_a_list_can_replace_a_level() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{lvl(0, "(%1)", "upperRoman", 4)}</w:lvlOverride>'
    assert numbers(0, 0, numbering=PLAIN + num(1, overrides=replaced)) == ["(IV)", "(V)"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1.", "1.1.", "1)", "1.2.", "1)", "2.", "2.1.", "1)"]),
        ('<w:lvlRestart w:val="1"/>', ["1.", "1.1.", "1)", "1.2.", "2)", "2.", "2.1.", "1)"]),
        ('<w:lvlRestart w:val="0"/>', ["1.", "1.1.", "1)", "1.2.", "2)", "2.", "2.1.", "3)"]),
    ],
)
def test_a_level_says_after_which_level_it_restarts(restart: str, expected: list[str]) -> None:
    kind = abstract(lvl(0, "%1."), lvl(1, "%1.%2."), lvl(2, "%3)", more=restart))
    assert numbers(0, 1, 2, 1, 2, 0, 1, 2, numbering=kind + num(1)) == expected


def test_legal_numbers_are_decimal_above_their_own_level() -> None:
    kind = abstract(lvl(0, "%1.", "upperRoman"), lvl(1, "%1.%2", "decimalZero", more="<w:isLgl/>"))
    assert numbers(0, 0, 1, numbering=kind + num(1)) == ["I.", "II.", "2.01"]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("%1)", "russianLower", "а)"),
        ("Раздел %1.", "upperRoman", "Раздел I."),
        ("%1", "none", ""),
        ("", "decimal", ""),
        ("\uf0b7", "bullet", "•"),
        ("o", "bullet", "•"),
        ("–", "bullet", "–"),
        (" ", "bullet", ""),
        ("%1.", "unknownFormat", "1."),
    ],
)
def test_a_number_has_the_format_of_its_level(text: str, form: str, expected: str) -> None:
    body = numbered("Анализ")
    found = texts(read(body, numbering=abstract(lvl(0, text, form)) + num(1)))
    assert found == [f"{expected} Анализ".strip()]


def style(identifier: str, properties: str, based_on: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}">{base}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def test_styles_number_their_paragraphs() -> None:
    kind = abstract(
        lvl(0, "%1.", more='<w:pStyle w:val="section"/>'),
        lvl(1, "%1.%2.", more='<w:pStyle w:val="item"/>'),
    )
    styles = (
        style("section", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("item", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("bold item", "", based_on="item")
    )
    body = (
        p("Организация", '<w:pStyle w:val="section"/>')
        + p("Создание", '<w:pStyle w:val="item"/>')
        + p("Анализ", '<w:pStyle w:val="bold item"/>')
        + p("без номера", '<w:pStyle w:val="item"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert texts(read(body, numbering=kind + num(1), styles=styles)) == [
        "1. Организация",
        "1.1. Создание",
        "1.2. Анализ",
        "без номера",
    ]


def test_a_kind_of_list_can_be_that_of_a_style() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="list"/></w:abstractNum>'
        + abstract(lvl(0, "%1)"), identifier=1)
    )
    styles = style("list", '<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    assert numbers(0, 0, numbering=linked + num(1, 0) + num(2, 1), styles=styles) == ["1)", "2)"]


def test_numbers_go_on_through_cells_and_text_boxes_count_for_themselves() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{numbered('в рамке')}</w:txbxContent></w:pict></w:r>"
    body = numbered("приказ") + p(box) + tbl(tr(tc(numbered("")), "а"), tr(tc(numbered("")), "б"))
    assert texts(read(body, numbering=PLAIN + num(1))) == [
        "1. приказ",
        "1. в рамке",
        [["2.", "а"], ["3.", "б"]],
    ]


def test_deleted_and_hidden_paragraphs_and_rows_take_no_number() -> None:
    list_of = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = f"<w:del>{r('удалён', tag='w:delText')}</w:del>"
    body = (
        p(gone, list_of + "<w:rPr><w:del/></w:rPr>")
        + numbered("первый")
        + p(r("скрыт", "<w:vanish/>"), list_of + "<w:rPr><w:vanish/></w:rPr>")
        + tbl(tr(tc(numbered("удалена")), properties="<w:del/>"), tr(tc(numbered("второй"))))
    )
    assert texts(read(body, numbering=PLAIN + num(1))) == ["1. первый", [["2. второй"]]]


@pytest.mark.parametrize("number", ["7", "", "-1", "x"])
def test_numbers_of_lists_that_do_not_exist_are_not_printed(number: str) -> None:
    assert texts(read(numbered("план", number), numbering=PLAIN + num(1))) == ["план"]


def test_damaged_lists_give_a_number_or_none() -> None:
    damaged = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="self"/></w:abstractNum>'
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num/>'
        + abstract(
            '<w:lvl w:ilvl="99"><w:start w:val="x"/><w:lvlText w:val="%9%%0"/></w:lvl>',
            identifier=2,
        )
        + num(2, 2)
        + num(3, 44)
    )
    styles = style("self", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = numbered("а", 1) + numbered("б", 2, 8) + numbered("в", 3, 777) + numbered("г", 2, 0)
    assert texts(read(body, numbering=damaged, styles=styles)) == ["а", "0%%0 б", "в", "г"]
