"""A figure written as TOML, as short as one would write it by hand: only what differs from its posture and base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from kneecoach.figure.figure import Figure, Inset, Key, Phase
from kneecoach.figure.joints import JOINTS, MIDDLE, SIDED, Pose, changed, neutral
from kneecoach.files import atomic
from kneecoach.files.figure_schema import AnglesFile, CameraFile, FigureFile, InsetFile, KeyFile, PhaseFile

#: What is written as the source of a figure that somebody made: no article.
OWN = ""
#: The groups of the joints of the middle; the others are sided.
_GROUPS = {"root": ("px", "py", "pz", "lean", "tilt", "turn"), "trunk": ("flex", "bend", "twist")}
_GROUPS["neck"] = tuple(name for name in MIDDLE if not any(name in names for names in _GROUPS.values()))
#: Lists longer than this many characters have a line for each of their parts.
_LONG = 60


def write_figure(path: Path, figure: Figure, source: str = OWN) -> None:
    """Write the file of a figure, which must be called as its id. Raises FaultError (UNWRITABLE)."""
    atomic.write_text(path, figure_text(figure_file(figure, source)), new_folder=True)


def figure_file(figure: Figure, source: str = OWN) -> FigureFile:
    """Return what the file of a figure holds; `read_figure` makes an equal figure of it."""
    posture = figure.keys[0].pose.posture
    plain = neutral(posture)
    base = changed(plain, {joint: _usual(figure, joint, plain[joint]) for joint in JOINTS})
    supports, _ = Counter(_told(key) for key in figure.keys).most_common(1)[0]
    names = [key.name for key in figure.keys]
    last = figure.phases[-1].to
    return FigureFile(
        id=figure.id,
        source=source,
        posture=posture,
        working=figure.working,
        camera=CameraFile(figure.camera.yaw, figure.camera.pitch),
        keys=tuple(_key(key, base, supports, figure) for key in figure.keys),
        phases=tuple(_phase(phase, names) for phase in figure.phases),
        muscles=figure.muscles,
        inset=_inset(figure.inset),
        barefoot=figure.barefoot,
        props=figure.props,
        supports=supports,
        base=_angles(base, plain),
        ready=_unless(names[figure.ready], names[last]),
        rest=_unless(names[figure.rest], names[0]),
        end=_unless(names[figure.end], names[figure.ready]),
        still=_unless(names[figure.still], names[figure.phases[0].to]),
    )


def figure_text(file: FigureFile) -> str:
    """Return a file of a figure as TOML."""
    values = msgspec.to_builtins(file)
    heads = {key: value for key, value in values.items() if key not in {"keys", "phases", "base", "props", "supports"}}
    lists = [f"{key} = {_list(values[key])}" for key in ("props", "supports") if values[key]]
    tables = [_base(values["base"]), *(_table("keys", key) for key in values["keys"])]
    tables += [_table("phases", phase) for phase in values["phases"]]
    lines = [f"{key} = {_value(value)}" for key, value in heads.items() if not _empty(key, value)]
    return "\n\n".join(part for part in ("\n".join(lines), *lists, *tables) if part) + "\n"


def _key(key: Key, base: Pose, supports: tuple[str, ...], figure: Figure) -> KeyFile:
    told = _told(key)
    return KeyFile(
        key.name,
        _angles(key.pose, base),
        None if told == supports else told,
        None if key.working is figure.working else key.working,
        key.lift,
    )


def _usual(figure: Figure, joint: str, plain: float) -> float:
    """Return the value of a joint that is best written once for all keyframes: its most frequent one, or none."""
    values = [key.pose[joint] for key in figure.keys]
    most, times = Counter(values).most_common(1)[0]
    return most if 1 + len(values) - times < len(values) - values.count(plain) else plain


def _phase(phase: Phase, names: Sequence[str]) -> PhaseFile:
    return PhaseFile(names[phase.to], phase.seconds, phase.word, phase.position, phase.side, phase.once)


def _inset(inset: Inset | None) -> InsetFile | None:
    if inset is None:
        return None
    camera = inset.camera
    return InsetFile(camera.yaw, camera.pitch, inset.scale, camera.focus, inset.size)


def _angles(pose: Pose, base: Pose) -> AnglesFile:
    """Return what differs from the base; "both" where left and right are the same."""
    middle = {group: _differing(pose, base, names) for group, names in _GROUPS.items()}
    left, right = (_differing(pose, base, [f"{side}_{name}" for name in SIDED]) for side in "lr")
    both = {name: value for name, value in left.items() if right.get(name) == value}
    left, right = ({name: value for name, value in side.items() if name not in both} for side in (left, right))
    aux = pose["aux"] if pose["aux"] != base["aux"] else None
    return AnglesFile(**middle, both=both, left=left, right=right, aux=aux)


def _differing(pose: Pose, base: Pose, joints: Iterable[str]) -> dict[str, float]:
    return {joint.partition("_")[2] if joint[1:2] == "_" else joint: pose[joint] for joint in joints
            if pose[joint] != base[joint]}  # fmt: skip


def _told(key: Key) -> tuple[str, ...]:
    return tuple(support.told for support in key.supports)


def _unless(name: str, usual: str) -> str:
    return "" if name == usual else name


def _base(angles: Mapping[str, object]) -> str:
    lines = list(_lines(angles))
    return "\n".join(["[base]", *lines]) if lines else ""


def _table(name: str, values: Mapping[str, object]) -> str:
    """Return one of the tables of a list, with its angles as a table of their own at its end."""
    angles = values.get("angles")
    below = list(_lines(angles)) if isinstance(angles, Mapping) else []
    own = {key: value for key, value in values.items() if key != "angles"}
    return "\n".join([f"[[{name}]]", *_lines(own), *([f"[{name}.angles]", *below] if below else [])])


def _lines(values: Mapping[str, object]) -> Iterator[str]:
    for key, value in values.items():
        if not _empty(key, value):
            yield f"{key} = {_list(value) if isinstance(value, list | tuple) else _value(value)}"


def _empty(key: str, value: object) -> bool:
    """Tell whether a value says no more than its absence does; no supports at all are not the shared ones."""
    return value is None or value is False or value in ("", {}) or (value in ([], ()) and key != "supports")


def _list(values: Sequence[object]) -> str:
    parts = [_value(value) for value in values]
    line = f"[{', '.join(parts)}]"
    return line if len(line) <= _LONG else "[\n" + "".join(f"  {part},\n" for part in parts) + "]"


def _value(value: object) -> str:
    """Return one value on one line; a whole number of degrees without its ".0"."""
    import tomli_w

    if isinstance(value, Mapping):
        inner = ", ".join(f"{key} = {_value(one)}" for key, one in value.items() if not _empty(key, one))
        return f"{{ {inner} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return tomli_w.dumps({"a": value}).removeprefix("a = ").removesuffix("\n")
