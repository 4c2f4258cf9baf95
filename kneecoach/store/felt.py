"""How the knees felt, as the database holds it: a row for each moment and knee that was told of."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from sqlalchemy import Connection, Select, delete, insert, select

from kneecoach.core.felt import UNSAID, Knees, Moment
from kneecoach.store.tables import comfort

#: What was felt around a session; a moment that is not in it was not told of.
Felt = Mapping[Moment, Knees]


def write_felt(connection: Connection, session: int, felt: Felt) -> None:
    """Replace what was felt at these moments of a session."""
    of = comfort.c.session == session
    connection.execute(delete(comfort).where(of, comfort.c.moment.in_(felt)))
    said = [
        {"session": session, "moment": moment.value, "knee": knee, "value": int(value)}
        for moment, knees in felt.items()
        for knee in knees.__struct_fields__
        if (value := getattr(knees, knee)) is not None
    ]
    if said:
        connection.execute(insert(comfort), said)


def read_felt(connection: Connection, sessions: Select[tuple[int]]) -> dict[int, dict[Moment, Knees]]:
    """Return what was felt around the sessions whose ids this selects."""
    columns = (comfort.c.session, comfort.c.moment, comfort.c.knee, comfort.c.value)
    found: dict[int, dict[Moment, Knees]] = {}
    for session, moment, knee, value in connection.execute(select(*columns).where(comfort.c.session.in_(sessions))):
        moments = found.setdefault(session, {})
        moments[Moment(moment)] = replace(moments.get(Moment(moment), UNSAID), **{knee: value})
    return found
