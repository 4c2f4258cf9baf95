"""The plan as a calendar file, from the window."""

from __future__ import annotations

from pathlib import Path

from kneecoach.app.clock import wall
from kneecoach.app.planner import Planner
from kneecoach.app.tools import Tools
from kneecoach.core.agenda import agenda
from kneecoach.core.fault import FaultError
from kneecoach.core.outline import seconds
from kneecoach.files.calendar import calendar, write_calendar
from kneecoach.words import pages
from kneecoach.words import reminders as words

ENDING = ".ics"


def save_calendar(tools: Tools, planner: Planner) -> None:
    """Let the person choose where to, and write the sessions that are planned. Raises FaultError: no log."""
    person, held = tools.person, planner.held()
    path = tools.save_file(words.CALENDAR, words.CALENDAR_NAME, words.CALENDAR_KINDS)
    if not path:
        return
    out = Path(path) if path.endswith(ENDING) else Path(path + ENDING)

    def about(name: str, short: bool) -> tuple[str, int]:  # noqa: FBT001  # as `About` has it
        programme = person.shelf.programmes.get(name, person.programme)
        chosen = person.session(programme, short=short and bool(programme.short), whole=True)
        return programme.name, seconds(person.compile(chosen))

    entries = agenda(planner.intent(held), held, planner.today)
    title, close = words.CALENDAR_SAVED, ("ok", pages.CLOSE)
    told = words.written(str(out), timed=all(entry.plan.at is not None for entry in entries))
    try:
        write_calendar(out, calendar(entries, about, planner.begins, person.places.home, wall()))
    except FaultError as error:
        title, told = pages.SORRY, words.not_written(str(out), str(error.fault.values["why"]))
    tools.ask(title, told, close)
