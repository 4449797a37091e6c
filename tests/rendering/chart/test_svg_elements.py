"""How much of a text fits into a picture."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.rendering.chart.svg_elements import cut, two_lines, width_of

texts = st.text(st.sampled_from("а Ш.W-"), max_size=60).map(str.strip)


@given(texts, st.integers(20, 200))
def test_first_line_has_all_the_words_that_fit(text: str, width: int) -> None:
    first, second = two_lines(text, width, 12)
    if width_of(text, 12) <= width:
        assert (first, second) == (text, "")
        return
    ends = [at for at in range(1, len(text)) if text[at] == " "]
    fitting = [at for at in ends if width_of(text[:at], 12) <= width]
    if not fitting:
        assert (first, second) == (cut(text, width, 12), "")
        return
    assert first == text[: fitting[-1]]
    assert second == cut(text[fitting[-1] :].strip(), width, 12)


def test_very_long_text_is_measured_once() -> None:
    """Measuring it again at every space would take hours."""
    first, second = two_lines("слово " * 200_000, 300, 11.5)
    assert first.startswith("слово слово") and len(first) < 60
    assert second.endswith("…") and len(second) < 60
