"""What became of reminders: read with the settings, before the rules of reminders are needed."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct


class Said(Struct, frozen=True, omit_defaults=True):
    """What became of reminders: `later` asks for one more, `spared` is a day to be left alone.

    `shown` is the latest moment that needs no reminder any more, because it was given or the person was there.
    """

    later: datetime | None = None
    spared: date | None = None
    shown: datetime | None = None
