"""The pages around a session, and the way between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from kneecoach.app import views
from kneecoach.app.books import Books
from kneecoach.app.clock import wall
from kneecoach.app.person import Person
from kneecoach.core.fault import Fault, FaultError
from kneecoach.core.history import correct, weeks
from kneecoach.files.places import Places
from kneecoach.ui import theme
from kneecoach.ui.main_window import HELP, PROGRAMME, PROGRESS, SETTINGS, TODAY, MainWindow
from kneecoach.ui.question import Questions
from kneecoach.ui.today_page import TodayPage
from kneecoach.words import pages
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.app.sessions import Sessions
    from kneecoach.store.journal import Stored
    from kneecoach.ui.after_page import AfterPage, Said
    from kneecoach.ui.exercise_page import ExercisePage
    from kneecoach.ui.help_page import HelpPage
    from kneecoach.ui.programme_page import ProgrammePage
    from kneecoach.ui.progress_page import ProgressPage
    from kneecoach.ui.settings_page import SettingsPage

#: How many weeks the first chart shows.
WEEKS = 12


class Desk(QObject):
    """Owns the window. Pages other than Today are made when they are first wanted."""

    def __init__(
        self,
        application: QApplication,
        person: Person,
        places: Places,
        *,
        speed: int | None = None,
        questions: Questions | None = None,
    ) -> None:
        super().__init__(application)
        self._person, self._places, self._speed = person, places, speed
        self._questions = questions or Questions()
        self._books = Books(places)
        self._faults: tuple[Fault, ...] = ()
        values = person.values
        self._look = theme.Follower(application, values["theme"], int(values["text_size"]) / 100)  # type: ignore[arg-type]
        self.window = MainWindow()
        self.today = TodayPage()
        self._connect()

    def open(self) -> None:
        """Show the window: the first page of all on a new home, else Today."""
        if self._person.acknowledged:
            self.show_today()
        else:
            self._show_acknowledgement()
        self.window.show()

    def show_today(self) -> None:
        """Show what today would be, with the keyboard on Start."""
        self.today.show_today(views.today(self._person, wall(), self._faults))
        self.window.show_page(self.today, TODAY)
        self.today.focus_start()

    def start(self) -> None:
        """Begin today's session."""
        person, programme = self._person, self._person.programme
        chosen = person.session(programme, short=person.is_short)
        if not chosen:
            return
        self._carefully(
            lambda: self.sessions.start(
                programme.id, person.compile(chosen), short=person.is_short, before=self.today.comfort()
            )
        )
        if self.sessions.running:
            self.window.show_alone(self.sessions.page)

    # The pages, each made when it is first wanted.

    @cached_property
    def sessions(self) -> Sessions:
        """What runs sessions."""
        from kneecoach.app.sessions import Sessions

        made = Sessions(self._books, self._person.catalogue, self._speed)
        made.over.connect(self._show_after)
        made.failed.connect(self._write_failed)
        made.page.full_screen_wanted.connect(self.window.toggle_full_screen)
        return made

    @cached_property
    def _after(self) -> AfterPage:
        from kneecoach.ui.after_page import AfterPage

        page = AfterPage()
        page.saved.connect(self._save_answers)
        page.passed_over.connect(self.show_today)
        return page

    @cached_property
    def _help(self) -> HelpPage:
        from kneecoach.ui.help_page import HelpPage

        page = HelpPage()
        page.closed.connect(self._leave_help)
        return page

    @cached_property
    def _programmes(self) -> ProgrammePage:
        from kneecoach.ui.programme_page import ProgrammePage

        page = ProgrammePage()
        page.chosen.connect(self._choose)
        page.opened.connect(self._show_exercise_of)
        return page

    @cached_property
    def _exercise(self) -> ExercisePage:
        from kneecoach.ui.exercise_page import ExercisePage

        page = ExercisePage()
        page.closed.connect(self._leave_exercise)
        return page

    @cached_property
    def _settings(self) -> SettingsPage:
        from kneecoach.ui.settings_page import SettingsPage

        page = SettingsPage()
        page.changed.connect(self._change_setting)
        page.show_home(str(self._places.home))
        return page

    @cached_property
    def _progress(self) -> ProgressPage:
        from kneecoach.ui.progress_page import ProgressPage

        page = ProgressPage()
        page.opened.connect(self._show_sets)
        page.corrected.connect(self._correct)
        page.start_wanted.connect(self.show_today)
        return page

    # The way between them.

    def _connect(self) -> None:
        self.window.page_wanted.connect(self.show_page)
        self.window.painted.connect(self._look_for_open_session)
        self.window.leaving.connect(self._leave)
        today = self.today
        today.start_wanted.connect(self.start)
        today.short_chosen.connect(lambda short: self._then_today(lambda: self._person.choose(self._person.programme.id, short=short)))
        today.included.connect(self._include)
        today.exchanged.connect(lambda old, new: self._then_today(lambda: self._person.exchange(old, new)))
        today.opened.connect(self._show_exercise)
        today.programmes_wanted.connect(lambda: self.show_page(PROGRAMME))
