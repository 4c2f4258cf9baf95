"""Editing a programme: each change is kept at once, and any number of them can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kneecoach.app import editor_views
from kneecoach.app.tools import Tools
from kneecoach.core import editing
from kneecoach.core.dose import Dose
from kneecoach.core.dose_fields import BEATS
from kneecoach.core.exercise import Catalogue
from kneecoach.core.programme import Order, Programme
from kneecoach.core.refusal import RefusedError
from kneecoach.ui.editor_page import EditorPage
from kneecoach.ui.main_window import PROGRAMME
from kneecoach.words import dose_fields as words
from kneecoach.words import editing as told

Change = Callable[[Programme], Programme]


class _Edit(QUndoCommand):
    """From one state of a programme to the next; a programme is a value, so undoing is going back to it."""

    def __init__(self, text: str, before: Programme, after: Programme, become: Callable[[Programme], None]) -> None:
        super().__init__(text)
        self._before, self._after, self._become = before, after, become

    def redo(self) -> None:
        self._become(self._after)

    def undo(self) -> None:
        self._become(self._before)


class Editor(QObject):
    """Shows one programme to change. Signals: closed(); opened(str), an exercise; the others ask for what they say."""

    closed = Signal()
    opened = Signal(str)
    export_wanted = Signal(str)
    handout_wanted = Signal(str)
    new_exercise_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._stacks: dict[str, QUndoStack] = {}
        self._programme: Programme | None = None
        self._at = ""
        self._was = ""
        self._adding_for: str | None = None

    @property
    def programme(self) -> Programme:
        """The programme that is being edited."""
        assert self._programme is not None
        return self._programme

    @property
    def stack(self) -> QUndoStack:
        """What can be undone in this programme; kept for as long as the window is open."""
        name = self.programme.id
        if name not in self._stacks:
            self._stacks[name] = QUndoStack(self)
            self._stacks[name].indexChanged.connect(self._show)
        return self._stacks[name]

    def edit(self, name: str) -> None:
        """Show the programme with this id."""
        person = self._tools.person
        if self._programme is None or self._programme.id != name:
            self._at = ""
        self._programme = person.shelf.programmes[name]
        self._was = editor_views.minutes(person, person.shelves.base(name) or self._programme)
        self._tools.window.show_page(self.page, PROGRAMME)
        self._show()
        self.page.setFocus()

    def change(self, text: str, change: Change) -> None:
        """Make a change that can be undone; what is refused is explained and changes nothing."""
        before = self.programme
        try:
            after = self._tools.person.shelves.as_kept(change(before))
        except RefusedError as error:
            self._show()
            self.page.show_refusal(words.refused(error))
            return
        if after != before:
            self.stack.push(_Edit(text, before, after, self._become))
        else:
            self._show()

    def add(self, exercise: str) -> None:
        """Put an exercise of the library after the one that is selected, or among its alternatives."""
        if self._adding_for is not None:
            key, others = self._adding_for, editor_views.alternatives(self.programme, self._adding_for)
            self.change(told.CHANGED, lambda p: editing.with_alternatives(p, key, (*others, exercise), self._library))
            return
        keys = [each.key for each in self.programme.prescriptions]
        place = keys.index(self._at) + 1 if self._at in keys else len(keys)
        self.change(told.ADDED, lambda p: editing.added(p, exercise, place, self._library))
        new = [each.key for each in self.programme.prescriptions if each.key not in keys]
        if new:
            self._select(new[0])

    @cached_property
    def page(self) -> EditorPage:
        """The page, made when it is first wanted."""
        page = EditorPage()
        page.renamed.connect(lambda name: self.change(told.RENAMED, lambda p: editing.renamed(p, name)))
        page.selected.connect(self._select)
        page.moved.connect(self._move)
        page.add_wanted.connect(lambda: self._pick(None))
        page.alternative_wanted.connect(self._pick)
        page.removed.connect(lambda key: self.change(told.REMOVED, lambda p: editing.removed(p, key)))
        page.duplicated.connect(self._duplicate)
        page.field_changed.connect(self._put)
        page.field_reset.connect(self._reset)
        page.order_changed.connect(self._reorder)
        page.undo_wanted.connect(lambda: self.stack.undo())
        page.redo_wanted.connect(lambda: self.stack.redo())
        page.notice_acted.connect(self._answer)
        page.exercise_opened.connect(self.opened)
        page.export_wanted.connect(lambda: self.export_wanted.emit(self.programme.id))
        page.handout_wanted.connect(lambda: self.handout_wanted.emit(self.programme.id))
        page.picked.connect(self.add)
        page.new_exercise_wanted.connect(self.new_exercise_wanted)
        page.closed.connect(self.closed)
        return page

    @property
    def _library(self) -> Catalogue:
        return self._tools.person.catalogue

    def _become(self, programme: Programme) -> None:
        self._programme = programme
        self._tools.carefully(lambda: self._tools.person.shelves.save(programme))

    def _select(self, key: str) -> None:
        self._at = key
        self._show()

    def _move(self, key: str, place: int) -> None:
        self._at = key
        self.change(told.MOVED, lambda p: editing.moved(p, key, place, self._library))

    def _duplicate(self, key: str) -> None:
        keys = {each.key for each in self.programme.prescriptions}
        self.change(told.DUPLICATED, lambda p: editing.duplicated(p, key, self._library))
        new = [each.key for each in self.programme.prescriptions if each.key not in keys]
        self._select(new[0] if new else key)

    def _put(self, key: str, field: str, value: Any) -> None:
        self.change(told.CHANGED, lambda p: self._changed(p, key, field, value))

    def _changed(self, programme: Programme, key: str, field: str, value: Any) -> Programme:
        if field == "short":
            return editing.shortened(programme, key, included=bool(value))
        if field == "or":
            return editing.with_alternatives(programme, key, value, self._library)
        if field == "sides":
            how, _, first = str(value).partition(":")
            programme = editing.changed(programme, key, "sides", how)
            return editing.changed(programme, key, "first", first)
        if (field == "band" and not value) or (field == "load" and value == 0):
            return editing.emptied(programme, key, field)
        return editing.changed(programme, key, field, value)

    def _reset(self, key: str, field: str) -> None:
        self.change(told.WAS_RESET, lambda p: self._taken_back(p, key, field))

    def _taken_back(self, programme: Programme, key: str, field: str) -> Programme:
        base = self._base(key)
        if field in {"tempo", "warm_up"}:
            dose = editing.at(programme, key).dose
            fields = [each for each in editor_views.number_keys(dose) if each.startswith((BEATS, "warm_up."))]
            for each in fields:
                programme = editing.reset(programme, key, each, base)
            return programme
        if field == "sides":
            programme = editing.reset(programme, key, "first", base)
        return editing.reset(programme, key, field, base)

    def _base(self, key: str) -> Dose:
        return editor_views.base_dose(self._tools.person, self.programme, key)

    def _reorder(self, order: str) -> None:
        self.change(told.REORDERED, lambda p: editing.ordered(p, Order(order), self._library))

    def _pick(self, key: str | None) -> None:
        """Let the person choose from the library: one more exercise, or an alternative to the one of this key."""
        self._adding_for = key
        self.page.pick(editor_views.library(self._tools.person))

    def _answer(self, key: str) -> None:
        """Settle a difference between a new release and the person's own."""
        act, _, at = key.partition(":")
        shelves, name = self._tools.person.shelves, self.programme.id
        found = next(d for d in shelves.shelf.differences[name] if d.change.at == at)
        if self._tools.carefully(lambda: shelves.answer(name, found, mine=act == "mine")):
            self.stack.clear()  # what came before belongs to another release
            self.edit(name)

    def _show(self) -> None:
        """Show the programme as it is now, if it is looked at."""
        if not self.page.isVisible():
            return
        keys = [each.key for each in self.programme.prescriptions]
        if self._at not in keys:
            self._at = keys[0] if keys else ""
        self.page.show_editor(editor_views.editor(self._tools.person, self.programme, self._at, self._was, self.stack))
