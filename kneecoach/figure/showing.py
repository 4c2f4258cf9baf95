"""What a figure shows at a moment of a session: the dose's beats set the times, the figure's phases the forms.

A figure knows neither sessions nor steps: it is told a beat by its word, and how much of it is behind.
"""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.figure.figure import Figure, Move, Phase, along, beat, loop, repetition

#: Getting from the resting keyframe to the one from which work begins, and back, takes so long, in seconds.
ENTER = 2.0
#: A demonstration holds still no longer than this, in seconds, and goes at most so much faster than the exercise.
STILL, FASTEST = 2.0, 2.2
Steps = list[tuple[int, Phase]]


def working(figure: Figure, word: str, position: str, side: str, share: float) -> Move:
    """Return where the figure is when `share` (0 to 1) of this beat is behind; ready, where it knows no such beat."""
    phases = beat(figure, word, position, side)
    return along(phases, min(share, 1.0)) if phases else Move(figure.ready, figure.ready)


def cycling(figure: Figure, seconds: float, within: float = 0.0) -> Move:
    """Return where the figure is after so many seconds of going round.

    As many whole rounds as come nearest fill `within` seconds; without it a round takes as long as authored.
    """
    phases = loop(figure)
    whole = sum(phase.seconds for _, phase in phases)
    rounds = max(1, round(within / whole)) if within else 1
    return along(phases, seconds / ((within or whole) / rounds) % 1.0)


def repeating(figure: Figure, position: str, side: str, share: float) -> Move:
    """Return where the figure is after `share` of a repetition, beyond 1 of the next: at the person's own pace."""
    phases = repetition(figure, position, side)
    return along(phases, share % 1.0) if phases else Move(figure.ready, figure.ready)


def resting(figure: Figure, gone: float, left: float) -> Move:
    """Return where the figure is in a rest, `gone` seconds after the work and `left` before it goes on."""
    if left < ENTER:
        return Move(figure.rest, figure.ready, 1 - left / ENTER)
    return Move(figure.end, figure.rest, min(1.0, gone / ENTER))


def demonstrating(figure: Figure, gone: float, left: float) -> Move:
    """Return where the figure is while it shows what comes next, again and again, until it is time to begin."""
    if left < ENTER:
        return Move(figure.rest, figure.ready, 1 - left / ENTER)
    shown = _demonstration(figure)
    every = sum(phase.seconds for _, phase in shown)
    room = gone + left - ENTER
    quick = min(max(1.0, every / room), FASTEST) if room > 0 else 1.0
    rounds = int(room * quick / every)
    if gone * quick >= rounds * every:
        return Move(figure.rest, figure.rest)
    return along(shown, gone * quick / every % 1.0)


def _demonstration(figure: Figure) -> Steps:
    """Return one showing: into the ready keyframe, once round with short holds, and back to rest."""
    rounds = [(a, _short(phase) if a == phase.to else phase) for a, phase in loop(figure)]
    if figure.rest == figure.ready:
        return rounds
    enter = (figure.rest, Phase(figure.ready, ENTER, ""))
    leave = (rounds[-1][1].to, Phase(figure.rest, ENTER, ""))
    return [enter, *rounds, leave]


def _short(phase: Phase) -> Phase:
    return replace(phase, seconds=min(phase.seconds, STILL))
