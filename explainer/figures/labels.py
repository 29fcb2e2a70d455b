"""A label: where its words stand, and the leader that ends in a dot on the part it names.

The words are not here: they come from the figure's own words in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.figures.curves import Point, straight


@dataclass(frozen=True)
class Label:
    """Words at `x`, `y` (first baseline), a leader to `dot`.

    anchor   which end of the words stands at x: "start", "middle" or "end"
    leader   path of the leader, empty when the words stand beside the part itself
    dot      the point on the part, None when there is no leader
    """

    x: float
    y: float
    anchor: str = "start"
    leader: str = ""
    dot: Point | None = None

    def __post_init__(self) -> None:
        """Numbers as short as a drawing needs them: one decimal, and none where it says nothing."""
        for name in ("x", "y"):
            object.__setattr__(self, name, shortest(getattr(self, name)))
        if self.dot:
            object.__setattr__(self, "dot", tuple(shortest(number) for number in self.dot))


def beside(part: Point, words: Point, *, gap: float = 5, rise: float = 4.5) -> Label:
    """A label to the left or right of a part: level from the words, then one slant to the part.

    part    the point on the part, where the dot goes
    words   where the words begin (right of the part) or end (left of it); first baseline
    gap     air between words and leader
    rise    how far the leader runs above the first baseline (half the height of a letter)

    The slant is 45° where there is room for it, steeper where there is not.
    """
    right = words[0] > part[0]
    side = 1 if right else -1
    start = (words[0] - side * gap, words[1] - rise)
    slant = min(abs(start[1] - part[1]), abs(start[0] - part[0]))
    elbow = (part[0] + side * slant, start[1])
    return Label(*words, "start" if right else "end", straight([start, elbow, part]), part)


def upright(part: Point, words: Point, *, anchor: str = "middle", gap: float = 5) -> Label:
    """A label above or below a part, with an upright leader at the part's own x."""
    below = words[1] > part[1]
    start = (part[0], words[1] - 10 - gap if below else words[1] + gap)
    return Label(*words, anchor, straight([start, part]), part)


def shortest(number: float) -> float:
    """One decimal at most.

    >>> shortest(198.0), shortest(373.92)
    (198, 373.9)
    """
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded
