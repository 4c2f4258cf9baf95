"""Whether a figure from elsewhere can be solved and drawn at every keyframe and on every way: found out by doing it."""

from __future__ import annotations

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.figure.body import centres
from kneecoach.figure.camera import View
from kneecoach.figure.framing import framed
from kneecoach.figure.furniture import ground, solids
from kneecoach.figure.joints import Pose
from kneecoach.figure.motion import Motion
from kneecoach.figure.props import Bowl
from kneecoach.figure.scene import body, looked_at
from kneecoach.figure.skeleton import placed
from kneecoach.figure.worn import worn
from kneecoach.files.figure_schema import FigureFile, InsetFile
from kneecoach.files.figures import figure_of, solved

#: What is drawn one by one, and how near a closer look may come.
MOST_MARBLES = 40
SCALES, SIZES = (0.2, 20.0), (0.1, 0.6)
_SIZE = 320.0  # of the picture that is tried


def drawable(raw: FigureFile, file: str) -> Motion:
    """Return the figure, solved. Raises FaultError with the place of what is wrong."""
    for place, prop in enumerate(raw.props):
        if isinstance(prop, Bowl) and not 0 <= prop.marbles <= MOST_MARBLES:
            values: dict[str, str | int] = {"value": prop.marbles, "least": 0, "most": MOST_MARBLES}
            raise FaultError(Fault(Code.OUT_OF_RANGE, file, f"props[{place}].marbles", values))
    if raw.inset is not None:
        _look_in_bounds(raw.inset, file)
    figure = figure_of(raw, file)
    try:
        motion = solved(figure, file)
        motion.prepare()
        view = framed(motion, figure.camera, _SIZE, _SIZE)
        ground(figure, view)
        solids(figure, view)
        for pose in motion.keys:
            _draw(motion, pose, view)
    except (ArithmeticError, ValueError, LookupError, AssertionError) as error:
        raise FaultError(Fault(Code.FIGURE_FAILS, file, values={"why": type(error).__name__})) from error
    return motion


def _look_in_bounds(inset: InsetFile, file: str) -> None:
    for key, value, (least, most) in (("scale", inset.scale, SCALES), ("size", inset.size, SIZES)):
        if not least <= value <= most:
            values: dict[str, str | int] = {"value": f"{value:g}", "least": f"{least:g}", "most": f"{most:g}"}
            raise FaultError(Fault(Code.OUT_OF_RANGE, file, f"inset.{key}", values))


def _draw(motion: Motion, pose: Pose, view: View) -> None:
    figure = motion.figure
    frames = placed(pose)
    look = looked_at(frames, centres(frames), view, bare=figure.barefoot)
    body(look, figure.working, bare=figure.barefoot, muscles=figure.muscles)
    worn(figure, pose, look)
