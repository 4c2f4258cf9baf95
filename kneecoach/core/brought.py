"""From a session as a table of another program tells it to one of ours: a timeline in which it all just happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kneecoach.core.dose import Sides
from kneecoach.core.events import Event, Finished, StepEnded
from kneecoach.core.felt import Knees, Moment
from kneecoach.core.past import PastSession, PastSet
from kneecoach.core.step import Item, Kind, Step, Timeline
from kneecoach.core.tally import UNIT, Tally
from kneecoach.core.whole import Happened, Whole

#: A repetition is taken to last so long, in ms, where a table tells no time (content.md 3.3).
REPETITION = 4000


def brought(past: PastSession, started: datetime, ended: datetime | None) -> Whole:
    """Return the session as it is kept; `started` and `ended` are its own, with an offset.

    What it planned is what it did: another program's plan is not known. Notes of sets join that of the session.
    """
    timeline = _timeline(past.sets)
    at, events = 0, list[Event]()
    for step in timeline.steps:
        at += step.ms
        events.append(StepEnded(at))
    finish = ended or started
    said = (
        (Moment.BEFORE, past.comfort_before),
        (Moment.DURING, past.comfort_during),
        (Moment.AFTER, past.comfort_after),
    )
    return Whole(
        uid=past.key,
        programme=past.title,
        timeline=timeline,
        started=started,
        ended=finish,
        state="ended",
        events=tuple(Happened(event, finish.isoformat(timespec="seconds")) for event in (*events, Finished(at))),
        origin=past.source.value,
        felt={moment: Knees(value) for moment, value in said if value is not None},
        note=_note(past),
    )


def _timeline(sets: Sequence[PastSet]) -> Timeline:
    items = list(dict.fromkeys((one.exercise, one.weight_grams or 0) for one in sets))
    steps = (_step(at, one, items.index((one.exercise, one.weight_grams or 0))) for at, one in enumerate(sets))
    counts = [[one for one in sets if (one.exercise, one.weight_grams or 0) == item] for item in items]
    return Timeline(tuple(_item(*item, own) for item, own in zip(items, counts, strict=True)), tuple(steps))


def _item(exercise: str, load: int, sets: Sequence[PastSet]) -> Item:
    most = max(sets, key=lambda one: (one.reps or 0, one.seconds or 0))
    hold = most.hold_seconds or 0
    timed = max((most.seconds or 0) - hold, 0) if not most.reps else 0
    return Item(exercise, "", len(sets), Sides.BOTH, reps=most.reps or 0, hold=hold, timed=timed, load=load)


def _step(at: int, one: PastSet, item: int) -> Step:
    tally = _tally(one)
    kind = Kind.MOVE if one.reps else Kind.HOLD if one.hold_seconds else Kind.TIMED
    ms = (one.seconds or 0) * 1000 or (one.reps or 0) * REPETITION
    return Step(kind, ms, item, one.number, one.side, block=at, group=at, rep=1 if one.reps else 0, counts=tally)


def _tally(one: PastSet) -> Tally:
    reps, hold = one.reps or 0, one.hold_seconds or 0
    timed = max((one.seconds or 0) - hold, 0) if not reps else 0
    holds = 1 if hold else 0
    units = reps * UNIT if reps else holds * UNIT + timed
    return Tally(reps, holds, hold, one.breaths or 0, timed, units)


def _note(past: PastSession) -> str:
    notes = dict.fromkeys(f"{one.exercise}: {one.note}" for one in past.sets if one.note)
    return "\n".join(text for text in (past.note, *notes) if text)
