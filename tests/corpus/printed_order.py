"""The order, the stamp and the passport as they are printed before a plan."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedRow, PrintedTable, plain_table
from tests.corpus.layout import Layout
from tests.corpus.plan_data import CorpusPlan

GENITIVE = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


def printed_order(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    order = plan.order
    if not order:
        return
    yield Para(order["issuer"], is_bold=True, is_centered=True)
    yield from _order_form(order) if layout.order == "form" else _order_lines(order)


def _order_lines(order: Mapping[str, Any]) -> Iterator[Block]:
    yield Para(" ".join(order["kind"].upper()), is_bold=True, is_centered=True)
    yield Para(f"{order['date_printed']}\t№ {order['number']}")
    yield Para(order["place"], is_centered=True)
    yield Para(order["title"], is_bold=True)
    yield Para(order["preamble"])
    yield from (Para(f"{clause['number']}. {clause['text']}") for clause in order["clauses"])
    yield from (Para(line) for line in order["signature"])
    yield Para("Приложение", is_right=True)
    yield Para(f"к документу от {order['date']:%d.%m.%Y} № {order['number']}", is_right=True)


def _order_form(order: Mapping[str, Any]) -> Iterator[Block]:
    """Date and number in a table, the title on several lines, the signature on one."""
    yield Para(order["kind"].upper(), is_bold=True, is_centered=True)
    texts = (
        f"«{order['date']:%d}» {_month_and_year(order['date'])} г.",
        "",
        f"№ {order['number']}",
    )
    yield PrintedTable((PrintedRow(tuple(map(PrintedCell, texts))),))
    yield Para(order["place"])
    words = order["title"].split(" ")
    lines = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
    yield Para("\n".join(lines))
    *preamble, last = order["preamble"].split(" ")
    yield Para(" ".join(preamble))
    yield Para(last.upper(), is_bold=True)
    yield from (Para(f"{clause['number']}.\t{clause['text']}") for clause in order["clauses"])
    post, name = order["signature"]
    yield Para(f"{post}\t\t\t{name}")
    yield Para("Приложение № 1", is_right=True)
    yield Para("УТВЕРЖДЕНО", is_right=True)
    yield Para(f"документом от {order['date']:%d.%m.%Y} г. № {order['number']}", is_right=True)


def _month_and_year(day: datetime.date) -> str:
    return f"{GENITIVE[day.month - 1]} {day.year}"


def printed_stamp(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    if layout.stamp_as_table and plan.stamp:
        cells = (PrintedCell(""), PrintedCell("\n".join(plan.stamp)))
        yield PrintedTable((PrintedRow(cells),))
    else:
        yield from (Para(line, is_right=True) for line in plan.stamp)


def printed_passport(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    if not plan.passport:
        return
    tasks = [f"{each['number']}. {each['text']}" for each in plan.passport.get("tasks", ())]
    parts = [
        *((more["heading"], [more["text"]]) for more in plan.passport.get("more", ())),
        ("Цель", [plan.passport["goal"]]),
        ("Задачи", tasks),
        ("Ожидаемые результаты", [plan.passport.get("expected_results")]),
    ]
    parts = [(heading, texts) for heading, texts in parts if any(texts)]
    yield Para("ПАСПОРТ", is_bold=True, is_centered=True)
    if layout.passport == "table":
        yield plain_table(tuple((heading, "\n".join(texts)) for heading, texts in parts))
        return
    for heading, texts in parts:
        if layout.passport == "inline" and len(texts) == 1:
            yield Para(f"{heading}: {texts[0]}")
            continue
        yield Para(f"{heading}:", is_bold=True)
        yield from (Para(text) for text in texts)
