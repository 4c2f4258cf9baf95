"""What the pages of past sessions say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kneecoach.words import history

MOMENT = datetime(2026, 11, 25, 8, 5, tzinfo=UTC)


@pytest.mark.parametrize(("seconds", "said"), [(0, ""), (59, "59 s"), (60, "1:00 min"), (95, "1:35 min")])
def test_a_rest_is_told_in_seconds_or_as_a_clock_shows_it(seconds: int, said: str) -> None:
    assert history.rested(seconds) == said
    assert history.rest_before(seconds) == (f"Rested {said} before" if said else "")


def test_a_session_is_told_with_its_day_and_what_it_was() -> None:
    assert history.title(MOMENT) == "25 November 2026"
    assert history.told(MOMENT, 1, ["Basics", "Done", ""]) == "Wednesday, 08:05. 1 minute. Basics. Done"
    assert history.told(MOMENT, 0, ["Basics", "Open"]) == "Wednesday, 08:05. Basics. Open"
    assert history.was_deleted(MOMENT) == "Session of Wednesday 25 November deleted."


def test_a_note_of_several_lines_stands_on_one() -> None:
    assert history.note("Slow\n\n but fine ") == "Note: Slow but fine"


def test_a_session_says_where_it_comes_from_unless_it_was_done_here() -> None:
    assert [history.origin(key) for key in ("session", "added", "hevy")] == [[], ["Added afterwards"], ["From Hevy"]]
