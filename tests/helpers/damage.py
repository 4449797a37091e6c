"""Damage the content of files at random."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = (*"[]{}:'\",?#!|>%@`&*~-\\", "&a", "*a", "<<", "null", "2.10", "no", "2020-11-31", "all")
# Bytes, letters, and characters that YAML has a meaning for.
ANYTHING = st.one_of(
    st.binary(max_size=8),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(
        st.sampled_from([*MARKS, "\n", "\t", "  ", ": ", "- ", " #", "---\n", "\u200b", "\u2028"]),
        max_size=6,
    ).map(lambda parts: "".join(parts).encode()),
)


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """Cut, flip, double or replace parts of the content."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content)))
        to = min(at + draw(st.integers(0, 40)), len(content))
        match draw(st.sampled_from(("cut", "flip", "double", "replace"))):
            case "cut":
                content = content[:at]
            case "flip" if to > at:
                flipped = content[at] ^ (1 << draw(st.integers(0, 7)))
                content = content[:at] + bytes([flipped]) + content[at + 1 :]
            case "double":
                content = content[:to] + content[at:to] + content[to:]
            case _:
                content = content[:at] + draw(ANYTHING) + content[to:]
    return content
