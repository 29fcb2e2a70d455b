"""Arrows: filled shapes with a slim tail and a clear head, straight or along a curve."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from explainer.figures.curves import Point, join, offset, smooth, straight, write

HEAD = 2.4  # breadth of the head in breadths of the neck
TAIL = 0.6  # breadth of the tail in breadths of the neck


def arrow(line: Sequence[Point], neck: float, *, head: float | None = None) -> str:
    """An arrow along a line, from its first point to its last; a line of more than two points is a curve.

    neck   breadth where the tail meets the head
    head   length of the head, twice the neck unless said otherwise
    """
    head = head or neck * 2
    tip, before = line[-1], line[-2]
    length = hypot(tip[0] - before[0], tip[1] - before[1])
    if length <= head:
        raise ValueError(f"the last stretch ({length:.1f}) is no longer than the head ({head:.1f})")
    along = ((tip[0] - before[0]) / length, (tip[1] - before[1]) / length)
    neck_point = (tip[0] - along[0] * head, tip[1] - along[1] * head)
    shaft = [*line[:-1], neck_point]
    grow = [neck / 2 * (TAIL + (1 - TAIL) * index / (len(shaft) - 1)) for index in range(len(shaft))]
    left, right = offset(shaft, grow), offset(shaft, [-breadth for breadth in grow])[::-1]
    breadth = neck * HEAD / 2
    # The barbs reach a little behind the neck, so that the head looks cut and not glued on.
    barb = (tip[0] - along[0] * head * 1.12, tip[1] - along[1] * head * 1.12)
    barbs = [
        (barb[0] + along[1] * breadth, barb[1] - along[0] * breadth),
        (barb[0] - along[1] * breadth, barb[1] + along[0] * breadth),
    ]
    if len(line) == 2:
        return straight([*left, barbs[0], tip, barbs[1], *right], closed=True)
    point = straight([left[-1], barbs[0], tip, barbs[1], right[0]])
    return join(smooth(left), point, smooth(right)) + "Z"


def dashes(start: Point, end: Point, breadth: float, *, dash: float, gap: float) -> str:
    """A broken shaft from start to end: blood that goes the wrong way."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    path, at = "", 0.0
    while at + dash <= length + 0.01:
        one = (start[0] + along[0] * at, start[1] + along[1] * at)
        two = (one[0] + along[0] * dash, one[1] + along[1] * dash)
        side = (along[1] * breadth / 2, -along[0] * breadth / 2)
        corners = [
            (one[0] + side[0], one[1] + side[1]),
            (two[0] + side[0], two[1] + side[1]),
            (two[0] - side[0], two[1] - side[1]),
            (one[0] - side[0], one[1] - side[1]),
        ]
        path += straight(corners, closed=True)
        at += dash + gap
    return path


def head(tip: Point, towards: Point, size: float) -> str:
    """Only a head: for lines too thin to carry a shaft. `towards` is the way it points."""
    length = hypot(*towards)
    x, y = towards[0] / length, towards[1] / length
    base = (tip[0] - x * size, tip[1] - y * size)
    notch = (tip[0] - x * size * 0.72, tip[1] - y * size * 0.72)
    half = size * 0.5
    return (
        f"M{write((base[0] + y * half, base[1] - x * half))}L{write(tip)} "
        f"{write((base[0] - y * half, base[1] + x * half))} {write(notch)}Z"
    )
