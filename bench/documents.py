"""Measure `roadmap import` of a plan with thousands of rows, in each format that we can write here.

    python bench/documents.py [--rows 5000] [--turns 5]

`ratio` is relative to a Python that does nothing. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from turns import ROADMAP, in_turns

TITLE = "План мероприятий на 2020-2021 учебный год"
HEADINGS = ("№ п/п", "Мероприятия", "Сроки", "Ответственные")
DEADLINES = ("Сентябрь 2020", "до 25.12.2020", "Октябрь-ноябрь 2020", "ежемесячно", "Март")
NAMES = ("Дымова С.А.", "Лапшина Е.В., Сомова И.Ю.", "руководители ОУ")
MOST_SECONDS = 5
SECTION_EACH = 50
"""How many rows a section has."""

Rows = Sequence[Sequence[str]]


def rows(number: int) -> Rows:
    """The rows of the table: headings, sections and activities."""
    made: list[Sequence[str]] = [HEADINGS]
    for at in range(number):
        section, row = divmod(at, SECTION_EACH)
        if not row:
            made.append((f"{section + 1}.", f"Направление работы {section + 1}", "", ""))
        name, deadline = NAMES[at % len(NAMES)], DEADLINES[at % len(DEADLINES)]
        title = f"Мониторинг {at} качества подготовки обучающихся по предметам"
        made.append((f"{section + 1}.{row + 1}.", title, deadline, name))
    return made


def write_text(path: Path, table: Rows) -> None:
    path.write_text("\n".join([TITLE, "", *map("\t".join, table)]), encoding="utf-8")


def write_csv(path: Path, table: Rows) -> None:
    lines = (";".join(f'"{cell}"' for cell in row) for row in table)
    path.write_text("\n".join([TITLE, *lines]), encoding="cp1251")


def write_html(path: Path, table: Rows) -> None:
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in table)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    page = f"<meta charset=utf-8><h1>{TITLE}</h1><table>{body}</table>"
    path.write_text(page, encoding="utf-8")


def write_docx(path: Path, table: Rows) -> None:
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"

    def cells(row: Iterable[str]) -> str:
        return "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row)

    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:tr>{cells(row)}</w:tr>" for row in table)
    text = f"<w:body>{paragraph(TITLE)}<w:tbl>{body}</w:tbl></w:body>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    write_package(
        path,
        "word/document.xml",
        kind,
        {"word/document.xml": f'<w:document xmlns:w="{space}">{text}</w:document>'},
    )


def write_xlsx(path: Path, table: Rows) -> None:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lines = (
        "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row)
        for row in ((TITLE,), *table)
    )
    body = "".join(f"<row>{line}</row>" for line in lines)
    sheets = '<sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    sheet = f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
    write_package(
        path,
        "xl/workbook.xml",
        kind,
        {
            "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{office}">{sheets}</workbook>',
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{relations}">{sheet}</Relationships>'
            ),
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{space}"><sheetData>{body}</sheetData></worksheet>'
            ),
        },
    )


def write_package(path: Path, main: str, kind: str, parts: dict[str, str]) -> None:
    """Write an Office file: `main` is the name of its main part, `kind` the content type of it."""
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    known = {
        "[Content_Types].xml": (
            f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{kind}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}"'
            f' Target="{main}"/></Relationships>'
        ),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in {**known, **parts}.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')


WRITERS = {
    "docx": write_docx,
    "xlsx": write_xlsx,
    "html": write_html,
    "csv": write_csv,
    "txt": write_text,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--turns", type=int, default=5)
    asked = parser.parse_args()
    table = rows(asked.rows)
    print(f"{'document':<10} {'seconds':>8} {'ratio':>7} {'MB':>5} {'budget':>7}")
    with TemporaryDirectory() as name:
        for extension, write in WRITERS.items():
            document = Path(name, f"plan.{extension}")
            write(document, table)
            command = (
                ROADMAP,
                "import",
                str(document),
                "-o",
                str(Path(name, "plan_x.yaml")),
                "--force",
            )
            cost = in_turns(command, asked.turns)
            print(
                f"{extension:<10} {cost.seconds:>8.2f} {cost.ratio:>7.0f} {cost.megabytes:>5.0f}"
                f" {MOST_SECONDS:>5} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
