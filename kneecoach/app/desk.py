"""The window as a whole: Today, the pages around it, and the way into a session and out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from kneecoach.app import asking, views
from kneecoach.app.books import Books
from kneecoach.app.clock import SystemClock
from kneecoach.app.helping import Helping
from kneecoach.app.outlook import Outlook
from kneecoach.app.person import Person
from kneecoach.app.tools import Tools, scale
from kneecoach.core.fault import Fault, FaultError
from kneecoach.files.places import Places
from kneecoach.ui import movement, theme
from kneecoach.ui.main_window import HELP, PROGRAMME, PROGRESS, SETTINGS, TODAY, MainWindow
from kneecoach.ui.today_page import TodayPage
from kneecoach.words import pages

if TYPE_CHECKING:
    # Imported when they are first wanted: the window is painted before them.
    from kneecoach.app.library import Library
    from kneecoach.app.preferences import Preferences
    from kneecoach.app.presence import Around, Presence
    from kneecoach.app.record import Record
    from kneecoach.app.senses import Senses
    from kneecoach.app.sessions import Sessions
    from kneecoach.coach import Clock
    from kneecoach.ui.question import Questions


#: After the first painting, in ms.
WARM_UP = 400
#: After a session: the page that comes then is painted first.
SETTLED = 1500


class Desk(QObject):
    """Owns the window and leads from page to page."""

    def __init__(
        self,
        application: QApplication,
        person: Person,
        places: Places,
        *,
        speed: int | None = None,
        questions: Questions | None = None,
        clock: Clock | None = None,
        senses: Senses | None = None,
        around: Around | None = None,
    ) -> None:
        super().__init__(application)
        self._person, self._places, self._speed = person, places, speed
        self._clock, self._around = clock or SystemClock(), around
        if senses is not None:
            self.senses = senses
        movement.follow(person.values["motion"])  # type: ignore[arg-type]
        self._look = theme.Follower(application, person.values["theme"], scale(person.values))  # type: ignore[arg-type]
        self.window = MainWindow()
        self.today = TodayPage()
        self._tools = Tools(person, Books(places), self.window, questions)
        self.outlook = Outlook(self._tools, places)
        self._faults: tuple[Fault, ...] = ()
        self._arrived: Path | None = None
        self._help = Helping(self.window)
        self._connect()
        application.aboutToQuit.connect(self.close)

    def close(self) -> None:
        """Let go of the files, and of the desktop."""
        self._tools.books.close()
        if "presence" in self.__dict__:
            self.presence.close()

    def open(self, *, in_tray: bool = False) -> None:
        """Show the window: the first page of all on a new home, else Today; or be ready to, and wait in the tray."""
        if not self._person.acknowledged:
            asking.show_first_page(self._tools, self._help, self._accept)
            self.window.show()
            return
        # The screen maps the window while its page is filled; both are done before it is painted.
        self.window.show_page(self.today, TODAY)
        if in_tray:
            self.presence.begin_hidden()
            self.window.do_without_painting()
        else:
            self.window.show()
        self.show_today()

    def show_today(self) -> None:
        """Show what today would be, with the keyboard on Start."""
        self.outlook.look()
        self._fill_today()
        self.window.show_page(self.today, TODAY)
        self.today.focus_start()

    def show_page(self, key: str) -> None:
        """Show the page with this key of the rail, or the settings at a section."""
        shown: dict[str, Callable[[], None]] = {
            TODAY: self.show_today,
            PROGRAMME: lambda: self.library.show(),
            PROGRESS: lambda: self.record.show(),
            SETTINGS: lambda: self.preferences.show(),
            HELP: lambda: self._help.show(self.show_today),
        }
        self._tools.carefully(shown.get(key, lambda: self.preferences.show_section(key)))

    def open_file(self, path: Path | None) -> None:
        """Show what a file holds; in a session, or before the first page is read, once that is over."""
        self._arrived = path or self._arrived
        if self._arrived is not None and self._person.acknowledged and not self._is_running:
            arrived, self._arrived = self._arrived, None
            self.library.open_file(arrived)

    def tell_of_bug(self, file: str) -> None:
        """Say that KneeCoach itself was at fault, and where the details are."""
        self._tools.ask(pages.SORRY, pages.bug(file), ("ok", pages.CLOSE))

    def start(self) -> None:
        """Begin today's session."""
        person, programme, short = self._person, self._person.programme, self._person.is_short
        chosen = person.session(programme, short=short)
        if not chosen:
            return
        before = self.today.comfort()
        if not asking.starts_with(self._tools, before.worst, lambda: self._help.show(self.show_today)):
            return
        timeline = person.compile(chosen)
        if self._tools.carefully(lambda: self.sessions.start(programme.id, timeline, short=short, before=before)):
            if self._speed is None:
                self._tools.carefully(self.outlook.planner.begin)
            self.today.forget_comfort()
            person.lighten(on=False)
            self._show_session()

    @property
    def _is_running(self) -> bool:
        return "sessions" in self.__dict__ and self.sessions.running

    @cached_property
    def presence(self) -> Presence:
        """KneeCoach without its window."""
        from kneecoach.app.presence import Presence, real_around

        around = self._around or real_around(self._places)
        made = Presence(self.window, self._person, self.outlook.planner, around, lambda: self._is_running)
        made.start_wanted.connect(self._start_from_outside)
        made.opened.connect(self._come_back)
        return made

    @cached_property
    def sessions(self) -> Sessions:
        """What runs sessions."""
        from kneecoach.app.sessions import Sessions

        made = Sessions(self._tools.books, self._person, self._clock, self._speed, self.senses)
        made.over.connect(self._session_over)
        made.failed.connect(lambda wrong: asking.try_again(self._tools, made, wrong))
        made.page.full_screen_wanted.connect(self.window.toggle_full_screen)
        made.page.help_wanted.connect(self._help_in_session)
        return made

    @cached_property
    def senses(self) -> Senses:
        """Ears, voice and desktop of sessions."""
        from kneecoach.app.real_senses import real_senses

        return real_senses(self._person)

    @cached_property
    def library(self) -> Library:
        """The programmes and exercises."""
        from kneecoach.app.library import Library

        made = Library(self._tools)
        made.history_came.connect(self.outlook.planner.read_again)
        for over in (made.history_came, made.history_closed):
            over.connect(lambda: self.show_page(PROGRESS))
        made.chosen.connect(self.show_today)
        made.closed.connect(self.show_today)
        return made

    @cached_property
    def record(self) -> Record:
        """What was done."""
        from kneecoach.app.record import Record

        made = Record(self._tools, self.outlook.planner)
        made.closed.connect(self.show_today)
        made.closed.connect(lambda: self.open_file(None))
        made.file_wanted.connect(lambda: self.library.choose_file())
        return made

    @cached_property
    def preferences(self) -> Preferences:
        """The settings."""
        from kneecoach.app.preferences import Preferences

        home, planner = str(self._places.home), self.outlook.planner
        return Preferences(
            self._tools, planner, home, self._look, senses=lambda: self.senses, presence=lambda: self.presence
        )

    def _connect(self) -> None:
        self.window.page_wanted.connect(self.show_page)
        self.window.painted.connect(self._open_books)
        self.window.leaving.connect(self._leave)
        self.window.dropped.connect(lambda file: self.open_file(Path(file)))
        person, today = self._person, self.today
        today.start_wanted.connect(self.start)
        today.short_chosen.connect(lambda short: self._change_today(lambda: person.shorten(short=short)))
        today.exchanged.connect(lambda old, new: self._change_today(lambda: person.exchange(old, new)))
        today.included.connect(lambda place, on: self._change_today(lambda: person.include(place, included=on)))
        today.opened.connect(lambda exercise: self.library.show_exercise(exercise))
        today.programmes_wanted.connect(lambda: self.library.show())
        today.short_wanted.connect(self._do_short_day)
        today.plan_wanted.connect(lambda: self.show_page("plan"))
        today.answered.connect(lambda key, value: self.outlook.asks.answer(key, value))

    def _come_back(self) -> None:
        """Show what today is by now, where Today is shown; the day may be another."""
        if self._person.acknowledged and self.window.stack.currentWidget() is self.today:
            self.show_today()

    def _start_from_outside(self) -> None:
        if self._person.acknowledged:
            self.show_today()
            self.start()

    def _change_today(self, change: Callable[[], None]) -> None:
        self._tools.carefully(change)
        self._fill_today()

    def _fill_today(self) -> None:
        self.today.show_today(views.today(self._person, self.outlook, self._faults))

    def _do_short_day(self) -> None:
        self._change_today(lambda: self._person.shorten(short=True))
        self.start()

    def _show_session(self) -> None:
        self.window.show_alone(self.sessions.page)
        if self._person.values["full_screen"]:
            self.window.fill_screen(str(self._person.values["screen"]))

    def _session_over(self, session: int) -> None:
        self.window.leave_screen()
        self.record.show_after(session)
        if "presence" in self.__dict__:
            self.presence.begin()
        QTimer.singleShot(SETTLED, self, lambda: self._tools.carefully(self._tools.books.back_up))

    def _accept(self) -> None:
        self._tools.carefully(self._person.acknowledge)
        self._begin_day()

    def _help_in_session(self) -> None:
        """Show the help page in place of the session, which stands still meanwhile."""
        if self._tools.carefully(self.sessions.pause):
            self._help.show_alone(self._show_session)

    def _open_books(self) -> None:
        """Read the rest once the window is painted; what is wrong with it is said on Today."""
        self._faults = (*self._person.faults, *self.outlook.open())
        self.outlook.asks.changed.connect(self.show_today)
        self.outlook.asks.wanted.connect(self.show_page)
        try:
            _ = self._tools.books.journal
        except FaultError as error:
            self._faults = (*self._faults, error.fault)
        if self._person.acknowledged:
            self._begin_day()
        # Sounds and voice take a moment to get ready: now, before Start is pressed.
        QTimer.singleShot(WARM_UP, self, lambda: self.senses.start())
        if self._person.values["remind"] or self._person.values["tray"]:
            QTimer.singleShot(WARM_UP, self, lambda: self.presence.begin())

    def _begin_day(self) -> None:
        """Show Today, and then whatever else waits for the person."""
        from kneecoach.app.left_open import LeftOpen

        self.show_today()
        LeftOpen(self._tools, self.sessions, self._show_session, lambda session: self.record.show_after(session)).ask()
        self.open_file(None)

    def _leave(self, event: QCloseEvent) -> None:
        if self._is_running and not asking.leaves(self._tools, self.sessions):
            event.ignore()
        elif "presence" in self.__dict__:
            self.presence.leave(event)
