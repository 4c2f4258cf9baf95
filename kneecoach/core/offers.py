"""What is offered: one step more after easy sessions, less after a sore morning, the low end after a break.

The rules are P4 and G1 to G5 of content.md 3.1 and 3.2, with the person's own numbers. Nothing is ever changed but by
the person who takes an offer, and one thing is offered at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.carried import Decision
from kneecoach.core.dose import Beat, Dose, End, Figure
from kneecoach.core.dose_fields import BEATS, figure_at, limits_at
from kneecoach.core.felt import Morning
from kneecoach.core.tally import Tally

#: After an effort of one of these, two repetitions or more were left (rulings 16).
SPARE = {"easy", "light", "fair"}
#: One step is so much: repetitions, seconds, sets (G3); of work that takes a minute, twice the seconds.
REPS, SECONDS, SETS, LONG = 2, 5, 1, 30
#: A load grows by a twentieth, by 250 g at least, which is the smallest weight there is (G3).
LOAD_SHARE, LEAST_LOAD = 20, 250
#: So many sessions after a step was declined it is offered again.
AGAIN = 4
#: After so many days off the easier form is spoken of as well (G5).
LONG_LAPSE = 28


class Kind(StrEnum):
    """What is offered."""

    MORE = "more"  # one step, kept from now on
    LIGHTER = "lighter"  # a set less each, today only
    REST = "rest-day"  # two sore mornings running
    BACK = "back"  # the low end, kept from now on


class Rules(Struct, frozen=True):
    """The person's own numbers: comfort up to `easy` is easy (G2, P2), for `sessions` running; `lapse` is in days."""

    more: bool = True
    easy: int = 2
    sessions: int = 2
    lapse: int = 14


class Tried(Struct, frozen=True):
    """One exercise in one session that is over. `comfort` is the highest that was said of it, 0 to 10."""

    day: date
    planned: Tally
    done: Tally
    as_planned: bool = True  # not in the easier form
    comfort: int | None = None
    morning: int | None = None
    effort: str | None = None


class Place(Struct, frozen=True):
    """One place of a programme: its dose now, and the dose with the range it may grow in.

    `planned` is what a session of today would plan of it, and `tried` the sessions that held it, newest first.
    """

    key: str
    exercise: str
    dose: Dose
    range: Dose
    planned: Tally
    tried: Sequence[Tried] = ()


class Standing(Struct, frozen=True):
    """Where a person stands today. `mornings` are those after the latest sessions, newest first, None for unsaid."""

    today: date
    programme: str
    places: tuple[Place, ...]
    last: date | None
    mornings: tuple[int | None, ...] = ()
    decisions: tuple[Decision, ...] = ()
    end: End = End.LOW


class Offer(Struct, frozen=True):
    """One offer. MORE changes `field` of a place from `was` to `offered`; `sessions` or `days` are its reason."""

    kind: Kind
    programme: str
    place: str = ""
    exercise: str = ""
    field: str = ""
    was: int = 0
    offered: int = 0
    sessions: int = 0
    days: int = 0

    @property
    def is_long(self) -> bool:
        """Whether a break was so long that the easier form is spoken of as well."""
        return self.days >= LONG_LAPSE

    def decided(self, day: date, *, accepted: bool) -> Decision:
        """Return the answer to it, as it is kept."""
        return Decision(
            day=day,
            programme=self.programme,
            place=self.place,
            kind=self.kind.value,
            field=self.field,
            was=str(self.was),
            offered=str(self.offered),
            accepted=accepted,
        )


def offer(standing: Standing, rules: Rules) -> Offer | None:
    """Return what is offered today, None for nothing; a sore morning comes before a break, and both before a step."""
    found = _after_mornings(standing) or _after_a_break(standing, rules)
    found = found or (_step(standing, rules) if rules.more else None)
    return None if found is None or _answered(found, standing) else found


def lowered(standing: Standing) -> tuple[tuple[str, str, int], ...]:
    """Return place, field and number for everything that is above the low end of its range."""
    return tuple((place.key, *found) for place in standing.places for found in _above(place, standing.end))


def _above(place: Place, end: End) -> Iterator[tuple[str, int]]:
    for field in _fields(place.dose):
        now, low = figure_at(place.dose, field), figure_at(place.range, field)
        if now is not None and low is not None and now.at(end) > low.low:
            yield field, low.low


def _after_mornings(standing: Standing) -> Offer | None:
    """P4: more sore than usual the next morning, once or twice running."""
    sore = [morning == Morning.MORE for morning in standing.mornings[:2]]
    if not sore or not sore[0]:
        return None
    return Offer(Kind.REST if all(sore) and len(sore) > 1 else Kind.LIGHTER, standing.programme)


def _after_a_break(standing: Standing, rules: Rules) -> Offer | None:
    """G5: many days off."""
    days = (standing.today - standing.last).days if standing.last else 0
    return Offer(Kind.BACK, standing.programme, days=days) if days >= rules.lapse and lowered(standing) else None


def _step(standing: Standing, rules: Rules) -> Offer | None:
    """G2: the place that went easily for longest, the first of equals; after a step taken, a session comes first."""
    latest = max((d.day for d in standing.decisions if _is_step(d) and d.accepted), default=None)
    if latest is not None and (standing.last is None or standing.last < latest):
        return None
    steps = [
        (easy, one)
        for place in standing.places
        if (easy := _easy(place, rules)) >= rules.sessions and (one := _next(place, standing, easy)) is not None
    ]
    return max(steps, key=lambda found: found[0])[1] if steps else None


def _easy(place: Place, rules: Rules) -> int:
    """Return how many of the latest sessions running did all of the dose as it is now, easily."""
    count = 0
    for tried in place.tried:
        if not _went_easily(tried, place.planned, rules):
            break
        count += 1
    return count


def _went_easily(tried: Tried, planned: Tally, rules: Rules) -> bool:
    whole = tried.planned == planned and tried.done.units >= planned.units and tried.as_planned
    felt = tried.comfort is not None and tried.comfort <= rules.easy and tried.morning != Morning.MORE
    return whole and felt and tried.effort in SPARE


def _next(place: Place, standing: Standing, easy: int) -> Offer | None:
    """Return the next step of a place: repetitions or seconds first, then sets, then the load (G1, G3)."""
    for field in _fields(place.dose):
        now, most = figure_at(place.dose, field), figure_at(place.range, field)
        if now is None:
            continue
        was = now.at(standing.end)
        to = _stepped(field, was, most)
        if to is not None:
            found = Offer(Kind.MORE, standing.programme, place.key, place.exercise, field, was, to, sessions=easy)
            return None if _answered(found, standing) else found
    return None


def _stepped(field: str, was: int, most: Figure | None) -> int | None:
    """Return the number one step up, None where its range ends; only a load grows past what is written (G4)."""
    if field == "load":
        to = was + max(LEAST_LOAD, round(was / LOAD_SHARE / LEAST_LOAD) * LEAST_LOAD)
        return to if was and to <= limits_at(field)[1] else None
    if most is None or was >= most.high:
        return None
    size = {"reps": REPS, "sets": SETS}.get(field, SECONDS * 2 if was >= LONG else SECONDS)
    return min(was + size, most.high)


def _fields(dose: Dose) -> Iterator[str]:
    """Yield what may grow, in its order."""
    holds = dict.fromkeys(BEATS + part.word for part in dose.parts if part.beat is Beat.HOLD)
    yield from ("reps", "timed", *holds, "closing_hold", "sets", "load")


def _is_step(decision: Decision) -> bool:
    return decision.kind == Kind.MORE


def _answered(found: Offer, standing: Standing) -> bool:
    """Tell whether the person has said no to this since the last session that counts, or to this very step before.

    A step that was declined is offered again once as many sessions went easily since then as before.
    """
    same = [d for d in standing.decisions if (d.kind, d.programme, d.place, d.field) == _key(found)]
    if not same:
        return False
    latest = max(same, key=lambda decision: decision.day)
    if found.kind is not Kind.MORE:
        return standing.last is None or latest.day > standing.last or latest.day == standing.today
    place = next(place for place in standing.places if place.key == found.place)
    since = sum(tried.day > latest.day for tried in place.tried)
    return not latest.accepted and since < AGAIN


def _key(found: Offer) -> tuple[str, str, str, str]:
    return (found.kind.value, found.programme, found.place, found.field)


def tried_by_exercise(tried: Iterable[tuple[str, Tried]]) -> Mapping[str, tuple[Tried, ...]]:
    """Return what was tried of each exercise, in the order given."""
    found: dict[str, tuple[Tried, ...]] = {}
    for exercise, one in tried:
        found[exercise] = (*found.get(exercise, ()), one)
    return found
