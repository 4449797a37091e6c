"""Markdown that a person has written, made safe: it keeps its look but can do nothing else.

It has no HTML and no pictures. Links lead to web pages, mail addresses and files in the same
folder. Its headings are below those of the page. mdformat is not used because it leaves `$` and
`{`, which pandoc reads as mathematics and attributes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.formats.markdown_escaping import (
    escape_heading_end,
    escape_line_start,
    escape_markdown,
    escape_markdown_and_links,
    markdown_table,
)
from vpr_roadmap.rendering.formats.markdown_inline import (
    backticks_around,
    code_span,
    is_safe_link,
    link_target,
    with_visible_edge,
)
from vpr_roadmap.validation.report_text import lines_of, markdown_parser

MAX_HEADING_LEVEL = 6
LAST_NUMBER = 999_999_999
"""The greatest number of a list item in Markdown."""
SPACE = "&#32;"
"""A space that Markdown keeps at the start and end of a line."""
_EMPHASIS = ("strong_open", "strong_close", "em_open", "em_close")
"""Openings and closings, alternating."""


def safe_markdown(text: str, level: int) -> str:
    """The text parsed and written anew as Markdown, its highest heading at `level`."""
    tokens = _tokens(text, level)
    for token in tokens:
        # Keep inline tokens out of the tree: emphasis may be nested too deep for recursion.
        token.meta, token.children = {"inline": token.children or []}, None
    root = SyntaxTreeNode(tokens)
    return "\n\n".join("\n".join(map(escape_build_command, _block(node))) for node in root.children)


def safe_html(text: str, level: int) -> str:
    """The text as HTML, its highest heading at `level`."""
    parser = _parser()
    tokens = _tokens(text, level)
    for token in tokens:
        # The page's content security policy forbids style attributes.
        if "right" in str(token.attrs.pop("style", "")):
            token.attrSet("class", "number")
    return str(parser.renderer.render(tokens, parser.options, {}))


@cache
def _parser() -> MarkdownIt:
    parser = markdown_parser().enable("table")
    parser.validateLink = is_safe_link  # type: ignore[method-assign,assignment]  # a hook to replace
    parser.inline.ruler.at("image", _caption)
    return parser


def _caption(state: StateInline, silent: bool) -> bool:
    """Replace a picture by its description."""
    start = state.pos
    if not image(state, True):
        return False
    if not silent:
        end = state.md.helpers.parseLinkLabel(state, start + 1, False)
        state.push("text", "", 0).content = state.src[start + 2 : end]
    return True


def _tokens(text: str, level: int) -> list[Token]:
    """The tokens of the text, with safe characters only.

    Headings begin at `level` and no level is skipped.
    """
    lines = "\n".join(escape_line(line) for line in lines_of(text.expandtabs(4)))
    tokens = _parser().parse(lines)
    levels = sorted({int(token.tag[1]) for token in tokens if token.type == "heading_open"})
    last = level - 1
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            if token.type == "heading_open":
                last = min(level + levels.index(int(token.tag[1])), last + 1, MAX_HEADING_LEVEL)
            token.tag = f"h{last}"
            token.markup = "#" * last
        token.info = escape_line(token.info)
        for piece in token.children or ():
            if piece.type == "text":
                piece.content = escape_line(piece.content)
            if "title" in piece.attrs:
                piece.attrs["title"] = escape_line(str(piece.attrs["title"]))
    return tokens


# Blocks


def _block(node: SyntaxTreeNode) -> Iterator[str]:
    match node.type:
        case "heading":
            yield f"{node.markup} {escape_heading_end(_in_one_line(node.children[0]))}"
        case "paragraph":
            lines = _inline(_pieces(node.children[0])).split("\n")
            yield from (escape_line_start(line.strip() or SPACE) for line in lines)
        case "bullet_list" | "ordered_list":
            yield from _list(node)
        case "blockquote":
            yield from (
                f"> {line}" if line else ">" for line in list(_blocks(node.children)) or [""]
            )
        case "code_block" | "fence":
            fence = backticks_around(node.content, 3)
            lines = node.content.split("\n")
            yield from (f"{fence}text", *(lines if lines[-1] else lines[:-1]), fence)
        case "hr":
            yield "***"
        case "table":
            yield from _table(node)


def _blocks(nodes: Sequence[SyntaxTreeNode], *, tight: bool = False) -> Iterator[str]:
    for index, node in enumerate(nodes):
        yield from ([""] if index and not tight else [])
        yield from _block(node)


def _list(node: SyntaxTreeNode) -> Iterator[str]:
    loose = any(
        child.type == "paragraph" and not child.hidden
        for item in node.children
        for child in item.children
    )
    items = [list(_blocks(item.children, tight=not loose)) or [""] for item in node.children]
    for index, (mark, lines) in enumerate(zip(_marks(node, items), items, strict=True)):
        if index and loose:
            yield ""
        for position, line in enumerate(lines):
            margin = f"{mark} " if position == 0 else " " * (len(mark) + 1)
            yield margin + line if line else margin.rstrip()


def _marks(node: SyntaxTreeNode, items: Sequence[Sequence[str]]) -> Iterator[str]:
    """The marks of a list's items; they differ from those of a list directly before it.

    Markdown would join two lists with the same marks. Three equal marks in a line would be a rule.
    """
    before = node.previous_sibling
    used = before.meta["mark"] if before is not None and before.type == node.type else ""
    if node.type == "ordered_list":
        first = int(node.attrs.get("start", 1))
        end = ")" if used == "." else "."
        node.meta["mark"] = end
        yield from (f"{min(first + index, LAST_NUMBER)}{end}" for index in range(len(items)))
        return
    starts = [lines[0] for lines in items]
    rules = {start[0] for start in starts if start and set(start) <= {start[0], " "}}
    node.meta["mark"] = next((mark for mark in "-+*" if mark != used and mark not in rules), "-")
    yield from [node.meta["mark"]] * len(items)


def _table(node: SyntaxTreeNode) -> Iterator[str]:
    rows = [
        [_in_one_line(cell.children[0], in_cell=True) for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    styles = [str(cell.attrs.get("style", "")) for cell in node.children[0].children[0].children]
    head, dashes, *others = markdown_table(
        rows[0], ["right" in style for style in styles], rows[1:]
    )
    marks = dashes.split("|")
    for index, style in enumerate(styles, start=1):
        if "left" in style or "center" in style:
            marks[index] = marks[index].replace("-", ":", 1)
        if "center" in style:
            marks[index] = re.sub("-(?= *$)", ":", marks[index])
    yield from (head, "|".join(marks), *others)


# Inline text


def _pieces(node: SyntaxTreeNode) -> list[Token]:
    pieces: list[Token] = node.meta["inline"]
    return pieces


def _in_one_line(node: SyntaxTreeNode, in_cell: bool = False) -> str:
    """The text of a heading, or of a cell if `in_cell`."""
    pieces = _pieces(node)
    for piece in pieces:
        if piece.type in ("softbreak", "hardbreak"):
            piece.type, piece.content = "text", " "
    return _inline(pieces, in_cell).strip() or (SPACE if pieces else "")


def _inline(pieces: Sequence[Token], in_cell: bool = False) -> str:
    """The text as Markdown.

    If no marks can express the emphasis, the emphasis is dropped and the words are kept.
    """
    markdown = _inline_markdown(pieces, in_cell)
    if any(piece.type in _EMPHASIS for piece in pieces):
        bare = markdown.replace("\\|", "|") if in_cell else markdown
        if _meaning(_parser().parseInline(bare)[0].children or ()) != _meaning(pieces):
            return _inline_markdown(
                [piece for piece in pieces if piece.type not in _EMPHASIS], in_cell
            )
    return markdown


def _inline_markdown(
    pieces: Iterable[Token], in_cell: bool, plain: Callable[[str], str] = escape_markdown
) -> str:
    markdown, marks, rest, before = "", list[str](), iter(pieces), ""
    for piece in rest:
        match piece.type:
            case "softbreak":
                markdown += "\n"
            case "hardbreak":
                markdown += "\\\n"
            case "em_open":
                # `*` next to `**` would be read as other emphasis.
                marks.append("_" if before in _EMPHASIS else "*")
                markdown += marks[-1]
            case "em_close":
                markdown = with_visible_edge(markdown) + marks.pop()
            case "strong_open":
                markdown += "**"
            case "strong_close":
                markdown = with_visible_edge(markdown) + "**"
            case "code_inline":
                markdown += code_span(piece.content, in_cell)
            case "link_open":
                label = list(takewhile(lambda token: token.type != "link_close", rest))
                if markdown.endswith("!") and piece.markup != "autolink":
                    markdown = f"{markdown[:-1]}\\!"  # otherwise it would be a picture
                markdown += _link(piece, label, in_cell)
            case _:
                text = plain(piece.content)
                if before in _EMPHASIS[::2]:
                    text = with_visible_edge(text[:1]) + text[1:]
                markdown += text
        before = piece.type
    return markdown


def _link(opening: Token, label: Sequence[Token], in_cell: bool) -> str:
    """A link; its text must not contain another link."""
    if opening.markup == "autolink":
        return f"<{_address(opening, label[0].content, in_cell)}>"
    text = _inline_markdown(label, in_cell, escape_markdown_and_links)
    address, title = (str(opening.attrs.get(name, "")) for name in ("href", "title"))
    return f"[{text}{link_target(address, title, in_cell)}"


def _meaning(pieces: Iterable[Token]) -> list[str]:
    """The words and marks of a text, however they are written: for a comparison."""
    parts = [""]
    for piece in pieces:
        if piece.type in ("text", "softbreak"):
            parts[-1] += piece.content or " "
        elif piece.markup != "autolink":
            parts += (f"{piece.type} {piece.content} {piece.attrs}", "")
    return [" ".join(part.split()) for part in parts]


def _address(opening: Token, shown: str, in_cell: bool) -> str:
    """The address between the brackets of an autolink."""
    address = str(opening.attrs["href"])
    same = (shown, f"mailto:{shown}")
    readable = not re.search(r"[\s<>]", shown) and _parser().normalizeLink(shown) in (
        address,
        address.removeprefix("mailto:"),
    )
    address = shown if readable or address in same else address
    return address.replace("|", "%7C") if in_cell else address  # a backslash would be part of it
