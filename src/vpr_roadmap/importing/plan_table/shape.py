"""What the columns of a table without headings are, by what they contain."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.header import Header
from vpr_roadmap.importing.plan_table.lines import Line
from vpr_roadmap.matching.folding import fold

MIN_ROWS = 2
LEAST = 0.6
"""The share of the cells of a column that must look alike."""
MIN_TITLE = 12
"""The average length of the titles of activities, at least."""

_NUMBER = re.compile(r"(?:№ ?)?(?:\d{1,3}(?:\.\d{1,3})*[.)]*|[ivxlc]+[.)]*|\d{1,3}[а-я][.)]?)")
_DEADLINE = re.compile(
    r"(?:янв|феврал|март|апрел|\bма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|\d\d?\.\d\d"
    r"|квартал|полугоди|в течение|весь период|постоянно|еже(?:нед|мес|год|кварт|дн)|по графику"
    r"|\bраз в\b|четверт|20\d\d)"
)
_NAME = re.compile(
    r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? ?[А-ЯЁ]\.|[А-ЯЁ]\. ?(?:[А-ЯЁ]\. ?)?[А-ЯЁ][а-яё]+"
)
_WHO = re.compile(
    "руководител|директор|методист|учител|заместител|специалист|администраци|педагог|отдел|комитет"
    "|управлени|начальник|воспитател|завед|центр|школ|комиссия|совет|мку|мбу|мау|гбу|оу\\b|оо\\b"
)


def columns_by_shape(lines: Sequence[Line]) -> Header | None:
    """The columns of a table without headings; None if it does not look like a plan."""
    full = [line for line in lines if len(line.filled) > 2]
    starts = sorted({each.start for line in full for each in line.filled})
    if len(full) < MIN_ROWS or len(starts) < 3:
        return None
    texts = {at: [line.text(at, at + 1) for line in full] for at in starts}
    number = _column_of(texts, starts[:1], lambda text: bool(_NUMBER.fullmatch(fold(text))))
    free = [at for at in starts if at != number]
    title = max(free, key=lambda at: sum(map(len, texts[at])))
    others = [at for at in free if at != title]
    deadline = _column_of(texts, others, looks_like_deadline)
    names = _column_of(texts, [at for at in others if at != deadline], _is_name)
    average = sum(map(len, texts[title])) / len(full)
    if deadline is None or average < MIN_TITLE or (number is None and names is None):
        return None
    roles = {
        number: Role.NUMBER,
        title: Role.TITLE,
        deadline: Role.DEADLINE,
        names: Role.RESPONSIBLE,
    }
    ends = [*starts[1:], max(each.end for line in lines for each in line.pieces)]
    columns = (
        Column(roles.get(start, Role.OTHER), "", start, end)
        for start, end in zip(starts, ends, strict=True)
    )
    return Header(0, 0, tuple(columns))


def _column_of(
    texts: dict[int, list[str]], candidates: Sequence[int], is_such: Callable[[str], bool]
) -> int | None:
    """The column with the largest share of such texts, if that is large enough."""
    shares = {at: sum(map(is_such, texts[at])) / len(texts[at]) for at in candidates}
    best = max(shares, key=lambda at: shares[at], default=None)
    return best if best is not None and shares[best] >= LEAST else None


def looks_like_deadline(text: str) -> bool:
    """Whether a short text has a word or a number of deadlines: «до 15 мая», «ежемесячно»."""
    return len(text) < 80 and bool(_DEADLINE.search(fold(text)))


def _is_name(text: str) -> bool:
    return len(text) < 200 and bool(_NAME.search(text) or _WHO.search(fold(text)))
