"""HTML as an office programme saves it, as a site editor makes it, and by hand."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedRow

WORD_HEAD = """\
<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1251">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<style>
<!-- p.MsoNormal {margin:0cm; font-size:12.0pt; font-family:"Times New Roman",serif;} -->
</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
</head>
<body lang=RU>
<div class=WordSection1>
"""


def write_html(blocks: Iterable[Block], path: Path) -> None:
    """Plain HTML, the header in `<thead>`; also what the other programs convert."""
    body = "\n".join(_block(block) for block in blocks)
    text = '<!DOCTYPE html>\n<html lang="ru"><head><meta charset="utf-8"><title></title></head>\n'
    path.write_text(f"{text}<body>\n{body}\n</body></html>\n", encoding="utf-8", newline="\n")


def write_google_html(blocks: Iterable[Block], path: Path) -> None:
    """As Google Docs exports: everything in spans with classes, on one line."""
    text = "".join(_google_block(block) for block in blocks)
    head = '<meta content="text/html; charset=UTF-8" http-equiv="content-type">'
    style = '<style type="text/css">.c1{font-weight:700}.c2{text-align:center}</style>'
    page = f'<html><head>{head}{style}</head><body class="c9 doc-content">{text}</body></html>'
    path.write_text(page, encoding="utf-8", newline="\n")


def _google_block(block: Block) -> str:
    if isinstance(block, Para):
        return f'<p class="c2">{_span(block.text, block.is_bold)}</p>'
    rows = ("".join(map(_google_cell, row.cells)) for row in block.rows)
    return '<table class="c5">' + "".join(f'<tr class="c3">{row}</tr>' for row in rows) + "</table>"


def _google_cell(cell: PrintedCell) -> str:
    lines = "".join(
        f'<p class="c4">{_span(line, cell.is_bold)}</p>' for line in cell.text.split("\n")
    )
    return f'<td class="c6" colspan="{cell.columns}" rowspan="{cell.rows}">{lines}</td>'


def _span(text: str, is_bold: bool) -> str:
    return f'<span class="c{int(is_bold)}">{escape(text, quote=False)}</span>'


def write_layout_html(blocks: Iterable[Block], path: Path) -> None:
    """An old page whose parts stand in a table: a menu at the left, the plan at the right."""
    body = "\n".join(_site_block(block) for block in blocks)
    cells = f'<td width="20%"></td><td>{body}</td>'
    text = f'<html><body><table width="100%" border="0"><tr>{cells}</tr></table></body></html>\n'
    path.write_bytes(text.encode("cp1251"))


def write_word_html(blocks: Iterable[Block], path: Path) -> None:
    """As Word saves a page: windows-1251, a class and an empty `<o:p>` in each paragraph."""
    body = "\n".join(_block(block, word=True) for block in blocks)
    text = f"{WORD_HEAD}{body}\n</div>\n</body>\n</html>\n"
    path.write_bytes(text.encode("cp1251", errors="xmlcharrefreplace"))


def write_site_html(blocks: Iterable[Block], path: Path) -> None:
    """A piece of a page as a site editor leaves it: no head, `<br />`, entities, styles."""
    pieces = ['<div class="text-block"><script>var counter = 1;</script>']
    pieces += [_site_block(block) for block in blocks]
    text = "\n".join([*pieces, "</div>"])
    for sign, entity in (("«", "&laquo;"), ("»", "&raquo;"), ("–", "&ndash;"), ("\xa0", "&nbsp;")):
        text = text.replace(sign, entity)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _block(block: Block, word: bool = False) -> str:
    if isinstance(block, Para):
        return _paragraph(block, word)
    head = [row for row in block.rows if row.is_header] if not word else []
    rows = [row for row in block.rows if row not in head]
    start = "<table class=MsoTableGrid border=1 cellspacing=0>" if word else '<table border="1">'
    lines = [start, *(["<thead>", *map(_row, head), "</thead>"] if head else [])]
    return "\n".join([*lines, *(_row(row, word) for row in rows), "</table>"])


def _paragraph(para: Para, word: bool) -> str:
    text = _marked(para.text, para.is_bold)
    place = "center" if para.is_centered else "right" if para.is_right else "left"
    if word:
        return f"<p class=MsoNormal align={place} style='text-align:{place}'>{text}<o:p></o:p></p>"
    if para.level:
        return f"<h{para.level}>{text}</h{para.level}>"
    return f'<p style="text-align: {place}">{text}</p>'


def _marked(text: str, is_bold: bool) -> str:
    marked = escape(text, quote=False).replace("\n", "<br>\n").replace("\xad", "&shy;")
    return f"<b>{marked}</b>" if is_bold and text else marked


def _row(row: PrintedRow, word: bool = False) -> str:
    return "<tr>" + "".join(_cell(cell, row.is_header, word) for cell in row.cells) + "</tr>"


def _cell(cell: PrintedCell, is_header: bool, word: bool) -> str:
    spans = f' colspan="{cell.columns}"' * (cell.columns > 1) + f' rowspan="{cell.rows}"' * (
        cell.rows > 1
    )
    if not word:
        name = "th" if is_header else "td"
        return f"<{name}{spans}>{_marked(cell.text, cell.is_bold)}</{name}>"
    lines = [_marked(line, cell.is_bold) or "&nbsp;" for line in cell.text.split("\n")]
    inside = "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in lines)
    return f"\n <td width=100 valign=top{spans} style='padding:0cm 5.4pt'>{inside}</td>"


def _site_block(block: Block) -> str:
    if isinstance(block, Para):
        text = escape(block.text, quote=False).replace("\n", "<br />")
        return f'<p style="text-align: justify;"><span style="font-size: 14px;">{text}</span></p>'
    rows = []
    for row in block.rows:
        cells = [_site_cell(cell) for cell in row.cells]
        rows.append("\t<tr>\n" + "\n".join(cells) + "\n\t</tr>")
    return '<table style="width: 100%;"><tbody>\n' + "\n".join(rows) + "\n</tbody></table>"


def _site_cell(cell: PrintedCell) -> str:
    text = escape(cell.text, quote=False).replace("\n", "<br />") or "&nbsp;"
    strong = f"<strong>{text}</strong>" if cell.is_bold else text
    spans = f' colspan="{cell.columns}"' * (cell.columns > 1) + f' rowspan="{cell.rows}"' * (
        cell.rows > 1
    )
    return f"\t\t<td{spans}>\n\t\t<p>{strong}</p>\n\t\t</td>"
