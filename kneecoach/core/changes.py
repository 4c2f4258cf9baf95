"""Changes of the plan in mid-session: one repetition or some seconds more or less, as new steps."""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.core.step import Kind, Step, block_of, group_of
from kneecoach.core.tally import timed

Steps = tuple[Step, ...]


def with_rep(steps: Steps, index: int) -> Steps:
    """Return the steps with one repetition more at the end of this position of this block."""
    places = _last_rep(steps, index)
    last = [steps[place] for place in places]
    turn = [step for step in last if step.kind is Kind.TURN][:1]
    lead = turn if last[0].rep == 1 else []  # the first repetition has no turn before it; the second needs one
    fresh = _with_new_groups([*lead, *last], max(step.group for step in steps) + 1)
    added = tuple(replace(step, rep=step.rep + 1) for step in fresh)
    return steps[: places[-1] + 1] + added + steps[places[-1] + 1 :]


def without_rep(steps: Steps, index: int) -> Steps:
    """Return the steps without the last repetition of this position of this block."""
    places = _last_rep(steps, index)
    return steps[: places[0]] + steps[places[-1] + 1 :]


def reps(steps: Steps, index: int) -> int:
    """Return how many repetitions this position of this block has."""
    return steps[_last_rep(steps, index)[-1]].rep


def lengthened(steps: Steps, index: int, ms: int) -> Steps:
    """Return the steps with the current hold or rest, or the end of the timed stretch, `ms` longer."""
    last = group_of(steps, index)[-1] if steps[index].kind is Kind.TIMED else index
    changed = _resized(steps[last], steps[last].ms + ms)
    return steps[:last] + ((changed,) if changed.ms > 0 else ()) + steps[last + 1 :]


def _last_rep(steps: Steps, index: int) -> list[int]:
    here = steps[index]
    same = [p for p in block_of(steps, index) if steps[p].position == here.position and steps[p].rep]
    last = max(steps[place].rep for place in same)
    return [place for place in same if steps[place].rep == last]


def _with_new_groups(steps: list[Step], first: int) -> Steps:
    groups: dict[int, int] = {}
    return tuple(replace(s, group=groups.setdefault(s.group, first + len(groups))) for s in steps)


def _resized(step: Step, ms: int) -> Step:
    if step.kind is Kind.TIMED:
        return replace(step, ms=ms, counts=timed(ms // 1000))
    if step.kind is Kind.HOLD:
        return replace(step, ms=ms, counts=replace(step.counts, hold_seconds=ms // 1000))
    return replace(step, ms=ms)
