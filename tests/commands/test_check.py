"""`roadmap check`: what it reads, its exit codes and where its output goes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from tests.helpers.files import replace_in
from tests.helpers.platforms import POSIX
from tests.helpers.processes import run_at_terminal

PLAN = (DATA / "plan_2020_2021.yaml").read_text(encoding="utf-8")
RECORD = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1.3@2020-11"
    status: done
    date: 2020-11-18
    result: Рассмотрены итоги ВПР; даны рекомендации 7 школам.
    evidence: [Протокол № 2 от 18.11.2020]
    recorded: 2020-11-20T14:03:12+03:00
"""
WRONG_RECORD = RECORD.replace("1.3@2020-11", "1.3@2020-12")
WRONG_POINT = (
    "контрольного срока «1.3@2020-12» в плане нет; у этого мероприятия есть: "
    "1.3@2020-08, 1.3@2020-11, 1.3@2021-02, 1.3@2021-06 [unknown-point]\n"
)
# A line of the real plan, the line with a mistake, and the problem.
MISTAKES = [
    (
        "wording: Август, Ноябрь 2020 Февраль, Июнь 2021\n        responsible: [Прядущенко А.В., Симоненко Л.И.]",
        "wording: Август, Ноябрь 2020 Февраль, Июнь 2021\n        responsible: [Прядущенко А.В., Симоненко Л.Н.]",
        "153:40: ответственного «Симоненко Л.Н.» нет в people и groups; возможно, «Симоненко Л.И.» [unknown-responsible]",
    ),
    (
        "period: 2020-10/2021-05",
        "period: 2020-13/2021-05",
        "279:17: срока «2020-13» не бывает: такого месяца, квартала или дня нет; месяцы — от 01 до 12, кварталы — от Q1 до Q4, дни — сколько их в месяце [period-impossible]",
    ),
    (
        "        period: 2020-10/2021-05",
        "\tperiod: 2020-10/2021-05",
        "279:1: в отступе табуляция; замените её пробелами [tab]",
    ),
    (
        'number: "2.6"',
        'number: "2.6',
        "220:17: кавычка не закрыта; поставьте такую же в конце текста [broken-yaml]",
    ),
    (
        "        wording: Октябрь 2020 – май 2021\n",
        "        wording: Октябрь 2020 – май 2021\n        wording: Октябрь 2020 – май 2021\n",
        "281:9: ключ «wording» уже есть: plan_x.yaml:280:9; оставьте один [duplicate-key]",
    ),
    (
        "        wording: Октябрь 2020 – май 2021\n",
        "       wording: Октябрь 2020 – май 2021\n",
        "280:8: строка сдвинута: отступ не такой, как у соседних строк; выровняйте её с ними пробелами [broken-yaml]",
    ),
    (
        'number: "2.9"',
        'number: "2.8"',
        "237:17: номер «2.8» уже занят: plan_x.yaml:232:17 [duplicate-number]",
    ),
    (
        "period: 2021-03\n",
        "period: март 2021\n",
        "239:17: не понимаю срок «март 2021»; возможно, «2021-03» [period-unreadable]",
    ),
    (
        "date: 2020-06-25",
        "date: 25.06.2020",
        "14:9: «25.06.2020» — не дата вида ГГГГ-ММ-ДД; возможно, «2020-06-25» [not-a-day]",
    ),
    (
        'responsible: [Руководители ОУ]\n        each_school: true\n      - number: "3.2"',
        'responsble: [Руководители ОУ]\n        each_school: true\n      - number: "3.2"',
        "265:9: неизвестный ключ «responsble»; возможно, «responsible» [unknown-key]",
    ),
    (
        "period: 2021-03\n",
        "period:2021-03\n",
        "239:16: после двоеточия нет пробела; поставьте пробел [broken-yaml]",
    ),
    (
        "title: Утверждение плана работы",
        "title: Утверждение: план работы",
        "145:27: двоеточие внутри текста; возьмите весь текст в кавычки [broken-yaml]",
    ),
    (
        "schools: [2, 4, 6, 7, 8, 24, 34]\n        each",
        "schools: [2, 4, 6, 7, 8, 24, 34\n        each",
        "230:18: скобка не закрыта; закройте её; если с неё начинается текст, возьмите его в кавычки [broken-yaml]",
    ),
    (
        "schools: [2, 4, 6, 7, 8, 24, 34]\n        each",
        "schools: [2, 4, 6, 7, 8, 24, 43]\n        each",
        "230:38: школы «43» нет в schools.yaml; есть: 2, 4, 6, 7, 8, 24, 34 [unknown-school]",
    ),
    (
        "wording: Март 2021",
        "wording: Mарт 2021",
        "240:18: предупреждение: в слове «Mарт» латинские буквы «M»; наберите слово заново: Март [mixed-alphabet]",
    ),
    (
        "period: [2020-11, 2021-01]",
        "period: 2020-11/2021-01",
        "217:17: предупреждение: напечатано «Ноябрь 2020 Январь 2021» (ноябрь 2020 года, январь 2021 года), а period «2020-11/2021-01» значит: ноябрь 2020 года – январь 2021 года; исправьте period по напечатанному сроку [wording-differs]",
    ),
    (
        "period: 2020-12/2021-01",
        "period: 2021-01/2020-12",
        "227:17: срок кончается в 2020-12, раньше начала 2021-01 [period-reversed]",
    ),
    (
        "period: 2021-02\n",
        "period: 2020-02\n",
        "234:17: срок «2020-02» вне периода плана (2020-07/2021-06); проверьте год и месяц [period-outside-plan]",
    ),
    (
        'number: "2.10"',
        "number: 2.10",
        '242:17: предупреждение: «2.10» без кавычек другие программы прочтут как число; возьмите в кавычки: "2.10" [unquoted-number]',
    ),
    (
        "each_school: true",
        "each_school: да",
        "160:22: «да» — не true и не false; напишите true (да) или false (нет) [not-a-flag]",
    ),
    (
        "        title: Мониторинг участия в муниципальных, региональных этапах всероссийской олимпиады.\n",
        "",
        "242:9: нет ключа «title»; добавьте строку «title: …» [missing-key]",
    ),
    (
        "schools: low-results\n\norder",
        "schools: low_results\n\norder",
        "9:10: группы школ «low_results» нет в schools.yaml; возможно, «low-results» [unknown-school-group]",
    ),
    (
        'number: "2.3"',
        'number: "2.30"',
        "204:17: предупреждение: номер «2.30» стоит не по порядку; исправьте номер или переставьте мероприятие [number-disorder]",
    ),
    (
        '      - number: "2.3"',
        '        number: "2.3"',
        "204:9: ключ «number» уже есть: plan_x.yaml:197:9; оставьте один; если здесь начинается следующая запись, поставьте перед ней «- » [duplicate-key]",
    ),
    (
        "\npeople:",
        "\n  people:",
        "126:3: неизвестный ключ «people»; допустимы: printed, passport [unknown-key]",
    ),
    (
        "coordinator: Прядущенко А.В.",
        "coordinator: А.В. Прядущенко",
        "29:16: «А.В. Прядущенко» нет в people; возможно, «Прядущенко А.В.» [unknown-person]",
    ),
]


def write_records(office: Path, text: str, name: str = "simonenko.yaml") -> Path:
    """Write a file of records for the plan."""
    folder = office / "data" / "progress_2020_2021"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_the_plan_of_order_249_has_no_problems(roadmap: Run) -> None:
    """There are no warnings either."""
    for arguments in ((), ("--strict",), ("data", "--strict"), ("--plan", "data")):
        answer = roadmap("check", *arguments)
        assert (answer.code, answer.out, answer.err) == (0, "", "")


@pytest.mark.parametrize("before, after, message", MISTAKES)
def test_a_mistake_in_the_real_plan_is_one_problem(
    roadmap: Run, tmp_path: Path, before: str, after: str, message: str
) -> None:
    assert before in PLAN
    (tmp_path / "plan_x.yaml").write_text(PLAN.replace(before, after, 1), encoding="utf-8")
    shutil.copy(DATA / "schools.yaml", tmp_path)
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    warning = "предупреждение" in message
    assert (answer.out, answer.code) == (f"plan_x.yaml:{message}\n", 0 if warning else 1)
    assert answer.err == ("1 предупреждение\n" if warning else "1 ошибка\n")


def test_problems_of_all_files_are_reported_in_order(roadmap: Run, office: Path) -> None:
    write_records(office, WRONG_RECORD)
    plan, schools = office / "data" / "plan_2020_2021.yaml", office / "data" / "schools.yaml"
    plan.write_text(
        PLAN.replace("period: 2021-03\n", "period: 2021-30\n").replace(
            "title: Анализ", "titel: Анализ"
        ),
        encoding="utf-8",
    )
    replace_in(schools, "basic: 2", "basic: 3")
    answer = roadmap("check", "--lang", "ru", here=office)
    places = [line.split(": ")[0] for line in answer.out.splitlines()]
    assert places == [
        "data/plan_2020_2021.yaml:239:17",
        "data/plan_2020_2021.yaml:248:9",
        "data/plan_2020_2021.yaml:293:9",
        "data/plan_2020_2021.yaml:303:9",
        "data/progress_2020_2021/simonenko.yaml:4:12",
        "data/schools.yaml:5:15",
    ]
    assert (answer.code, answer.err) == (1, "6 ошибок\n")


@pytest.mark.parametrize(
    "path",
    [
        ".",
        "data",
        "data/plan_2020_2021.yaml",
        "data/schools.yaml",
        "data/progress_2020_2021",
        "data/progress_2020_2021/simonenko.yaml",
        "data/../data/schools.yaml",
    ],
)
def test_a_path_is_checked_with_its_plan(roadmap: Run, office: Path, path: str) -> None:
    write_records(office, WRONG_RECORD)
    answer = roadmap("check", path, "--lang", "ru", here=office)
    assert answer.code == 1
    assert answer.out.endswith(f"progress_2020_2021/simonenko.yaml:4:12: {WRONG_POINT}")
    assert answer.out.count("\n") == 1


def test_a_folder_of_records_is_checked_with_its_plan(roadmap: Run, office: Path) -> None:
    folder = write_records(office, WRONG_RECORD).parent
    answer = roadmap("check", ".", "--lang", "ru", here=folder)
    assert answer.out == f"simonenko.yaml:4:12: {WRONG_POINT}"


def test_a_file_without_a_plan_is_recognised_by_its_content(roadmap: Run, tmp_path: Path) -> None:
    """It may be a list of schools, or records."""
    (tmp_path / "школы.yaml").write_text(
        "format: 1\ntotals: {all: 1, urban: 2}\n", encoding="utf-8"
    )
    (tmp_path / "отметки.yaml").write_text(RECORD + "    until: весной\n", encoding="utf-8")
    answer = roadmap("check", "школы.yaml", "отметки.yaml", "--lang", "ru", here=tmp_path)
    codes = [line.partition(": ")[0] + line[line.rindex("[") :] for line in answer.out.splitlines()]
    assert codes == [
        "отметки.yaml:10:12[period-unreadable]",
        "школы.yaml:2:15[totals-do-not-add-up]",
    ]


def test_records_without_their_plan_are_a_problem(roadmap: Run, office: Path) -> None:
    folder = office / "data" / "progress_2019_2020"
    folder.mkdir()
    (folder / "x.yaml").write_text(RECORD, encoding="utf-8")
    answer = roadmap("check", "--lang", "ru", here=office)
    assert answer.out.startswith("data/progress_2019_2020/x.yaml:1:1: ")
    assert "файла plan_2019_2020.yaml нет" in answer.out
    assert roadmap("check", "data/plan_2020_2021.yaml", here=office).code == 0


def test_a_problem_in_shared_schools_is_reported_once(roadmap: Run, office: Path) -> None:
    data = office / "data"
    shutil.copy(data / "plan_2020_2021.yaml", data / "plan_second.yaml")
    schools = data / "schools.yaml"
    replace_in(schools, "basic: 2", "basic: 3")
    assert roadmap("check", here=office).out.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("нет.yaml",), 3, "такой папки или файла нет"),
        (("--explain", "unknown-respnsible"), 2, "возможно, unknown-responsible"),
        (("--format", "xml"), 2, "допустимы: text, json, github, gitlab, sarif"),
        (("-o", "ответ.pdf"), 2, "допустимы .txt, .json, .sarif"),
        (("-o", "data/plan_2020_2021.yaml"), 2, "не записан"),
        (("-o", "нет/ответ.json"), 3, "папки «нет» нет"),
        (("--today", "вчера"), 2, "не понимаю дату «вчера»"),
    ],
)
def test_a_wrong_call_is_answered_with_one_sentence(
    roadmap: Run, office: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    answer = roadmap("check", *arguments, "--lang", "ru", here=office)
    assert (answer.code, answer.out) == (code, "")
    assert message in answer.err.splitlines()[0]


def test_check_of_a_folder_without_a_plan_exits_with_3(roadmap: Run, tmp_path: Path) -> None:
    assert roadmap("check", here=tmp_path).code == 3
    assert roadmap("check", ".", here=tmp_path).code == 3


def test_explain_accepts_a_code_in_brackets(roadmap: Run) -> None:
    plain = roadmap("check", "--explain", "period-reversed")
    assert roadmap("check", "--explain", "[period-reversed]") == plain
    assert plain.code == 0


def test_list_prints_no_warnings(roadmap: Run, office: Path) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    plan.write_text(PLAN.replace("wording: Март", "wording: Mарт"), encoding="utf-8")
    answer = roadmap("list", here=office)
    assert (answer.code, answer.err) == (0, "")


def test_today_decides_whether_a_record_is_in_the_future(roadmap: Run, office: Path) -> None:
    write_records(office, RECORD)
    assert roadmap("check", "--strict", "--today", "20.11.2020", here=office).code == 0
    early = roadmap("check", "--strict", "--today", "2020-11-17", "--lang", "ru", here=office)
    assert "дата 18.11.2020 ещё не наступила" in early.out
    assert early.code == 1


def test_check_looks_for_a_scan_beside_the_plan(roadmap: Run, office: Path) -> None:
    cited = "evidence: [{document: Протокол № 2, where: ./сканы/2.pdf}]"
    write_records(office, RECORD.replace("evidence: [Протокол № 2 от 18.11.2020]", cited))
    assert "[where-missing]" in roadmap("check", here=office).out
    scans = office / "data" / "сканы"
    scans.mkdir()
    (scans / "2.pdf").write_bytes(b"%PDF")
    assert roadmap("check", here=office).out == ""
    shutil.rmtree(scans)
    outside = office / "outside"
    outside.mkdir()
    (outside / "2.pdf").write_bytes(b"%PDF")
    scans.symlink_to(outside)
    assert "[where-outside]" in roadmap("check", here=office).out


def test_check_writes_nothing(roadmap: Run, office: Path) -> None:
    write_records(office, WRONG_RECORD)
    before = {path: path.stat().st_mtime_ns for path in office.rglob("*")}
    for format in ("text", "json", "github", "gitlab", "sarif"):
        roadmap("check", "--format", format, here=office)
    assert {path: path.stat().st_mtime_ns for path in office.rglob("*")} == before


def test_json_is_as_documented(roadmap: Run, office: Path) -> None:
    write_records(office, WRONG_RECORD)
    answer = roadmap("check", "-f", "json", "--lang", "ru", here=office)
    assert (answer.code, answer.err) == (1, "")
    assert json.loads(answer.out) == {
        "schema": 1,
        "command": "check",
        "problems": [
            {
                "path": "data/progress_2020_2021/simonenko.yaml",
                "line": 4,
                "column": 12,
                "severity": "error",
                "code": "unknown-point",
                "message": "контрольного срока «1.3@2020-12» в плане нет",
                "hint": "у этого мероприятия есть: 1.3@2020-08, 1.3@2020-11, 1.3@2021-02, 1.3@2021-06",
            }
        ],
        "files": 3,
    }
    clean = roadmap("check", "-f", "json")
    assert json.loads(clean.out)["problems"] == []


def test_check_prints_github_annotations_in_github_actions(
    roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths start at the root of the repository, whatever the current folder is."""
    write_records(office, WRONG_RECORD)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(office))
    expected = "::error file=data/progress_2020_2021/simonenko.yaml,line=4,col=12,title=roadmap (unknown-point)::"
    for here in (office, office / "data"):
        answer = roadmap("check", here=here)
        assert answer.out.startswith(expected)
        assert (answer.code, answer.err) == (1, "")
    assert roadmap("check", "--format", "text", here=office).out.startswith("data/progress")


def test_gitlab_and_sarif_name_paths_from_the_root(
    roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_records(office, WRONG_RECORD)
    monkeypatch.setenv("CI_PROJECT_DIR", str(office))
    here = office / "data"
    (issue,) = json.loads(roadmap("check", "-f", "gitlab", here=here).out)
    assert issue["location"]["path"] == "data/progress_2020_2021/simonenko.yaml"
    roadmap("check", "-o", "ответ.sarif", here=here)
    (run,) = json.loads((here / "ответ.sarif").read_text(encoding="utf-8"))["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "data/progress_2020_2021/simonenko.yaml"
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] != rule["id"]


def test_check_writes_to_the_output_file(roadmap: Run, office: Path) -> None:
    write_records(office, WRONG_RECORD)
    shown = roadmap("check", "--lang", "ru", here=office)
    saved = roadmap("check", "--lang", "ru", "-o", "ответ.txt", here=office)
    assert (saved.out, saved.code) == ("", 1)
    assert (office / "ответ.txt").read_text(encoding="utf-8") == shown.out


def test_there_is_no_warning_about_a_value_with_an_error(roadmap: Run, office: Path) -> None:
    """A Latin letter in an unknown name gives only the error about the name."""
    plan = office / "data" / "plan_2020_2021.yaml"
    wrong = PLAN.replace("coordinator: Прядущенко А.В.", "coordinator: Прядущенкo А.Б.")
    plan.write_text(wrong, "utf-8")
    answer = roadmap("check", "--lang", "ru", here=office)
    assert answer.out == (
        "data/plan_2020_2021.yaml:29:16: «Прядущенкo А.Б.» нет в people; "
        "возможно, «Прядущенко А.В.» [unknown-person]\n"
    )


def test_a_name_with_a_latin_letter_is_known_and_gives_a_warning(
    roadmap: Run, office: Path
) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    plan.write_text(PLAN.replace("coordinator: Прядущенко", "coordinator: Прядущенкo"), "utf-8")
    answer = roadmap("check", "--lang", "ru", here=office)
    assert answer.out == (
        "data/plan_2020_2021.yaml:29:25: предупреждение: в слове «Прядущенкo» латинские буквы «o»; "
        "наберите слово заново: Прядущенко [mixed-alphabet]\n"
    )


@POSIX
def test_a_terminal_shows_an_excerpt(office: Path) -> None:
    write_records(office, WRONG_RECORD)
    environment = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm", "LANG": "ru_RU.UTF-8"}
    answer = run_at_terminal("check", stream="stdout", here=office, environment=environment)
    assert answer.out.endswith('  4 |   - point: "1.3@2020-12"\n    |            ^\n')
    assert answer.code == 1


def test_explain_never_overwrites_a_plan(roadmap: Run, office: Path) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    answer = roadmap("check", "--explain", "tag", "-o", str(plan), "--lang", "ru", here=office)
    assert (answer.code, answer.out) == (2, "")
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    ("totals", "message"),
    [
        ("{urban: 7, rural_secondary: 13, basic: 2}", "5:9 missing-key"),
        ("{}", "5:9 missing-key"),
        ("{бла: бла}", "5:10 unknown-key"),
        ("{all: , urban: 7}", "5:15 empty-value"),
        ("{all: [22]}", "5:15 wrong-type"),
        ("{all: много}", "5:15 not-a-number"),
        ("{all: 5}", "5:15 more-schools-than-total"),
    ],
)
def test_a_mistake_in_the_totals_is_one_problem(
    roadmap: Run, office: Path, totals: str, message: str
) -> None:
    right = "{all: 22, urban: 7, rural_secondary: 13, basic: 2}"
    replace_in(office / "data" / "schools.yaml", right, totals)
    answer = roadmap("check", "--lang", "ru", here=office)
    place, code = message.split()
    assert answer.code == 1
    assert answer.out.startswith(f"data/schools.yaml:{place}: ")
    assert answer.out.endswith(f"[{code}]\n") and answer.out.count("\n") == 1
    assert roadmap("due", "-m", "2020-11", here=office).code == 1


@pytest.mark.parametrize(
    "name",
    [
        "progress_2020_2021/p.yml",
        "progress_2020_2021/p.YAML",
        "progress_2020_2021/сканы/p.yaml",
        "Progress_2020_2021/p.yaml",
        "progress-2020-2021/p.yaml",
        "plan_2021_2022.yml",
        "Schools.yaml",
    ],
)
def test_a_misnamed_file_is_a_problem(roadmap: Run, office: Path, name: str) -> None:
    path = office / "data" / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(WRONG_RECORD, encoding="utf-8")
    answer = roadmap("check", "--lang", "ru", here=office)
    assert answer.out.count("\n") == 1
    code = {"pl": "misnamed-plan", "Sc": "misnamed-file"}.get(name[:2], "misnamed-records")
    assert answer.out.endswith(f"[{code}]\n")
    assert answer.code == (code != "misnamed-file")
    assert roadmap("check", "data/plan_2020_2021.yaml", "--strict", here=office).code == 0


def test_temporary_files_of_editors_are_skipped(roadmap: Run, office: Path) -> None:
    write_records(office, RECORD)
    for name in (".#simonenko.yaml", ".~lock.simonenko.yaml"):
        write_records(office, "мусор", name)
    assert roadmap("check", "--strict", here=office).out == ""


def test_a_path_to_records_with_a_wrong_extension_is_an_error(roadmap: Run, office: Path) -> None:
    path = write_records(office, WRONG_RECORD, "p.yml")
    answer = roadmap("check", str(path), "--lang", "ru", here=office)
    assert answer.code == 2
    assert "имя которых кончается на .yaml" in answer.err


def test_a_path_through_the_parent_folder_starts_at_the_root(
    roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    plan.write_text(PLAN.replace('number: "2.9"', 'number: "2.8"'), encoding="utf-8")
    (office / "sub").mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(office))
    answer = roadmap("check", "../data", "-f", "github", here=office / "sub")
    assert answer.out.startswith("::error file=data/plan_2020_2021.yaml,line=237,")
    assert answer.out.rstrip().endswith("data/plan_2020_2021.yaml:232:17")


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("period: 2021-03\n", "period: ежемесячно\n", "возможно, «{every: month}»"),
        ("period: 2021-03\n", "period: по графику ИРО\n", "возможно, «{schedule: ИРО}»"),
        ("period: 2021-03\n", "period: в течение года\n", "возможно, «all»"),
        ("period: 2021-03\n", "period: 2021-03, 2021-04\n", "возможно, «[2021-03, 2021-04]»"),
        ("period: 2020-07/2021-06", "period: all", "2020-Q4 или 2020-H2 ["),
        ("schools: all\n    act", "schools: 2, 34\n    act", "в скобках: [2, 34] ["),
        ("schools: all\n    act", "schools: [all]\n    act", "уберите скобки: schools: all ["),
        ("signatory: Батог С.М.", "signatory: [Батог С.М.]", "уберите скобки [ ] ["),
        ("date: 2020-06-25", "date: 2020-06-31", "даты «2020-06-31» не бывает"),
        (
            '"2"\n    title: Сопровождение',
            '"5"\n    title: Сопровождение',
            "«2.1» стоит в разделе «5»",
        ),
        (
            "title: Анализ результатов ОГЭ,",
            "title: Анализ #1 результатов ОГЭ,",
            "[text-behind-hash]",
        ),
        ("name: Симоненко Л.И.", "name: Симоненко ЛИ", "и так 2"),
    ],
)
def test_a_problem_says_once_what_to_write(
    roadmap: Run, office: Path, before: str, after: str, message: str
) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    assert before in PLAN
    plan.write_text(PLAN.replace(before, after, 1), encoding="utf-8")
    answer = roadmap("check", "--lang", "ru", here=office)
    assert answer.out.count("\n") == 1 and message in answer.out


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"{\\rtf1"])
def test_a_word_document_named_yaml_is_recognised(
    roadmap: Run, tmp_path: Path, beginning: bytes
) -> None:
    (tmp_path / "plan_x.yaml").write_bytes(beginning + b"\n\x14\x00\x06\x00 word/document.xml")
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    assert answer.code == 1
    assert answer.out == (
        "plan_x.yaml:1:1: файл не в кодировке UTF-8; это документ Word, Excel или PDF; "
        "перенесите его текст в файл YAML [not-utf8]\n"
    )


@pytest.mark.parametrize("own_folder", ["region", "region/data"])
def test_plans_below_a_folder_with_its_own_plan_give_warnings(
    roadmap: Run, tmp_path: Path, own_folder: str
) -> None:
    plan = 'format: 1\ntitle: План\nperiod: 2020-09/2021-05\nactivities: [{number: "1", '
    for folder in (own_folder, "region/a", "region/b/data", "region/.old"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        text = f"{plan}title: Совет {folder}, period: 2020-11}}]\n".replace("План", folder)
        (tmp_path / folder / "plan_x.yaml").write_text(text, encoding="utf-8")
    answer = roadmap("check", "region", "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (
        0,
        "".join(
            f"{path}:1:1: предупреждение: план не учтён: в папке выше есть свой план; "
            f'укажите его: --plan "{path}" [plan-below]\n'
            for path in ("region/a/plan_x.yaml", "region/b/data/plan_x.yaml")
        ),
    )
    named = roadmap("check", "region", "region/a", "region/b", here=tmp_path)
    assert (named.code, named.out) == (0, "")
