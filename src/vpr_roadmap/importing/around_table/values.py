"""What the texts around the tables of a plan say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vpr_roadmap.importing.around_table.years import Years
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import FirstSeen
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.plan.order import Appendix, Order


class Around(NamedTuple):
    """The order, the appendix and the title, as far as they were surely found.

    `taken` is the key that got the text of a paragraph or of a row of another table. `stated`
    are the years of the title.
    """

    title: str | None
    order: Order | None
    appendix: Appendix | None
    parties: tuple[FirstSeen, ...]
    taken: Mapping[Place, str]
    stated: Years
    remarks: tuple[Remark, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the title: (2020, 2021)."""
        return self.stated.years

    @property
    def is_school_year(self) -> bool:
        """Whether the title is for one or more school years."""
        return self.stated.is_school_year
