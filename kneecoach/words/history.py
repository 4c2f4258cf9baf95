"""What the pages of past sessions say: one opened, one added afterwards, all of them as a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kneecoach.core.events import Form, Why
from kneecoach.core.felt import Morning
from kneecoach.core.ledger import SetRow
from kneecoach.core.tally import Tally
from kneecoach.words import asks, doses, pages
from kneecoach.words.histories import SOURCES
from kneecoach.words.language import _, ngettext
from kneecoach.words.week import short_date

DELETE, UNDO, PUT_BACK, CANCEL = _("Delete"), _("Undo"), _("Put back"), _("Cancel")
ANSWERS, RESTED = _("Answers"), _("Rested before")
SET_COLUMNS = (*pages.SET_COLUMNS, RESTED)
BEFORE, DURING, AFTER, MORNING = _("Before"), _("Highest during"), _("After"), _("Next morning")
MORNINGS = {Morning.LESS: asks.LESS, Morning.SAME: asks.SAME, Morning.MORE: asks.MORE}
KEPT = _("Whatever you change is kept at once.")
CORRECT_KEYS = _(
    "Enter on a number under Done corrects it. Backspace, or the arrow beside it, goes back to what was counted."
)

SESSIONS, DELETED, ALL_SESSIONS = _("Sessions"), _("Deleted sessions"), _("All sessions")
FIND = _("Find a session")
NOTHING_FOUND = _("No session says that.")
NONE_DELETED = _("No session was deleted in the last 30 days.")
NONE_YET = _("There is no session yet.")
DELETED_KEPT = _("Deleted sessions count nowhere. They stay here for 30 days.")

ADD = _("Add a past session")
_FROM = _("From {program}")
_ORIGINS = {"added": _("Added afterwards")} | {key.value: _FROM.format(program=said) for key, said in SOURCES.items()}
PROGRAMME, KIND, DAY, BEGAN = _("Programme"), _("Kind"), _("Day"), _("Began at")
LASTED, DONE = _("Minutes"), _("What was done")
AS_PLANNED, SET_BY_SET = _("All of it as planned"), _("Choose how many sets")
STILL_TO_COME = _("That would end in the future. Choose an earlier time, or fewer minutes.")
NOTHING_DONE = _("No set is chosen. Choose at least one.")
ANSWERS_LATER = _("How it was (optional)")

_FORMS = {Form.EASIER: _("Easier"), Form.HARDER: _("Harder")}


def origin(key: str) -> list[str]:
    """Return where a session comes from, in a few words; nothing for one that was done here."""
    return [_ORIGINS[key]] if key in _ORIGINS else []


def title(started: datetime) -> str:
    """Return the day of a session: "25 November 2026"."""
    return f"{started.day} {pages.MONTHS[started.month - 1]} {started.year}"


def told(started: datetime, minutes: int, what: Sequence[str]) -> str:
    """Return when a session was and what: "Wednesday, 18:30. 38 minutes. Kneecap basics. Done in part"."""
    parts = [_("{day}, {time}").format(day=pages.DAYS[started.weekday()], time=f"{started:%H:%M}")]
    if minutes:
        parts.append(ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes))
    return ". ".join(part for part in (*parts, *what) if part)


def was_deleted(started: datetime) -> str:
    """Return the notice after deleting: "Session of Wednesday 25 November deleted."."""
    return _("Session of {day} deleted.").format(day=short_date(started.date()))


def side(row: SetRow) -> str:
    """Return which leg a set was for, for whoever hears it: "left leg"."""
    return {"left": _("left leg"), "right": _("right leg"), "both": _("both legs")}[row.side.value]


def rested(seconds: int) -> str:
    """Return a rest: "42 s", "1:30 min", nothing where there was none."""
    if not seconds:
        return ""
    return _("{n} s").format(n=seconds) if seconds < 60 else _("{clock} min").format(clock=doses.clock(seconds))


def rest_before(seconds: int) -> str:
    """Return a rest with its name: "Rested 42 s before"; nothing where there was none."""
    return _("Rested {time} before").format(time=rested(seconds)) if seconds else ""


def remarks(row: SetRow, counted: Tally | None) -> str:
    """Return what is special about a set: "Easier. Too sore, 6 of 10. The session counted 8 reps."; `counted` is what
    it had counted itself, where that was corrected.
    """
    said = [_FORMS[row.form]] if row.form in _FORMS else []
    said += [_left(row)] if row.left_because or row.comfort is not None else []
    if row.unfinished_seconds:
        said.append(_("{n} s of an unfinished hold").format(n=row.unfinished_seconds))
    if counted is not None:
        said.append(_("Corrected, counted {work}").format(work=doses.work(counted)))
    return ". ".join(said)


def set_name(name: str, row: SetRow) -> str:
    """Return a set for whoever hears it: "Oyster, set 2, left leg"."""
    return _("{name}, set {n}, {side}").format(name=name, n=row.set, side=side(row))


def whole_set(name: str, row: SetRow, counted: Tally | None) -> str:
    """Return all that is known of a set: "Oyster, set 2, left leg. Planned: 10 reps. Done: 8 reps. Rested: 42 s"."""
    cells = {pages.PLANNED: doses.work(row.planned), pages.DID: doses.work(row.done), RESTED: rested(row.rested)}
    said = [_("{what}: {value}").format(what=what, value=value) for what, value in cells.items() if value]
    return ". ".join(part for part in (set_name(name, row), *said, remarks(row, counted)) if part)


def cell(name: str, row: SetRow, column: str, value: str, remark: str = "") -> str:
    """Return one cell for whoever hears it: "Oyster, set 2, left leg. Done: 8 reps. Skipped"."""
    value = value or _("nothing")
    told = _("{set}. {column}: {value}").format(set=set_name(name, row), column=column, value=value)
    return ". ".join(part for part in (told, remark) if part)


def back_to(counted: Tally) -> str:
    """Return the button that takes a correction back: "Back to 8 reps"."""
    return _("Back to {work}").format(work=doses.work(counted))


def highest(comfort: int) -> str:
    """Return the highest comfort of a session in a list: "highest 4 of 10"."""
    return _("highest {n} of 10").format(n=comfort)


def note(text: str) -> str:
    """Return a note in a list, on one line: "Note: slept badly"."""
    return _("Note: {text}").format(text=" ".join(text.split()))


def minutes(number: int) -> str:
    """Return "38 min"."""
    return _("{n} min").format(n=number)


def sets_of(number: int) -> str:
    """Return "of 3 sets", after a number that is chosen."""
    return ngettext("of {n} set", "of {n} sets", number).format(n=number)


def sets_done(name: str) -> str:
    """Return the name of the number of sets of an exercise: "Oyster, sets done"."""
    return _("{name}, sets done").format(name=name)


def sessions(number: int) -> str:
    """Return "1,204 sessions"."""
    return ngettext("{n} session", "{n} sessions", number).format(n=f"{number:,}")


def _left(row: SetRow) -> str:
    why = {Why.SORE: _("Too sore"), None: _("Sore")}.get(row.left_because, _("Skipped"))
    return why if row.comfort is None else _("{why}, {n} of 10").format(why=why, n=row.comfort)
