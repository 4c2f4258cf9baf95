"""The shipped exercises and programmes: lengths, where every number comes from, wording."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from files.six_words import runs
from support import catalogue, entry, programmes

from kneecoach.core.dose import Beat, Dose, Figure, Origin, Provenance, Sides
from kneecoach.core.exercise import LONGEST_CUE, LONGEST_HOLD_CUE, LONGEST_NAME, Exercise, When
from kneecoach.files.places import Places
from kneecoach.files.programmes import BUNDLED, shelf
from kneecoach.files.resources import root

FILES = sorted(
    [
        *(root() / "exercises").glob("*.toml"),
        *(root() / "programmes").glob("*.toml"),
        root() / "defaults.toml",
    ]
)
EXERCISES = sorted(catalogue().values(), key=lambda exercise: exercise.source)
ARTICLES = frozenset((Path(__file__).parent / "six_word_runs.txt").read_text("utf-8").split())
#: Stems of words that claim something about health; KneeCoach times exercises (content.md 3.8).
CLAIM = re.compile(
    r"\b(treat|reliev|relief|heal|cur(?:e|es|ed|ing)\b|rehab|prevent|isolat|diagnos|therap|medic|remed"
    r"|retrain|tracking|patello|arthrit|inflam|injur|disease|patient|clinic|guarantee)",
    re.IGNORECASE,
)
Table = dict[str, object]


def texts(value: object) -> Iterator[str]:
    """Yield every text inside a TOML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def bare_numbers(value: object, place: str = "") -> Iterator[str]:
    """Yield the place of every number whose own table does not say exactly one origin."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        at = f"{place}.{key}"
        if isinstance(each, int | float) and not isinstance(each, bool) and not says_origin(value):
            yield at
        yield from bare_numbers(each, at)


def says_origin(value: object) -> bool:
    """Tell whether a table names an article with its figure, or gives our reason, and not both."""
    told = value if isinstance(value, dict) else {}
    ours, source, figure = (bool(str(told.get(key, "")).strip()) for key in ("ours", "source", "figure"))
    return (ours, source, figure) in {(True, False, False), (False, True, True)}


def read(path: Path) -> Table:
    """Return a file as plain values, as nobody has checked them."""
    return tomllib.loads(path.read_text("utf-8"))


def provenances(dose: Dose) -> Iterator[tuple[str, Provenance]]:
    """Yield who says so, for every number of a dose and for how it shares out sides and positions."""
    yield from ((name, figure.given) for name, figure in dose.figures())
    yield "sides", dose.sides_given
    if dose.positions_given:
        yield "positions", dose.positions_given


def test_the_library_has_31_entries_and_every_one_can_be_read() -> None:
    assert len(EXERCISES) == 31
    assert len({exercise.source for exercise in EXERCISES}) == 31
    assert shelf(root(), Places(Path("/nowhere")), catalogue()).faults == ()


# Lengths


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_every_text_fits_its_place(exercise: Exercise) -> None:
    assert 0 < len(exercise.name) <= LONGEST_NAME == 26
    assert 0 < len(exercise.position) <= 40
    assert 0 < len(exercise.watch_out) <= LONGEST_CUE == 51
    assert [cue.say for cue in exercise.cues if not 0 < len(cue.say) <= LONGEST_CUE] == []
    assert [c.say for c in exercise.cues if c.when is When.HOLD and len(c.say) > LONGEST_HOLD_CUE] == []


def test_a_cue_for_a_hold_is_short_enough_to_read_while_holding() -> None:
    assert LONGEST_HOLD_CUE == 40


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_every_exercise_says_how_to_start_and_what_to_do(exercise: Exercise) -> None:
    whens = {cue.when for cue in exercise.cues}
    assert When.SETUP in whens
    assert whens & {When.MOVE, When.HOLD}
    assert exercise.easier
    assert exercise.harder


@pytest.mark.parametrize("source", ["000-1", "000-5", "001-3", "003-1", "003-3", "003-6"])
def test_an_exercise_with_a_still_hold_has_a_cue_for_it(source: str) -> None:
    assert any(cue.when is When.HOLD for cue in entry(source).cues)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_a_cue_is_meant_for_a_position_that_the_exercise_has(exercise: Exercise) -> None:
    assert {cue.position for cue in exercise.cues} <= {"", *exercise.dose.positions}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_a_cue_is_meant_for_a_beat_that_the_exercise_has(exercise: Exercise) -> None:
    assert {cue.word for cue in exercise.cues} <= {"", *(part.word for part in exercise.dose.parts)}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_every_movement_long_enough_to_read_has_a_cue(exercise: Exercise) -> None:
    moves = {part.word for part in exercise.dose.parts if part.beat is Beat.MOVE and part.length.low >= 2}
    told = {cue.word for cue in exercise.cues if cue.when is When.MOVE}
    assert "" in told or moves <= told


def test_no_two_exercises_share_a_name() -> None:
    assert len({exercise.name for exercise in EXERCISES}) == 31


# Where numbers come from (invariant 11)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_number_of_a_file_sits_beside_its_origin(path: Path) -> None:
    assert list(bare_numbers(read(path))) == []


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_every_number_of_a_dose_is_from_its_own_article_or_ours_with_a_reason(exercise: Exercise) -> None:
    said = list(provenances(exercise.dose))
    assert [name for name, given in said if given.origin is Origin.YOURS or not given.because.strip()] == []
    assert {given.source for _, given in said if given.origin is Origin.SOURCE} <= {exercise.source}
    assert {given.source for _, given in said if given.origin is Origin.OURS} <= {""}


@pytest.mark.parametrize("name", BUNDLED)
def test_every_number_of_a_programme_is_from_its_own_article_or_ours_with_a_reason(name: str) -> None:
    programme = programmes()[name]
    doses = [p.dose for entry in programme.prescriptions for p in (entry, *entry.alternatives)]
    given = [programme.order_given, programme.cadence_given, *(g for d in doses for _, g in provenances(d))]
    assert all(each.because.strip() and each.origin is not Origin.YOURS for each in given)
    assert {g.source for g in given[:2]} <= {"", programme.source}


def test_a_dose_hides_no_number_from_its_list_of_figures() -> None:
    dose = entry("000-1").dose
    names = [name for name, _ in dose.figures()]
    assert sorted(names) == [
        "closing_hold", "position_change", "release", "reps", "rest", "sets", "side_change", "squeeze",
    ]  # fmt: skip
    assert [n for n, _ in entry("002-3").dose.figures() if n.startswith("warm_up")] == [
        "warm_up.squeezes", "warm_up.hold", "warm_up.release",
    ]  # fmt: skip


@pytest.mark.parametrize("source", ["000-6", "003-4", "003-7", "003-8", "003-9a", "003-9b"])
def test_an_exercise_without_a_dose_in_its_article_claims_none(source: str) -> None:
    dose = entry(source).dose
    assert dose.reps is not None
    assert {dose.sets.given.origin, dose.reps.given.origin} == {Origin.OURS}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.source)
def test_no_rest_comes_from_an_article(exercise: Exercise) -> None:
    assert exercise.dose.rest.given.origin is Origin.OURS
    assert exercise.dose.rest.low == (30 if exercise.dose.sides is Sides.EACH else 60)


@pytest.mark.parametrize(
    ("source", "name", "low", "high"),
    [
        ("000-1", "reps", 8, 15),
        ("000-1", "closing_hold", 10, 10),
        ("000-2", "sets", 3, 3),
        ("000-5", "reps", 4, 4),
        ("001-2", "timed", 30, 30),
        ("002-1", "sets", 3, 4),
        ("003-1", "reps", 5, 10),
        ("003-2", "reps", 10, 20),
        ("003-6", "reps", 6, 6),
    ],
)
def test_an_articles_number_is_marked_as_the_articles(source: str, name: str, low: int, high: int) -> None:
    figure = getattr(entry(source).dose, name)
    assert isinstance(figure, Figure)
    assert (figure.low, figure.high, figure.given.origin) == (low, high, Origin.SOURCE)


# Wording


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_six_words_in_a_row_are_an_articles(path: Path) -> None:
    assert [text for text in texts(read(path)) if runs(text) & ARTICLES] == []


def test_six_words_of_an_article_would_be_noticed() -> None:
    told = "Always leave your feet and ankle exercises to the end of your workouts."
    assert runs(told) & ARTICLES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_claimed_about_health(path: Path) -> None:
    assert [text for text in texts(read(path)) if CLAIM.search(text)] == []


@pytest.mark.parametrize("claim", ["Relieves knee pain", "isolates the VMO", "a cure", "it prevents injuries", "Heals"])
def test_a_claim_would_be_noticed(claim: str) -> None:
    assert CLAIM.search(claim)


@pytest.mark.parametrize("innocent", ["Keep that heel on the floor", "Hamstring curl", "Stand secure on the step"])
def test_innocent_words_are_no_claims(innocent: str) -> None:
    assert not CLAIM.search(innocent)
