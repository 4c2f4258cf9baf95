"""What is said of histories: every program, every thing left out, every reason, in whole sentences."""

from __future__ import annotations

import pytest
from histories import FITNOTES, HEVY, STRONG, found

from kneecoach.core.fault import Code, Fault
from kneecoach.core.past import Left, Refused, Source
from kneecoach.words import histories

TEN = Refused(12, "Reps", "ten", Code.NOT_A_NUMBER, {"value": "ten"})


def test_a_history_is_told_with_its_days() -> None:
    assert histories.sessions(found(HEVY)) == "2 sessions, 22 December 2025 to 23 December 2025"
    assert histories.sessions(found(STRONG)) == "1 session, 4 May 2024"
    assert histories.sessions(found(FITNOTES.partition("\n")[0])) == "0 sessions"


@pytest.mark.parametrize("source", Source)
def test_every_program_has_a_name(source: Source) -> None:
    assert histories.file_by("a.csv", source) == f"a.csv. A history from {histories.SOURCES[source]}"


@pytest.mark.parametrize(("new", "here", "told"), [(1, 0, "1 is new"), (12, 200, "12 are new, 200 are here already")])
def test_new_sessions_and_those_that_are_here_are_counted(new: int, here: int, told: str) -> None:
    assert histories.new_and_here(new, here) == told


def test_what_was_added_is_told() -> None:
    assert histories.added(1, 0) == "1 session added."
    assert histories.added(12, 200) == "12 sessions added. 200 were here already."


@pytest.mark.parametrize("what", Left)
def test_everything_left_out_is_told_with_its_number(what: Left) -> None:
    one, many = histories.left_out(what, 1), histories.left_out(what, 7)
    assert "1" in one
    assert "7" in many
    assert one.replace("1", "7") != many


def test_a_row_is_told_in_columns_together_and_on_one_line() -> None:
    assert histories.refused_row(TEN) == ("12", "Reps", "ten", "“ten” is not a number")
    assert histories.refused_together(TEN) == "Reps: ten\n“ten” is not a number"
    assert histories.refused_line("a.csv", TEN) == "a.csv:12: Reps: “ten” is not a number"


def test_a_torn_row_has_no_column() -> None:
    torn = Refused(3, "", '"A","22', Code.TORN_ROW)
    assert histories.refused_together(torn).startswith('"A","22\nThe row is broken')
    assert histories.refused_line("a.csv", torn).startswith("a.csv:3: the row is broken")


def test_a_file_that_cannot_be_used_is_told_why() -> None:
    assert histories.refused_file(Fault(Code.NO_HISTORY, "a.csv")) == (
        "This history cannot be used: it is not a table of sessions by Hevy, Strong, FitNotes or KneeCoach. "
        "Nothing was changed."
    )
    unreadable = Fault(Code.UNREADABLE, "a.csv", values={"why": "no file"})
    assert histories.refused_file(unreadable) == "This file cannot be read (no file). Nothing was changed."


def test_a_long_list_of_names_ends_with_their_number() -> None:
    assert histories.names(["a", "b"]) == "a, b"
    assert histories.names([str(number) for number in range(75)]).endswith("58, 59, and 15 more")
