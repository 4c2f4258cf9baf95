"""From a shared file to what the review page is handed."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from kneecoach.core.exercise import Catalogue
from kneecoach.core.fault import Fault
from kneecoach.core.outline import seconds
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.catalogue import exercise_of
from kneecoach.files.exchange.kneecoach_file import MOST_TOLD
from kneecoach.files.exchange.parcel import Library, Parcel
from kneecoach.files.exchange.review import Coming, Review, State
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.figures import figure_of, solved
from kneecoach.files.programmes import programme_of
from kneecoach.files.schema import ProgrammeFile
from kneecoach.ui.review_page import ReviewLine, ReviewProgramme, ReviewView
from kneecoach.words import doses, sharing

if TYPE_CHECKING:
    from kneecoach.figure.motion import Motion


def review_view(made: Review, library: Library, pace: Pace) -> ReviewView:
    """Return what is shown of a file that may be added."""
    shown = _Shown(made, library, pace)
    programmes = tuple(map(shown.programme, made.parcel.programmes, made.programmes))
    return ReviewView(
        file=made.parcel.file,
        made_by=sharing.made_by(made.parcel.source.value),
        programmes=programmes,
        own=tuple(shown.alone(one) for one in made.exercises if one.id not in shown.listed),
        left_behind=tuple(map(sharing.lost, made.parcel.left_behind)),
        new=any(one.state is not State.SAME for one in (*made.programmes, *made.exercises)),
    )


def pictures(parcel: Parcel) -> dict[str, Motion]:
    """Return the file's own figures by what ReviewLine.picture calls them: no two figures ever share a name."""
    return {_name(one): solved(figure_of(one, parcel.file), parcel.file) for one in parcel.figures}


def refused_view(file: str, faults: Sequence[Fault]) -> ReviewView:
    """Return what is shown of a file that is refused."""
    lines = [sharing.fault_line(one) for one in faults]
    if len(faults) == MOST_TOLD:
        lines.append(sharing.MORE_FAULTS.format(n=MOST_TOLD))
    return ReviewView(file=file, refused=sharing.refused(faults), faults=tuple(lines))


class _Shown:
    """Makes the lines of one file; `listed` are the exercises that a programme has shown by now."""

    def __init__(self, made: Review, library: Library, pace: Pace) -> None:
        parcel = made.parcel
        own = {one.id: exercise_of(one, parcel.file, library.defaults) for one in parcel.exercises}
        self._catalogue: Catalogue = ChainMap(own, library.catalogue)  # type: ignore[arg-type]  # only read
        self._states = {one.id: _state(one) for one in made.exercises}
        self._figures = {name: name for name in library.figures} | {one.id: _name(one) for one in parcel.figures}
        self._library, self._pace = library, pace
        self.listed: set[str] = set()

    def programme(self, raw: ProgrammeFile, coming: Coming) -> ReviewProgramme:
        """Return a programme with each exercise at its dose."""
        programme = programme_of(raw, raw.id, self._catalogue, self._library.defaults)
        timeline = compile_timeline(programme.session(), self._catalogue, self._pace)
        self.listed |= {item.exercise for item in timeline.items}
        lines = tuple(self._line(item.exercise, doses.dose_line(item)) for item in timeline.items)
        return ReviewProgramme(raw.name, _state(coming), doses.minutes(seconds(timeline)), lines)

    def alone(self, coming: Coming) -> ReviewLine:
        """Return an exercise that is in no list."""
        return self._line(coming.id, "")

    def _line(self, id_: str, dose: str) -> ReviewLine:
        exercise = self._catalogue[id_]
        picture = self._figures.get(exercise.figure or exercise.id, "")
        return ReviewLine(exercise.name, dose, picture, self._states.get(id_, ""))


def _state(coming: Coming) -> str:
    return sharing.state(coming.state.value, coming.new_name)


def _name(figure: FigureFile) -> str:
    return f"{figure.id} {sha256(msgspec.json.encode(figure)).hexdigest()[:16]}"
