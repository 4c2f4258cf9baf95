"""All that is kept, gathered to be carried away, and brought in beside what is here: nothing comes twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Engine

from kneecoach.core.brought import brought
from kneecoach.core.carried import Carried
from kneecoach.core.past import PastSession
from kneecoach.core.plan import Intent
from kneecoach.core.whole import Whole
from kneecoach.store.archive import Archive
from kneecoach.store.decisions import Decisions


class Came(NamedTuple):
    """How many sessions were added, and how many were here already."""

    added: int
    known: int


def carried(engine: Engine, intent: Intent) -> Carried:
    """Return everything, with the sessions read one by one as they are wanted."""
    decisions = Decisions(engine)
    return Carried(Archive(engine).sessions(), intent, decisions.all(), decisions.hindrances())


def bring(engine: Engine, found: Carried) -> Came:
    """Keep the sessions, decisions and hindrances that are not here yet; a hindrance that is here stays."""
    came = _add(engine, tuple(found.sessions))
    decisions = Decisions(engine)
    decisions.keep(found.decisions)
    here = decisions.hindrances()
    decisions.hinder({week: cause for week, cause in found.hindrances.items() if week not in here})
    return came


def bring_table(engine: Engine, found: Iterable[PastSession]) -> Came:
    """Keep the sessions of a table that are not here yet; a time without a zone is that of this computer."""
    return _add(engine, tuple(brought(one, _zoned(one.started), _zoned(one.ended or one.started)) for one in found))


def _add(engine: Engine, sessions: tuple[Whole, ...]) -> Came:
    added = len(Archive(engine).add(sessions))
    return Came(added, len(sessions) - added)


def _zoned(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.astimezone()
