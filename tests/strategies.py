"""Sessions of every shape, and people who do anything at all in them, for hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy, composite
from msgspec.structs import replace
from support import OURS, catalogue, compiled, dose, figure, programme

from kneecoach.core import dose_fields, editing
from kneecoach.core.commands import SPOKEN_FOR, Command
from kneecoach.core.dose import Beat, Dose, End, Part, Side, Sides, WarmUp
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm, pausing
from kneecoach.core.programme import Order, Programme
from kneecoach.core.refusal import RefusedError
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import Pace
from kneecoach.files.programmes import BUNDLED

Script = list[tuple[float, Command]]

ONE_SIDE = (Side.LEFT, Side.RIGHT)


def parts(*beats: Beat, sides: Sides = Sides.BOTH) -> SearchStrategy[Part]:
    """Beats of one to three seconds or breaths; some are of one side where both belong to a repetition."""
    side = st.sampled_from([None, *ONE_SIDE]) if sides is Sides.WITHIN else st.none()
    return st.builds(Part, st.sampled_from(beats), st.just("word"), st.integers(1, 3).map(figure), side)


def work_parts(sides: Sides) -> SearchStrategy[tuple[Part, ...]]:
    """One to four beats of a repetition, at least one of them work."""
    beats = st.lists(parts(*Beat, sides=sides), min_size=1, max_size=4)
    return beats.filter(lambda all_: any(p.beat not in {Beat.RELAX, Beat.TURN} for p in all_)).map(tuple)


@composite
def doses(draw: st.DrawFn) -> Dose:
    """Small doses of every shape."""
    sets, rest, first = draw(st.integers(1, 2)), draw(st.integers(0, 20)), draw(st.sampled_from(ONE_SIDE))
    squeezes = WarmUp(figure(2), figure(2), figure(1))
    its = dose(draw(st.sampled_from(Sides)), sets=sets, rest=rest, first=first)
    its = replace(its, warm_up=draw(st.sampled_from([None, squeezes])))
    if closing := draw(st.sampled_from([0, 0, 4])):
        its = replace(its, closing_hold=figure(closing))
    if draw(st.booleans()):
        return replace(its, timed=figure(draw(st.integers(5, 32))), cap=draw(st.sampled_from([None, figure(40)])))
    its = replace(its, reps=figure(draw(st.integers(1, 3))), parts=draw(work_parts(its.sides)))
    its = replace(its, between=draw(st.none() | parts(Beat.RELAX, Beat.TURN)))
    places = draw(st.sampled_from([("",), ("up", "out")]))
    return replace(its, positions=places, positions_given=OURS, cap=draw(st.sampled_from([None, figure(5)])))


def paces(*, waits: bool = True) -> SearchStrategy[Pace]:
    """How people train; without `waits`, every step ends by itself."""
    maybe = st.booleans() if waits else st.just(value=False)
    firsts = st.sampled_from([None, *ONE_SIDE])
    rests = st.sampled_from([None, 20])
    return st.builds(
        Pace, st.sampled_from(End), st.just(5), st.just(10), st.integers(3, 5), rests, firsts, maybe, maybe
    )


@cache
def shipped(name: str, pace: Pace) -> Timeline:
    """Return a shipped programme at this pace; compiled once, for there are many."""
    own = {name: getattr(pace, name) for name in ("breath", "first", "own_pace", "wait_after_rest")}
    return programme(name, **own)


def timelines(*, waits: bool = True) -> SearchStrategy[Timeline]:
    """Sessions of one to three made-up exercises."""
    warm = st.booleans()
    paced = st.builds(lambda pace, warm_up: replace(pace, warm_up=warm_up), paces(waits=waits), warm)
    return st.builds(lambda its, pace: compiled(*its, pace=pace), st.lists(doses(), min_size=1, max_size=3), paced)


def sessions() -> SearchStrategy[Timeline]:
    """Sessions of every shape, now and then a whole programme."""
    names = st.sampled_from(BUNDLED)
    return timelines() | timelines() | timelines() | st.builds(shipped, names, paces())


def delays() -> SearchStrategy[float]:
    """Seconds between two deeds: often short, sometimes long."""
    return (st.integers(0, 3_500) | st.integers(0, 90_000)).map(lambda ms: ms / 1000)


def scripts(*commands: Command) -> SearchStrategy[Script]:
    """What a person does, and how long they wait before it."""
    return st.lists(st.tuples(delays(), st.sampled_from(commands)), max_size=14)


#: Everything that is decided by itself; a pause more often, because some commands are only there in one.
ANYTHING = (*(command for command in Command if command not in SPOKEN_FOR), *[Command.PAUSE] * 4)
WORKING_ON = (Command.PAUSE, Command.GO_ON, Command.GO_ON, Command.BACK, Command.MORE, Command.LESS)


Edit = Callable[[Programme], Programme]


def _at_some_place(of: Callable[[Programme, str], Programme]) -> SearchStrategy[Edit]:
    """Edits of any place of a programme, and none where it is empty."""

    def edit(number: int) -> Edit:
        def made(its: Programme) -> Programme:
            keys = [each.key for each in its.prescriptions]
            return of(its, keys[number % len(keys)]) if keys else its

        return made

    return st.integers(0, 60).map(edit)


def _number(number: int, value: int, width: int) -> Callable[[Programme, str], Programme]:
    """Return what sets any number of a place to a value or a range."""

    def of(its: Programme, key: str) -> Programme:
        fields = [*dose_fields.number_keys(editing.at(its, key).dose), "load", "breath", "closing_hold"]
        field = fields[number % len(fields)]
        return editing.changed(its, key, field, (value, value + width) if width else value)

    return of


def _tried(edit: Edit) -> Edit:
    """Return an edit that changes nothing where it is refused."""

    def made(its: Programme) -> Programme:
        try:
            return edit(its)
        except RefusedError:
            return its

    return made


def edits() -> SearchStrategy[Edit]:
    """Anything a person may do to a programme in the editor; what is refused changes nothing."""
    exercises, places = st.sampled_from(sorted(catalogue())), st.integers(0, 12)
    numbers = st.builds(_number, st.integers(0, 40), st.integers(0, 130), st.sampled_from([0, 0, 4]))
    firsts, sides = st.sampled_from(["left", "right"]), st.sampled_from(["each", "swapping", "both"])
    short = st.booleans()
    each = st.one_of(
        numbers.flatmap(_at_some_place),
        firsts.flatmap(lambda to: _at_some_place(lambda p, key: editing.changed(p, key, "first", to))),
        sides.flatmap(lambda to: _at_some_place(lambda p, key: editing.changed(p, key, "sides", to))),
        st.just("band").flatmap(lambda f: _at_some_place(lambda p, key: editing.changed(p, key, f, "light"))),
        places.flatmap(lambda to: _at_some_place(lambda p, key: editing.moved(p, key, to, catalogue()))),
        short.flatmap(lambda on: _at_some_place(lambda p, key: editing.shortened(p, key, included=on))),
        exercises.flatmap(lambda e: _at_some_place(lambda p, key: editing.with_alternatives(p, key, [e], catalogue()))),
        _at_some_place(editing.removed),
        _at_some_place(lambda p, key: editing.duplicated(p, key, catalogue())),
        st.builds(lambda e, to: lambda p: editing.added(p, e, to, catalogue()), exercises, places),
        st.sampled_from(Order).map(lambda to: lambda p: editing.ordered(p, to, catalogue())),
        st.text("abc ", max_size=8).map(lambda to: lambda p: editing.renamed(p, to)),
    )
    return each.map(_tried)


#: Days near one another, so that plans, pauses and sessions meet.
YEAR = st.dates(date(2026, 1, 1), date(2026, 4, 30))


@composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of any kind."""
    weekdays = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
    rhythm, per_week = draw(st.sampled_from(Rhythm)), draw(st.integers(1, 7))
    short = draw(st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))))
    return Plan(draw(YEAR), draw(st.sampled_from(BUNDLED)), rhythm, draw(weekdays), per_week, short)


@composite
def pauses(draw: st.DrawFn) -> Pause:
    """A pause of up to three weeks, or one that goes on."""
    first, length = draw(YEAR), draw(st.none() | st.integers(0, 20))
    return Pause(first, None if length is None else first + timedelta(days=length), draw(st.sampled_from(Cause)))


@composite
def intents(draw: st.DrawFn) -> Intent:
    """Up to four plans and three pauses."""
    by_day = {plan.since: plan for plan in draw(st.lists(plans(), max_size=4))}
    intent = Intent(tuple(by_day[day] for day in sorted(by_day)))
    for pause in draw(st.lists(pauses(), max_size=3)):
        intent = pausing(intent, pause)
    return intent
