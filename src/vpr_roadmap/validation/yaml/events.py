"""What we use of a YAML parser's events and errors, whichever library made them."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


class Event(Protocol):
    @property
    def start_mark(self) -> Mark | None: ...
    @property
    def end_mark(self) -> Mark | None: ...


class NodeEvent(Event, Protocol):
    @property
    def anchor(self) -> str | None: ...


class ScalarEvent(NodeEvent, Protocol):
    @property
    def tag(self) -> str | None: ...
    @property
    def value(self) -> str: ...
    @property
    def style(self) -> str | None: ...


class CollectionStart(NodeEvent, Protocol):
    @property
    def tag(self) -> str | None: ...
    @property
    def flow_style(self) -> bool | None: ...


class ParserError(Protocol):
    """Where the parser gave up, and in its words why."""

    @property
    def context(self) -> str | None: ...
    @property
    def context_mark(self) -> Mark | None: ...
    @property
    def problem(self) -> str | None: ...
    @property
    def problem_mark(self) -> Mark | None: ...
