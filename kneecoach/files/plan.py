"""The plan file: rhythms from their days on, and pauses, as readable TOML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.plan import LEAST, MOST, Cause, Intent, Pause, Plan, Rhythm
from kneecoach.files import toml
from kneecoach.files.atomic import move, write_text

PLANS, PAUSES = "plans", "pauses"
#: What a file that cannot be read is called once a new one takes its place.
BROKEN = ".broken.toml"

F = TypeVar("F", bound=Struct)
Times = Annotated[int, Meta(ge=LEAST, le=MOST)]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
Some = Annotated[tuple[Weekday, ...], Meta(min_length=1)]


class _PlanFile(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One table of `[[plans]]`."""

    since: date
    programme: str
    rhythm: Rhythm
    weekdays: Some = ("monday", "wednesday", "friday")
    per_week: Times = 3
    short_days: tuple[Weekday, ...] = ()
    at: time | None = None


class _PauseFile(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One table of `[[pauses]]`; without `to` it goes on."""

    begin: date = msgspec.field(name="from")
    cause: Cause = msgspec.field(name="because")
    end: date | None = msgspec.field(name="to", default=None)


class KeptPlan(Struct, frozen=True):
    """The whole plan file; what `faults` tell of is no part of the intent, but is written back with it.

    `unused` are tables and keys that cannot be used, by where they stand; `broken` says that the file as a whole
    cannot be read, so that it is moved beside the new one.
    """

    intent: Intent = Intent()
    faults: tuple[Fault, ...] = ()
    unused: Mapping[str, object] = {}
    broken: bool = False


def read(path: Path) -> KeptPlan:
    """Return what the file holds; nothing where there is none."""
    if not path.exists():
        return KeptPlan()
    try:
        raw = toml.load(path)
    except FaultError as error:
        return KeptPlan(faults=(error.fault,), broken=True)
    return understood(raw, path.name)


def understood(raw: Mapping[str, object], file: str) -> KeptPlan:
    """Return what these tables hold, as they stand in a file of this name."""
    strangers = {key: value for key, value in raw.items() if key not in {PLANS, PAUSES}}
    faults = [Fault(Code.UNKNOWN_KEY, file, key, {"key": key}) for key in strangers]
    plans, bad_plans = _tables(raw, PLANS, _PlanFile, file, faults)
    pauses, bad_pauses = _tables(raw, PAUSES, _PauseFile, file, faults)
    good = [_plan(each) for each in plans], [Pause(each.begin, each.end, each.cause) for each in pauses]
    unused = strangers | {key: bad for key, bad in ((PLANS, bad_plans), (PAUSES, bad_pauses)) if bad}
    return KeptPlan(_ordered(*good), tuple(faults), unused)


def write(path: Path, kept: KeptPlan) -> None:
    """Write the file so that a crash leaves either the old or the new one. Raises FaultError (UNWRITABLE)."""
    import tomli_w

    if kept.broken and path.exists():
        move(path, path.with_suffix(BROKEN))
    told = tables(kept.intent)
    unused = dict(kept.unused)
    for key, good in told.items():
        bad = unused.pop(key, [])
        told[key] = [*good, *bad] if isinstance(bad, list) else good
    write_text(path, tomli_w.dumps({**unused, **{key: good for key, good in told.items() if good}}))


def adopt(path: Path, intent: Intent) -> bool:
    """Take over what another folder meant, where nothing is meant here yet; tell whether that was so."""
    kept = read(path)
    free = not (kept.intent.plans or kept.intent.pauses or kept.broken) and intent != Intent()
    if free:
        write(path, replace(kept, intent=intent))
    return free


def tables(intent: Intent) -> dict[str, list[object]]:
    """Return the tables of what is meant, with dates and times as they are."""
    return {
        PLANS: [_told(_plan_file(plan)) for plan in intent.plans],
        PAUSES: [_told(_PauseFile(pause.first, pause.cause, pause.last)) for pause in intent.pauses],
    }


def _tables(
    raw: Mapping[str, object], key: str, kind: type[F], file: str, faults: list[Fault]
) -> tuple[list[F], list[object]]:
    """Return the tables of one kind, and those that are not; what is wrong with these is added to `faults`."""
    tables = raw.get(key, [])
    if not isinstance(tables, list):
        faults.append(Fault(Code.WRONG_TYPE, file, key, {"expected": "array", "got": type(tables).__name__}))
        return [], [tables]
    good, bad = list[F](), list[object]()
    for number, table in enumerate(tables, 1):
        try:
            made = msgspec.convert(table, kind)
            _check(made, good)
            good.append(made)
        except (msgspec.ValidationError, FaultError) as error:
            bad.append(table)
            faults.append(_fault(error, file, f"{key} {number}"))
    return good, bad


def _check(table: Struct, before: Sequence[Struct]) -> None:
    """Raise FaultError where a pause ends before it begins, or a second plan begins on the same day."""
    match table:
        case _PauseFile(begin=begin, end=date() as end) if end < begin:
            raise FaultError(Fault(Code.REVERSED_RANGE, values={"low": str(begin), "high": str(end)}))
        case _PlanFile(since=since) if any(isinstance(old, _PlanFile) and old.since == since for old in before):
            raise FaultError(Fault(Code.TWICE, values={"value": str(since)}))


def _fault(error: Exception, file: str, table: str) -> Fault:
    wrong = error.fault if isinstance(error, FaultError) else toml.told(str(error), file)
    return Fault(wrong.code, file, f"{table}.{wrong.place}" if wrong.place else table, wrong.values)


def _plan(each: _PlanFile) -> Plan:
    return Plan(
        since=each.since,
        programme=each.programme,
        rhythm=each.rhythm,
        weekdays=_numbers(each.weekdays),
        per_week=each.per_week,
        short_days=_numbers(each.short_days),
        at=each.at,
    )


def _plan_file(plan: Plan) -> _PlanFile:
    weekdays, short_days = (tuple(WEEKDAYS[day] for day in days) for days in (plan.weekdays, plan.short_days))
    return _PlanFile(plan.since, plan.programme, plan.rhythm, weekdays, plan.per_week, short_days, plan.at)


def _numbers(names: Iterable[Weekday]) -> tuple[int, ...]:
    return tuple(sorted({WEEKDAYS.index(name) for name in names}))


def _told(table: Struct) -> object:
    """Return a table as TOML has it, with dates as its own dates."""
    return msgspec.to_builtins(table, builtin_types=(date, time))


def _ordered(plans: Iterable[Plan], pauses: Iterable[Pause]) -> Intent:
    """Return these by their days; a pause that stands there twice is one."""
    by_first = sorted(pauses, key=lambda pause: (pause.first, pause.last or date.max, pause.cause))
    return Intent(tuple(sorted(plans, key=lambda plan: plan.since)), tuple(dict.fromkeys(by_first)))
