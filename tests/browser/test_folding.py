"""The page and the commands treat the same texts as equal."""

from __future__ import annotations

import json
import subprocess

from tests.browser.conftest import program
from tests.conftest import ROOT
from tests.helpers.forms import FORMS
from vpr_roadmap.matching.folding import fold

SCRIPT = ROOT / "src" / "vpr_roadmap" / "rendering" / "html" / "folding.js"
READ = """
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(folded)));
"""
NAMES = ["Чайковский П.И.", "МБОУ «Лицей-1» Берёзовского района", "Wi-Fi в СОШ № 34", "ёж й\x85ë"]
# Browsers make other small letters of Georgian and Cherokee letters and those of old prints.
RANGES = [(0x20, 0x250), (0x370, 0x530), (0x2000, 0x2070), (0x2200, 0x2220), (0xFE50, 0xFF70)]


def test_page_folds_texts_like_the_commands() -> None:
    node = program("node")
    letters = [chr(code) for first, last in RANGES for code in range(first, last)]
    known = [each for each in letters if each.lower() == each.casefold()]
    texts = [*known, *(form(name) for form in FORMS.values() for name in NAMES)]
    texts += [f"а{each}\u0306 {each}Б" for each in known]
    script = SCRIPT.read_text(encoding="utf-8") + READ
    process = subprocess.run(
        [node, "-e", script],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    wrong = {
        text: (folded, fold(text))
        for text, folded in zip(texts, json.loads(process.stdout), strict=True)
        if folded != fold(text)
    }
    assert wrong == {}
