"""What stands in a cell, as a value that is in its range; or why it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from kneecoach.core.fault import Code
from kneecoach.core.past import Refused, Unit
from kneecoach.files.histories.moments import exact, lasting, moment
from kneecoach.files.histories.table import Row, clean

EARLIEST = date(1990, 1, 1)
MOST_REPS, MOST_SECONDS, MOST_GRAMS = 10_000, 86_400, 1_000_000
LONGEST_NAME, LONGEST_NOTE, LONGEST_VALUE = 200, 4000, 80
GRAMS = {Unit.KG: Decimal(1000), Unit.LB: Decimal("453.59237")}
_UNITS = {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{0,15})?", re.ASCII)
_WITH_COMMA = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{0,15})?", re.ASCII)


class RefusedError(Exception):
    """Raised where a row cannot be used; carries what is told of it."""

    def __init__(self, told: Refused) -> None:
        super().__init__(f"{told.why} in line {told.row}, {told.column}")
        self.told = told


def wrong(row: Row, column: str, why: Code, value: str = "", **values: str | int) -> RefusedError:
    """Return the error that tells what is wrong with a cell."""
    short = clean(value)[:LONGEST_VALUE]
    told = Refused(row.line, row.titles.get(column, column), short, why, {"value": short} | values)
    return RefusedError(told)


def first(row: Row, columns: Iterable[str]) -> str:
    """Return the first of these columns that the table has, the first of all where it has none."""
    every = tuple(columns)
    return next((one for one in every if one in row.cells), every[0])


def text(row: Row, column: str, most: int = LONGEST_NAME, *, lines: bool = False) -> str:
    """Return a text, "" where there is none; what is longer than `most` characters is refused."""
    said = clean(row.cells.get(column, ""), lines=lines)
    if len(said) > most:
        raise wrong(row, column, Code.TOO_LONG, said, most=most)
    return said


def note(row: Row, column: str) -> str:
    """Return a text that may have several lines."""
    return text(row, column, LONGEST_NOTE, lines=True)


def needed(row: Row, column: str) -> str:
    """Return a text that must be there."""
    said = text(row, column)
    if not said:
        raise wrong(row, column, Code.MISSING_KEY, key=row.titles.get(column, column))
    return said


def number(row: Row, column: str, most: int) -> Decimal | None:
    """Return a number from 0 to `most`, None where there is none."""
    said = clean(row.cells.get(column, ""))
    if not said:
        return None
    if not (_WITH_COMMA if row.comma else _NUMBER).fullmatch(said):
        raise wrong(row, column, Code.NOT_A_NUMBER, said)
    value = Decimal(said.replace(",", "."))
    if not 0 <= value <= most:
        raise wrong(row, column, Code.OUT_OF_RANGE, said, least=0, most=most)
    return abs(value)


def whole(row: Row, column: str, most: int) -> int | None:
    """Return a whole number from 0 to `most`, None where there is none."""
    value = number(row, column, most)
    if value is not None and value != int(value):
        raise wrong(row, column, Code.NOT_A_NUMBER, row.cells[column])
    return None if value is None else int(value)


def seconds(row: Row, column: str) -> int | None:
    """Return seconds to the nearest, None where there are none: "90", "90.5", "0:01:30", "1h 5m"."""
    said = clean(row.cells.get(column, ""))
    value = lasting(said)
    if value is None:
        given = number(row, column, MOST_SECONDS)
        return None if given is None else int(given.to_integral_value(ROUND_HALF_UP))
    if value > MOST_SECONDS:
        raise wrong(row, column, Code.OUT_OF_RANGE, said, least=0, most=MOST_SECONDS)
    return value


def unit(row: Row, column: str) -> Unit | None:
    """Return the unit that a cell names, None where it is empty."""
    said = text(row, column)
    if said and said.casefold() not in _UNITS:
        raise wrong(row, column, Code.UNKNOWN_VALUE, said)
    return _UNITS.get(said.casefold())


def grams(row: Row, column: str, its: Unit) -> int | None:
    """Return a weight to the nearest gram, None where there is none."""
    value = number(row, column, int(MOST_GRAMS / GRAMS[its]))
    return None if value is None else int((value * GRAMS[its]).to_integral_value(ROUND_HALF_UP))


def when(row: Row, column: str, today: date) -> datetime | None:
    """Return a moment from EARLIEST to the end of tomorrow, None where there is none."""
    said = clean(row.cells.get(column, ""))
    if not said:
        return None
    found = moment(said)
    if found is None:
        raise wrong(row, column, Code.NOT_A_DATE, said)
    return _possible(row, column, said, found, today)


def exactly(row: Row, column: str, today: date) -> datetime | None:
    """Return a moment as `isoformat` writes it; None where there is none, or a spreadsheet has changed it."""
    said = clean(row.cells.get(column, ""))
    found = exact(said)
    return None if found is None else _possible(row, column, said, found, today)


def _possible(row: Row, column: str, said: str, found: datetime, today: date) -> datetime:
    latest = today + timedelta(days=1)
    if not EARLIEST <= found.date() <= latest:
        raise wrong(row, column, Code.OUT_OF_RANGE, said, least=EARLIEST.isoformat(), most=latest.isoformat())
    return found
