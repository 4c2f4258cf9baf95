"""Where things stand in a TOML text that tomllib has accepted: the line and column of any key or value.

tomllib, tomli and tomlkit tell no places of what they have read, and the one small fork that does is kept by nobody.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from contextlib import suppress

from msgspec import Struct

from kneecoach.files.exchange.place import Path

_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
# Possessive, so that a text of a megabyte costs no memory; a long text may end with one or two of its own quotes.
_QUOTED = re.compile(r'"(?:[^"\\\n]++|\\.)*+"|\'[^\'\n]*+\'')
_LONG = r'"""(?s:[^"\\]++|\\.|"(?!""))*+"{3,5}' r"|'''(?:[^']++|'(?!''))*+'{3,5}|"
_TEXT = re.compile(_LONG + _QUOTED.pattern)
_PLAIN = re.compile(r"[^,\]}\n#]*")


class Spot(Struct, frozen=True):
    """Where a key and its value begin, as offsets in the text."""

    key: int
    value: int


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1; columns are characters."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def spots(text: str, wanted: Iterable[Path]) -> dict[Path, Spot]:
    """Return where each wanted path is, and each table above it; what is not there is left out.

    `text` has the line ends of tomllib, "\\n" alone.
    """
    above = {path[:length] for path in wanted for length in range(1, len(path) + 1)}
    scanner = _Scanner(text, above)
    with suppress(IndexError, AttributeError, RecursionError):  # not in what tomllib accepts; what was found holds
        scanner.scan()
    return scanner.found


class _Scanner:
    """Goes through the text once. It does not judge: that has been done."""

    def __init__(self, text: str, wanted: set[Path]) -> None:
        self._text, self._wanted, self._at = text, wanted, 0
        self._last: dict[Path, int] = {}
        self.found: dict[Path, Spot] = {}

    def scan(self) -> None:
        """Find everything that is wanted."""
        base: Path = ()
        self._skip()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                base = self._header()
            else:
                self._pair(base)
            self._skip()

    def _header(self) -> Path:
        """Read `[a.b]` or `[[a.b]]`; return the path of the table that it opens."""
        start = self._at
        double = self._text.startswith("[[", start)
        self._at += 1 + double
        names = self._names()
        self._at += 1 + double
        path: Path = ()
        for place, name in enumerate(names):
            path = (*path, name)
            self._note(path, start, start)
            if double and place == len(names) - 1:
                self._last[path] = self._last.get(path, -1) + 1
            if path in self._last:
                path = (*path, self._last[path])
                self._note(path, start, start)
        return path

    def _pair(self, base: Path) -> None:
        start = self._at
        for name in self._names():
            base = (*base, name)
            self._note(base, start, start)
        self._at += 1  # the equals sign
        self._skip()
        self._value(base, start)

    def _names(self) -> list[str]:
        names = []
        while True:
            self._skip()
            found = _BARE.match(self._text, self._at) or _QUOTED.match(self._text, self._at)
            told = found[0] if found else self._text[self._at]
            names.append(told if told[0] not in "\"'" else str(tomllib.loads(f"key = {told}")["key"]))
            self._at += len(told)
            self._skip()
            if self._text[self._at] != ".":
                return names
            self._at += 1

    def _value(self, path: Path, key: int) -> None:
        self._note(path, key, self._at)
        first = self._text[self._at]
        if first == "[":
            self._each("]", path, key)
        elif first == "{":
            self._each("}", path, key)
        elif first in "\"'":
            self._at = _TEXT.match(self._text, self._at).end()  # type: ignore[union-attr]  # tomllib found it whole
        else:
            self._at = max(_PLAIN.match(self._text, self._at).end(), self._at + 1)  # type: ignore[union-attr]

    def _each(self, end: str, path: Path, key: int) -> None:
        """Read what is in an array, or in an inline table."""
        self._at += 1
        place = 0
        self._skip()
        while self._text[self._at] != end:
            if self._text[self._at] == ",":
                self._at += 1
            elif end == "]":
                self._value((*path, place), self._at)
                place += 1
            else:
                self._pair(path)
            self._skip()
        self._at += 1

    def _note(self, path: Path, key: int, value: int) -> None:
        if path in self._wanted:
            known = self.found.get(path)
            if known is None or (known.key == known.value == key):
                self.found[path] = Spot(key, value)

    def _skip(self) -> None:
        self._at = _BLANK.match(self._text, self._at).end()  # type: ignore[union-attr]  # it matches nothing, too
