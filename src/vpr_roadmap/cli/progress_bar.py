"""A progress bar for reading many plans."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.workspace.plan_reading.reading import OnProgress

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

SHOWN_AFTER = 1.0
"""The bar appears after so many seconds."""


@contextmanager
def progress_bar(words: Words) -> Iterator[OnProgress | None]:
    """A progress callback that draws a bar on stderr, or None if stderr is not a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(words)
    try:
        yield bar
    finally:
        bar.end()


class _Bar:
    """A bar on stderr that appears after SHOWN_AFTER seconds and disappears at the end."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._start_time = time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int, of: int) -> None:
        if self._shown is None and done < of and time.monotonic() - self._start_time > SHOWN_AFTER:
            self._shown = self._show(of)
        if self._shown:
            progress, task = self._shown
            progress.update(task, completed=done, total=of, refresh=True)

    def _show(self, of: int) -> tuple[Progress, TaskID]:
        # Imported here because most calls end before the bar appears.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        # auto_refresh would start a thread, and reading may fork processes meanwhile.
        progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,
        )
        progress.start()
        return progress, progress.add_task(self._words.say(message_texts.READING_PLANS), total=of)

    def end(self) -> None:
        if self._shown:
            self._shown[0].stop()
