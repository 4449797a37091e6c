"""Broken, huge and hostile files that the program must tell from plans."""

from __future__ import annotations

from collections.abc import Callable

MEBIBYTE = 1024 * 1024
HEAD = b"format: 1\nlanguage: ru\ntitle: x\nperiod: 2020-09/2021-05\n"
ACTIVITIES = HEAD + b"activities:\n"
MAX_SIZE = 8 * MEBIBYTE


def _bomb() -> bytes:
    """Nine nested levels of nine aliases: half a billion values if a program expands them."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(lines).encode()


def _filled(head: bytes, repeated: bytes, tail: bytes = b"") -> bytes:
    """Repeat a text until the file is as large as the program reads."""
    return head + repeated * ((MAX_SIZE - len(head) - len(tail)) // len(repeated)) + tail


def _activities(number: int, line: str) -> bytes:
    return ACTIVITIES + "".join(line.format(n=n) + "\n" for n in range(1, number + 1)).encode()


VALID_PLANS = {"many activities", "many people", "many successors"}
"""Large plans without problems."""

QUICK = {"many anchors", "many hashes", "many keys"}
"""Large files that the program rejects at once."""

CORPUS: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "zeros": lambda: b"\0" * MEBIBYTE,
    "nul in a text": lambda: b"a: x\0y\n",
    "nul by escape": lambda: b'format: "\\0"\n"\\0": 1\n',
    "every byte": lambda: bytes(range(256)),
    "utf-16": lambda: "format: 1\n".encode("utf-16"),
    "cp1251": lambda: "название: план\n".encode("cp1251"),
    "lone surrogate": lambda: b"a: \xed\xa0\x80\n",
    "lone surrogate by escape": lambda: b'a: "\\ud800"\n',
    "only a mark": lambda: b"\xef\xbb\xbf",
    "nan": lambda: HEAD + b"activities: .nan\n",
    "numbers": lambda: HEAD + b"activities: [{number: .inf, title: 1e999, period: -0}]\n",
    "an enormous integer": lambda: (
        HEAD + b"order: {status: draft, number: " + b"9" * MEBIBYTE + b"}\n"
    ),
    "an enormous day": lambda: (
        HEAD
        + b"activities: [{number: '1', title: x, period: {every: month, day: "
        + b"9" * 5000
        + b"}}]\n"
    ),
    "an alias bomb": _bomb,
    "an anchor in itself": lambda: b"a: &a [*a]\n",
    "a merge of itself": lambda: b"a: &a {<<: *a}\n",
    "an object": lambda: b"a: !!python/object/apply:os.system ['exit 9']\n",
    "deep lists": lambda: b"[" * 100_000 + b"]" * 100_000,
    "deep lists, eight mebibytes": lambda: b"[" * MAX_SIZE,
    "deep mappings": lambda: b"{a: " * 100_000 + b"}" * 100_000,
    "deep dashes": lambda: b"- " * 100_000 + b"x\n",
    "deep keys": lambda: b"? " * 100_000 + b"x\n",
    "one long line": lambda: _filled(HEAD + b"note: ", b"x", b"\n"),
    "one long quoted line": lambda: _filled(HEAD + b'note: "', b"x"),
    "one long line of colons": lambda: _filled(b"", b"a: "),
    "many lists": lambda: _filled(b"[", b"[],", b"]"),
    "many values": lambda: _filled(b"[", b"x,", b"]"),
    "many lines": lambda: _filled(b"", b"\n"),
    "many comments": lambda: _filled(b"", b"#\n"),
    "many keys": lambda: _filled(b"", b"a: 1\n"),
    "many anchors": lambda: _filled(b"", b"- &a x\n"),
    "many documents": lambda: _filled(b"", b"---\n"),
    "many quotes": lambda: _filled(b"", b"'"),
    "many tabs": lambda: _filled(b"", b"\t"),
    "many unknown keys": lambda: HEAD + b"".join(b"k%d: 1\n" % n for n in range(100_000)),
    "many empty values": lambda: HEAD + b"".join(b"k%d:\n" % n for n in range(100_000)),
    "many empty activities": lambda: ACTIVITIES + b"  - {}\n" * 80_000,
    "many wrong activities": lambda: ACTIVITIES + b"  - x\n" * 200_000,
    "many same numbers": lambda: _activities(20_000, "  - {{number: '1', title: x, period: all}}"),
    "many activities": lambda: _activities(
        20_000, "  - {{number: '{n}', title: x, period: 2020-11}}"
    ),
    "many falling numbers": lambda: (
        ACTIVITIES
        + b"".join(
            b"  - {number: '%d', title: x, period: 2020-11}\n" % n for n in range(20_000, 0, -1)
        )
    ),
    "many wrong people": lambda: _activities(
        12_000, "  - {{number: '{n}', title: x, period: all, responsible: [кто{n}]}}"
    ),
    "many people": lambda: (
        HEAD
        + b"people:\n"
        + b"".join(b"  - {name: n%d}\n" % n for n in range(50_000))
        + b"activities: []\n"
    ),
    "many people and as many others": lambda: (
        HEAD
        + b"people:\n"
        + b"".join(b"  - {name: n%d}\n" % n for n in range(5_000))
        + b"activities:\n"
        + b"".join(
            b"  - {number: '%d', title: x, period: all, responsible: [m%d]}\n" % (n, n)
            for n in range(1, 400)
        )
    ),
    "many successors": lambda: (
        HEAD
        + b"people:\n  - {name: n0}\n"
        + b"".join(
            b"  - {name: n%d, instead_of: n%d, from: 2020-10-01}\n" % (n, n - 1)
            for n in range(1, 15_000)
        )
        + b"activities: []\n"
    ),
    "a long word": lambda: HEAD + b"note: " + "я".encode() * 2_000_000 + b"\n",
    "a long word of two alphabets": lambda: HEAD + b"note: " + "яa".encode() * 2_000_000 + b"\n",
    "many hashes": lambda: _activities(12_000, "  - {{number: '{n}', title: x #y"),
    "many wordings": lambda: _activities(
        12_000, "  - {{number: '{n}', title: x, period: 2020-11, wording: Ноябрь, декабрь 2020}}"
    ),
    "a plan of ten thousand years": lambda: (
        b"format: 1\ntitle: x\nperiod: 0001-01/9999-12\nactivities:\n"
        + "  - {number: '1', title: x, period: {every: month}, wording: Май}\n".encode() * 10_000
    ),
    "many recurrences": lambda: _activities(
        20_000, "  - {{number: '{n}', title: x, period: {{every: month, day: 25}}}}"
    ),
    "a quote left open in many lines": lambda: _filled(b'title: "', "Семинар\n  ".encode()),
    "a colon after a long word": lambda: b"a" * 8_000_000 + b" b: c: d\n",
    "a slip after many lines": lambda: _filled(b"", "title: я\n".encode(), b'number: "1" 2\n'),
    "a shift after empty lines": lambda: _filled(b"a: b\n", b"\n", b"  c: d\n"),
    "many periods": lambda: (
        ACTIVITIES + b"  - {number: '1', title: x, period: [" + b"2020-11," * 100_000 + b"]}\n"
    ),
}

FIRST_LARGE = "one long line"
_names = list(CORPUS)
LARGE = set(_names[_names.index(FIRST_LARGE) :]) - QUICK
"""Files that take up to several seconds to read."""
