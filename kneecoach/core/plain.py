"""Texts of a person as they can be printed on paper: without characters that hide, turn or pile up."""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_JOINERS = "\u200c\u200d"  # some scripts need them between letters
#: Marks above or below one letter.
_MOST_MARKS = 4


def plain(text: str) -> str:
    """Return a text on one line; what hides or turns it is left out, and a letter keeps its first few marks."""
    kept: list[str] = []
    marks = 0
    for character in " ".join(text.split()):
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if (kind not in _HIDDEN or character in _JOINERS) and marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
