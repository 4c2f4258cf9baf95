"""From the room to the picture: a camera on a circle round the figure, in weak perspective."""

from __future__ import annotations

from math import cos, radians, sin

from msgspec import Struct

from kneecoach.figure.space import ORIGIN, Vec

#: How far away the camera stands, in metres.
DISTANCE = 7.0


class Camera(Struct, frozen=True):
    """Where one looks from, in degrees: yaw 0 looks at the chest, 90 shows the figure facing right; pitch > 0 is above.

    `flipped` shows the mirror image, which is how the other side is done.
    """

    yaw: float
    pitch: float
    focus: Vec = ORIGIN
    flipped: bool = False


class View:
    """A camera and a picture. x goes right and y down in pixels, depth towards the viewer in metres."""

    def __init__(self, camera: Camera, scale: float, middle: tuple[float, float] = (0.0, 0.0)) -> None:
        """`scale` is in pixels a metre at the focus, `middle` where the focus is in the picture."""
        cy, sy = cos(radians(camera.yaw)), sin(radians(camera.yaw))
        cp, sp = cos(radians(camera.pitch)), sin(radians(camera.pitch))
        hand = -1.0 if camera.flipped else 1.0
        self._across = (hand * cy, 0.0, hand * sy)
        self._down = (-sp * sy, -cp, sp * cy)
        self._near = (-cp * sy, sp, cp * cy)
        self._focus, self._scale, self._middle = camera.focus, scale * DISTANCE, middle
        self.scale, self.camera = scale, camera

    def moved(self, right: float, down: float) -> View:
        """Return the same view elsewhere in the picture, by so many pixels."""
        return View(self.camera, self.scale, (self._middle[0] + right, self._middle[1] + down))

    def project(self, point: Vec) -> tuple[float, float, float, float]:
        """Return x and y in the picture, the depth, and pixels a metre there."""
        f, a, d, n = self._focus, self._across, self._down, self._near
        x, y, z = point[0] - f[0], point[1] - f[1], point[2] - f[2]
        depth = n[0] * x + n[1] * y + n[2] * z
        scale = self._scale / (DISTANCE - depth)
        across, down = a[0] * x + a[2] * z, d[0] * x + d[1] * y + d[2] * z
        return self._middle[0] + across * scale, self._middle[1] + down * scale, depth, scale

    def facing(self, direction: Vec) -> float:
        """Return how much a direction points to the viewer: 1 at them, -1 away."""
        n = self._near
        return n[0] * direction[0] + n[1] * direction[1] + n[2] * direction[2]

    def level_near(self, height: float, x: float, z: float) -> tuple[float, ...]:
        """Return the affine map from (x, z) of the level plane at `height` to the picture, true near one place.

        Six numbers as a painter takes them: x and y for x, x and y for z, and the shift. A plane in perspective is
        no affine picture, but 0.2 m from the place it strays by 6 mm at most.
        """
        a, d, n = self._across, self._down, self._near
        px, py, _, scale = self.project((x, height, z))
        near = scale / self._scale
        mx, my = px - self._middle[0], py - self._middle[1]
        xx, xy = a[0] * scale + mx * n[0] * near, d[0] * scale + my * n[0] * near
        zx, zy = a[2] * scale + mx * n[2] * near, d[2] * scale + my * n[2] * near
        return xx, xy, zx, zy, px - xx * x - zx * z, py - xy * x - zy * z
