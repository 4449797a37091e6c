"""Posts and organisations in the nominative, for texts that name them in other cases."""

from __future__ import annotations

import re

_FORMS = {
    "заместитель": "заместителя|заместителю|заместителем",
    "начальник": "начальника|начальнику|начальником",
    "директор": "директора|директору|директором",
    "методист": "методиста|методисту|методистом",
    "специалист": "специалиста|специалисту|специалистом",
    "консультант": "консультанта|консультанту|консультантом",
    "руководитель": "руководителя|руководителю|руководителем",
    "председатель": "председателя|председателю|председателем",
    "глава": "главы|главе|главу|главой",
    "заведующий": "заведующего|заведующему|заведующим",
    "исполняющий": "исполняющего|исполняющему|исполняющим",
    "главный": "главного|главному|главным",
    "ведущий": "ведущего|ведущему|ведущим",
    "старший": "старшего|старшему|старшим",
    "первый": "первого|первому|первым",
}
"""The nominative of a word that begins a post → its forms in the singular of the other cases."""
_NOMINATIVES = {form: word for word, forms in _FORMS.items() for form in forms.split("|")}
_ADJECTIVES = ("главный", "ведущий", "старший", "первый")
_POST = re.compile(
    rf"(?<![а-яё-])({'|'.join(sorted(_NOMINATIVES, key=len, reverse=True))})(?![а-яё])"
)

_LEGAL_FORMS = {"государственн": "Г", "муниципальн": "М"}
_FUNDING = {"казенн": "К", "казённ": "К", "бюджетн": "Б", "автономн": "А"}
_ORGANISATION = re.compile(
    rf"({'|'.join(_LEGAL_FORMS)})\w+ ({'|'.join(_FUNDING)})\w+ учреждени[юея](?= «)", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"[МГ][КБА]У(?= «)")
_QUOTED = re.compile(r" «[^«»]*(?:«[^«»]*»[^«»]*)*»")


def post_before(text: str) -> str | None:
    """The post in the nominative, in a text that ends where the name begins.

    «… координатором заместителя начальника управления » is «заместитель начальника управления».
    None if no known word begins it, or if a comma or another person stands in between.
    """
    found = _POST.search(text)
    if not found:
        return None
    post = text[found.start() :].strip()
    if not post or re.search(r"[,;:()]|\.\s", post):
        return None
    words = post.split()
    words[0] = _NOMINATIVES[words[0]]
    if words[0] in _ADJECTIVES:
        if len(words) < 2 or words[1] not in _NOMINATIVES:
            return None
        words[1] = _NOMINATIVES[words[1]]
    return " ".join(words)


def organisation_at(text: str) -> tuple[str, int] | None:
    """The organisation with which a text begins, its form abbreviated, and where its name ends.

    «Муниципальному казенному учреждению «ИМЦ» …» is «МКУ «ИМЦ»».
    """
    found = _ORGANISATION.match(text)
    abbreviated = _ABBREVIATED.match(text)
    if found:
        letters = _LEGAL_FORMS[found[1].lower()] + _FUNDING[found[2].lower()] + "У"
        end = found.end()
    elif abbreviated:
        letters, end = abbreviated[0], abbreviated.end()
    else:
        return None
    name = _QUOTED.match(text, end)
    return (letters + name[0], name.end()) if name else None
