"""Why we cannot go on, in words: raised where it is found out, caught once in `cli`."""

from __future__ import annotations

import errno

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts


class RoadmapError(Exception):
    """We cannot go on; caught once, where the command line ends."""

    exit_code: int

    def __init__(self, text: Text, **values: object) -> None:
        super().__init__(text.en)
        self.text = text
        self.values = values


class UsageError(RoadmapError):
    """The command was called with something that does not exist or cannot be meant."""

    exit_code = 2


class FileError(RoadmapError):
    """Neither call nor data are wrong: a file could not be found, read or written."""

    exit_code = 3


def system_error_text(error: OSError) -> Text | str:
    """Why the system refused, in our words where we have them."""
    name = errno.errorcode.get(error.errno or 0, "")
    return error_texts.REASONS.get(name) or error.strerror or str(error)
