"""KneeCoach's own shared file: out and in again, and everything that can be wrong with it."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite
from msgspec.structs import replace
from routines import DESCRIBED, described, everything, good, opened, own, shipped

from kneecoach.core.dose import limits
from kneecoach.core.fault import Code, Fault, FaultsError
from kneecoach.core.programme import Order
from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.parcel import Source
from kneecoach.files.programmes import BUNDLED
from kneecoach.files.schema import EntryFile, Number, ProgrammeFile
from kneecoach.words import sharing


def wrong(text: str) -> tuple[Fault, ...]:
    """Return every fault of a text."""
    with pytest.raises(FaultsError) as caught:
        opened(text)
    return caught.value.faults


@composite
def programmes(draw: DrawFn) -> ProgrammeFile:
    """Shipped programmes with numbers of a person's own."""
    programme = shipped("programmes", draw(st.sampled_from(BUNDLED)), ProgrammeFile)
    low, most = limits("sets")
    numbers = st.integers(low, most)
    ranges = st.tuples(numbers, numbers).map(lambda two: Number(low=min(two), high=max(two)))
    given_ = st.none() | numbers | ranges
    rests = st.none() | st.integers(*limits("rest"))
    entries = tuple(replace(entry, sets=draw(given_), rest=draw(rests)) for entry in programme.exercises)
    names = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="<&"), max_size=60)
    return replace(programme, exercises=entries, name=draw(names), honest=draw(names))


@settings(deadline=None)  # three figures are solved
@given(programmes(), st.sets(st.sampled_from(["clamshells", "bridge", "oyster"])))
def test_what_is_packed_is_opened_as_the_same(programme: ProgrammeFile, names: set[str]) -> None:
    pairs = sorted((own(name) for name in names), key=lambda pair: pair[0].id)
    entries = tuple(EntryFile(id=exercise.id) for exercise, _ in pairs)
    programme = replace(
        programme, exercises=entries + programme.exercises, order=replace(programme.order, rule=Order.FREE)
    )
    text = pack(programme, [exercise for exercise, _ in pairs], [figure for _, figure in pairs])
    parcel = opened(text)
    assert parcel.source is Source.KNEECOACH
    assert msgspec.to_builtins(parcel.programmes) == msgspec.to_builtins((programme,))
    assert parcel.exercises == tuple(exercise for exercise, _ in pairs)
    assert pack(parcel.programmes[0], parcel.exercises, parcel.figures) == text


def test_the_text_does_not_depend_on_the_order_of_what_is_packed() -> None:
    pairs = [own("clamshells"), own("bridge")]
    texts = {pack(None, [e for e, _ in two], [f for _, f in two]) for two in (pairs, pairs[::-1])}
    assert len(texts) == 1
    (text,) = texts
    assert "\r" not in text
    assert text.startswith('format = "kneecoach"\nversion = 1\n')


@pytest.mark.skipif(not DESCRIBED.exists(), reason="the wheel does not hold packaging/")
def test_the_example_of_the_description_is_a_good_file() -> None:
    parcel = opened(described())
    assert [one.name for one in parcel.programmes] == ["Ten minutes"]
    assert [one.id for one in parcel.exercises] == ["heel-slide"]
    assert parcel.left_behind == ()


@pytest.mark.parametrize("edit", ["\ufeff{}", "{}\n\n", "# mine\n{}"], ids=["mark", "lines", "comment"])
def test_what_editors_do_to_a_file_does_not_matter(edit: str) -> None:
    assert opened(edit.format(good()).replace("\n", "\r\n")).programmes == opened(good()).programmes


ONE = [
    ("version = 1", "version = 2", Code.NEWER_FILE, "version", "version = 2"),
    ("version = 1", "version = 0", Code.UNKNOWN_VALUE, "version", "version = 0"),
    ("version = 1", "version = true", Code.WRONG_TYPE, "version", "version = true"),
    ('id = "mornings"', 'id = "../mornings"', Code.ODD_ID, "programme.id", "../mornings"),
    ('id = "mornings"', 'id = "nul"', Code.ODD_ID, "programme.id", '"nul"'),
    ('id = "oyster"', 'id = "oister"', Code.UNKNOWN_EXERCISE, "programme.exercises[1].id", "oister"),
    ('name = "Mornings"', 'name = "<b>M</b>"', Code.MARKUP, "programme.name", "<b>"),
    ('name = "Mornings"', 'name = "M\\u202Eabc"', Code.ODD_TEXT, "programme.name", "u202E"),
    (
        'name = "My clamshell"',
        'name = "Clamshell, and on and on it goes"',
        Code.TOO_LONG,
        "exercises[1].name",
        "and on",
    ),
    ("sets = 2", "sets = 11", Code.OUT_OF_RANGE, "programme.exercises[0].sets", "sets = 11"),
    ("sets = 2", "sets = 9e9", Code.OUT_OF_RANGE, "programme.exercises[0].sets", "sets = 9e9"),
    ("sets = 2", "sats = 2", Code.UNKNOWN_KEY, "programme.exercises[0]", "sats = 2"),
    ("sets = 2", "load = -1", Code.OUT_OF_RANGE, "programme.exercises[0].load", "load = -1"),
    ('"oyster",\n]', '"oister",\n]', Code.UNKNOWN_EXERCISE, "programme.short", '"oister",'),
    ('figure = "bridge"', 'figure = "brigde"', Code.UNKNOWN_EXERCISE, "exercises[0].figure", "brigde"),
    ('"mat"', '"matt"', Code.UNKNOWN_VALUE, "exercises[0].equipment[0]", "matt"),
    ("knee = 86.5", "knee = 186.5", Code.OUT_OF_RANGE, "figures[0].keys.closed.r_knee", "186.5"),
    ('to = "open"', 'to = "ajar"', Code.UNKNOWN_VALUE, "figures[0].phases[0].to", "ajar"),
    ("[[figures]]\nid =", "[[figures]]\nbarefoot = true\nbarefoot = true\nid =", Code.SYNTAX, "", None),
    ("[[figures]]\nid =", '[[figures]]\nsource = "1"\nid =', Code.UNKNOWN_VALUE, "figures[0].source", '"1"'),
]


@pytest.mark.parametrize(("old", "new", "code", "place", "line"), ONE, ids=[f"{o} {n}" for o, n, _, _, _ in ONE])
def test_a_fault_is_told_with_place_and_line(old: str, new: str, code: Code, place: str, line: str | None) -> None:
    assert old in good()
    text = good().replace(old, new, 1)
    fault = wrong(text)[0]
    assert (fault.code, fault.place) == (code, place)
    if line is not None:
        assert line in text.splitlines()[int(fault.values["line"]) - 1]


def test_more_faults_than_are_told_are_no_other_fault() -> None:
    wrong_ones = "".join(f'[[exercises]]\nid = "e{n}"\nname = "e"\npid = 1\n' for n in range(80))
    assert len(wrong(f"{good()}\n{wrong_ones}")) == 100


def test_every_fault_is_told_once_and_in_the_order_of_the_file() -> None:
    text = good().replace("sets = 2", "sets = 11\nrest = 999").replace("knee = 86.5", "knee = 186.5")
    text = text.replace("value = 2,", "value = 500,").replace("value = 2\n", "value = 500\n") + "zzz = 1\n"
    faults = wrong(text)
    places = [fault.place for fault in faults]
    assert len(set(places)) == len(places)
    assert {"programme.exercises[0].sets", "programme.exercises[0].rest"} <= {*places}
    assert places.count("exercises[1].dose.parts[0].part") == places.count("exercises[1].dose.parts[1].part") == 1
    lines = [int(fault.values["line"]) for fault in faults]
    assert lines == sorted(lines)


def test_a_missing_key_is_told_at_its_table() -> None:
    (fault,) = wrong(good().replace('id = "mornings"\n', ""))
    assert (fault.code, fault.place, fault.values["key"]) == (Code.MISSING_KEY, "programme", "id")
    assert fault.values["line"] == good().splitlines().index("[programme]") + 1
    assert sharing.refused([fault]) == (
        f"This file is not a KneeCoach programme (line {fault.values['line']}: “id” is missing). Nothing was changed."
    )


def test_an_exercise_or_figure_twice_and_a_figure_of_nothing_are_refused() -> None:
    exercise, figure = own("clamshells")
    assert [one.code for one in wrong(pack(None, [exercise, exercise]))] == [Code.TWICE]
    assert Code.TWICE in [one.code for one in wrong(pack(None, [exercise], [figure, figure]))]
    assert [one.code for one in wrong(pack(None, [exercise], [replace(figure, id="other")]))] == [Code.UNKNOWN_EXERCISE]
    assert [one.code for one in wrong(pack(None))] == [Code.EMPTY]


def test_figures_with_every_prop_are_taken() -> None:
    parcel = opened(everything())
    assert len(parcel.figures) == 6
    assert {type(prop).__name__ for figure in parcel.figures for prop in figure.props} >= {
        "Bowl",
        "Band",
        "Step",
        "Ball",
    }


def test_a_programme_of_endless_beats_is_refused() -> None:
    text = good().replace("sets = 2\n", "sets = 10\nreps = 50\n")
    many = "".join(f'[[programme.exercises]]\nid = "oyster"\nslot = "s{n}"\nsets = 10\nreps = 50\n' for n in range(90))
    faults = wrong(text.replace("[[exercises]]", many + "\n[[exercises]]", 1))
    assert [(one.code, one.place) for one in faults] == [(Code.TOO_MANY, "programme.exercises")]
