"""What the body rests on in one keyframe, in plain words."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from kneecoach.figure.draft import Draft, with_supports
from kneecoach.figure.offered import bare, supports
from kneecoach.figure.support import Mode, Support, support
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.kit.tick import Tick
from kneecoach.ui.pose_panel import PosePanel, side_by_side
from kneecoach.words import posing


class RestsPanel(PosePanel):
    """A tick for each part that can bear; a switch lets it slide. Signals: those of a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(posing.RESTS_TITLE, posing.RESTS_HINT, parent)
        self._all = False
        self.ticks: dict[str, Tick] = {}
        self.slides: dict[str, Switch] = {}
        self._offered: dict[str, str] = {}
        self.more = KeyButton(posing.ALL_PARTS, "quiet")
        self.more.clicked.connect(self._show_more)
        self.below = (self.more,)
        self.column.insertWidget(3, self.more)

    def shape_of(self, draft: Draft, at: int) -> Hashable:
        return tuple(self._listed(draft, at).items())

    def _listed(self, draft: Draft, at: int) -> dict[str, str]:
        """Return every part that is offered or used, without mode and spot, and how it is written when it is ticked."""
        offered = {bare(support(told)): told for told in supports(draft, all_=self._all)}
        used = {bare(one): one.told for key in draft.keys for one in key.supports}
        return offered | {part: told for part, told in used.items() if part not in offered}

    def build(self, draft: Draft, at: int) -> None:
        self._offered = self._listed(draft, at)
        self.ticks, self.slides = {}, {}
        for part, told in self._offered.items():
            made = support(told)
            said = posing.rests(made.part, made.side, made.on)
            tick, label = Tick(said), Label(said, "row", wrap=True)
            slide = Switch(f"{said}, {posing.MAY_SLIDE}", on=posing.MAY_SLIDE, off=posing.MAY_SLIDE)
            tick.toggled.connect(self._changed)
            slide.toggled.connect(self._changed)
            row = side_by_side(tick, label, slide, first=0)
            row.setStretch(1, 1)
            self.rows.addLayout(row)
            self.ticks[part], self.slides[part] = tick, slide

    def fill(self, draft: Draft, at: int) -> None:
        used = {bare(one): one for one in draft.keys[at].supports}
        for part, tick in self.ticks.items():
            slide, one = self.slides[part], used.get(part)
            with QSignalBlocker(tick), QSignalBlocker(slide):
                tick.setChecked(one is not None)
                slide.setChecked(one is not None and one.mode is Mode.SLIDE)
            slide.setVisible(one is not None)

    def _changed(self) -> None:
        if self._draft is not None:
            key = self._draft.keys[self._at]
            used: dict[str, Support] = {bare(one): one for one in key.supports}
            told = [self._told(part, used.get(part)) for part, tick in self.ticks.items() if tick.isChecked()]
            self.answer(with_supports(self._draft, self._at, _in_order(told, key.supports)), "support")

    def _told(self, part: str, before: Support | None) -> str:
        """Return how a ticked part is written: as before, unless its switch was turned; a new one as it is offered."""
        if before is None:
            return self._offered[part]
        slides = self.slides[part].isChecked()
        if slides == (before.mode is Mode.SLIDE):
            return before.told
        spot = f" @{before.spot}" if before.spot > 1 else ""
        return f"{part} slide" if slides else f"{part}{spot}"

    def _show_more(self) -> None:
        self._all = not self._all
        self.more.set_words(posing.LIKELY_PARTS if self._all else posing.ALL_PARTS)
        if self._draft is not None:
            self.show_draft(self._draft, self._at)


def _in_order(told: list[str], before: tuple[Support, ...]) -> list[str]:
    """Return the supports in the order they had, the new ones last: an edit and its opposite give the same draft."""
    places = {bare(one): place for place, one in enumerate(before)}
    return sorted(told, key=lambda one: places.get(bare(support(one)), len(places)))
