"""What the texts around the tables of a plan say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import FirstSeen
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.plan.order import Appendix, Order


class Around(NamedTuple):
    """The order, the appendix and the title, as far as they were surely found.

    `taken` is the key that got the text of a paragraph or of a row of another table. `years` are
    those of the title: (2020, 2021); `is_school_year` tells whether these are a school year.
    """

    title: str | None
    order: Order | None
    appendix: Appendix | None
    parties: tuple[FirstSeen, ...]
    taken: Mapping[Place, str]
    years: tuple[int, ...]
    remarks: tuple[Remark, ...]
    is_school_year: bool = False
