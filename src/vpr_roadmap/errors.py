"""The errors that end a command; `cli.main` catches them and prints their text."""

from __future__ import annotations

import errno
from collections.abc import Sized

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts


class RoadmapError(Exception):
    """The command cannot go on.

    `text` is the message in both languages, `values` are for its fields.
    """

    exit_code: int

    def __init__(self, text: Text, **values: object) -> None:
        super().__init__(text.en)
        self.text = text
        self.values = values


class DocumentError(RoadmapError):
    """A document cannot be read, or has no plan that could be taken from it."""

    exit_code = 1


class UsageError(RoadmapError):
    """The call is wrong: it names something that does not exist, or cannot be understood."""

    exit_code = 2


class FileError(RoadmapError):
    """A file could not be found, read or written; the call and the data may be right."""

    exit_code = 3


def system_error_text(error: OSError) -> Text | str:
    """The reason of a system error; in both languages if we have a text for its code."""
    name = errno.errorcode.get(error.errno or 0, "")
    return error_texts.REASONS.get(name) or error.strerror or str(error)


def in_plans(plans: Sized) -> Text:
    """«в плане», or «в планах» if there are several, for the message of an error."""
    return error_texts.IN_PLAN if len(plans) == 1 else error_texts.IN_PLANS
