"""An exercise as the text of its file: read again, it is the same exercise with the same origins."""

from __future__ import annotations

from collections.abc import Mapping

from kneecoach.core.dose import Dose, Figure, Origin, Part, Provenance
from kneecoach.core.exercise import Cue, Exercise

Table = dict[str, object]

_NUMBERS = ("sets", "reps", "timed", "closing_hold", "cap", "rest", "side_change", "position_change")


def exercise_text(exercise: Exercise) -> str:
    """Return the TOML of an exercise's file, as `files.catalogue.read_exercise` reads it."""
    import tomli_w

    return tomli_w.dumps(exercise_table(exercise))


def exercise_table(exercise: Exercise) -> Table:
    """Return an exercise as the plain values of files.schema.ExerciseFile, without what is empty and may be missing."""
    needed = ("id", "source", "name", "movement", "position", "watch_out", "easier", "harder")
    texts = {name: getattr(exercise, name) for name in needed}
    keys = {name: list(getattr(exercise, name)) for name in ("aliases", "equipment", "optional", "muscles", "cautions")}
    return {
        **texts,
        **_said(figure=exercise.figure, closes=exercise.closes, **keys),
        "cues": [_cue(cue) for cue in exercise.cues],
        "dose": _dose(exercise.dose),
    }


def _cue(cue: Cue) -> Table:
    side = cue.side.value if cue.side else ""
    return {"say": cue.say, "when": cue.when.value, **_said(word=cue.word, position=cue.position, side=side)}


def _dose(dose: Dose) -> Table:
    numbers = {name: _number(figure) for name in _NUMBERS if (figure := getattr(dose, name)) is not None}
    sides = {"are": dose.sides.value, "first": dose.first.value, **_given(dose.sides_given)}
    between = _part(dose.between) if dose.between else {}
    parts = [_part(part) for part in dose.parts]
    return {**numbers, "sides": sides, **_said(parts=parts, between=between, **_rarer(dose))}


def _rarer(dose: Dose) -> Table:
    """Return what no form makes: positions and warm-up squeezes."""
    made: Table = {}
    if dose.positions_given is not None:
        made["positions"] = {"names": list(dose.positions), **_given(dose.positions_given)}
    if dose.warm_up is not None:
        names = ("squeezes", "hold", "release")
        made["warm_up"] = {name: _number(getattr(dose.warm_up, name)) for name in names}
    return made


def _part(part: Part) -> Table:
    side = part.side.value if part.side else ""
    return {"beat": part.beat.value, "word": part.word, "length": _number(part.length), **_said(side=side)}


def _number(figure: Figure) -> object:
    """Return a number of the person's own as it is, any other with who says so."""
    given = _given(figure.given)
    if figure.low != figure.high:
        return {"low": figure.low, "high": figure.high, **given}
    return {"value": figure.low, **given} if given else figure.low


def _given(given: Provenance) -> Mapping[str, str]:
    if given.origin is Origin.SOURCE:
        return {"source": given.source, "figure": given.because}
    return {"ours": given.because} if given.origin is Origin.OURS else {}


def _said(**values: object) -> Table:
    """Return what is not empty."""
    return {name: value for name, value in values.items() if value}
