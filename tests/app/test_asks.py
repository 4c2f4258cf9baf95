"""What Today asks: the morning after, what got in the way, one offer; each once, kept, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from support import Trainee

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.core.felt import Knees, Morning
from kneecoach.core.plan import Intent, Plan, Rhythm
from kneecoach.files.places import Places
from kneecoach.files.plan import KeptPlan, write
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log

OpenDesk = Callable[..., Desk]
DAY = timedelta(days=1)
EASY = Answers(Knees(1), Knees(1), "light")
FIELDS = ("reps", "timed", "sets")


def today() -> date:
    """Return the day it is, where a day begins at four."""
    return (wall() - timedelta(hours=4)).date()


def train(here: Places, *ago: int, answers: Answers = EASY) -> None:
    """Do all of today's programme at noon so many days ago, and say this of it."""
    person, engine = Person(here), open_database(here.database)
    timeline = person.compile(person.session(person.programme, short=False))
    for days in ago:
        noon = datetime.combine(today() - days * DAY, datetime.min.time()).astimezone() + timedelta(hours=12)
        journal = Journal(engine, lambda noon=noon: noon)  # type: ignore[misc]
        session = journal.begin(person.programme.id, timeline, short=False, rehearsal=False)
        for event in Trainee(timeline).until(100_000).events:
            journal.append(session, event)
        Log(engine).answer(session, answers)
    engine.dispose()


def settle(here: Places, **values: bool | int | str) -> None:
    """Change these settings before the window is opened."""
    for key, value in values.items():
        Person(here).set(key, value)


def mean(here: Places, rhythm: Rhythm = Rhythm.DAILY) -> None:
    """Write down a plan that began three weeks ago."""
    write(here.plan, KeptPlan(Intent((Plan(today() - 21 * DAY, "kneecap-basics", rhythm),))))


def title(desk: Desk) -> str:
    """Return what is asked, "" for nothing."""
    return desk.today.ask._title.text() if desk.today.ask.isVisible() else ""


def press(desk: Desk, words: str) -> None:
    """Press the answer that begins with these words."""
    next(button for button in desk.today.ask.buttons if button.words().startswith(words)).click()


def doses(here: Places) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the chosen programme as they are kept."""
    found = {}
    for each in Person(here).programme.prescriptions:
        numbers = [getattr(each.dose, name) for name in FIELDS]
        found[each.key] = tuple(number.low if number else 0 for number in numbers)
    return found


def sets(desk: Desk) -> int:
    """Return how many sets a session of today has."""
    person = desk._person
    return sum(item.sets for item in person.compile(person.session(person.programme, short=False)).items)


def test_nothing_is_asked_of_a_newcomer(open_desk: OpenDesk) -> None:
    assert title(open_desk()) == ""


def test_on_the_morning_after_a_session_one_press_is_kept_with_it(open_desk: OpenDesk, here: Places) -> None:
    settle(here, ask_week=False)
    train(here, 1)
    desk = open_desk()
    assert title(desk).startswith("How are your knees this morning")
    press(desk, "The same")
    assert title(desk) == ""
    assert desk._tools.books.log.entries()[0].answers.morning == Knees(Morning.SAME)
    assert desk.today.start.hasFocus()


def test_each_knee_is_asked_about_where_they_are_told_apart(open_desk: OpenDesk, here: Places) -> None:
    settle(here, ask_week=False, knees="apart")
    train(here, 1)
    desk = open_desk()
    press(desk, "Less")
    assert "right knee" in title(desk)
    press(desk, "Not now")
    assert title(desk) == ""
    assert desk._tools.books.log.entries()[0].answers.morning == Knees(left=Morning.LESS)


@pytest.mark.parametrize("ago", [(0,), (2,), ()])
def test_there_is_no_morning_to_ask_about_but_the_next(open_desk: OpenDesk, here: Places, ago: tuple[int, ...]) -> None:
    settle(here, ask_week=False)
    train(here, *ago)
    assert title(open_desk()) == ""


def test_two_easy_sessions_offer_a_step_that_is_kept_once_it_is_taken(open_desk: OpenDesk, here: Places) -> None:
    settle(here, ask_week=False, ask_morning=False)
    train(here, 4, 2)
    before, desk = doses(here), open_desk()
    assert title(desk).startswith("One step more")
    assert "last 2 sessions" in desk.today.ask._why.text()
    desk.today.ask.buttons[0].click()
    changed = {
        key: (was, now) for (key, was), now in zip(before.items(), doses(here).values(), strict=True) if was != now
    }
    assert len(changed) == 1
    (decision,) = desk._tools.books.decisions.all()
    assert (decision.accepted, decision.kind, decision.day) == (True, "more", today())


def test_a_step_that_was_taken_can_be_taken_back_at_once(open_desk: OpenDesk, here: Places) -> None:
    settle(here, ask_week=False, ask_morning=False)
    train(here, 4, 2)
    before, desk = doses(here), open_desk()
    desk.today.ask.buttons[0].click()
    press(desk, "Take it back")
    assert doses(here) == before
    assert title(desk) == ""


def test_a_step_that_was_declined_is_kept_and_not_offered_again(open_desk: OpenDesk, here: Places) -> None:
    settle(here, ask_week=False, ask_morning=False)
    train(here, 4, 2)
    before, desk = doses(here), open_desk()
    asked = title(desk)
    press(desk, "Not now")
    assert title(desk) != asked
    assert doses(here) == before
    assert [each.accepted for each in desk._tools.books.decisions.all()] == [False]


def test_after_a_sore_morning_a_lighter_session_is_offered_for_today_alone(open_desk: OpenDesk, here: Places) -> None:
    settle(here, ask_week=False)
    train(here, 1)
    desk = open_desk()
    press(desk, "More")
    assert title(desk).startswith("A lighter session")
    press(desk, "Lighter")
    lighter = sets(desk)
    desk.start()
    assert lighter < sets(desk)


def test_after_two_sore_mornings_a_day_of_rest_is_offered_and_help_is_a_press_away(
    open_desk: OpenDesk, here: Places
) -> None:
    settle(here, ask_week=False)
    train(here, 3, answers=Answers(morning=Knees(1)))
    train(here, 2, answers=Answers(morning=Knees(1)))
    desk = open_desk()
    assert title(desk).startswith("A day of rest")
    press(desk, "Rest today")
    press(desk, "Getting help")
    assert not desk.today.isVisible()


def test_after_a_week_with_too_little_one_answer_gets_one_idea(open_desk: OpenDesk, here: Places) -> None:
    settle(here, offers=False)
    mean(here)
    train(here, 15)
    desk = open_desk()
    assert title(desk).startswith("What got in the way last week?")
    press(desk, "No time")
    assert (title(desk), "short day" in desk.today.ask._text.text()) == ("One idea", True)
    press(desk, "All right")
    assert title(desk) == ""
    assert list(desk._tools.books.decisions.hindrances().values()) == ["time"]


def test_the_question_can_be_let_pass_and_does_not_come_back(open_desk: OpenDesk, here: Places) -> None:
    settle(here, offers=False)
    mean(here)
    train(here, 15)
    desk = open_desk()
    press(desk, "Not now")
    assert title(desk) == ""
    desk.show_today()
    assert title(desk) == ""
