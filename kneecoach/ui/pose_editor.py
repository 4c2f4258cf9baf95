"""Where poses are made: the figure, one panel of controls at a time, and the timeline; every edit can be undone."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kneecoach.figure.camera import Camera
from kneecoach.figure.draft import Draft, added, removed, renamed, shifted
from kneecoach.figure.mirror import with_mirrored
from kneecoach.figure.motion import Motion
from kneecoach.figure.posing import bent, faults, let_go, moving, reached
from kneecoach.figure.support import support
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.page import row_beside_scroll
from kneecoach.ui.pose_chooser import Chooser
from kneecoach.ui.pose_history import History
from kneecoach.ui.pose_joints import JointPanel
from kneecoach.ui.pose_look import LookPanel
from kneecoach.ui.pose_movement import MovementPanel
from kneecoach.ui.pose_panel import PosePanel
from kneecoach.ui.pose_rests import RestsPanel
from kneecoach.ui.pose_stage import PoseStage
from kneecoach.ui.pose_strip import PoseStrip
from kneecoach.ui.pose_things import ThingsPanel
from kneecoach.words import posing

PADDING, GAP = 10, 14  # px
SETTLED = 250  # ms after the last move of a slider


class PoseEditor(QWidget):
    """Signals: changed(), another draft or another pose of it is shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.history.changed.connect(self._show)
        self._motion: Motion | None = None
        self._before: tuple[Draft, Motion] | None = None
        self._bends: dict[str, float] = {}
        self._gesture = 0
        self._tried: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bend)
        # Only the pose that is looked at has to follow a slider at once.
        self._hasty = QTimer(self, singleShot=True, interval=SETTLED)
        self._hasty.timeout.connect(self._settle)
        self.stage = PoseStage()
        self.tabs = Chooser(posing.PANEL, list(posing.PANELS.items()))
        self.joints, self.look = JointPanel(), LookPanel()
        made = (self.joints, RestsPanel(), ThingsPanel(), MovementPanel(), self.look)
        self.panels: dict[str, PosePanel] = dict(zip(posing.PANELS, made, strict=True))
        self._shown = QStackedWidget()
        self.strip = PoseStrip()
        self._lay_out()
        self._connect()
        self.tabs.set_value("pose")
        for keys, act in ((("Ctrl+Z",), self.undo), (("Ctrl+Shift+Z", "Ctrl+Y"), self.redo)):
            for key in keys:
                QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin(self, draft: Draft) -> None:
        """Begin with this draft; there is nothing to undo."""
        self._motion, self._tried = None, None
        self.stage.show_playing(on=False)
        self.history.begin(draft)

    def begin_anew(self, draft: Draft) -> None:
        """Go on with another draft, which can be undone."""
        self.history.edit(draft, 0, posing.EDITS["begin"])

    def forget(self) -> None:
        """Have no draft."""
        self.history.forget()

    def draft(self) -> Draft | None:
        """Return the draft as it is now; None before it has begun."""
        self._bend()
        return self.history.now.draft if self.history.now else None

    def panel(self, name: str) -> PosePanel:
        """Show a panel by its name in words.posing.PANELS, and return it."""
        self.tabs.set_value(name)
        self._show_panel(name)
        return self.panels[name]

    def finished(self) -> Draft | None:
        """Return the draft when every pose stands; else show the first that does not, and return None."""
        draft = self.draft()
        if draft is not None and self._motion is not None and self._motion.unsound:
            self._tried = min(self._motion.unsound)
            self.stage.show_playing(on=False)
            self.history.look(self._tried)
            return None
        return draft

    def undo(self) -> None:
        """Take back the last edit, if there is one."""
        self._let_loose()
        self.history.stack.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back last, if there is one."""
        self._let_loose()
        self.history.stack.redo()

    def _lay_out(self) -> None:
        card = Card(padding=PADDING)
        card.column.addWidget(self.tabs)
        card.column.addWidget(self._shown, 1)
        for panel in self.panels.values():
            self._shown.addWidget(panel)
        middle, below = row_beside_scroll(), row_beside_scroll()
        middle.setSpacing(GAP)
        middle.addWidget(self.stage, 4)
        middle.addWidget(card, 5)
        below.addWidget(self.strip)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(middle, 1)
        whole.addLayout(below)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_panel)
        QWidget.setTabOrder(self.tabs.buttons, self.tabs.list)
        for panel in self.panels.values():
            panel.anchor = self.tabs.list
            panel.edited.connect(self._edit)
        self.joints.bent.connect(self._bend_soon)
        self.joints.released.connect(self._let_loose)
        self.joints.mirrored.connect(lambda: self._change("mirror", with_mirrored))
        self.look.taking.connect(self._take_view)
        self.stage.acted.connect(self._help)
        self.strip.chosen.connect(self.history.look)
        self.strip.adding.connect(self._add)
        self.strip.removing.connect(lambda: self._change("key", removed, -1))
        self.strip.moving.connect(self._move)
        self.strip.naming.connect(lambda name: self._change("key", lambda draft, at: renamed(draft, at, name)))

    def _show(self) -> None:
        """Show the draft as it is now."""
        now = self.history.now
        if now is not None:
            self._motion = moving(now.draft, self._motion, hasty=self._hasty.isActive())
            if now.at not in self._motion.unsound:
                self._tried = None
            self.stage.show_motion(self._motion, now.at)
            self.strip.show_draft(now.draft, self._motion, now.at)
            self.panels[self.tabs.value()].show_draft(now.draft, now.at)
            self._say(self._motion, now.at)
            self.changed.emit()

    def _settle(self) -> None:
        """Solve what a hasty move has left as it was."""
        self._motion = None
        self._show()

    def _say(self, motion: Motion, at: int) -> None:
        """Say over the figure what it does not rest on."""
        found = faults(motion, at)
        if not found:
            self.stage.say("")
            return
        told = [(support(fault.support), round(1000 * fault.off)) for fault in found]
        words = [(posing.rests(one.part, one.side, one.on), mm) for one, mm in told]
        tried = self._tried == at
        self.stage.say(posing.off(words, tried=tried), posing.LET_GO if tried else posing.REACH)

    def _show_panel(self, name: str) -> None:
        self._shown.setCurrentWidget(self.panels[name])
        if self.history.now is not None:
            self.panels[name].show_draft(self.history.now.draft, self.history.now.at)

    def _change(self, kind: str, change: Callable[[Draft, int], Draft], look: int = 0) -> None:
        """Take an edit of the keyframe that is looked at, and look at the one `look` places later."""
        now = self.history.now
        if now is not None:
            draft = change(now.draft, now.at)
            self.history.edit(draft, min(max(now.at + look, 0), len(draft.keys) - 1), posing.EDITS[kind])

    def _edit(self, draft: Draft, kind: str) -> None:
        self._change(kind, lambda _draft, _at: draft)

    def _bend_soon(self, values: dict[str, float]) -> None:
        """Bend once for all moves of a slider that have come by then."""
        if self._bends.keys() != values.keys():
            self._bend()
        self._bends = values
        self._soon.start()

    def _bend(self) -> None:
        now, values = self.history.now, self._bends
        self._bends = {}
        if now is None or not values:
            return
        if self.stage.playing:
            self.stage.show_playing(on=False)
        gesture = f"{self._gesture} {now.at} {' '.join(sorted(values))}"
        before = self.history.before(gesture) or now.draft
        if self._before is None or self._before[0] is not before:
            self._before = (before, moving(before, self._motion))
        near = now.draft.keys[now.at].pose if before is not now.draft else None
        draft = bent(before, now.at, values, self._before[1], near)
        self._hasty.start()
        self.history.edit(draft, now.at, posing.EDITS["joint"], gesture)

    def _let_loose(self) -> None:
        """The next move of a slider is another gesture, undone on its own."""
        self._bend()
        self._gesture += 1

    def _add(self) -> None:
        self._change("key", lambda draft, at: added(draft, at, posing.NEXT_POSE), 1)

    def _move(self, by: int) -> None:
        self._change("key", lambda draft, at: shifted(draft, at, by), by)

    def _take_view(self) -> None:
        camera = self.stage.view.camera()
        self._change("look", lambda draft, _at: replace(draft, camera=Camera(round(camera.yaw), round(camera.pitch))))

    def _help(self) -> None:
        """Do what the notice offers: reach for the supports, or no longer name those that are not reached."""
        now = self.history.now
        if now is not None and self._tried == now.at:
            self._change("support", let_go)
        elif now is not None and self._motion is not None:
            self._tried = now.at
            self._change("support", reached)
            if self.history.now is now:  # it is as near as it can be
                self._say(self._motion, now.at)
