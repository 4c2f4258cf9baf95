"""The plan of one folder: read once, changed for today on, and asked what today is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kneecoach.app.books import Books
from kneecoach.app.clock import wall
from kneecoach.app.outlook import PlanView
from kneecoach.app.person import Person
from kneecoach.app.plan_views import plan_view
from kneecoach.core.adherence import Held, day_of
from kneecoach.core.answer import Answer, answer
from kneecoach.core.fault import Fault
from kneecoach.core.plan import Intent, Pause, Plan, assumed, changed, followed, pausing, resumed, without
from kneecoach.files import plan as plan_file
from kneecoach.files.places import Places

if TYPE_CHECKING:
    from kneecoach.store.charted import Past  # read once the window is painted
    from kneecoach.store.log import Entry


class Planner:
    """Joins the plan's file to the log. Writing raises FaultError when it cannot; so does whatever needs the log."""

    def __init__(self, person: Person, books: Books, places: Places) -> None:
        self._person, self._books, self._places = person, books, places

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be used of the plan's file."""
        return self._kept.faults

    def view(self) -> PlanView:
        """Return what Today shows of the plan."""
        past = self.held()
        return plan_view(self.intent(past), past, self.today)

    @property
    def begins(self) -> int:
        """How many hours after midnight a day begins."""
        return int(self._person.values["day_begins"])

    @property
    def today(self) -> date:
        """The day it is for this person."""
        return day_of(wall(), self.begins)

    @property
    def at(self) -> time | None:
        """When the person likes to begin today, None for any time; the log is not read for it."""
        plan = self._kept.intent.on(self.today)
        return plan.at if plan is not None else None

    def answer(self) -> Answer:
        """Return what today is."""
        held = self.held()
        return answer(self.intent(held), held, self.today)

    @property
    def made(self) -> bool:
        """Whether the person made a plan of their own."""
        return bool(self._kept.intent.plans)

    def read_again(self) -> None:
        """Read the plan's file again when it is next wanted: something else has written it."""
        self.__dict__.pop("_kept", None)

    def entries(self) -> tuple[Entry, ...]:
        """Return every session that counts, newest first."""
        from kneecoach.store.held import counts

        return tuple(entry for entry in self._books.log.entries() if counts(entry))

    def held(self) -> tuple[Past, ...]:
        """Return the sessions that count on their days, oldest first."""
        return self._books.store.series(None, self.begins).past()

    def intent(self, held: Sequence[Held]) -> Intent:
        """Return what the person means to do; without a plan of their own, their programme's from its first session."""
        programme = self._person.programme
        first = min([session.day for session in held], default=self.today)
        return assumed(self._kept.intent, programme.id, programme.cadence, first)

    def now(self) -> Intent:
        """Return what the person means to do, at this moment."""
        return self.intent(self.held())

    def change(self, change: Callable[[Intent], Intent]) -> None:
        """Change what is meant; a plan that was only taken for granted until now is written with it."""
        self._write(change(self.now()))

    def keep_to(self, new: Plan) -> None:
        """Let this plan hold from its day on, today at the earliest."""
        self.change(lambda intent: changed(intent, new, self.today))

    def pause(self, pause: Pause) -> None:
        """Take a break."""
        self.change(lambda intent: pausing(intent, pause))

    def come_back(self) -> None:
        """End every break that holds today."""
        self.change(lambda intent: resumed(intent, self.today))

    def unpause(self, pause: Pause) -> None:
        """Take a break back, as if it had never been."""
        self.change(lambda intent: without(intent, pause))

    def begin(self) -> None:
        """Write down what a session that begins now belongs to: its programme, from today on."""
        programme, today = self._person.programme, self.today
        intent = self.now()
        plan = intent.on(today)
        before = self._person.shelf.programmes.get(plan.programme) if plan else None
        cadence = before.cadence if before else None
        self._write(followed(intent, programme.id, programme.cadence, cadence, today))

    @cached_property
    def _kept(self) -> plan_file.KeptPlan:
        return plan_file.read(self._places.plan)

    def _write(self, intent: Intent) -> None:
        if intent != self._kept.intent:
            kept = replace(self._kept, intent=intent)
            plan_file.write(self._places.plan, kept)
            self._kept = replace(kept, broken=False)
