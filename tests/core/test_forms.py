"""Easier and harder: the form an exercise is done in, what the log says of it, and the way back."""

from __future__ import annotations

import pytest
from support import Trainee, catalogue, timeline

from kneecoach.core.commands import Command
from kneecoach.core.events import Form, Formed, Resumed
from kneecoach.core.ledger import replay
from kneecoach.core.present import screen
from kneecoach.core.session import Phase

EASIER, HARDER, PAUSE, SORE = Command.EASIER, Command.HARDER, Command.PAUSE, Command.SORE
FORMS = [(EASIER, Form.EASIER), (HARDER, Form.HARDER)]


def person_in(phase: Phase) -> Trainee:
    """Return somebody in this phase of the first of two exercises, or of the rest after its first set."""
    person = Trainee(timeline("000-3", "000-2"))
    while person.phase is not phase:
        person.wait(1)
    return person


def form(person: Trainee) -> Form:
    """Return what the page shows as the form."""
    return screen(person.session, person.now, catalogue()).form


@pytest.mark.parametrize(("command", "taken"), FORMS)
@pytest.mark.parametrize("phase", [Phase.READYING, Phase.WORKING, Phase.RESTING])
def test_another_form_is_taken_without_stopping(phase: Phase, command: Command, taken: Form) -> None:
    person = person_in(phase).order(command)
    assert (person.phase, form(person)) == (phase, taken)


@pytest.mark.parametrize(("command", "taken"), FORMS)
def test_the_same_key_once_more_leads_back_to_the_plan(command: Command, taken: Form) -> None:
    person = person_in(Phase.WORKING).order(command, command)
    assert form(person) is Form.PLANNED
    assert [event for event in person.events if isinstance(event, Formed)] == [
        Formed(person.now, taken),
        Formed(person.now, Form.PLANNED),
    ]


def test_from_easier_one_key_leads_to_harder() -> None:
    assert form(person_in(Phase.WORKING).order(EASIER, HARDER)) is Form.HARDER


def test_in_a_pause_a_form_is_taken_and_the_pause_stays() -> None:
    person = person_in(Phase.WORKING).order(PAUSE, HARDER)
    assert (person.phase, form(person)) == (Phase.PAUSED, Form.HARDER)


def test_too_sore_goes_on_in_the_easier_form_at_once() -> None:
    person = person_in(Phase.WORKING).order(SORE, EASIER)
    assert (person.phase, form(person)) == (Phase.WORKING, Form.EASIER)
    assert person.session.count_in(person.now) == 3000


def test_too_sore_never_leads_back_to_the_harder_plan() -> None:
    person = person_in(Phase.WORKING).order(EASIER, SORE, EASIER)
    assert form(person) is Form.EASIER
    assert isinstance(person.events[-1], Resumed)


def test_the_log_says_the_form_from_this_set_on() -> None:
    person = person_in(Phase.RESTING).order(EASIER)
    mine = [row.form for row in person.rows if row.source == "000-3"]
    first = mine.index(Form.EASIER)
    assert 0 < first < len(mine)
    assert set(mine[:first]) == {Form.PLANNED}
    assert set(mine[first:]) == {Form.EASIER}


def test_the_next_exercise_is_done_as_planned() -> None:
    person = person_in(Phase.WORKING).order(EASIER, PAUSE, Command.SKIP)
    assert form(person) is Form.PLANNED
    assert {row.form for row in person.rows if row.source == "000-2"} == {Form.PLANNED}


def test_a_form_changes_neither_the_clock_nor_the_plan() -> None:
    left, done = person_in(Phase.WORKING), person_in(Phase.WORKING).order(HARDER)
    assert done.session.steps == left.session.steps
    assert done.session.since == left.session.since
    assert [row.planned for row in done.rows] == [row.planned for row in left.rows]


def test_the_journal_tells_the_forms_as_they_were() -> None:
    person = person_in(Phase.WORKING).order(EASIER).wait(30).order(SORE, EASIER).wait(10).order(HARDER)
    again = replay(person.session.timeline, person.events)
    assert again.session.forms == person.session.forms
    assert again.rows == person.rows
