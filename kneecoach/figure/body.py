"""The parts of the body that are drawn: unions of hulls of the spheres that touch floor and props.

What is drawn is what touches, but for what is worn and for fingers and toes, which are finer than what they rest on.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from kneecoach.figure.spheres import SOFT, SPHERE, SPHERES, Sphere, centres

__all__ = ["PARTS", "SOFT", "SPHERE", "SPHERES", "Part", "Sphere", "Tone", "barefoot", "centres"]


class Tone(StrEnum):
    """What a part wears, which is what gives it its colour."""

    SKIN = "skin"
    HAIR = "hair"
    TOP = "top"
    SHORTS = "shorts"
    LEG = "leg"
    SHOE = "shoe"
    SOLE = "sole"


class Part(Struct, frozen=True, dict=True):
    """One thing that is drawn: the union of the hulls of its groups of spheres; those in `linked` are chains.

    `rimless` are spheres round which no outline runs. Those in `joins` have one if the neighbour named there is painted
    later, and so covers it where it would run across the limb. `anchors` are the spheres whose mean depth is the
    part's; `nudge` moves it in metres to the viewer. A part with an `alpha` below 1 is a mark on another.

    `axis` are the two spheres along which a long part is shaded. That no seam shows, `like` names a part whose
    shading this one shares, and `width` a sphere as wide as whose joint the shading is all along.
    """

    name: str
    tone: Tone
    side: str
    hulls: tuple[tuple[int, ...], ...]
    linked: frozenset[int] = frozenset()
    rimless: frozenset[int] = frozenset()
    joins: tuple[tuple[frozenset[int], str], ...] = ()
    axis: tuple[int, int] | None = None
    anchors: tuple[int, ...] = ()
    nudge: float = 0.0
    alpha: float = 1.0
    like: str = ""
    width: int = -1

    @cached_property
    def needs(self) -> tuple[int, ...]:
        """All spheres that it takes to draw it."""
        return tuple(sorted({i for hull in self.hulls for i in hull}.union(self.anchors, self.axis or ())))


def _part(
    name: str,
    tone: Tone,
    side: str,
    told: str,
    *,
    rimless: str = "",
    joins: str = "",
    axis: str = "",
    at: str = "",
    nudge: float = 0.0,
    alpha: float = 1.0,
    like: str = "",
    width: str = "",
) -> Part:
    """Return a part told as groups of spheres between bars: "a b c" is a hull, "a > b > c" a chain, a* a pair.

    A join is told as "a b: part", where the part is of the same side, or in the middle of the body.
    """
    hulls = tuple(_group(words, side) for words in told.split("|"))
    ends = _group(axis, side)
    meeting = [one.split(": ") for one in joins.split(", ") if one]
    return Part(
        name=side + name,
        tone=tone,
        side=side[:1],
        hulls=hulls,
        linked=frozenset(i for i, words in enumerate(told.split("|")) if ">" in words),
        rimless=frozenset(_group(rimless, side)),
        joins=tuple((frozenset(_group(spheres, side)), _named(other, side)) for spheres, other in meeting),
        axis=(ends[0], ends[1]) if ends else None,
        anchors=_group(at, side) or tuple(sorted({i for hull in hulls for i in hull})),
        nudge=nudge,
        alpha=alpha,
        like=_named(like, side),
        width=_group(width, side)[0] if width else -1,
    )


def _group(words: str, side: str) -> tuple[int, ...]:
    names = [n for s in words.replace(">", " ").split() for n in (("l_" + s[:-1], "r_" + s[:-1]) if "*" in s else (s,))]
    return tuple(SPHERE[name] if name in SPHERE else SPHERE[side + name] for name in names)


def _named(part: str, side: str) -> str:
    return part if not part or part in _MIDDLE or part[1] == "_" else side + part


#: The parts that have no side.
_MIDDLE = frozenset({"pelvis", "trunk", "neck", "hair", "face"})


# fmt: off
def _middle() -> tuple[Part, ...]:
    return (
        _part("pelvis", Tone.SHORTS, "", "butt* crest* side* crotch", nudge=-0.012),
        _part("trunk", Tone.TOP, "", "hemside* hemfront* hemback* waist*|waist* chest* blade*|"
              "chest* blade* pec* cap* trap collar|l_yoke l_acro l_cap|r_yoke r_acro r_cap",
              joins="l_acro: l_sleeve, r_acro: r_sleeve", axis="crotch collar"),
        _part("neck", Tone.SKIN, "", "neck0 nape neck1"),
        _part("hair", Tone.HAIR, "", "hair0 hair1 hair4*|hair0 hair2* hair3*|hair1 hair3* burn*"),
        _part("face", Tone.SKIN, "", "front* browr* cheek*|cheek* gonion* chin*|mouth chin*|bridge nose base septum"),
        _part("nose", Tone.HAIR, "", "bridge nose base", alpha=0.07, like="face"),
        _part("mouth", Tone.HAIR, "", "l_lip > r_lip", alpha=0.3, like="face"),
    )


def _head(side: str) -> tuple[Part, ...]:
    return (
        _part("ear", Tone.SKIN, side, "ear > lobe", like="face"),
        _part("brow", Tone.HAIR, side, "brow0 > brow1", alpha=0.3, like="face"),
        _part("eye", Tone.HAIR, side, "eye0 > eye1", alpha=0.13, like="face"),
    )


def _leg(side: str) -> tuple[Part, ...]:
    return (
        _part("thigh", Tone.LEG, side, "root > quad > quad2 > vast > vast2 > knee|quad2 > vmo|knee > kneecap",
              rimless="root", joins="knee kneecap: shank", axis="hip knee", width="knee"),
        _part("short", Tone.SHORTS, side, "seat groin cuff0 cuff1 cuff2 cuff3 cuff4 cuff5",
              rimless="seat groin", like="pelvis"),
        _shank(side, "knee2 > calf0 > calf > calf2 > calf3 > shin > ank|knee2 > kneecap"),
        _part("sole", Tone.SOLE, side, "tread0 tread1 tread2 tread3|tread2 tread3 tread4 tread5 tread6 tread7"),
        _foot(side, Tone.SHOE, "coll0 coll1 coll2 coll3 back instep|back instep vampm vampl|vampm vampl capm capl"),
        # Not painted of itself: a foot is drawn with its toes.
        _part("toe", Tone.SHOE, side, "bm2 bl2 toem toel", alpha=0.0),
    )


def _shank(side: str, told: str) -> Part:
    return _part("shank", Tone.LEG, side, told, rimless="ank", joins="knee2 kneecap: thigh",
                 at="knee2 calf ank", axis="knee2 ank", width="knee")


def _foot(side: str, tone: Tone, told: str) -> Part:
    return _part("foot", tone, side, told, at="ank heel ballm balll toem")


def _arm(side: str) -> tuple[Part, ...]:
    return (
        _part("uarm", Tone.SKIN, side, "bic > bic2 > elbow",
              rimless="bic", joins="elbow: farm", axis="bic elbow", width="elbow"),
        _part("sleeve", Tone.TOP, side, "delt slv0 slv1 slv2 slv3 slv4 slv5|pit cap yoke acro delt",
              joins="acro cap yoke pit: trunk", like="trunk"),
        _part("farm", Tone.SKIN, side, "elb2 > fore > fore1 > fore2 > wr",
              joins="elb2: uarm, wr: hand", axis="elb2 wr", width="elbow"),
        _part("hand", Tone.SKIN, side, "wr2 car1 car2|car1 car2 i0 p0",
              joins="wr2: farm, i0 p0: fing", at="palm kn1 kn2", axis="wr2 m0", width="elbow"),
        _part("fing", Tone.SKIN, side, "i0 > i1 > i2|m0 > m1 > m2|r0 > r1 > r2|p0 > p1 > p2",
              joins="i0 m0 r0 p0: hand", like="hand"),
        _part("thumb", Tone.SKIN, side, "th0 > th1 > th2", rimless="th0", like="hand"),
    )
# fmt: on


PARTS: tuple[Part, ...] = (
    *_middle(),
    *(part for side in ("l_", "r_") for made in (_head, _leg, _arm) for part in made(side)),
)


def _bare(side: str) -> tuple[Part, ...]:
    toes = "|".join(f"toe{n}a > toe{n}m > toe{n}b" for n in range(5))
    foot = "ankle bheel dors|bheel dors dors2|bheel dors2 bbm bbl edge|dors2 bbm bbl toe0a toe4a"
    leg = "knee2 > calf0 > calf > calf2 > calf3 > shin|shin hem0 hem1 hem2 hem3|knee2 > kneecap"
    ankle = "shin2 > ankle|ankle mall1 bheel|ankle mall2 dors"
    return _foot(side, Tone.SKIN, f"{ankle}|{foot}|{toes}"), _shank(side, leg)


def barefoot() -> tuple[Part, ...]:
    """Return the parts of a body without shoes, toes and all."""
    bare = {part.name: part for side in ("l_", "r_") for part in _bare(side)}
    return tuple(bare.get(part.name, part) for part in PARTS if part.tone is not Tone.SOLE)
