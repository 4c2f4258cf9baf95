"""The session page: which controls stand there when, and what every key and click orders."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from support import catalogue, timeline

from kneecoach.core.adjust import Adjust
from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.events import Paused, Resumed, Why
from kneecoach.core.evolve import evolve
from kneecoach.core.present import Look, Screen, progress, screen
from kneecoach.core.session import STANDING, Phase, Session, begin
from kneecoach.core.step import Kind
from kneecoach.ui import theme
from kneecoach.ui.session_page import SessionPage

K = Qt.Key
LIVE = (Phase.READYING, Phase.WORKING, Phase.OWN_PACE, Phase.CHANGING, Phase.RESTING)
#: One session with every kind of step: repetitions, a closing hold, rests, timed work, breaths.
EVERYTHING = ("000-1", "000-3", "003-6", "003-11a", "000-5")
Window = tuple[int, int, float]
#: Width and height in pixels, and the scale of the text.
SIZES: tuple[Window, ...] = ((1280, 800, 1.0), (1024, 640, 1.0), (1920, 1080, 1.0), (1280, 800, 2.0), (1024, 640, 1.5))


@cache
def moments(*, own_pace: bool = False, waits: bool = False) -> tuple[tuple[Session, int], ...]:
    """Return every step of the session, one second into it, with the moment."""
    its = timeline(*EVERYTHING, own_pace=own_pace, wait_after_rest=waits)
    return tuple((replace(begin(its), index=place), 1000) for place in range(len(its.steps)))


def live(phase: Phase, kind: Kind | None = None) -> tuple[Session, int]:
    """Return the first moment of a session in this phase, at a step of this kind."""
    for session, now in moments(own_pace=phase is Phase.OWN_PACE):
        if session.phase is phase and kind in {None, session.steps[session.index].kind}:
            return session, now
    raise LookupError(phase)


def shown(phase: Phase, kind: Kind | None = None) -> Screen:
    """Return a screen in this phase."""
    if phase in {Phase.PAUSED, Phase.SORE}:
        session, now = live(Phase.WORKING, kind)
        why = Why.SORE if phase is Phase.SORE else Why.PERSON
        return screen(evolve(session, Paused(now, why)), now + 5000, catalogue())
    session, now = live(phase, kind)
    return screen(session, now, catalogue())


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    """Return the page on the screen, with nothing on it yet."""
    made = SessionPage(catalogue())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def ordered(page: SessionPage) -> list[Command]:
    """Return what the page has ordered so far."""
    orders: list[Command] = []
    page.ordered.connect(orders.append)
    return orders


def controls(page: SessionPage) -> dict[str, QWidget]:
    """Return every control by its name."""
    names = (
        "back",
        "pause",
        "skip",
        "done",
        "undo",
        "adjust",
        "change",
        "sore",
        "full",
        "mute",
        "rest_more",
        "start_now",
    )
    bar = {name: getattr(page.bar, name) for name in names}
    pause = {f"pause: {name}": button for name, button in page.sheets.paused.buttons.items()}
    sore = {f"sore: {name}": button for name, button in page.sheets.sore.buttons.items()}
    return bar | pause | sore


def visible(page: SessionPage) -> set[str]:
    """Return the names of the controls that a person can press."""
    return {name for name, control in controls(page).items() if control.isVisible() and control.isEnabled()}


RUNNING = {"back", "pause", "skip", "sore", "full", "mute"}
PAUSED = {f"pause: {name}" for name in ("go-on", "set-again", "skip", "finish")} | {"sore", "full", "mute", "change"}
SORE = {f"sore: {name}" for name in ("skip", "easier", "finish", "go-on")} | {"full", "mute"}
STANDS = {
    (Phase.READYING, Kind.PREP): RUNNING | {"adjust"},
    (Phase.READYING, Kind.GAP): RUNNING | {"adjust", "rest_more", "start_now"},
    (Phase.WORKING, Kind.MOVE): RUNNING | {"adjust"},
    (Phase.WORKING, Kind.HOLD): RUNNING | {"adjust"},
    (Phase.WORKING, Kind.TIMED): RUNNING | {"adjust"},
    (Phase.WORKING, Kind.BREATHE): RUNNING | {"adjust"},
    (Phase.OWN_PACE, Kind.MOVE): RUNNING | {"adjust", "done"},
    (Phase.OWN_PACE, Kind.BREATHE): RUNNING | {"adjust", "done"},
    (Phase.CHANGING, Kind.SIDE): RUNNING,
    (Phase.CHANGING, Kind.POSITION): RUNNING,
    (Phase.RESTING, Kind.REST): RUNNING | {"adjust", "rest_more", "start_now"},
    (Phase.PAUSED, Kind.MOVE): PAUSED,
    (Phase.PAUSED, Kind.TIMED): PAUSED,
    (Phase.SORE, Kind.MOVE): SORE,
}
#: What each control orders; the table of the core says when.
ORDERS = {
    "back": Command.BACK,
    "pause": Command.PAUSE,
    "skip": Command.SKIP,
    "done": Command.COUNT,
    "sore": Command.SORE,
    "rest_more": Command.MORE,
    "start_now": Command.SKIP,
} | {
    f"{sheet}: {command}": command
    for sheet in ("pause", "sore")
    for command in (Command.GO_ON, Command.SET_AGAIN, Command.SKIP, Command.EASIER, Command.FINISH)
}


def name(where: tuple[Phase, Kind]) -> str:
    """Return a moment in words."""
    return " ".join(where)


@pytest.mark.parametrize("where", STANDS, ids=name)
def test_the_controls_that_make_sense_stand_there_and_no_others(page: SessionPage, where: tuple[Phase, Kind]) -> None:
    page.show_screen(shown(*where))
    assert visible(page) == STANDS[where]


@pytest.mark.parametrize("where", STANDS, ids=name)
def test_every_control_that_stands_there_is_allowed_and_orders_its_command(
    page: SessionPage, ordered: list[Command], where: tuple[Phase, Kind]
) -> None:
    page.show_screen(shown(*where))
    for control in sorted(visible(page) & set(ORDERS)):
        QTest.mouseClick(controls(page)[control], Qt.MouseButton.LeftButton)
        assert ordered.pop() is ORDERS[control]
        assert ORDERS[control] in ALLOWED[where[0]]
    assert ordered == []


@pytest.mark.parametrize("where", [w for w in STANDS if "adjust" in STANDS[w]], ids=name)
def test_the_keys_of_less_and_more_are_clicked_in_their_box(
    page: SessionPage, ordered: list[Command], where: tuple[Phase, Kind]
) -> None:
    page.show_screen(shown(*where))
    less, more = page.bar.adjust._keys()
    for place in (less, more):
        QTest.mouseClick(page.bar.adjust, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert ordered == [Command.LESS, Command.MORE]


KEYS = {
    K.Key_Left: Command.BACK,
    K.Key_Right: Command.SKIP,
    K.Key_Plus: Command.MORE,
    K.Key_Equal: Command.MORE,
    K.Key_Minus: Command.LESS,
    K.Key_S: Command.SORE,
    K.Key_E: Command.EASIER,
    K.Key_H: Command.HARDER,
    K.Key_R: Command.SET_AGAIN,
    K.Key_Backspace: Command.REP_AGAIN,
    K.Key_U: Command.UNDO,
    K.Key_PageUp: Command.BACK,
    K.Key_MediaPrevious: Command.BACK,
    K.Key_Return: Command.COUNT,
    K.Key_Enter: Command.COUNT,
}


@pytest.mark.parametrize("phase", [*LIVE, Phase.PAUSED, Phase.SORE])
@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_a_key_orders_its_command_where_the_table_allows_it(
    page: SessionPage, ordered: list[Command], phase: Phase, key: Qt.Key
) -> None:
    page.show_screen(shown(phase))
    QTest.keyClick(page, key)
    assert ordered == [KEYS[key]] * (KEYS[key] in ALLOWED[phase])


@pytest.mark.parametrize("phase", LIVE)
@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Escape], ids=lambda key: key.name)
def test_space_and_esc_pause_in_every_phase(
    page: SessionPage, ordered: list[Command], phase: Phase, key: Qt.Key
) -> None:
    page.show_screen(shown(phase))
    QTest.keyClick(page, key)
    assert ordered == [Command.PAUSE]


def test_in_a_pause_space_goes_on_and_esc_finishes(page: SessionPage, ordered: list[Command]) -> None:
    page.show_screen(shown(Phase.PAUSED))
    QTest.keyClick(page, K.Key_Space)
    QTest.keyClick(page, K.Key_Escape)
    assert ordered == [Command.GO_ON, Command.FINISH]


def test_a_key_that_is_held_down_orders_once(page: SessionPage, ordered: list[Command]) -> None:
    page.show_screen(shown(Phase.WORKING))
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_Space, Qt.KeyboardModifier.NoModifier, " ", repeated)
        QApplication.sendEvent(page, event)
    assert ordered == [Command.PAUSE]


def test_before_the_first_screen_no_key_orders_anything(page: SessionPage, ordered: list[Command]) -> None:
    for key in (*KEYS, K.Key_Space, K.Key_Escape):
        QTest.keyClick(page, key)
    assert ordered == []


@pytest.mark.parametrize("where", STANDS, ids=name)
def test_no_click_takes_the_keyboard_from_the_page(page: SessionPage, where: tuple[Phase, Kind]) -> None:
    page.show_screen(shown(*where))
    for control in visible(page):
        QTest.mouseClick(controls(page)[control], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert page.focusWidget() in {None, page}
    assert page.hasFocus()


@pytest.mark.parametrize("where", [w for w in STANDS if w[0] not in STANDING], ids=name)
def test_space_pauses_whatever_was_clicked_before(
    page: SessionPage, ordered: list[Command], where: tuple[Phase, Kind]
) -> None:
    page.show_screen(shown(*where))
    for control in visible(page):
        QTest.mouseClick(controls(page)[control], Qt.MouseButton.LeftButton)
        ordered.clear()
        has_it = QApplication.focusWidget()
        QTest.keyClick(has_it or page, K.Key_Space)
        assert ordered == [Command.PAUSE]


@pytest.mark.parametrize("phase", [*LIVE, Phase.PAUSED])
def test_a_click_on_the_page_counts_at_one_s_own_pace_alone(
    page: SessionPage, ordered: list[Command], phase: Phase
) -> None:
    page.show_screen(shown(phase))
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert ordered == [Command.COUNT] * (phase is Phase.OWN_PACE)


def test_a_rest_that_waits_has_start_now_and_nothing_to_lengthen(page: SessionPage) -> None:
    waiting = next(s for s, _ in moments(waits=True) if s.phase is Phase.RESTING)
    page.show_screen(screen(waiting, 1000, catalogue()))
    assert "start_now" in visible(page)
    assert visible(page) & {"rest_more", "adjust"} == set()


def test_full_screen_is_wanted_by_its_button(page: SessionPage, qtbot: QtBot) -> None:
    page.show_screen(shown(Phase.WORKING))
    with qtbot.waitSignal(page.bar.full_screen_wanted):
        QTest.mouseClick(page.bar.full, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("where", STANDS, ids=name)
def test_every_control_has_a_name_for_those_who_hear_the_page(page: SessionPage, where: tuple[Phase, Kind]) -> None:
    page.show_screen(shown(*where))
    assert [control for control in visible(page) if not controls(page)[control].accessibleName()] == []
    assert catalogue()[shown(*where).exercise].name in page.canvas.accessibleDescription()


def test_plus_and_minus_say_what_they_change(page: SessionPage) -> None:
    said = {}
    for where in STANDS:
        page.show_screen(now := shown(*where))
        said[now.adjusts] = page.bar.adjust.accessibleName()
    assert set(said) >= {Adjust.REPS, Adjust.HOLD, Adjust.TIME, Adjust.REST}
    assert len({said[adjust] for adjust in Adjust}) == len(Adjust)


@pytest.mark.parametrize("window", SIZES, ids=str)
def test_no_control_is_cut_or_covers_another(page: SessionPage, qapp: QApplication, window: Window) -> None:
    resize(page, qapp, window)
    for where in STANDS:
        if where[0] is not Phase.OWN_PACE or window[2] == 1:
            page.show_screen(shown(*where))
            assert (where, covered(page)) == (where, [])


@pytest.mark.parametrize("window", [window for window in SIZES if window[2] > 1], ids=str)
def test_at_one_s_own_pace_no_control_covers_another_with_larger_text(
    page: SessionPage, qapp: QApplication, window: Window
) -> None:
    resize(page, qapp, window)
    page.show_screen(shown(Phase.OWN_PACE))
    assert covered(page) == []


def resize(page: SessionPage, qapp: QApplication, window: Window) -> None:
    """Give the window this size and the text this scale."""
    width, height, text = window
    theme.apply(qapp, theme.Theme.light(), text)
    page.resize(width, height)


def covered(page: SessionPage) -> list[tuple[str, str]]:
    """Return the controls that cover one another, or that the window cuts."""
    boxes = {name: controls(page)[name].geometry() for name in sorted(visible(page))}
    cut = [(name, "window") for name, box in boxes.items() if not page.rect().contains(box)]
    return cut + [(one, two) for one, two in combinations(boxes, 2) if boxes[one].intersects(boxes[two])]


@pytest.mark.parametrize("window", SIZES, ids=str)
def test_every_look_of_every_exercise_is_painted_without_a_warning(
    page: SessionPage, qapp: QApplication, window: Window
) -> None:
    resize(page, qapp, window)
    sheet, looks = QPixmap(page.size()), set[Look]()
    for session, now in every_look():
        page.show_screen(now_shown := screen(session, now, catalogue()))
        page.show_progress(progress(session, now))
        page.render(sheet)
        looks.add(now_shown.look)
    assert looks == set(Look)


@pytest.mark.parametrize("dark", [False, True])
def test_a_page_is_painted_in_the_colours_of_the_theme(page: SessionPage, qapp: QApplication, *, dark: bool) -> None:
    look = theme.Theme.dark() if dark else theme.Theme.light()
    theme.apply(qapp, look)
    page.show_screen(shown(Phase.WORKING))
    picture = page.grab().toImage()
    assert picture.pixelColor(2, 2) == look.paper
    assert picture.pixelColor(40, 600) == look.stage


@cache
def every_look() -> tuple[tuple[Session, int], ...]:
    """Return one moment of each look of each exercise, running, paused and counted in."""
    found: dict[tuple[str, Look, Phase, bool], tuple[Session, int]] = {}
    for exercise in catalogue().values():
        its = timeline("002-1", exercise.source)
        for place, step in enumerate(its.steps):
            here = replace(begin(its), index=place)
            paused = evolve(here, Paused(700, Why.PERSON))
            for session in (here, paused, evolve(paused, Resumed(700))) if step.exercise else ():
                now = screen(session, 800, catalogue())
                found.setdefault((exercise.id, now.look, now.phase, now.count_in > 0), (session, 800))
    return tuple(found.values())


def test_the_session_of_these_tests_has_every_kind_of_step() -> None:
    kinds = {session.steps[session.index].kind for session, _ in moments()}
    assert kinds >= {kind for _, kind in STANDS}
