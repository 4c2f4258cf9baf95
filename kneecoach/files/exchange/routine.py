"""From the blocks of another timer to programmes: each activity a timed exercise of one's own, rests where they fit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

from kneecoach.core.dose import limits
from kneecoach.core.exercise import LONGEST_NAME
from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.exchange.parcel import Library, Parcel, Source
from kneecoach.files.exchange.safe import LENGTHS, MOST, is_id, markup, odd
from kneecoach.files.schema import DoseFile, EntryFile, ExerciseFile, ProgrammeFile, SidesFile

#: Programmes of one backup, and places of one programme.
MOST_PROGRAMMES, MOST_PLACES = 20, MOST["exercises"]
#: What timers call a block without work.
RESTS = {"rest", "pause", "break", "recovery", "recover", "rest time", "repos", "pausa", "ruhe", "descanso", "riposo"}


class Block(Struct, frozen=True):
    """One activity: so many seconds, so many times, with rests of so many seconds in between."""

    name: str
    seconds: int
    sets: int = 1
    rest: int | None = None


class Routine(Struct, frozen=True):
    """What one programme of another timer comes to; `left` names what is not in its blocks."""

    name: str
    blocks: tuple[Block, ...]
    left: tuple[Left, ...] = ()


def parcel(file: str, source: Source, routines: Iterable[Routine], library: Library) -> Parcel:
    """Return the routines as programmes with exercises of their own."""
    maker = _Maker(library)
    programmes: list[ProgrammeFile] = []
    for routine in routines:
        if len(programmes) == MOST_PROGRAMMES:
            maker.left.append(Left(Lost.CUT, number=MOST_PROGRAMMES))
            break
        if routine.blocks:
            programmes.append(maker.programme(routine))
    return Parcel(file, source, tuple(programmes), tuple(maker.exercises.values()), (), tuple(maker.left))


def is_rest(name: str) -> bool:
    """Tell whether a block of this name is a rest."""
    return " ".join(name.split()).casefold() in RESTS


def rounds(blocks: list[tuple[str, int, int]], times: int, name: str = "") -> tuple[list[Block], list[Left]]:
    """Return a group of (name, seconds, rest after it) that is done so many times, and what of it is lost.

    One activity alone has sets with its rest between them; several are unrolled, and KneeCoach's own time to get
    ready stands between them.
    """
    if len(blocks) == 1:
        one, seconds, rest = blocks[0]
        return [Block(one, seconds, times, rest)], []
    times = min(times, MOST_PLACES + 1)  # what is more is cut off, and told, when the programme is made
    left = [Left(Lost.RESTS, name, number=rest) for _, _, rest in blocks if rest][:1]
    return [Block(one, seconds) for _ in range(times) for one, seconds, _ in blocks], left


def slug(name: str, otherwise: str) -> str:
    """Return an id made from a name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].strip("-")
    return made if is_id(made) else otherwise


def cleaned(text: str) -> str:
    """Return the text without what only hides, turns or marks up, on one line."""
    text = "".join(" " if character in "\t\r\n" else character for character in text[:2000])
    text = re.sub(r"<[^<>]*>", "", unicodedata.normalize("NFC", text))
    while (character := odd(text)) or (character := markup(text)[:1]):
        text = text.replace(character, "")
    return " ".join(text.split())


def _shortened(name: str) -> str:
    """Return as much of a name as fits, in whole words where there is more than one."""
    if len(name) <= LONGEST_NAME:
        return name
    return name[: LONGEST_NAME + 1].rpartition(" ")[0].strip() or name[:LONGEST_NAME].strip()


class _Maker:
    """Makes exercises once for each name, and programmes of them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._ours = {name.casefold(): one for one in library.catalogue.values() for name in (one.name, *one.aliases)}
        self._ids: dict[str, str] = {}
        self._programmes: set[str] = set()
        self.exercises: dict[str, ExerciseFile] = {}
        self.left: list[Left] = []

    def programme(self, routine: Routine) -> ProgrammeFile:
        """Return one routine as a programme."""
        name = cleaned(routine.name)[: LENGTHS["name"]].strip() or "Routine"
        id_ = _free(slug(name, "routine"), self._programmes)
        self._programmes.add(id_)
        self._lose(name, routine.left)
        entries: list[EntryFile] = []
        for entry in self._entries(routine.blocks, name):
            if len(entries) == MOST_PLACES:
                self._lose(name, [Left(Lost.CUT, number=MOST_PLACES)])
                break
            entries.append(entry)
        return ProgrammeFile(id=id_, name=name, exercises=tuple(entries))

    def _entries(self, blocks: Iterable[Block], programme: str) -> Iterator[EntryFile]:
        slots: set[str] = set()
        for block in blocks:
            seconds = self._inside("timed", block.seconds, block.name, programme)
            rest = None if block.rest is None else self._inside("rest", block.rest, block.name, programme)
            exercise = self._exercise(block.name, seconds, rest, programme)
            own, most = exercise.dose, limits("sets")[1]
            for sets in _portions(max(1, block.sets), most):
                slot = _free(exercise.id, slots)
                slots.add(slot)
                yield EntryFile(
                    id=exercise.id,
                    slot="" if slot == exercise.id else slot,
                    sets=None if sets == own.sets else sets,
                    timed=None if seconds == own.timed else seconds,
                    rest=None if rest == own.rest else rest,
                )

    def _exercise(self, told: str, seconds: int, rest: int | None, programme: str) -> ExerciseFile:
        original = cleaned(told)
        whole = original or "Exercise"
        if whole not in self._ids:
            name = _shortened(whole)
            id_ = _free(slug(whole, "exercise"), self.exercises)
            self._ids[whole] = id_
            aliases = () if name == whole else (whole[:400],)
            dose = DoseFile(sets=1, sides=SidesFile(), timed=seconds, rest=rest)
            self.exercises[id_] = ExerciseFile(id=id_, name=name, dose=dose, aliases=aliases)
            self._tell(told, whole, name, programme)
        return self.exercises[self._ids[whole]]

    def _tell(self, told: str, whole: str, name: str, programme: str) -> None:
        if " ".join(told.split()) != whole:
            self._lose(programme, [Left(Lost.CHANGED, name=name)])
        elif name != whole:
            self._lose(programme, [Left(Lost.SHORTENED, name=whole)])
        if (ours := self._ours.get(whole.casefold())) is not None:
            self._lose(programme, [Left(Lost.LIKE_OURS, name=name, other=ours.name)])

    def _inside(self, key: str, number: int, name: str, programme: str) -> int:
        least, most = limits(key)
        inside = max(least, min(most, number))
        if inside != number:
            self._lose(programme, [Left(Lost.SECONDS, name=cleaned(name)[:LONGEST_NAME], number=number)])
        return inside

    def _lose(self, programme: str, left: Iterable[Left]) -> None:
        for one in left:
            here = Left(one.what, programme, one.name, one.number, one.other)
            if here not in self.left and len(self.left) < 200:
                self.left.append(here)


def _portions(sets: int, most: int) -> Iterator[int]:
    """Yield sets in portions that one place of a programme can hold."""
    sets = min(sets, most * (MOST_PLACES + 1))
    while sets > 0:
        yield min(sets, most)
        sets -= most


def _free(wanted: str, taken: Iterable[str]) -> str:
    """Return an id that is not taken: this one, or the same with a number."""
    there, number, made = set(taken), 2, wanted
    while made in there:
        made, number = f"{wanted}-{number}", number + 1
    return made
