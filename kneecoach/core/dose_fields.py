"""What a person may change in a dose: each field by its key, as a plain value.

Keys are the names of Dose's numbers ("reps"), "between", "beats." with the word of a beat ("beats.lift"),
"warm_up." with the name of its number, and "sides", "first", "positions", "band". A number is an int, a range
the pair of its ends. Editor, overlays and files of programmes all speak of a dose in these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from kneecoach.core.dose import Band, Beat, Dose, Figure, Origin, Provenance, Side, Sides, limits
from kneecoach.core.refusal import RefusedError, Why

Plain = int | str | bool | tuple[int, int] | tuple[str, ...]

YOURS = Provenance(Origin.YOURS)
#: The numbers a dose holds by name.
NUMBERS = (
    "sets", "reps", "timed", "closing_hold", "rest", "cap", "side_change", "position_change", "breath", "load",
)  # fmt: skip
CHOICES = ("sides", "first", "positions", "band")
BEATS, WARM_UP = "beats.", "warm_up."
#: Seconds to change sides in where a dose had no such change.
SIDE_CHANGE = 10


def number_keys(dose: Dose) -> Iterator[str]:
    """Yield the key of every number that this dose has."""
    yield from (name for name in NUMBERS if getattr(dose, name) is not None)
    yield from dict.fromkeys(BEATS + part.word for part in dose.parts)
    if dose.between is not None:
        yield "between"
    if dose.warm_up is not None:
        yield from (WARM_UP + name for name in ("squeezes", "hold", "release"))


def keys(dose: Dose) -> Iterator[str]:
    """Yield the key of everything that can be told of this dose, numbers first."""
    yield from number_keys(dose)
    yield from (name for name in CHOICES if name != "band" or dose.band is not None)


def figure_at(dose: Dose, key: str) -> Figure | None:
    """Return the number with this key, or None where the dose has it not."""
    if key.startswith(BEATS):
        return next((part.length for part in dose.parts if part.word == key.removeprefix(BEATS)), None)
    if key.startswith(WARM_UP):
        return getattr(dose.warm_up, key.removeprefix(WARM_UP)) if dose.warm_up else None
    if key == "between":
        return dose.between.length if dose.between else None
    found: Figure | None = getattr(dose, key) if key in NUMBERS else None
    return found


def with_figure(dose: Dose, key: str, figure: Figure) -> Dose:
    """Return the dose with this number in place; every beat of one word has one length."""
    if key.startswith(BEATS):
        word = key.removeprefix(BEATS)
        parts = tuple(replace(part, length=figure) if part.word == word else part for part in dose.parts)
        return replace(dose, parts=parts)
    if key.startswith(WARM_UP) and dose.warm_up is not None:
        return replace(dose, warm_up=replace(dose.warm_up, **{key.removeprefix(WARM_UP): figure}))
    if key == "between" and dose.between is not None:
        return replace(dose, between=replace(dose.between, length=figure))
    return replace(dose, **{key: figure})


def possible(dose: Dose, key: str) -> bool:
    """Tell whether this dose has, or may be given, a field of this key."""
    if key in CHOICES or figure_at(dose, key) is not None:
        return True
    if key == "breath":
        return any(part.beat is Beat.BREATHE for part in dose.parts)
    if key == "side_change":
        return dose.sides in {Sides.EACH, Sides.SWAPPING}
    return key == "load" or (key == "closing_hold" and dose.reps is not None)


def value_at(dose: Dose, key: str) -> Plain | None:
    """Return what the dose says under this key, or None where it says nothing."""
    if key == "positions":
        return dose.positions
    if key in CHOICES:
        said = getattr(dose, key)
        return None if said is None else str(said.value)
    figure = figure_at(dose, key)
    return None if figure is None else plain(figure)


def plain(figure: Figure) -> int | tuple[int, int]:
    """Return a number as an int, or a range as the pair of its ends."""
    return figure.low if figure.low == figure.high else (figure.low, figure.high)


def limits_at(key: str) -> tuple[int, int]:
    """Return the least and the most of the number with this key."""
    return limits("part" if key.startswith(BEATS) or key == "between" else key)


def put(dose: Dose, key: str, value: Plain) -> Dose:
    """Return the dose with the person's own value. Raises RefusedError: what cannot be, and within which limits."""
    if not possible(dose, key):
        raise RefusedError(Why.UNKNOWN, key)
    if key in CHOICES:
        return _chosen(dose, key, value)
    low, high = value if isinstance(value, tuple) else (value, value)
    least, most = limits_at(key)
    if type(low) is not int or type(high) is not int:
        raise RefusedError(Why.UNKNOWN, key)
    if not (least <= low <= most and least <= high <= most):
        raise RefusedError(Why.RANGE, key, least=least, most=most)
    if low > high:
        raise RefusedError(Why.REVERSED, key, least=low, most=high)
    return with_figure(dose, key, Figure(low, high, YOURS))


def without(dose: Dose, key: str) -> Dose:
    """Return the dose without a field that it need not have. Raises RefusedError where it needs it."""
    if key not in {"breath", "load", "band", "closing_hold"}:
        raise RefusedError(Why.UNKNOWN, key)
    return replace(dose, **{key: None})


def taken_back(dose: Dose, key: str, from_: Dose) -> Dose:
    """Return the dose with this field as it is in another dose of the same exercise."""
    if key == "sides":
        return replace(
            dose, sides=from_.sides, sides_given=from_.sides_given, first=from_.first, side_change=from_.side_change
        )
    if key == "first":
        return replace(dose, first=from_.first, sides_given=from_.sides_given)
    if key == "positions":
        return replace(dose, positions=from_.positions, positions_given=from_.positions_given)
    if key.startswith(BEATS) and len(dose.parts) == len(from_.parts):
        pairs = zip(dose.parts, from_.parts, strict=True)
        same = (replace(a, length=b.length) if a.word == key.removeprefix(BEATS) else a for a, b in pairs)
        return replace(dose, parts=tuple(same))
    figure = figure_at(from_, key)
    if figure is not None:
        return with_figure(dose, key, figure)
    return without(dose, key) if value_at(dose, key) is not None else dose


def _chosen(dose: Dose, key: str, value: Plain) -> Dose:
    try:
        return _CHOSEN[key](dose, value)
    except RefusedError:
        raise
    except ValueError as error:  # not a value of its enumeration
        raise RefusedError(Why.UNKNOWN, key) from error


def _with_sides(dose: Dose, value: Plain) -> Dose:
    sides = Sides(str(value))
    if sides is dose.sides:
        return dose
    turns = {Sides.EACH, Sides.SWAPPING}
    if not {sides, dose.sides} <= turns or (sides is Sides.SWAPPING and dose.reps is None):
        raise RefusedError(Why.SIDES, "sides")
    change = dose.side_change or Figure(SIDE_CHANGE, SIDE_CHANGE, YOURS)  # kept for when they go back
    return replace(dose, sides=sides, sides_given=YOURS, side_change=change)


def _with_first(dose: Dose, value: Plain) -> Dose:
    first = Side(str(value))
    if first is Side.BOTH:
        raise RefusedError(Why.SIDES, "first")
    if first is dose.first:
        return dose
    if dose.sides is Sides.WITHIN:  # the repetition itself begins on the other side
        other = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}
        parts = tuple(replace(p, side=other.get(p.side) if p.side else None) for p in dose.parts)
        dose = replace(dose, parts=parts)
    return replace(dose, first=first, sides_given=YOURS)


def _with_positions(dose: Dose, value: Plain) -> Dose:
    wanted: tuple[Any, ...] = value if isinstance(value, tuple) else ()
    if not wanted:
        raise RefusedError(Why.EMPTY, "positions")
    if wanted == dose.positions:
        return dose
    return replace(dose, positions=wanted, positions_given=YOURS)


def _with_band(dose: Dose, value: Plain) -> Dose:
    return replace(dose, band=Band(str(value)))


_CHOSEN = {"sides": _with_sides, "first": _with_first, "positions": _with_positions, "band": _with_band}
