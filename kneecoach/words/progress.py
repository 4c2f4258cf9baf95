"""What the progress page says: its periods and figures, its charts read out point by point, and as tables."""

from __future__ import annotations

from datetime import date

from kneecoach.core.adherence import Week
from kneecoach.core.felt import Morning
from kneecoach.core.series import Comfort, Dot, Grain, Measure, Period, Sided, Sums
from kneecoach.words.language import _, ngettext
from kneecoach.words.pages import DAYS as DAY_NAMES
from kneecoach.words.pages import DID, MONTHS, PLANNED, monday
from kneecoach.words.week import short_date

PERIOD, AS_TABLE, AS_CHART, SAVE = _("Period"), _("As a table"), _("As a chart"), _("Save")
PERIODS = {
    Period.FOUR_WEEKS: _("4 weeks"),
    Period.TWELVE_WEEKS: _("12 weeks"),
    Period.YEAR: _("Year"),
    Period.ALL: _("All"),
}
DAYS, WEEKS, DOSE, SIDES, COMFORT = _("Days"), _("Weeks"), _("Dose"), _("Left and right"), _("Comfort")
DAY_KEYS = _("Arrow keys go from day to day.")
LAST_YEAR = _("the last 52 weeks")
CHART_KEYS = _("Left and right arrow keys go from point to point, Home and End to the first and the last.")
WEEKDAYS = tuple(name[:3] for name in DAY_NAMES)

EXPORT = _("Export")
EXPORTS = {
    "pdf": _("Report (PDF)"),
    "csv": _("Table (CSV)"),
    "json": _("Everything (JSON)"),
    "ics": _("Calendar (.ics)"),
    "import": _("Import a history"),
}
PICTURES = {"png": _("Picture (PNG)"), "svg": _("Drawing (SVG)"), "csv": _("Table (CSV)")}
KINDS = {"png": _("Pictures (*.png)"), "svg": _("Drawings (*.svg)"), "csv": _("Tables (*.csv)")}
SAVE_TITLE = _("Save the chart")
#: How the file of a chart is called.
FILES = {"days": _("days"), "weeks": _("weeks"), "dose": _("dose"), "sides": _("sides"), "comfort": _("comfort")}

#: Keys of the charts.
FULL, SHORT, PART, MOVED, AWAY = _("Full"), _("Short day"), _("Part"), _("Moved"), _("Away")
ON_TARGET, THE_PLAN, A_SESSION = _("On target"), _("The plan"), _("Done in a session")
LEFT, RIGHT = _("Left"), _("Right")
BEFORE, DURING, AFTER = _("Before"), _("During"), _("After")
STOP, PRECEDING, NEXT_MORNING = _("Your stop line"), _("Session before"), _("Next morning")
MORNINGS = {Morning.LESS: _("less sore"), Morning.SAME: _("the same"), Morning.MORE: _("more sore")}
#: The mornings as a key shows them.
NEXT_MORNINGS = {
    Morning.LESS: _("Next morning less"),
    Morning.SAME: _("same"),
    Morning.MORE: _("more"),
}
KNEES = {"both": _("Higher of both"), "left": _("Left knee"), "right": _("Right knee")}
KNEE, FAMILY, MEASURE = _("Knee"), _("Movement"), _("Counted in")
#: Beside the axis: the strips below the scale of comfort.
MORNING_STRIP, UNITS_STRIP = _("Morning"), _("Units")

MEASURES = {
    Measure.REPS: _("reps"),
    Measure.HOLD_SECONDS: _("seconds held"),
    Measure.HOLDS: _("holds"),
    Measure.BREATHS: _("breaths"),
    Measure.TIMED_SECONDS: _("seconds"),
}
_PER = {
    Grain.SESSION: _("{measure} per session"),
    Grain.WEEK: _("{measure}, the most of each week"),
    Grain.MONTH: _("{measure}, the most of each month"),
    Grain.YEAR: _("{measure}, the most of each year"),
}
_SUMMED = {
    Grain.WEEK: _("{family}, {measure} per week"),
    Grain.MONTH: _("{family}, {measure} per month"),
    Grain.YEAR: _("{family}, {measure} per year"),
}
COMFORT_SHOWN = {
    Grain.SESSION: _("0 comfortable, 10 worst"),
    Grain.WEEK: _("the highest of each week"),
    Grain.MONTH: _("the highest of each month"),
    Grain.YEAR: _("the highest of each year"),
}
NO_DOSE, NO_SIDES, NO_COMFORT = (
    _("Nothing was done in this time."),
    _("No work of one side alone in this time."),
    _("No comfort numbers in this time. They are optional."),
)
NO_PLAN = _("nothing planned")

DAY_COLUMNS = (_("Day"), _("What was done"))
WEEK_COLUMNS = (_("From"), PLANNED, DID, PART, SHORT, _("More than planned"), _("Days away"))
DOSE_COLUMNS = (_("From"), PLANNED, DID, _("Sets"), _("Each"))
SIDE_COLUMNS = (_("From"), LEFT, RIGHT)
COMFORT_COLUMNS = (_("From"), BEFORE, DURING, AFTER, NEXT_MORNING, PRECEDING)


def day_month(day: date) -> str:
    """Return a day as an axis names it: "16 Nov"."""
    return monday(day)


def month(day: date) -> str:
    """Return the month of a day as the calendar names it: "Jun"."""
    return MONTHS[day.month - 1][:3]


def month_or_year(day: date) -> str:
    """Return the month of a day as an axis names it, January by its year: "Jun", "2027"."""
    return str(day.year) if day.month == 1 else month(day)


def tick(start: date, grain: Grain) -> str:
    """Return the beginning of a time as an axis names it: "23 Mar", "Jun", "2027"."""
    if grain is Grain.YEAR:
        return str(start.year)
    return month_or_year(start) if grain is Grain.MONTH else monday(start)


def time_name(start: date, grain: Grain) -> str:
    """Return a time in words: "Monday 4 May", "Week of 4 May 2026", "May 2026", "2026"."""
    if grain is Grain.YEAR:
        return str(start.year)
    if grain is Grain.MONTH:
        return f"{MONTHS[start.month - 1]} {start.year}"
    return short_date(start) if grain is Grain.SESSION else _("Week of {day}").format(day=full_day(start))


def full_day(day: date) -> str:
    """Return a day as tables name it: "16 Nov 2026"."""
    return f"{monday(day)} {day.year}"


def week_said(week: Week, grain: Grain) -> str:
    """Return what a week, month or year came to: "Week of 4 May 2026: 4 of 4, 1 of them short"."""
    more = [
        ngettext("{n} of them short", "{n} of them short", week.short).format(n=week.short) if week.short else "",
        _("{n} in part").format(n=week.partial) if week.partial else "",
        _("{n} more than planned").format(n=week.extra) if week.extra else "",
        ngettext("away for {n} day", "away for {n} days", week.paused).format(n=week.paused) if week.paused else "",
    ]
    done = _("{done} of {planned} sessions").format(done=week.done, planned=week.planned) if week.planned else ""
    said = ", ".join(part for part in (done, *more) if part) or NO_PLAN
    return _("{time}: {said}").format(time=time_name(week.start, grain), said=said)


def day_row(day: date, said: str) -> tuple[str, ...]:
    """Return a day as a row of the table, from what is said of it: "16 Nov 2026", "Done, 41 min"."""
    return (full_day(day), said.partition(": ")[2])


def week_row(week: Week) -> tuple[str, ...]:
    """Return a week, month or year as a row of the table."""
    counts = (week.planned, week.done, week.partial, week.short, week.extra, week.paused)
    return (full_day(week.start), *map(str, counts))


def each(dot: Dot, measure: Measure) -> str:
    """Return the plan as it is said: "3 × 12", or the number planned where it cannot be said so."""
    if not dot.sets:
        return str(dot.planned)
    unit = _("{n} s") if measure in {Measure.HOLD_SECONDS, Measure.TIMED_SECONDS} else "{n}"
    return _("{sets} × {each}").format(sets=dot.sets, each=unit.format(n=dot.each))


def dose_said(dot: Dot, measure: Measure, grain: Grain) -> str:
    """Return a dose in words: "Monday 4 May: 70 of 72 reps, 3 × 12 planned"."""
    of = _("{done} of {planned}").format(done=dot.done, planned=dot.planned) if dot.planned else str(dot.done)
    said = f"{of} {MEASURES[measure]}"
    plan = _("{said}, {each} planned").format(said=said, each=each(dot, measure)) if dot.sets else said
    return _("{time}: {said}").format(time=time_name(dot.day, grain), said=plan)


def dose_row(dot: Dot) -> tuple[str, ...]:
    """Return a dose as a row of the table."""
    known = (str(dot.sets), str(dot.each)) if dot.sets else ("", "")
    return (full_day(dot.day), str(dot.planned), str(dot.done), *known)


def dose_shown(measure: Measure, grain: Grain) -> str:
    """Return what the dots are: "reps per session"."""
    return _PER[grain].format(measure=MEASURES[measure])


def sides_shown(family: str, measure: Measure, grain: Grain) -> str:
    """Return what the bars are: "Bridge, reps per week"."""
    return _SUMMED[grain].format(family=family, measure=MEASURES[measure])


def side_said(bar: Sided, measure: Measure, grain: Grain) -> str:
    """Return both sides in words: "Week of 4 May 2026: left 216, right 210 reps"."""
    said = _("left {left}, right {right} {measure}")
    sides = said.format(left=bar.left, right=bar.right, measure=MEASURES[measure])
    return _("{time}: {said}").format(time=time_name(bar.start, grain), said=sides)


def side_row(bar: Sided) -> tuple[str, ...]:
    """Return both sides as a row of the table."""
    return (full_day(bar.start), str(bar.left), str(bar.right))


def comfort_said(one: Comfort, grain: Grain) -> str:
    """Return comfort in words: "Monday 4 May: before 2, during 4, next morning sorer; 34 units the session before"."""
    numbers = (
        (_("before {n}"), one.before),
        (_("during {n}"), one.during),
        (_("after {n}"), one.after),
    )
    parts = [said.format(n=number) for said, number in numbers if number is not None]
    parts += [_("next morning {how}").format(how=MORNINGS[one.morning])] if one.morning is not None else []
    said = _("{time}: {said}").format(time=time_name(one.day, grain), said=", ".join(parts))
    if one.preceding is None:
        return said
    return _("{said}; {units} units the session before").format(said=said, units=f"{one.preceding / 10:g}")


def comfort_row(one: Comfort) -> tuple[str, ...]:
    """Return comfort as a row of the table; what was not said is empty."""
    numbers = ("" if n is None else str(n) for n in (one.before, one.during, one.after))
    morning = MORNINGS[one.morning] if one.morning is not None else ""
    return (full_day(one.day), *numbers, morning, "" if one.preceding is None else f"{one.preceding / 10:g}")


def figures(sums: Sums, seconds: int) -> tuple[tuple[str, str], ...]:
    """Return the figures of a period, each a number and what it counts."""
    done = _("planned sessions done")
    part = _("{said}, {n} in part").format(said=done, n=sums.partial) if sums.partial else done
    weeks = ngettext("whole week on target", "whole weeks on target", sums.weeks)
    return (
        (_("{done} of {planned}").format(done=sums.done, planned=sums.planned), part),
        (_("{done} of {planned}").format(done=sums.on_target, planned=sums.weeks), weeks),
        (hours(seconds), _("on the mat")),
        (ngettext("{n} day", "{n} days", sums.away).format(n=sums.away), _("away, not counted")),
    )


def hours(seconds: int) -> str:
    """Return a time in hours and minutes: "22 h 49", "49 min"."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return _("{n} min").format(n=minutes)
    return _("{h} h {min:02}").format(h=minutes // 60, min=minutes % 60)


def file_name(chart: str, day: date) -> str:
    """Return how the file of a chart is called, without its ending: "kneecoach-weeks-2026-11-25"."""
    return f"kneecoach-{FILES[chart]}-{day.isoformat()}"
