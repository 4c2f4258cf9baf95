"""Reports made by hand and by hypothesis."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from paper import texts
from pypdf import PdfReader

from kneecoach.core.adherence import Week, Worked
from kneecoach.core.dose import Side
from kneecoach.core.felt import Morning
from kneecoach.core.plan import Cause, Pause, Plan, Rhythm
from kneecoach.core.report import Kept, Rated, Report, Session, report
from kneecoach.core.series import Part
from kneecoach.core.tally import Tally
from kneecoach.ui.paper import pdf as file
from kneecoach.ui.report.page import printed

#: Wednesday.
MADE = date(2026, 11, 25)
MONDAY = MADE - timedelta(days=2)
#: Characters that turn, hide and pile up, and what looks like markup.
HOSTILE = "<b>bold</b> &amp; \u202egnp.exe\u2066 \u0000\x1b[31m a\u0300\u0301\u0302\u0303\u0304\u0305\u0306 {n} %s"


def pdf(made: Report, paper: file.Paper = "a4") -> bytes:
    """Return a report as a PDF file."""
    return file.pdf(printed(made), paper)


def week(ago: int, planned: int = 3, done: int = 2, partial: int = 1, extra: int = 0) -> Week:
    """Return the week so many weeks before that of MADE."""
    return Week(MONDAY - timedelta(weeks=ago), planned, done, partial, 0, extra, 0, 300, 240)


def kept(sessions: int = 12, exercises: int = 4, weeks: int = 12, note: str = "", every: int = 2) -> Kept:
    """Return sessions up to the day the report is made, one in so many days, each with the same exercises and note."""
    days = [MADE - timedelta(days=every * ago) for ago in range(sessions)]
    ids = [f"exercise-{number}" for number in range(exercises)]
    tally = Tally(reps=10, holds=2, breaths=3, units=100)
    return Kept(
        sessions=tuple(Session(at, day, "Basics", 600_000, (_rated(at, day),), note) for at, day in enumerate(days)),
        weeks=tuple(week(ago) for ago in reversed(range(weeks))),
        parts=tuple(Part(at, each, side, tally, tally) for at in range(sessions) for each in ids for side in _SIDES),
        worked=tuple(Worked(each, sessions, 200 * sessions, 190 * sessions) for each in ids),
        names={each: f"Movement {at + 100}" for at, each in enumerate(ids)},
        doses={each: ("3 × 10 each side", f"3 × {12 + at} each side") for at, each in enumerate(ids)},
        plans=(Plan(date(2020, 1, 1), "basics", Rhythm.EVERY_OTHER_DAY),),
        pauses=(Pause(MADE - timedelta(days=9), MADE - timedelta(days=8), Cause.ILL),),
        stop=5,
    )


_SIDES = (Side.LEFT, Side.RIGHT)


def _rated(at: int, day: date) -> Rated:
    return Rated(day, before=at % 3, during=at % 7, after=None if at % 2 else 1)


def made(kept_: Kept, first: date | None = MADE - timedelta(days=79)) -> Report:
    """Return the report of these, of twelve weeks."""
    return report(kept_, first, MADE)


def reports() -> SearchStrategy[Report]:
    """Return reports of any length whose texts are very long or hostile."""
    said = texts(900) | st.just(HOSTILE)
    numbers = st.none() | st.integers(0, 10)
    days = st.dates(date(2014, 1, 1), MADE)
    rated = st.builds(Rated, days, numbers, numbers, numbers, st.sampled_from([None, *Morning]), st.sampled_from(Side))
    session = st.builds(
        Session,
        st.integers(1, 9),
        days,
        texts(80),
        st.integers(0, 9_000_000),
        st.lists(rated, max_size=2).map(tuple),
        said,
    )
    worked = st.builds(Worked, st.integers(0, 40).map(str), *[st.integers(0, 99_999)] * 3)
    pause = st.builds(Pause, days, st.none(), st.sampled_from(Cause))
    plan = st.builds(Plan, days, st.just("p"), st.sampled_from(Rhythm))
    whole = st.builds(
        Kept,
        sessions=st.lists(session, max_size=30).map(tuple),
        weeks=st.integers(0, 530).map(lambda number: tuple(week(ago) for ago in reversed(range(number)))),
        worked=st.lists(worked, max_size=31, unique_by=lambda one: one.exercise).map(tuple),
        names=st.fixed_dictionaries({str(n): texts(60) for n in range(4)} | {"p": texts(200)}),
        doses=st.fixed_dictionaries({str(n): st.tuples(texts(90), texts(90)) for n in range(40)}),
        plans=st.lists(plan, max_size=5).map(lambda found: tuple(sorted(found, key=lambda one: one.since))),
        pauses=st.lists(pause, max_size=5).map(tuple),
        stop=st.integers(1, 9),
    )
    return st.builds(report, whole, st.none() | st.just(date(2014, 1, 1)), st.just(MADE))


def fonts(written: bytes) -> Iterator[tuple[str, bool]]:
    """Yield the name of every font of a file, and whether it is in it."""
    for page in PdfReader(BytesIO(written)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            below = font.get_object()["/DescendantFonts"][0].get_object()
            yield below["/BaseFont"], "/FontFile2" in below["/FontDescriptor"]
