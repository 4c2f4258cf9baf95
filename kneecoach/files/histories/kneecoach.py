"""Our own table: Hevy's with more columns, cells that are kept from being formulas, and noughts that mean something."""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.core import inert
from kneecoach.core.dose import Side
from kneecoach.core.fault import Code
from kneecoach.core.past import PastSession, PastSet, Source
from kneecoach.files.histories import cells, hevy
from kneecoach.files.histories.cells import MOST_REPS, MOST_SECONDS, wrong
from kneecoach.files.histories.columns import TEXTS
from kneecoach.files.histories.line import Line, Reading
from kneecoach.files.histories.table import Row
from kneecoach.files.histories.weights import weight

SOURCE = Source.KNEECOACH
_KEY, _LONGEST_KEY = "session_key", 36  # as the log has room for


def is_it(columns: frozenset[str]) -> bool:
    """Tell whether the columns are those of KneeCoach."""
    return hevy.is_it(columns) and _KEY in columns


def line(row: Row, reading: Reading) -> Line:
    """Return a set as it was written. Raises RefusedError."""
    row = replace(row, cells={name: inert.alive(said) if name in TEXTS else said for name, said in row.cells.items()})
    side = cells.text(row, "side") or Side.BOTH.value
    if side not in set(Side):
        raise wrong(row, "side", Code.UNKNOWN_VALUE, side)
    title = cells.needed(row, "exercise_title")
    done = PastSet(
        exercise=cells.text(row, "exercise_id") or title,
        number=hevy.number_of(row),
        reps=cells.whole(row, "reps", MOST_REPS),
        seconds=cells.seconds(row, "duration_seconds"),
        weight_grams=weight(row, None)[0],
        side=Side(side),
        hold_seconds=cells.whole(row, "hold_s", MOST_SECONDS),
        breaths=cells.whole(row, "breaths", MOST_REPS),
        rpe=hevy.effort_of(row),
        warm_up=cells.text(row, "set_type") == hevy.WARM_UP,
        note=cells.note(row, "exercise_notes"),
    )
    return Line(_session(row, reading), done, about=title)


def _session(row: Row, reading: Reading) -> PastSession:
    plain = hevy.session_of(row, reading, SOURCE)
    return replace(
        plain,
        key=cells.text(row, _KEY, _LONGEST_KEY) or plain.key,
        comfort_before=cells.whole(row, "comfort_before", 10),
        comfort_during=cells.whole(row, "comfort_during", 10),
        comfort_after=cells.whole(row, "comfort_after", 10),
    )
