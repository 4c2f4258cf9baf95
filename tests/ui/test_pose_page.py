"""Posing a figure: by keyboard alone from a posture to a movement, and whatever is done can be undone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.figure.begun import begun
from kneecoach.figure.draft import Draft, added, figure_of, with_joints, with_supports
from kneecoach.figure.joints import Posture
from kneecoach.figure.motion import Motion
from kneecoach.figure.posing import bent
from kneecoach.files.figures import FileFigures
from kneecoach.ui import stills, theme
from kneecoach.ui.assets import path
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.tick import Tick
from kneecoach.ui.pose_joints import PARTS, JointRow
from kneecoach.ui.pose_movement import MovementPanel
from kneecoach.ui.pose_page import PosePage
from kneecoach.ui.pose_rests import RestsPanel
from kneecoach.ui.pose_things import ThingsPanel
from kneecoach.words import posing

EXERCISES = (("bridge", "Bridge"), ("band-squat", "Banded squat"))
STANDING = begun(Posture.STANDING, "Start")
SQUAT = bent(added(STANDING, 0, "Down"), 1, {"l_knee": 60.0, "r_knee": 60.0})
HAND = "Left hand flat on the floor"


@pytest.fixture
def page(qtbot: QtBot) -> PosePage:
    made = PosePage()
    qtbot.addWidget(made)
    made.resize(1184, 800)
    made.show_draft(None, "Knee dips", EXERCISES)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


@pytest.fixture
def editing(page: PosePage) -> PosePage:
    page.show_draft(SQUAT, "Knee dips", EXERCISES)
    return page


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(name: str) -> QWidget:
    """Press Tab until the control of this name has the keyboard."""
    for _ in range(60):
        if focus().accessibleName().startswith(name):
            return focus()
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    raise AssertionError(name)


def press(*keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(focus(), key, with_)
        QApplication.processEvents()


def now(page: PosePage) -> Draft:
    QApplication.processEvents()
    draft = page.draft()
    assert draft is not None
    return draft


def rests(page: PosePage) -> RestsPanel:
    panel = page.editor.panel("rests")
    assert isinstance(panel, RestsPanel)
    return panel


def said(page: PosePage) -> str:
    """Return what stands over the figure."""
    notice = page.editor.stage.notice
    return notice.findChildren(Label)[0].text() if notice.isVisible() else ""


def test_a_movement_is_made_with_the_keyboard_alone(page: PosePage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)  # the first posture is Standing
    tab_to(posing.ADD)
    press(Qt.Key.Key_Space)
    tab_to(posing.LINK)
    press(Qt.Key.Key_Space)
    tab_to("Knee flexion, both sides")
    press(*[Qt.Key.Key_PageUp] * 10, Qt.Key.Key_Right)
    assert [now(page).keys[1].pose[knee] for knee in ("l_knee", "r_knee")] == [51, 51]
    press(Qt.Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
    assert now(page).keys[1].pose["l_knee"] == 0
    press(Qt.Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert now(page).keys[1].pose["l_knee"] == 51
    tab_to(posing.DONE)
    with qtbot.waitSignal(page.done) as told:
        press(Qt.Key.Key_Space)
    assert [key.name for key in told.args[0].keys] == ["Start", "Pose"]
    assert Motion(figure_of(told.args[0])).keys[1]["l_hip"] > 20


def test_arrows_lead_from_posture_to_posture(page: PosePage) -> None:
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert now(page).posture is Posture.SUPINE


def test_an_exercise_can_be_the_beginning(page: PosePage) -> None:
    stills.use(lambda: FileFigures(path()))
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(focus(), "squat")
    assert [row.accessibleName() for row in page.start.list.rows] == ["Banded squat"]
    page.start.list.rows[0].setFocus()
    press(Qt.Key.Key_Return)
    stills.use(dict)
    assert [key.name for key in now(page).keys] == ["stand", "sit"]
    assert page.editor.panels["pose"].isVisible()


def test_the_way_of_a_slider_is_undone_at_once(editing: PosePage) -> None:
    row = editing.editor.joints.joint("r_hip")
    for value in (10, 20, 35):
        row.slider.setValue(value)
        QApplication.processEvents()
    row.slider.sliderReleased.emit()
    row.slider.setValue(40)
    assert (now(editing).keys[0].pose["r_hip"], editing.editor.history.stack.count()) == (40, 2)
    editing.editor.undo()
    assert now(editing).keys[0].pose["r_hip"] == 35
    editing.editor.undo()
    assert now(editing) == SQUAT


def test_a_number_and_its_slider_are_one(editing: PosePage) -> None:
    row = editing.editor.joints.joint("r_knee")
    row.number.setFocus()
    row.number.selectAll()
    QTest.keyClicks(row.number, "30")
    press(Qt.Key.Key_Return)
    assert (row.slider.value(), now(editing).keys[0].pose["r_knee"]) == (30, 30)
    press(Qt.Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
    assert (row.slider.value(), row.number.value(), now(editing)) == (0, 0, SQUAT)


def test_every_joint_can_be_set_and_says_its_range(editing: PosePage) -> None:
    shown: dict[str, JointRow] = {}
    for part in PARTS:
        editing.editor.joints.show_part(part)
        shown |= {joint: editing.editor.joints.joint(joint) for joint in PARTS[part]}
        assert all(shown[joint].isVisible() for joint in PARTS[part])
    assert len(shown) == 42
    assert posing.joint_range("knee", 0, 140) == "0° straight to 140° flexion"
    assert (shown["r_knee"].slider.minimum(), shown["r_knee"].slider.maximum()) == (0, 140)


def test_looking_at_another_pose_is_no_edit(editing: PosePage) -> None:
    chips = editing.editor.strip.chips
    chips[0].setFocus()
    press(Qt.Key.Key_Right)
    assert (focus(), chips[1].isChecked()) == (chips[1], True)
    assert editing.editor.joints.joint("r_knee").number.value() == 60
    assert not editing.editor.history.stack.canUndo()


def test_poses_are_renamed_moved_and_removed(editing: PosePage) -> None:
    strip = editing.editor.strip
    strip.name.setText("Tall")
    strip.name.editingFinished.emit()
    strip.later.click()
    assert [key.name for key in now(editing).keys] == ["Down", "Tall"]
    strip.remove.click()
    assert [key.name for key in now(editing).keys] == ["Down"]
    assert not strip.remove.isEnabled()
    for _ in range(3):
        editing.editor.undo()
    assert now(editing) == SQUAT


def test_a_pose_may_be_gone_before_its_picture_is_drawn(editing: PosePage, qtbot: QtBot) -> None:
    strip = editing.editor.strip
    strip.add.click()
    strip.draw()  # its picture is wanted, and not drawn yet
    strip.remove.click()
    qtbot.waitUntil(lambda: strip.chips[0].pictured())
    assert len(strip.chips) == 2


def test_what_would_be_lost_is_known(editing: PosePage) -> None:
    assert not editing.edited()
    editing.editor.strip.add.click()
    assert editing.edited()


def test_where_the_names_have_no_room_there_is_a_list(qtbot: QtBot, qapp: QApplication, editing: PosePage) -> None:
    theme.apply(qapp, theme.Theme.light(), 2.0)
    QApplication.processEvents()
    editing.resize(928, 640)
    parts = editing.editor.joints.parts
    qtbot.waitUntil(lambda: parts.list.isVisible() and not parts.buttons.isVisible())
    parts.list.setFocus()
    press(Qt.Key.Key_Home)
    assert (parts.value(), editing.editor.joints.joint("l_hip").isVisible()) == ("left-leg", True)
    editing.resize(3000, 1200)
    qtbot.waitUntil(parts.buttons.isVisible)
    assert (parts.list.isVisible(), parts.buttons.value()) == (False, "left-leg")


def test_a_support_out_of_reach_is_told_and_the_page_stays_as_it_is(editing: PosePage) -> None:
    panel = rests(editing)
    panel.more.click()
    before = editing.editor.stage.geometry(), panel.geometry()
    panel.ticks["left hand"].click()
    assert said(editing).startswith(f"{HAND}: ")
    assert (editing.editor.stage.geometry(), panel.geometry()) == before
    panel.ticks["left hand"].click()
    assert (said(editing), now(editing)) == ("", SQUAT)


def test_the_body_reaches_when_it_is_asked_to(editing: PosePage) -> None:
    told = ["left sole", "right sole", "left fingertips slide"]
    editing.editor.panels["rests"].answer(with_supports(SQUAT, 0, told), "support")
    assert "fingertips" in said(editing)
    editing.editor.stage.notice.button.click()
    assert said(editing) == ""
    assert now(editing).keys[0].pose["lean"] > 20


def test_what_does_not_stand_is_shown_before_it_is_done(editing: PosePage, qtbot: QtBot) -> None:
    flying = with_supports(SQUAT, 1, ["left sole", "right sole", "head"])
    editing.show_draft(flying, "Knee dips")
    with qtbot.assertNotEmitted(editing.done):
        editing.finish.click()
    assert editing.editor.strip.chips[1].isChecked()
    assert said(editing).startswith("Head on the floor")
    editing.editor.stage.notice.button.click()
    with qtbot.waitSignal(editing.done) as done:
        editing.finish.click()
    assert done.args[0] == SQUAT


def test_a_foot_may_slide(editing: PosePage) -> None:
    panel = rests(editing)
    panel.slides["left sole"].click()
    assert [one.told for one in now(editing).keys[0].supports] == ["left sole slide", "right sole"]
    panel.slides["left sole"].click()
    assert now(editing) == SQUAT


def test_a_step_can_be_stood_on(editing: PosePage) -> None:
    things = editing.editor.panel("things")
    assert isinstance(things, ThingsPanel)
    things.ticks["step"].click()
    place = len(now(editing).props) - 1
    things.numbers[place, "height"].setValue(20)
    assert now(editing).props[place] == replace(now(editing).props[place], size=(0.62, 0.2, 0.4))
    assert "right sole on step" in rests(editing).ticks
    editing.editor.panel("things")
    things.ticks["step"].click()
    assert now(editing) == SQUAT


def test_the_movement_has_a_word_and_a_time_for_each_way(editing: PosePage) -> None:
    lines = editing.editor.panel("movement")
    assert isinstance(lines, MovementPanel)
    lines.seconds[0].setFocus()
    press(Qt.Key.Key_Up)
    lines.words[1].setCurrentIndex(lines.words[1].findData("rise"))
    lines.words[1].activated.emit(lines.words[1].currentIndex())
    assert [(phase.seconds, phase.word) for phase in now(editing).phases] == [(2.5, "lift"), (2, "rise")]
    lines.add.click()
    lines.removes[0].click()
    assert [phase.to for phase in now(editing).phases] == [0, 0]
    assert not any(remove.isEnabled() for remove in lines.removes) or len(lines.removes) > 1


@pytest.mark.parametrize(("typed", "seconds"), [("1.5", 1.5), ("2,5", 2.5), ("x", 2), ("0.4", 0.4), ("500", 2)])
def test_seconds_can_be_typed(editing: PosePage, typed: str, seconds: float) -> None:
    lines = editing.editor.panel("movement")
    assert isinstance(lines, MovementPanel)
    box = lines.seconds[0]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, typed)
    tab_to(posing.step(1, posing.REMOVE))
    assert now(editing).phases[0].seconds == seconds or (typed == "500" and now(editing).phases[0].seconds == 50)


def test_the_camera_is_turned_by_hand_and_kept_when_it_is_wanted(editing: PosePage) -> None:
    view = editing.editor.stage.view
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    QTest.mouseMove(view, QPoint(240, 300))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(240, 300))
    assert now(editing) == SQUAT
    editing.editor.panel("look")
    editing.editor.look.take.click()
    assert now(editing).camera.yaw == SQUAT.camera.yaw + 20
    assert view.camera() == now(editing).camera


def test_the_mirror_button_mirrors_the_pose(editing: PosePage) -> None:
    editing.editor.panels["pose"].answer(with_joints(SQUAT, 0, {"l_sh": 90}), "joint")
    editing.editor.joints.mirror.click()
    assert [now(editing).keys[0].pose[joint] for joint in ("l_sh", "r_sh")] == [0, 90]


def test_the_movement_is_shown_at_its_tempo_until_a_joint_is_bent(editing: PosePage) -> None:
    editing.setFocus()
    press(Qt.Key.Key_P)
    assert editing.editor.stage.playing
    editing.editor.joints.joint("r_hip").slider.setValue(20)
    QApplication.processEvents()
    assert not editing.editor.stage.playing
    editing.editor.stage.play.click()
    editing.hide()
    assert not editing.editor.stage.playing


def test_escape_leaves(editing: PosePage, qtbot: QtBot) -> None:
    editing.anew.click()
    press(Qt.Key.Key_Escape)
    assert editing.editor.isVisible()  # back from the choice of a beginning
    with qtbot.waitSignal(editing.cancelled):
        press(Qt.Key.Key_Escape)


def test_beginning_anew_can_be_undone(editing: PosePage) -> None:
    editing.anew.click()
    editing.start.chips[Posture.PRONE].click()
    assert now(editing).posture is Posture.PRONE
    editing.editor.undo()
    assert now(editing) == SQUAT


def test_what_is_done_in_every_panel_can_be_undone_to_the_beginning(editing: PosePage) -> None:
    editor = editing.editor
    editor.strip.add.click()
    for name in posing.PANELS:
        editor.panel(name)
        for tick in editor.panels[name].findChildren(Tick)[-1:]:
            tick.click()
    assert editor.history.stack.count() >= 4
    while editor.history.stack.canUndo():
        editor.undo()
    assert now(editing) == SQUAT


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1184, 800), (928, 640), (1824, 1080)])
def test_nothing_is_cut_off(qapp: QApplication, editing: PosePage, size: tuple[int, int], scale: float) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    editing.resize(*size)
    QApplication.processEvents()
    for name in posing.PANELS:
        panel = editing.editor.panel(name)
        QApplication.processEvents()
        inner = panel.column.parentWidget()
        assert inner is not None
        assert inner.minimumSizeHint().width() <= inner.width()
    assert editing.editor.minimumSizeHint().width() <= editing.editor.width()
