"""Rows become sessions: sets in their order, numbers, notes, and names of ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec.structs import asdict, replace

from kneecoach.core.fault import Code
from kneecoach.core.known_names import match
from kneecoach.core.past import Found, Left, PastSession, PastSet, Refused, Source
from kneecoach.files.histories.cells import RefusedError
from kneecoach.files.histories.line import Format, Line, Reading
from kneecoach.files.histories.table import Row

#: Refusals that are kept to be shown.
MOST_TOLD = 1000


class Gathered:
    """Takes rows one by one; `found` is what they came to."""

    def __init__(self, source: Source, known: Mapping[str, str]) -> None:
        self._source, self._known = source, known
        self._sessions: dict[str, PastSession] = {}
        self._sets: dict[str, list[PastSet]] = {}
        self._notes: dict[tuple[str, str], str] = {}
        self._refused: list[Refused] = []
        self._more = 0
        self._left: Counter[Left] = Counter()
        self._ids: dict[str, str] = {}
        self._numbers: Counter[tuple[str, str]] = Counter()

    def take(self, rows: Iterable[Row], format_: Format, reading: Reading) -> Found:
        """Return what these rows are."""
        for row in rows:
            try:
                if row.torn:
                    raise RefusedError(Refused(row.line, "", row.torn[:80], Code.TORN_ROW))
                self._add(format_.line(row, reading))
            except RefusedError as error:
                self._refuse(error.told)
        return self._found()

    def _refuse(self, told: Refused) -> None:
        if len(self._refused) < MOST_TOLD:
            self._refused.append(told)
        else:
            self._more += 1

    def _add(self, line: Line) -> None:
        self._left.update(line.left)
        session, key = line.session, line.session.key
        if line.set is not None:
            exercise = self._name(line.set.exercise, line.about)
            self._numbers[key, exercise] += 1
            number = line.set.number or self._numbers[key, exercise]
            self._sets.setdefault(key, []).append(replace(line.set, exercise=exercise, number=number))
        elif line.about:
            self._notes.setdefault((key, self._name(line.about)), line.note)
        if line.set is not None or key in self._sessions:
            self._sessions[key] = _filled(self._sessions.get(key, session), session)

    def _name(self, name: str, other: str = "") -> str:
        """Return the id of one of our exercises, or the name that it has in the file."""
        if name not in self._ids:
            self._ids[name] = match(name, self._known) or match(other, self._known) or other or name
        return self._ids[name]

    def _found(self) -> Found:
        sessions = [replace(its, sets=self._noted(key)) for key, its in self._sessions.items()]
        ours = set(self._known.values())
        return Found(
            self._source,
            tuple(sorted(sessions, key=_by_wall)),
            tuple(self._refused),
            self._more,
            dict(self._left),
            tuple(dict.fromkeys(name for name in self._ids.values() if name not in ours)),
        )

    def _noted(self, key: str) -> tuple[PastSet, ...]:
        """Return the sets of a session; a note on an exercise stands at its first set."""
        sets = self._sets[key]
        for at, one in enumerate(sets):
            note = self._notes.pop((key, one.exercise), "")
            if note and not one.note:
                sets[at] = replace(one, note=note)
        return tuple(sets)


def _filled(old: PastSession, new: PastSession) -> PastSession:
    """Return a session with what only a later row of it tells."""
    if old == new:
        return old
    missing = {name: getattr(new, name) for name, value in asdict(old).items() if value in {None, ""}}
    return replace(old, **missing)


def _by_wall(session: PastSession) -> datetime:
    return session.started.replace(tzinfo=None)
