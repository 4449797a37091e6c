"""Tracked changes of a text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import FindingKind
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.odf.elements import printed_text
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name


class Changes:
    """Reports deleted and inserted texts where they stand."""

    def __init__(self, builder: BlockBuilder) -> None:
        self._builder = builder
        self._deleted: dict[str, str] = {}
        self._inserted: set[str] = set()
        self._open: dict[str, list[str]] = {}

    def read(self, element: Element) -> None:
        """Read the list of all changes; the deleted texts are only there."""
        for region in element:
            id = attribute(region, "id") or ""
            for change in region:
                match local_name(change):
                    case "deletion":
                        self._deleted[id] = printed_text(change)
                    case "insertion":
                        self._inserted.add(id)

    def mark(self, name: str, id: str) -> None:
        """Read a mark in the text: `change`, `change-start` or `change-end`."""
        if name == "change":
            if text := self._deleted.pop(id, ""):
                self._builder.find(FindingKind.DELETED, text)
        elif name == "change-start":
            if id in self._inserted:
                self._open[id] = []
        elif text := "".join(self._open.pop(id, ())).strip():
            self._builder.find(FindingKind.INSERTED, text)

    def add(self, text: str) -> None:
        """Add text of the document; it belongs to the insertions that are open."""
        for inserted in self._open.values():
            inserted.append(text)
