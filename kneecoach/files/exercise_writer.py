"""An exercise as the text of its file: read again, it is the same exercise with the same origins."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kneecoach.core.dose import Dose, Figure, Part
from kneecoach.core.dose_fields import NUMBERS
from kneecoach.core.exercise import Cue, Exercise
from kneecoach.files.amounts import amount_of, given_of
from kneecoach.files.atomic import write_text

Table = dict[str, object]


def exercise_text(exercise: Exercise) -> str:
    """Return the TOML of an exercise's file, as `files.catalogue.read_exercise` reads it."""
    import tomli_w

    return tomli_w.dumps(exercise_table(exercise))


def write_exercise(path: Path, exercise: Exercise) -> None:
    """Write an exercise of the person's own. Raises FaultError (UNWRITABLE)."""
    write_text(path, exercise_text(exercise), new_folder=True)


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
    numbers = {name: _number(figure) for name in NUMBERS if (figure := getattr(dose, name)) is not None}
    sides = {"are": dose.sides.value, "first": dose.first.value, **given_of(dose.sides_given)}
    between = _part(dose.between) if dose.between else {}
    parts = [_part(part) for part in dose.parts]
    band = dose.band.value if dose.band else ""
    return {**numbers, "sides": sides, **_said(parts=parts, between=between, band=band, **_rarer(dose))}


def _rarer(dose: Dose) -> Table:
    """Return what no form makes: positions and warm-up squeezes."""
    made: Table = {}
    if dose.positions_given is not None:
        made["positions"] = {"names": list(dose.positions), **given_of(dose.positions_given)}
    if dose.warm_up is not None:
        names = ("squeezes", "hold", "release")
        made["warm_up"] = {name: _number(getattr(dose.warm_up, name)) for name in names}
    return made


def _part(part: Part) -> Table:
    side = part.side.value if part.side else ""
    return {"beat": part.beat.value, "word": part.word, "length": _number(part.length), **_said(side=side)}


def _number(figure: Figure) -> object:
    return msgspec.to_builtins(amount_of(figure))


def _said(**values: object) -> Table:
    """Return what is not empty."""
    return {name: value for name, value in values.items() if value}
