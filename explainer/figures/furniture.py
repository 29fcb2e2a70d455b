"""What people sit on and hold on to, from the side: lines, not areas. Drawing units; the floor is y = 0."""

from __future__ import annotations

from explainer.figures.curves import straight

LINE = 5  # breadth of a line


def stool(left: float, *, seat: float, depth: float = 48) -> str:
    """A seat with two legs; `seat` is the middle of its line."""
    right = left + depth
    legs = "".join(straight([(x, -seat), (x, 0)]) for x in (left + 8, right - 8))
    return straight([(left, -seat), (right, -seat)]) + legs


def chair(left: float, *, seat: float, depth: float = 52, back: float = 60) -> str:
    """A steady chair with four legs and a back, to the left of who sits on it; no line encloses an area."""
    right, half = left + depth, LINE / 2
    leg = right - 16
    return "".join(
        straight(stroke)
        for stroke in (
            [(left, -seat - back), (left, 0)],
            [(left, -seat), (right, -seat)],
            [(leg, half - seat), (leg, 0)],
        )
    )


def worktop(left: float, right: float, *, top: float, inset: float = 8) -> str:
    """A kitchen worktop on its cupboard; `top` is its upper face, and its front stands back by the inset."""
    front, back, middle = left + inset, right - LINE / 2, LINE / 2 - top
    return straight([(left, middle), (right, middle)]) + straight(
        [(front, middle), (front, -LINE / 2), (back, -LINE / 2), (back, middle)]
    )


def wall(face: float, *, height: float) -> str:
    """A wall of three lines side by side; `face` is where a hand touches it."""
    lines = (face + LINE * (at + 0.5) for at in range(3))
    return "".join(straight([(x, -height), (x, 0)]) for x in lines)
