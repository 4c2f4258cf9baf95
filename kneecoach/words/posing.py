"""What the pose editor says: the joints in clinical terms, what the body rests on, and what is round it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kneecoach.words.language import _, ngettext

DONE, CANCEL, UNDO, REDO = _("Done"), _("Cancel"), _("Undo"), _("Redo")
PLAY, STOP = _("Play"), _("Stop")
STAGE = _("The figure")
FIRST_POSE, NEXT_POSE = _("Start"), _("Pose")

BEGIN_HINT = _("Begin with a posture, or with an exercise that is close to yours. All of it can be changed afterwards.")
FROM_EXERCISE = _("From an exercise")
FIND_EXERCISE, NO_EXERCISE = _("Find an exercise"), _("No exercise is called that.")
BEGIN_ANEW = _("Begin anew")

POSTURES = {
    "standing": _("Standing"),
    "seated": _("Sitting on a chair"),
    "supine": _("Lying on the back"),
    "prone": _("Lying face down"),
    "side-lying-left": _("Lying on the left side"),
    "side-lying-right": _("Lying on the right side"),
    "long-sitting": _("Sitting, legs out"),
    "kneeling": _("Kneeling"),
    "reverse-tabletop": _("Tabletop, face up"),
}

#: What the panel can show, one at a time.
PANELS = {
    "pose": _("Pose"),
    "rests": _("Rests"),
    "things": _("Things"),
    "movement": _("Timing"),
    "look": _("Look"),
}
PANEL = _("What to change")
PARTS = {
    "left-leg": _("Left leg"),
    "right-leg": _("Right leg"),
    "trunk": _("Trunk and head"),
    "left-arm": _("Left arm"),
    "right-arm": _("Right arm"),
    "whole": _("Whole body"),
}
PART = _("Part of the body")
LINK = _("Both sides")
MIRROR = _("Mirror")
MIRROR_ALL = _("Mirror everything")
FOLLOWS = _(
    "What you set stays as you set it; the other joints follow, so that the body keeps resting on its supports."
)

#: Each joint: what it is called, and what its two ends are.
JOINTS: Mapping[str, tuple[str, str, str]] = {
    "lean": (_("Lean of the pelvis"), _("backward"), _("forward")),
    "tilt": (_("Tilt of the pelvis"), _("right hip up"), _("left hip up")),
    "turn": (_("Turn of the whole body"), _("to the right"), _("to the left")),
    "px": (_("Sideways"), _("to the right"), _("to the left")),
    "py": (_("Height of the hips"), _("low"), _("high")),
    "pz": (_("Forward and back"), _("back"), _("forward")),
    "flex": (_("Trunk flexion"), _("extension"), _("flexion")),
    "bend": (_("Trunk side bend"), _("to the right"), _("to the left")),
    "twist": (_("Trunk rotation"), _("to the right"), _("to the left")),
    "nod": (_("Neck flexion"), _("extension"), _("flexion")),
    "nbend": (_("Neck side bend"), _("to the right"), _("to the left")),
    "nturn": (_("Neck rotation"), _("to the right"), _("to the left")),
    "hip": (_("Hip flexion"), _("extension"), _("flexion")),
    "abd": (_("Hip abduction"), _("adduction"), _("abduction")),
    "rot": (_("Hip rotation"), _("internal"), _("external")),
    "knee": (_("Knee flexion"), _("straight"), _("flexion")),
    "ankle": (_("Ankle dorsiflexion"), _("plantarflexion"), _("dorsiflexion")),
    "inv": (_("Ankle inversion"), _("eversion"), _("inversion")),
    "toes": (_("Toe extension"), _("flexion"), _("extension")),
    "curl": (_("Toe curl"), _("flat"), _("curled")),
    "sh": (_("Shoulder flexion"), _("extension"), _("flexion")),
    "sh_abd": (_("Shoulder abduction"), _("adduction"), _("abduction")),
    "sh_rot": (_("Shoulder rotation"), _("internal"), _("external")),
    "elbow": (_("Elbow flexion"), _("straight"), _("flexion")),
    "pron": (_("Forearm pronation"), _("supination"), _("pronation")),
    "wrist": (_("Wrist extension"), _("flexion"), _("extension")),
    "grip": (_("Finger curl"), _("open"), _("closed")),
}
SIDED = {"l": _("left"), "r": _("right")}


def joint(name: str, *, linked: bool = False) -> str:
    """Return what a joint is called for a screen reader, with its side: "Knee flexion, left"."""
    side, _apart, own = name.partition("_") if name[:2] in {"l_", "r_"} else ("", "", name)
    said = JOINTS[own][0]
    if not side:
        return said
    return _("{joint}, {side}").format(joint=said, side=_("both sides") if linked else SIDED[side])


def joint_range(name: str, least: float, most: float) -> str:
    """Return the ends of a joint's range: "22° extension to 125° flexion"."""
    _own, low, high = JOINTS[name]
    unit = "" if name in {"px", "py", "pz"} else "°"
    said = _("{least}{unit} {low} to {most}{unit} {high}")
    if unit == "":
        said = _("{least} cm {low} to {most} cm {high}")
    return said.format(least=round(abs(least)), unit=unit, low=low, most=round(abs(most)), high=high)


DEGREES, CENTIMETRES, SECONDS = "°", _(" cm"), _(" s")

POSES = _("Poses")
ADD, EARLIER, LATER, REMOVE = _("Add a pose"), _("Move earlier"), _("Move later"), _("Remove")
NAME = _("Name of this pose")
MAY_SLIDE = _("slides")


def pose(name: str, place: int, number: int, ways: str) -> str:
    """Return what a screen reader says of a pose on the timeline."""
    said = _("{name}, pose {place} of {number}").format(name=name, place=place, number=number)
    return f"{said}, {ways}" if ways else said


def way(word: str, seconds: float) -> str:
    """Return "Lift 2 s"."""
    return _("{word} {seconds:g} s").format(word=word, seconds=seconds)


RESTS_TITLE = _("What the body rests on in this pose")
RESTS_HINT = _("Ticked parts keep their place. Let a part slide where it moves along the floor.")
ALL_PARTS, LIKELY_PARTS = _("Show all parts"), _("Show the likely ones")
_BEARING = {
    "sole": _("foot flat"),
    "heel": _("heel"),
    "ball": _("ball of the foot"),
    "toes": _("toes"),
    "edge": _("outer edge of the foot"),
    "outer foot": _("outer side of the foot"),
    "knee": _("knee"),
    "knee-back": _("back of the knee"),
    "hand": _("hand flat"),
    "fingertips": _("fingertips"),
    "grip": _("hand holding on"),
    "forearm": _("forearm"),
    "elbow": _("elbow"),
    "ankle": _("ankle"),
    "hip": _("hip"),
    "shoulder": _("shoulder"),
    "shoulders": _("Shoulders"),
    "back": _("Upper back"),
    "pelvis": _("Pelvis"),
    "head": _("Head"),
    "chest": _("Chest"),
    "belly": _("Belly"),
}
_UPON = {
    "": _("on the floor"),
    "wall": _("against the wall"),
    "chair": _("on the chair"),
    "step": _("on the step"),
    "tread": _("on the lower step"),
    "roller": _("on the roller"),
    "rail": _("on the rail"),
    "chairtop": _("on the back of the chair"),
}
_LEFT, _RIGHT = _("Left {part}"), _("Right {part}")


def rests(part: str, side: str, on: str) -> str:
    """Return what rests on what: "Left foot flat on the floor"."""
    bearing = _BEARING.get(part, part)
    named = {"l": _LEFT, "r": _RIGHT}.get(side, "{part}").format(part=bearing)
    upon = _UPON.get(on) or (_("on the other leg") if on[:2] in {"l_", "r_"} else _("on the {thing}").format(thing=on))
    return _("{part} {upon}").format(part=named, upon=upon)


def off(found: Sequence[tuple[str, int]], *, tried: bool) -> str:
    """Return which supports are not reached, by how many mm, and what to do. `tried` is after reaching for them."""
    part, mm = found[0]
    more = len(found) - 1
    said = _("{part}: {mm} mm off").format(part=part, mm=mm)
    if more:
        said = ngettext("{said}, and {n} more", "{said}, and {n} more", more).format(said=said, n=more)
    do = _("Pose it nearer, or leave it out.") if tried else _("Pose it nearer, or let the body reach.")
    return f"{said}. {do}"


REACH, LET_GO = _("Reach for it"), _("Leave it out")

THINGS_TITLE = _("What is round the body")
THINGS = {
    "mat": _("Mat"),
    "floor": _("Piece of floor"),
    "seat": _("Chair to sit on"),
    "hold-chair": _("Chair to hold on to"),
    "hold": _("A line to hold on to"),
    "wall": _("Wall behind"),
    "step": _("Step"),
    "rail": _("Hand rail"),
    "roller": _("Roller or rolled towel"),
    "ball": _("Soft ball between the knees"),
    "thigh-band": _("Loop band round the thighs"),
    "ankle-band": _("Loop band round the ankles"),
    "band": _("Band to an anchor"),
    "long-band": _("Long band from foot to hands"),
    "dumbbells": _("Light weights"),
    "towel": _("Small towel under the foot"),
    "post": _("Solid anchor"),
    "pulley": _("Pulley"),
    "cable": _("Cable to the ankle"),
    "bowl": _("Bowl"),
    "marble": _("Marble"),
}
KNOBS = {"height": _("Height"), "ahead": _("Ahead"), "aside": _("To the left"), "thick": _("Thickness")}


def knob(thing: str, name: str) -> str:
    """Return what a number of a thing is called: "Step, height"."""
    return _("{thing}, {knob}").format(thing=THINGS.get(thing, thing), knob=KNOBS[name].lower())


MOVEMENT_TITLE = _("One repetition")
MOVEMENT_HINT = _("Each line leads to a pose. The same pose twice in a row is a hold. The dose may set other times.")
ADD_STEP, BEAT, TO, FOR = _("Add a line"), _("What is said"), _("To pose"), _("Seconds")
STILL, BETWEEN = _("Pose in pictures"), _("Pose between sets")


def step(number: int, what: str) -> str:
    """Return what a control of one line of the repetition is called: "Line 2, seconds"."""
    return _("Line {n}, {what}").format(n=number, what=what.lower())


LOOK_TITLE = _("How it is seen")
VIEWS = {"side": _("Side"), "three-quarter": _("Three-quarter"), "front": _("Front"), "back": _("Back")}
VIEW, ROUND, UP = _("View"), _("Round the body"), _("From above")
OWN_VIEW = _("A view of its own")
TAKE_VIEW = _("Take the view I turned to")
WORKING = {"right": _("Right leg"), "left": _("Left leg"), "both": _("Both legs")}
WORKS, BAREFOOT, GLOW = _("Working leg"), _("Bare feet"), _("Muscles that glow")
ON, OFF = _("On"), _("Off")
MUSCLES = {
    "quads": _("Front of the thighs"),
    "vmo": _("Inner front of the thighs"),
    "hamstrings": _("Back of the thighs"),
    "adductors": _("Inner thighs"),
    "abductors": _("Outer thighs"),
    "calf": _("Calves"),
    "hip-flexors": _("Hip flexors"),
    "glute-max": _("Glutes"),
    "glute-med": _("Side of the glutes"),
    "foot": _("Feet"),
}
#: What undoing takes back, by the kind of edit.
EDITS = {
    "joint": _("bend"), "mirror": _("mirror"), "key": _("pose"), "phase": _("movement"),
    "support": _("support"), "prop": _("thing"), "look": _("look"), "begin": _("beginning"),
}  # fmt: skip
