"""Names as ids: what a file may be called on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

#: The longest id that is made of a name; a number may follow it.
LONGEST = 40
#: What a file must not be called on Windows, whatever its ending.
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def slug(name: str, taken: Collection[str], usual: str = "exercise") -> str:
    """Return an id for this name that is not `taken`, whatever the case: "Heel slides" becomes "heel-slides".

    It is of lower-case ASCII letters, digits and hyphens. A name without any of them becomes `usual`; what is
    taken already, or the name of a device, gets a number from 2 on.
    """
    plain = _ascii(name)[:LONGEST].strip("-") or usual
    barred = {each.casefold() for each in taken} | DEVICES
    ways = (plain if number == 1 else f"{plain}-{number}" for number in count(1))
    return next(way for way in ways if way not in barred)


def _ascii(name: str) -> str:
    """Return the letters without their accents; what has no Latin letter is left out."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    latin = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
