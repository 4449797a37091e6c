"""What the files of reporters are called."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from vpr_roadmap.workspace.searching import YAML

LONGEST = 40
"""So many letters at most, that paths stay short and can be read."""

_LATIN = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True)),
    **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"},
    **{"ъ": "ie", "ь": "", "ю": "iu", "я": "ia"},
}
"""As in passports (ICAO Doc 9303)."""

_DEVICE = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")
"""What Windows takes for a device, whatever the extension."""


def reporter_file_name(reporter: str, others: Iterable[str], taken: Iterable[str] = ()) -> str:
    """The name of the file of a reporter: «Симоненко Л.И.» is `simonenko-l-i.yaml`.

    Small Latin letters, digits and dashes. Where that does not tell the reporter from one of
    `others`, who may report too, is the name of a file already there (`taken`), too long, or no
    name at all, an underscore follows and eight digits by which it is told. Two reporters who are
    among each other's `others` never have the same.
    """
    plain = _plain(reporter)
    doubtful = not plain or len(plain) > LONGEST or _DEVICE.fullmatch(plain)
    alike = any(_plain(other) == plain for other in others if other != reporter)
    if doubtful or alike or plain + YAML in {name.lower() for name in taken}:
        plain = f"{plain[: LONGEST - 9].strip('-')}_{_digits(reporter)}"
    return plain + YAML


def _plain(name: str) -> str:
    composed = unicodedata.normalize("NFC", name).lower()
    latin = "".join(_LATIN.get(letter, letter) for letter in composed)
    # é is e and its accent, which is left out.
    parts = unicodedata.normalize("NFD", latin)
    plain = "".join(each for each in parts if not unicodedata.combining(each))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def _digits(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
