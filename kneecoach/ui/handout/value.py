"""All that a handout says, as plain words and counts."""

from __future__ import annotations

from msgspec import Struct


class Ticks(Struct, frozen=True):
    """Boxes to tick, one a set; `label` says which side they are for, where one comes after the other."""

    label: str
    count: int


class HandoutRow(Struct, frozen=True):
    """One exercise. `figure` is the id of its moving figure; `mirrors` tells that the other side looks the same way.

    `notes` are short texts, each with its label: what to watch out for, what is easier, what it needs.
    """

    name: str
    dose: str
    tempo: str
    position: str
    cues: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    ticks: tuple[Ticks, ...]
    figure: str = ""
    mirrors: bool = False


class Handout(Struct, frozen=True):
    """A whole programme. `facts` are how often and how long; `honest` is what the programme admits of itself."""

    title: str
    line: str
    facts: str
    honest: str
    rows: tuple[HandoutRow, ...]
