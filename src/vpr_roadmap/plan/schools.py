"""Schools, and which of them an activity concerns."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeAlias

from vpr_roadmap.folding import same

SchoolKey: TypeAlias = int | str
"""A school's number, or the short word that stands for one."""


class School(NamedTuple):
    """Школа (ОО, ОУ). `closed` is the first day on which there is none."""

    key: SchoolKey
    name: str
    head: str | None = None
    closed: date | None = None

    @property
    def endings(self) -> tuple[str, ...]:
        """The name without words before its last three: «СОШ № 34» of «МОБУ СОШ № 34»."""
        words = self.name.split()
        return tuple(" ".join(words[start:]) for start in range(1, len(words) - 2))

    @property
    def short_name(self) -> str:
        """«СОШ № 34» of «МОБУ СОШ № 34»; a name without a number is not shortened."""
        *_, kind, sign, number = ("", "", *self.name.split())
        return f"{kind} {sign} {number}" if kind and sign == "№" else self.name


class SchoolGroup(NamedTuple):
    """Группа школ."""

    id: str
    title: str
    keys: tuple[SchoolKey, ...]


class Totals(NamedTuple):
    """Сколько школ, как сказано в паспорте: of `all` kinds, and of each kind where stated."""

    all: int
    urban: int | None = None
    rural_secondary: int | None = None
    basic: int | None = None


class Schools(NamedTuple):
    """Перечень школ муниципалитета. `totals` say how many there are, listed or not."""

    municipality: str | None = None
    totals: Totals | None = None
    listed: tuple[School, ...] = ()
    groups: tuple[SchoolGroup, ...] = ()

    @property
    def total(self) -> int | None:
        return self.totals.all if self.totals else None

    @property
    def partly_listed(self) -> bool:
        """Are there more than are listed."""
        return self.total is not None and self.total > len(self.listed)

    def named(self, key: SchoolKey) -> School | None:
        found = next((school for school in self.listed if school.key == key), None)
        if found is None and isinstance(key, str):
            return next((each for each in self.listed if same(str(each.key), key)), None)
        return found

    def name_of(self, key: SchoolKey) -> str:
        """The school's name; its number where it is not listed."""
        school = self.named(key)
        return school.name if school else str(key)


NO_SCHOOLS = Schools()


class Scope(NamedTuple):
    """Школы, которых касается мероприятие.

    Those in `keys`; with `every` all of the municipality, of which `keys` are the listed ones.
    """

    keys: tuple[SchoolKey, ...]
    every: bool = False

    def __contains__(self, key: object) -> bool:
        return self.every or key in self.keys
