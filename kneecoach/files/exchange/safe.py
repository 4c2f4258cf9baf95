"""What no shared file may hold, whatever it means: endless lists, numbers beyond reason, texts that play tricks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from math import isfinite
from typing import Any

from kneecoach.core.exercise import LONGEST_CUE, LONGEST_NAME
from kneecoach.core.fault import Code, Fault
from kneecoach.files.exchange.place import Found, Path, told

#: Values in a file, and tables or lists inside each other.
MOST_VALUES, DEEPEST = 50_000, 16
#: No number of a dose or a figure comes near.
LARGEST_NUMBER = 1_000_000
#: How long a list may be, by its key.
MOST: dict[str | int, int] = {
    "exercises": 100, "figures": 60, "short": 100, "keys": 24, "phases": 48, "props": 24, "supports": 30, "cues": 20,
    "parts": 12, "aliases": 12, "or": 12, "posts": 20, "round": 8, "names": 12, "positions": 12,
}  # fmt: skip
MOST_IN_A_LIST = 60
#: How long a text may be, by its key; the name of an exercise has to fit its place on the session page.
LENGTHS: dict[str | int, int] = {"name": 60, "line": 120, "say": LONGEST_CUE, "honest": 2000}
LONGEST_TEXT = 400
#: Texts that may have more than one line.
_LINES = {"honest", "watch_out", "easier", "harder"}

#: How often a sign may be in the text of a file: each may cost a table, a list or a value, and none is read before.
_MOST_SIGNS = {".": 30_000, "[": 30_000, "{": 30_000, "=": 60_000, ",": 60_000, "\n": 60_000}

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
#: Names that Windows keeps for devices: no file can have them.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_TAG = re.compile(r"<[A-Za-z/!?]|&(?:#|[A-Za-z]+;)")
_JOINERS = "\u200c\u200d"  # between letters of some scripts and in pictographs they have their use
_MOST_MARKS = 4


def is_id(text: str) -> bool:
    """Tell whether this can be the id, and so the file's name, of an exercise or a programme."""
    return _ID.fullmatch(text) is not None and text not in _DEVICES


def crowded(text: str) -> bool:
    """Tell whether a text would be too many values, before anything is made of it."""
    return any(text.count(sign) > most for sign, most in _MOST_SIGNS.items())


def unsafe(tree: Any, file: str) -> Iterator[Found]:
    """Yield what the tree may not hold; stops at the first list or table that would never end."""
    waiting: list[tuple[Path, Any]] = [((), tree)]
    for _ in range(MOST_VALUES):
        if not waiting:
            return
        path, value = waiting.pop()
        if isinstance(value, dict | list):
            if len(path) >= DEEPEST:
                yield _found(Code.TOO_DEEP, file, path)
                return
            most = _most(path, value)
            if len(value) > most:
                yield _found(Code.TOO_MANY, file, path, most=most)
                return
            pairs = list(value.items() if isinstance(value, dict) else enumerate(value))
            waiting += [((*path, step), one) for step, one in reversed(pairs)]
            yield from (_key(key, file, path) for key, _ in pairs if isinstance(key, str) and odd(key))
        else:
            yield from _leaf(value, file, path)
    yield _found(Code.TOO_MANY, file, (), most=MOST_VALUES)


def odd(text: str, *, lines: bool = False) -> str:
    """Return the first character that hides, turns or ends a text, or "" for plain text."""
    marks = 0
    for place, character in enumerate(text):
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        hidden = kind in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or (kind == "Cn" and ord(character) & 0xFFFE == 0xFFFE)
        if character in _JOINERS:
            hidden = not _joins(text[place - 1 : place], text[place + 1 : place + 2])
        if (hidden and not (lines and character == "\n")) or marks > _MOST_MARKS:
            return character
    return ""


def tellable(text: str, most: int) -> str:
    """Return the beginning of a text as it can be told on one line, with a sign for what hides or turns it."""
    told_ = ""
    for character in text[:most]:
        told_ += "\ufffd" if odd(told_ + character) else character
    return told_


def markup(text: str) -> str:
    """Return what in a text looks like the beginning of a tag or an entity, or ""."""
    found = _TAG.search(text)
    return found[0] if found else ""


def _most(path: Path, value: Any) -> int:
    return MOST.get(path[-1], MOST_IN_A_LIST) if path and isinstance(value, list) else MOST_IN_A_LIST


def _joins(before: str, after: str) -> bool:
    """Tell whether a joiner stands between two characters that it can join."""
    return all(one > "\x7f" and unicodedata.category(one)[0] in "LMS" for one in (before or " ", after or " "))


def _leaf(value: Any, file: str, path: Path) -> Iterator[Found]:
    if isinstance(value, str):
        yield from _text(value, file, path)
    elif isinstance(value, float) and not isfinite(value):
        yield _found(Code.UNKNOWN_VALUE, file, path, value=str(value))
    elif isinstance(value, int | float) and abs(value) > LARGEST_NUMBER:
        told_ = f"{float(value):g}" if abs(value) < 10**300 else "…"
        yield _found(Code.OUT_OF_RANGE, file, path, value=told_, least=-LARGEST_NUMBER, most=LARGEST_NUMBER)


def _text(text: str, file: str, path: Path) -> Iterator[Found]:
    last = path[-1]
    most = LENGTHS.get(last, LONGEST_TEXT)
    if path[0] == "exercises" and path[2:] == ("name",):
        most = LONGEST_NAME
    if len(text) > most:
        yield _found(Code.TOO_LONG, file, path, most=most)
    elif character := odd(text, lines=last in _LINES):
        yield _found(Code.ODD_TEXT, file, path, character=f"U+{ord(character):04X}")
    elif found := markup(text):
        yield _found(Code.MARKUP, file, path, found=found)


def _key(key: str, file: str, path: Path) -> Found:
    character = f"U+{ord(odd(key)):04X}"
    return Found(Fault(Code.ODD_TEXT, file, told(path), {"character": character}), (*path, key), key=True)


def _found(code: Code, file: str, path: Path, **values: str | int) -> Found:
    return Found(Fault(code, file, told(path)[:200], values), path)
