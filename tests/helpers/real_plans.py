"""The plan of order 249 and the example, as the program reads them."""

from __future__ import annotations

from tests.conftest import DATA, ROOT
from tests.helpers.paths import EXAMPLES
from vpr_roadmap.workspace.loading import load

ORDER_249 = load([DATA], ROOT).plans[0]
EXAMPLE = load([EXAMPLES], ROOT).plans[0]
