"""A new plan that is read from a document: `roadmap init --from`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.documents import read_plan_of_document
from vpr_roadmap.cli.new_plan import ParsedOptions
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.values import NewPerson, NewPlan
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.plan.parties import Person
from vpr_roadmap.rendering.new_plan.files import PLAN_SCHEMA, DocumentPlan
from vpr_roadmap.rendering.pages.import_account import account_sentences


class ReadPlan(NamedTuple):
    """The new plan, the YAML of the document's plan, and sentences about what was read."""

    plan: NewPlan
    source: DocumentPlan
    sentences: tuple[str, ...]


def read_new_plan(document: Path, given: ParsedOptions, call: Call) -> ReadPlan:
    """The plan in a document, which takes the period from the options if they state it.

    Raises UsageError for an option whose value the document states; DocumentError, FileError, and
    Exit if the plan has errors.
    """
    stated = {"title": given.title, "responsible": given.people, "activity": given.activities}
    if refused := tuple(f"--{name}" for name, value in stated.items() if value is not None):
        raise UsageError(init_texts.NOT_WITH_DOCUMENT, options=refused)
    read = read_plan_of_document(document, call, period=given.period, schema=PLAN_SCHEMA)
    imported, plan = read.imported, read.plan
    people = (seen.party for seen in imported.plan.parties)
    new = NewPlan(
        plan.title,
        plan.period,
        given.municipality or None,
        given.schools or (),
        tuple(NewPerson(each.name, each.post) for each in people if isinstance(each, Person)),
    )
    source = DocumentPlan(read.text, plan.activities[0].number, document.name)
    sentences = account_sentences(imported.account, read.counts, call.words)
    return ReadPlan(new, source, tuple(sentences))
