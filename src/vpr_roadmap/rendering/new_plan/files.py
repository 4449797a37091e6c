"""All files of a new plan, by their paths in its folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vpr_roadmap.input.new_plan.values import BuildServer, NewPlan
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.rendering.new_plan.build_server import build_server_file
from vpr_roadmap.rendering.new_plan.plan_text import plan_text
from vpr_roadmap.rendering.new_plan.readme_text import readme_text
from vpr_roadmap.rendering.new_plan.schools_text import schools_text
from vpr_roadmap.rendering.new_plan.template import fill
from vpr_roadmap.validation.documents.schema import SchemaKind, schema_text
from vpr_roadmap.workspace.discovery.layout import DATA, SCHOOLS, YAML

PLAN_SCHEMA = "../schemas/plan.schema.json"
"""The path of the JSON Schema of plans as seen from the plan."""


class DocumentPlan(NamedTuple):
    """The YAML of a plan from a document, the number of its first activity, the document's name."""

    text: str
    first_number: str
    document: str


class NewFile(NamedTuple):
    """A file to create: its path, with `/` on every system, its text, and what it is."""

    path: str
    text: str
    meaning: Text


def new_plan_files(
    plan: NewPlan,
    server: BuildServer,
    requirement: str,
    today: date,
    source: DocumentPlan | None = None,
) -> Iterator[NewFile]:
    """The files, the plan first.

    There is a list of schools only if the user named schools or the municipality. `requirement` is
    what a build server passes to pip. The sample activity is due this month if the plan has it;
    a plan from a document has no sample.
    """
    text = source.text if source else plan_text(plan, today)
    meaning = init_texts.DOCUMENT_PLAN_FILE if source else init_texts.PLAN_FILE
    yield NewFile(f"{DATA}/{plan.name}{YAML}", text, meaning)
    if plan.has_schools_file:
        yield NewFile(f"{DATA}/{SCHOOLS}", schools_text(plan), init_texts.SCHOOLS_FILE)
    for kind in SchemaKind:
        path = f"schemas/{kind.value}.schema.json"
        yield NewFile(path, schema_text(kind), init_texts.SCHEMA_FILE)
    settings = fill("settings.json", {})
    yield NewFile(".vscode/settings.json", settings, init_texts.SETTINGS_FILE)
    if file := build_server_file(server, requirement):
        yield NewFile(*file, init_texts.SERVER_FILE)
    readme = (
        readme_text(plan, source.first_number, source.document) if source else readme_text(plan)
    )
    yield NewFile("README.md", readme, init_texts.README_FILE)
