"""Documents that cannot be imported are refused in a sentence, and nothing is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import Run

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = ("№ п/п", "Мероприятие", "Срок", "Ответственный")
FIRST = (
    HEAD,
    ("1.", "Совещание", "Май 2023", "Дымова С.А."),
    ("2.", "Отчёт", "Июнь 2023", "Рогов Б.Б."),
)
SECOND = (
    HEAD,
    ("1.", "Концерт", "Март 2023", "Зуева А.О."),
    ("2.", "Поход", "Май 2023", "Юдин К.К."),
)
NO_PLAN = (("Школа", "Телефон"), ("СОШ № 1", "2-15-03"), ("СОШ № 2", "2-16-04"))
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_DOCUMENT = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"


def table(rows: tuple[tuple[str, ...], ...]) -> str:
    lines = [
        "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row)
        for row in rows
    ]
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word(
    body: str, before: str = "", main_type: str = MAIN_TYPE, more: Mapping[str, bytes] | None = None
) -> bytes:
    """A Word document of this body; `before` stands before its root element."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
    relations = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE_DOCUMENT}" '
        'Target="word/document.xml"/></Relationships>'
    )
    document = f"{before}<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return zipped(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": relations.encode(),
            "word/document.xml": document.encode(),
            **(more or {}),
        }
    )


def zipped(parts: Mapping[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def damaged() -> bytes:
    whole = word(table(FIRST))
    return whole[: len(whole) // 2]


def bomb() -> bytes:
    """A document of 300 MB, which are blanks."""
    start, end = f"<w:document {WORD}><w:body>", f"{table(FIRST)}</w:body></w:document>"
    data = io.BytesIO(word(""))
    with zipfile.ZipFile(data) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    del parts["word/document.xml"]
    data = io.BytesIO(zipped(parts))
    with (
        zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        part.write(start.encode())
        for _ in range(300):
            part.write(b" " * 1_000_000)
        part.write(end.encode())
    return data.getvalue()


def entities() -> bytes:
    declared = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return word(paragraph("&e;") + table(FIRST), before=declared)


def encrypted() -> bytes:
    """The first bytes of an OLE file and the names of its streams: what a password leaves."""
    names = "EncryptionInfo\0EncryptedPackage\0".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + names.ljust(2048, b"\0")


def scan() -> bytes:
    """A document whose only content is a picture of the pages."""
    office = "http://schemas.openxmlformats.org"
    drawing = (
        f'<w:drawing><wp:inline xmlns:wp="{office}/drawingml/2006/wordprocessingDrawing">'
        f'<a:graphic xmlns:a="{office}/drawingml/2006/main"><a:graphicData>'
        f'<pic:pic xmlns:pic="{office}/drawingml/2006/picture"><pic:blipFill>'
        f'<a:blip xmlns:r="{office}/officeDocument/2006/relationships" r:embed="rId1"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    relation = f'Id="rId1" Type="{office}/officeDocument/2006/relationships/image"'
    relations = (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship {relation} Target="media/image1.png"/></Relationships>'
    )
    more = {
        "word/media/image1.png": b"\x89PNG\r\n\x1a\n" + bytes(2000),
        "word/_rels/document.xml.rels": relations.encode(),
    }
    return word(f"<w:p><w:r>{drawing}</w:r></w:p>", more=more)


def with_macros() -> bytes:
    title = paragraph("План работы на 2022-2023 учебный год")
    macros = {"word/vbaProject.bin": b"Attribute VB_Name"}
    return word(title + table(FIRST), main_type=MACRO_TYPE, more=macros)


def two_plans() -> bytes:
    first = paragraph("План учебной работы на 2022-2023 учебный год") + table(FIRST)
    return word(first + paragraph("План воспитательной работы на 2023 год") + table(SECOND))


Make = Callable[[], bytes]
REFUSED: dict[str, tuple[Make, str]] = {
    "text.docx": (lambda: "План работы, который назвали .docx".encode(), ""),
    "empty.docx": (lambda: b"", ""),
    "damaged.docx": (damaged, "повреждён"),
    "other_zip.docx": (lambda: zipped({"читай меня.txt": b"no document"}), ""),
    "bomb.docx": (bomb, "слишком"),
    "entities.docx": (entities, "DOCTYPE"),
    "encrypted.docx": (encrypted, "парол"),
    "old_word.doc": (lambda: encrypted().replace(b"E\0n\0c\0r\0", b"W\0o\0r\0d\0"), ""),
    "macros.docm": (with_macros, "макрос"),
    "scan.docx": (scan, "скан"),
    "no_table.docx": (lambda: word(paragraph("План не составлен")), "таблиц"),
    "header_only.docx": (lambda: word(table((HEAD,))), "таблиц"),
    "no_plan.docx": (lambda: word(table(NO_PLAN)), "таблиц"),
    "two_plans.docx": (two_plans, "--table"),
    "no_plan.csv": (lambda: "Школа;Телефон\nСОШ № 1;2-15-03\n".encode(), "таблиц"),
    "empty.txt": (lambda: b"", ""),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(300), ""),
    "page.pdf": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ""),
}
"""File → its bytes, and a word of the sentence."""


@pytest.mark.parametrize("name", REFUSED)
def test_document_is_refused(name: str, tmp_path: Path, roadmap: Run) -> None:
    make, said = REFUSED[name]
    (tmp_path / name).write_bytes(make())
    answer = roadmap("import", name, "-o", "plan_new.yaml", "--lang", "ru", here=tmp_path)
    assert answer.code == 1, answer.err
    assert name in answer.err
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert answer.out == ""
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_table_option_chooses_one_of_two_plans(tmp_path: Path, roadmap: Run) -> None:
    (tmp_path / "two.docx").write_bytes(two_plans())
    target = tmp_path / "plan_new.yaml"
    call = ("import", "two.docx", "-o", target.name, "--table", "2")
    assert roadmap(*call, here=tmp_path).code == 0
    text = target.read_text(encoding="utf-8")
    assert "Поход" in text
    assert "Отчёт" not in text
