"""What a person wrote in Markdown, made safe: it keeps its look, and can do nothing else.

There is no HTML and no picture in it, a link leads to a web page, a mail address or a file, and
its headings stand below those of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from vpr_roadmap.readers.report_text import lines_of
from vpr_roadmap.writers.literal import literal
from vpr_roadmap.writers.markdown import escaped, opened, table_lines, without_links

DEEPEST = 6
_SCHEMES = ("http", "https", "mailto")


def safe_markdown(text: str, level: int) -> str:
    """The same text, written anew."""
    root = SyntaxTreeNode(_tokens(text, level))
    return "\n\n".join("\n".join(_block(node)) for node in root.children)


def safe_html(text: str, level: int) -> str:
    """The same text as HTML."""
    parser = _parser()
    return str(parser.renderer.render(_tokens(text, level), parser.options, {}))


def may_lead(address: str) -> bool:
    """May a link lead there: to a page, a mail address, or a place named without a scheme."""
    plain = re.sub(r"[\x00-\x20]", "", address)
    scheme = re.match(r"([^/?#:]*):", plain)
    return not scheme or scheme[1].lower() in _SCHEMES


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.validateLink = may_lead  # type: ignore[method-assign,assignment]  # so it is told
    return parser


def _tokens(text: str, level: int) -> list[Token]:
    """Headings put below `level`, none skipping one; pictures are what is said of them."""
    lines = "\n".join(literal(line) for line in lines_of(text.expandtabs(4)))
    tokens = _parser().parse(lines)
    found = sorted({int(token.tag[1]) for token in tokens if token.type == "heading_open"})
    last = level - 1
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            if token.type == "heading_open":
                last = min(level + found.index(int(token.tag[1])), last + 1, DEEPEST)
            token.tag = f"h{last}"
            token.markup = "#" * last
        token.children = [_no_picture(each) for each in token.children or ()]
    return tokens


def _no_picture(token: Token) -> Token:
    if token.type in ("text", "text_special"):
        token.content = literal(token.content)
    return Token("text", "", 0, content=token.content) if token.type == "image" else token


def _block(node: SyntaxTreeNode) -> Iterator[str]:
    match node.type:
        case "heading":
            yield f"{node.markup} {_inline(node.children).replace(chr(10), ' ')}"
        case "paragraph":
            lines = _inline(node.children).split("\n")
            yield from (opened(line.strip()) for line in lines)
        case "bullet_list" | "ordered_list":
            yield from _list(node)
        case "blockquote":
            yield from (f"> {line}".rstrip() for line in _blocks(node.children))
        case "code_block" | "fence":
            fence = _longer_than(node.content, "`", 3)
            yield from (f"{fence}text", *node.content.rstrip("\n").split("\n"), fence)
        case "hr":
            yield "***"
        case "table":
            yield from _table(node)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    for index, node in enumerate(nodes):
        yield from ([""] if index else [])
        yield from _block(node)


def _list(node: SyntaxTreeNode) -> Iterator[str]:
    """A list; one right after another has other marks, or the two would be one."""
    before = node.previous_sibling
    other = before is not None and before.type == node.type and before.meta.get("other") is None
    if other:
        node.meta["other"] = True
    first = int(node.attrs.get("start", 1) if node.attrs.get("start") is not None else 1)
    loose = any(
        child.type == "paragraph" and not child.hidden
        for item in node.children
        for child in item.children
    )
    for index, item in enumerate(node.children):
        bullet, dot = ("*", ")") if other else ("-", ".")
        mark = bullet if node.type == "bullet_list" else f"{first + index}{dot}"
        if index and loose:
            yield ""
        lines = [line for line in _blocks(item.children) if line or loose]
        for at, line in enumerate(lines or [""]):
            yield (f"{mark} {line}" if at == 0 else " " * (len(mark) + 1) + line).rstrip()


def _table(node: SyntaxTreeNode) -> Iterator[str]:
    rows = [
        [_inline(cell.children).replace("\n", " ") for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    heads = node.children[0].children[0].children
    right = ["right" in str(cell.attrs.get("style", "")) for cell in heads]
    yield from table_lines(rows[0], right, rows[1:])


def _inline(nodes: Iterable[SyntaxTreeNode]) -> str:
    said = ""
    for node in nodes:
        piece = _piece(node)
        # Two marks of emphasis side by side would be read as one of another kind.
        beside = node.type == "em" and said.endswith("*")
        if node.type == "link" and said.endswith("!"):
            said = f"{said[:-1]}\\!"  # or it would be a picture
        said += f"_{piece[1:-1]}_" if beside else piece
    return said


def _piece(node: SyntaxTreeNode) -> str:
    match node.type:
        case "inline":
            return _inline(node.children)
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "\\\n"
        case "strong":
            return f"**{_inline(node.children)}**"
        case "em":
            return f"*{_inline(node.children)}*"
        case "code_inline":
            ticks = _longer_than(node.content, "`", 1)
            room = " " if "`" in node.content else ""
            return f"{ticks}{room}{node.content}{room}{ticks}"
        case "link":
            return _link(node)
    return escaped(node.content)


def _link(node: SyntaxTreeNode) -> str:
    """A link; what it is called is no link itself."""
    address = re.sub("[<>|]", _percent_encoded, str(node.attrs["href"]))
    label = "".join(
        without_links(child.content) if child.type == "text" else _piece(child)
        for child in node.children
    )
    if node.markup == "autolink":
        return f"<{''.join(child.content for child in node.children)}>"
    return f"[{label}](<{address}>)"


def _percent_encoded(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"


def _longer_than(content: str, mark: str, least: int) -> str:
    runs = re.findall(f"{mark}+", content)
    return mark * max([least, *(len(run) + 1 for run in runs)])
