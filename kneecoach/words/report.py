"""What the report of a period says: labels beside numbers, and nothing of what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kneecoach.core.dose import Side
from kneecoach.core.felt import Moment, Morning
from kneecoach.core.report import Exercised, Note, Rated, Report, Spread
from kneecoach.core.series import Measure
from kneecoach.core.spans import Length
from kneecoach.core.tally import UNIT
from kneecoach.words import pages
from kneecoach.words.language import _, ngettext
from kneecoach.words.plan import long_date, pause_line, plan_line, rhythm_within
from kneecoach.words.vocabulary import SIDES

TITLE, NAME = _("KneeCoach: what was done"), _("Name")
HONEST = _("A plain log kept by the person. General exercise information, not medical advice.")
COUNTED = _(
    "A session is done from 80 % of its units on, and done in part from 20 % on, which counts half. "
    "Units are reps, holds and tens of seconds, of the sessions held."
)
RUNNING = _("The last week is not over; it stands here with all that it plans.")
NOTHING = _("No session was held in this period.")

EXERCISES, DOSE, SESSIONS = _("Exercise"), _("Dose, first and last"), _("Sessions")
UNITS, SHARE, SIDED, HOLDS = _("Units done"), _("Share"), _("Left / right"), _("Holds")
BREATHS = _("Breaths")
COMFORT, NO_COMFORT = _("Comfort, 0 to 10"), _("No number was given in this period.")
SCALE = _("0 comfortable, 10 as sore as can be")
MOMENTS = {Moment.BEFORE: _("Before"), Moment.DURING: _("Highest during"), Moment.AFTER: _("After")}
MOMENTS_SHORT = (_("Before"), _("Highest"), _("After"))
SPREAD_COLUMNS = ("", _("Lowest"), _("Median"), _("Highest"), _("Answers"))
DAY, KNEE, NEXT_MORNING = _("Session"), _("Knee"), _("Next morning")
MORNINGS = {Morning.LESS: _("less"), Morning.SAME: _("same"), Morning.MORE: _("more")}
PLANS, NOTES = _("Plan and breaks"), _("Notes")

#: Charts.
PER = {
    Length.WEEK: _("Sessions per week"),
    Length.MONTH: _("Sessions per month"),
    Length.YEAR: _("Sessions per year"),
}
PLANNED, DONE, PARTIAL, EXTRA = _("planned"), _("done"), _("in part"), _("extra")
BEFORE, DURING, AFTER = _("before"), _("highest during"), _("after")
MEDIAN = _("median")
RANGES = {
    Length.WEEK: _("highest during, lowest to highest of a week"),
    Length.MONTH: _("highest during, lowest to highest of a month"),
    Length.YEAR: _("highest during, lowest to highest of a year"),
}

#: The window.
WINDOW, PERIOD, PAPER = _("A page to take along"), _("Period"), _("Paper")
PAPERS = (("a4", _("A4")), ("letter", _("Letter")))
SAVE, PRINT, CLOSE = _("Save as PDF"), _("Print"), _("Close")
SAVE_TITLE, KINDS = _("Save as PDF"), _("PDF files (*.pdf)")
SHOWN, LARGER, SMALLER = _("The page as it is printed"), _("Larger"), _("Smaller")


def file_name(report: Report) -> str:
    """Return what the file would be called: "KneeCoach 2026-11-25.pdf"."""
    return f"KneeCoach {report.made.isoformat()}.pdf"


def period(first: date, last: date) -> str:
    """Return "7 September 2026 to 25 November 2026"."""
    if first == last:
        return long_date(first)
    return _("{first} to {last}").format(first=long_date(first), last=long_date(last))


def made(day: date) -> str:
    """Return when the page was made."""
    return _("Page made on {day}").format(day=long_date(day))


def programmes(report: Report) -> str:
    """Return what was trained and how often it is planned: "Kneecap basics. Planned: every other day."."""
    said = [_("{programmes}.").format(programmes=", ".join(report.programmes))] if report.programmes else []
    if report.plans:
        said.append(_("Planned: {rhythm}.").format(rhythm=rhythm_within(report.plans[-1])))
    return " ".join(said)


def facts(report: Report) -> tuple[tuple[str, str], ...]:
    """Return each number of the period with what it counts."""
    found = report.counts
    short = ngettext("done, {n} of them short", "done, {n} of them short", found.short).format(n=found.short)
    return (
        (str(found.planned), ngettext("session planned", "sessions planned", found.planned)),
        (str(found.done), short if found.short else DONE),
        (str(found.partial), _("done in part")),
        (str(found.extra), _("extra, not in the share")),
        (percent(found.sessions), _("of planned sessions done")),
        (percent(found.dose), _("of planned units done")),
        (str(report.minutes), ngettext("minute, pauses included", "minutes, pauses included", report.minutes)),
    )


def percent(share: float | None) -> str:
    """Return a share in whole per cent; a dash where there is none."""
    return "–" if share is None else _("{n} %").format(n=round(share * 100))


def dose(one: Exercised) -> str:
    """Return the first dose and the last, or one where they are the same: "3 × 10, then 3 × 12"."""
    told = list(dict.fromkeys(each for each in (one.first, one.last) if each))
    return _("{first}, then {last}").format(first=told[0], last=told[1]) if len(told) > 1 else "".join(told)


def exercise_row(one: Exercised) -> tuple[str, ...]:
    """Return an exercise as a row of the table."""
    done = pages.done_of(one.worked.done / UNIT, one.worked.planned / UNIT)
    held = (str(number or "") for number in (one.done.holds, one.done.breaths))
    share = percent(one.worked.adherence)
    return (one.name, dose(one), str(one.worked.sessions), done, share, sides(one), *held)


def sides(one: Exercised) -> str:
    """Return left and right of an exercise with sides: "420 / 418", with "s" for seconds."""
    if one.measure is None:
        return ""
    unit = {Measure.REPS: "", Measure.BREATHS: ""}.get(one.measure, _(" s"))
    return f"{one.left} / {one.right}{unit}"


def spread_row(one: Spread, *, knees: bool) -> tuple[str, ...]:
    """Return the numbers of a moment as a row: what, lowest, median, highest, answers."""
    name = MOMENTS[one.moment]
    if knees:
        name = _("{moment}, {knee}").format(moment=name, knee=knee(one.knee))
    return (name, str(one.lowest), f"{one.middle:g}", str(one.highest), str(one.answers))


def rated_row(one: Rated, *, knees: bool, mornings: bool) -> tuple[str, ...]:
    """Return what was said of a session as a row: day, knee, before, highest, after, next morning."""
    numbers = ("" if n is None else str(n) for n in (one.before, one.during, one.after))
    morning = "" if one.morning is None else MORNINGS[Morning(one.morning)]
    return (short_day(one.day), *[knee(one.knee)] * knees, *numbers, *[morning] * mornings)


def knee(side: Side) -> str:
    """Return which knee, within a line: "left"."""
    return SIDES[side].lower()


def mornings(numbers: Mapping[Morning, int]) -> str:
    """Return how often the next morning was what, compared with what is usual."""
    text = _("Next morning, compared with the usual: less {less}, same {same}, more {more}.")
    return text.format(less=numbers[Morning.LESS], same=numbers[Morning.SAME], more=numbers[Morning.MORE])


def stop_line(stop: int) -> str:
    """Return the name of the person's own stop line: "own stop line, 5"."""
    return _("own stop line, {n}").format(n=stop)


def plans_and_breaks(report: Report) -> tuple[str, ...]:
    """Return every plan and every break of the period in a line each, newest first."""
    told = [(one.since, plan_line(one, report.names.get(one.programme, one.programme))) for one in report.plans]
    told += [(one.first, pause_line(one)) for one in report.pauses]
    return tuple(line for _day, line in sorted(told, reverse=True))


def note(one: Note) -> str:
    """Return a note with its day: "25 Nov 2026: Good light today"."""
    return _("{day}: {note}").format(day=short_day(one.day), note=one.text)


def short_day(day: date) -> str:
    """Return "25 Nov 2026"."""
    return f"{pages.monday(day)} {day.year}"


def tick(day: date, length: Length) -> str:
    """Return the name of a span under a chart: "16 Nov", "Nov 26", "2026"."""
    if length is Length.WEEK:
        return pages.monday(day)
    return str(day.year) if length is Length.YEAR else f"{pages.MONTHS[day.month - 1][:3]} {day.year}"


def more_notes(n: int) -> str:
    """Return how many notes found no room."""
    return ngettext("and {n} more note", "and {n} more notes", n).format(n=n)


def more_exercises(n: int) -> str:
    """Return how many exercises found no room."""
    return ngettext("and {n} more exercise", "and {n} more exercises", n).format(n=n)


def more_earlier(n: int) -> str:
    """Return how many older lines found no room."""
    return ngettext("and {n} earlier", "and {n} earlier", n).format(n=n)
