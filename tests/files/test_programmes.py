"""A person's own programmes: what can be wrong with a file is told with its place, and hides nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import catalogue

from kneecoach.core.dose import Origin
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.outline import outline
from kneecoach.core.programme import Cadence, Order
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.catalogue import FileCatalogue, read_exercise
from kneecoach.files.places import Places
from kneecoach.files.programmes import BUNDLED, Shelf, read_programme, shelf
from kneecoach.files.resources import root
from kneecoach.files.toml import LARGEST

HEAD = 'id = "mine"\nname = "Mine"\n'
SOUND = HEAD + '[[exercises]]\nid = "bridge"\n'


def entry(text: str = "", name: str = "bridge") -> str:
    """Return a programme of one exercise."""
    return f'{HEAD}[[exercises]]\nid = "{name}"\n{text}\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the folder of a person's own programmes."""
    folder = tmp_path / "programmes"
    folder.mkdir()
    return folder


def kept(own: Path) -> Shelf:
    """Return our programmes with those of a person's folder."""
    return shelf(root(), Places(own.parent), catalogue())


def told(own: Path, text: str) -> Fault:
    """Return the one fault that a file with this text has."""
    (own / "mine.toml").write_text(text, "utf-8")
    (fault,) = kept(own).faults
    return fault


# What can be wrong


@pytest.mark.parametrize(
    ("text", "code", "place", "values"),
    [
        ('colour = "red"\n' + SOUND, Code.UNKNOWN_KEY, "", {"key": "colour"}),
        (entry("reeps = 12"), Code.UNKNOWN_KEY, "exercises[0]", {"key": "reeps"}),
        ('name = "Mine"\nexercises = []', Code.MISSING_KEY, "", {"key": "id"}),
        (HEAD, Code.MISSING_KEY, "", {"key": "exercises"}),
        (HEAD + "exercises = []", Code.EMPTY, "exercises", {}),
        (SOUND.replace('"Mine"', "5"), Code.WRONG_TYPE, "name", {"expected": "str", "got": "int"}),
        (SOUND + '[order]\nrule = "random"', Code.UNKNOWN_VALUE, "order.rule", {"value": "random"}),
        (SOUND + '[cadence]\nrule = "never"', Code.UNKNOWN_VALUE, "cadence.rule", {"value": "never"}),
        (entry(name="handstand"), Code.UNKNOWN_EXERCISE, "exercises[0].id", {"exercise": "handstand"}),
        (entry('or = ["handstand"]'), Code.UNKNOWN_EXERCISE, "exercises[0].or.id", {"exercise": "handstand"}),
        ('short = ["oyster"]\n' + SOUND, Code.UNKNOWN_EXERCISE, "short", {"exercise": "oyster"}),
        (SOUND + '[[exercises]]\nid = "bridge"', Code.TWICE, "exercises", {"value": "bridge"}),
        (entry("reps = 0"), Code.OUT_OF_RANGE, "exercises[0].reps", {"value": 0, "least": 1, "most": 50}),
        (entry("sets = 11"), Code.OUT_OF_RANGE, "exercises[0].sets", {"value": 11, "least": 1, "most": 10}),
        (entry("rest = -1"), Code.OUT_OF_RANGE, "exercises[0].rest", {"value": -1, "least": 0, "most": 300}),
        (entry("timed = 30"), Code.NO_WORK, "exercises[0]", {}),
        (entry("reps = 5", "band-squat"), Code.NO_WORK, "exercises[0]", {}),
        (
            entry("reps = {low = 9, high = 5}"),
            Code.REVERSED_RANGE,
            "exercises[0].reps",
            {"low": 9, "high": 5},
        ),
        (entry("reps = {low = 9}"), Code.MISSING_KEY, "exercises[0].reps", {"key": "value"}),
        (entry("reps = {value = 5, low = 9}"), Code.MISSING_KEY, "exercises[0].reps", {"key": "value"}),
        (entry('reps = {value = 5, source = "002-3"}'), Code.PROVENANCE, "exercises[0].reps", {}),
        (entry('reps = {value = 5, figure = "5"}'), Code.PROVENANCE, "exercises[0].reps", {}),
        (
            entry('reps = {value = 5, source = "002-3", figure = "5", ours = "why"}'),
            Code.PROVENANCE,
            "exercises[0].reps",
            {},
        ),
        (SOUND + '[order]\nsource = "003"', Code.PROVENANCE, "order", {}),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    own: Path, text: str, code: Code, place: str, values: dict[str, str | int]
) -> None:
    assert told(own, text) == Fault(code, "mine.toml", place, values)


@pytest.mark.parametrize("value", ['"12"', "12.0", "true", "[12]", "nan"])
def test_a_number_must_be_a_whole_number(own: Path, value: str) -> None:
    fault = told(own, entry(f"reps = {value}"))
    assert (fault.code, fault.file, fault.place) == (Code.WRONG_TYPE, "mine.toml", "exercises[0].reps")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [('id = "mine\nname = ""', 1, 11), (HEAD + "[[exercises]\n", 3, 12), ('id = """', 1, 1)],
)
def test_what_is_no_toml_is_told_with_line_and_column(own: Path, text: str, line: int, column: int) -> None:
    assert told(own, text) == Fault(Code.SYNTAX, "mine.toml", "", {"line": line, "column": column})


def test_what_is_no_utf_8_cannot_be_read(own: Path) -> None:
    (own / "mine.toml").write_bytes(SOUND.replace("Mine", "Übung").encode("latin-1"))
    assert kept(own).faults == (Fault(Code.UNREADABLE, "mine.toml", "", {"why": "UnicodeDecodeError"}),)


def test_a_folder_with_the_name_of_a_file_cannot_be_read(own: Path) -> None:
    (own / "mine.toml").mkdir()
    assert kept(own).faults == (Fault(Code.UNREADABLE, "mine.toml", "", {"why": "IsADirectoryError"}),)


def test_a_link_to_nowhere_cannot_be_read(own: Path) -> None:
    (own / "mine.toml").symlink_to(own / "gone")
    assert [(fault.code, fault.file) for fault in kept(own).faults] == [(Code.UNREADABLE, "mine.toml")]


def test_a_file_far_too_large_is_not_read(own: Path) -> None:
    fault = told(own, SOUND + "#" * LARGEST)
    assert (fault.code, fault.values) == (Code.UNREADABLE, {"why": "too large"})


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, entry("reps = " + "1" * 5000)], ids=["deep", "huge-number"])
def test_a_file_that_only_wants_to_break_something_breaks_nothing(own: Path, text: str) -> None:
    fault = told(own, text)
    assert fault.file == "mine.toml"
    assert fault.code in {Code.UNREADABLE, Code.SYNTAX}


def test_a_programme_with_the_id_of_another_is_told(own: Path) -> None:
    (own / "a.toml").write_text(SOUND)
    (own / "b.toml").write_text(SOUND)
    assert kept(own).faults == (Fault(Code.TWICE, "b.toml", "id", {"value": "mine"}),)


def test_a_programme_cannot_take_the_place_of_one_of_ours(own: Path) -> None:
    fault = told(own, SOUND.replace('"mine"', '"kneecap-basics"'))
    assert fault == Fault(Code.TWICE, "mine.toml", "id", {"value": "kneecap-basics"})
    assert kept(own).programmes["kneecap-basics"].name == "Kneecap basics"


def test_where_feet_come_last_nothing_follows_them(own: Path) -> None:
    feet_first = entry(name="calf-raises") + '[[exercises]]\nid = "bridge"\n[order]\nrule = "feet-last"'
    assert told(own, feet_first) == Fault(Code.ORDER, "mine.toml", "exercises", {"exercise": "bridge"})


# What a broken file leaves alone


def test_a_broken_file_hides_nothing_but_itself(own: Path) -> None:
    (own / "broken.toml").write_text("id = ")
    (own / "mine.toml").write_text(SOUND)
    found = kept(own)
    assert list(found.programmes) == [*BUNDLED, "mine"]
    assert [fault.file for fault in found.faults] == ["broken.toml"]


def test_without_a_folder_of_ones_own_there_are_our_programmes(own: Path) -> None:
    found = kept(own / "none")
    assert (list(found.programmes), found.faults) == ([*BUNDLED], ())


def test_own_programmes_follow_ours_by_file_name(own: Path) -> None:
    (own / "b.toml").write_text(SOUND.replace("mine", "first"))
    (own / "c.toml").write_text(SOUND.replace("mine", "second"))
    (own / "notes.txt").write_text("not a programme")
    assert list(kept(own).programmes)[len(BUNDLED) :] == ["first", "second"]


def test_one_broken_programme_read_alone_raises_its_fault(own: Path) -> None:
    path = own / "mine.toml"
    path.write_text(entry("reps = 0"))
    with pytest.raises(FaultError) as refused:
        read_programme(path, catalogue())
    assert refused.value.fault.place == "exercises[0].reps"


# What a person may say


def test_a_bare_number_is_the_persons_own_and_compiles(own: Path) -> None:
    (own / "mine.toml").write_text(entry("sets = 4\nreps = 6\nrest = 45"))
    (prescription,) = kept(own).programmes["mine"].prescriptions
    numbers = (prescription.dose.sets, prescription.dose.reps, prescription.dose.rest)
    assert [(n.low, n.high, n.given.origin) for n in numbers if n] == [(n, n, Origin.YOURS) for n in (4, 6, 45)]
    (line,) = outline(compile_timeline([prescription], catalogue(), Pace()))
    assert (line.sets, line.work.reps, line.seconds) == (4, 24, 4 * 6 * 5 + 3 * 45)


def test_a_number_can_be_a_persons_own_range(own: Path) -> None:
    (own / "mine.toml").write_text(entry("reps = {low = 6, high = 9}"))
    dose = kept(own).programmes["mine"].prescriptions[0].dose
    assert dose.reps is not None
    assert (dose.reps.low, dose.reps.high, dose.reps.given.origin) == (6, 9, Origin.YOURS)


def test_what_a_programme_does_not_say_stays_as_the_exercise_has_it(own: Path) -> None:
    (own / "mine.toml").write_text(entry("sets = 4"))
    dose = kept(own).programmes["mine"].prescriptions[0].dose
    assert dose.reps == catalogue()["bridge"].dose.reps
    assert dose.parts == catalogue()["bridge"].dose.parts


def test_a_programme_needs_no_more_than_a_name_and_its_exercises(own: Path) -> None:
    (own / "mine.toml").write_text(SOUND)
    programme = kept(own).programmes["mine"]
    assert (programme.order, programme.cadence) == (Order.FREE, Cadence.EVERY_OTHER_DAY)
    assert (programme.short, programme.honest, programme.source) == ((), "", "")


def test_a_file_may_have_any_line_ends_and_any_letters(own: Path) -> None:
    (own / "mine.toml").write_bytes(SOUND.replace("Mine", "Übung").replace("\n", "\r\n").encode())
    assert kept(own).programmes["mine"].name == "Übung"


# Exercise files


def broken_exercise(folder: Path, old: str, new: str, name: str = "bridge") -> Fault:
    """Return the fault of one of our exercises with something changed."""
    path = folder / f"{name}.toml"
    text = (root() / "exercises" / "bridge.toml").read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(FaultError) as refused:
        read_exercise(path, catalogue().defaults)
    return refused.value.fault


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('beat   = "move"', 'beat   = "relax"', Code.NO_PARTS, "dose"),
        ('beat   = "move"', 'beat   = "jump"', Code.UNKNOWN_VALUE, "dose.parts[0].beat"),
        ("value = 1,", "value = 500,", Code.OUT_OF_RANGE, "dose.parts[1].part"),
        ("low = 2, high = 3", "low = 3, high = 2", Code.REVERSED_RANGE, "dose.sets"),
        ('figure = "both legs together"', "", Code.PROVENANCE, "dose.sides"),
        ("hold     = { value = 5,", "hold     = { value = 0,", Code.OUT_OF_RANGE, "dose.warm_up.hold"),
        ('when = "setup"', 'when = "never"', Code.UNKNOWN_VALUE, "cues[0].when"),
    ],
)
def test_a_broken_exercise_says_where(own: Path, old: str, new: str, code: Code, place: str) -> None:
    fault = broken_exercise(own, old, new)
    assert (fault.code, fault.file, fault.place) == (code, "bridge.toml", place)


def test_an_exercise_is_called_what_its_file_is_called(own: Path) -> None:
    fault = broken_exercise(own, "Bridge", "Bridge", name="plank")
    assert fault == Fault(Code.WRONG_NAME, "plank.toml", "id", {"value": "bridge"})


def test_the_library_reads_an_exercise_when_it_is_asked_for(own: Path) -> None:
    (own / "exercises").mkdir()
    (own / "exercises" / "broken.toml").write_text("id = ")
    (own / "defaults.toml").write_bytes((root() / "defaults.toml").read_bytes())
    library = FileCatalogue(own)
    assert list(library) == ["broken"]
    with pytest.raises(FaultError):
        library["broken"]


def test_an_exercise_that_is_not_there_is_not_there() -> None:
    assert "handstand" not in catalogue()
    with pytest.raises(KeyError):
        catalogue()["handstand"]
