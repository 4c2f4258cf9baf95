"""The names of keys that exercises and programmes use."""

from __future__ import annotations

from kneecoach.core.dose import Band, Figure, Origin, Provenance, Side, Sides
from kneecoach.core.programme import Cadence, Order
from kneecoach.words.language import _

EQUIPMENT = {
    "mat": _("Mat"),
    "wall": _("Wall"),
    "roller": _("Roller or rolled towel"),
    "chair": _("Chair"),
    "anchor": _("Solid anchor"),
    "loop-band": _("Loop band"),
    "heavy-loop-band": _("Heavy loop band"),
    "long-band": _("Long band"),
    "ball": _("Soft ball"),
    "pulley": _("Pulley"),
    "step": _("Step"),
    "rail": _("Hand rail"),
    "towel": _("Small towel"),
    "marbles": _("Marbles"),
    "bowls": _("Two bowls"),
    "pad": _("Knee pad"),
    "ankle-weights": _("Ankle weights"),
    "dumbbells": _("Light weights"),
}

MUSCLES = {
    "quads": _("front of the thighs"),
    "inner-quads": _("front of the thighs, inner part"),
    "hip-flexors": _("hip flexors"),
    "glutes": _("glutes"),
    "side-glutes": _("side of the glutes"),
    "hamstrings": _("back of the thighs"),
    "inner-thigh": _("inner thighs"),
    "outer-hip": _("outer hips"),
    "calves": _("calves"),
    "feet": _("feet"),
    "core": _("core"),
    "back": _("back"),
}

CAUTIONS = {
    "band-check": _("Look the band over for nicks and tears first."),
    "anchor-check": _("Use an anchor that cannot move, and pull on it once first."),
    "latex": _("Many bands are made of latex."),
    "back-pain": _("Leave this one out if your back hurts."),
    "back-flat": _("Keep your lower back on the floor."),
    "wrists": _("It leans on wrists and shoulders; leave it out if they complain."),
    "balance": _("Have a wall or chair within reach."),
    "step-dry": _("Use a step that is dry and does not slip."),
    "front-knee": _("Stop if the front knee gets sore."),
    "depth": _("Go only as deep as feels comfortable."),
    "ask-first": _("It does not suit every knee: ask a professional first if you are unsure."),
    "light-load": _("Begin with no load or a very light one."),
    "cramp": _("Ease off if a foot cramps."),
    "clear-floor": _("Clear the floor before you stand up."),
}

CADENCES = {
    Cadence.DAILY: _("Every day"),
    Cadence.EVERY_OTHER_DAY: _("Every other day"),
    Cadence.THREE_ON_ONE_OFF: _("Three days on, one day off"),
}

ORDERS = {
    Order.FIXED: _("gentlest first"),
    Order.FEET_LAST: _("feet and ankles last"),
    Order.FREE: _("any order"),
}

#: How left and right share the work.
SHARES = {
    Sides.BOTH: _("Both legs at once"),
    Sides.EACH: _("One leg, then the other"),
    Sides.SWAPPING: _("Taking turns"),
    Sides.WITHIN: _("Both in one repetition"),
}
BANDS = {Band.LIGHT: _("light band"), Band.MEDIUM: _("medium band"), Band.HEAVY: _("heavy band")}
SHARE, POSITIONS = _("Sides"), _("Positions")

#: Who says so, in one word.
ORIGINS = {Origin.SOURCE: _("source"), Origin.OURS: _("ours"), Origin.YOURS: _("yours")}

SIDES = {Side.LEFT: _("Left"), Side.RIGHT: _("Right"), Side.BOTH: _("Both")}

EFFORTS = {
    "easy": _("Easy"),
    "light": _("Light"),
    "fair": _("Fair"),
    "hard": _("Hard"),
    "all": _("All I had"),
}

#: The numbers of a dose, by the names of its fields and the words of its beats.
FIGURES = {
    "sets": _("Sets"),
    "reps": _("Repetitions"),
    "timed": _("Seconds of work"),
    "closing_hold": _("Closing hold, seconds"),
    "rest": _("Rest between sets, seconds"),
    "cap": _("At the most"),
    "breath": _("Each breath, seconds"),
    "load": _("Load, grams"),
    "side_change": _("Change of sides, seconds"),
    "position_change": _("Change of position, seconds"),
    "warm_up.squeezes": _("Warm-up squeezes"),
    "warm_up.hold": _("Warm-up squeeze, seconds"),
    "warm_up.release": _("Warm-up release, seconds"),
    "breathe": _("Breaths in each hold"),
}


def figure(name: str) -> str:
    """Return the name of one number of a dose."""
    return FIGURES.get(name) or _("{word}, seconds").format(word=BEATS.get(name, name))


def provenance(given: Provenance) -> str:
    """Return where a number comes from, with the article's figure or our reason."""
    if given.origin is Origin.SOURCE:
        return _("Article {source}: {figure}").format(source=given.source, figure=given.because)
    if given.origin is Origin.OURS:
        return _("Our default: {reason}").format(reason=given.because)
    return _("Yours")


def amount(value: Figure) -> str:
    """Return a number or its range."""
    return str(value.low) if value.low == value.high else _("{low} to {high}").format(low=value.low, high=value.high)


#: The word for each beat of a repetition, as the session page shows it.
BEATS = {
    "lift": _("Lift"),
    "lower": _("Lower"),
    "squeeze": _("Squeeze"),
    "release": _("Release"),
    "sit": _("Sit back"),
    "stand": _("Stand up"),
    "tip": _("Tip"),
    "step": _("Step out"),
    "return": _("Step back"),
    "open": _("Open"),
    "close": _("Close"),
    "bend": _("Bend"),
    "straighten": _("Straighten"),
    "dip": _("Dip"),
    "rise": _("Rise"),
    "press": _("Press"),
    "pause": _("Pause"),
    "hold": _("Hold"),
    "stretch": _("Stretch"),
    "relax": _("Relax"),
    "turn": _("Turn"),
    "go": _("Go"),
    "own": _("Your pace"),
}
