"""Word documents by python-docx, and what it has no methods for as XML of our own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedTable

WORD = nsdecls("w")
LEVELS = ("%1.", "%1.%2.", "%1.%2.%3.")
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class DocxOptions(NamedTuple):
    """How Word makes some parts of the document.

    `numbering` of cells with `auto`: direct, or by a paragraph style. `features` are of tracked,
    comment, footnote, hidden, controls, text box, nested, landscape, fields, pieces, moved.
    """

    numbering: str = "direct"
    features: tuple[str, ...] = ()


class _Writer:
    def __init__(self, options: DocxOptions) -> None:
        self.options = options
        self.document = docx.Document()
        self.is_tracked = False
        if options.numbering:
            self._define_numbers()

    def write(self, blocks: Iterable[Block], path: Path) -> None:
        if "text box" in self.options.features:
            self.document.add_paragraph()._p.append(parse_xml(TEXT_BOX))
        if "nested" in self.options.features:
            outer = self.document.add_table(1, 2)
            inner = outer.cell(0, 1).add_table(2, 1)
            inner.cell(0, 0).text, inner.cell(1, 0).text = "СОГЛАСОВАНО", "председатель профкома"
        for block in blocks:
            if isinstance(block, Para):
                self._paragraph(block)
            else:
                self._table(block)
        self._finish()
        _drop(self.document.part.rels, "stylesWithEffects")
        _drop(self.document.part.package.rels, "thumbnail")
        self.document.save(path)

    def _paragraph(self, para: Para) -> None:
        added = self.document.add_paragraph()
        _runs(added, para.text, para.is_bold)
        if para.is_centered:
            added.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if para.is_right:
            added.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _table(self, block: PrintedTable) -> None:
        if "landscape" in self.options.features:
            section = self.document.add_section()
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        table = self.document.add_table(len(block.rows), block.width, style="Table Grid")
        left = [0] * block.width
        for at, row in enumerate(block.rows):
            if row.is_header:
                table.rows[at]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {WORD}/>"))
            cells, column = iter(row.cells), 0
            while column < block.width:
                if left[column]:
                    left[column] -= 1
                    column += 1
                    continue
                cell = next(cells)
                self._cell(table, at, column, cell)
                left[column : column + cell.columns] = [cell.rows - 1] * cell.columns
                column += cell.columns

    def _cell(self, table: Any, row: int, column: int, cell: PrintedCell) -> None:
        at = table.cell(row, column)
        if cell.columns > 1 or cell.rows > 1:
            at = at.merge(table.cell(row + cell.rows - 1, column + cell.columns - 1))
        first, *others = cell.text.split("\n")
        paragraph = at.paragraphs[0]
        if cell.auto is not None:
            self._number(paragraph, cell.auto)
            return
        _runs(paragraph, first, cell.is_bold)
        for line in others:
            _runs(at.add_paragraph(), line, cell.is_bold)

    def _define_numbers(self) -> None:
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for level, text in enumerate(LEVELS)
        )
        kind = '<w:multiLevelType w:val="multilevel"/>'
        numbering = self.document.part.numbering_part.element
        abstract = parse_xml(
            f'<w:abstractNum {WORD} w:abstractNumId="77">{kind}{levels}</w:abstractNum>'
        )
        numbering.insert(0, abstract)
        numbering.append(
            parse_xml(f'<w:num {WORD} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
        )
        for level in range(len(LEVELS)):
            style = self.document.styles.add_style(f"Номер {level + 1}", 1)
            style.element.get_or_add_pPr().append(parse_xml(_num_pr(level)))

    def _number(self, paragraph: Any, level: int) -> None:
        if self.options.numbering == "style":
            paragraph.style = self.document.styles[f"Номер {level + 1}"]
        else:
            paragraph._p.get_or_add_pPr().append(parse_xml(_num_pr(level)))

    def _finish(self) -> None:
        table = self.document.tables[-1]
        steps = {
            "tracked": _tracked,
            "comment": _comment,
            "footnote": _footnote,
            "hidden": _hidden,
            "controls": _controls,
            "fields": _fields,
            "pieces": _pieces,
            "moved": _moved,
        }
        for feature in self.options.features:
            if feature in steps:
                steps[feature](self.document, table)


def write_docx(blocks: Iterable[Block], path: Path, options: DocxOptions) -> None:
    _Writer(options).write(blocks, path)


def _drop(relations: Any, kind: str) -> None:
    """Leave out a part of the template, because it is larger than the document."""
    for key in [key for key, each in relations.items() if each.reltype.endswith(kind)]:
        del relations[key]


def _runs(paragraph: Any, text: str, is_bold: bool) -> None:
    run = paragraph.add_run(text)
    run.bold = is_bold or None


def _num_pr(level: int) -> str:
    return f'<w:numPr {WORD}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'


def _title_cells(table: Any) -> list[Any]:
    """The longest cell of the rows that are not merged across."""
    rows = [row for row in table.rows if len({id(cell._tc) for cell in row.cells}) > 2]
    return [max(row.cells, key=lambda cell: len(cell.text)) for row in rows]


def _tracked(document: Any, table: Any) -> None:
    """Half of a title was inserted, another has a deleted word, a whole row was deleted."""
    cells = _title_cells(table)
    author = 'w:id="900" w:author="методист" w:date="2022-08-01T10:00:00Z"'
    paragraph = cells[2].paragraphs[0]._p
    run = paragraph.findall(qn("w:r"))[0]
    words = run.text.split(" ")
    run.text = " ".join(words[:2])
    inserted = f"<w:r><w:t xml:space='preserve'> {' '.join(words[2:])}</w:t></w:r>"
    paragraph.append(parse_xml(f"<w:ins {WORD} {author}>{inserted}</w:ins>"))
    deleted = "<w:r><w:delText xml:space='preserve'> (отменено)</w:delText></w:r>"
    cells[3].paragraphs[0]._p.append(parse_xml(f"<w:del {WORD} {author}>{deleted}</w:del>"))
    gone = "".join(
        f"<w:tc><w:p><w:del {author}><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p></w:tc>"
        for text in ("9.9.", "Удалённое мероприятие", "Май 2023", "Никто")
    )
    row = f"<w:tr {WORD}><w:trPr><w:del {author}/></w:trPr>{gone}</w:tr>"
    table._tbl.append(parse_xml(row))


def _comment(document: Any, table: Any) -> None:
    cell = _title_cells(table)[4]
    document.add_comment(cell.paragraphs[0].runs, "Уточнить срок!", author="Зам. директора")


def _footnote(document: Any, table: Any) -> None:
    notes = (
        f'<w:footnotes {WORD}><w:footnote w:id="1"><w:p><w:r><w:t>Сроки могут быть изменены.'
        "</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        f"{WORD_TYPE}.footnotes+xml",
        notes.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = f'<w:r {WORD}><w:footnoteReference w:id="1"/></w:r>'
    _title_cells(table)[3].paragraphs[0]._p.append(parse_xml(run))


def _hidden(document: Any, table: Any) -> None:
    run = _title_cells(table)[5].paragraphs[0].add_run(" [служебная пометка]")
    run.font.hidden = True


def _controls(document: Any, table: Any) -> None:
    """Content controls around a text in a cell, a whole cell and a whole row."""
    cells = _title_cells(table)
    run = cells[2].paragraphs[0].runs[0]._r
    _wrap(run)
    _wrap(cells[3]._tc)
    _wrap(cells[4]._tc.getparent())


def _wrap(element: Any) -> None:
    sdt = parse_xml(f'<w:sdt {WORD}><w:sdtPr><w:alias w:val="Поле"/></w:sdtPr></w:sdt>')
    content = parse_xml(f"<w:sdtContent {WORD}/>")
    element.addprevious(sdt)
    content.append(element)
    sdt.append(content)


def _fields(document: Any, table: Any) -> None:
    """The first title is the result of a simple field, the second that of a complex one."""
    simple, complex_ = (cell.paragraphs[0] for cell in _title_cells(table)[1:3])
    run = simple.runs[0]._r
    field = parse_xml(f'<w:fldSimple {WORD} w:instr=" DOCPROPERTY Дело "/>')
    run.addprevious(field)
    field.append(run)
    first = complex_.runs[0]._r
    code = '<w:instrText xml:space="preserve"> REF _Ref1 \\h </w:instrText>'
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        code,
        '<w:fldChar w:fldCharType="separate"/>',
    ):
        first.addprevious(parse_xml(f"<w:r {WORD}>{inside}</w:r>"))
    end = parse_xml(f'<w:r {WORD}><w:fldChar w:fldCharType="end"/></w:r>')
    first.addnext(end)


def _pieces(document: Any, table: Any) -> None:
    """Every text in three runs with marks of the spelling checker between, names in links."""
    for row in table.rows[1:]:
        for column, cell in enumerate(row.cells):
            runs = cell.paragraphs[0].runs
            if len(runs) != 1:
                continue
            run, text = runs[0], runs[0].text
            third = len(text) // 3
            parts = (text[:third], text[third : 2 * third], text[2 * third :])
            for part in parts if column == 1 else (text,):
                run._r.addprevious(parse_xml(f'<w:proofErr {WORD} w:type="spellStart"/>'))
                run._r.addprevious(_run_of(part))
            run._r.getparent().remove(run._r)
            if column == len(row.cells) - 1:
                link = parse_xml(f'<w:hyperlink {WORD} w:anchor="a"/>')
                first = cell.paragraphs[0].runs[0]._r
                first.addprevious(link)
                link.append(first)


def _run_of(text: str) -> Any:
    """A run whose hyphens are those that do not break."""
    pieces = [f"<w:t xml:space='preserve'>{part}</w:t>" for part in text.split("-")]
    return parse_xml(f"<w:r {WORD}>{'<w:noBreakHyphen/>'.join(pieces)}</w:r>")


def _moved(document: Any, table: Any) -> None:
    """A title was moved with tracking from the next row, where its text still stands."""
    cells = _title_cells(table)
    author = 'w:author="методист" w:date="2022-08-01T10:00:00Z"'
    run = cells[6].paragraphs[0].runs[0]._r
    text = run.text
    moved_to = parse_xml(f'<w:moveTo {WORD} w:id="910" {author}/>')
    run.addprevious(moved_to)
    moved_to.append(run)
    old = f"<w:r><w:t>{text}</w:t></w:r>"
    moved_from = parse_xml(f'<w:moveFrom {WORD} w:id="911" {author}>{old}</w:moveFrom>')
    cells[7].paragraphs[0]._p.append(moved_from)


TEXT_BOX = f"""
<w:r {WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:txbx><w:txbxContent><w:p><w:r><w:t>СОГЛАСОВАНО</w:t></w:r></w:p></w:txbxContent></wps:txbx>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>
<w:p><w:r><w:t>СОГЛАСОВАНО</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>
"""
