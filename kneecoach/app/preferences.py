"""The settings page: what it is handed, and what a change of it changes at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import time
from functools import cached_property

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from kneecoach.app.plan_views import plan_note
from kneecoach.app.planner import Planner
from kneecoach.app.presence import Presence
from kneecoach.app.senses import Senses
from kneecoach.app.tools import Tools, scale
from kneecoach.core.fault import FaultError
from kneecoach.core.settings import BY_KEY, Value
from kneecoach.ui import movement, theme
from kneecoach.ui.kept_card import CopyLine
from kneecoach.ui.main_window import SETTINGS
from kneecoach.ui.settings_page import REMINDERS, SettingsPage
from kneecoach.words import pages, reminders
from kneecoach.words import settings as words


class Preferences:
    """Shows the settings and carries out their changes; `senses` and `presence` are made when they are first wanted."""

    def __init__(
        self,
        tools: Tools,
        planner: Planner,
        home: str,
        look: theme.Follower,
        *,
        senses: Callable[[], Senses],
        presence: Callable[[], Presence],
    ) -> None:
        self._tools, self._home, self._look, self._senses = tools, home, look, senses
        self._planner, self._presence = planner, presence

    def show(self) -> None:
        """Show the settings, with the voices and screens there are."""
        page, window = self._page, self._tools.window
        page.show_options("voice", [(name, name) for name in self._senses().voices()])
        page.show_options("screen", [(name, name) for name in window.screens()])
        page.show_values(self._tools.person.values)
        self._show_own()
        self._show_intent()
        self._show_copies()
        window.show_page(page, SETTINGS)

    def show_section(self, section: str) -> None:
        """Show the settings at this section."""
        self.show()
        self._page.show_section(section)

    @cached_property
    def _page(self) -> SettingsPage:
        page = SettingsPage()
        page.changed.connect(self._change)
        page.hear_wanted.connect(lambda setting: self._senses().try_out(setting))
        page.owned.connect(lambda things: self._say(lambda: self._tools.person.own_things(things)))
        page.cared.connect(lambda cautions: self._say(lambda: self._tools.person.take_care(cautions)))
        page.plan.changed.connect(lambda plan: self._mean(lambda: self._planner.keep_to(plan)))
        page.plan.calendar_wanted.connect(lambda: self._tools.carefully(self._save_calendar))
        page.reminders.timed.connect(lambda at: self._mean(lambda: self._begin_at(at)))
        page.reminders.begun.connect(lambda on: self._start_with_computer(on=on))
        page.breaks.added.connect(lambda pause: self._mean(lambda: self._planner.pause(pause)))
        page.breaks.ended.connect(lambda: self._mean(self._planner.come_back))
        page.breaks.removed.connect(lambda pause: self._mean(lambda: self._planner.unpause(pause)))
        page.kept.restore_wanted.connect(self._go_back)
        page.kept.delete_wanted.connect(lambda: self._tools.carefully(self._delete_everything))
        page.show_home(self._home)
        return page

    def _show_copies(self) -> None:
        copies = self._tools.books.backups()
        lines = (CopyLine(str(c.path), pages.day_and_time(c.taken), words.sessions(c.sessions)) for c in copies)
        self._page.kept.show_copies(tuple(lines))

    def _go_back(self, path: str) -> None:
        """Put a copy of the log back, once the person has said so twice."""
        copy = next(each for each in self._tools.books.backups() if str(each.path) == path)
        taken = pages.day_and_time(copy.taken)
        options = (("leave", words.LEAVE_IT), ("back", words.PUT_BACK))
        if self._tools.ask(words.PUT_BACK_TITLE, words.put_back(taken, copy.sessions), *options) != "back":
            return
        if self._tools.carefully(lambda: self._tools.books.restore(copy.path)):
            self._tools.ask(words.PUT_BACK_DONE, words.was_put_back(taken), ("ok", pages.CLOSE))
        self.show()

    def _delete_everything(self) -> None:
        from kneecoach.app.carrying import delete_everything

        if delete_everything(self._tools, self._planner, self._tools.person.places):
            login = self._presence().login
            if login is not None:
                login.switch(on=False)
            QApplication.quit()  # nothing is to be written down any more

    def _show_own(self) -> None:
        own = self._tools.person.own
        self._page.show_own(own.things, own.cautions)

    def _say(self, change: Callable[[], None]) -> None:
        self._tools.carefully(change)
        self._show_own()

    def _mean(self, change: Callable[[], None]) -> None:
        self._tools.carefully(change)
        self._presence().follow()
        self._show_intent()

    def _begin_at(self, at: time | None) -> None:
        self._planner.keep_to(replace(self._planner.now().plans[-1], at=at))

    def _save_calendar(self) -> None:
        from kneecoach.app.calendar_file import save_calendar

        save_calendar(self._tools, self._planner)

    def _start_with_computer(self, *, on: bool) -> None:
        entry = self._presence().login
        try:
            if entry is not None:
                entry.switch(on=on)
        except FaultError as error:
            wrong = error.fault
            self._tools.ask(
                pages.SORRY, reminders.not_switched(wrong.file, str(wrong.values["why"])), ("ok", pages.CLOSE)
            )
        self._show_reminders()

    def _show_reminders(self) -> None:
        entry, section = self._presence().login, self._page.reminders
        section.show_login(on=None if entry is None else entry.is_on())
        section.show_note(self._presence().note)

    def _show_intent(self) -> None:
        """Show plan and breaks; where the log cannot be read, which is said on Today, they stay as they are."""
        with suppress(FaultError):
            intent, today = self._planner.now(), self._planner.today
            self._page.plan.show_plan(intent.plans[-1], today, plan_note(intent, self._tools.person.shelf.programmes))
            self._page.breaks.show_breaks(intent.pauses, today)
            self._page.reminders.show_time(intent.plans[-1].at)
        self._show_reminders()

    def _change(self, key: str, value: Value) -> None:
        person = self._tools.person
        self._tools.carefully(lambda: person.set(key, value))
        movement.follow(person.values["motion"])  # type: ignore[arg-type]
        self._look.set_setting(person.values["theme"])  # type: ignore[arg-type]
        self._look.set_text_scale(scale(person.values))
        self._senses().follow()
        if BY_KEY[key].section == REMINDERS:
            self._presence().follow()
            self._show_reminders()
        self._page.show_values(person.values)
