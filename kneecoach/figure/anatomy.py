"""The spheres that make up the body, by segment: tables of places and sizes, and nothing else.

Sizes are in thousandths of stature: x to the side (towards the limb's outside), y along the segment, z to the
front; radius. A limb's long axis is its own -y. Some spheres bear and are not drawn: a hand rests on its palm and
knuckles, and is drawn finer.
"""

from __future__ import annotations

#: Where a sphere is in its segment, and its radius.
Row = tuple[float, float, float, float]
#: A segment's spheres by name.
Rows = dict[str, Row]

# fmt: off
#: The middle of the body: a sphere with x > 0 stands for a pair, left and right.
TRUNK: dict[str, Rows] = {
    "pelvis": {
        "butt": (40, -4, -16, 52), "crest": (38, 46, 0, 50), "seat": (38, -6, -15, 49), "side": (50, -6, -1, 48.5),
        "crotch": (0, -21, 2, 34),
        # The hem of the shirt: a ring, so that the shirt ends in an edge.
        "hemside": (78, 22, 1, 15), "hemfront": (38, 19, 40, 15), "hemback": (38, 23, -37, 15),
    },
    "lumbar": {"waist": (30, 30, 1, 48), "belly": (35, -12, 3, 50)},
    "thorax": {
        "rib": (36, 5, 2, 52), "chest": (46, 70, 6, 56), "blade": (58, 106, -21, 41.5), "pec": (40, 90, 18.5, 45),
        "cap": (84, 114, -4, 28), "trap": (0, 139, -13, 32), "collar": (0, 141, -3, 33),
        "pit": (78, 68, -5, 22), "yoke": (54, 126, -10, 21),
    },
    "neck": {"neck0": (0, -8, 6, 25), "neck1": (0, 50, 3, 28.5), "nape": (0, -6, -6, 28)},
    "head": {
        "hair0": (0, 66, -17, 48.5), "hair1": (0, 38, -28, 36), "hair2": (12, 83, 17, 26), "hair3": (27, 62, 6, 23),
        "hair4": (9, 15, -30, 20), "burn": (37, 42, 2, 9),
        "skull": (0, 56, -8, 46), "front": (14, 65, 29, 24.5), "browr": (12, 55, 41, 12), "cheek": (20, 36, 22, 22),
        "gonion": (24, 11, 6, 14), "chin": (6, -4, 34, 13), "mouth": (0, 13, 39, 9),
        "bridge": (0, 47, 51, 4.5), "nose": (0, 31.5, 58, 5.8), "base": (0, 26, 50, 6), "septum": (0, 38, 43, 7),
        "ear": (47.5, 41, -8, 9.5), "lobe": (45, 27, -4, 6),
        "brow0": (8, 54, 52, 2), "brow1": (24, 53.5, 46, 1.8), "eye0": (11, 47, 46, 4.5), "eye1": (23, 47, 42, 4),
        "lip": (8, 11, 44, 1.3),
    },
}

#: The limbs, told for the left; on the right x changes its sign.
LIMBS: dict[str, Rows] = {
    "thigh": {
        "hip": (0, 0, 0, 49), "thighm": (2, -75, 4, 49), "quad": (4, -120, 6, 43.2), "vast": (0, -185, 4.5, 38.2),
        "knee": (0, -245, 1, 34.5), "groin": (1, -8, 1, 40.5), "root": (2, -97, 6, 43.5),
        "quad2": (3, -155, 5.5, 40.5), "vast2": (1, -216, 2, 35), "vmo": (-10, -207, 12, 25),
        "cuff0": (2, -84, 45, 7.5), "cuff1": (39, -84, 25, 8), "cuff2": (39, -84, -18, 8), "cuff3": (2, -84, -40, 8),
        "cuff4": (-35, -84, -18, 8), "cuff5": (-35, -84, 25, 8),
    },
    "shank": {
        "knee2": (0, 0, 1, 34.5), "calf0": (0, -36, -2, 32), "calf": (-1, -72, -8.5, 33.7),
        "calf2": (-2, -108, -7.5, 31), "calf3": (-1, -142, -4.5, 26), "shin": (0, -188, -1.5, 21.2),
        "ank": (0, -246, 0, 19.5),
        # Without shoes the leg's cloth ends in an edge above the ankle.
        "shin2": (0, -212, -0.5, 17), "ankle": (0, -240, -1, 16.5), "hem0": (0, -208, 16, 5), "hem1": (16, -208, 0, 5),
        "hem2": (0, -208, -17, 5), "hem3": (-16, -208, 0, 5),
    },
    "foot": {
        "heel": (0, -19, -29, 20), "instep": (-3, -10, 27, 18), "arch": (-4, -18, 46, 15),
        "ballm": (-16, -25.5, 62, 13.5), "balll": (20, -27, 50, 12),
        "back": (0, -13, -28, 18.5), "vampm": (-15, -19, 60, 14), "vampl": (19, -21, 49, 12),
        "coll0": (0, 12, 15, 7), "coll1": (14, 7, -3, 7), "coll2": (0, 12, -20, 6), "coll3": (-14, 7, -3, 7),
        "tread0": (-9.5, -31, -34.5, 6.8), "tread1": (9.5, -31, -34.5, 6.8),
        "tread2": (-21, -31.5, 62, 7), "tread3": (23, -31.5, 50, 7),
        "bheel": (0, -21, -26, 18), "dors": (-3, -13, 20, 15), "dors2": (-6, -22, 42, 11.5), "bbm": (-17, -28, 60, 11),
        "bbl": (20, -30, 48, 9), "edge": (16, -30, 8, 9), "mall1": (15, 1, -2, 6), "mall2": (-14, 5, 1, 6.5),
    },
    "toe": {
        "bm2": (-16, 0.5, 2, 13.5), "bl2": (20, 1.5, -10, 9), "toem": (-12, -3, 36, 10), "toel": (15, -4, 21, 9),
        "capm": (-11, 1, 32, 9.5), "capl": (13, 1, 19, 9),
        "tread4": (-21, -5.5, 2, 7), "tread5": (21, -4.5, -10, 6.5), "tread6": (-15, -5, 37, 6.5),
        "tread7": (15.5, -5, 24, 6.5),
    },
    "uarm": {
        "sh": (0, 0, 0, 34), "acro": (-2, -5, 0, 28), "delt": (3, -40, 0, 30), "bic": (1, -80, 2, 27),
        "bic2": (0, -125, 1, 24.5), "elbow": (0, -186, 0, 22.3),
        "slv0": (1, -88, 26, 6), "slv1": (24, -88, 13, 6), "slv2": (24, -88, -13, 6), "slv3": (1, -88, -26, 6),
        "slv4": (-22, -88, -13, 6), "slv5": (-22, -88, 13, 6),
    },
    "farm": {
        "elb2": (0, 0, 0, 22.3), "fore": (1, -42, 1, 21.8), "fore1": (0.5, -70, 0.5, 19.4), "fore2": (0, -104, 0, 16.8),
        "wr": (0, -146, 0, 15),
    },
    "hand": {
        "wr2": (0, 0, 0, 14.6), "palm": (0, -22, 0, 15), "kn1": (0, -55, 14, 11), "kn2": (0, -52, -14, 10),
        "th0": (-2, -17, 10, 9.5), "car1": (-2, -14, 8, 10.5), "car2": (-2, -14, -7, 10.5),
    },
    "fing": {
        "f0a": (0, 0, 13, 10.5), "f0b": (0, 3, -13, 9.5), "f1a": (0, -46, 7, 7.8), "f1b": (0, -40, -9, 7),
        "i0": (-2, 1, 15, 7.6), "i1": (-1, -24, 17.5, 6), "m0": (-2, -1, 5, 7.8), "m1": (-1, -27, 6, 6.2),
        "r0": (-2, 1, -5, 7.4), "r1": (-1, -25, -6, 5.9), "p0": (-2, 5, -14, 6.8), "p1": (0, -16, -17, 5),
    },
    # Segments of a hand or foot that nothing rests on; they follow from the others.
    "tips": {"i2": (0, -20, 20, 5), "m2": (0, -26, 7, 5.2), "r2": (0, -23, -7.5, 5), "p2": (2, -9, -19, 4.2)},
    "patella": {"kneecap": (0, 1, 19.5, 18.5)},
    "thumb": {"th1": (-3, -20, 14, 7.4), "th2": (-4, -39, 18, 5.8)},
}

#: Bare toes from the great toe to the fifth: base and middle on the toe, the tip on its end.
TOES: tuple[tuple[Row, Row, Row], ...] = (
    ((-16.5, -2.5, 4, 10.2), (-16, -4, 20, 8.6), (-14.5, -2.5, 15.5, 7.6)),
    ((-6, -2.5, 6, 8.4), (-5, -2.5, 20, 6.4), (-4, -2.5, 17, 5.6)),
    ((3, -3, 3, 8), (4, -3, 17, 6), (5, -5.5, 12.5, 5.4)),
    ((11.5, -3.5, -2, 7.8), (12.5, -3.5, 11, 5.6), (13.5, -6, 6, 5.1)),
    ((19.5, -4, -8, 7.6), (20.5, -4.5, 3, 5.5), (21.5, -6.5, -3.5, 5)),
)

#: What bears: these never sink into the floor. All else is soft, or too small to matter.
FIRM = frozenset({
    "butt", "crest", "waist", "belly", "rib", "chest", "blade", "hair0", "hair1", "skull",
    "hip", "thighm", "knee", "knee2", "calf", "ank", "heel", "ballm", "balll", "bm2",
    "sh", "elbow", "elb2", "wr", "palm", "kn1", "kn2", "f1a", "f1b",
})
# fmt: on
