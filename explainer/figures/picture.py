"""What every picture of the quiz is: a drawing with spots, some of which a question marks with pins.

Which spots a question asks about, and in which order, is not known here: `pins` letters them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from explainer.figures.curves import straight

WIDTH = 288  # drawing units: 1 px on a phone of 320
LETTERS = "ABCDEFGH"
REACH, DISC = 22, 13  # radii of the place where a tap counts, and of the pin
RIGHT, GIVEN = "right", "given"


class Spot(NamedTuple):
    """Where a pin sits [whole drawing units], and what a leader points at where the pin would hide it."""

    x: int
    y: int
    to_x: int | None = None
    to_y: int | None = None

    @property
    def part(self) -> tuple[int, int]:
        """The place that is meant: the end of the leader, or under the pin."""
        return (self.x, self.y) if self.to_x is None else (self.to_x, self.to_y)


@dataclass(frozen=True)
class Picture:
    """What is common to all; each picture adds its paths. Spots by name."""

    width: int
    height: int
    spots: Mapping[str, Spot]


@dataclass(frozen=True)
class Pin:
    """A letter on a spot.

    leader, dot   path from the middle of the pin to the part, and its end; without leader empty and None
    marks         once it is answered: RIGHT, GIVEN, both or neither
    """

    letter: str
    key: str
    x: int
    y: int
    leader: str = ""
    dot: tuple[int, int] | None = None
    marks: tuple[str, ...] = ()

    @property
    def sign(self) -> str:
        """What stands at its upper right once it is answered: as beside the words of the answer."""
        return "tick" if RIGHT in self.marks else "cross" if GIVEN in self.marks else ""


def pins(picture: Picture, keys: Sequence[str], *, right: str = "", given: str = "") -> list[Pin]:
    """A pin for each of these spots, lettered in this order.

    right, given   once it is answered: only these two are left, with the letters they had

    >>> picture = Picture(WIDTH, 100, {"calf": Spot(30, 40), "shin": Spot(90, 40, 60, 50)})
    >>> [(pin.letter, pin.key, pin.leader) for pin in pins(picture, ["shin", "calf"])]
    [('A', 'shin', 'M0 0L-30 10'), ('B', 'calf', '')]
    >>> [(pin.letter, pin.marks) for pin in pins(picture, ["shin", "calf"], right="calf", given="calf")]
    [('B', ('right', 'given'))]
    """
    marks = {
        key: tuple(mark for mark, marked in ((RIGHT, right), (GIVEN, given)) if key == marked) for key in keys
    }
    return [
        pin(picture.spots[key], letter, key, marks[key])
        for letter, key in zip(LETTERS, keys, strict=False)
        if marks[key] or not (right or given)
    ]


def pin(spot: Spot, letter: str, key: str, marks: tuple[str, ...]) -> Pin:
    if spot.to_x is None:
        return Pin(letter, key, spot.x, spot.y, marks=marks)
    dot = (spot.to_x - spot.x, spot.to_y - spot.y)
    return Pin(letter, key, spot.x, spot.y, straight([(0, 0), dot]), dot, marks)
