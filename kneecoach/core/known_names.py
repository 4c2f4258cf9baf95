"""By which names an exercise is known, whoever wrote them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from kneecoach.core.exercise import Exercise


def known_names(exercises: Iterable[Exercise]) -> Mapping[str, str]:
    """Return the id of each exercise by every name it has, folded: ids go before names, and those before aliases.

    A name that two exercises share belongs to none of them.
    """
    every = list(exercises)
    known: dict[str, str] = {}
    for names in (
        [(one.id, one.id) for one in every],
        [(one.name, one.id) for one in every],
        [(alias, one.id) for one in every for alias in one.aliases],
    ):
        pairs = {(folded(name), id_) for name, id_ in names}
        shared = Counter(name for name, _ in pairs)
        known = {name: id_ if shared[name] == 1 else "" for name, id_ in pairs} | known
    return {name: id_ for name, id_ in known.items() if name and id_}


def match(name: str, known: Mapping[str, str]) -> str | None:
    """Return the id of the exercise of this name, None where there is none."""
    return known.get(folded(name))


def folded(name: str) -> str:
    """Return the letters and digits of a name, without case, accents or signs: "Élévations (1)" is "elevations 1"."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", bare).strip()
