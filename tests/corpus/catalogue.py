"""The documents of the corpus: which plan, how it is laid out, and which program wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tests.corpus.layout import Layout


class CorpusDocument(NamedTuple):
    """`writer` is a key of `make_corpus.WRITERS`; `options` are for it alone."""

    file: str
    plan: str
    writer: str
    layout: Layout = Layout()
    options: Mapping[str, Any] = {}


OTHER_ORDER = ("number", "deadline", "title", "responsible")
SHEET_COVER = ("Утверждаю", "Начальник отдела образования", "2024 год")
SHEET_REFERENCE = ("Справочник сокращений", "ОО – образовательная организация")

LATIN_HEADINGS = {"deadline": "Cpoки", "responsible": "Ответст-\nвенные"}
"""«Cpo» in Latin letters; a heading that somebody hyphenated."""
SIGNATURE = ("Начальник отдела образования", "А.А. Громов")

MISSPELT_HEADINGS = {"responsible": "Отвественные", "deadline": "Сроки провидения"}
WORKING_GROUP = (
    ("№ п/п", "Ф.И.О.", "Должность"),
    ("1", "Иволгина Светлана Павловна", "методист, председатель рабочей группы"),
    ("2", "Жаров Тимур Игоревич", "директор ММЦ"),
)
SCHOOLS = (
    ("№", "Школа", "Руководитель"),
    ("1", "СОШ № 1", "Ухов Р.Р."),
    ("2", "СОШ № 2", "Цой Э.В."),
)
ACQUAINTED = (
    ("№ п/п", "Ф.И.О.", "Дата ознакомления", "Подпись"),
    ("1", "Иволгина С.П.", "01.09.2023", ""),
    ("2", "Чибисова М.Р.", "01.09.2023", ""),
)

DOCUMENTS = (
    # Word documents by python-docx
    CorpusDocument(
        "low_results_word.docx", "low_results", "python-docx", Layout(sections="own cell")
    ),
    CorpusDocument("low_results_auto.docx", "low_results", "python-docx", Layout(numbers="auto")),
    CorpusDocument(
        "low_results_tracked.docx",
        "low_results",
        "python-docx",
        Layout(numbers="plain"),
        {"features": ("tracked", "comment", "footnote")},
    ),
    CorpusDocument(
        "low_results_controls.docx",
        "low_results",
        "python-docx",
        Layout(has_column_numbers=True, cuts=(6,)),
        {"features": ("controls", "hidden", "landscape")},
    ),
    CorpusDocument(
        "gia_word.docx", "gia", "python-docx", Layout(sections="roman", has_column_numbers=True)
    ),
    CorpusDocument(
        "gia_fields.docx",
        "gia",
        "python-docx",
        Layout(sections="word", has_soft_hyphens=True),
        {"features": ("fields",)},
    ),
    CorpusDocument(
        "gia_numbered_style.docx",
        "gia",
        "python-docx",
        Layout(numbers="auto"),
        {"numbering": "style"},
    ),
    CorpusDocument(
        "kindergarten_merged.docx",
        "kindergarten",
        "python-docx",
        Layout(merges_down=True),
        {"features": ("text box", "nested")},
    ),
    CorpusDocument(
        "mentoring_subsections.docx", "mentoring", "python-docx", Layout(numbers="plain")
    ),
    CorpusDocument("mentoring_auto.docx", "mentoring", "python-docx", Layout(numbers="auto")),
    CorpusDocument(
        "programme_passport.docx",
        "programme",
        "python-docx",
        Layout(passport="table", repeat=6),
    ),
    CorpusDocument("quarters_word.docx", "quarters", "python-docx", Layout(numbers="dot")),
    CorpusDocument(
        "attestation_word.docx", "attestation", "python-docx", Layout(has_column_numbers=True)
    ),
    CorpusDocument("olympiads_tables.docx", "olympiads", "python-docx", Layout(sections="tables")),
    CorpusDocument("literacy_continued.docx", "literacy", "python-docx", Layout(continues_after=9)),
    CorpusDocument(
        "acceptance_word.docx",
        "acceptance",
        "python-docx",
        Layout(headings=LATIN_HEADINGS, total="Итого", signature_table=SIGNATURE),
    ),
    CorpusDocument(
        "spellings_word.docx",
        "spellings",
        "python-docx",
        Layout(
            headings=MISSPELT_HEADINGS,
            sections="own cell merged",
            tables_before=(WORKING_GROUP,),
            tables_after=(ACQUAINTED,),
        ),
    ),
    CorpusDocument(
        "two_years_word.docx",
        "two_years",
        "python-docx",
        Layout(sections="merged", numbers="plain"),
    ),
    CorpusDocument("dates_first_word.docx", "dates_first", "python-docx", Layout(merges_down=True)),
    CorpusDocument(
        "low_results_form.docx",
        "low_results",
        "python-docx",
        Layout(order="form", passport="inline", tables_after=(WORKING_GROUP,)),
    ),
    CorpusDocument(
        "mentoring_form.docx", "mentoring", "python-docx", Layout(order="form", numbers="plain")
    ),
    CorpusDocument(
        "low_results_pieces.docx",
        "low_results",
        "python-docx",
        Layout(sections="own cell"),
        {"features": ("pieces",)},
    ),
    CorpusDocument(
        "literacy_moved.docx",
        "literacy",
        "python-docx",
        Layout(sections="unmerged"),
        {"features": ("moved",)},
    ),
    CorpusDocument(
        "olympiads_one_header.docx",
        "olympiads",
        "python-docx",
        Layout(sections="tables with one header"),
    ),
    CorpusDocument(
        "literacy_plain_words.docx",
        "literacy",
        "python-docx",
        Layout(headings={"title": "Что делаем", "deadline": "Когда", "responsible": "Кто"}),
    ),
    # by the npm package docx
    CorpusDocument(
        "spellings_js.docx", "spellings", "docx-js", Layout(sections="direction", cuts=(6, 13))
    ),
    CorpusDocument(
        "two_years_js.docx",
        "two_years",
        "docx-js",
        Layout(sections="tables", numbers="bracket", tables_after=(SCHOOLS,)),
    ),
    CorpusDocument(
        "acceptance_js.docx",
        "acceptance",
        "docx-js",
        Layout(sections="own cell", has_title_row=True, note="* Сроки могут быть уточнены."),
    ),
    CorpusDocument("vsoko_js.docx", "vsoko", "docx-js", Layout(numbers="plain")),
    CorpusDocument("rmo_js.docx", "rmo", "docx-js", Layout(numbers="auto")),
    CorpusDocument(
        "literacy_js.docx", "literacy", "docx-js", Layout(sections="own cell", numbers="plain")
    ),
    CorpusDocument("school_year_js.docx", "school_year", "docx-js", Layout(stamp_as_table=True)),
    # by LibreOffice
    CorpusDocument("low_results_writer.odt", "low_results", "writer", Layout(numbers="auto")),
    CorpusDocument(
        "vsoko_writer.docx", "vsoko", "writer", Layout(stamp_as_table=True, numbers="plain")
    ),
    CorpusDocument(
        "literacy_writer.odt",
        "literacy",
        "writer",
        Layout(cuts=(2, 5)),
        {"comment": "Проверить даты"},
    ),
    CorpusDocument(
        "violations_writer.docx", "violations", "writer", Layout(numbers="plain", cuts=(0,))
    ),
    CorpusDocument("quarters_writer.odt", "quarters", "writer", Layout(sections="roman")),
    CorpusDocument("programme_html.docx", "programme", "html-writer", Layout(numbers="plain")),
    CorpusDocument(
        "kindergarten_html.odt", "kindergarten", "html-writer", Layout(merges_down=True)
    ),
    CorpusDocument("months_html.docx", "months", "html-writer", Layout(numbers="plain")),
    CorpusDocument("camp_calc.ods", "camp", "calc", Layout(around=True)),
    CorpusDocument(
        "quarters_calc.ods", "quarters", "calc", Layout(numbers="plain"), {"stores_values": False}
    ),
    CorpusDocument("olympiads_calc.xls", "olympiads", "calc", Layout(sections="merged")),
    CorpusDocument(
        "violations_calc.csv", "violations", "calc", Layout(numbers="plain", around=False)
    ),
    CorpusDocument("attestation_calc.html", "attestation", "calc", Layout(), {}),
    CorpusDocument("dates_first_writer.odt", "dates_first", "writer", Layout(merges_down=True)),
    CorpusDocument(
        "spellings_writer.odt",
        "spellings",
        "writer",
        Layout(sections="in titles", tables_after=(SCHOOLS,)),
    ),
    CorpusDocument(
        "programme_form.docx", "programme", "writer", Layout(order="form", passport="table")
    ),
    CorpusDocument("gia_form.odt", "gia", "writer", Layout(order="form", sections="direction")),
    # by pandoc
    CorpusDocument("rmo_pandoc.docx", "rmo", "pandoc", Layout(numbers="plain")),
    CorpusDocument("camp_pandoc.odt", "camp", "pandoc", Layout(numbers="none")),
    CorpusDocument("olympiads_pandoc.html", "olympiads", "pandoc", Layout(sections="unmerged")),
    # workbooks
    CorpusDocument(
        "vsoko_openpyxl.xlsx",
        "vsoko",
        "openpyxl",
        Layout(numbers="plain"),
        {"cover": SHEET_COVER, "reference": SHEET_REFERENCE, "sheet": "План ВСОКО"},
    ),
    CorpusDocument(
        "attestation_values.xlsx",
        "attestation",
        "openpyxl",
        Layout(numbers="plain"),
        {"stores_values": True},
    ),
    CorpusDocument(
        "violations_values.xlsx",
        "violations",
        "xlsxwriter",
        Layout(numbers="plain"),
        {"stores_values": True},
    ),
    CorpusDocument(
        "low_results_sheet.xlsx",
        "low_results",
        "xlsxwriter",
        Layout(sections="own cell", merges_down=True),
        {"first_column": 1},
    ),
    CorpusDocument(
        "months_sheet.xlsx", "months", "openpyxl", Layout(numbers="plain"), {"stores_values": True}
    ),
    CorpusDocument("kindergarten_sheet.xls", "kindergarten", "xlwt", Layout(merges_down=True)),
    CorpusDocument(
        "mentoring_sheet.xls", "mentoring", "xlwt", Layout(numbers="plain"), {"cover": SHEET_COVER}
    ),
    CorpusDocument(
        "hidden_rows.xlsx", "rmo", "openpyxl", Layout(numbers="plain"), {"hidden_rows": (8,)}
    ),
    CorpusDocument(
        "ten_sheets.xlsx",
        "olympiads",
        "openpyxl",
        Layout(numbers="plain"),
        {"cover": SHEET_COVER, "reference": SHEET_REFERENCE, "schools": 7},
    ),
    CorpusDocument(
        "acceptance_sheet.xlsx",
        "acceptance",
        "xlsxwriter",
        Layout(has_title_row=True, total="ИТОГО:", has_column_numbers=True),
    ),
    CorpusDocument("acceptance_calc.xls", "acceptance", "calc", Layout(sections="unmerged")),
    CorpusDocument(
        "spellings_sheet.xlsx",
        "spellings",
        "openpyxl",
        Layout(has_empty_rows=True, sections="in titles", tables_after=(SCHOOLS,)),
    ),
    CorpusDocument(
        "months_stored_as_dates.xlsx",
        "low_results",
        "openpyxl",
        Layout(numbers="plain", sections="unmerged", has_months_of_excel=True),
        {"stores_values": True},
    ),
    CorpusDocument("dates_first_calc.xls", "dates_first", "calc", Layout(merges_down=True)),
    CorpusDocument(
        "literacy_inline.xlsx",
        "literacy",
        "xlsxwriter",
        Layout(sections="unmerged"),
        {"has_inline_strings": True},
    ),
    CorpusDocument(
        "rmo_formulas.xlsx", "rmo", "xlsxwriter", Layout(numbers="plain"), {"has_formulas": True}
    ),
    # pages
    CorpusDocument(
        "gia_saved_by_word.html", "gia", "word-html", Layout(sections="merged", numbers="plain")
    ),
    CorpusDocument("school_year_site.html", "school_year", "site-html", Layout(numbers="plain")),
    CorpusDocument(
        "literacy_site.html",
        "literacy",
        "site-html",
        Layout(columns=(*OTHER_ORDER, "expected_result"), sections="roman"),
    ),
    CorpusDocument("months_saved_by_word.html", "months", "word-html", Layout(numbers="plain")),
    CorpusDocument(
        "programme_page.html",
        "programme",
        "html",
        Layout(passport="table", has_column_numbers=True),
    ),
    CorpusDocument("violations_layout.html", "violations", "layout-html", Layout(numbers="plain")),
    CorpusDocument("quarters_site.html", "quarters", "site-html", Layout(has_column_numbers=True)),
    CorpusDocument(
        "spellings_google.html", "spellings", "google-html", Layout(tables_after=(ACQUAINTED,))
    ),
    CorpusDocument(
        "dates_first_site.html", "dates_first", "site-html", Layout(sections="unmerged")
    ),
    CorpusDocument(
        "two_years_saved_by_word.html", "two_years", "word-html", Layout(sections="in titles")
    ),
    CorpusDocument(
        "low_results_site.html",
        "low_results",
        "site-html",
        Layout(order="form", passport="table", sections="in titles", merges_down=True),
    ),
    # texts
    CorpusDocument("rmo.md", "rmo", "markdown", Layout(numbers="plain")),
    CorpusDocument("low_results.md", "low_results", "markdown", Layout(sections="tables")),
    CorpusDocument("olympiads_tabs.txt", "olympiads", "tabs", Layout(sections="unmerged")),
    CorpusDocument(
        "camp_bars.txt",
        "camp",
        "bars",
        Layout(columns=OTHER_ORDER, headings={"number": "№"}, numbers="plain"),
    ),
    CorpusDocument("gia_lines.txt", "gia", "cell-a-line", Layout(numbers="dot")),
    CorpusDocument(
        "camp_no_header.csv",
        "camp",
        "csv",
        Layout(
            columns=("number", "title", "deadline", "responsible"),
            has_header=False,
            title_only=True,
        ),
    ),
    CorpusDocument("acceptance_commas.csv", "acceptance", "csv-commas", Layout(numbers="plain")),
    CorpusDocument(
        "literacy.csv", "literacy", "csv", Layout(sections="unmerged", numbers="in title")
    ),
    CorpusDocument(
        "vsoko.tsv", "vsoko", "tsv", Layout(sections="roman", numbers="bracket", around=True)
    ),
)

HANDMADE_DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "control": ("control.html", "control_writer.docx"),
    "anticorruption": (
        "anticorruption.html",
        "anticorruption_calc.xlsx",
        "anticorruption_writer.odt",
    ),
    "nursery": ("nursery.html", "nursery_calc.ods", "nursery_writer.docx"),
    "exams": ("exams.html", "exams_writer.docx", "exams_pandoc.docx"),
    "meetings": ("meetings.html", "meetings_pandoc.md"),
}
"""Plan of `handmade` → its page, and what other programs made of the page."""
