"""What a person hears, and when.

The theory. Time brings cues as it brings events: from the session alone. `standing` gives the cues of the
step a session stands at, each at its ms; `happened` gives those of an event. Whoever follows a session
hears what lies between one event and the next, and nothing is heard twice: a step that goes on in its
middle after a pause has only the cues that are still to come.

One tone at a time: where a hold has just ended, its tone comes first and that of the next step AFTER_HOLD
later. A line comes when a long tone is over, and knows how much room it has before the next.
"""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.core import changes
from kneecoach.core.cue import Cue, Line, Saying, Tone
from kneecoach.core.dose import Sides
from kneecoach.core.events import (
    Event,
    Finished,
    Form,
    Formed,
    Lengthened,
    Paused,
    RepAdded,
    RepDropped,
    Resumed,
    StepEnded,
    Undone,
    WentBack,
    Why,
)
from kneecoach.core.exercise import Catalogue
from kneecoach.core.session import STILL, Session
from kneecoach.core.step import WORK
from kneecoach.core.step_cues import Here, closes_hold, step_cues

#: A line may go on for this long, in ms, where nothing else is said for longer or time stands still.
ROOM = 10_000
#: How many steps ahead the next line is looked for.
AHEAD = 4
_COUNTED_IN = (2000, 1000)


def standing(session: Session, catalogue: Catalogue) -> tuple[Cue, ...]:
    """Return the cues of the step the session stands at, in order, from where it began to run."""
    step = session.step
    if step is None or session.phase in STILL:
        return ()
    start = max(session.since, session.ready_at)
    own = tuple(
        replace(cue, at=session.since + cue.at)
        for cue in with_room(session, session.index, catalogue)
        if session.since + cue.at > start or session.since == start
    )
    if step.kind not in WORK or step.waits:
        return own
    return tuple(Cue(session.ready_at - ms, Tone.TICK) for ms in _COUNTED_IN) + own


def begins(before: Session, after: Session) -> bool:
    """Tell whether a step begins to run, or to run again, between these two: its cues are to be heard."""
    return (before.index, before.since, before.ready_at) != (after.index, after.since, after.ready_at)


def happened(before: Session, event: Event, after: Session, catalogue: Catalogue) -> tuple[Cue, ...]:
    """Return what an event itself lets the person hear, at its moment."""
    match event:
        case StepEnded(at) if after.step is not None and closes_hold(before.steps, before.index):
            return (Cue(at, Tone.HOLD_END),)
        case Paused(at, why):
            return (Cue(at, Tone.PAUSED, Line(Saying.SORE if why is Why.SORE else Saying.PAUSED, ROOM)),)
        case Resumed(at):
            return (Cue(at, Tone.RESUMED, Line(Saying.READY, ROOM) if after.count_in(at) else None),)
        case WentBack(at, to):
            return (Cue(at, Tone.RESUMED, _again(after, to)),)
        case Undone(at) if before.before is not None:
            return (Cue(at, Tone.RESUMED, Line(Saying.UNDONE, ROOM)),)
        case Formed(at, form):
            return (Cue(at, None, _form(before, form, catalogue)),)
        case RepAdded(at) | RepDropped(at):
            return (Cue(at, None, Line(Saying.REPS, ROOM, number=changes.reps(after.steps, after.index))),)
        case Lengthened(at, ms):
            return (Cue(at, None, Line(Saying.TIME, ROOM, number=ms // 1000)),)
        case Finished(at):
            return (Cue(at, Tone.FINISHED, Line(Saying.DONE, ROOM)),)
    return ()


def with_room(session: Session, index: int, catalogue: Catalogue) -> tuple[Cue, ...]:
    """Return the cues of one step, `at` in ms from its beginning, each line with its room."""
    cues = _cues(session, index, catalogue)
    ends = _next_line(session, index, catalogue)
    roomy: list[Cue] = []
    for cue in reversed(cues):
        if cue.line is not None:
            roomy.append(replace(cue, line=replace(cue.line, room=min(ends - cue.at, ROOM))))
            ends = cue.at
        else:
            roomy.append(cue)
    return tuple(reversed(roomy))


def _next_line(session: Session, index: int, catalogue: Catalogue) -> int:
    """Return when something is said after this step, in ms from its beginning."""
    gone = session.steps[index].ms
    if session.steps[index].waits:
        return gone + ROOM
    for place in range(index + 1, min(index + 1 + AHEAD, len(session.steps))):
        first = next((cue.at for cue in _cues(session, place, catalogue) if cue.line is not None), None)
        if first is not None:
            return gone + first
        gone += session.steps[place].ms
    return gone


def _cues(session: Session, index: int, catalogue: Catalogue) -> tuple[Cue, ...]:
    item = session.items[session.steps[index].exercise]
    return step_cues(Here(session.steps, index, item, catalogue[item.exercise]))


def _form(session: Session, form: Form, catalogue: Catalogue) -> Line:
    exercise = catalogue[session.items[session.steps[session.index].exercise].exercise]
    text = {Form.EASIER: exercise.easier, Form.HARDER: exercise.harder}.get(form, "")
    return Line(Saying(form.value) if text else Saying.AS_PLANNED, ROOM, exercise=exercise.id, text=text)


def _again(session: Session, to: int) -> Line:
    step = session.steps[to]
    item = session.items[step.exercise]
    side = step.side if item.sides is Sides.EACH else None
    return Line(Saying.AGAIN, ROOM, exercise=item.exercise, number=step.set, of=item.sets, side=side)
