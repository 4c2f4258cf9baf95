"""The fields of a dose as the editor names them, why a value is refused, and a whole dose in a sentence."""

from __future__ import annotations

from kneecoach.core.dose import Band, Beat, Dose, Figure, Side, Sides
from kneecoach.core.dose_fields import BEATS, Plain
from kneecoach.core.refusal import RefusedError, Why
from kneecoach.words import doses, vocabulary
from kneecoach.words.language import _, ngettext

SECONDS, GRAMS = _("s"), _("g")
TEMPO, WARM_UP, NOT_USED = _("Tempo"), _("Warm-up"), _("not used here")
#: The names of fields, short enough to stand before a control.
NAMES = {
    "sets": _("Sets"),
    "reps": _("Reps"),
    "timed": _("Work"),
    "closing_hold": _("Closing hold"),
    "rest": _("Rest"),
    "cap": _("At the most"),
    "side_change": _("Change sides"),
    "position_change": _("Change position"),
    "breath": _("Each breath"),
    "load": _("Load"),
    "band": _("Band"),
    "between": _("Relax"),
    "sides": _("Sides"),
    "positions": _("Positions"),
    "hold": _("Hold"),
    "breathe": _("Breaths a hold"),
    "turn": _("Turn"),
    "short": _("Short day"),
    "or": _("Or instead"),
    "warm_up.squeezes": _("squeezes"),
    "warm_up.hold": _("hold"),
    "warm_up.release": _("release"),
}
REPS_EACH_SIDE = _("Reps each side")
BANDS = {Band.LIGHT: _("Light"), Band.MEDIUM: _("Medium"), Band.HEAVY: _("Heavy")}
ANY_BAND = _("As it comes")
POSITIONS = {"toes-up": _("Toes up"), "toes-out": _("Toes turned out")}
BACK_AGAIN = _("Turn back")
IN_SHORT, LEFT_OUT = _("In it"), _("Left out")
USUAL_BREATH = _("Your usual breath, from Settings")
_FIRSTS = {Side.LEFT: _("left first"), Side.RIGHT: _("right first")}
_SIDES = {
    (Sides.EACH, Side.LEFT): _("Left, then right"),
    (Sides.EACH, Side.RIGHT): _("Right, then left"),
    (Sides.SWAPPING, Side.LEFT): _("Taking turns, left first"),
    (Sides.SWAPPING, Side.RIGHT): _("Taking turns, right first"),
    (Sides.WITHIN, Side.LEFT): _("Left, then right"),
    (Sides.WITHIN, Side.RIGHT): _("Right, then left"),
}
_RANGES = {
    "sets": _("Between {least} and {most} sets."),
    "reps": _("Between {least} and {most} repetitions."),
    "load": _("Between {least} and {most} g."),
    "exercises": _("Up to {most} exercises in one programme."),
    BEATS + "breathe": _("Between {least} and {most} breaths."),
    "warm_up.squeezes": _("Between {least} and {most} squeezes."),
}
_REFUSED = {
    Why.RANGE: _("Between {least} and {most} s."),
    Why.REVERSED: _("The lower number comes first."),
    Why.SIDES: _("This exercise cannot share its work between the legs like that."),
    Why.EMPTY: _("Something has to be left."),
    Why.LONG: _("At most {most} characters."),
    Why.FIXED: _(
        "This programme goes from the gentlest to the hardest. Set its order to “any order” to move exercises."
    ),
    Why.FEET_LAST: _("Feet and ankles come last here: tired feet make everything after them less steady."),
    Why.UNKNOWN: _("This is not possible here."),
}


def sides(how: Sides, first: Side) -> str:
    """Return how the sides share the work, and which begins."""
    return _SIDES.get((how, first)) or vocabulary.SHARES[how]


def refused(error: RefusedError) -> str:
    """Return why a change was not made, with the limits."""
    text = _RANGES.get(error.field) if error.why is Why.RANGE else None
    return (text or _REFUSED[error.why]).format(least=error.least, most=error.most)


def limits(key: str, least: int, most: int) -> str:
    """Return the limits of a field: "Between 1 and 10 sets."."""
    return refused(RefusedError(Why.RANGE, key, least=least, most=most))


def beat(word: str) -> str:
    """Return the name of a beat of the tempo: "lift"."""
    return vocabulary.BEATS.get(word, word).lower()


def label(key: str) -> str:
    """Return the name of one number among several: "lift"."""
    return NAMES.get(key) or beat(key.removeprefix(BEATS))


def unit(key: str) -> str:
    """Return what a number counts: seconds, grams, or nothing but itself."""
    if key in {"sets", "reps", BEATS + "breathe", "warm_up.squeezes"}:
        return ""
    return GRAMS if key == "load" else SECONDS


def back_to(key: str, value: Plain | None) -> str:
    """Return what a reset goes back to: "Back to 12"."""
    return _("Back to {value}").format(value=plain(key, value))


def plain(key: str, value: Plain | None) -> str:
    """Return a value of a field as a person says it."""
    if value is None:
        return vocabulary.SHARE if key == "sides" else _("none")
    if isinstance(value, tuple) and value and isinstance(value[0], int):
        return _("{low} to {high}").format(low=value[0], high=value[1])
    if isinstance(value, tuple):
        return ", ".join(str(POSITIONS.get(str(each), each)) for each in value)
    return str(value)


def in_full(dose: Dose, breath: int) -> str:
    """Return a whole dose in a sentence or two; `breath` is the person's usual one, in seconds."""
    rest = _("{n} s rest").format(n=_n(dose.rest)) if dose.sets.high > 1 else ""
    first = _FIRSTS[dose.first] if dose.sides in {Sides.EACH, Sides.SWAPPING} else ""
    opening = ", ".join(part for part in (_work(dose), first, *_beside(dose)) if part)
    tempo = ", ".join(part for part in (*_beats(dose, breath), rest) if part)
    tempo = tempo[:1].upper() + tempo[1:]
    return f"{opening}. {tempo}." if tempo else f"{opening}."


def _work(dose: Dose) -> str:
    text = ngettext("{n} set of {work}", "{n} sets of {work}", dose.sets.high).format(
        n=_n(dose.sets), work=_amount(dose)
    )
    return _("{work} each side").format(work=text) if dose.sides in {Sides.EACH, Sides.SWAPPING} else text


def _amount(dose: Dose) -> str:
    if dose.timed is not None:
        return _("{n} s").format(n=_n(dose.timed))
    return " + ".join([_n(dose.reps)] * len(dose.positions)) if dose.reps else ""


def _beside(dose: Dose) -> list[str]:
    """Return what comes beside the count: turns, a closing hold, a load, a band."""
    found = []
    if dose.sides is Sides.SWAPPING:
        found.append(_("taking turns"))
    if dose.closing_hold is not None:
        found.append(_("{n} s hold to close").format(n=_n(dose.closing_hold)))
    if dose.load is not None and dose.load.high:
        found.append(doses.load(dose.load.high))
    if dose.band is not None:
        found.append(vocabulary.BANDS[dose.band])
    return found


def _beats(dose: Dose, breath: int) -> list[str]:
    told: dict[str, str] = {}
    for part in dose.parts:
        if part.beat is Beat.BREATHE:
            each = _n(dose.breath) if dose.breath else str(breath)
            told["breathe"] = _("holds of {n} breaths of {each} s").format(n=_n(part.length), each=each)
        else:
            told[part.word] = _("{n} s {beat}").format(n=_n(part.length), beat=beat(part.word))
    if dose.between is not None:
        told.setdefault(
            dose.between.word, _("{n} s {beat}").format(n=_n(dose.between.length), beat=beat(dose.between.word))
        )
    return list(told.values())


def _n(figure: Figure | None) -> str:
    return vocabulary.amount(figure) if figure else ""
