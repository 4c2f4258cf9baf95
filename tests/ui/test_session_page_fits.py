"""Everything the session page says fits its place, for every exercise, in the real font."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication
from support import catalogue

from kneecoach.core.dose import End
from kneecoach.core.events import Paused, Resumed, Why
from kneecoach.core.evolve import evolve
from kneecoach.core.present import Look, Screen, progress, screen
from kneecoach.core.programme import Prescription
from kneecoach.core.session import Phase, Session, begin
from kneecoach.core.step import Kind, Timeline
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.ui import theme
from kneecoach.ui.paint import big_number, cue, ring_words, set_dots
from kneecoach.ui.paint.places import places
from kneecoach.ui.paint.words import advance, fitted, lines
from kneecoach.ui.session_parts import parts
from kneecoach.ui.theme import font
from kneecoach.words import session as words
from kneecoach.words.doses import dose_sentence
from kneecoach.words.session import set_line
from kneecoach.words.vocabulary import EQUIPMENT

#: In u, as everything here: the text column, the words in the stage, and there beside the mark of a pause.
COLUMN, STAGE, PAUSED_STAGE = 592, 544, 394
EXERCISES = sorted(catalogue())
PACES = (Pace(warm_up=True), Pace(end=End.HIGH, own_pace=True))


@pytest.fixture(autouse=True)
def real_font(light: None, qapp: QApplication) -> None:
    """Measure in the bundled font, which the light theme has loaded."""


def size(said: str, largest: int, width: float, *, weight: int, most_lines: int) -> int:
    """Return the largest size at which the words fit their place."""
    return fitted(said, largest, 1, width, weight=weight, most_lines=most_lines)


@cache
def session_of(exercise: str, pace: Pace) -> Timeline:
    """Return a session of this exercise after another, so that there is a gap before it."""
    first = "bridge" if exercise != "bridge" else "oyster"
    chosen = [Prescription(name, catalogue()[name].dose) for name in (first, exercise)]
    return compile_timeline(chosen, catalogue(), pace)


def moments(exercise: str) -> Iterator[tuple[Session, int]]:
    """Yield this exercise's every step, at each moment when its cue may change."""
    for pace in PACES:
        timeline = session_of(exercise, pace)
        for index, step in enumerate(timeline.steps):
            if step.exercise == 1:
                here = replace(begin(timeline), index=index)
                yield from ((here, now) for now in range(0, step.ms, 5000))


@cache
def screens(exercise: str) -> tuple[Screen, ...]:
    """Return all that the page may show while this exercise runs, each different picture once."""
    found: dict[object, Screen] = {}
    for session, now in moments(exercise):
        shown = screen(session, now, catalogue())
        alike = (
            shown.look,
            shown.kind,
            shown.word,
            shown.cue,
            shown.side,
            shown.count_of,
            shown.set,
            shown.breathing_in,
        )
        found.setdefault(alike, shown)
    return tuple(found.values())


@cache
def paused(exercise: str) -> tuple[Screen, ...]:
    """Return the pauses of this exercise, for each reason."""
    found: dict[object, Screen] = {}
    for (session, now), why in product(moments(exercise), Why):
        shown = screen(evolve(session, Paused(now, why)), now, catalogue())
        found.setdefault((words.paused_where(shown), words.paused_next(shown)), shown)
    return tuple(found.values())


@cache
def counted_in(exercise: str) -> tuple[Screen, ...]:
    """Return what is shown while this exercise is counted in after a pause."""
    found: dict[object, Screen] = {}
    for session, now in moments(exercise):
        resumed = evolve(evolve(session, Paused(now, Why.PERSON)), Resumed(now))
        shown = screen(resumed, now, catalogue())
        if shown.count_in:
            found.setdefault((shown.cue, shown.position, shown.side), shown)
    return tuple(found.values())


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_name_is_one_line_of_at_least_36(exercise: str) -> None:
    assert size(catalogue()[exercise].name, cue.NAME, COLUMN, weight=700, most_lines=1) >= 36


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_cue_beside_a_number_is_three_lines_at_58(exercise: str) -> None:
    said = {shown.cue for shown in screens(exercise) if shown.look is Look.REPS}
    assert [each for each in said if size(each, cue.CUE, COLUMN, weight=600, most_lines=3) < 58] == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_cue_of_a_hold_is_two_lines_at_58(exercise: str) -> None:
    still = {Kind.HOLD, Kind.BREATHE}
    said = {shown.cue for shown in screens(exercise) if shown.kind in still and shown.look is not Look.REPS}
    assert [each for each in said if size(each, cue.CUE, COLUMN, weight=600, most_lines=2) < 58] == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_cue_under_a_ring_is_two_lines_of_at_least_44(exercise: str) -> None:
    ring = {Look.READY, Look.HOLD, Look.BREATH}
    said = {shown.cue for shown in (*screens(exercise), *counted_in(exercise)) if shown.look in ring}
    assert [each for each in said if size(each, cue.CUE, COLUMN, weight=600, most_lines=2) < 44] == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_position_on_the_stage_is_three_lines_at_40(exercise: str) -> None:
    position = catalogue()[exercise].position
    assert size(position, cue.PLACE, STAGE, weight=600, most_lines=3) == 40
    assert size(position, cue.PLACE, PAUSED_STAGE, weight=600, most_lines=3) >= 34


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_to_fetch_and_what_to_mind_are_three_lines_on_the_stage(exercise: str) -> None:
    about = catalogue()[exercise]
    things = ", ".join(EQUIPMENT[key] for key in about.equipment)
    for said in (about.watch_out, things):
        assert size(said, 34, STAGE, weight=600, most_lines=3) == 34
        assert size(said, 34, PAUSED_STAGE, weight=600, most_lines=3) >= 28


@pytest.mark.parametrize("exercise", EXERCISES)
def test_where_a_pause_stands_is_one_line(exercise: str) -> None:
    for shown in paused(exercise):
        assert size(words.paused_where(shown), cue.PLACE, COLUMN, weight=500, most_lines=1) >= 36


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_word_beside_the_number_fits(exercise: str) -> None:
    for shown in screens(exercise):
        if shown.look is Look.REPS:
            cells = max(len(str(shown.count_of)), 1)
            room = COLUMN - cells * big_number.CELL * big_number.REP - 6
            word = words.headline(shown) + (" 9" if shown.kind is Kind.HOLD else "")
            assert size(words.of_reps(shown), big_number.OF, room, weight=500, most_lines=1) >= 32
            room -= 65 if words.arrow(shown) else 0
            assert size(word, big_number.PHASE, room, weight=700, most_lines=1) >= 36, word


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_words_beside_the_ring_fit(exercise: str) -> None:
    for shown in (*screens(exercise), *counted_in(exercise)):
        detail = {Look.HOLD: words.of_seconds(shown), Look.BREATH: words.breath_line(shown)}.get(shown.look, "")
        if shown.look in {Look.READY, Look.HOLD, Look.BREATH}:
            assert size(words.headline(shown), ring_words.WORD, 260, weight=700, most_lines=2) >= 40
            assert size(detail, ring_words.DETAIL, 260, weight=500, most_lines=1) >= 28


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_words_of_a_rest_fit(exercise: str) -> None:
    name = catalogue()[exercise].name
    assert size(name, cue.NEXT, COLUMN, weight=700, most_lines=2) == 60
    for shown in screens(exercise):
        if shown.look is Look.REST:
            for said in (dose_sentence(shown.item), words.next_set(shown)):
                assert size(said, cue.DETAIL, COLUMN, weight=500, most_lines=2) == 34


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_line_of_sets_stays_in_its_column(exercise: str) -> None:
    for shown in screens(exercise):
        after = words.rep_line(shown) if shown.look is not Look.REPS else ""
        dots = (shown.item.sets - 1) * set_dots.STEP + set_dots.DOT
        wide = advance(set_line(shown), set_dots.TEXT, 500) + 14 + dots + 26 + advance(after, set_dots.TEXT, 500)
        assert wide <= COLUMN


class Listening(QPainter):
    """A painter that paints no words, but remembers each line with its place and size, in pixels."""

    def __init__(self, sheet: QImage) -> None:
        super().__init__(sheet)
        self._sheet = sheet  # Qt itself does not keep it
        self.said: list[tuple[str, QRectF, int]] = []

    def drawText(self, at: QPointF, line: str) -> None:  # type: ignore[override]  # of many ways, the one in use here
        metrics = QFontMetricsF(self.font())
        tall = metrics.capHeight()
        box = QRectF(at.x(), at.y() - tall, metrics.horizontalAdvance(line), tall)
        self.said.append((line, box, self.font().pixelSize()))


def painted(shown: Screen, width: int = 1280, height: int = 800) -> list[tuple[str, QRectF, int]]:
    """Return every line that is painted, from the column of words and the stage."""
    painter = Listening(QImage(width, height, QImage.Format.Format_RGB32))
    at = places(width, height)
    for part in parts(at, shown, None, catalogue()[shown.exercise], ratio=1.0).values():
        part.paint(painter, at.u, theme.current())
    painter.end()
    return [line for line in painter.said if line[0]]


def every(exercise: str) -> tuple[Screen, ...]:
    """Return all that the page may show for this exercise."""
    return (*screens(exercise), *counted_in(exercise), *paused(exercise))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_line_is_cut_short_or_leaves_its_place(exercise: str) -> None:
    at = places(1280, 800)
    stage = at.stage.adjusted(28, 26, -28, -26)
    for shown in every(exercise):
        bottom = 350 if shown.phase is Phase.PAUSED else at.bar.top()
        column = QRectF(at.column.left() - 16, 0, COLUMN + 16 + 1, bottom)
        lines_out = [said for said, box, _ in painted(shown) if not (stage.contains(box) or column.contains(box))]
        assert lines_out == []
        assert [said for said, _, _ in painted(shown) if "\N{HORIZONTAL ELLIPSIS}" in said] == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_two_lines_are_painted_over_one_another(exercise: str) -> None:
    for shown in every(exercise):
        boxes = painted(shown)
        over = [(one, two) for (one, a, _), (two, b, _) in combinations(boxes, 2) if a.intersects(b)]
        assert [pair for pair in over if not all(word.isdigit() for word in pair)] == []


def small(shown: Screen) -> set[str]:
    """Return the lines that are smaller than any that the design knows on this page."""
    return {said for said, _, px in painted(shown) if px < 26}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_line_of_a_running_session_is_smaller_than_the_design_allows(exercise: str) -> None:
    assert [small(shown) for shown in (*screens(exercise), *counted_in(exercise)) if small(shown)] == []


def test_no_line_of_a_pause_is_smaller_than_the_design_allows() -> None:
    assert set().union(*(small(shown) for exercise in EXERCISES for shown in paused(exercise))) == set()


@pytest.mark.parametrize(("width", "height", "text"), [(1280, 800, 1.0), (1024, 640, 1.0), (1280, 800, 2.0)])
def test_the_lines_of_the_bottom_bar_are_whole(qapp: QApplication, width: int, height: int, text: float) -> None:
    theme.apply(qapp, theme.Theme.light(), text)
    session, now = next(moments("bridge"))
    stopped = evolve(session, Paused(now, Why.PERSON))
    painter = Listening(QImage(width, height, QImage.Format.Format_RGB32))
    at = places(width, height, text)
    long = 99 * 60_000
    page = parts(at, screen(stopped, long, catalogue()), progress(stopped, long), catalogue()["bridge"], ratio=1.0)
    for name in ("progress", "paused for"):
        page[name].paint(painter, at.u, theme.current())
    painter.end()
    assert len(painter.said) == 3
    assert [said for said, box, _ in painter.said if not at.bar.contains(box)] == []
    assert [said for said, _, _ in painter.said if "\N{HORIZONTAL ELLIPSIS}" in said] == []


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1920, 1080), (3840, 2160)])
def test_lines_broken_at_one_size_of_window_fit_at_every_other(width: int, height: int) -> None:
    u = places(width, height).u
    for exercise in EXERCISES:
        for shown in screens(exercise):
            for line in lines(shown.cue, cue.CUE, COLUMN, 600):
                wide = QFontMetricsF(font(int(cue.CUE * u), 600)).horizontalAdvance(line)
                assert wide <= COLUMN * u * 1.01, line


def test_the_sizes_are_those_of_the_design() -> None:
    assert (cue.CUE, cue.NAME, cue.PLACE, cue.NEXT) == (58, 44, 40, 60)
    assert (big_number.REP, big_number.RING, big_number.RING_TWO, big_number.REST) == (280, 208, 180, 204)
    assert (big_number.PHASE, ring_words.WORD, set_dots.TEXT) == (60, 60, 30)


def test_every_look_is_among_what_is_measured_here() -> None:
    found = [shown for exercise in EXERCISES for shown in screens(exercise)]
    assert {shown.look for shown in found} == set(Look)
    assert {shown.kind for shown in found} == set(Kind) - {Kind.PREP}
    assert begin(session_of("bridge", PACES[0])).phase is Phase.READYING
