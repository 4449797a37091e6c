"""Make the plans of many municipalities, to measure with.

    python bench/country.py FOLDER [--plans 2500] [--broken 0]

Every plan is order No. 249 as a municipality of another name would have issued it, with 30
activities, the text around them and 16 schools. A third of the plans have a year of records by
three reporters. With `--broken N`, N of the plans have a mistake. The same arguments make the same
bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
ORIGINAL = ROOT / "data" / "plan_2020_2021.yaml"
REPORTING = 3
"""Every third municipality has records."""

_BEGINNINGS = """
    Верхне Нижне Ново Старо Средне Бело Красно Черно Благо Добро Трёх Пере Больше Мало Свято Остро
    Круто Светло Тихо Северо Южно Западно Восточно Право Лево За При По Меж Одно Дву Пяти Семи Много
    Ясно Горно Лесо Степно Речно Приморско Дальне Ближне Высоко Глубоко Широко Долго Коротко Золото
    Сребро Чисто
"""
_ENDINGS = """
    кубан волж дон камен озер берез сосн дуб полян луг мост город сел станич хутор поль гор реч ключ
    колодез брод мельнич яр холм долин остров бор рощин сад виноград пшенич хлебн рыбн солян медн
    железн угольн глин песчан ильин петров павлов иванов николаев михайлов андреев сергиев юрьев
    троиц покров
"""
SURNAMES = ("Иванова", "Петрова", "Сидорова", "Кузнецова", "Смирнова", "Попова", "Орлова")
INITIALS = ("А.В.", "Л.И.", "М.П.", "Н.С.", "О.Ю.", "Т.К.")
SCHOOLS = (2, 4, 6, 7, 8, 24, 34, 1, 3, 5, 9, 10, 11, 12, 13, 14)
LOW = SCHOOLS[:7]

MORE = """\
      - number: "4.4"
        title: Обновление фондов школьных библиотек по итогам анализа учебников.
        period: 2021-01/2021-03
        wording: Январь – март 2021
        responsible: [Симоненко Л.И.]
      - number: "4.5"
        title: Совещание с руководителями школ об обеспеченности учебниками на 2021-2022 год.
        period: 2021-05
        wording: Май 2021
        responsible: [Прядущенко А.В., Руководители ОУ]
"""

RECORDS = (
    ("1.1@2020-07", "2020-07-20", "Создан Координационный совет."),
    ("1.2@2020-07", "2020-07-28", "План работы утверждён."),
    ("1.3@2020-08", "2020-08-25", "Рассмотрены итоги прошлого учебного года."),
    ("1.3@2020-11", "2020-11-18", "Рассмотрены итоги ВПР; даны рекомендации 7 школам."),
    ("2.3@2020-11", "2020-11-12", "Методическое совещание проведено, участвовали 22 человека."),
    ("2.4@2020-11", "2020-11-20", "Семинар проведён, участвовали 19 заместителей директоров."),
    ("2.5@2020-11", "2020-11-26", "Проведены заседания четырёх объединений."),
    ("2.5@2021-01", "2021-01-22", "Проведены заседания пяти объединений."),
    ("2.7@2021-01", "2021-01-29", "Проверены 7 школ."),
    ("2.8@2021-02", "2021-03-04", "Мониторинг проведён, даны рекомендации."),
    ("2.9@2021-03", "2021-03-25", "Собеседования проведены со всеми школами."),
    ("2.10@2021-02", "2021-02-20", "Участвовали 214 обучающихся, победителей 9."),
    ("3.3@2021-04", "2021-04-15", "Обучены 47 педагогов."),
    ("3.5@2020-10", "2020-10-27", "Присутствовали 14 общественных наблюдателей."),
    ("4.1@2020-11", "2020-11-24", "Учебники проанализированы по 16 школам."),
    ("4.2@2020-12", "2020-12-18", "Стратегия определена."),
    ("4.4@2021-03", "2021-03-30", "Закуплены 1240 учебников."),
)


def municipalities(number: int) -> Iterator[tuple[str, str]]:
    """Yield `number` pairs: the name of a folder and of its municipality."""
    names = product(_BEGINNINGS.split(), _ENDINGS.split())
    for at in range(number):
        beginning, ending = next(names)
        yield f"m{at + 1:04}", f"{beginning}{ending}ский"


def plan_text(original: str, at: int, name: str) -> str:
    """The text of the order as the municipality `name` would have issued it."""
    text = original.replace("Кореновский район", f"{name} район")
    text = text.replace("Кореновском районе", f"{name[:-2]}ом районе")
    for person, other in _people(at).items():
        surname, initials = person.split()
        new, letters = other.split()
        text = text.replace(person, other).replace(f"{initials} {surname}", f"{letters} {new}")
    return text.replace('number: "249"', f'number: "{at % 900 + 1}"')


def schools_text(name: str) -> str:
    rows = "\n".join(f"  - {{number: {key}, name: МОБУ СОШ № {key}}}" for key in SCHOOLS)
    return (
        f"format: 1\nmunicipality: муниципальное образование {name} район\n"
        "totals: {all: 22, urban: 7, rural_secondary: 13, basic: 2}\n"
        f"schools:\n{rows}\n"
        "groups:\n"
        "  - id: low-results\n    title: Школы с низкими результатами по ВПР\n"
        f"    schools: {list(LOW)}\n"
    )


def progress_texts(at: int) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the files with a year of records.

    Different municipalities leave out different records.
    """
    people = _people(at)
    reporters = (*people.values(), "Руководители ОУ")
    for index, reporter in enumerate(reporters):
        own = [each for n, each in enumerate(RECORDS) if n % 3 == index and (n + at) % 7]
        rows = (
            f'  - point: "{point}"\n    status: done\n    date: {day}\n    result: {result}\n'
            f"    evidence: [Справка № {n + 1} от {day[8:]}.{day[5:7]}.{day[:4]}]\n"
            f"    recorded: {day}T14:03:12+03:00\n"
            for n, (point, day, result) in enumerate(sorted(own, key=lambda each: each[1]))
        )
        yield (
            f"reporter-{index + 1}.yaml",
            f"format: 1\nreporter: {reporter}\nrecords:\n{''.join(rows)}",
        )


def make(folder: Path, plans: int = 2500, broken: int = 0) -> None:
    """Write all plans to `folder`; `broken` of them, spread evenly, have a mistake."""
    original = ORIGINAL.read_text(encoding="utf-8") + MORE
    for at, (place, name) in enumerate(municipalities(plans)):
        own = folder / place
        progress = own / "progress_2020_2021"
        (progress if at % REPORTING == 0 else own).mkdir(parents=True, exist_ok=True)
        text = plan_text(original, at, name)
        if at * broken // plans < (at + 1) * broken // plans:
            text = text.replace("period: 2020-11\n", "period: 2020-13\n", 1)
        (own / "plan_2020_2021.yaml").write_text(text, encoding="utf-8")
        (own / "schools.yaml").write_text(schools_text(name), encoding="utf-8")
        if at % REPORTING == 0:
            for file, records in progress_texts(at):
                (progress / file).write_text(records, encoding="utf-8")


def _people(at: int) -> dict[str, str]:
    """Map the people in the order to the people in plan number `at`."""
    named = ("Прядущенко А.В.", "Симоненко Л.И.")
    every = [f"{surname} {initials}" for surname, initials in product(SURNAMES, INITIALS)]
    return {name: every[(at * 7 + n * 5) % len(every)] for n, name in enumerate(named)}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plans", type=int, default=2500)
    parser.add_argument("--broken", type=int, default=0)
    asked = parser.parse_args()
    make(asked.folder, asked.plans, asked.broken)


if __name__ == "__main__":
    main()
