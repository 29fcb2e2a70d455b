"""A hand that presses with its thumb, from the side: the pad is down, the fingers are curled.

Drawing units; the lowest point of the pad is the origin, the hand lies to the upper right. The thumb is bent
back at its end joint, as one that presses is: its end lies flatter than the part before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.figures.curves import Point, calm, place, short

# Back of the thumb, knuckle, nail, tip, pad, web, and round the curled fingers: open above.
CONTOUR: tuple[Point, ...] = (
    (42, -110), (26, -65), (18, -50), (13, -43.5), (8.5, -38.5), (-5.5, -22), (-10.5, -12), (-6.5, -3),
    (4, 0), (15, -2.5), (25, -11), (35, -21.5), (52, -44), (62, -47), (76, -43.5), (90, -45), (97, -53),
    (96, -64), (92, -69), (100, -76), (101, -88), (95, -94), (102, -101), (104, -112),
)  # fmt: skip
NAIL: tuple[Point, ...] = (
    (5.5, -33), (-1.5, -27.5), (-8, -20.5), (-11.5, -14.5), (-7.6, -15.5), (-0.5, -22.5), (5.5, -28),
)  # fmt: skip
# Over the knuckle, at the bend of the pad, and between the fingers.
CREASES: tuple[tuple[Point, ...], ...] = (
    ((16.5, -48), (20.5, -46), (22.5, -42.5)),
    ((13, -43.5), (17, -41.5), (19, -38.5)),
    ((34, -21), (30.5, -23), (29, -26.5)),
    ((92, -69), (74, -68), (61, -66), (53, -57), (52, -44)),
    ((95, -94), (80, -93), (66, -90)),
)


@dataclass(frozen=True)
class Thumb:
    """Path strings; the contour is open where the hand goes on."""

    contour: str
    nail: str
    creases: str


def thumb(at: Point, *, scale: float = 1) -> Thumb:
    """The thumb with the lowest point of its pad at a point."""
    contour, nail, *creases = (place(line, scale=scale, at=at) for line in (CONTOUR, NAIL, *CREASES))
    return Thumb(
        contour=short(calm(contour), grid=0.5),
        nail=short(calm(nail, closed=True)),
        creases="".join(short(calm(crease)) for crease in creases),
    )
