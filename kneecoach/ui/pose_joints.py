"""The joints of one part of the body: a slider and a number for each, within its range of motion."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kneecoach.figure.draft import Draft
from kneecoach.figure.joints import LEAST, MOST, PLACE
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.kit.slider_box import SliderBox
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.pose_chooser import Chooser
from kneecoach.ui.pose_panel import PosePanel, side_by_side
from kneecoach.words import posing

LEG, ARM = ("hip", "knee", "ankle", "abd", "rot", "inv", "toes", "curl"), ("sh", "sh_abd", "elbow", "sh_rot", "pron", "wrist", "grip")  # fmt: skip  # noqa: E501
PARTS: Mapping[str, tuple[str, ...]] = {
    "left-leg": tuple(f"l_{name}" for name in LEG),
    "right-leg": tuple(f"r_{name}" for name in LEG),
    "trunk": ("flex", "bend", "twist", "nod", "nbend", "nturn"),
    "left-arm": tuple(f"l_{name}" for name in ARM),
    "right-arm": tuple(f"r_{name}" for name in ARM),
    "whole": ("lean", "tilt", "turn", "py", "pz", "px"),
}
#: Places are set in centimetres, and no further than this from the middle of the room.
FARTHEST = 120
PAGE = 5


class JointRow(QWidget):
    """One joint. Signals: bent(str, float), the joint and degrees or metres, on every move; released()."""

    bent = Signal(str, float)
    released = Signal()

    def __init__(self, joint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.joint = joint
        self._metric = joint in {"px", "py", "pz"}
        least, most = _limits(joint)
        own = joint[2:] if joint[:2] in {"l_", "r_"} else joint
        self._name = Label(posing.JOINTS[own][0], "strong")
        self._range = Label(posing.joint_range(own, least, most), "second", wrap=True)
        self._range.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider = SliderBox(joint, least, most, 1, words=lambda _value: "", parent=self)
        self.slider.setTracking(True)  # one sees the body bend
        self.slider.setPageStep(PAGE)
        self.number = NumberBox(joint, least, most, 1, self)
        self.number.setSuffix(posing.CENTIMETRES if self._metric else posing.DEGREES)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(self.released)
        self.number.valueChanged.connect(self._moved)
        self.number.editingFinished.connect(self.released)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = side_by_side(self._name, self._range, first=0)
        head.setStretch(1, 1)
        column.addLayout(head)
        self._controls = side_by_side(self.slider, self.number)
        column.addLayout(self._controls)

    def show_value(self, value: float, *, linked: bool) -> None:
        """Show an angle in degrees or a place in metres, without a signal."""
        shown = round(value * 100 if self._metric else value)
        said = posing.joint(self.joint, linked=linked)
        for control in (self.slider, self.number):
            control.setAccessibleName(said)
            if control.value() != shown:
                with QSignalBlocker(control):
                    control.setValue(shown)
        self.slider.update()

    def _arrange(self) -> None:
        """Put the number below the slider where there is no room beside it."""
        beside = self.slider.minimumSizeHint().width() + self.number.sizeHint().width() + self._controls.spacing()
        apart = QBoxLayout.Direction.TopToBottom if self.width() < beside else QBoxLayout.Direction.LeftToRight
        self._controls.setDirection(apart)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.number.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _moved(self, value: int) -> None:
        for control in (self.slider, self.number):
            with QSignalBlocker(control):
                control.setValue(value)
        self.slider.update()
        self.bent.emit(self.joint, value / 100 if self._metric else float(value))


class JointPanel(PosePanel):
    """Signals besides those of a panel: bent(dict) from joints to values, on every move; released(); mirrored()."""

    bent = Signal(object)
    released = Signal()
    mirrored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.part = "right-leg"
        self._joints: dict[str, JointRow] = {}
        self.parts = Chooser(posing.PART, list(posing.PARTS.items()), shape="chips", rows=2)
        self.parts.set_value(self.part)
        self.parts.chosen.connect(self.show_part)
        self.link = Switch(posing.LINK, on=posing.LINK, off=posing.LINK)
        self.link.toggled.connect(self._linked)
        self.mirror = KeyButton(posing.MIRROR, icon="repeat")
        self.mirror.clicked.connect(self.mirrored)
        row = side_by_side(self.mirror, self.link, first=0)
        row.insertStretch(1, 1)
        self.above = (self.parts.buttons, self.parts.list, self.mirror, self.link)
        self.column.insertWidget(0, self.parts)
        self.column.insertLayout(1, row)
        self.column.addWidget(Label(posing.FOLLOWS, "second", wrap=True))

    def show_part(self, part: str) -> None:
        """Show the joints of this part of the body."""
        self.part = part
        self.parts.set_value(part)
        self.link.setEnabled(PARTS[part][0][1:2] == "_")
        if self._draft is not None:
            self.show_draft(self._draft, self._at)

    def joint(self, name: str) -> JointRow:
        """Return the row of a joint that is shown."""
        return self._joints[name]

    def shape_of(self, draft: Draft, at: int) -> str:
        return self.part

    def build(self, draft: Draft, at: int) -> None:
        self._joints = {joint: JointRow(joint, self.body) for joint in PARTS[self.part]}
        for row in self._joints.values():
            row.bent.connect(self._bent)
            row.released.connect(self.released)
            self.rows.addWidget(row)

    def fill(self, draft: Draft, at: int) -> None:
        for joint, row in self._joints.items():
            row.show_value(draft.keys[at].pose[joint], linked=self._both(joint))

    def _both(self, joint: str) -> bool:
        return self.link.isChecked() and joint[:2] in {"l_", "r_"}

    def _bent(self, joint: str, value: float) -> None:
        joints = (f"l_{joint[2:]}", f"r_{joint[2:]}") if self._both(joint) else (joint,)
        self.bent.emit(dict.fromkeys(joints, value))

    def _linked(self) -> None:
        if self._draft is not None:
            self.fill(self._draft, self._at)


def _limits(joint: str) -> tuple[int, int]:
    least, most = LEAST[PLACE[joint]], MOST[PLACE[joint]]
    if joint in {"px", "pz"}:
        return -FARTHEST, FARTHEST
    return (0, 2 * FARTHEST) if joint == "py" else (round(least), round(most))
