"""An entry of the catalogue of problems, for a terminal and for the docs."""

from __future__ import annotations

from vpr_roadmap.catalogue import Entry
from vpr_roadmap.language import texts
from vpr_roadmap.language.faults import line
from vpr_roadmap.language.words import Words
from vpr_roadmap.problems import severity_of
from vpr_roadmap.writers.literal import literal


def explanation(entry: Entry, words: Words) -> str:
    """The entry as lines of text."""
    severity = texts.SEVERITIES[severity_of(entry.code)]
    parts = [words.say(texts.EXPLAINED, code=entry.code, severity=severity), words.say(entry.why)]
    for name, text in entry.texts:
        shown = "".join(f"    {literal(each)}\n" for each in text.splitlines())
        parts.append(f"{words.say(texts.EXPLAINED_EXAMPLE)}: {name}\n\n{shown}".rstrip())
    if entry.problems:
        said = "".join(f"    {literal(line(each, words))}\n" for each in entry.problems)
        parts.append(f"{words.say(texts.EXPLAINED_SAID)}:\n\n{said}".rstrip())
    return "\n\n".join(parts) + "\n"


def markdown_explanation(entry: Entry, words: Words) -> str:
    """The entry as a section of Markdown."""
    severity = words.say(texts.SEVERITIES[severity_of(entry.code)])
    parts = [f"## {entry.code}", f"*{severity}.* {words.say(entry.why)}"]
    for name, text in entry.texts:
        parts.append(f"`{name}`:\n\n```yaml\n{_shown(text)}```")
    if entry.problems:
        said = "".join(f"{literal(line(each, words))}\n" for each in entry.problems)
        parts.append(f"```text\n{said}```")
    return "\n\n".join(parts) + "\n"


def _shown(text: str) -> str:
    return "".join(f"{each}\n" for each in text.splitlines())
