"""The settings: a section at a time, or what is looked for in all of them; built from core.settings.SETTINGS."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.settings import BY_KEY, SETTINGS, Value
from kneecoach.ui import theme
from kneecoach.ui.answers_section import AnswersSection
from kneecoach.ui.breaks_section import BreaksSection
from kneecoach.ui.kept_card import KeptCard
from kneecoach.ui.kit.find_box import FindBox
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.ui.kit.page import READABLE, Page, row_beside_scroll
from kneecoach.ui.kit.rail import Item
from kneecoach.ui.kit.scroll import EDGE, LEFT, Scroll
from kneecoach.ui.kit.section_list import SectionList
from kneecoach.ui.named_row import BESIDE
from kneecoach.ui.plan_section import PlanSection
from kneecoach.ui.reminders_section import RemindersSection
from kneecoach.ui.rows_section import RowsSection
from kneecoach.ui.setting_row import SettingRow
from kneecoach.ui.setting_section import SettingSection
from kneecoach.words import own, pages, plan
from kneecoach.words import settings as words

LIST, GAP = 196, 28  # px
PLAN, REMINDERS, BREAKS, OWN, CARES, DATA = "plan", "reminders", "breaks", "own", "cares", "data"
ICONS = {
    "session": "timer",
    "voice": "mic",
    "sounds": "volume-2",
    "comfort": "hand",
    PLAN: "calendar-days",
    REMINDERS: "bell",
    BREAKS: "pause",
    "display": "monitor",
    OWN: "list-checks",
    CARES: "info",
    DATA: "hard-drive",
}
FIND_KEY = "Ctrl+F"


class SettingsPage(Page):
    """Signals: changed(str, object), a setting's key and its new value; hear_wanted(str), the key of what to hear;
    owned(object), the frozenset of things there are, or None to say nothing; cared(object), that of ticked cautions.
    `plan`, `reminders` and `breaks` have their own.
    """

    owned = Signal(object)
    cared = Signal(object)
    changed = Signal(str, object)
    hear_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.SETTINGS, parent)
        self._open = SETTINGS[0].section
        self.find_box = FindBox(words.FIND, FIND_KEY.replace("+", " "), self)
        self.head.addWidget(self.find_box)
        self._make_index()
        self.rows = {setting.key: self._row(setting.key) for setting in SETTINGS}
        self.kept = KeptCard()
        self.own = AnswersSection(own.OWN, own.things())
        self.cares = AnswersSection(own.CARES, own.cautions())
        self.show_own(None, frozenset())
        self.plan = PlanSection([self.rows[setting.key] for setting in SETTINGS if setting.section == PLAN])
        self.reminders = RemindersSection(self.rows)
        self.breaks = BreaksSection()
        self.sections: Mapping[str, SettingSection | AnswersSection | RowsSection | KeptCard] = {
            **{key: self._section(key) for key in words.SECTIONS if key not in {PLAN, REMINDERS}},
            PLAN: self.plan,
            REMINDERS: self.reminders,
            BREAKS: self.breaks,
            OWN: self.own,
            CARES: self.cares,
            DATA: self.kept,
        }
        self._fill()
        self._connect()
        self._show()
        self.arrange()

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Show these values, without a signal."""
        for key, row in self.rows.items():
            row.show_value(values[key])

    def show_options(self, key: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer these, pairs of a value and its words, for a Named setting; its usual value is offered always."""
        self.rows[key].show_options(options)

    def show_own(self, things: Collection[str] | None, cautions: Collection[str]) -> None:
        """Show which things there are, None while the person never said, and which cautions are ticked."""
        said = things is not None
        yes = things if things is not None else self.own.rows.keys()
        self.own.show_answers(yes, own.SAID if said else own.NOT_SAID, own.FORGET if said else "")
        self.cares.show_answers(cautions, own.CARES_NOTE)

    def show_home(self, path: str) -> None:
        """Say in which folder everything is kept."""
        self.kept.show_home(path)

    def show_section(self, key: str) -> None:
        """Show a section, one of words.SECTIONS, BREAKS, OWN, CARES or DATA, and look for nothing."""
        self._open = key
        with QSignalBlocker(self.find_box):
            self.find_box.clear()
        self._show()

    def _make_index(self) -> None:
        titles = {**words.SECTIONS, BREAKS: plan.BREAKS, OWN: own.OWN, CARES: own.CARES, DATA: words.DATA}
        self.list = SectionList(words.SECTION, [Item(key, title, ICONS[key]) for key, title in titles.items()], self)
        self.drop = ValueBox(words.SECTION, self)
        self.drop.setPlaceholderText(words.SECTION)
        for key, title in titles.items():
            self.drop.addItem(title, key)

    def _row(self, key: str) -> SettingRow:
        row = SettingRow(BY_KEY[key])
        row.changed.connect(lambda value: self.changed.emit(key, value))
        row.hear_wanted.connect(lambda: self.hear_wanted.emit(key))
        return row

    def _section(self, key: str) -> SettingSection:
        rows = [self.rows[setting.key] for setting in SETTINGS if setting.section == key]
        return SettingSection(words.SECTIONS[key], rows)

    def _fill(self) -> None:
        self._scroll = Scroll(self, widest=READABLE)
        self._nothing = Label(words.NOTHING_FOUND)
        for widget in (*self.sections.values(), self._nothing):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        above = row_beside_scroll()
        above.addWidget(self.drop)
        above.addStretch(1)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.list)
        self._beside.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(GAP - LEFT)
        both.addLayout(self._beside)
        both.addWidget(self._scroll, 1)
        self.column.addLayout(above)
        self.column.addLayout(both, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_section)
        self.drop.activated.connect(lambda at: self.show_section(self.drop.itemData(at)))
        self.find_box.textChanged.connect(self._show)
        self.own.changed.connect(self.owned)
        self.own.forgotten.connect(lambda: self.owned.emit(None))
        self.cares.changed.connect(self.cared)
        QShortcut(QKeySequence(FIND_KEY), self, self._look_for)

    def _look_for(self) -> None:
        self.find_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_box.selectAll()

    def _show(self) -> None:
        """Show the open section, or what is found in every one."""
        sought = self.find_box.text().strip()
        found = {key for key, section in self.sections.items() if section.search(sought)}
        shown = found if sought else {self._open}
        for key, section in self.sections.items():
            section.setVisible(key in shown)
        self._nothing.setVisible(not shown)
        self.list.select("" if sought else self._open)
        self.drop.setCurrentIndex(-1 if sought else list(self.sections).index(self._open))
        self._show_titles()
        self._scroll.verticalScrollBar().setValue(0)

    def arrange(self) -> None:
        # The list stands beside the rows where they still have room for name and control on one line.
        beside = self.roomy(LIST + GAP + BESIDE)
        self.list.setVisible(beside)
        self.drop.setVisible(not beside)
        self._beside.setContentsMargins(LEFT if beside else 0, EDGE if beside else 0, 0, 0)
        self.list.setFixedWidth(theme.px(LIST))
        self.lead_to(self.list if beside else self.drop)
        self._show_titles()

    def _show_titles(self) -> None:
        """Name the sections, but not the one that the drop-down names already."""
        for section in self.sections.values():
            section.title.setVisible(not self.list.isHidden() or self.drop.currentIndex() < 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.find_box.text():
            self.find_box.setFocus()  # the row that had the keyboard may be about to go
            self.find_box.clear()
        else:
            super().keyPressEvent(event)
