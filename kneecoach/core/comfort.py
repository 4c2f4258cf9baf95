"""What Too sore proposes first; the person decides (content.md 3.1, P2; rulings 16).

The two lines are the person's own settings, on a scale of 0 (comfortable) to 10 (as sore as can be).
"""

from __future__ import annotations

from kneecoach.core.commands import Command
from kneecoach.core.session import Session, rated_now
from kneecoach.core.settings import Comfort


def proposal(session: Session, lines: Comfort) -> Command:
    """Return what the page of Too sore offers first.

    Up to `easy` going on, up to `stop` the easier form, above it the next exercise, and the second
    time above it the end. Where nothing was said: the next exercise, for the person said "too sore".
    """
    now = rated_now(session)
    if now is None:
        return Command.SKIP
    if now > lines.stop:
        above = sum(comfort > lines.stop for _, comfort in session.rated)
        return Command.FINISH if above > 1 else Command.SKIP
    return Command.GO_ON if now <= lines.easy else Command.EASIER
