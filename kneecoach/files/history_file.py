"""The whole history as one file of JSON, to carry away and bring back (packaging/history-file.md).

Sessions stand a line each, then the timelines that they follow: what is written is read again to the last byte, and
ten years are written without being held at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Raw, Struct
from msgspec.structs import replace

from kneecoach.core.carried import Carried, Decision
from kneecoach.core.events import KINDS
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.felt import Knees, Moment
from kneecoach.core.ledger import set_rows
from kneecoach.core.step import Timeline
from kneecoach.core.whole import Happened, Whole
from kneecoach.files import plan, toml
from kneecoach.files.atomic import write_lines

FORMAT, VERSION = "kneecoach-history", 1
#: A longer file is not read: ten years of daily sessions are a quarter of it.
LARGEST = 800_000_000
#: A file that is one of these says so in its first bytes.
_HEAD = 200
#: No moment of a session, in ms, and no amount of a set is as large.
MOST = 2**40

Moment_ = Annotated[datetime, Meta(tz=True)]
Text = Annotated[str, Meta(max_length=20_000)]
Name = Annotated[str, Meta(max_length=200)]


class _Session(Struct, forbid_unknown_fields=True):
    """One line of `sessions`; `timeline` is a place among the timelines."""

    uid: Annotated[str, Meta(min_length=1, max_length=36)]
    programme: Name
    timeline: Annotated[int, Meta(ge=0)]
    started: Moment_
    ended: Moment_ | None
    state: Literal["open", "ended", "discarded"]
    origin: Annotated[str, Meta(min_length=1, max_length=16)]
    short: bool
    rehearsal: bool
    felt: dict[Moment, Knees]
    effort: Annotated[str, Meta(max_length=16)] | None
    note: Text
    removed: Moment_ | None
    events: list[dict[str, object]]


class _File(Struct, forbid_unknown_fields=True):
    format: str
    version: int
    plan: dict[str, object] = {}
    decisions: list[Decision] = []
    hindrances: dict[date, Name] = {}
    sessions: list[Raw] = []
    timelines: list[Raw] = []


def is_history(path: Path) -> bool:
    """Tell whether a file begins as one of these."""
    try:
        with path.open("rb") as file:
            return FORMAT.encode() in file.read(_HEAD)
    except OSError:
        return False


def write_history(path: Path, carried: Carried) -> None:
    """Write everything. Raises FaultError (UNWRITABLE); a file that was there then stays."""
    write_lines(path, (piece.decode() for piece in lines(carried)))


def lines(carried: Carried) -> Iterator[bytes]:
    """Yield the file piece by piece."""
    encode = msgspec.json.Encoder(order="deterministic").encode
    head = {"format": FORMAT, "version": VERSION, "plan": plan.tables(carried.intent)}
    hindrances = {week.isoformat(): cause for week, cause in carried.hindrances.items()}
    head |= {"decisions": carried.decisions, "hindrances": hindrances}
    yield encode(head)[:-1] + b',\n"sessions":['
    timelines = dict[bytes, int]()
    for at, whole in enumerate(carried.sessions):
        own = timelines.setdefault(encode(whole.timeline), len(timelines))
        yield (b",\n" if at else b"\n") + encode(_told(whole, own))
    yield b'\n],\n"timelines":[\n' + b",\n".join(timelines) + b"\n]}\n"


def read_history(path: Path) -> Carried:
    """Return what a file holds; sessions that cannot be used are left out and told of.

    Raises FaultError: UNREADABLE, TOO_LARGE, NOT_JSON, NOT_OURS, NEWER_FILE, or what is wrong with the file as a whole.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise FaultError(Fault(Code.TOO_LARGE, path.name, values={"most": LARGEST // 1000}))
        return understood(path.read_bytes(), path.name)
    except OSError as error:
        raise FaultError(Fault(Code.UNREADABLE, path.name, values={"why": type(error).__name__})) from error


def understood(data: bytes, name: str) -> Carried:
    """Return what these bytes of a file of this name hold. Raises FaultError as `read_history`."""
    file = _parsed(data, name)
    if file.version > VERSION:
        raise FaultError(Fault(Code.NEWER_FILE, name, values={"found": file.version, "known": VERSION}))
    kept = plan.understood(file.plan, name)
    sessions, faults = list[Whole](), list(kept.faults)
    timelines = dict[int, Timeline]()
    for number, raw in enumerate(file.sessions, 1):
        try:
            sessions.append(_session(raw, file.timelines, timelines))
        except (msgspec.MsgspecError, RecursionError, UnicodeError, FaultError) as error:
            wrong = _wrong(error, name)
            faults.append(replace(wrong, file=name, place=f"sessions {number}{wrong.place and f'.{wrong.place}'}"))
    return Carried(sessions, kept.intent, tuple(file.decisions), file.hindrances, tuple(faults))


def _parsed(data: bytes, name: str) -> _File:
    try:
        file = msgspec.json.decode(data, type=_File)
    except msgspec.ValidationError as error:
        raise FaultError(toml.told(str(error), name)) from error
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise FaultError(_broken(data, str(error), name)) from error
    if file.format != FORMAT:
        raise FaultError(Fault(Code.NOT_OURS, name))
    return file


def _wrong(error: Exception, name: str) -> Fault:
    """Return what is wrong with one session."""
    if isinstance(error, FaultError):
        return error.fault
    return Fault(Code.ENCODING, name) if isinstance(error, UnicodeError) else toml.told(str(error), name)


def _broken(data: bytes, sentence: str, name: str) -> Fault:
    """Return where a file of ours breaks off or is no JSON; one that does not begin as ours is none."""
    if FORMAT.encode() not in data[:_HEAD]:
        return Fault(Code.NOT_OURS, name)
    found = re.search(r"\(byte (\d+)\)", sentence)
    before = data[: int(found[1]) if found else len(data)]
    line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
    return Fault(Code.NOT_JSON, name, values={"line": line, "column": column})


def _told(whole: Whole, timeline: int) -> dict[str, object]:
    felt = {moment.value: _knees(knees) for moment, knees in whole.felt.items()}
    plain = {name: getattr(whole, name) for name in whole.__struct_fields__}
    return {**plain, "timeline": timeline, "felt": felt, "events": [_happened(each) for each in whole.events]}


def _happened(each: Happened) -> dict[str, object]:
    return {"kind": type(each.event).__name__, "wall": each.wall, **msgspec.to_builtins(each.event)}


def _knees(knees: Knees) -> dict[str, int]:
    return {name: value for name in knees.__struct_fields__ if (value := getattr(knees, name)) is not None}


def _session(raw: Raw, timelines: list[Raw], made: dict[int, Timeline]) -> Whole:
    told = msgspec.json.decode(raw, type=_Session)
    at = told.timeline
    if at not in made:
        if at >= len(timelines):
            raise FaultError(Fault(Code.UNKNOWN_VALUE, place="timeline", values={"value": at}))
        made[at] = msgspec.json.decode(timelines[at], type=Timeline)
    for moment, knees in told.felt.items():
        _check_felt(moment, knees)
    plain = {name: getattr(told, name) for name in told.__struct_fields__}
    removed = told.removed.isoformat(timespec="seconds") if told.removed else None
    events = tuple(_event(each) for each in told.events)
    whole = Whole(**{**plain, "timeline": made[at], "removed": removed, "events": events})
    _check_events(whole)
    return whole


def _event(told: dict[str, object]) -> Happened:
    kind, wall = told.pop("kind", ""), told.pop("wall", "")
    if not isinstance(kind, str) or kind not in KINDS:
        raise FaultError(Fault(Code.UNKNOWN_VALUE, place="events", values={"value": str(kind)}))
    return Happened(msgspec.convert(told, KINDS[kind]), msgspec.convert(wall, Annotated[str, Meta(max_length=64)]))


def _check_felt(moment: Moment, knees: Knees) -> None:
    least, most = (-1, 1) if moment is Moment.MORNING else (0, 10)
    for value in _knees(knees).values():
        if not least <= value <= most:
            told: dict[str, str | int] = {"value": value, "least": least, "most": most}
            raise FaultError(Fault(Code.OUT_OF_RANGE, place=f"felt.{moment}", values=told))


def _check_events(whole: Whole) -> None:
    """Raise FaultError where the log cannot be made of this session: a correction of a set there never was, say."""
    wrong = Fault(Code.NOT_FOLLOWED, place="events")
    try:
        rows = set_rows(whole.timeline, (each.event for each in whole.events))
    except (IndexError, KeyError, ValueError, AttributeError, ZeroDivisionError, TypeError) as error:
        raise FaultError(wrong) from error
    amounts = (number for row in rows for tally in (row.planned, row.done) for number in msgspec.structs.astuple(tally))
    moments = (each.event.at for each in whole.events)
    if not all(-MOST < number < MOST for number in (*amounts, *moments)):
        raise FaultError(wrong)
