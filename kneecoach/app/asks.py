"""What Today asks, one thing at a time: the morning after, what got in the way, and one offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from kneecoach.app.planner import Planner
from kneecoach.app.standing import last_session, rules, standing
from kneecoach.app.tools import Tools
from kneecoach.core import editing
from kneecoach.core.adherence import WEEK, day_of, monday, weeks
from kneecoach.core.exercise import name_of
from kneecoach.core.felt import Knees, Moment, Morning
from kneecoach.core.offers import Kind, Offer, lowered, offer
from kneecoach.core.programme import Programme
from kneecoach.core.settings import APART
from kneecoach.store.log import Entry
from kneecoach.ui.ask_card import Ask
from kneecoach.words import asks as words

MORNING, HINDERED, OFFER, IDEA, TAKEN = "morning", "hindered", "offer", "idea", "taken"
PASS, TAKE, BACK = "pass", "take", "back"


class Asks(QObject):
    """Signals: changed(), something else is to be shown; wanted(str), a page that helps, of words.asks.THERE."""

    changed = Signal()
    wanted = Signal(str)

    def __init__(self, tools: Tools, planner: Planner) -> None:
        super().__init__(tools.window)
        self._tools, self._planner = tools, planner
        self._passed = set[str]()
        self._told: Ask | None = None
        self._offer: Offer | None = None
        self._before: Programme | None = None

    def now(self) -> Ask | None:
        """Return what is asked at this moment. Raises FaultError when the log cannot be read."""
        return self._told or next(self._asked(), None)

    def answer(self, key: str, value: str) -> None:
        """Take an answer and keep it."""
        kind, _, of = key.partition(":")
        act: dict[str, Callable[[str, str], None]] = {
            MORNING: self._say_morning,
            HINDERED: self._say_hindered,
            OFFER: self._decide,
            IDEA: self._close,
            TAKEN: self._close,
        }
        if self._tools.carefully(lambda: act[kind](of, value)):
            self.changed.emit()
            if kind == IDEA and value in words.THERE:
                self.wanted.emit(value)

    def _asked(self) -> Iterator[Ask]:
        for question in (self._morning, self._hindered, self._offered):
            ask = question()
            if ask is not None and ask.key not in self._passed:
                yield ask

    def _morning(self) -> Ask | None:
        """P1: the first opening on the day after a session."""
        entry = self._yesterdays() if self._tools.person.values["ask_morning"] else None
        if entry is None:
            return None
        apart = self._tools.person.values["knees"] == APART
        said = entry.answers.morning
        for knee in ("left", "right") if apart else ("both",):
            key = f"{MORNING}:{knee}"
            if getattr(said, knee) is None and key not in self._passed and (apart or said.worst is None):
                return _morning(key, words.MORNING_OF.get(knee, words.MORNING))
        return None

    def _yesterdays(self) -> Entry | None:
        begins, yesterday = self._planner.begins, self._planner.today - timedelta(days=1)
        entry = last_session(self._tools.books.log.entries(yesterday))
        return entry if entry is not None and day_of(entry.started, begins) == yesterday else None

    def _hindered(self) -> Ask | None:
        """E29: after a week in which less was done than planned, once."""
        week = monday(self._planner.today) - WEEK
        if not self._tools.person.values["ask_week"] or week in self._tools.books.decisions.hindrances():
            return None
        held = self._planner.held()
        found = next((w for w in weeks(self._planner.intent(held), held, self._planner.today) if w.start == week), None)
        if found is None or not found.planned or found.on_target:
            return None
        causes = tuple((key, said) for key, (said, *_) in words.HINDRANCES.items())
        options = (*causes, (PASS, words.PASS))
        return Ask(f"{HINDERED}:{week}", words.last_week(week), options, why=words.HINDERED_WHY)

    def _offered(self) -> Ask | None:
        person = self._tools.person
        found = offer(standing(person, self._tools.books, self._planner.today), rules(person))
        if found is None:
            return None
        self._offer = found
        title, text, why, take = words.offered(found, name_of(person.catalogue, found.exercise))
        options = ((TAKE, take), (PASS, words.PASS))
        return Ask(f"{OFFER}:{found.kind}", title, options, text, why, leads=True)

    def _say_morning(self, knee: str, value: str) -> None:
        entry = self._yesterdays()
        if value == PASS or entry is None:
            self._passed.add(f"{MORNING}:{knee}")
            return
        said = {name: getattr(entry.answers.morning, name) for name in ("both", "left", "right")}
        self._tools.books.log.feel(entry.id, Moment.MORNING, Knees(**{**said, knee: int(value)}))

    def _say_hindered(self, week: str, value: str) -> None:
        cause = "" if value == PASS else value
        monday_ = monday(self._planner.today) - WEEK
        assert week == monday_.isoformat()
        self._tools.books.decisions.hinder({monday_: cause})
        if cause:
            said, idea, there = words.HINDRANCES[cause]
            leads = ((there, words.THERE[there]),) if there else ()
            self._told = Ask(f"{IDEA}:{cause}", words.IDEA, (*leads, (PASS, words.CLOSE)), f"{said}: {idea}")

    def _decide(self, _kind: str, value: str) -> None:
        found = self._offer
        assert found is not None
        if value == TAKE:
            self._take(found)
        self._tools.books.decisions.keep([found.decided(self._planner.today, accepted=value == TAKE)])

    def _take(self, found: Offer) -> None:
        person = self._tools.person
        self._before = person.programme
        match found.kind:
            case Kind.LIGHTER:
                person.lighten(on=True)
            case Kind.REST:
                options = (("help", words.THERE["help"]), (PASS, words.CLOSE))
                self._told = Ask(f"{IDEA}:rest", words.RESTED, options)
            case Kind.MORE:
                self._change(((found.place, found.field, found.offered),))
            case Kind.BACK:
                self._change(lowered(standing(person, self._tools.books, self._planner.today)))

    def _change(self, fields: tuple[tuple[str, str, int], ...]) -> None:
        """Change these numbers of the programme, and let the person take it back at once."""
        shelves, programme = self._tools.person.shelves, self._tools.person.programme
        for place, field, number in fields:
            programme = editing.changed(programme, place, field, number)
        shelves.save(shelves.as_kept(programme))
        self._told = Ask(f"{TAKEN}:{programme.id}", words.TAKEN, ((BACK, words.TAKE_BACK), (PASS, words.CLOSE)))

    def _close(self, _of: str, value: str) -> None:
        self._told = None
        if value == BACK and self._before is not None:
            self._tools.person.shelves.save(self._before)


def _morning(key: str, title: str) -> Ask:
    answers = ((Morning.LESS, words.LESS), (Morning.SAME, words.SAME), (Morning.MORE, words.MORE))
    options = tuple((str(int(value)), said) for value, said in answers)
    return Ask(key, title, (*options, (PASS, words.PASS)), why=words.MORNING_WHY)
