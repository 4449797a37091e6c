"""Turn the tree of a file into a valid document and a list of problems.

A wrong value is reported and left out; if it is required, a stand-in takes its place. In this way
one run also checks the rest of the file.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from vpr_roadmap.nodes import Node, data
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.lost_keys import with_lost_keys
from vpr_roadmap.validation.documents.plain_data import DoubtfulValue, plain_data
from vpr_roadmap.validation.documents.reading_problems import ReadingProblems, TooManyProblems
from vpr_roadmap.validation.documents.structure import usable_tree
from vpr_roadmap.validation.documents.value_problems import repair

D = TypeVar("D", bound=Document)

MAX_REPAIRS = 5
"""The maximum number of validations of a document. A repaired value may reveal another error."""


class DocumentReading(NamedTuple, Generic[D]):
    """A file as a document. `document` is None if nothing of the file can be used.

    `source` holds the tree from which the document was made, without unusable values.
    """

    document: D | None
    source: Source
    problems: tuple[Problem, ...]


def read_document(source: Source, shape: type[D]) -> DocumentReading[D]:
    """The document in a file, with a problem for each part that does not fit its format."""
    if document := _document_without_errors(source, shape):
        return DocumentReading(document, source, ())
    problems = ReadingProblems(source.path)
    try:
        document, root = _repaired(source.root, shape, problems)
    except TooManyProblems:
        document, root = None, source.root
    source = source._replace(root=root, lost=source.lost | problems.lost)
    return DocumentReading(document, source, tuple(problems.problems))


def _document_without_errors(source: Source, shape: type[D]) -> D | None:
    """The document of a file without errors, as most are; None if there may be an error."""
    if source.lost:
        return None
    try:
        return shape.model_validate(plain_data(source.root, shape))
    except (DoubtfulValue, ValidationError):
        return None


def _repaired(root: Node, shape: type[D], problems: ReadingProblems) -> tuple[D | None, Node]:
    """The document without wrong values, which are reported, and the tree it was made from."""
    tree, lost_keys = with_lost_keys(root, shape)
    for each in lost_keys:
        problems.report(each.start, "list-without-key", name=each.name)
    usable = usable_tree(tree, shape, problems)
    if usable is None:
        return None, root
    for _ in range(MAX_REPAIRS):
        try:
            return shape.model_validate(data(usable)), usable
        except ValidationError as error:
            usable = repair(usable, error, shape, problems)
    return None, usable
