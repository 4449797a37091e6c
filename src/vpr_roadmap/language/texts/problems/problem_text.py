"""The texts of one problem."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class ProblemText(NamedTuple):
    """What is wrong, why it is a problem, and what to do about it.

    `hint` is None if the message says enough.
    """

    message: Text
    explanation: Text
    hint: Text | None = None


class SpecialCase(NamedTuple):
    """The message and the hint of a problem in a special case, instead of the usual ones."""

    message: Text
    hint: Text | None = None
