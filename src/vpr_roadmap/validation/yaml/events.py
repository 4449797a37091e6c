"""The attributes of PyYAML's events and errors that this package uses."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text. Line, column and index are counted from 0."""

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
    """Where and why the parser stopped, in its own words."""

    @property
    def context(self) -> str | None: ...
    @property
    def context_mark(self) -> Mark | None: ...
    @property
    def problem(self) -> str | None: ...
    @property
    def problem_mark(self) -> Mark | None: ...
