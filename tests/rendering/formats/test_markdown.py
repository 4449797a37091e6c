"""Data cannot change the structure of Markdown, and texts of users are made safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.helpers.effort import normal_or_exhaustive
from vpr_roadmap.rendering.formats.markdown import markdown_lines
from vpr_roadmap.rendering.formats.markdown_inline import is_safe_link
from vpr_roadmap.rendering.formats.user_markdown import safe_html, safe_markdown
from vpr_roadmap.rendering.page import (
    Column,
    Facts,
    Heading,
    Items,
    Lines,
    Page,
    Paragraph,
    Place,
    Sentences,
    Signature,
    Table,
    WritingSpace,
)
from vpr_roadmap.validation.report_text import ReportText, parse_report_text

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
MARKS = "\\`*_[]<>|~$^{}#-+=:%.!()&;\"'1\n\r\t\u2028\u202e\u200b ёЖz@/"
texts = st.text(st.sampled_from(MARKS), max_size=24) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=24
)


def markdown(page: Page) -> str:
    return "".join(markdown_lines(page))


def page_of(text: str) -> Page:
    """Return a page with every kind of block, all with this text."""
    columns = (Column(text), Column(text, grows=True), Column(text, numeric=True))
    rows = ((text, text, Sentences((text, text))), (text, (text, text), text))
    return (
        Lines((text, text), Place.ADDRESSEE),
        Heading(text, 1),
        Paragraph(text),
        Items((text, text)),
        Heading(text, 2),
        Items((text,), numbered=True),
        Table(columns, rows, headed=True, caption=text, bands=((1, f"x{text}"),), numbered=True),
        Facts(((text, text),)),
        WritingSpace(text),
        Signature((text,), text, (text,), (text,)),
    )


def structure(tokens: list[Token]) -> Iterator[str]:
    """Yield the elements of the text, without its words and web addresses."""
    for token in tokens:
        if token.type in ("text", "link_open", "link_close", "text_special"):
            assert token.type != "link_open" or str(token.attrs["href"]).startswith("http")
            continue
        if token.type == "inline":
            yield from structure(token.children or [])
        else:
            yield token.type + token.tag


@settings(max_examples=normal_or_exhaustive(60, 300), deadline=None)
@given(texts)
def test_data_do_not_change_the_structure(text: str) -> None:
    """The document has the same elements with any data."""
    harmless = "x" if text.strip() else ""
    found = list(structure(READER.parse(markdown(page_of(text + "z")))))
    assert found == list(structure(READER.parse(markdown(page_of(harmless + "z")))))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a | b", "a \\| b"),
        ("$x$ и ^2^", "\\$x\\$ и \\^2\\^"),
        ("см. https://example.org/a_b, там", "см. <https://example.org/a_b>, там"),
        ("https://example.org/a|b", "<https://example.org/a>\\|b"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("_______________ Л.И. Симоненко", "_______________ Л.И. Симоненко"),
        ("тел. ______________", "тел. ______________"),
        ("________", "\\_\\_\\_\\_\\_\\_\\_\\_"),
        ("имя_отчество_", "имя\\_отчество\\_"),
    ],
)
def test_markup_is_escaped_and_lines_to_write_on_are_not(text: str, written: str) -> None:
    assert markdown((Paragraph(text),)) == written + "\n"


def test_narrow_table_has_aligned_columns() -> None:
    table = Table((Column("Раздел"), Column("Всего", numeric=True)), (("1", "11"), ("Итого", "32")))
    assert markdown((table,)) == (
        "| Раздел | Всего |\n| ------ | ----: |\n| 1      |    11 |\n| Итого  |    32 |\n"
    )


def test_column_widths_of_a_wide_table_depend_on_its_texts() -> None:
    """pandoc takes the widths from the dashes: a number needs little, a text much."""
    table = Table((Column("№"), Column("Мероприятие")), (("1.1", "слово " * 60),))
    _, dashes, _ = markdown((table,)).splitlines()
    # Four times the square root of the mean length: 2 letters for № and 1.1, 184 for the others.
    assert dashes == f"| {'-' * 6} | {'-' * 54} |"


# Texts of users.


@pytest.mark.parametrize(
    ("text", "conclusions", "proposals"),
    [
        ("# Выводы\n\nДа.\n\n# Предложения\n\n1. Нет.\n", "Да.", "1. Нет."),
        ("Без заголовка.\n", "Без заголовка.", ""),
        ("## 8. Выводы:\nДа.\n## 9. ПРЕДЛОЖЕНИЯ\nНет.", "Да.", "Нет."),
        ("Предложения\n===========\nНет.\n\nВыводы\n------\nДа.", "Да.", "Нет."),
        ("# Conclusions\nYes\n# Proposals\nNo", "Yes", "No"),
        ("# Выводы\n<!-- спросить -->\nДа.\n### Школы\nВсе.", "\nДа.\n### Школы\nВсе.", ""),
        ("```\n# Предложения\n```\n", "```\n# Предложения\n```", ""),
        ("- # Предложения\n", "- # Предложения", ""),
        ("", "", ""),
    ],
)
def test_text_is_split_at_its_two_headings(text: str, conclusions: str, proposals: str) -> None:
    found = parse_report_text(text)
    assert found == ReportText(conclusions.strip("\n"), proposals.strip("\n"))


RICH = """\
Итог **важен**, и *очень*; `код`, [письмо](https://example.org/a_(b)), адрес <https://e.org>.
Вторая строка\\
третья.

# Большой

### Малый

- один
  - внутри
- два

3. третий
4. четвёртый

> цитата

| Школа | Итог |
| --- | --: |
| СОШ \\| 2 | 5 |

```
# не заголовок
```
"""


def test_allowed_markdown_is_kept_below_the_headings_of_the_page() -> None:
    assert safe_markdown(RICH, 3) == (
        "Итог **важен**, и *очень*; `код`, [письмо](<https://example.org/a_(b)>), "
        "адрес <https://e.org>.\nВторая строка\\\nтретья.\n\n"
        "### Большой\n\n#### Малый\n\n- один\n  - внутри\n- два\n\n3. третий\n4. четвёртый\n\n"
        "> цитата\n\n| Школа    | Итог |\n| -------- | ---: |\n| СОШ \\| 2 |    5 |\n\n"
        "```text\n# не заголовок\n```"
    )


def test_heading_levels_have_no_gaps() -> None:
    found = safe_markdown("#### Четвёртый\n\n# Первый\n\n###### Шестой\n", 3)
    assert found == "### Четвёртый\n\n### Первый\n\n#### Шестой"


HOSTILE = """\
<script>alert(1)</script>

<img src=x onerror=alert(1)> <!-- --> &lt;b&gt;

[a](javascript:alert(1)) [b](JaVa\tScript:alert(1)) [c](data:text/html,x) ![d](https://e.org/d.png)
[e]: javascript:alert(1)
[e] [f](./сканы/2.pdf) [g](mailto:a@e.org) [h](vbscript:x)

```html
</code></pre><script>
"""


def test_hostile_text_of_a_user_does_no_harm() -> None:
    html = safe_html(HOSTILE, 3)
    assert not re.search(r"<(script|img|b\b|!--)", html)
    assert re.findall(r'href="([^"]*)"', html) == [
        "./%D1%81%D0%BA%D0%B0%D0%BD%D1%8B/2.pdf",
        "mailto:a@e.org",
    ]
    again = READER.parse(safe_markdown(HOSTILE, 3))
    kinds = {each.type for token in again for each in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "image"}


@given(texts, st.lists(st.sampled_from([*MARKS, "\n\n", "    ", "[x]: ", "](", "```\n"])))
def test_any_text_of_a_user_stays_in_its_place(text: str, pieces: list[str]) -> None:
    """It gets no HTML, pictures or higher headings, and the text after it stays outside."""
    written = text + "".join(pieces)
    own = safe_markdown(written, 3)
    tokens = READER.parse(f"{own}\n\n## Дальше\n")
    assert [token.type for token in tokens[-3:]] == ["heading_open", "inline", "heading_close"]
    assert tokens[-2].content == "Дальше"
    levels = [token.tag for token in tokens[:-3] if token.type == "heading_open"]
    assert not set(levels) & {"h1", "h2"}
    kinds = {each.type for token in tokens for each in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "image"}
    assert not re.search(
        "<(?!/?(p|h[3-6]|ul|ol|li|em|strong|code|pre|a|br|hr|blockquote|table"
        "|thead|tbody|tr|th|td)[ />])",
        safe_html(written, 3),
    )


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://example.org", True),
        ("HTTP://example.org", True),
        ("mailto:a@e.org", True),
        ("./a.pdf", True),
        ("сканы/a:b.pdf", True),
        ("a.pdf?x=../..#y", True),
        ("a%2520b.pdf", True),
        ("..a/b..pdf", True),
        ("#part-1", True),
        ("https://e.org/../x", True),
        ("", False),
        ("?x", False),
        ("//host/x", False),
        ("/etc/passwd", False),
        ("\\\\host\\x", False),
        ("/\\host", False),
        ("\\x", False),
        ("%5C%5Chost/x", False),
        ("%2Fetc/passwd", False),
        ("%252Fetc/passwd", False),
        ("../../x", False),
        ("a/../../x", False),
        ("a\\..\\x", False),
        ("./%2e%2E/x", False),
        (".%2e/x", False),
        ("%252e%252e/x", False),
        (" /x", False),
        ("\t//host", False),
        ("C:/x", False),
        ("c:x", False),
        ("c%3A/x", False),
        ("http:/x", False),
        ("http:x", False),
        ("http:///x", False),
        ("https://", False),
        ("http:\\\\host", False),
        ("mailto:", False),
        ("mailto:?attach=x", False),
        ("mailto:/etc/passwd", False),
        ("ftp://host/x", False),
        ("tel:+7", False),
        ("file:x", False),
        ("blob:https://e.org/x", False),
        ("view-source:https://e.org", False),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("\x01vbscript:x", False),
    ],
)
def test_link_may_lead_to_pages_mail_and_relative_files(address: str, may: bool) -> None:
    assert is_safe_link(address) is may


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"])
def test_control_characters_of_word_do_not_end_lines(mark: str) -> None:
    found = parse_report_text(f"# Выводы\n\nа{mark}б\n\nещё\n\n# Предложения\n\nодно\n")
    assert found == ReportText(f"а{mark}б\n\nещё", "одно")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/документы/1.pdf.", "https://example.org/документы/1.pdf"),
        ("(https://example.org/wiki/X_(Y))", "https://example.org/wiki/X_(Y)"),
        ("«https://example.org/?a=1&b=2»", "https://example.org/?a=1&b=2"),
    ],
)
def test_whole_web_address_is_a_link(text: str, address: str) -> None:
    (found,) = re.findall("<(.*?)>", markdown((Paragraph(text),)))
    assert found == address


EXAMPLES = [
    "- а\n\n\n* б",
    "1. а\n\n1) б",
    "*а*_б_",
    "- а\n\n- б",
    "- а\n- б",
    "<a@b.ru>",
    "**а***б*",
    "> а\n>\n> - б",
    "0. нуль\n1. один",
    "| `b\\|c` | x |\n| --- | :-: |\n| `d\\|e` | <http://e/a\\|b> |",
    '| `\\\\|` |\n| :-- |\n| [a](b "c\\|d") |',
    "# x \\#",
    "# x \\## y \\#",
    "x \\#\n=====",
    "а\\\nб\n====",
    "999999999. а\n1. б\n1. в",
    "а\n&#32;===",
    "а\n&#9;---",
    "- а\n\n&#32;\n\n- б",
    '[a](b "c \\" d \\\\ &amp;amp; e")',
    "[a](b?a&amp;copy;=1)",
    "<http://e/a%20b> <http://пример.рф/я>",
    "- а\n  ```\n  x  \n\n\n  y\n  ```\n- б",
    "> ```\n> a  \n>\n> ```",
    "```\n\n\n```",
    "- а\n\n* ***\n* б",
    "".join(f"{'  ' * at}- {at}\n" for at in range(30)),
    "> " * 40 + "а",
    "`` ` `` ` `` `",
    "# &#32;",
    "*а **б** в* __г__ а*б*в",
    "***1*а",
    "[а]() б",
    "*&#32;а* **б&nbsp;** _&#32;_",
    "***а** б* *в **г***",
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_rewritten_markdown_looks_the_same(text: str) -> None:
    assert looks(safe_markdown(text, 3)) == looks(text)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("<http://e/a\\|b>", "<http://e/a%7Cb>"),
        ("<http://e/я\\|b>", "<http://e/я%7Cb>"),
        ("<a\\|b@e.ru>", "<a%7Cb@e.ru>"),
        ("[а](http://e/a\\|b)", "[а](<http://e/a%7Cb>)"),
    ],
)
def test_address_in_a_cell_has_no_backslash(cell: str, written: str) -> None:
    """pandoc keeps a backslash inside the angle brackets of an address."""
    assert safe_markdown(f"| x |\n| - |\n| {cell} |", 3).endswith(f"| {written} |")


def looks(text: str, *, emphasis: bool = True) -> str:
    """Return the HTML of the text without unimportant differences.

    These are the language of code, links around plain addresses, and the number of spaces.
    """
    html = safe_html(text, 3).replace("\u2060", "")
    html = re.sub(r' class="language-[^"]*"', "", html)
    html = html if emphasis else re.sub("</?(em|strong)>", "", html)
    html = re.sub(r"(?s)<h\d>.*?</h", lambda found: found[0].replace("<br />", " "), html)
    html = re.sub(r'<a href="([^"]*)">(?=(https?://[^<]*)</a>)', "", html).replace("</a>", "")
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"\s+", " ", html))


PIECES = (
    *("# ", "x \\#", "\n", "\n\n", "- ", "  - ", "1. ", "1) ", "999999999. ", "> ", "    "),
    *("| a | b |\n| --- | :-: |\n", "| ", " |", "\\|", "`", "``", "```\n", "~~~ x\n", "***\n"),
    *("*", "**", "_", "[a](b)", "[", "](", ")", '<x y> "t"', "<http://e/a|b>", "<a@b.ru>"),
    *("https://e.org/a_(b)", "[x]: /y 'z'\n", "[x]", "!", "www.a", "::", "##[x]", "<b>", "<!--"),
    *("&#32;", "&#10;", "&nbsp;", "&amp;lt;", "\\", "\\\n", "===", "---"),
    *("\u202e", "\u00a0", " ", "  ", "а", "б в", "1", ".", ":"),
)


@settings(max_examples=normal_or_exhaustive(100, 3000), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_rewritten_text_looks_the_same(text: str) -> None:
    """It also looks the same after it is rewritten again.

    Only emphasis that Markdown cannot express in this place is lost: `x*http://a*`.
    """
    own = safe_markdown(text, 3)
    same = looks(own) == looks(text)
    assert same or looks(own, emphasis=False) == looks(text, emphasis=False)
    assert looks(safe_markdown(own, 3)) == looks(own)


def test_text_in_and_after_a_deep_list_is_kept() -> None:
    """Word sometimes indents each line of a list a little more."""
    steps = "".join(f"{'  ' * depth}- шаг {depth}\n" for depth in range(30))
    found = parse_report_text(f"# Выводы\n\n{steps}\n# Предложения\n\nодно\n")
    assert found.proposals == "одно"
    for written in (safe_markdown(found.conclusions, 3), safe_html(found.conclusions, 3)):
        assert all(f"шаг {depth}" in written for depth in range(30))
