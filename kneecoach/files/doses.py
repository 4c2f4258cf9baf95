"""From the numbers of a file to a Dose: ranges, provenance, limits, and what a dose cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from kneecoach.core.dose import Beat, Dose, Figure, Origin, Part, Provenance, Side, Sides, WarmUp
from kneecoach.core.dose_fields import BEATS, CHOICES, NUMBERS, WARM_UP, YOURS, limits_at, possible, put, with_figure
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.refusal import RefusedError
from kneecoach.files.schema import Amount, DefaultsFile, DoseFile, EntryFile, Given, Number, PartFile, WarmUpFile

_STILL_OR_MOVING = frozenset({Beat.MOVE, Beat.HOLD, Beat.BREATHE})


class Doses:
    """Reads doses of one file; every fault it raises names that file."""

    def __init__(self, file: str, defaults: DefaultsFile) -> None:
        self._file, self._defaults = file, defaults

    def dose(self, raw: DoseFile) -> Dose:
        """Return the dose of a `[dose]` table. Raises FaultError for what no one can do."""
        one_side = raw.sides.are is Sides.EACH
        if raw.sides.first is Side.BOTH:
            self._refuse(Code.UNKNOWN_VALUE, "dose.sides.first", value=raw.sides.first.value)
        dose = Dose(
            sets=self.figure(raw.sets, "sets", "dose"),
            sides=raw.sides.are,
            sides_given=self.given(raw.sides, "dose.sides"),
            first=raw.sides.first,
            rest=self._or_default("rest", raw.rest, "rest_one_side" if one_side else "rest_both_sides"),
            side_change=self._or_default("side_change", raw.side_change, "side_change") if one_side else None,
            reps=self._maybe("reps", raw.reps),
            timed=self._maybe("timed", raw.timed),
            closing_hold=self._maybe("closing_hold", raw.closing_hold),
            cap=self._maybe("cap", raw.cap),
            breath=self._maybe("breath", raw.breath),
            load=self._maybe("load", raw.load),
            band=raw.band,
            parts=tuple(self._part(part, f"dose.parts[{n}]") for n, part in enumerate(raw.parts)),
            between=self._part(raw.between, "dose.between") if raw.between else None,
            warm_up=self._warm_up(raw.warm_up) if raw.warm_up else None,
        )
        if raw.positions:
            change = self._or_default("position_change", raw.position_change, "position_change")
            given = self.given(raw.positions, "dose.positions")
            dose = replace(dose, positions=raw.positions.names, positions_given=given, position_change=change)
        self.check(dose, "dose")
        return dose

    def own(self, dose: Dose, entry: EntryFile, place: str) -> Dose:
        """Return the dose with a programme's own numbers and choices in place of the exercise's."""
        for key in CHOICES:
            if (value := getattr(entry, key)) is not None:
                dose = self._chosen(dose, key, value, place)
        for key, amount in _amounts(entry):
            if not possible(dose, key) and key not in {"reps", "timed"}:
                self._refuse(Code.UNKNOWN_KEY, place, key=key)
            dose = with_figure(dose, key, self.figure(amount, key, place))
        self.check(dose, place)
        return dose

    def _chosen(self, dose: Dose, key: str, value: Any, place: str) -> Dose:
        try:
            return put(dose, key, value)
        except RefusedError as error:
            told = value if isinstance(value, str) else ", ".join(value)
            raise FaultError(Fault(Code.UNKNOWN_VALUE, self._file, f"{place}.{key}", {"value": told})) from error

    def check(self, dose: Dose, place: str) -> None:
        """Raise FaultError where a dose is neither repetitions nor time, or they ask for nothing."""
        if (dose.reps is None) == (dose.timed is None):
            self._refuse(Code.NO_WORK, place)
        if dose.reps is not None and not any(part.beat in _STILL_OR_MOVING for part in dose.parts):
            self._refuse(Code.NO_PARTS, place)

    def figure(self, amount: Amount, name: str, place: str) -> Figure:
        """Return the number called `name` with its provenance, inside its limits."""
        at = f"{place}.{name}"
        low, high = self._ends(amount, at)
        given = self.given(amount, at) if isinstance(amount, Number) else YOURS
        least, most = limits_at(name)
        for value in (low, high):
            if not least <= value <= most:
                self._refuse(Code.OUT_OF_RANGE, at, value=value, least=least, most=most)
        return Figure(low, high, given)

    def given(self, raw: Given, place: str) -> Provenance:
        """Return who says so; an article and we at once, or an article without its figure, is refused."""
        if bool(raw.source) != bool(raw.figure) or (raw.source and raw.ours):
            self._refuse(Code.PROVENANCE, place)
        if raw.source:
            return Provenance(Origin.SOURCE, raw.figure, raw.source)
        return Provenance(Origin.OURS, raw.ours) if raw.ours else YOURS

    def _ends(self, amount: Amount, place: str) -> tuple[int, int]:
        if isinstance(amount, int):
            return amount, amount
        if isinstance(amount, Number):
            value, low, high = amount.value, amount.low, amount.high
            if value is not None and low is None and high is None:
                return value, value
            if value is not None or low is None or high is None:
                raise FaultError(Fault(Code.MISSING_KEY, self._file, place, {"key": "value"}))
        else:
            low, high = amount
        if low > high:
            self._refuse(Code.REVERSED_RANGE, place, low=low, high=high)
        return low, high

    def _warm_up(self, raw: WarmUpFile) -> WarmUp:
        return WarmUp(
            squeezes=self.figure(raw.squeezes, "warm_up.squeezes", "dose"),
            hold=self.figure(raw.hold, "warm_up.hold", "dose"),
            release=self.figure(raw.release, "warm_up.release", "dose"),
        )

    def _part(self, raw: PartFile, place: str) -> Part:
        return Part(raw.beat, raw.word, self.figure(raw.length, "part", place), raw.side)

    def _maybe(self, name: str, amount: Amount | None) -> Figure | None:
        return None if amount is None else self.figure(amount, name, "dose")

    def _or_default(self, name: str, amount: Amount | None, default: str) -> Figure:
        own = getattr(self._defaults, default) if amount is None else amount
        return self.figure(own, name, "dose")

    def _refuse(self, code: Code, place: str, **values: str | int) -> None:
        raise FaultError(Fault(code, self._file, place, values))


def _amounts(entry: EntryFile) -> Iterator[tuple[str, Amount]]:
    """Yield every number that an entry gives, by its key."""
    for name in (*NUMBERS, "between"):
        if (amount := getattr(entry, name)) is not None:
            yield name, amount
    yield from ((BEATS + word, amount) for word, amount in entry.beats.items())
    yield from ((WARM_UP + name, amount) for name, amount in entry.warm_up.items())
