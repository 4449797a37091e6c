"""The tags of HTML by what they do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _tags("area base br col embed hr img input link meta source track wbr")
NOT_PRINTED = _tags("script style template title svg iframe object select textarea noscript")
BLOCKS = _tags(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main"
    " nav aside address center hr form fieldset legend figure figcaption caption body"
    " details summary"
)
TABLE_PARTS = _tags("table thead tbody tfoot tr td th")
HEADINGS = MappingProxyType({f"h{level}": level for level in range(1, 7)})
BOLD = frozenset(("b", "strong", "th", *HEADINGS))
_IN_TABLE = _tags("table td th")
_GROUPS = _tags("thead tbody tfoot")
CLOSES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        **dict.fromkeys(
            (BLOCKS - {"body"}) | {"table"},
            (frozenset(("p", *HEADINGS)), _IN_TABLE | _tags("div ul ol blockquote")),
        ),
        "li": (_tags("li"), _IN_TABLE | _tags("ul ol")),
        **dict.fromkeys(("dt", "dd"), (_tags("dt dd"), _IN_TABLE | _tags("dl"))),
        **dict.fromkeys(_GROUPS, (_GROUPS, _tags("table"))),
        "tr": (_tags("tr"), _GROUPS | _tags("table")),
        **dict.fromkeys(("td", "th"), (_tags("td th"), _tags("tr table"))),
    }
)
"""Which open elements a start tag ends, and which stop the search for them."""
