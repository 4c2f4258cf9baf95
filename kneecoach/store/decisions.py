"""What was offered and answered, and what got in the way of a week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Engine, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_replace

from kneecoach.core.carried import Decision
from kneecoach.store.database import reading, writing
from kneecoach.store.tables import decisions, hindrances

_FIELDS = Decision.__struct_fields__


class Decisions:
    """Reads and writes them. Raises FaultError for what the database refuses."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> tuple[Decision, ...]:
        """Return every decision in its order."""
        columns = [decisions.c[name] for name in _FIELDS]
        with reading(self._engine) as connection:
            found = connection.execute(select(*columns).order_by(decisions.c.number)).all()
        return tuple(Decision(date.fromisoformat(day), *rest) for day, *rest in found)

    def keep(self, those: Iterable[Decision]) -> None:
        """Keep these, but for those that are kept already."""
        new = [decision for decision in dict.fromkeys(those) if decision not in set(self.all())]
        values = [{name: getattr(each, name) for name in _FIELDS} | {"day": each.day.isoformat()} for each in new]
        if values:
            with writing(self._engine) as connection:
                connection.execute(insert(decisions), values)

    def hindrances(self) -> dict[date, str]:
        """Return what got in the way, by the Monday of the week; "" where the question was let pass."""
        with reading(self._engine) as connection:
            found = connection.execute(select(hindrances).order_by(hindrances.c.week)).all()
        return {date.fromisoformat(week): cause for week, cause in found}

    def hinder(self, causes: Mapping[date, str]) -> None:
        """Keep what got in the way of these weeks; what was said of one of them before gives way."""
        for week, cause in causes.items():
            values = {"week": week.isoformat(), "cause": cause}
            new = insert_or_replace(hindrances).values(values)
            with writing(self._engine) as connection:
                connection.execute(new.on_conflict_do_update(index_elements=["week"], set_={"cause": cause}))
