"""Other programs that write documents: LibreOffice, pandoc and the npm package docx."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from tests.corpus.blocks import Block, Para

NODE_WRITER = Path(__file__).with_name("write_docx.js")
CALC_CSV = "csv:Text - txt - csv (StarCalc):59,34,34"
"""The codes of the separator `;`, of the quote, and LibreOffice's number of windows-1251."""


def convert(source: Path, path: Path, target: str, filter_in: str = "") -> None:
    """Convert a file with LibreOffice. `target` is its `--convert-to`, for example `docx`."""
    with tempfile.TemporaryDirectory() as folder:
        own = f"-env:UserInstallation=file://{tempfile.gettempdir()}/corpus-office"
        options = [f"--infilter={filter_in}"] if filter_in else []
        order = ["soffice", own, "--headless", *options, "--convert-to", target]
        _run([*order, "--outdir", folder, str(source)])
        (made,) = Path(folder).iterdir()
        path.write_bytes(made.read_bytes())
    if path.suffix in (".odt", ".ods"):
        _drop_thumbnail(path)


def _drop_thumbnail(path: Path) -> None:
    """Leave out the picture of the first page, which is larger than the document."""
    with zipfile.ZipFile(path) as archive:
        parts = [
            (
                part,
                re.sub(rb"<manifest:file-entry [^>]*Thumbnails/[^>]*/>", b"", archive.read(part)),
            )
            for part in archive.infolist()
        ]
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts:
            if not part.filename.startswith("Thumbnails/"):
                archive.writestr(part, data)


def pandoc(source: Path, path: Path) -> None:
    """Convert a file with pandoc; Markdown is that of GitHub."""
    target = ["--to", "gfm"] if path.suffix == ".md" else []
    _run(["pandoc", str(source), *target, "-o", str(path)])


def write_docx_js(blocks: Iterable[Block], path: Path, node_modules: Path) -> None:
    data = [
        {"text": block.text, "bold": block.is_bold, "center": block.is_centered}
        if isinstance(block, Para)
        else {"rows": [[cell._asdict() for cell in row.cells] for row in block.rows]}
        for block in blocks
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "blocks.json"
        source.write_text(json.dumps(data), encoding="utf-8", newline="\n")
        _run(["node", str(NODE_WRITER), str(node_modules), str(source), str(path)])


def _run(order: list[str]) -> None:
    subprocess.run(order, check=True, capture_output=True, timeout=180)
