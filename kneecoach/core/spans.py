"""Weeks that become months and years where there are many, so that what is drawn of each can be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from statistics import median

from msgspec import Struct

from kneecoach.core.adherence import Week, monday


class Length(StrEnum):
    """How long a span is."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Bar(Struct, frozen=True):
    """The sessions of a span by its first day; a week belongs to the month and year of its Monday."""

    start: date
    planned: int
    done: int
    partial: int
    extra: int


class Range(Struct, frozen=True):
    """The numbers of a span: the lowest, the middle one, the highest."""

    start: date
    lowest: int
    middle: float
    highest: int


def begin(day: date, length: Length) -> date:
    """Return the first day of the span that a day is in."""
    if length is Length.WEEK:
        return monday(day)
    return day.replace(day=1) if length is Length.MONTH else day.replace(month=1, day=1)


def length_for(first: date, last: date, most: int) -> Length:
    """Return the shortest length of which there are at most so many from one day to another; years for any more."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    weeks = (monday(last) - monday(first)).days // 7 + 1
    return Length.WEEK if weeks <= most else Length.MONTH if months <= most else Length.YEAR


def bars(weeks: Sequence[Week], most: int) -> tuple[Length, tuple[Bar, ...]]:
    """Return these weeks, oldest first, as at most so many bars while years are not more, and how long each is."""
    if not weeks:
        return Length.WEEK, ()
    length = length_for(weeks[0].start, weeks[-1].start, most)
    sums: dict[date, list[int]] = {}
    for week in weeks:
        found = sums.setdefault(begin(week.start, length), [0, 0, 0, 0])
        for at, number in enumerate((week.planned, week.done, week.partial, week.extra)):
            found[at] += number
    return length, tuple(Bar(start, *found) for start, found in sums.items())


def ranges(numbers: Iterable[tuple[date, int]], length: Length) -> tuple[Range, ...]:
    """Return the range of every span that has a number, oldest first."""
    found: dict[date, list[int]] = {}
    for day, number in sorted(numbers):
        found.setdefault(begin(day, length), []).append(number)
    return tuple(Range(start, min(each), median(each), max(each)) for start, each in found.items())
