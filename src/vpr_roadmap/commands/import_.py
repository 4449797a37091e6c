"""`roadmap import`: read a plan out of a Word, Excel or other document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.documents import PlanOfDocument, read_plan_of_document
from vpr_roadmap.cli.messages import print_message, print_note
from vpr_roadmap.cli.output import write_page
from vpr_roadmap.cli.parameters import Argument, option
from vpr_roadmap.cli.plan_output import PlanOutput, plan_output
from vpr_roadmap.cli.writer import (
    STDOUT,
    output_file,
    refuse_to_overwrite,
    write_json,
    write_output,
)
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.titles import parse_plan_period
from vpr_roadmap.input.new_plan.values import plan_name
from vpr_roadmap.language.texts import import_texts, record_texts
from vpr_roadmap.periods import month_with
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.rendering.json.account import account_value
from vpr_roadmap.rendering.json.encoder import encode_json
from vpr_roadmap.rendering.pages.import_account import account_page, account_sentences
from vpr_roadmap.workspace.discovery.layout import YAML, is_plan


def command(
    call: Call,
    *,
    document: Annotated[Path, Argument()],
    output: Annotated[Path | None, option("--output", "-o")] = None,
    account: Annotated[Path | None, option("--account")] = None,
    table: Annotated[str | None, option("--table")] = None,
    period: Annotated[str | None, option("--period")] = None,
    dry_run: Annotated[bool, option("--dry-run")] = False,
    force: Annotated[bool, option("--force")] = False,
) -> None:
    if account == STDOUT and not dry_run and output in (None, STDOUT):
        raise UsageError(import_texts.TWO_ON_STDOUT)
    target, account_file = plan_output(output, replace=force), output_file(account)
    refuse_to_overwrite(account_file, [document, *call.plan_files()])
    stated = None if period is None else parse_plan_period(period, call.today)
    schema = target.schema if target else ""
    read = read_plan_of_document(document, call, table=table, period=stated, schema=schema)
    if dry_run:
        _preview(read, call, is_shown=account != STDOUT)
    else:
        _write_plan(read, target, call)
    if account:
        path = target.path.as_posix() if target else None
        value = account_value(read.imported.account, read.counts, document.name, path, call.words)
        write_json(encode_json(value), account_file)


def _preview(read: PlanOfDocument, call: Call, *, is_shown: bool) -> None:
    """Print what became of each row and paragraph, and that no plan was written."""
    if is_shown:
        write_page(lambda: account_page(read.imported.account, read.counts, call.words))
    print_note(call.words, import_texts.NOTHING_WRITTEN)


def _write_plan(read: PlanOfDocument, target: PlanOutput | None, call: Call) -> None:
    """Write the plan to its file, or to stdout, then say what was taken and what comes next."""
    if target:
        target.save(read.text)
    else:
        write_output(read.text, None)
    for sentence in account_sentences(read.imported.account, read.counts, call.words):
        print_message(sentence)
    if target:
        _print_next(target.path, read.plan, call)


def _print_next(path: Path, plan: Plan, call: Call) -> None:
    """Say where the plan is, and which commands to type next."""
    print_note(call.words, record_texts.SAVED, path=str(path))
    typed = quoted(str(path))
    if not is_plan(path.name):
        name = f"{plan_name(plan.period)}{YAML}"
        remark = call.words.say(import_texts.NOT_FOUND_BY_NAME, name=name, path=typed)
        print_note(call.words, record_texts.REMARK, remark=remark)
    day = call.today if call.today in plan.period else plan.period.start
    print_note(call.words, import_texts.NEXT, path=typed, month=month_with(day).written)
