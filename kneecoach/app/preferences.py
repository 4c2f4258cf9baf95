"""The settings page: what it is handed, and what a change of it changes at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property

from kneecoach.app.plan_views import plan_note
from kneecoach.app.planner import Planner
from kneecoach.app.senses import Senses
from kneecoach.app.tools import Tools, scale
from kneecoach.core.fault import FaultError
from kneecoach.core.settings import Value
from kneecoach.ui import movement, theme
from kneecoach.ui.kept_card import CopyLine
from kneecoach.ui.main_window import SETTINGS
from kneecoach.ui.settings_page import SettingsPage
from kneecoach.words import pages
from kneecoach.words import settings as words


class Preferences:
    """Shows the settings and carries out their changes; `senses` are made when they are first wanted."""

    def __init__(
        self, tools: Tools, planner: Planner, home: str, look: theme.Follower, senses: Callable[[], Senses]
    ) -> None:
        self._tools, self._home, self._look, self._senses = tools, home, look, senses
        self._planner = planner

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
        page.breaks.added.connect(lambda pause: self._mean(lambda: self._planner.pause(pause)))
        page.breaks.ended.connect(lambda: self._mean(self._planner.come_back))
        page.breaks.removed.connect(lambda pause: self._mean(lambda: self._planner.unpause(pause)))
        page.kept.restore_wanted.connect(self._go_back)
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

    def _show_own(self) -> None:
        own = self._tools.person.own
        self._page.show_own(own.things, own.cautions)

    def _say(self, change: Callable[[], None]) -> None:
        self._tools.carefully(change)
        self._show_own()

    def _mean(self, change: Callable[[], None]) -> None:
        self._tools.carefully(change)
        self._show_intent()

    def _show_intent(self) -> None:
        """Show plan and breaks; where the log cannot be read, which is said on Today, they stay as they are."""
        with suppress(FaultError):
            intent, today = self._planner.now(), self._planner.today
            self._page.plan.show_plan(intent.plans[-1], today, plan_note(intent, self._tools.person.shelf.programmes))
            self._page.breaks.show_breaks(intent.pauses, today)

    def _change(self, key: str, value: Value) -> None:
        person = self._tools.person
        self._tools.carefully(lambda: person.set(key, value))
        movement.follow(person.values["motion"])  # type: ignore[arg-type]
        self._look.set_setting(person.values["theme"])  # type: ignore[arg-type]
        self._look.set_text_scale(scale(person.values))
        self._senses().follow()
        self._page.show_values(person.values)
