"""Looks at the clock for the person, and reminds them of a session that is due."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from kneecoach.app.clock import wall
from kneecoach.app.desktop.herald import LATER, NOT_TODAY, Herald
from kneecoach.app.person import Person
from kneecoach.app.planner import Planner
from kneecoach.core.answer import Answer, Status
from kneecoach.core.fault import FaultError
from kneecoach.core.outline import seconds
from kneecoach.core.reminder import LONGEST, Look, look, put_off, seen, spared
from kneecoach.core.said import Said
from kneecoach.words import reminders as words


class Reminding(QObject):
    """Reminds while the setting is on and no session runs; `now` is the clock on the wall."""

    def __init__(
        self,
        person: Person,
        planner: Planner,
        herald: Herald,
        is_running: Callable[[], bool],
        now: Callable[[], datetime] = wall,
    ) -> None:
        super().__init__()
        self._person, self._planner, self._herald = person, planner, herald
        self._is_running, self._now = is_running, now
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        herald.woken.connect(self.look)

    def look(self, *, here: bool = False) -> None:
        """Remind if it is time, and look again when it may be; of what a person who is `here` sees, nobody is told."""
        self._timer.stop()
        if not self._person.values["remind"]:
            return
        wait = LONGEST // timedelta(milliseconds=1)
        if not self._is_running():
            with suppress(FaultError):  # where the log cannot be read, which is said on Today, nothing is due
                found = self._found()
                wait = found.wait
                if found.remind:
                    self._remind(here=here)
        self._timer.start(wait)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def answer(self, wish: str) -> None:
        """Do what was answered to a reminder: LATER, NOT_TODAY, or anything else, which means that it was seen."""
        said, now = self._person.reminders, self._now()
        answers = {
            LATER: lambda: put_off(now, self._planner.begins),
            NOT_TODAY: lambda: spared(said, self._planner.today),
        }
        self._keep(answers.get(wish, lambda: seen(said, now))())
        self._herald.withdraw()
        self.look()

    def _found(self) -> Look:
        """Look at the time first: the log is read only once it has come."""
        at, begins, said, now = self._planner.at, self._planner.begins, self._person.reminders, self._now()
        found = look(Answer(Status.DUE, self._planner.today), at, begins, said, now)
        return look(self._planner.answer(), at, begins, said, now) if found.remind else found

    def _remind(self, *, here: bool) -> None:
        self._keep(seen(self._person.reminders, self._now()))
        if here:
            return
        person, plan = self._person, self._planner.now().on(self._planner.today)
        programme = person.programme
        short = plan is not None and self._planner.today.weekday() in plan.short_days and bool(programme.short)
        timeline = person.compile(person.session(programme, short=short))
        self._herald.remind(words.TITLE, words.text(programme.name, seconds(timeline)))

    def _keep(self, said: Said) -> None:
        with suppress(FaultError):  # it is kept until KneeCoach ends all the same
            self._person.keep_reminders(said)
