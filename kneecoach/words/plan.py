"""What is said of the plan: its rhythm, its pauses, what today is, and each day of the week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta

from kneecoach.core.adherence import Week
from kneecoach.core.answer import Answer, Status
from kneecoach.core.plan import Cause, Pause, Plan, Rhythm
from kneecoach.core.programme import Cadence
from kneecoach.core.schedule import Kind
from kneecoach.words.language import _, ngettext
from kneecoach.words.pages import DAYS, MONTHS
from kneecoach.words.vocabulary import CADENCES
from kneecoach.words.week import short_date

PLAN = _("Plan")
RHYTHMS = {
    Rhythm.EVERY_OTHER_DAY: CADENCES[Cadence.EVERY_OTHER_DAY],
    Rhythm.THREE_ON_ONE_OFF: CADENCES[Cadence.THREE_ON_ONE_OFF],
    Rhythm.DAILY: CADENCES[Cadence.DAILY],
    Rhythm.WEEKDAYS: _("On chosen days"),
    Rhythm.TIMES_A_WEEK: _("So many times a week"),
}
CAUSES = {Cause.ILL: _("Ill"), Cause.AWAY: _("Away"), Cause.SORE: _("Sore")}

#: Words below a day of the week.
FULL, PART, SHORT, MISSED, TODAY = _("Done"), _("In part"), _("Short"), _("Not done"), _("Today")
KINDS = {
    Kind.NONE: "",
    Kind.PLANNED: _("Planned"),
    Kind.REST: _("Rest"),
    Kind.MOVED: _("Moved"),
    Kind.AWAY: _("Away"),
    Kind.OPEN: _("Any day"),
}

_TOLD = {
    Status.DUE: _("A session is planned for today."),
    Status.MOVED: _("{before}’s session moved to today."),
    Status.OPEN: _("{done} of {of} this week so far. Any day will do."),
    Status.DONE: _("Done for today."),
    Status.REST: _("Rest day."),
    Status.REACHED: _("{done} of {of} this week."),
    Status.AWAY: _("The plan is paused. Nothing is counted meanwhile."),
    Status.LATER: _("Your plan has not begun yet."),
}
_MISSED = _("A session is planned for today. Nothing needs making up.")
_PAUSED = _("The plan is paused until {day}. Nothing is counted meanwhile.")

#: Settings.
HOW_OFTEN, HOW_OFTEN_WHAT = _("How often"), _("From today on. What is past keeps the plan it had")
ON_DAYS, ON_DAYS_WHAT = _("Days"), _("Sessions are planned on these days")
TIMES, TIMES_WHAT = _("Times a week"), _("On whichever days suit you")
SHORT_DAYS, SHORT_DAYS_WHAT = _("Short days"), _("On these days the short day is proposed")
BEGINS, BEGINS_WHAT = _("Start"), _("The first day on which the plan counts")
AT, AT_WHAT, ANY_TIME = _("Time of day"), _("When you like to begin"), _("Any time")
BREAKS, PAUSE_WHAT = _("Breaks"), _("The days of a break leave the count")
WHY, FROM, UNTIL, END_KNOWN = _("Why"), _("From"), _("Until"), _("I know when it ends")
FROM_WHAT, UNTIL_WHAT = (
    _("Its first day, also one that is past"),
    _("Its last day; without one it goes on until you are back"),
)
KNOWN, NOT_YET = _("Known"), _("Not yet")
ADD_PAUSE, END_PAUSE, REMOVE_PAUSE = _("Add this break"), _("I am back"), _("Remove this break")

NO_WEEKS = _("Your first week will show here.")


def told(answer: Answer) -> str:
    """Return what today is, in one or two short sentences: "Rest day. Next session on Saturday."."""
    if answer.status is Status.AWAY and answer.pause is not None and answer.pause.last is not None:
        return _PAUSED.format(day=short_date(answer.pause.last))
    if answer.missed:
        return _MISSED
    before = DAYS[answer.moved_from.weekday()] if answer.moved_from else ""
    said = _TOLD[answer.status].format(before=before, done=answer.done, of=answer.of)
    if answer.status in {Status.DONE, Status.REST, Status.REACHED, Status.LATER} and answer.following:
        return f"{said} {next_session(answer.following, answer.today)}"
    return said


def next_session(day: date, today: date) -> str:
    """Return "Next session on Saturday.", with the date where it is a week away or more."""
    if day == today + timedelta(days=1):
        return _("Next session tomorrow.")
    if day < today + timedelta(days=7):
        return _("Next session on {day}.").format(day=DAYS[day.weekday()])
    return _("Next session on {day}.").format(day=short_date(day))


def long_date(day: date) -> str:
    """Return "13 June 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def lasted(word: str, minutes: int) -> str:
    """Return what was done on a day and how long it took: "Done, 41 min"."""
    return _("{word}, {n} min").format(word=word, n=minutes)


def clock(at: time) -> str:
    """Return "18:30"."""
    return f"{at:%H:%M}"


def weekdays(days: Iterable[int]) -> str:
    """Return days of the week: "Mon, Wed, Fri"."""
    return ", ".join(DAYS[day][:3] for day in days)


def rhythm(plan: Plan) -> str:
    """Return how often a plan asks for a session: "Mon, Wed, Fri", "3 times a week", "Every other day"."""
    if plan.rhythm is Rhythm.WEEKDAYS:
        return weekdays(plan.weekdays)
    if plan.rhythm is Rhythm.TIMES_A_WEEK:
        return ngettext("{n} time a week", "{n} times a week", plan.per_week).format(n=plan.per_week)
    return RHYTHMS[plan.rhythm]


def plan_line(plan: Plan, programme: str) -> str:
    """Return a plan in one line: "From 1 June 2026: Kneecap basics, every other day"."""
    day = long_date(plan.since)
    return _("From {day}: {programme}, {rhythm}").format(day=day, programme=programme, rhythm=rhythm_within(plan))


def rhythm_within(plan: Plan) -> str:
    """Return how often, within a sentence: "every other day"."""
    how = rhythm(plan)
    return how if plan.rhythm is Rhythm.WEEKDAYS else how[:1].lower() + how[1:]


def pause_line(pause: Pause) -> str:
    """Return a pause in one line: "Away, 1 July 2026 to 14 July 2026"."""
    why, first = CAUSES[pause.cause], long_date(pause.first)
    if pause.last is None:
        return _("{why}, from {first} on").format(why=why, first=first)
    if pause.last == pause.first:
        return _("{why}, {first}").format(why=why, first=first)
    return _("{why}, {first} to {last}").format(why=why, first=first, last=long_date(pause.last))


def week_line(week: Week) -> str:
    """Return what a week came to: "8 June 2026: 3 of 4, 75 %, 1 of them short, 1 extra"."""
    parts = [_("{done} of {planned}").format(done=f"{week.done + week.partial / 2:g}", planned=week.planned)]
    if week.adherence is not None:
        parts.append(_("{n} %").format(n=round(week.adherence * 100)))
    if week.short:
        parts.append(ngettext("{n} of them short", "{n} of them short", week.short).format(n=week.short))
    if week.extra:
        parts.append(_("{n} extra").format(n=week.extra))
    return f"{long_date(week.start)}: {', '.join(parts)}"
