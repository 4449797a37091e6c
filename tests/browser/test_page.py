"""The page in a browser: what is seen, found, kept in its address, printed, and let run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import parse_qs, quote

import pytest

from tests.browser.conftest import Q4, TAME, Show, module, wrote
from tests.conftest import Run
from tests.helpers.forms import FORMS

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = ("example", "english", "year", "order", "hostile", "region")
TOTAL = 35
"""The control points of the example: 32 of the plan, and three dates given to 2.6."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_nothing_and_asks_for_nothing(made: Path, show: Show, name: str) -> None:
    """It is true that a page opened from a disk needs no other file, and complains of nothing."""
    shown = show(path := made / f"{name}.html")
    assert shown.page.locator("h1").is_visible()
    assert (shown.said, shown.asked) == ([], [path.as_uri()])
    language = "en" if name == "english" else "ru"
    assert shown.page.locator("html").get_attribute("lang") == language


# What is found.


SEEN = """() => {
    const seen = (name, what) => [...document.querySelectorAll(name)]
        .filter(each => each.getClientRects().length).map(what);
    const section = heading => heading.textContent.split(".")[0];
    return {
        points: seen("#points tr[data-point]", row => row.cells[0].textContent.trim()).join(" "),
        bands: seen("#points tr.band", section),
        captions: seen("figcaption", section),
        pictures: seen("svg.gantt", picture => picture.id).length,
        rows: seen("g.row", row => [
            row.dataset.activity, row.transform.baseVal.consolidate().matrix.f]),
    };
}"""
"""What is seen of the plan: the numbers of points, of sections and of the chart's activities."""


def numbers(page: Page) -> str:
    """The numbers of the rows that are seen, from above."""
    return str(page.evaluate(SEEN)["points"])


def pictured(page: Page) -> dict[str, float]:
    """The activities that are seen in the pictures, and how far below the picture's edge."""
    return dict(page.evaluate(SEEN)["rows"])


def count(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def assert_shown(page: Page, expected: str) -> None:
    """It is true that rows, their headings, pictures and the count are of the same points."""
    seen, found = page.evaluate(SEEN), expected.split()
    assert seen["points"] == expected
    assert count(page) == f"Показано сроков: {len(found)} из {TOTAL}"
    activities = list(dict.fromkeys(found))
    assert [number for number, _ in seen["rows"]] == activities
    sections = list(dict.fromkeys(number[0] for number in activities))
    assert seen["bands"] == seen["captions"] == sections
    assert seen["pictures"] == len(sections)


def fragment(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def choose(page: Page, choices: dict[str, str]) -> None:
    for name, value in choices.items():
        if name == "text":
            page.fill("#filter-text", value)
        else:
            page.select_option(f"#filter-{name}", value)


EVERYTHING = (
    "1.1 1.2 1.3 1.3 1.3 1.3 1.4 1.5 1.6 1.7 1.8 "
    "2.1 2.2 2.3 2.4 2.5 2.5 2.6 2.6 2.6 2.7 2.8 2.9 2.10 2.11 2.12 "
    "3.1 3.2 3.3 3.4 3.5 3.5 4.1 4.2 4.3"
)
NOVEMBER = {"month": "2020-11"}
IN_NOVEMBER = "1.3 2.3 2.4 2.5 2.6 2.10 3.1 3.2 3.3 3.4 4.1 4.2 4.3"
PRYADUSCHENKO, SIMONENKO, HEADS = "Прядущенко А.В.", "Симоненко Л.И.", "Руководители ОУ"
FOUND: list[tuple[dict[str, str], str]] = [
    ({}, EVERYTHING),
    (NOVEMBER, IN_NOVEMBER),
    ({"month": "2021-06"}, "1.3 2.11 2.12"),
    ({"who": PRYADUSCHENKO}, "1.1 1.2 1.3 1.3 1.3 1.3 1.8 2.7 2.8 2.9"),
    ({"who": HEADS}, "1.4 1.5 3.1 3.2 3.5 3.5"),
    (
        {"school": "34"},
        "1.4 1.5 1.6 1.7 1.8 2.1 2.2 2.7 3.1 3.2 3.3 3.4 3.5 3.5 4.1 4.2 4.3",
    ),
    ({"state": "overdue"}, "4.2"),
    ({"state": "done-late"}, "1.5 2.4"),
    ({"text": "олимпиад"}, "2.10"),
    ({"text": "  ПАРТНЁРСКИХ "}, "1.5 2.4"),
    ({"text": "(СОШ № 2, 4"}, "2.7"),
    ({**NOVEMBER, "who": SIMONENKO}, "1.3 2.3 2.4 2.5 2.6 2.10 3.2 3.3 3.4 4.1 4.2 4.3"),
    ({**NOVEMBER, "who": SIMONENKO, "school": "34"}, "3.2 3.3 3.4 4.1 4.2 4.3"),
    ({**NOVEMBER, "who": SIMONENKO, "school": "34", "state": "done"}, "4.1 4.3"),
    ({**NOVEMBER, "school": "34", "state": "done", "text": "электронных"}, "4.3"),
    # In the inspection, which goes on, school 2 is done, and the others are not.
    ({"school": "2", "state": "active"}, "3.1 3.2 3.3 3.4"),
    ({"school": "34", "state": "active"}, "2.7 3.1 3.2 3.3 3.4"),
    ({"text": "п. 2.7"}, "2.7"),
    ({"text": "симоненко исполняется"}, "2.5 2.7 2.10 3.2 3.3 3.4"),
    *(({"text": form("партнёрских соглашений")}, "1.5 2.4") for form in FORMS.values()),
]


def test_filters_show_what_was_asked_for(made: Path, show: Show) -> None:
    """It is true of one choice after the other, everything being there again in between."""
    shown = show(made / "example.html")
    for choices, expected in FOUND:
        choose(shown.page, choices)
        assert_shown(shown.page, expected)
        shown.page.get_by_role("button", name="Сбросить").click()
        assert_shown(shown.page, EVERYTHING)
    assert shown.said == []


def test_the_address_keeps_the_filters(made: Path, show: Show) -> None:
    """It is true that a page opened anew with it shows the same, and names the same filters."""
    choices = {**NOVEMBER, "who": SIMONENKO, "school": "34", "state": "done", "text": "анализ"}
    page = show(made / "example.html").page
    choose(page, choices)
    kept = fragment(page)
    assert kept.startswith("#month=2020-11&who=%D0")
    assert parse_qs(kept[1:]) == {name: [value] for name, value in choices.items()}
    anew = show(made / "example.html", kept).page
    assert_shown(anew, "4.1 4.3")
    assert {name: anew.input_value(f"#filter-{name}") for name in choices} == choices


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("#month=2020-11&who=Симоненко+Л.И.&school=34", "3.2 3.3 3.4 4.1 4.2 4.3"),
        ("#state=overdue", "4.2"),
        ("#text=партнерских", "1.5 2.4"),
        *(
            (f"#month=2020-11&school=34&who={quote(form(SIMONENKO))}", "3.2 3.3 3.4 4.1 4.2 4.3")
            for form in FORMS.values()
        ),
        ("#part-2", EVERYTHING),
        ("#colour=red", EVERYTHING),
        ("#%E0%A4%A", EVERYTHING),
    ],
)
def test_an_address_is_followed(made: Path, show: Show, fragment: str, expected: str) -> None:
    """It is true that one that names no filter shows everything."""
    shown = show(made / "example.html", fragment)
    assert_shown(shown.page, expected)
    assert shown.said == []


@pytest.mark.parametrize("fragment", ["#school=99", "#month=1999-01", "#who=77&state=done"])
def test_what_the_page_does_not_have_is_not_found(made: Path, show: Show, fragment: str) -> None:
    """It is true that an address kept from another day does not turn into the whole list."""
    page = show(made / "example.html", fragment).page
    assert count(page) == "Ничего не найдено: измените условия или нажмите «Сбросить»"
    page.get_by_role("button", name="Сбросить").click()
    assert_shown(page, EVERYTHING)


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString", "hasOwnProperty"])
def test_what_every_object_has_is_no_school(made: Path, show: Show, name: str) -> None:
    shown = show(made / "example.html", f"#school={name}")
    assert count(shown.page) == "Ничего не найдено: измените условия или нажмите «Сбросить»"
    shown.page.get_by_role("button", name="Сбросить").click()
    assert_shown(shown.page, EVERYTHING)
    assert shown.said == []


@pytest.mark.parametrize("key", ["__proto__", "constructor", "лицей-1"])
def test_a_school_may_have_any_key(tmp_path: Path, roadmap: Run, show: Show, key: str) -> None:
    here = wrote(tmp_path, TAME)
    schools = here / "schools.yaml"
    text = schools.read_text(encoding="utf-8")
    text = text.replace("number: 2,", f"number: {key},").replace("[2, 4]", f"[{key}, 4]")
    schools.write_text(text, encoding="utf-8")
    assert roadmap("report", *Q4, "-o", "x.html", here=here).code == 0
    shown = show(here / "x.html", f"#school={key}")
    assert numbers(shown.page) == "1.3"
    assert shown.page.locator("#filter-school").input_value() == key
    assert shown.said == []


@pytest.mark.parametrize(
    "person", ["Петрова | Иванова", "$& {count} $`", " Петрова\u00a0 А.А. ", "x\ny"]
)
def test_rows_are_found_by_any_name(tmp_path: Path, roadmap: Run, show: Show, person: str) -> None:
    here = wrote(tmp_path, {**TAME, "person": person})
    assert roadmap("report", *Q4, "-o", "x.html", here=here).code == 0
    page = show(here / "x.html").page
    page.select_option("#filter-who", index=1)
    assert numbers(page) == "1.1 1.2 2.1 2.2"
    named = " ".join(person.split()).replace("\u00a0", " ")
    said = " ".join(str(page.locator("#picked").text_content()).split())
    assert said == f"Отбор: Ответственный — {named}. Показано сроков: 4 из 5"


def test_a_school_that_is_chosen_shows_its_own_state_and_deadline(made: Path, show: Show) -> None:
    page = show(made / "example.html", "#school=2").page
    row = page.locator("#points tr[data-point^='2.7@']")
    sign = page.locator("svg g.row[data-activity='2.7'] text.on")
    assert row.locator("td").nth(5).inner_text() == "исполнено"
    assert sign.text_content() == "И"
    page.get_by_role("button", name="Сбросить").click()
    whole = row.locator("td").nth(5).inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert whole == "исполняется (исполнено в 3 из 7 школ)"
    assert sign.text_content() == "Р"


def test_going_to_a_place_keeps_the_filters_in_the_address(made: Path, show: Show) -> None:
    page = show(made / "example.html", "#month=2021-06").page
    page.get_by_role("link", name="2. Исполнение мероприятий").click()
    page.wait_for_function("location.hash === '#month=2021-06'")
    assert_shown(page, "1.3 2.11 2.12")


def test_the_filters_are_printed_with_the_table(made: Path, show: Show) -> None:
    page = show(made / "example.html", "#school=34&month=2021-01").page
    page.emulate_media(media="print")
    said = page.locator("#picked").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert said == ("Отбор: Месяц — январь 2021 года; Школа — СОШ № 34. Показано сроков: 5 из 35")
    assert show(made / "example.html").page.locator("#picked").text_content() == ""


def test_filters_are_called_what_people_call_them(made: Path, show: Show) -> None:
    page = show(made / "example.html").page
    for label, value, name in (
        ("Месяц", "2020-11", "ноябрь 2020 года"),
        ("Ответственный", PRYADUSCHENKO, "Прядущенко А.В."),
        ("Ответственный", SIMONENKO, "Симоненко Л.И."),
        ("Ответственный", HEADS, "Руководители ОУ"),
        ("Школа", "34", "СОШ № 34"),
        ("Состояние", "overdue", "просрочено"),
        ("Состояние", "done-late", "исполнено с нарушением срока"),
    ):
        option = page.get_by_label(label, exact=True).locator(f"option[value='{value}']")
        assert option.inner_text().replace("\N{NO-BREAK SPACE}", " ") == name


def test_a_picture_closes_up(made: Path, show: Show) -> None:
    """It is true that what is left stands row below row, and that the picture ends below it."""
    page = show(made / "example.html").page
    second = page.locator("svg.gantt").nth(1)
    before, high = pictured(page), second.bounding_box()
    choose(page, {"who": PRYADUSCHENKO})
    after, low = pictured(page), second.bounding_box()
    for number, place in {"1.1": "1.1", "1.8": "1.4", "2.7": "2.1", "2.9": "2.3"}.items():
        assert after[number] == before[place]
    assert high and low and low["height"] < high["height"] / 2


def test_nothing_found_is_said(made: Path, show: Show) -> None:
    page = show(made / "example.html").page
    choose(page, {"state": "overdue", "month": "2020-07"})
    assert count(page) == "Ничего не найдено: измените условия или нажмите «Сбросить»"
    assert (numbers(page), pictured(page)) == ("", {})
    assert page.locator("#points tr.band:visible, figure:visible").count() == 0


def test_reset_shows_everything_again(made: Path, show: Show) -> None:
    page = show(made / "example.html").page
    choose(page, {**NOVEMBER, "who": SIMONENKO, "text": "учебников"})
    assert_shown(page, "4.1 4.2")
    page.get_by_role("button", name="Сбросить").click()
    assert_shown(page, EVERYTHING)
    for field in page.locator("#filters select, #filters input").all():
        assert field.input_value() == ""
    assert fragment(page) == "#plan"


def test_an_address_typed_into_an_open_page_is_followed(made: Path, show: Show) -> None:
    page = show(made / "example.html", "#state=done-late").page
    assert_shown(page, "1.5 2.4")
    page.goto((made / "example.html").as_uri() + "#month=2021-06")
    page.wait_for_function("document.getElementById('filter-month').value === '2021-06'")
    assert_shown(page, "1.3 2.11 2.12")


def test_where_nothing_was_recorded_states_are_no_filter(made: Path, show: Show) -> None:
    """It is true that 2.6, which has no date, is then found in every month."""
    page = show(made / "order.html", "#month=2020-07&state=overdue").page
    assert page.locator("#filter-state").count() == 0
    assert "Состояние" not in page.locator("#points thead").inner_text()
    assert numbers(page) == "1.1 1.2 1.4 1.8 2.6 3.3"


# Who comes without a mouse, or without scripts.


def focused(page: Page) -> str:
    name: str = page.evaluate("document.activeElement.id || document.activeElement.className")
    return name


def tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        if focused(page) == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"«{name}» is not reached by Tab")


def test_filters_are_worked_by_keys_alone(made: Path, show: Show) -> None:
    page = show(made / "example.html").page
    page.keyboard.press("Tab")
    skip = page.locator("a.skip").bounding_box()
    assert focused(page) == "skip" and skip and skip["x"] >= 0 and skip["y"] >= 0
    tab_to(page, "filter-month")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    assert page.input_value("#filter-month") == "2020-11"
    assert_shown(page, IN_NOVEMBER)
    tab_to(page, "filter-text")
    page.keyboard.type("учебников")
    assert_shown(page, "4.1 4.2")
    tab_to(page, "reset")
    page.keyboard.press("Enter")
    assert_shown(page, EVERYTHING)


def test_without_scripts_everything_is_seen_and_no_filter(made: Path, show: Show) -> None:
    shown = show(made / "example.html", "#state=overdue", java_script_enabled=False)
    page = shown.page
    assert numbers(page) == EVERYTHING
    assert page.locator("g.row:visible").count() == page.locator("g.row").count() == 28
    assert page.locator("figure:visible").count() == 4
    assert not page.locator("#filters").is_visible()
    assert shown.said == []


# How it looks.


@pytest.mark.parametrize("name", [*PAGES, "tame"])
def test_a_page_is_no_wider_than_its_window(made: Path, show: Show, name: str) -> None:
    """It is true on both sides of the width at which tables become lists, and elsewhere."""
    page, widths = show(made / f"{name}.html").page, [360, 768, 769, 800, 1400]
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found.append(page.evaluate("document.documentElement.scrollWidth"))
    assert found == widths


LOOKS: list[tuple[int, Literal["light", "dark"]]] = [
    *((360, "light"), (360, "dark")),
    *((1400, "light"), (1400, "dark")),
]
AXE = """axe.run({resultTypes: ["violations"]}).then(found => [
    found.violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).join("; ")}`),
    found.passes.map(each => each.id)])"""


@pytest.mark.parametrize("name", ["example", "order", "hostile", "region"])
def test_axe_finds_nothing_that_keeps_people_out(made: Path, show: Show, name: str) -> None:
    """It is true of narrow windows and of wide ones, by day and by night."""
    axe = module("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = show(made / f"{name}.html", bypass_csp=True).page
    page.evaluate(axe)
    wrong = {}
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        wrong[width, scheme], passed = page.evaluate(AXE)
        assert "color-contrast" in passed
    assert {look: found for look, found in wrong.items() if found} == {}


# How it is printed.


def test_print_is_a4_upright_and_on_its_side(made: Path, show: Show) -> None:
    content = show(made / "example.html").page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[([\d. ]+)\]", content)
    sizes = {tuple(round(float(number)) for number in box.split()) for box in boxes}
    assert sizes == {(0, 0, 595, 842), (0, 0, 842, 595)}


def test_what_is_printed_is_a_document(made: Path, show: Show) -> None:
    """It is true of paper, whatever the screen: black on white, no filters, no row cut in two."""
    page = show(made / "example.html", color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator("#filters, .contents, .skip, .figures").count() == 4
    assert page.locator("#filters:visible, .contents:visible, .skip:visible").count() == 0
    look = "name => getComputedStyle(document.body)[name]"
    assert page.evaluate(look, "color") == "rgb(0, 0, 0)"
    assert page.evaluate(look, "backgroundColor") == "rgb(255, 255, 255)"
    cut = "all => all.filter(each => getComputedStyle(each).breakInside !== 'avoid').length"
    for kind in ("tr", "figure", ".signature"):
        assert page.locator(kind).count() > 0
        assert page.locator(kind).evaluate_all(cut) == 0


# What the data can do.


def test_text_from_the_data_is_shown_and_does_nothing(made: Path, show: Show) -> None:
    shown = show(made / "hostile.html")
    page = shown.page
    page.locator("#points td").filter(has_text="onerror").first.hover()
    choose(page, {"text": "</STYLE>"})
    assert numbers(page) == "1.2"
    page.get_by_role("button", name="Сбросить").click()
    assert page.evaluate("window.pwned") is None
    assert shown.said == [] and len(shown.asked) == 1
    text = page.locator("#points").inner_text()
    for said in ('"><img src=x onerror="window.pwned = 1">', "</style><style>", "{{ 7 * 7 }}"):
        assert said in text
    assert "خطة العمل" in text and "👩\u200d🏫" in text and "\\u202eыловш" in text
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", page.content())


def test_the_data_makes_no_element_and_no_attribute(made: Path, show: Show) -> None:
    """It is true that a plan that means harm and one that does not are made of the same things."""
    kinds = """() => [...new Set([...document.querySelectorAll("body *")].flatMap(each => [
        each.localName, ...[...each.attributes].map(its => `${each.localName}.${its.name}`)]))]"""
    tame, hostile = show(made / "tame.html").page, show(made / "hostile.html").page
    written = {"pre", "code", "code.class", "p", "a.title"}
    assert set(hostile.evaluate(kinds)) - set(tame.evaluate(kinds)) <= written
    for kind, number in {"script": 1, "style": 1, "svg": 2, "img": 0, "iframe": 0}.items():
        assert hostile.locator(kind).count() == number


def test_a_link_leads_to_a_page_or_within_this_one(made: Path, show: Show) -> None:
    page = show(made / "hostile.html").page
    links: list[Any] = page.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert "https://example.org/" in links and "#plan" in links
    wrong = [to for to in links if not re.match(r"https?://|mailto:|#", to)]
    assert wrong == []


def test_no_script_runs_but_the_page_s_own(made: Path, show: Show) -> None:
    """It is true that the page forbids it, should anything ever find its way in."""
    shown = show(made / "example.html")
    shown.page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.pwned = 1";
        document.body.append(script);
        const button = document.createElement("button");
        button.setAttribute("onclick", "window.pwned = 2");
        document.body.append(button);
        button.click();
    }""")
    assert shown.page.evaluate("window.pwned") is None
    assert ["Content Security Policy" in each for each in shown.said] == [True, True]
