"""Schools, and which of them an activity concerns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.matching.folding import find_same, fold, same_text

SchoolKey: TypeAlias = int | str
"""A school's number, or the short word that stands for one."""

EVERY_SCHOOL = tuple(
    map(fold, ("all", "все", "все школы", "all schools", *answer_texts.ALL_SCHOOLS))
)
"""The words that mean all schools, folded."""


class School(NamedTuple):
    """Школа (ОО, ОУ).

    `closed` is the first day on which the school no longer exists, `formerly` are its former keys.
    """

    key: SchoolKey
    name: str
    head: str | None = None
    closed: date | None = None
    formerly: tuple[SchoolKey, ...] = ()

    @property
    def endings(self) -> tuple[str, ...]:
        """The name without its first words, down to three words: «СОШ № 34» of «МОБУ СОШ № 34»."""
        words = self.name.split()
        return tuple(" ".join(words[start:]) for start in range(1, len(words) - 2))

    @property
    def short_name(self) -> str:
        """The everyday name: «СОШ № 34» of «МОБУ СОШ № 34 им. …»; `name` if it has no number."""
        return _shortened(self.name)

    @property
    def number(self) -> str | None:
        """«34» of «МОБУ СОШ № 34», «13А» of «СОШ № 13-А»; None if the name has no number."""
        return _number_in(self.name)


def school_by_former_number(name: str, schools: Sequence[School]) -> School | None:
    """The school that formerly had the number in a name, such as «СОШ № 14».

    None if no school or several had it, or if one has it now.
    """
    number = _number_in(name)
    if number is None or not any(school.formerly for school in schools):
        return None
    present = {text for each in schools for text in (str(each.key), each.number) if text}
    found = [each for each in schools if find_same(number, map(str, each.formerly))]
    return found[0] if len(found) == 1 and not find_same(number, present) else None


def _number_in(name: str) -> str | None:
    found = re.search(_NUMBER, name)
    return "".join(found.groups("")) if found else None


# These are texts, so that `re` compiles them only when they are first used.
# «50» of «им. 50-летия Победы» is not the number of a school.
_NUMBER = r"(?:№|\bNo\.?|[^\W\d_]\s)\s*([0-9]+)(?:-?([A-Za-zА-Яа-яЁё]))?(?![\w-])"
# The legal form: «МБОУ», «КОГОБУ», «АНО», «МБУ ДО», «ГАОУ ДПО».
_LEGAL_FORM = r"[А-ЯЁ]{0,4}(?:[ОБАКЧ]У|НОО?)(?:\s?(?:Д(?:П?О|ОД)|[НС]ПО))?[\s-]+(?=\S)"
_LEGAL_FORM_IN_FULL = (
    r"(?:муниципальн|государственн|краев|областн|частн|автономн|бюджетн|каз[её]нн)[а-яё]+"
    r"(?:\s[а-яё-]+){0,7}?\s(?:учреждение|организация)\s+"
)
# «КК», «РД», «МО», «ХМАО – Югры»; but «ЦО» is a centre of education.
_REGION = (
    r"(?:(?!ЦО)[А-Я]О|[АЗКПСХ]К|Р[АБДИКМТХ]|РМЭ|РС\s?\(Я\)|РСО\s?[–—-]\s?А(?:лания)?|КБР|КЧР|[УЧ]Р"
    r"|[ДЛ]НР|НСО|ЕАО|[НЧ]АО|ЯНАО|ХМАО(?:\s?[–—-]\s?Югр[аы])?)\s+(?=[^\W\d_])"
)
_KIND = (
    r"(?i:[ВОНС]*ОШ\b|школ|прогимнази|гимнази|лице|колледж|техникум|центр|ЦО\b|ЦРР\b|детск|д/?с\b"
    r"|средн|основн|начальн|вечерн|открыт|специальн|коррекционн|кадетск)"
)
_TOWN = rf"(?:г\.\s?|город[а]?\s)[А-ЯЁ][А-Яа-яЁё-]+(?:\s[А-ЯЁ][а-яё-]+)??\s+(?={_KIND})"
_QUOTED = r"(?s:[^«\"]*[«\"]([^»\"]*№[^»\"]*)[»\"]?(.*))"
_PLACE = (
    r"(?:(?:г|с|ст|п|х|д|а|пос|дер|пгт|рп|п\.\s?г\.\s?т|р\.\s?п)(?:\.\s?|\s)"
    r"|(?:ст-ц[аы]|станиц[аы]|город[а]?|сел[оа]|хутора?|аула?|деревн[яи]"
    r"|(?:рабоч(?:ий|его)\s)?пос[её]л(?:ок|ка)(?:\sгородского\sтипа)?)\s)[А-ЯЁ]"
)
# An honorary name ends before a place, a bracket or a branch: a branch is another school.
_HONOURS = (
    r"(?s:\s+(?:им\.\s?|им\s|имени\s|с угл[а-яё.]+\s)"
    rf".*?(?=,?\s(?:{_PLACE}|\(|филиал|корпус)|$))"
)
_ABBREVIATIONS = (
    (r"средняя (?:общеобразовательная|образовательная) школа", "СОШ"),
    (r"основная (?:общеобразовательная|образовательная) школа", "ООШ"),
    (r"начальная (?:общеобразовательная|образовательная) школа", "НОШ"),
)


@lru_cache(maxsize=4096)
def _shortened(name: str) -> str:
    """The kind of school, its number, and its place if the name has one.

    The kind stays whole: «начальная школа – детский сад № 5», «вечерняя школа № 1». So does a name
    with two numbers, which belongs to two schools or to a part of one.
    """
    if name.count("№") != 1:
        return name
    short = " ".join(re.sub(r"№\s*", "№ ", name).split())
    legal_form = rf"(?:{_LEGAL_FORM}|(?i:{_LEGAL_FORM_IN_FULL}))"
    short = re.sub(rf"^{legal_form}(?:{_REGION})?(?:{_TOWN})?", "", short)
    if quoted := re.fullmatch(_QUOTED, short):
        short = _with_closing_quotes((quoted[1] + quoted[2]).strip())
    kind, sign, number = short.partition(" № ")
    if not sign or not kind[:1].isalpha() or short.count('"') % 2:
        return name
    for words, abbreviation in _ABBREVIATIONS:
        kind = re.sub(words, abbreviation, kind, flags=re.IGNORECASE)
    return kind + sign + re.sub(_HONOURS, "", number)


def _with_closing_quotes(name: str) -> str:
    """Add the «»» that a name lacks if one mark closes two quotes: «Детский сад № 4 «Солнышко»."""
    return name + "»" * (name.count("«") - name.count("»"))


class SchoolGroup(NamedTuple):
    """Группа школ."""

    id: str
    title: str
    keys: tuple[SchoolKey, ...]


class Totals(NamedTuple):
    """Сколько школ, как сказано в паспорте: `all` of them, and the number of a kind if stated."""

    all: int
    urban: int | None = None
    rural_secondary: int | None = None
    basic: int | None = None


class Schools(NamedTuple):
    """Перечень школ муниципалитета. `totals` counts all of them, listed or not."""

    municipality: str | None = None
    totals: Totals | None = None
    listed: tuple[School, ...] = ()
    groups: tuple[SchoolGroup, ...] = ()

    @property
    def total(self) -> int | None:
        return self.totals.all if self.totals else None

    @property
    def partly_listed(self) -> bool:
        """Whether the municipality has more schools than are listed."""
        return self.total is not None and self.total > len(self.listed)

    def named(self, key: SchoolKey) -> School | None:
        """The listed school with that key, None if there is none; text keys are compared folded."""
        school = next((each for each in self.listed if each.key == key), None)
        if school is None and isinstance(key, str):
            return next((each for each in self.listed if same_text(str(each.key), key)), None)
        return school

    def short_name_of(self, school: School) -> str:
        """The short name, or the full name if the short one could mean another school."""
        short = school.short_name
        others = (each for each in self.listed if each is not school)
        ambiguous = any(each.short_name == short or each.name.endswith(short) for each in others)
        return school.name if ambiguous else short

    def name_of(self, key: SchoolKey) -> str:
        """The school's name, or its key if it is not listed."""
        school = self.named(key)
        return school.name if school else str(key)


NO_SCHOOLS = Schools()


class Scope(NamedTuple):
    """Школы, которых касается мероприятие.

    The schools in `keys`. If `every` is true, all schools of the municipality, of which `keys` are
    the listed ones.
    """

    keys: tuple[SchoolKey, ...]
    every: bool = False

    def __contains__(self, key: object) -> bool:
        return self.every or key in self.keys
