"""A year of somebody who keeps at it, and what it came to, worked out the long way by a script of its own.

Nothing of KneeCoach's is used here but what writes sessions down: the days are read off the calendar below, and weeks
are counted by looking at strings.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from support import Trainee, tiny

from kneecoach.core.commands import Command
from kneecoach.core.felt import UNSAID, Knees, Morning
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log

#: A week a string, a day a letter: f full, s short day, p in part, l a little, n full and after midnight, 2 full and
#: later in part, m twice after midnight, - nothing.
CALENDAR = (
    "f-f-f-f -f-f-f- f-f-s-f --f-f-n f-2-f-- "  # from 5 January, every other day
    "f---f-- f--f--f ff-f-f- p-f-f-f f-----f "  # a cold; late, early, in part, and forgotten
    "ffnfff- fff-fmn -fff-ff f-f-f-- l-pfff- "  # from 18 March three on and one off; the clocks go forward
    "--s---- ------- ff--fff fff-f-- "  # away, with one session over there
    "f-f--f- f-f-f-- ff---f- f--f-f- f-s--f- f-f---f "  # from 20 May on Monday, Wednesday and Saturday
    "fff---- ------- f-f--m- p-p--f- f-f--f- "  # sore knees, and a week in which nothing went
    "f-ff--- f-f-f-- ffffff- 2--2--- f-f---- ------- "  # from 6 August four times a week
    "------- f-ff-f- fffff-- f-f-f-- pp-pp-- "  # away again, then at work in another zone
    "f-f--m- f-fs-f- "  # the clocks go back
    "fffffff ffp--fs ----fff -f-f-f- "  # from 2 November every day, with a sore long weekend
    "f-f-f-f -f-f-f- f-----s f-f-f-f"  # from 2 December every other day
)
BEGIN = date(2026, 1, 5)
PLANS = (
    ("2026-01-05", "every-other-day", ()),
    ("2026-03-18", "three-on-one-off", ()),
    ("2026-05-20", "weekdays", (0, 2, 5)),
    ("2026-08-06", "times-a-week", 4),
    ("2026-11-02", "daily", ()),
    ("2026-12-02", "every-other-day", ()),
)
PAUSES = (
    ("2026-02-10", "2026-02-13", "ill"),
    ("2026-04-20", "2026-05-03", "away"),
    ("2026-07-09", "2026-07-12", "sore"),
    ("2026-09-10", "2026-09-25", "away"),
    ("2026-11-12", "2026-11-15", "sore"),
)
#: Where the person is not at home: the first day, the last, and the offset there in hours.
TRIPS = (("2026-04-19", "2026-05-02", -4), ("2026-09-26", "2026-10-11", 9))
#: Between these moments the clocks at home are an hour forward.
SUMMER = (datetime(2026, 3, 29, 1, 0), datetime(2026, 10, 25, 2, 0))  # noqa: DTZ001  # as the clocks at home show it
#: Days with sore knees: comfort 5, and more than usual the next morning. On all others it is 1, and easy.
FLARES = (("2026-06-29", "2026-07-08"), ("2026-11-09", "2026-11-11"))
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Wanted(NamedTuple):
    """What a week came to."""

    start: str
    planned: int
    done: int
    partial: int
    short: int
    extra: int
    adherence: float | None


def letters() -> list[tuple[date, str]]:
    """Return every day of the year with its letter."""
    return [(BEGIN + timedelta(days=at), letter) for at, letter in enumerate(CALENDAR.replace(" ", ""))]


def write(home: Path) -> None:
    """Train for a year, and leave database and plan in this folder."""
    _write_plan(home)
    watch = _Watch()
    engine = open_database(home / "kneecoach.sqlite3")
    journal, its = Journal(engine, lambda: watch.now), tiny(reps=1)
    for day, letter in letters():
        for hour, fold, share in sessions(letter):
            watch.now = _local(day, hour, fold)
            someone = Trainee(its).until({"f": 60, "s": 60, "p": 10 + 3, "l": 11}[share])
            if share in "pl":
                someone.order(Command.PAUSE, Command.FINISH)
            session = journal.begin("kneecap-basics", its, short=share == "s", rehearsal=False)
            for event in someone.events:
                journal.append(session, event)
            sore = is_sore(day.isoformat())
            morning = Knees(Morning.MORE) if sore else UNSAID
            Log(engine).answer(session, Answers(Knees(5 if sore else 1), effort="light", morning=morning))
    engine.dispose()


def is_sore(day: str) -> bool:
    """Tell whether the knees were sore on this day."""
    return any(first <= day <= last for first, last in FLARES)


def doses_by_hand() -> list[tuple[str, int, int]]:
    """Return day, planned and done repetitions of every session: one a side, and half or none of it in part."""
    amounts = {"f": 2, "s": 2, "p": 1, "l": 0}
    return [(day.isoformat(), 2, amounts[share]) for day, letter in letters() for *_, share in sessions(letter)]


def offer_by_hand(today: str) -> str:
    """Return what is offered on this day, "" for nothing, to somebody who never answers: by the letters alone."""
    told = [(day.isoformat(), share) for day, letter in letters() for *_, share in sessions(letter) if share != "l"]
    past = "".join(("s" if is_sore(day) else "e" if share != "p" else "p") for day, share in told if day <= today)
    last = max((day for day, _ in told if day <= today), default=today)
    if past.endswith("ss"):
        return "rest-day"
    if past.endswith("s"):
        return "lighter"
    if (date.fromisoformat(today) - date.fromisoformat(last)).days >= 14:
        return "back"
    return "more" if past.endswith("ee") else ""


class _Watch:
    """What the wall clock shows."""

    now: datetime


def sessions(letter: str) -> Iterator[tuple[int, int, str]]:
    """Yield the hour, which of two equal hours, and the share of each session of a day; hours go on after midnight."""
    if letter in "fspl":
        yield 18, 0, letter
    elif letter == "n":
        yield 24, 0, "f"
    elif letter == "2":
        yield from ((9, 0, "f"), (20, 0, "p"))
    elif letter == "m":
        yield from ((25, 0, "f"), (25, 1, "f"))


def _local(day: date, hour: int, fold: int) -> datetime:
    """Return half past this hour where the person is, with the offset that their computer writes down."""
    naive = datetime(day.year, day.month, day.day, hour % 24, 30) + timedelta(days=hour // 24)  # noqa: DTZ001
    there = [hours for first, last, hours in TRIPS if first <= day.isoformat() <= last]
    summer = SUMMER[0] <= naive < SUMMER[1] - timedelta(hours=fold)
    if naive.date() == SUMMER[0].date() and 1 <= naive.hour < 2:
        naive += timedelta(hours=1)  # there is no such hour that night
    return naive.replace(tzinfo=timezone(timedelta(hours=there[0] if there else int(summer))))


def _write_plan(home: Path) -> None:
    tables = []
    for since, rhythm, more in PLANS:
        days = [_NAMES[day] for day in more] if isinstance(more, tuple) else []
        tables.append(f'[[plans]]\nsince = {since}\nprogramme = "kneecap-basics"\nrhythm = "{rhythm}"')
        tables.append(f"weekdays = {days}" if days else f"per_week = {more}" if isinstance(more, int) else "")
    for first, last, because in PAUSES:
        tables.append(f'[[pauses]]\nfrom = {first}\nto = {last}\nbecause = "{because}"')
    (home / "plan.toml").write_text("\n".join(tables) + "\n", "utf-8")


def planned_by_hand(today: str) -> dict[str, float]:
    """Return for every day of the year how much of a session is planned on it, as seen on this day."""
    days, found = [(day.isoformat(), letter) for day, letter in letters()], dict[str, float]()
    trained = {day: "1" if letter in "fspn2m" else "0" for day, letter in days}
    seen = {day: "1" if day >= today else mark for day, mark in trained.items()}
    for first, last, rhythm, more in _stretches([day for day, _ in days]):
        inside = [day for day, _ in days if first <= day <= last]
        after = [day for day, _ in days if day > last][:1]
        line = "".join(seen[day] for day in inside)
        line += seen[after[0]] if after and not _is_paused(after[0]) else "0"
        before = "".join(trained[day] for day, _ in days if day < first)[-3:]
        marks = _marks(rhythm, more, line, before, [_weekday(day) for day in inside])
        found.update(zip(inside, marks, strict=True))
    return found


def _marks(rhythm: str, more: object, line: str, before: str, weekdays: list[int]) -> list[float]:
    number = len(line) - 1
    if rhythm == "every-other-day":
        return [float(mark == "P") for mark in _rounds(line, 1, before)[:number]]
    if rhythm == "three-on-one-off":
        return [float(mark == "P") for mark in _rounds(line, 3, before)[:number]]
    if rhythm == "daily":
        return [1.0] * number
    if isinstance(more, int):
        return [more / 7] * number
    assert isinstance(more, tuple)
    return _chosen(line, more, weekdays)


def _rounds(line: str, most: int, before: str) -> str:
    """Cut the days into rounds: so many with P for planned, at most one M for moved among them, then R for rest."""
    on = len(before) - len(before.rstrip("1"))
    said, left, moved = "", most - min(on, most), False
    for here, after in pairwise(line):
        if left == 0:
            said, left, moved = said + "R", most, False
        elif here + after == "01" and not moved:
            said, moved = said + "M", True
        else:
            said, left = said + "P", left - 1
    return said


def _chosen(line: str, wanted: tuple[int, ...], weekdays: list[int]) -> list[float]:
    marks = [float(day in wanted) for day in weekdays]
    for at, (here, after) in enumerate(pairwise(line)):
        if weekdays[at] in wanted and here + after == "01" and (weekdays[at] + 1) % 7 not in wanted:
            marks[at : at + 2] = [0.0, 1.0][: len(marks) - at]
    return marks


def _stretches(days: list[str]) -> Iterator[tuple[str, str, str, object]]:
    """Yield the days between changes of the plan and pauses: first, last, and the plan there."""
    stretch: list[str] = []
    for day in [*days, ""]:
        plan = max((plan for plan in PLANS if plan[0] <= day), default=None)
        if stretch and (plan is None or _is_paused(day) or max(p for p in PLANS if p[0] <= stretch[0]) != plan):
            own = max(p for p in PLANS if p[0] <= stretch[0])
            yield stretch[0], stretch[-1], own[1], own[2]
            stretch = []
        if plan is not None and not _is_paused(day):
            stretch.append(day)


def _is_paused(day: str) -> bool:
    return any(first <= day <= last for first, last, _ in PAUSES)


def _weekday(day: str) -> int:
    return date.fromisoformat(day).weekday()


def weeks_by_hand(today: str) -> list[Wanted]:
    """Return what every week of the year came to, as seen on this day."""
    planned, days = planned_by_hand(today), letters()
    return [_week(days[at : at + 7], planned) for at in range(0, len(days), 7)]


def _week(week: list[tuple[date, str]], planned: dict[str, float]) -> Wanted:
    number = round(sum(planned.get(day.isoformat(), 0.0) for day, _ in week))
    said = "".join(letter for _, letter in week)
    best = "".join({"n": "f", "2": "f", "m": "f", "-": "", "l": ""}.get(letter, letter) for letter in said)
    first = "".join(letter for letter in best if letter != "p") + "p" * best.count("p")
    counted = first[:number]
    done, partial = len(counted) - counted.count("p"), counted.count("p")
    extra = len(first) - len(counted) + said.count("2") + said.count("m")
    share = (done + partial / 2) / number if number else None
    return Wanted(week[0][0].isoformat(), number, done, partial, counted.count("s"), extra, share)


def everything() -> set[str]:
    """Return every day of the year."""
    return {day.isoformat() for day, _ in letters()}
