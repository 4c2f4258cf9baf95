"""Asks the system to let this thread go before others for a moment: no sound waits for a busy neighbour."""

from __future__ import annotations

import os
import sys


def urgent(*, on: bool) -> bool:
    """Go before every ordinary thread, or no longer; return whether it is so now.

    Linux allows it to whoever has a limit for it (`ulimit -r`); elsewhere nothing changes. It is meant for some
    hundredths of a second: nobody else has the processor meanwhile.
    """
    if sys.platform != "linux":
        return not on
    if on == is_urgent():
        return True
    # What this thread starts meanwhile begins as an ordinary one; giving this flag back would need a right of its own.
    policy = (os.SCHED_RR if on else os.SCHED_OTHER) | os.SCHED_RESET_ON_FORK
    try:
        os.sched_setscheduler(0, policy, os.sched_param(1 if on else 0))
    except OSError:
        return False
    return True


def is_urgent() -> bool:
    """Tell whether this thread goes before others."""
    return sys.platform == "linux" and os.sched_getscheduler(0) & ~os.SCHED_RESET_ON_FORK == os.SCHED_RR
