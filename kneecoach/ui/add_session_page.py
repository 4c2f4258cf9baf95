"""A session that was done without KneeCoach: which, when, how long, how much of it, and how it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.add_sets import AddLine, AddSets
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.date_box import DateBox
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.page import Page
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.time_box import TimeBox
from kneecoach.ui.past_answers import AnswersCard, PastAnswers
from kneecoach.words import history, pages

TWO_COLUMNS, ANSWERS, KEYED = 860, 376, 520  # px at 100 % text; with less than KEYED, buttons show no keys
FIRST_DAY, LONGEST = date(1990, 1, 1), 600  # nothing is older; minutes


class AddKind(Struct, frozen=True):
    """A full session or a short day of a programme: how long it takes as planned, and its exercises."""

    minutes: int
    lines: tuple[AddLine, ...]


class AddProgramme(Struct, frozen=True):
    """A programme that may have been done; `short` where it has a short day."""

    id: str
    name: str
    full: AddKind
    short: AddKind | None = None


class AddedSession(Struct, frozen=True):
    """What was done: when it began, by the clock on the wall, how many sets of each exercise, and the answers."""

    programme: str
    short: bool
    started: datetime
    minutes: int
    done: tuple[int, ...]
    answers: PastAnswers


class AddSessionPage(Page):
    """Signals: added(AddedSession), closed() with nothing added."""

    added = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(history.ADD, parent)
        self._programmes: Sequence[AddProgramme] = ()
        self._now: datetime | None = None
        self._columns, self._own_minutes = 0, False
        self.save = KeyButton(pages.SAVE, "main", key="Ctrl S")
        self.save.clicked.connect(self.tell)
        self.cancel = KeyButton(history.CANCEL, key="Esc")
        self.cancel.clicked.connect(self.closed)
        self.head.addWidget(self.save)
        self.head.addWidget(self.cancel)
        self.wrong = Notice("", "problem")
        self.sets = AddSets()
        self._when = self._when_card()
        self.answers = AnswersCard(history.ANSWERS_LATER)
        self.area = Scroll(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        self.area.column.addWidget(self.wrong)
        self.area.column.addLayout(self._grid)
        self.area.column.addStretch(1)
        self.column.addWidget(self.area, 1)
        QShortcut(QKeySequence.StandardKey.Save, self, self.tell)
        self.lead_to(self.programme)
        self.arrange()

    def show_choices(self, programmes: Sequence[AddProgramme], chosen: str, now: datetime, *, apart: bool) -> None:
        """Ask about a session of one of these programmes, over by `now`; the chosen one is offered first.

        `now` has no zone: it is what the clock on the wall shows. With `apart` each knee is asked about.
        """
        self._programmes, self._now, self._own_minutes = tuple(programmes), now, False
        self.programme.clear()
        for programme in programmes:
            self.programme.addItem(programme.name, programme.id)
        self.programme.setCurrentIndex(max(self.programme.findData(chosen), 0))
        self.kind.set_value("full")
        self.answers.show_answers(PastAnswers(), apart=apart)
        self._choose()
        began = now - timedelta(minutes=self.minutes.value())
        began -= timedelta(minutes=began.minute % 5)
        self.day.show_day(began.date(), least=FIRST_DAY, most=now.date())
        self.at.show_time(began.time())
        self.area.verticalScrollBar().setValue(0)

    def tell(self) -> None:
        """Tell what was done, or say what is wrong with it."""
        for box in (self.minutes, self.day, self.at):
            box.interpretText()
        started = datetime.combine(self.day.day(), self.at.at())
        if self._now is None or started + timedelta(minutes=self.minutes.value()) > self._now:
            self._refuse(history.STILL_TO_COME, self.at)
        elif not any(self.sets.done()):
            self._refuse(history.NOTHING_DONE, self.sets)
        else:
            self.wrong.hide()
            short = self._short()
            self.added.emit(
                AddedSession(
                    programme=self.programme.currentData(),
                    short=short,
                    started=started,
                    minutes=self.minutes.value(),
                    done=self.sets.done(),
                    answers=self.answers.answers(),
                )
            )

    def arrange(self) -> None:
        for button, key in ((self.save, "Ctrl S"), (self.cancel, "Esc")):
            button.set_key(key if self.roomy(KEYED) else "")
        columns = 2 if self.roomy(TWO_COLUMNS) else 1
        self._grid.setColumnMinimumWidth(1, theme.px(ANSWERS) if columns == 2 else 0)
        if columns == self._columns:
            return
        self._columns = columns
        for card in (self._when, self.sets, self.answers):
            self._grid.removeWidget(card)
        self._grid.addWidget(self._when, 0, 0)
        self._grid.addWidget(self.sets, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.answers, *((0, 1, 2, 1) if columns == 2 else (2, 0, 1, 1)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)

    def _when_card(self) -> Card:
        card = Card()
        self.programme = ValueBox(history.PROGRAMME)
        self.programme.activated.connect(lambda _: self._choose())
        self.kind = Segmented(history.KIND, (("full", pages.FULL), ("short", pages.SHORT_DAY)))
        self.kind.chosen.connect(lambda _: self._choose())
        self.day, self.at = DateBox(history.DAY), TimeBox(history.BEGAN)
        self.minutes = NumberBox(history.LASTED, 1, LONGEST)
        self.minutes.valueChanged.connect(self._keep_minutes)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        self._kind_name = Label(history.KIND, "strong")
        names = (history.PROGRAMME, "", history.DAY, history.BEGAN, history.LASTED)
        fields = (self.programme, self.kind, self.day, self.at, self.minutes)
        for row, (name, field) in enumerate(zip(names, fields, strict=True)):
            grid.addWidget(Label(name, "strong") if name else self._kind_name, row, 0)
            grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft if row else Qt.AlignmentFlag(0))
        card.column.addLayout(grid)
        return card

    def _choose(self) -> None:
        """Ask about what the chosen programme holds; minutes that the person has set stay."""
        programme = self._programmes[self.programme.currentIndex()]
        for widget in (self.kind, self._kind_name):
            widget.setVisible(programme.short is not None)
        kind = programme.short if self._short() and programme.short else programme.full
        if not self._own_minutes:
            with QSignalBlocker(self.minutes):
                self.minutes.setValue(kind.minutes)
        self.sets.show_lines(kind.lines)
        self.wrong.hide()

    def _keep_minutes(self, _minutes: int) -> None:
        self._own_minutes = True

    def _short(self) -> bool:
        programme = self._programmes[self.programme.currentIndex()]
        return programme.short is not None and self.kind.value() == "short"

    def _refuse(self, why: str, field: QWidget) -> None:
        self.wrong.show_sentence(why)
        self.wrong.setAccessibleName(why)
        self.wrong.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
