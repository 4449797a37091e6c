"""`roadmap import`: read a plan out of a Word, Excel or other document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.documents import (
    import_file,
    imported_text,
    parse_table_number,
    valid_plan,
)
from vpr_roadmap.cli.messages import print_message, print_note
from vpr_roadmap.cli.output import Output, Renderers
from vpr_roadmap.cli.parameters import Argument, option
from vpr_roadmap.cli.plan_output import plan_output
from vpr_roadmap.cli.writer import (
    STDOUT,
    output_file,
    refuse_to_overwrite,
    write_json,
    write_output,
)
from vpr_roadmap.errors import UsageError
from vpr_roadmap.importing.account import Account
from vpr_roadmap.importing.counts import ImportCounts, import_counts
from vpr_roadmap.input.new_plan.titles import parse_plan_period
from vpr_roadmap.input.new_plan.values import plan_name
from vpr_roadmap.language.texts import import_texts, record_texts
from vpr_roadmap.periods import month_with
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.rendering.json.account import account_value
from vpr_roadmap.rendering.json.encoder import encode_json
from vpr_roadmap.rendering.pages.import_account import (
    account_page,
    account_sentences,
    account_table,
)
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
    imported = import_file(document, call.words, table=parse_table_number(table), period=stated)
    text = imported_text(imported, document, target.schema if target else "", call.words)
    plan = valid_plan(text, target.path if target else None, call)
    counts = import_counts(imported.account, plan)
    if account:
        path = target.path.as_posix() if target else None
        value = account_value(imported.account, counts, document.name, path, call.words)
        write_json(encode_json(value), account_file)
    if dry_run:
        _print_preview(imported.account, counts, call, whole=account != STDOUT)
        return
    if target:
        target.save(text)
    else:
        write_output(text, None)
    for sentence in account_sentences(imported.account, counts, call.words):
        print_message(sentence)
    if target:
        _print_next(target.path, plan, call)


def _print_preview(account: Account, counts: ImportCounts, call: Call, *, whole: bool) -> None:
    """Print the account to stdout if it is to be shown whole; say that no plan was written."""
    if whole:
        renderers = Renderers(
            page=lambda: account_page(account, counts, call.words),
            table=lambda: account_table(account, call.words),
            json=dict,
        )
        Output.chosen(None, None).write(renderers, call.words)
    print_note(call.words, import_texts.NOTHING_WRITTEN)


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
