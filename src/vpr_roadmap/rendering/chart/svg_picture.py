"""The picture of one chart: years and months, rows with bars and signs, legend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.language.texts import chart_texts as texts
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.plan.states import PointState
from vpr_roadmap.queries.gantt import Chart
from vpr_roadmap.queries.list import ListItem
from vpr_roadmap.rendering.chart.svg_elements import (
    Attributes,
    cut,
    group,
    line,
    rounded,
    tag,
    text,
    tooltip,
    two_lines,
    width_of,
)
from vpr_roadmap.rendering.chart.svg_scale import (
    EDGE,
    LABELS,
    SIGN_WIDTH,
    MonthScale,
    PlacedSign,
)
from vpr_roadmap.rendering.pages.chart_signs import DEADLINE, legend, names_in, sign, sign_name
from vpr_roadmap.rendering.pages.gantt import chart_title
from vpr_roadmap.rendering.pages.labels import MAX_PERIODS, undated_reason
from vpr_roadmap.rendering.pages.state_labels import state_text
from vpr_roadmap.rendering.pages.sublists import sublist_heading

NUMBER, ROW, BAND, HEAD, LEGEND = 42, 36, 30, 46, 24
DAY_ROOM, NAME_ROOM, SMALL = 20, 20, 11.5
SIGN_HEIGHT, BAR, NARROWEST_BAR, LETTER = 16, 8, 3, 11
INK, DIM, LINE, BAND_FILL, PAPER = "#1b1f24", "#57606a", "#d0d7de", "#eef2f6", "#ffffff"
# Dark enough for white characters: the contrast is at least 4.5 to 1.
COLOURS = {
    "done": "#1a7f37",
    "done-late": "#8a5a00",
    "partial": "#b3261e",
    "active": "#0b57d0",
    "upcoming": "#5f6b7a",
    "overdue": "#b3261e",
    "not-done": "#b3261e",
    "postponed": "#6b3fa0",
    "cancelled": "#6e5a4f",
    DEADLINE: "#0b57d0",
}
TODAY = "#b3261e"


class Picture(NamedTuple):
    """One chart and how it is drawn.

    `titled` adds a title, section headings and a legend: without them it is a picture for a page.
    `several` says that other charts stand beside it.
    """

    chart: Chart
    words: Words
    scale: MonthScale
    titled: bool
    several: bool

    @property
    def width(self) -> int:
        return self.scale.width

    @property
    def banded(self) -> bool:
        return self.titled and bool(self.chart.plan.sections)

    @property
    def top(self) -> int:
        """The y coordinate at which the rows begin."""
        return HEAD + (LEGEND + NAME_ROOM if self.titled else 0)

    @property
    def bottom(self) -> int:
        """The y coordinate at which the rows end."""
        bands = len(self.chart.sublists) if self.banded else 0
        rows = sum(len(sublist.items) for sublist in self.chart.sublists)
        return self.top + bands * BAND + rows * ROW

    @property
    def height(self) -> int:
        below = DAY_ROOM + len(list(self._legend_lines())) * LEGEND if self.titled else 0
        return self.bottom + EDGE + below

    def parts(self) -> Iterator[str]:
        """The elements of the picture in drawing order."""
        if self.titled:
            heading = chart_title(self.chart, self.words, several=self.several)
            yield text(EDGE, 24, heading, {"font-size": 16, "font-weight": "bold", "fill": INK})
            name = cut(self.chart.plan.title, self.width - 2 * EDGE, 12)
            yield text(EDGE, 42, name, {"class": "dim", "fill": DIM})
        yield from self._head()
        yield from self._today()
        y = self.top
        for sublist in self.chart.sublists:
            if self.banded:
                yield from self._band(sublist_heading(sublist.key, self.words), y)
                y += BAND
            for item in sublist.items:
                yield from self._row(item, y)
                y += ROW
        if self.titled:
            yield from self._legend()

    def _head(self) -> Iterator[str]:
        """Years and months, and a line down from the start of each month."""
        base, named = self.top - 8, self._month_names()
        for index, month in enumerate(self.chart.months):
            x, number, year = self.scale.x_of_month(index), month.start.month, month.start.year
            new_year = index == 0 or number == 1
            yield line(x, base - 26 if new_year else base - 8, x, self.bottom, "grid", LINE)
            if new_year:
                bold = {"class": "dim", "fill": DIM, "font-weight": "bold"}
                yield text(x + 4, base - 18, str(year), bold)
            if number in named:
                yield text(x + 4, base, named[number], {"class": "dim", "fill": DIM})
        yield line(self.width - EDGE, base - 8, self.width - EDGE, self.bottom, "grid", LINE)

    def _month_names(self) -> dict[int, str]:
        """The names of the months by number, in full if there is room, otherwise three letters.

        If even these do not fit, only every third month has a name.
        """
        names = {number: self.words.month_name(number) for number in range(1, 13)}
        if max(width_of(name, 12) for name in names.values()) < self.scale.month_width - 4:
            return names
        short = {number: name[:3] for number, name in names.items()}
        if max(width_of(name, 12) for name in short.values()) < self.scale.month_width - 4:
            return short
        return {number: short[number] for number in (1, 4, 7, 10)}

    def _band(self, heading: str, y: int) -> Iterator[str]:
        fill = {"x": 0, "y": y, "width": self.width, "height": BAND - 4}
        yield tag("rect", {"class": "band", **fill, "fill": BAND_FILL})
        label = cut(heading, self.width - 2 * EDGE, 12.5)
        look = {"class": "ink", "fill": INK, "font-weight": "bold", "font-size": 12.5}
        yield text(EDGE, y + 18, label, look)

    def _row(self, item: ListItem, y: int) -> Iterator[str]:
        number = item.activity.number
        middle = ROW / 2 + 4
        room = LABELS - EDGE - NUMBER - 10
        lines = list(filter(None, two_lines(item.activity.title, room, SMALL)))
        ink = {"class": "ink", "fill": INK, "font-size": SMALL}
        parts = [text(EDGE, middle, cut(number, NUMBER - 4, 12), {"class": "dim", "fill": DIM})]
        first = middle - 7 * (len(lines) - 1)
        parts += (
            text(EDGE + NUMBER, first + 14 * index, title_line, ink)
            for index, title_line in enumerate(lines)
        )
        if item.undated:
            label = undated_reason(item.activity, self.words)
            look = {"class": "dim", "fill": DIM, "font-style": "italic"}
            parts.append(text(LABELS + 4, middle, label, look))
        if _has_many_points(item):
            parts.append(tooltip(_name(item)))
        for placed in self.scale.placed(item):
            parts += self._point(placed, item)
        parts.append(line(0, ROW, self.width - EDGE, ROW, "grid", LINE))
        place = {"class": "row", "data-activity": number, "transform": f"translate(0 {y})"}
        yield from group(place, parts)

    def _point(self, placed: PlacedSign, item: ListItem) -> list[str]:
        """A bar from the start to the deadline, and the sign at its end if the deadline is shown.

        There is no bar if the sign would hide it.
        """
        shown = self.scale.shown
        point, lasts, left, width = placed
        name = sign_name(point, reported=self.chart.plan.is_reported)
        start = self.scale.start_of(max(lasts.start, shown.start))
        end = self.scale.end_of(min(lasts.deadline, shown.deadline))
        middle = ROW / 2
        wide = max(end - start - 2, NARROWEST_BAR)
        begin = min(start + 1, self.width - EDGE - wide)
        bar = {"x": rounded(begin), "y": middle - BAR / 2, "height": BAR, "rx": 3}
        parts = [tooltip(self._tooltip_text(point, item))]
        look = self._look({"fill": COLOURS[name], "fill-opacity": 0.35})
        signed = lasts.deadline <= shown.deadline
        if not (signed and left <= start + 1 and end <= left + width + 1):
            parts.append(
                tag("rect", {**bar, "width": rounded(wide), "class": f"bar {name}", **look})
            )
        if signed:
            parts += self._sign(name, left, middle, width)
        return group({**self._look({"class": "point"}), "data-point": point.id}, parts)

    def _sign(self, name: str, x: float, middle: float, width: float = SIGN_WIDTH) -> Iterator[str]:
        """A sign with its character, or without it if the sign is too narrow."""
        box = {"x": rounded(x), "y": middle - SIGN_HEIGHT / 2, "width": rounded(width)}
        round_by = min(4, rounded(width / 4))
        look = {
            "class": f"sign {name}",
            "height": SIGN_HEIGHT,
            "rx": round_by,
            **self._look({"fill": COLOURS[name]}),
        }
        yield tag("rect", {**box, **look})
        character = "" if name == DEADLINE or width < LETTER else sign(name, self.words)
        if character:
            size, below = (20, 6) if character == "·" else (11, 4)
            look = {"fill": PAPER, "font-size": size, "font-weight": "bold"}
            centre = {**self._look({"text-anchor": "middle"}), "class": "on", **self._look(look)}
            yield text(x + width / 2, middle + below, character, centre)

    def _look(self, look: Attributes) -> Attributes:
        """The attributes for the look of marks; none in a page, whose style sheet has them."""
        return look if self.titled else {}

    def _tooltip_text(self, point: PointState, item: ListItem) -> str:
        plan = self.chart.plan
        values = {
            "name": item.activity.number if _has_many_points(item) else _name(item),
            "deadline": format_day(point.deadline) if point.deadline else "",
        }
        if not plan.is_reported:
            return self.words.say(texts.POINT, **values)
        return self.words.say(
            texts.POINT_STATE, **values, state=state_text(point, plan, self.words)
        )

    def _today(self) -> Iterator[str]:
        if self.chart.today is None:
            return
        x = self.scale.start_of(self.chart.as_of.day)
        dashes = {"stroke-dasharray": "4 3", "stroke-width": 1.5}
        yield line(x, self.top - 4, x, self.bottom + 2, "today", TODAY, dashes)
        if not self.titled:
            return
        label = self.words.say(texts.ON_DAY, day=self.chart.as_of.day)
        anchor = {"text-anchor": "end"} if x + width_of(label, 11) > self.width else {}
        look = {"class": "today", "fill": TODAY, "font-size": 11, "font-weight": "bold"}
        yield text(x, self.bottom + 15, label, {**anchor, **look})

    def _legend(self) -> Iterator[str]:
        for number, entries in enumerate(self._legend_lines()):
            y = self.bottom + DAY_ROOM + 14 + number * LEGEND
            for x, name, meaning in entries:
                yield from self._sign(name, x, y)
                yield text(x + SIGN_WIDTH + 6, y + 4, meaning, {"class": "ink", "fill": INK})

    def _legend_lines(self) -> Iterator[list[tuple[float, str, str]]]:
        """The signs and their meanings, as many in a line as fit, each with its x coordinate."""
        names = names_in(self.chart)
        line: list[tuple[float, str, str]] = []
        x = float(EDGE)
        for name, (_, meaning) in zip(names, legend(names, self.words), strict=True):
            wide = SIGN_WIDTH + 24 + width_of(meaning, 12)
            if line and x + wide > self.width:
                yield line
                line, x = [], float(EDGE)
            line.append((x, name, meaning))
            x += wide
        if line:
            yield line


def _name(item: ListItem) -> str:
    return f"{item.activity.number} {item.activity.title.rstrip('.')}"


def _has_many_points(item: ListItem) -> bool:
    """Whether the row has the title as its tooltip, because it has too many control points."""
    return len(item.points) > MAX_PERIODS
