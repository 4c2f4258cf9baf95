"""The real clocks."""

from __future__ import annotations

import time
from datetime import datetime

#: Linux tells awake time and time with sleep apart; elsewhere the heartbeat notices sleep alone.
_WITH_SLEEP = getattr(time, "CLOCK_BOOTTIME", None)


class SystemClock:
    """The computer's clocks in ms, as the coach needs them."""

    def awake(self) -> int:
        """Return ms of a clock that is never set back."""
        return time.monotonic_ns() // 1_000_000

    def real(self) -> int:
        """Return ms with sleep included, where the system tells."""
        if _WITH_SLEEP is None:
            return self.awake()
        return time.clock_gettime_ns(_WITH_SLEEP) // 1_000_000


def wall() -> datetime:
    """Return the time of day with its zone, for labels only."""
    return datetime.now().astimezone()
