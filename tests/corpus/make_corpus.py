"""Write the documents of the corpus again.

    pip install -r tests/corpus/requirements.txt
    npm install --prefix FOLDER docx
    python -m tests.corpus.make_corpus FOLDER/node_modules [NAME ...]

Needs LibreOffice (`soffice`) and `pandoc` besides. Writes all documents, or those whose file names
begin with one of the names.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from tests.corpus.blocks import Block
from tests.corpus.catalogue import DOCUMENTS, HANDMADE_DOCUMENTS, CorpusDocument
from tests.corpus.order_249 import write_order_249
from tests.corpus.plan_data import read_plan
from tests.corpus.printed import printed_document
from tests.corpus.writers import flat_odf, html, programs, texts, workbooks
from tests.corpus.writers.docx_python import DocxOptions, write_docx
from tests.corpus.writers.workbooks import SheetOptions

FOLDER = Path(__file__).parent / "documents"
Blocks: TypeAlias = tuple[Block, ...]
Write: TypeAlias = Callable[[Blocks, Path, CorpusDocument, Path], None]
"""Blocks, the file to write, its line of the catalogue, and a folder for files in between."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("node_modules", type=Path)
    parser.add_argument("names", nargs="*")
    call = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    for document in DOCUMENTS:
        if document.file.startswith(tuple(call.names or [""])):
            make(document, call.node_modules.resolve())
    for page, *files in HANDMADE_DOCUMENTS.values():
        for file in files:
            if file.startswith(tuple(call.names or [""])):
                convert_page(FOLDER / page, FOLDER / file)
    if not call.names:
        write_order_249(FOLDER)
        workbooks.write_formulas(FOLDER / "formulas.xlsx")
        workbooks.write_stored_numbers(FOLDER / "stored_numbers.xlsx")


def make(document: CorpusDocument, node_modules: Path) -> None:
    blocks = printed_document(read_plan(document.plan), document.layout)
    path = FOLDER / document.file
    with tempfile.TemporaryDirectory() as folder:
        if document.writer == "docx-js":
            programs.write_docx_js(blocks, path, node_modules)
        else:
            WRITERS[document.writer](blocks, path, document, Path(folder))


def convert_page(page: Path, path: Path) -> None:
    """Convert by the program that stands in the file name: `exams_pandoc.docx`."""
    if path.stem.endswith("_pandoc"):
        programs.pandoc(page, path)
    elif path.stem.endswith("_calc"):
        programs.convert(page, path, path.suffix[1:], "HTML (StarCalc)")
    else:
        with tempfile.TemporaryDirectory() as folder:
            _convert_page_by_writer(page, path, Path(folder))


def _convert_page_by_writer(page: Path, path: Path, folder: Path) -> None:
    """LibreOffice Writer opens a page only as a web page; as .odt it is a text again."""
    text = folder / "plan.odt"
    programs.convert(page, text, "odt", "HTML (StarWriter)")
    if path.suffix == ".odt":
        path.write_bytes(text.read_bytes())
    else:
        programs.convert(text, path, path.suffix[1:])


def _python_docx(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    write_docx(blocks, path, DocxOptions(**document.options))


def _writer(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    source = folder / "plan.fodt"
    flat_odf.write_flat_odf(blocks, source, **document.options)
    programs.convert(source, path, path.suffix[1:])


def _html_writer(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    source = folder / "plan.html"
    html.write_html(blocks, source)
    _convert_page_by_writer(source, path, folder)


def _calc(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    source = folder / "plan.xlsx"
    workbooks.write_openpyxl(blocks, source, SheetOptions(**document.options))
    csv = programs.CALC_CSV if path.suffix == ".csv" else path.suffix[1:]
    programs.convert(source, path, csv)


def _pandoc(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    source = folder / "plan.md"
    texts.write_markdown(blocks, source)
    programs.pandoc(source, path)


def _workbook(
    write: Callable[[Blocks, Path, SheetOptions], None],
) -> Write:
    def run(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
        write(blocks, path, SheetOptions(**document.options))

    return run


def _plain(write: Callable[[Blocks, Path], None]) -> Write:
    def run(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
        write(blocks, path)

    return run


def _tsv(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    texts.write_csv(blocks, path, "utf-8-sig", "\t")


def _csv_commas(blocks: Blocks, path: Path, document: CorpusDocument, folder: Path) -> None:
    texts.write_csv(blocks, path, "utf-8", ",")


WRITERS: Mapping[str, Write] = {
    "python-docx": _python_docx,
    "writer": _writer,
    "html-writer": _html_writer,
    "calc": _calc,
    "pandoc": _pandoc,
    "openpyxl": _workbook(workbooks.write_openpyxl),
    "xlsxwriter": _workbook(workbooks.write_xlsxwriter),
    "xlwt": _workbook(workbooks.write_xlwt),
    "html": _plain(html.write_html),
    "word-html": _plain(html.write_word_html),
    "layout-html": _plain(html.write_layout_html),
    "google-html": _plain(html.write_google_html),
    "site-html": _plain(html.write_site_html),
    "markdown": _plain(texts.write_markdown),
    "tabs": _plain(texts.write_tabs),
    "bars": _plain(texts.write_bars),
    "cell-a-line": _plain(texts.write_cell_a_line),
    "csv": _plain(texts.write_csv),
    "csv-commas": _csv_commas,
    "tsv": _tsv,
}

if __name__ == "__main__":
    main()
