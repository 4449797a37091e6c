"""An entry of the catalogue of problems, for a terminal and for docs/checks.md."""

from __future__ import annotations

from textwrap import fill, indent

from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.invisible import BLANK
from vpr_roadmap.nodes import lines as lines_of
from vpr_roadmap.problems import severity_of
from vpr_roadmap.rendering.escaping import character_code, escape_invisible
from vpr_roadmap.rendering.problems.rendered import render_problems
from vpr_roadmap.rendering.problems.text import problem_lines
from vpr_roadmap.validation.catalogue import CatalogueEntry

TAB, ARROW = "\t", "→"


def explanation(entry: CatalogueEntry, words: Words, width: int | None) -> str:
    """The entry as plain text; its sentences are wrapped to `width` if there is one."""
    severity = message_texts.SEVERITIES[severity_of(entry.code)]
    why = words.say(entry.why)
    parts = [
        words.say(message_texts.EXPLAINED, code=entry.code, severity=severity),
        fill(why, width) if width else why,
    ]
    for name, text in entry.texts:
        example = indent(_visible_text(text), "    ")
        parts.append(f"{words.say(message_texts.EXPLAINED_EXAMPLE)}: {name}\n\n{example}".rstrip())
    if entry.problems:
        lines = lines_of(_messages(entry, words).removesuffix("\n"))
        wrapped = (fill(line, width - 4) if width else line for line in lines)
        messages = indent("\n".join(wrapped), "    ")
        parts.append(f"{words.say(message_texts.EXPLAINED_MESSAGE)}:\n\n{messages}".rstrip())
    return "\n\n".join(parts) + "\n"


def markdown_explanation(entry: CatalogueEntry, words: Words) -> str:
    """The entry as a section of docs/checks.md."""
    severity = words.sentence(message_texts.SEVERITIES[severity_of(entry.code)])
    parts = [f"## {entry.code}", f"*{severity}.* {words.say(entry.why)}"]
    for name, text in entry.texts:
        parts.append(f"`{name}`:\n\n```yaml\n{_visible_text(text)}```")
    if entry.problems:
        parts.append(f"```text\n{_messages(entry, words)}```")
    return "\n\n".join(parts) + "\n"


def _visible_text(text: str) -> str:
    """The text with invisible characters as their codes and tabs as arrows."""
    lines = lines_of(text.removesuffix("\n"))
    escaped = (escape_invisible(line.replace(TAB, ARROW)) for line in lines)
    return "".join(
        f"{BLANK.sub(lambda match: character_code(match[0]), line)}\n" for line in escaped
    )


def _messages(entry: CatalogueEntry, words: Words) -> str:
    return problem_lines(render_problems(entry.problems, lambda path: (), words), words)
