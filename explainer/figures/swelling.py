"""Swelling: more fluid comes out of the smallest vessels than is carried off; and the press of a thumb.

Must be true of this picture:
- fluid always comes out; in balance a lymph vessel carries it away (stranden_edema): few, short arrows
- swollen, more and longer arrows leave the same vessel; lymph vessel and cells are the same, only further
  apart, and the skin is pushed out
- the pressure that drives it is that in the vein, on the vein's side of the vessel
- the thumb presses where bone lies under the skin: the shin, the top of the foot (pitting_clinicalexams)
- the dent outlasts the thumb where there is extra fluid (pitting_clinicalexams); the skin without it, which
  comes back, is only for comparison
Simplified: arrows are what comes out on the whole. Skin, cells and vessels are not to one scale. The skin
lies above, so up is not towards the heart here, and the leg lies as the skin in the pictures beside it does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from explainer.figures import capillary
from explainer.figures.arrows import arrow
from explainer.figures.capillary import Tissue, tissue
from explainer.figures.curves import Point, short, smooth, straight
from explainer.figures.labels import Label, upright
from explainer.figures.side_leg import SideLeg, side_leg
from explainer.figures.thumb import Thumb, thumb

# Gap in the wall, and side of it.
USUAL_GAPS = ((9, 1), (15, 1), (8, -1), (16, -1))
MANY_GAPS = (
    (5, 1), (7, 1), (9, 1), (11, 1), (13, 1), (15, 1), (17, 1), (19, 1), (8, -1), (12, -1), (16, -1),
)  # fmt: skip

# The press: a cut through the skin over a bone.
FLOOR = 130
BONE = 107  # its surface
SWOLLEN, LEAN = 70, 94  # surface of the skin with extra fluid beneath it, and without
PRESSED, LEFT = 24, 19  # depth of the dent under the thumb, and of what is left of it
RAISED = 24  # how far the thumb is lifted
AT = 52  # middle of the dent
DENT: tuple[Point, ...] = (  # from its middle; the depth is 1
    (-60, 0), (-42, 0), (-27, 0.12), (-14, 0.7), (0, 1), (14, 0.7), (27, 0.12), (42, 0), (114, 0),
)  # fmt: skip

LEG_SCALE = 2
SHIN, FOOT = (70, -17), (181, -47)  # on the skin of the leg as it lies
WINDOW = 15  # half the side of a frame


@dataclass(frozen=True)
class Swelling:
    """Tissue in balance and swollen, a leg with two places to press, and the skin in three moments.

    short, long            arrows of fluid, for the places where a tissue leaks
    flow, drain            arrows of blood, and of what the lymph vessel carries away
    balance_labels         of the tissue in balance; pressure_labels of the swollen one
    press_labels           of the leg and of the skin that is pressed
    leg                    stands, and is laid on its calf by the template
    frames, presses        the places to press on the leg, and arrows to them
    pressed, dented, flat  all that lies below the surface of the skin
    bone                   under it
    skin                   its thickness
    raised                 how far the thumb is lifted from where it is drawn
    """

    balance: Tissue
    pressure: Tissue
    short: str
    long: str
    flow: str
    drain: str
    balance_labels: dict[str, Label]
    pressure_labels: dict[str, Label]
    press_labels: dict[str, Label]
    leg: SideLeg
    frames: str
    presses: str
    thumb: Thumb
    pressed: str
    dented: str
    flat: str
    bone: str
    skin: int
    raised: int


@cache
def draw() -> Swelling:
    """The figure, ready for its template."""
    return Swelling(
        balance=tissue(USUAL_GAPS),
        pressure=tissue(MANY_GAPS, stretch=capillary.STRETCH),
        short=capillary.upward(capillary.RADIUS, capillary.USUAL, 4.2),
        long=capillary.upward(capillary.RADIUS, capillary.STRONG, 4.2),
        flow=capillary.upward(0, 46, 5),
        drain=capillary.upward(0, 24, 5),
        balance_labels={
            "skin": upright((34, 80.5), (34, 52)),
            "cell": upright((215, 97), (215, 52)),
            "fluid": Label(123, 52, "end", straight([(117, 57), (117, 108)]), (117, 108)),
            "vessel": Label(157, 36, "middle", straight([(157, 59), (157, 130)]), (157, 130)),
            "artery": Label(95, 268.5, "end"),
            "lymph": Label(150, 268.5, "middle"),
            "vein": Label(204, 268.5),
        },
        pressure_labels={
            "high": Label(214, 268.5),
            "before": upright((24, 77), (0, 13), anchor="start", gap=8),
        },
        press_labels={
            "shin": Label(SHIN[0] - 6, -46, "middle"),
            "foot": Label(150, -76, "end"),
            "fluid": Label(153, 97, "end"),
            "bone": Label(153, 125, "end"),
        },
        leg=side_leg(0, scale=LEG_SCALE, at=(0, 0)),
        frames="".join(frame(place) for place in (SHIN, FOOT)),
        presses=arrow([(SHIN[0], SHIN[1] - 25), (SHIN[0], SHIN[1] - 3)], 5)
        + arrow([(FOOT[0] - 27, FOOT[1] - 11), (FOOT[0] - 3, FOOT[1] - 1)], 5),
        thumb=thumb((AT, SWOLLEN + PRESSED)),
        pressed=below_skin(SWOLLEN, PRESSED),
        dented=below_skin(SWOLLEN, LEFT),
        flat=below_skin(LEAN, 0),
        bone=f"M-4 {BONE}H164V{FLOOR + 8}H-4Z",
        skin=capillary.SKIN,
        raised=RAISED,
    )


def frame(middle: Point) -> str:
    """A square round a place."""
    x, y = middle
    corners = [
        (x - WINDOW, y - WINDOW),
        (x + WINDOW, y - WINDOW),
        (x + WINDOW, y + WINDOW),
        (x - WINDOW, y + WINDOW),
    ]
    return short(straight(corners, closed=True))


def below_skin(level: float, depth: float) -> str:
    """All that lies below a skin with a dent in it; sides and floor are out of the picture."""
    surface = [(AT + x, level + y * depth) for x, y in DENT]
    return f"{short(smooth(surface), grid=0.5)}V{FLOOR + 8}H{surface[0][0]}Z"
