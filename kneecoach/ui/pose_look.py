"""How the figure is seen: the camera, the working leg, bare feet, muscles that glow."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneecoach.figure.camera import Camera
from kneecoach.figure.draft import Draft, with_working
from kneecoach.figure.figure import Muscle, Working
from kneecoach.figure.mirror import mirrored
from kneecoach.ui.figure_view import STEEPEST
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.slider_box import SliderBox
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.kit.tick import Tick
from kneecoach.ui.pose_chooser import Chooser
from kneecoach.ui.pose_panel import PosePanel, side_by_side
from kneecoach.words import posing

#: Where the camera stands for each of the views, in degrees round the body.
VIEWS = {"side": 90.0, "three-quarter": 55.0, "front": 0.0, "back": 180.0}
STEP = 5


class LookPanel(PosePanel):
    """Signals besides those of a panel: taking(), the view that the figure was turned to is wanted."""

    taking = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(posing.LOOK_TITLE, "", parent)
        self.views = Chooser(posing.VIEW, list(posing.VIEWS.items()), shape="chips")
        self.views.list.setPlaceholderText(posing.OWN_VIEW)
        self.views.chosen.connect(lambda view: self._camera(yaw=VIEWS[view]))
        steep = round(STEEPEST)
        self.yaw = SliderBox(posing.ROUND, -180, 180, STEP, words=lambda value: f"{value}°")
        self.pitch = SliderBox(posing.UP, -steep, steep, STEP, words=lambda value: f"{value}°")
        self.yaw.valueChanged.connect(lambda value: self._camera(yaw=float(value)))
        self.pitch.valueChanged.connect(lambda value: self._camera(pitch=float(value)))
        self.take = KeyButton(posing.TAKE_VIEW, icon="rotate-ccw")
        self.take.clicked.connect(self.taking)
        self.working = Chooser(posing.WORKS, list(posing.WORKING.items()), shape="chips")
        self.working.chosen.connect(self._works)
        self.barefoot = Switch(posing.BAREFOOT, on=posing.ON, off=posing.OFF)
        self.barefoot.toggled.connect(self._bare)
        self.muscles = {Muscle(name): Tick(said) for name, said in posing.MUSCLES.items()}
        self.mirror = KeyButton(posing.MIRROR_ALL, icon="repeat")
        self.mirror.clicked.connect(self._mirror)
        self.rows.addWidget(self.views)
        for name, widget in ((posing.ROUND, self.yaw), (posing.UP, self.pitch)):
            self.rows.addLayout(_named(name, widget))
        self.rows.addLayout(side_by_side(self.take, first=0))
        self.rows.addLayout(_named(posing.WORKS, self.working))
        self.rows.addLayout(side_by_side(Label(posing.BAREFOOT, "strong"), self.barefoot))
        self.rows.addWidget(Label(posing.GLOW, "strong"))
        for muscle, tick in self.muscles.items():
            tick.toggled.connect(self._glow)
            row = side_by_side(tick, Label(posing.MUSCLES[muscle], "row", wrap=True), first=0)
            row.setStretch(1, 1)
            self.rows.addLayout(row)
        self.rows.addLayout(side_by_side(self.mirror, first=0))

    def fill(self, draft: Draft, at: int) -> None:
        for slider, value in ((self.yaw, draft.camera.yaw), (self.pitch, draft.camera.pitch)):
            with QSignalBlocker(slider):
                slider.setValue(round(value))
            slider.update()
        self.views.set_value(next((name for name, yaw in VIEWS.items() if yaw == draft.camera.yaw), ""))
        self.working.set_value(draft.working.value)
        with QSignalBlocker(self.barefoot):
            self.barefoot.setChecked(draft.barefoot)
        for muscle, tick in self.muscles.items():
            with QSignalBlocker(tick):
                tick.setChecked(muscle in draft.muscles)

    def _camera(self, **angles: float) -> None:
        if self._draft is not None:
            own = self._draft.camera
            camera = Camera(angles.get("yaw", own.yaw), angles.get("pitch", own.pitch))
            self.answer(replace(self._draft, camera=camera), "look")

    def _works(self, leg: str) -> None:
        if self._draft is not None:
            self.answer(with_working(self._draft, Working(leg)), "look")

    def _bare(self) -> None:
        if self._draft is not None:
            self.answer(replace(self._draft, barefoot=self.barefoot.isChecked()), "look")

    def _glow(self) -> None:
        if self._draft is not None:
            ticked = [muscle for muscle, tick in self.muscles.items() if tick.isChecked()]
            kept = [muscle for muscle in self._draft.muscles if muscle in ticked]
            muscles = (*kept, *(muscle for muscle in ticked if muscle not in kept))
            self.answer(replace(self._draft, muscles=muscles), "look")

    def _mirror(self) -> None:
        if self._draft is not None:
            self.answer(mirrored(self._draft), "mirror")


def _named(name: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(Label(name, "strong"))
    column.addWidget(widget)
    return column
