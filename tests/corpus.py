"""Files that nobody means to write, and that must be told from plans all the same."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024
HEAD = b"format: 1\nlanguage: ru\ntitle: x\nperiod: 2020-09/2021-05\n"
ACTIVITIES = HEAD + b"activities:\n"
MOST = 8 * MEBIBYTE


def _bomb() -> bytes:
    """Nine-fold aliases, nine deep: half a billion values, if anybody followed them."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(lines).encode()


def _filled(head: bytes, repeated: bytes, tail: bytes = b"") -> bytes:
    """As many repetitions as fit into the largest file that is read."""
    return head + repeated * ((MOST - len(head) - len(tail)) // len(repeated)) + tail


def _activities(number: int, line: str) -> bytes:
    return ACTIVITIES + "".join(line.format(n=n) + "\n" for n in range(1, number + 1)).encode()


ARE_PLANS = {"many activities", "many people", "many successors"}
"""These are large, and nothing is wrong with them."""

CORPUS: dict[str, bytes] = {
    "nothing": b"",
    "zeros": b"\0" * MEBIBYTE,
    "nul in a text": b"a: x\0y\n",
    "nul by escape": b'format: "\\0"\n"\\0": 1\n',
    "every byte": bytes(range(256)),
    "utf-16": "format: 1\n".encode("utf-16"),
    "cp1251": "название: план\n".encode("cp1251"),
    "lone surrogate": b"a: \xed\xa0\x80\n",
    "lone surrogate by escape": b'a: "\\ud800"\n',
    "only a mark": b"\xef\xbb\xbf",
    "nan": HEAD + b"activities: .nan\n",
    "numbers": HEAD + b"activities: [{number: .inf, title: 1e999, period: -0}]\n",
    "an enormous integer": HEAD + b"order: {status: draft, number: " + b"9" * MEBIBYTE + b"}\n",
    "an enormous day": HEAD
    + b"activities: [{number: '1', title: x, period: {every: month, day: "
    + b"9" * 5000
    + b"}}]\n",
    "an alias bomb": _bomb(),
    "an anchor in itself": b"a: &a [*a]\n",
    "a merge of itself": b"a: &a {<<: *a}\n",
    "an object": b"a: !!python/object/apply:os.system ['exit 9']\n",
    "deep lists": b"[" * 100_000 + b"]" * 100_000,
    "deep lists, eight mebibytes": b"[" * MOST,
    "deep mappings": b"{a: " * 100_000 + b"}" * 100_000,
    "deep dashes": b"- " * 100_000 + b"x\n",
    "deep keys": b"? " * 100_000 + b"x\n",
    "one long line": _filled(HEAD + b"note: ", b"x", b"\n"),
    "one long quoted line": _filled(HEAD + b'note: "', b"x"),
    "one long line of colons": _filled(b"", b"a: "),
    "many lists": _filled(b"[", b"[],", b"]"),
    "many values": _filled(b"[", b"x,", b"]"),
    "many lines": _filled(b"", b"\n"),
    "many comments": _filled(b"", b"#\n"),
    "many keys": _filled(b"", b"a: 1\n"),
    "many anchors": _filled(b"", b"- &a x\n"),
    "many documents": _filled(b"", b"---\n"),
    "many quotes": _filled(b"", b"'"),
    "many tabs": _filled(b"", b"\t"),
    "many unknown keys": HEAD + b"".join(b"k%d: 1\n" % n for n in range(100_000)),
    "many empty values": HEAD + b"".join(b"k%d:\n" % n for n in range(100_000)),
    "many empty activities": ACTIVITIES + b"  - {}\n" * 80_000,
    "many wrong activities": ACTIVITIES + b"  - x\n" * 200_000,
    "many same numbers": _activities(20_000, "  - {{number: '1', title: x, period: all}}"),
    "many activities": _activities(20_000, "  - {{number: '{n}', title: x, period: 2020-11}}"),
    "many falling numbers": ACTIVITIES
    + b"".join(
        b"  - {number: '%d', title: x, period: 2020-11}\n" % n for n in range(20_000, 0, -1)
    ),
    "many wrong people": _activities(
        12_000, "  - {{number: '{n}', title: x, period: all, responsible: [кто{n}]}}"
    ),
    "many people": HEAD
    + b"people:\n"
    + b"".join(b"  - {name: n%d}\n" % n for n in range(50_000))
    + b"activities: []\n",
    "many people and as many others": HEAD
    + b"people:\n"
    + b"".join(b"  - {name: n%d}\n" % n for n in range(5_000))
    + b"activities:\n"
    + b"".join(
        b"  - {number: '%d', title: x, period: all, responsible: [m%d]}\n" % (n, n)
        for n in range(1, 400)
    ),
    "many successors": HEAD
    + b"people:\n  - {name: n0}\n"
    + b"".join(
        b"  - {name: n%d, instead_of: n%d, from: 2020-10-01}\n" % (n, n - 1)
        for n in range(1, 15_000)
    )
    + b"activities: []\n",
    "a long word": HEAD + b"note: " + "я".encode() * 2_000_000 + b"\n",
    "a long word of two alphabets": HEAD + b"note: " + "яa".encode() * 2_000_000 + b"\n",
    "many hashes": _activities(12_000, "  - {{number: '{n}', title: x #y"),
    "many wordings": _activities(
        12_000, "  - {{number: '{n}', title: x, period: 2020-11, wording: Ноябрь, декабрь 2020}}"
    ),
    "a plan of ten thousand years": b"format: 1\ntitle: x\nperiod: 0001-01/9999-12\nactivities:\n"
    + "  - {number: '1', title: x, period: {every: month}, wording: Май}\n".encode() * 10_000,
    "many recurrences": _activities(
        20_000, "  - {{number: '{n}', title: x, period: {{every: month, day: 25}}}}"
    ),
    "a quote left open in many lines": _filled(b'title: "', "Семинар\n  ".encode()),
    "a colon behind a long word": b"a" * 8_000_000 + b" b: c: d\n",
    "a slip behind many lines": _filled(b"", "title: я\n".encode(), b'number: "1" 2\n'),
    "a shift behind empty lines": _filled(b"a: b\n", b"\n", b"  c: d\n"),
    "many periods": ACTIVITIES
    + b"  - {number: '1', title: x, period: ["
    + b"2020-11," * 100_000
    + b"]}\n",
}
