"""From the dose of a place to the fields of the editor's panel, each with its limits and who says it."""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.core.dose import Band, Beat, Dose, Figure, Origin, Provenance, Side, Sides
from kneecoach.core.dose_fields import BEATS, WARM_UP, Plain, figure_at, limits_at, possible, value_at
from kneecoach.core.exercise import Exercise
from kneecoach.core.programme import Prescription
from kneecoach.ui.editor_view import FieldKind, FieldView, NumberView, Value
from kneecoach.words import dose_fields as words
from kneecoach.words import vocabulary

OURS, YOURS = Provenance(Origin.OURS), Provenance(Origin.YOURS)
#: What a load grows by, in grams.
GRAMS = 250
#: How much further a number goes when it becomes a range.
WIDER = {"sets": 1, "reps": 4, "timed": 15}
_BANDS = frozenset({"loop-band", "heavy-loop-band", "long-band"})


class Fields:
    """Tells the fields of one place; `base` is the dose that a reset goes back to, `breath` the usual one in s."""

    def __init__(self, place: Prescription, base: Dose, exercise: Exercise, breath: int) -> None:
        self._place, self._dose, self._base = place, place.dose, base
        self._exercise, self._breath = exercise, breath

    def all(self, *, in_short: bool, names: dict[str, str]) -> tuple[FieldView, ...]:
        """Return every field, in the order of the panel; `names` are those of the alternatives."""
        return tuple(self._fields(in_short=in_short, names=names))

    def _fields(self, *, in_short: bool, names: dict[str, str]) -> Iterator[FieldView]:
        yield self._number("sets")
        each = self._dose.sides in {Sides.EACH, Sides.SWAPPING}
        if self._dose.reps:
            yield self._number("reps", name=words.REPS_EACH_SIDE if each else "")
        if self._dose.timed:
            yield self._number("timed")
        yield from self._work()
        yield from (self._number(key) for key in ("closing_hold", "cap") if figure_at(self._dose, key))
        yield self._number("rest")
        if self._dose.sides is Sides.EACH:
            yield self._number("side_change")
        if len(self._dose.positions) > 1:
            yield self._number("position_change")
        yield self._sides()
        yield from self._choices()
        yield FieldView("short", words.NAMES["short"], FieldKind.SWITCH, value=in_short, given=OURS)
        options = tuple((other.exercise, names[other.exercise]) for other in self._place.alternatives)
        yield FieldView("or", words.NAMES["or"], FieldKind.OTHERS, options=options)

    def _work(self) -> Iterator[FieldView]:
        """Yield tempo, holds and breaths; a dose without holds or breaths says so."""
        dose, kinds = self._dose, {part.beat: part.word for part in self._dose.parts}
        moves = dict.fromkeys(part.word for part in dose.parts if part.beat is Beat.MOVE)
        if moves:
            yield self._several("tempo", words.TEMPO, [BEATS + word for word in moves])
        for beat, key in ((Beat.HOLD, "hold"), (Beat.BREATHE, "breathe")):
            if beat in kinds:
                yield self._number(BEATS + kinds[beat], name=words.NAMES[key])
            elif dose.reps:
                yield FieldView(key, words.NAMES[key], FieldKind.UNUSED)
        if possible(dose, "breath"):
            yield self._usual_breath() if dose.breath is None else self._number("breath")
        for beat, key in ((Beat.TURN, "turn"), (Beat.RELAX, "between")):
            if beat in kinds:
                yield self._number(BEATS + kinds[beat], name=words.NAMES[key])
        if dose.between is not None:
            name = words.NAMES["turn" if dose.between.beat is Beat.TURN else "between"]
            yield self._number("between", name=name if dose.between.beat not in kinds else words.BACK_AGAIN)
        if dose.warm_up:
            yield self._several("warm_up", words.WARM_UP, [WARM_UP + each for each in ("squeezes", "hold", "release")])

    def _choices(self) -> Iterator[FieldView]:
        library = self._exercise.dose.positions
        if len(library) > 1:
            options = tuple((each, words.POSITIONS.get(each, each)) for each in library)
            given = self._dose.positions_given or OURS
            yield self._choice("positions", FieldKind.TICKS, options, self._dose.positions, given)
        yield self._number("load", at=self._dose.load or Figure(0, 0, OURS))
        if _BANDS & {*self._exercise.equipment, *self._exercise.optional}:
            options = (("", words.ANY_BAND), *((band.value, words.BANDS[band]) for band in Band))
            band = self._dose.band
            yield self._choice("band", FieldKind.CHOICE, options, band.value if band else "", YOURS if band else OURS)

    def _sides(self) -> FieldView:
        """Return how the sides share the work with the one that begins, as one choice."""
        dose = self._dose
        if dose.sides is Sides.BOTH:
            return FieldView("sides", words.NAMES["sides"], FieldKind.UNUSED, text=vocabulary.SHARES[Sides.BOTH])
        ways = [dose.sides] if dose.sides is Sides.WITHIN else [Sides.EACH, *[Sides.SWAPPING] * bool(dose.reps)]
        every = [(how, first) for how in ways for first in (Side.LEFT, Side.RIGHT)]
        options = tuple((f"{how.value}:{first.value}", words.sides(how, first)) for how, first in every)
        now = f"{dose.sides.value}:{dose.first.value}"
        return self._choice("sides", FieldKind.CHOICE, options, now, dose.sides_given)

    def _choice(
        self, key: str, kind: FieldKind, options: tuple[tuple[str, str], ...], value: Value, given: Provenance
    ) -> FieldView:
        return FieldView(
            key,
            words.NAMES[key],
            kind,
            options=options,
            value=value,
            given=given,
            reason=vocabulary.provenance(given),
            reset_to=self._reset_to(key, given),
        )

    def _number(self, key: str, *, name: str = "", at: Figure | None = None) -> FieldView:
        figure = at or figure_at(self._dose, key)
        assert figure is not None
        range_ = figure.low != figure.high or ((base := figure_at(self._base, key)) and base.low != base.high)
        numbers = (self._box(key, figure.low, ""), self._box(key, figure.high, "")) if range_ else ()
        return FieldView(
            key,
            name or words.NAMES.get(key) or words.beat(key),
            FieldKind.RANGE if range_ else FieldKind.NUMBER,
            numbers=numbers or (self._box(key, figure.low, ""),),
            given=figure.given,
            reason=vocabulary.provenance(figure.given) if figure.given.because else "",
            reset_to=self._reset_to(key, figure.given),
            widened=None if range_ else _widened(key, figure.low),
        )

    def _several(self, key: str, name: str, keys: list[str]) -> FieldView:
        """Return a row of small numbers; the mark is that of the first that is the person's, else of the first."""
        figures = [figure for each in keys if (figure := figure_at(self._dose, each))]
        given = next((f.given for f in figures if f.given.origin is Origin.YOURS), figures[0].given)
        boxes = (self._box(each, f.low, words.label(each)) for each, f in zip(keys, figures, strict=True))
        reset = next((text for each in keys if (text := self._reset_to(each, given))), "")
        reason = vocabulary.provenance(given)
        return FieldView(key, name, FieldKind.SEVERAL, tuple(boxes), given=given, reason=reason, reset_to=reset)

    def _usual_breath(self) -> FieldView:
        given = Provenance(Origin.OURS, words.USUAL_BREATH)
        box = self._box("breath", self._breath, "")
        return FieldView(
            "breath", words.NAMES["breath"], FieldKind.NUMBER, (box,), given=given, reason=words.USUAL_BREATH
        )

    def _box(self, key: str, value: int, label: str) -> NumberView:
        least, most = limits_at(key)
        said = figure_at(self._exercise.dose, key)
        article = said if said is not None and said.given.origin is Origin.SOURCE else None
        return NumberView(
            key,
            label,
            value,
            least,
            most,
            step=GRAMS if key == "load" else 1,
            unit=words.unit(key),
            low=article.low if article else None,
            high=article.high if article else None,
        )

    def _reset_to(self, key: str, given: Provenance) -> str:
        """Return what a reset goes back to; nothing where the value is not the person's."""
        now, then = (self._said(dose, key) for dose in (self._dose, self._base))
        return words.back_to(key, then) if given.origin is Origin.YOURS and now != then else ""

    def _said(self, dose: Dose, key: str) -> Plain | None:
        """Return what a dose says in this field; who begins belongs to how the sides share the work."""
        return words.sides(dose.sides, dose.first) if key == "sides" else value_at(dose, key)


def _widened(key: str, value: int) -> tuple[int, int] | None:
    """Return the range that a number may become, for training to climb through; None where it stays one."""
    if key not in WIDER:
        return None
    high = min(value + WIDER[key], limits_at(key)[1])
    return (min(value, high - WIDER[key]), high)  # at its limit it goes the other way
